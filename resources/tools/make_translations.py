"""Bring resources/i18n up to date: en.ts from the sources, and a .qm from every .ts.

`--check` changes nothing and fails when a string of the screens has no English, when en.ts does not
list it, or when a .qm is not what its .ts says. The source strings are Vietnamese.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
ENGLISH = I18N / "en.ts"
FORMS = ROOT / "urbgov_desk" / "gui" / "forms"


def tool(name: str) -> str:
    """One of Qt's tools, beside the PySide6 in use."""
    return str(Path(PySide6.__file__).parent / (name + (".exe" if sys.platform == "win32" else "")))


def run(*command: str) -> None:
    """Run one of Qt's tools, quiet unless it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def sources() -> list[str]:
    """Every file that says something on screen; the generated forms repeat what ui/ says."""
    code = [p for p in (ROOT / "urbgov_desk" / "gui").rglob("*.py") if FORMS not in p.parents]
    return sorted(str(p.relative_to(ROOT)) for p in [*code, *(ROOT / "ui").glob("*.ui")])


def update(catalogue: Path) -> None:
    """Add the strings that are new in the sources, drop those that are gone."""
    # No line numbers: they would change en.ts with every edit of a page.
    options = ["-no-obsolete", "-locations", "none", "-silent"]
    languages = ["-source-language", "vi", "-target-language", "en"]
    run(tool("lupdate"), *options, *languages, *sources(), "-ts", str(catalogue))


def strings(catalogue: Path) -> dict[tuple[str, str], bool]:
    """(context, source) -> whether it is translated."""
    found = {}
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (
                translation is not None
                and translation.get("type") != "unfinished"
                and bool("".join(translation.itertext()).strip())
            )
    return found


def english_problems() -> list[str]:
    """What is wrong with en.ts, in words."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "en.ts"
        if ENGLISH.is_file():
            fresh.write_bytes(ENGLISH.read_bytes())
        update(fresh)
        wanted = strings(fresh)
    have = strings(ENGLISH) if ENGLISH.is_file() else {}
    problems = [f"{c}: {s!r} is not in en.ts: run.py generate" for c, s in wanted.keys() - have]
    problems += [f"{c}: {s!r} is no longer said: run.py generate" for c, s in have.keys() - wanted]
    problems += [f"{c}: {s!r} has no English" for c, s in have if not have[c, s]]
    # lupdate takes the word before .tr() for the class; then the English is never found.
    problems += [f"{c}: {s!r}: call it as self.tr()" for c, s in wanted if not c.isidentifier()]
    problems += [f"{c}: {s!r}: call it as self.tr()" for c, s in wanted if c[:1].islower()]
    return sorted(problems)


def released(catalogue: Path) -> bytes:
    """The .qm of a .ts; the same .ts gives the same bytes."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.qm"
        run(tool("lrelease"), "-silent", "-nounfinished", str(catalogue), "-qm", str(target))
        return target.read_bytes()


def main(arguments: list[str]) -> int:
    """0 when everything is (with --check) or was brought up to date and is complete."""
    check = "--check" in arguments
    if not check:
        I18N.mkdir(parents=True, exist_ok=True)
        update(ENGLISH)
    problems = english_problems()
    for catalogue in sorted(I18N.glob("*.ts")):
        binary, wanted = catalogue.with_suffix(".qm"), released(catalogue)
        if binary.is_file() and binary.read_bytes() == wanted:
            continue
        if check:
            problems.append(f"{binary.relative_to(ROOT)} is not what its .ts says: run.py generate")
        else:
            binary.write_bytes(wanted)
            print(f"wrote {binary.relative_to(ROOT)}")
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems and check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
