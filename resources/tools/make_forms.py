"""Make urbgov_desk/gui/forms/ui_*.py from the Designer files in ui/ (--check: only compare)."""

import subprocess
import sys
import sysconfig
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
    return done.stdout


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
