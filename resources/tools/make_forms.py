"""Make urbgov_desk/gui/forms/ui_*.py from the Designer files in ui/ (--check: only compare)."""

import ast
import subprocess
import sys
import sysconfig
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "ui"
FORMS = ROOT / "urbgov_desk" / "gui" / "forms"
PACKAGE = '"""Screens as drawn in Designer, generated from ui/: never edited here."""\n'


def made(source: Path) -> str:
    """The Python of one Designer file."""
    # The compiler itself, without PySide6's wrapper script: half the time.
    uic = Path(sysconfig.get_path("purelib")) / "PySide6" / "Qt" / "libexec" / "uic"
    if sys.platform == "win32":
        uic = Path(sysconfig.get_path("purelib")) / "PySide6" / "uic.exe"
    done = subprocess.run(
        # Pages connect their own slots; Qt's connecting by name warns about every miss.
        [str(uic), "-g", "python", "--no-autoconnection", str(source)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return without_unused(done.stdout)


def without_unused(form: str) -> str:
    """The same form, importing from Qt only what it uses."""
    # The compiler imports forty classes whatever it needs, and Qt makes each known to Python when
    # it is imported: several milliseconds of every start. Nothing but import lines changes here.
    tree = ast.parse(form)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    lines = form.split("\n")
    for node in reversed(tree.body):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("PySide6."):
            continue
        if any(alias.asname is not None or alias.name == "*" for alias in node.names):
            raise ValueError(f"not an import as the compiler writes them: line {node.lineno}")
        names = [alias.name for alias in node.names if alias.name in used]
        lines[node.lineno - 1 : node.end_lineno] = _import_lines(str(node.module), names)
    return "\n".join(lines)


def _import_lines(module: str, names: list[str]) -> list[str]:
    if not names:
        return []
    line = f"from {module} import ({', '.join(names)})"
    return textwrap.wrap(line, 96, subsequent_indent="    ", break_long_words=False)


def main(arguments: list[str]) -> int:
    """0 when the forms are what ui/ says (with --check) or were written."""
    sources = sorted(SOURCES.glob("*.ui"))
    with ThreadPoolExecutor(max_workers=2) as pool:
        texts = list(pool.map(made, sources))
    wanted = {FORMS / f"ui_{s.stem}.py": t for s, t in zip(sources, texts, strict=True)}
    wanted[FORMS / "__init__.py"] = PACKAGE
    strays = sorted(set(FORMS.glob("ui_*.py")) - set(wanted))
    stale = [
        file
        for file, text in wanted.items()
        if not file.is_file() or file.read_text(encoding="utf-8") != text
    ]
    if "--check" in arguments:
        for file in [*stale, *strays]:
            print(f"{file.relative_to(ROOT)} is not what ui/ says: run.py generate")
        return 1 if stale or strays else 0
    FORMS.mkdir(parents=True, exist_ok=True)
    for file in stale:
        file.write_text(wanted[file], encoding="utf-8", newline="\n")
        print(f"wrote {file.relative_to(ROOT)}")
    for file in strays:
        file.unlink()
        print(f"removed {file.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
