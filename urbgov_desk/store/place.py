"""Where a store lies and where its key is kept.

A data folder holds at most two stores side by side: `ward/`, the real one, and `training/`, where
a colleague practises. Beside each store file lie `store.json`, which says that the store is whole,
and `slots.json`, which says how its key is opened; neither holds a secret. The key is a random
256-bit number, for daily work in the operating system's keyring.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from urbgov_desk.domain import recovery_secret
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.problem import Told
from urbgov_desk.store import engine, key_header, key_slot, os_keyring
from urbgov_desk.store.disk import sync_folder
from urbgov_desk.store.engine import FolderReadOnly, told_of_file
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.key_header import KeyHeader
from urbgov_desk.store.key_slot import KEY_BYTES, KeyPlace, Slot
from urbgov_desk.store.lock import LOCK_NAME, FolderLock
from urbgov_desk.store.seal import new_key

WARD = "ward"
TRAINING = "training"
DATA_VARIABLE = "URBGOV_DESK_DATA"
FIRST_FILE = "desk.db"
DESCRIPTION_NAME = "store.json"
KEY_FILE = "store.key"
_ASIDE = "unfinished-"
_READY = "restored"


class KeyMissing(Told):
    """The store's key is in neither the keyring nor the key file. Values: place."""


class SecretNeeded(Told):
    """No keyring opens the store here: a passphrase or the recovery sheet must. Values: sheet."""


class SecretWrong(Told):
    """No slot is opened by this passphrase or sheet."""


