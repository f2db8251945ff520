"""One desk at a time: a lock on the store's folder that dies with the process."""

import os
import sys
from pathlib import Path
from typing import IO

from urbgov_desk.domain.problem import Told
from urbgov_desk.store.engine import FolderReadOnly

LOCK_NAME = "desk.lock"


class DeskAlreadyOpen(Told):
    """Another window of the desk holds this store. Values: process."""


class FolderLock:
    """Held from opening to closing; released by the system when the process dies."""

    def __init__(self, folder: Path, name: str = LOCK_NAME) -> None:
        """Take the lock. Raises DeskAlreadyOpen, FolderReadOnly."""
        try:
            self._file: IO[str] = (folder / name).open("a+", encoding="ascii")
        except OSError:
            raise FolderReadOnly() from None
        try:
            _lock(self._file)
        except OSError:
            self._file.seek(1)
            holder = self._file.read(20).strip()
            self._file.close()
            raise DeskAlreadyOpen(process=holder or "?") from None
        # Windows locks the first byte, so the holder's number starts at the second.
        self._file.truncate(0)
        self._file.write(f" {os.getpid()}")
        self._file.flush()

    def release(self) -> None:
        """Let the next desk in."""
        self._file.close()


def _lock(file: IO[str]) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
