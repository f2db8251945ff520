"""What the disk itself must hold: files, folders, and large files without making the counter wait.

One fsync of a file of some hundred megabytes keeps every other fsync of the same disk waiting until
all of it lies there, the counter's commit too (ext4, and any journalled file system). A copy that
is handed to the disk a few megabytes at a time keeps nobody waiting that long.
"""

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import BinaryIO

STEP_BYTES = 4 << 20
_CHUNK_BYTES = 1 << 20
_LOOK_SECONDS = 0.02


def copy_in_steps(source: BinaryIO, target: BinaryIO) -> None:
    """Copy a file, at most STEP_BYTES of it not yet on the disk. Raises OSError."""
    waiting = 0
    while chunk := source.read(_CHUNK_BYTES):
        target.write(chunk)
        waiting += len(chunk)
        if waiting >= STEP_BYTES:
            _hand_over(target)
            waiting = 0
    _hand_over(target)


def _hand_over(target: BinaryIO) -> None:
    target.flush()
    os.fsync(target.fileno())


@contextmanager
def synced_as_it_grows(path: Path) -> Iterator[None]:
    """Hand a file that another library writes to the disk while it grows.

    It only spreads the waiting: who needs the file on the disk still asks for that afterwards, and
    is told what went wrong.
    """
    ended = Event()
    thread = Thread(target=_sync_until, args=(path, ended), name="sync", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _sync_until(path: Path, ended: Event) -> None:
    size = 0
    with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
        file: BinaryIO | None = None
        while not ended.wait(_LOOK_SECONDS):
            if file is None:
                if not path.exists():
                    continue
                file = stack.enter_context(path.open("rb+"))
            grown = os.fstat(file.fileno()).st_size
            if grown - size >= STEP_BYTES:
                os.fsync(file.fileno())
                size = grown


def sync_folder(folder: Path) -> None:
    """Make sure the disk itself knows which files lie in the folder."""
    if os.name == "nt":
        return  # NTFS journals the rename; Windows cannot fsync a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remember_file(path: Path) -> None:
    """Make sure the disk itself has the file and knows that it is there."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    sync_folder(path.parent)