class StoreDescriptionDamaged(Told):
    """`store.json` beside the store cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptKey:
    """A store key, what opened it, and the file it opens."""

    key: bytes = field(repr=False)
    place: KeyPlace
    name: str = ""
    file: str = FIRST_FILE


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
    return (folder / DESCRIPTION_NAME).exists()


def make_key(
    folder: Path, *, training: bool, use_keyring: bool, slots: Sequence[Slot] = ()
) -> KeptKey:
    """Make and keep a new store key; a training store's lies in a file, there is nothing to hide.

    `slots` are passphrases and sheets that shall open it too; with one of them no key file is made.
    A store that lost its description lies here still: it goes aside whole, with its key and its
    papers, and no key is ever written over. Raises FolderReadOnly, DeskAlreadyOpen.
    """
    key = new_key()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _set_aside(folder)
    except OSError:
        raise FolderReadOnly() from None
    wanted = use_keyring and not training
    daily = keyring_slot(folder, key) if wanted else None
    if daily is None and not slots:
        daily = file_slot(folder, key)
    every = (*([daily] if daily else []), *slots)
    write_slots(folder, KeyHeader(file=FIRST_FILE, slots=every), key)
    first = every[0]
    return KeptKey(key=key, place=first.kind, name=first.name)


def keyring_slot(folder: Path, key: bytes) -> Slot | None:
    """A slot in the keyring of this account, with the key already there; None without a keyring."""
    name = os_keyring.put(folder.resolve().as_posix(), key)
    return key_slot.daily_slot(KeyPlace.KEYRING, name, at=_now()) if name else None


def file_slot(folder: Path, key: bytes, name: str = KEY_FILE) -> Slot:
    """A slot in a plain file beside the store, which the desk warns of. Raises FolderReadOnly."""
    key_header.write_whole(folder / name, key.hex().encode())
    return key_slot.daily_slot(KeyPlace.FILE, name, at=_now())


def write_slots(folder: Path, header: KeyHeader, key: bytes) -> KeyHeader:
    """Seal the key into every slot and put the header in its place."""
    sealed = tuple(key_slot.sealed_for(slot, key) for slot in header.slots)
    whole = replace(header, slots=sealed).guarded(key)
    key_header.write(folder, whole)
    return whole


def _set_aside(folder: Path) -> None:
    lock = FolderLock(folder)
    try:
        here = [p for p in folder.iterdir() if p.name != LOCK_NAME]
        left = [p for p in here if not p.name.startswith(_ASIDE)]
        if left:
            put_aside(folder, left)
    finally:
        lock.release()


def put_aside(folder: Path, paths: Sequence[Path]) -> None:
    """Out of the way, into a folder of its own; nothing is thrown away."""
    aside = folder / f"{_ASIDE}{new_id()}"
    aside.mkdir()
    for path in paths:
        path.rename(aside / path.name)


def describe(folder: Path, *, training: bool) -> None:
    """Say that the store here is whole. Written last, so a making cut off half-way is no store.

    Raises FolderReadOnly, DiskFull.
    """
    description = {"format": 2, "training": training}
    key_header.write_whole(folder / DESCRIPTION_NAME, json.dumps(description).encode())


def take_over(data: Path, made: Path, moment: str) -> None:
    """Put a whole store in the place of the ward's; the one before is kept beside it.

    Two renames: a death between them leaves no ward, and `finish_taking_over` goes on.
    """
    try:
        ready = data / _READY
        if ready.exists():
            put_aside(data, [ready])
        before = data / f"{WARD}-before-{moment}"
        while before.exists():
            before = before.with_name(f"{before.name}-2")
        made.rename(ready)
        if (data / WARD).exists():
            try:
                (data / WARD).rename(before)
            except OSError:  # Windows: something there is still held; it can be tried again
                ready.rename(made)
                raise
        finish_taking_over(data)
        sync_folder(data)
    except OSError as error:
        raise told_of_file(error) from error


def finish_taking_over(data: Path) -> None:
    """Go on with a restore that was cut off between its two renames."""
    if is_store(data / _READY) and not (data / WARD).exists():
        (data / _READY).rename(data / WARD)


def find_header(folder: Path) -> KeyHeader:
    """The slots of the store here; a store of the first releases has one, told by `store.json`.

    Raises StoreDescriptionDamaged, KeyHeaderDamaged, KeyHeaderTooNew.
    """
    try:
        description = json.loads((folder / DESCRIPTION_NAME).read_text(encoding="utf-8"))
        found = key_header.read(folder)
        if found is not None:
            return found
        kind = KeyPlace(description["key"])
        name = str(description["keyring"]) if kind is KeyPlace.KEYRING else KEY_FILE
    except (OSError, ValueError, KeyError, TypeError):
        raise StoreDescriptionDamaged() from None
    return KeyHeader(file=FIRST_FILE, slots=(key_slot.daily_slot(kind, name, at=""),))


def find_key(folder: Path, secret: str | None = None) -> KeptKey:
    """The key of the store here: by the keyring or the key file, else by a secret somebody gives.

    Raises KeyMissing, SecretNeeded, SecretWrong, KeyHeaderDamaged, StoreDescriptionDamaged and the
    told problems of a mistyped sheet.
    """
    header = find_header(folder)
    for slot in header.slots:
        key = _daily_key(folder, slot)
        if key is not None:
            return _kept(header, slot, key)
    typed = [slot for slot in header.slots if not slot.daily]
    if not typed:
        raise KeyMissing(place=header.slots[0].kind.value)
    if secret is None:
        raise SecretNeeded()
    return open_with(header, secret)


def open_with(header: KeyHeader, secret: str) -> KeptKey:
    """The key by a passphrase or the sheet.

    Raises SecretWrong, KeyHeaderDamaged and the told problems of a mistyped sheet.
    """
    for slot in header.slots:
        key = key_slot.opened(slot, secret)
        if key is not None:
            return _kept(header, slot, key)
    if any(slot.kind is KeyPlace.SHEET for slot in header.slots):
        recovery_secret.require_no_part(secret)
    raise SecretWrong()


def _kept(header: KeyHeader, slot: Slot, key: bytes) -> KeptKey:
    # A store of the first releases has no header yet, and nothing to hold the key against.
    if header.code and not header.is_of(key):
        raise key_header.KeyHeaderDamaged()
    return KeptKey(key=key, place=slot.kind, name=slot.name, file=header.file)


def require_header(folder: Path, kept: KeptKey) -> None:
    """Give a store of the first releases its slots, once its key is found.

    Raises StoreUnreadable when the key does not open the store, DiskFull, FolderReadOnly.
    """
    header = find_header(folder)
    if not header.code:
        engine.connect(folder / kept.file, kept.key, read_only=True).close()
        write_slots(folder, header, kept.key)


def renew_keyring(folder: Path, kept: KeptKey) -> None:
    """Give this account's keyring the key again, once a passphrase or the sheet opened the store.

    On another PC, or in another account, it has lost it. Raises DiskFull, FolderReadOnly.
    """
    header = find_header(folder)
    if kept.place in (KeyPlace.PASSPHRASE, KeyPlace.SHEET):
        lost = [slot for slot in header.slots if slot.kind is KeyPlace.KEYRING]
        again = keyring_slot(folder, kept.key) if lost else None
        if again is not None:
            rest = tuple(slot for slot in header.slots if slot not in lost)
            key_header.write(folder, replace(header, slots=(again, *rest)).guarded(kept.key))


def _daily_key(folder: Path, slot: Slot) -> bytes | None:
    key = None
    if slot.kind is KeyPlace.KEYRING:
        key = os_keyring.get(slot.name)
    elif slot.kind is KeyPlace.FILE:
        try:
            key = bytes.fromhex((folder / slot.name).read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            return None
    return key if key is not None and len(key) == KEY_BYTES else None


def _now() -> str:
    return datetime.now(HANOI).replace(microsecond=0).isoformat()
