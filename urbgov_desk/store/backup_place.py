"""Finding a backup place, and writing there so that no half file has a good name."""

import contextlib
import errno
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from urbgov_desk.domain.backup import BackupPlace, PlaceKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.store.disk import copy_in_steps, sync_folder

_MARK = "urbgov-desk-backup.txt"
_MARK_TEXT = "Urbgov Desk: nơi sao lưu. Đừng xoá, đừng sửa.\n"


class BackupPlaceMissing(Told):
    """The stick is not in, or the folder or share is not there. Values: place."""


class BackupPlaceInStore(Told):
    """The folder lies in the store's own: it goes where the store goes. Values: place."""


class BackupPlaceFull(Told):
    """No room is left at the place. Values: place."""


class BackupPlaceReadOnly(Told):
    """The place cannot be written. Values: place."""


class BackupNotProven(Told):
    """What was written there does not read back as it was written. Values: place."""


def found(place: BackupPlace) -> Path:
    """The folder of a place that was prepared before. Raises BackupPlaceMissing.

    A mount point without its share or stick is an empty folder: without our mark it is not the
    place, and nothing is written beside where it ought to be.
    """
    folder = _folder(place)
    if folder is not None and (folder / _MARK).is_file():
        return folder
    raise BackupPlaceMissing(place=place.value)


def prepare(place: BackupPlace) -> Path:
    """Make a folder or a stick a backup place. Raises BackupPlaceMissing, BackupPlaceReadOnly."""
    folder = _folder(place)
    if folder is None:
        raise BackupPlaceMissing(place=place.value)
    with told_at(place):
        if not (folder / _MARK).exists():
            (folder / _MARK).write_text(_MARK_TEXT, encoding="utf-8")
    return folder


def require_outside(place: BackupPlace, store: Path) -> None:
    """Raise BackupPlaceInStore for a folder within that of the store."""
    inside = Path(place.value).resolve().is_relative_to(store.resolve())
    if place.kind is PlaceKind.FOLDER and inside:
        raise BackupPlaceInStore(place=place.value)


def _folder(place: BackupPlace) -> Path | None:
    if place.kind is PlaceKind.LABEL:
        return _volume(place.value)
    folder = Path(place.value)
    with contextlib.suppress(OSError):
        return folder if folder.is_dir() else None
    return None


def _volume(label: str) -> Path | None:
    """Where the stick with this label is mounted."""
    if sys.platform == "win32":
        return _windows_volume(label)
    device = Path("/dev/disk/by-label") / label.replace(" ", "\\x20")
    with contextlib.suppress(OSError):
        if device.exists():
            wanted = str(device.resolve())
            for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines():
                fields = line.split()
                if fields[0] == wanted:
                    return Path(fields[1].replace("\\040", " "))
    roots = [Path("/media"), Path("/run/media"), Path("/Volumes")]
    for root in roots:
        for candidate in (root / label, *root.glob(f"*/{label}")):
            with contextlib.suppress(OSError):
                if candidate.is_mount():
                    return candidate
    return None


def _windows_volume(label: str) -> Path | None:
    if sys.platform != "win32":
        return None
    import ctypes
    import string

    for letter in string.ascii_uppercase:
        name = ctypes.create_unicode_buffer(261)
        asked = ctypes.windll.kernel32.GetVolumeInformationW(
            f"{letter}:\\", name, 261, None, None, None, None, 0
        )
        if asked and name.value.casefold() == label.casefold():
            return Path(f"{letter}:\\")
    return None


@contextmanager
def told_at(place: BackupPlace) -> Iterator[None]:
    """What goes wrong with the disk of a place, as its told problem."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise BackupPlaceFull(place=place.value) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise BackupPlaceReadOnly(place=place.value) from error
        raise BackupPlaceMissing(place=place.value) from error


def send(source: Path, target: Path, place: BackupPlace) -> str:
    """Copy a file, read it back, and only then give it its name; its SHA-256.

    Raises BackupNotProven, and OSError for `told_at`.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        with source.open("rb") as read, part.open("wb") as write:
            copy_in_steps(read, write)
        digest = sha256_of(source)
        if sha256_of(part) != digest:
            raise BackupNotProven(place=place.value)
        part.replace(target)
        sync_folder(target.parent)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return digest


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file as it lies on the disk."""
    with path.open("rb") as file:
        if sys.platform == "linux":
            # What is read back shall come from the disk where the system can be asked for it.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").hexdigest()
