"""Changing the store key: a new file under a new key, verified, then one switch of the header.

Until the switch the old file and the old key are the store; from the switch on the new ones are. A
death at any moment leaves one of the two, and what the other left behind is cleared away next time.
"""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import sqlcipher3

from urbgov_desk.domain.problem import Told
from urbgov_desk.store import engine, key_header, key_slot, os_keyring, place
from urbgov_desk.store.copying import contents, copy_whole
from urbgov_desk.store.disk import remember_file
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.key_header import KeyHeader
from urbgov_desk.store.key_slot import KeyPlace, Slot
from urbgov_desk.store.seal import new_key
from urbgov_desk.store.store import Store

Step = Callable[[str], None]
"""Hears each step of a change of key as it is reached."""
_KEYRING_MARK = "keyring:"


class KeyringGone(Told):
    """The keyring takes no key now, and nothing but it opens the store."""


class NewKeyNotProven(Told):
    """The file under the new key is not what the store is; the old one goes on."""


def rotate(store: Store, step: Step = lambda _: None) -> None:
    """Give the store a new key; passphrases and sheets stay as they are.

    Only the thread that writes may call it. Raises KeyringGone, NewKeyNotProven, DiskFull,
    FolderReadOnly, KeyHeaderDamaged.
    """
    folder = store.folder
    header = place.find_header(folder)
    if not header.is_of(store.key):
        raise key_header.KeyHeaderDamaged()
    key, file = new_key(), f"desk-{new_id()}.db"
    part = folder / f"{file}.part"
    try:
        _make(store, part, key, step)
        part.replace(folder / file)
        remember_file(folder / file)
    except OSError as error:
        raise engine.told_of_file(error) from error
    finally:
        part.unlink(missing_ok=True)
    step("renamed")
    slots, left = _slots(folder, header, key)
    step("keyring")
    after = KeyHeader(file=file, slots=slots, left=(*header.left, store.file, *left))
    after = place.write_slots(folder, after, key)
    step("switched")
    store.go_on_in(file, key)
    step("opened")
    clear(folder, after, key)
    step("cleared")


def left_mark(slot: Slot) -> str:
    """How a header names a daily slot's key that is to be cleared away."""
    return f"{_KEYRING_MARK}{slot.name}" if slot.kind is KeyPlace.KEYRING else slot.name


def clear(folder: Path, header: KeyHeader, key: bytes) -> None:
    """Take away what a change of key left: the old file, the old entry in the keyring.

    What a change that was cut off before its switch had made opens nothing; it goes aside.
    """
    kept = []
    for name in header.left:
        if name.startswith(_KEYRING_MARK):
            os_keyring.forget(name.removeprefix(_KEYRING_MARK))
            continue
        try:
            for path in folder.glob(f"{Path(name).name}*"):
                path.unlink()
        except OSError:  # Windows: a search still reads the old file; next time
            kept.append(name)
    if header.left:
        with contextlib.suppress(Told):
            key_header.write(folder, replace(header, left=tuple(kept)).guarded(key))
    for path in folder.glob("desk-*.db.part*"):
        with contextlib.suppress(OSError):
            path.unlink()
    known = {header.file, *kept, *(slot.name for slot in header.slots)}
    for path in [*folder.glob("desk-*.db"), *folder.glob("store-*.key")]:
        if path.name not in known:
            with contextlib.suppress(OSError):
                place.put_aside(folder, [path])


def _make(store: Store, part: Path, key: bytes, step: Step) -> None:
    found = contents(store.db)
    copy_whole(store.db, part)
    step("copied")
    connection = sqlcipher3.connect(str(part), isolation_level=None)
    try:
        connection.execute(f"PRAGMA key = \"x'{store.key.hex()}'\"")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA rekey = \"x'{key.hex()}'\"")
    except sqlcipher3.DatabaseError as error:
        raise engine.told_of(error) from error
    finally:
        connection.close()
    step("rekeyed")
    if not found.proven(part, key):
        raise NewKeyNotProven()
    step("proven")


def _slots(folder: Path, header: KeyHeader, key: bytes) -> tuple[tuple[Slot, ...], list[str]]:
    slots: list[Slot] = []
    left: list[str] = []
    for slot in header.slots:
        if slot.kind is KeyPlace.KEYRING:
            again = place.keyring_slot(folder, key)
            left.append(left_mark(slot))
            slots += [again] if again else []
        elif slot.kind is KeyPlace.FILE:
            left.append(left_mark(slot))
            slots.append(place.file_slot(folder, key, f"store-{new_id()}.key"))
        else:
            slots.append(key_slot.sealed_for(slot, key))
    if not slots:
        raise KeyringGone()
    return tuple(slots), left
