"""A picture of every screen, in every look and both languages: `shots.py [--out DIR] [NAME...]`.

Scenes are functions marked with `@scene("name")` in tests/gui/scenes_*.py. A scene gets a folder
for its papers and gives back a `Shot`: the widget to draw, how to change its looks, how to end.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", "1")
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from tests.gui.stage import settle, wait_for_papers  # noqa: E402
from urbgov_desk.gui.preference import Language  # noqa: E402
from urbgov_desk.gui.style.tokens import Look  # noqa: E402


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A scene that stands."""

    widget: QWidget
    look: Callable[[Look, Language, int], None]
    close: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A scene that can be set up."""

    name: str
    build: Callable[[QApplication, Path], Shot]


def scene(name: str) -> Callable[[Callable[[QApplication, Path], Shot]], Scene]:
    """Mark a function as a scene; `collect` finds it in its module."""
    return lambda build: Scene(name=name, build=build)


def collect() -> tuple[Scene, ...]:
    """Every scene of tests/gui/scenes_*.py."""
    found: list[Scene] = []
    for file in sorted((ROOT / "tests" / "gui").glob("scenes_*.py")):
        module = import_module(f"tests.gui.{file.stem}")
        found += [value for value in vars(module).values() if isinstance(value, Scene)]
    return tuple(found)


VIEWS = (
    (Look.light, Language.vi, 12),
    (Look.light, Language.en, 12),
    (Look.dark, Language.vi, 12),
    (Look.dark, Language.en, 12),
    (Look.contrast, Language.vi, 12),
    (Look.light, Language.vi, 13),
    (Look.light, Language.en, 13),
)


def main(arguments: list[str]) -> int:
    """Write the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="shots", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "shots")
    parser.add_argument("--list", action="store_true", help="only name the scenes")
    parser.add_argument("names", nargs="*", help="parts of scene names")
    wanted = parser.parse_args(arguments)
    scenes = [s for s in collect() if not wanted.names or any(n in s.name for n in wanted.names)]
    if wanted.list:
        print("\n".join(s.name for s in scenes))
        return 0
    if not scenes:
        print("no such scene", file=sys.stderr)
        return 1
    app = QApplication.instance() or QApplication(["shots"])
    assert isinstance(app, QApplication)
    wanted.out.mkdir(parents=True, exist_ok=True)
    for each in scenes:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            shot = each.build(app, Path(folder))
            for look, language, points in VIEWS:
                shot.look(look, language, points)
                settle()
                wait_for_papers()
                file = wanted.out / f"{each.name}-{look}-{language}-{points}pt.png"
                if not shot.widget.grab().save(str(file)):
                    print(f"cannot write {file}", file=sys.stderr)
                    return 1
            shot.close()
        print(each.name, flush=True)
    return 0


if __name__ == "__main__":
    # Scenes import this module by its name; run that one, or there would be two registries.
    sys.exit(import_module("tests.shots").main(sys.argv[1:]))
