"""Where a store lies and where its key is kept.

A data folder holds at most two stores side by side: `ward/`, the real one, and `training/`, where
a colleague practises. Beside each store file lies `store.json`, which says what the store is and
where its key is; it holds no secret. The key is a random 256-bit number kept in the operating
system's keyring, or, where there is none, in the file `store.key` (and then the desk warns).
"""

import json
import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from urbgov_desk.domain.problem import Told
from urbgov_desk.store.engine import FolderReadOnly
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.lock import LOCK_NAME, FolderLock
from urbgov_desk.store.paper_file import sync_folder
from urbgov_desk.store.seal import new_key

WARD = "ward"
TRAINING = "training"
DATA_VARIABLE = "URBGOV_DESK_DATA"
_DESCRIPTION = "store.json"
_KEY_FILE = "store.key"
_KEYRING_SERVICE = "urbgov-desk"
_ASIDE = "unfinished-"


class KeyMissing(Told):
    """The store's key is in neither the keyring nor the key file. Values: place."""


class StoreDescriptionDamaged(Told):
    """`store.json` beside the store cannot be read."""


class KeyPlace(StrEnum):
    """Where the key of a store is kept."""

    KEYRING = "keyring"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptKey:
    """A store key and where it lies; `name` is what the keyring knows it by."""

    key: bytes
    place: KeyPlace
    name: str = ""


def data_folder(chosen: Path | None) -> Path:
    """The folder asked for, else URBGOV_DESK_DATA, else the user's data folder."""
    if chosen is not None:
        return chosen.expanduser()
    if told := os.environ.get(DATA_VARIABLE):
        return Path(told).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("urbgov-desk", appauthor=False))


def is_store(folder: Path) -> bool:
    """Whether a store has been made here."""
    return (folder / _DESCRIPTION).exists()


def make_key(folder: Path, *, training: bool, use_keyring: bool) -> KeptKey:
    """Make and keep a new store key; a training store's lies in a file, there is nothing to hide.

    A store that lost its description lies here still: it goes aside whole, with its key and its
    papers, and no key is ever written over. Raises FolderReadOnly, DeskAlreadyOpen.
    """
    key = new_key()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _set_aside(folder)
        if use_keyring and not training and (name := _into_keyring(_keyring_name(folder), key)):
            return KeptKey(key=key, place=KeyPlace.KEYRING, name=name)
        _write_private(folder / _KEY_FILE, key.hex())
    except OSError:
        raise FolderReadOnly() from None
    return KeptKey(key=key, place=KeyPlace.FILE)


def _set_aside(folder: Path) -> None:
    lock = FolderLock(folder)
    try:
        here = [p for p in folder.iterdir() if p.name != LOCK_NAME]
        left = [p for p in here if not p.name.startswith(_ASIDE)]
        if left:
            aside = folder / f"{_ASIDE}{new_id()}"
            aside.mkdir()
            for path in left:
                path.rename(aside / path.name)
    finally:
        lock.release()


def describe(folder: Path, kept: KeptKey, *, training: bool) -> None:
    """Say that the store here is whole. Written last, so a making cut off half-way is no store.

    Raises FolderReadOnly.
    """
    description = {
        "format": 1,
        "training": training,
        "key": kept.place.value,
        "keyring": kept.name,
    }
    part = folder / f"{_DESCRIPTION}.part"
    try:
        _write_private(part, json.dumps(description))
        part.replace(folder / _DESCRIPTION)
        sync_folder(folder)
    except OSError:
        raise FolderReadOnly() from None


def _keyring_name(folder: Path) -> str:
    return folder.resolve().as_posix()


def find_key(folder: Path) -> KeptKey:
    """The key of the store here. Raises KeyMissing, StoreDescriptionDamaged."""
    try:
        description = json.loads((folder / _DESCRIPTION).read_text(encoding="utf-8"))
        place = KeyPlace(description["key"])
        name = str(description["keyring"])
    except (OSError, ValueError, KeyError, TypeError):
        raise StoreDescriptionDamaged() from None
    if place is KeyPlace.FILE:
        try:
            key = bytes.fromhex((folder / _KEY_FILE).read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            raise KeyMissing(place=place.value) from None
    else:
        found = _from_keyring(name)
        if found is None:
            raise KeyMissing(place=place.value)
        key = found
    if len(key) != 32:
        raise KeyMissing(place=place.value)
    return KeptKey(key=key, place=place)


def _write_private(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _into_keyring(name: str, key: bytes) -> str:
    """The name the key is kept under, never one that holds another store's key; empty if none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        if keyring.get_password(_KEYRING_SERVICE, name):
            name = f"{name}#{new_id()}"
        keyring.set_password(_KEYRING_SERVICE, name, key.hex())
        return name if keyring.get_password(_KEYRING_SERVICE, name) == key.hex() else ""
    except (KeyringError, RuntimeError, OSError):
        return ""  # no keyring on this PC: the caller falls back to a file and warns


def _from_keyring(name: str) -> bytes | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        text = keyring.get_password(_KEYRING_SERVICE, name)
        return bytes.fromhex(text) if text else None
    except (KeyringError, RuntimeError, OSError, ValueError):
        return None
