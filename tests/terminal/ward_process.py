"""Running the real program on a ward's own folder, as a terminal would."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.making import PIN, set_up_request
from urbgov_desk.services import opening
from urbgov_desk.store import place

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def environment(data: Path, **more: str) -> dict[str, str]:
    """What a started program finds; no keyring, no screen, no words of the tester's own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("URBGOV_DESK")}
    return {
        **kept,
        "URBGOV_DESK_DATA": str(data),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        **more,
    }


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "urbgov_desk", *map(str, arguments)]


def run(data: Path, *arguments: str | Path, secret: str | None = None, **more: str) -> Ran:
    """One command to its end; standard input is nobody, or gives the officer's secret."""
    if secret is not None:
        arguments = (*arguments, "--secret-fd", "0")
    done = subprocess.run(
        command(*arguments),
        cwd=ROOT,
        env=environment(data, **more),
        input=(secret or "").encode(),
        capture_output=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def run_as_hoa(data: Path, *arguments: str | Path) -> Ran:
    """A command of the clerk HOA, who gives her PIN."""
    return run(data, *arguments, "--officer", "HOA", secret=PIN)


def start_ward(data: Path) -> None:
    """A ward's own store with two officers, made and closed."""
    opening.start_ward(data, set_up_request(), use_keyring=False).store.close()


def store_folder(data: Path) -> Path:
    return data / place.WARD
