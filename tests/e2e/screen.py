"""A virtual screen of its own, the real process on it, and hands made of X key events."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from urbgov_desk.store import engine, place, store

ROOT = Path(__file__).resolve().parents[2]
TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool", "openbox": "openbox"}
"""Program -> Debian package."""
TITLE = "Urbgov Desk"
WIDTH, HEIGHT = 1366, 768
_PATIENCE = 30.0
_TYPING_MS = 120
"""xdotool halves it: a key every 60 ms, slower than any scanner and faster than most hands."""
_SCANNING_MS = 2
_STILL = 0.001
"""A blinking cursor changes less than this."""
_LOOKS = 3
"""A page may stand still a moment while what waits there is still read."""
_TRIES = 4
"""How often a window manager that ended is started anew."""
_ENTERED = 0.2
"""So much of the screen changes at least when the desk takes the place of the sign-in page."""


def missing_packages() -> list[str]:
    """What this PC lacks for a virtual screen, as Debian packages."""
    return [package for tool, package in TOOLS.items() if shutil.which(tool) is None]


def wait(true: Callable[[], object], what: str, *, seconds: float = _PATIENCE) -> None:
    """Wait until something is so in another process, which has no signal for it."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError(f"it never came: {what}")
        time.sleep(0.02)


class Screen:
    """Xvfb with a window manager."""

    def __init__(self, folder: Path) -> None:
        self._frame = folder / "Xvfb_screen0"
        read, write = os.pipe()
        self._server = subprocess.Popen(
            [
                *["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"],
                *["-nolisten", "tcp", "-fbdir", str(folder)],
            ],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
        }
        self._said = folder / "openbox.txt"
        self._manager: subprocess.Popen[bytes] | None = None

    def need_manager(self) -> str | None:
        """See to it that a window manager works, whatever became of the one before.

        Without one windows have no frame and no focus, and every test would fail for a reason of
        the machine's. Returns what is wrong if none can be had.
        """
        for _ in range(_TRIES):
            if self._manager is None or self._manager.poll() is not None:
                with self._said.open("ab") as said:
                    self._manager = subprocess.Popen(
                        ["openbox"], env=self.environment, stdout=said, stderr=said
                    )
            # Asked of the root window, where only a working manager writes it.
            end = time.monotonic() + _PATIENCE
            while self._manager.poll() is None and time.monotonic() < end:
                if self.do("get_num_desktops") not in ("", "0"):
                    return None
                time.sleep(0.05)
            if self._manager.poll() is None:
                self._manager.kill()
                self._manager.wait(timeout=10)
        words = self._said.read_text(encoding="utf-8", errors="replace").strip()
        return f"openbox ends with {self._manager and self._manager.returncode}: {words[-300:]}"

    def do(self, *words: str) -> str:
        """One xdotool command; what it says."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        """Keys by X's names, one after the other."""
        self.do("key", "--delay", str(_TYPING_MS), *keys)

    def type(self, text: str) -> None:
        """Text from a person's hands."""
        self.do("type", "--delay", str(_TYPING_MS), text)

    def scan(self, text: str) -> None:
        """A burst from a scanner set to begin with F12 and end with Enter."""
        self.do("key", "F12")
        self.do("type", "--delay", str(_SCANNING_MS), text)
        self.do("key", "Return")
        self.rest()

    def rest(self) -> None:
        """Wait until the screen stands still, as a person does before going on."""

        def still() -> bool:
            before = self.look()
            for _ in range(_LOOKS):
                time.sleep(0.25)
                if self.changed(before) >= _STILL:
                    return False
            return True

        wait(still, "a screen that stands still")

    def windows(self, title: str) -> list[str]:
        """The visible windows of the desk with this in their title."""
        # xdotool's own search by title stops at letters that are not Latin-1.
        found = self.do("search", "--onlyvisible", "--class", "urbgov-desk").split()
        return [window for window in found if title in self.do("getwindowname", window)]

    def changed(self, before: bytes) -> float:
        """How much of the screen is other than it was, from 0 to 1."""
        pairs = list(zip(before[::403], self.look()[::403], strict=True))
        return sum(one != other for one, other in pairs) / len(pairs)

    def look(self) -> bytes:
        """What the screen shows now."""
        return self._frame.read_bytes()

    def close(self) -> None:
        """End both."""
        for each in (self._manager, self._server):
            if each is not None:
                each.terminate()
                each.wait(timeout=10)


class Started:
    """`python -m urbgov_desk` on a screen, with a data folder of its own."""

    def __init__(self, screen: Screen, data: Path) -> None:
        self.screen = screen
        self._before = set(screen.windows(TITLE))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "urbgov_desk"],
            cwd=ROOT,
            env={**screen.environment, "URBGOV_DESK_DATA": str(data)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait(lambda: set(screen.windows(TITLE)) - self._before, "the window")

    def sign_in(self, pin: str) -> None:
        """Type the PIN of the officer who stands first; Enter counts once the desk is open."""
        self.screen.type(pin)
        before = self.screen.look()

        def entered() -> bool:
            if self.screen.changed(before) > _ENTERED:
                return True
            self.screen.press("Return")
            time.sleep(0.3)
            return False

        wait(entered, "the desk after signing in")
        self.screen.rest()

    def fits(self) -> bool:
        """Whether the window leaves room on the screen for its own title bar."""
        (window,) = set(self.screen.windows(TITLE)) - self._before
        lines = self.screen.do("getwindowgeometry", "--shell", window).splitlines()
        at = {name: int(value) for name, _, value in (line.partition("=") for line in lines)}
        return at["HEIGHT"] < HEIGHT and at["WIDTH"] <= WIDTH

    def kill(self) -> None:
        """As a power cut does."""
        self.process.kill()
        self.process.wait(timeout=10)

    def close(self) -> None:
        """Close the window as its owner does, or end what hangs."""
        if self.process.poll() is not None:
            return
        self.screen.press("alt+F4")
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.kill()


def read(folder: Path, question: str) -> list[tuple[Any, ...]]:
    """Ask a store beside the desk that has it open; nothing is written."""
    connection = engine.connect(
        folder / store.FILE_NAME, place.find_key(folder).key, read_only=True
    )
    try:
        rows: list[tuple[Any, ...]] = connection.execute(question).fetchall()
        return rows
    finally:
        connection.close()
