"""Opening the encrypted file: the driver, the key, and what is refused before a page is read."""

import errno
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlite_utils import Database as Database

from urbgov_desk.domain.problem import Told

# Earlier versions can corrupt a WAL file when two connections write and checkpoint at once.
OLDEST_SQLITE = (3, 51, 3)
# What an interrupted query raises.
Interrupted: type[Exception] = sqlcipher3.OperationalError
# What reading a damaged page raises.
Damaged: type[Exception] = sqlcipher3.DatabaseError
_NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs", "ceph", "fuse.rclone"}
)


class SqliteTooOld(Told):
    """The database library may corrupt a store. Values: found, needed."""


class StoreOnNetworkShare(Told):
    """The store lies on a network drive, where SQLite's locks cannot be trusted."""


class StoreUnreadable(Told):
    """The file is not a store, is damaged, or its key is not the right one."""


class FolderReadOnly(Told):
    """The data folder cannot be written."""


class StoreBusy(Told):
    """Another program holds the store's file: nothing of the act was kept."""


class DiskFull(Told):
    """No room is left on the disk: nothing of the act was kept."""


_SIGNS: Mapping[str, type[Told]] = {
    "readonly": FolderReadOnly,
    "disk is full": DiskFull,
    "is locked": StoreBusy,
    "disk I/O": StoreUnreadable,
    "malformed": StoreUnreadable,
    "not a database": StoreUnreadable,
}


def require_sqlite(found: tuple[int, ...] = sqlcipher3.sqlite_version_info) -> None:
    """Raise SqliteTooOld when the driver's SQLite is older than the corruption fix."""
    if tuple(found) < OLDEST_SQLITE:
        raise SqliteTooOld(
            found=".".join(map(str, found)), needed=".".join(map(str, OLDEST_SQLITE))
        )


def require_local_disk(folder: Path) -> None:
    """Raise StoreOnNetworkShare for a UNC path, a mapped drive or a network mount."""
    text = str(folder)
    if text.startswith(("\\\\", "//")) or _is_remote_drive(folder) or _is_remote_mount(folder):
        raise StoreOnNetworkShare()


def _is_remote_drive(folder: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    drive_remote = 4
    root = folder.resolve().anchor
    return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == drive_remote)


def _is_remote_mount(folder: Path, mounts: Path = Path("/proc/mounts")) -> bool:
    if sys.platform == "win32" or not mounts.exists():
        return False
    wanted = str(folder.resolve())
    best, best_type = "", ""
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        inside = wanted == point or wanted.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, best_type = point, fields[2]
    return best_type in _NETWORK_FILE_SYSTEMS


def connect(path: Path | str, key: bytes, *, read_only: bool = False) -> Any:
    """A keyed connection in WAL mode with FULL durability and no implicit transactions.

    `key` is the raw 256-bit store key. `path` may be ":memory:" for tests and replays.
    Raises StoreUnreadable when the file is not a store this key opens.
    """
    require_sqlite()
    if read_only and not Path(path).exists():
        raise StoreUnreadable()  # SQLite would make an empty file
    try:
        connection = sqlcipher3.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=10.0
        )
    except sqlcipher3.OperationalError as error:
        raise _told(error, path) from error
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
        for pragma in (
            "synchronous = FULL",
            "foreign_keys = ON",
            "trusted_schema = OFF",
            "secure_delete = ON",  # an erased person's key must not linger in a free page
            "temp_store = MEMORY",
            "cache_size = -32000",
            "busy_timeout = 10000",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
    except sqlcipher3.DatabaseError as error:
        connection.close()
        raise _told(error, path) from error
    return connection


def _told(error: Exception, path: Path | str) -> Told:
    if path != ":memory:" and Path(path).parent.exists() and not can_write(Path(path)):
        return FolderReadOnly()
    return told_of(error)


def can_write(path: Path) -> bool:
    """Whether the folder (and the file, if there) may be written by this user."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def told_of(error: BaseException) -> Told:
    """The told problem behind a driver's error that comes from the surroundings."""
    text = str(error)
    for sign, told in _SIGNS.items():
        if sign in text:
            return told()
    return StoreUnreadable()


def is_surroundings(error: BaseException) -> bool:
    """Whether the PC and not the desk is at fault: the disk, the file, another program."""
    if not isinstance(error, sqlcipher3.DatabaseError):
        return False
    known = not isinstance(error, sqlcipher3.IntegrityError | sqlcipher3.ProgrammingError)
    return known and any(sign in str(error) for sign in _SIGNS)


def told_of_file(error: OSError) -> Exception:
    """The told problem behind a file that could not be written; otherwise the error itself."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FolderReadOnly()
    return error


def database(connection: Any) -> Database:
    """sqlite-utils over our connection: our transactions, no plugins."""
    return Database(connection, execute_plugins=False)
