"""The ways to the store key: passphrases, the recovery sheet, this account's keyring, a new key.

Every act here is recorded without any secret; the slots themselves lie beside the store.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from urbgov_desk.domain import recovery_secret
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text, nfc
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import key_header, key_slot, place, rotation, slot_record
from urbgov_desk.store.key_header import KeyHeader
from urbgov_desk.store.key_slot import KeyPlace, Slot

SHORTEST = 12
_FEWEST_LETTERS = 5
_LABEL = 60


class PassphraseTooShort(Told):
    """A passphrase has at least twelve characters, and not the same few again and again."""


class PassphraseTaken(Told):
    """Another way is opened by this passphrase: two that fall together are one, and seem two."""


class SlotUnknown(Told):
    """There is no such way to the key any more."""


class LastSlot(Told):
    """What is left must still open the store without this PC: a passphrase or the sheet."""


class SheetMadeBefore(Told):
    """This press made its sheet already; what was on it is kept nowhere and cannot be shown."""


class NoKeyring(Told):
    """This PC has no keyring that keeps the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotLine:
    """A way to the key as lists show it."""

    id: str
    kind: KeyPlace
    label: str
    made_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A recovery sheet as it is printed, once; nothing keeps it."""

    number: str
    groups: tuple[str, ...] = field(repr=False)
    qr: str = field(repr=False)
    office: str
    store_id: str
    made_at: datetime


def check_passphrase(passphrase: str) -> str:
    """The passphrase as it is used. Raises PassphraseTooShort."""
    text = nfc(passphrase).strip()
    if len(text) < SHORTEST or len(set(text)) < _FEWEST_LETTERS:
        raise PassphraseTooShort()
    if recovery_secret.looks_like(text):
        raise PassphraseTooShort()
    return text


def new_sheet_secret() -> bytes:
    """The secret of a sheet still to be printed."""
    return os.urandom(recovery_secret.SECRET_BYTES)


def first_slots(passphrase: str | None, sheet: bytes | None, at: datetime) -> tuple[Slot, ...]:
    """The ways to a key that a new ward's store begins with. Raises PassphraseTooShort."""
    slots = []
    moment = at.replace(microsecond=0).isoformat()
    if passphrase is not None:
        text = check_passphrase(passphrase)
        slots.append(key_slot.passphrase_slot(text, label="", at=moment))
    if sheet is not None:
        slots.append(key_slot.sheet_slot(sheet, label="1", at=moment))
    return tuple(slots)


def list_slots(desk: Desk) -> tuple[SlotLine, ...]:
    """Every way to the key. Raises KeyHeaderDamaged."""
    if not place.is_store(desk.store.folder):
        return ()
    return tuple(
        SlotLine(id=slot.id, kind=slot.kind, label=slot.label, made_at=slot.made_at)
        for slot in place.find_header(desk.store.folder).slots
    )


def has_sheet(desk: Desk) -> bool:
    """Whether there is a recovery sheet that a new one would put out of force."""
    return any(slot.kind is KeyPlace.SHEET for slot in list_slots(desk))


def add_passphrase(desk: Desk, passphrase: str, *, label: str, request_id: str) -> None:
    """One more passphrase, of a first or second administrator.

    Where the key lay in a plain file, the file goes: from now on the passphrase is asked at start.
    Raises NotAllowed, PassphraseTooShort, PassphraseTaken.
    """
    desk.require(Act.KEYS)
    text = check_passphrase(passphrase)
    _require_no_other(desk, text, request_id)
    name = checked_text("label", label, _LABEL) or ""
    new = key_slot.passphrase_slot(text, label=name, at=desk.now().isoformat())

    def add(header: KeyHeader) -> KeyHeader:
        kept = tuple(slot for slot in header.slots if slot.kind is not KeyPlace.FILE)
        return replace(header, slots=(*kept, new))

    _change(desk, "added", new, add, request_id)


def change_passphrase(desk: Desk, slot_id: str, passphrase: str, *, request_id: str) -> None:
    """Another passphrase in the same slot; the one before opens the present store no more.

    Raises NotAllowed, PassphraseTooShort, PassphraseTaken, SlotUnknown.
    """
    desk.require(Act.KEYS)
    text = check_passphrase(passphrase)
    old = _slot(desk, slot_id, KeyPlace.PASSPHRASE)
    _require_no_other(desk, text, request_id, but=slot_id)
    made = key_slot.passphrase_slot(text, label=old.label, at=desk.now().isoformat())
    new = replace(made, id=old.id)

    def put(header: KeyHeader) -> KeyHeader:
        return replace(header, slots=tuple(new if s.id == slot_id else s for s in header.slots))

    _change(desk, "changed", new, put, request_id)


def remove_slot(desk: Desk, slot_id: str, *, request_id: str) -> None:
    """Take a way away, because its holder left or the sheet was lost.

    Raises NotAllowed, SlotUnknown, LastSlot.
    """
    desk.require(Act.KEYS)
    old = _slot(desk, slot_id)
    rest = [s for s in place.find_header(desk.store.folder).slots if s.id != slot_id]
    if all(s.daily for s in rest):
        raise LastSlot()

    def take(header: KeyHeader) -> KeyHeader:
        return replace(header, slots=tuple(s for s in header.slots if s.id != slot_id))

    _change(desk, "removed", old, take, request_id)


def use_keyring(desk: Desk, *, request_id: str) -> None:
    """Keep the key in this account's keyring, so that nobody is asked at start.

    A key file goes. Raises NotAllowed, NoKeyring.
    """
    desk.require(Act.KEYS)
    new = place.keyring_slot(desk.store.folder, desk.store.key)
    if new is None:
        raise NoKeyring()

    def put(header: KeyHeader) -> KeyHeader:
        rest = tuple(slot for slot in header.slots if not slot.daily)
        return replace(header, slots=(new, *rest))

    _change(desk, "added", new, put, request_id)


def make_sheet(
    desk: Desk, *, request_id: str, keep: Callable[[Sheet], None] = lambda _: None
) -> Sheet:
    """A new recovery sheet; the one before opens the present store no more.

    Its secret is given back to be printed and is kept nowhere. `keep` writes the paper down before
    the sheet before loses its force, so that a full disk never leaves the ward without one.
    Raises NotAllowed, SheetMadeBefore.
    """
    desk.require(Act.KEYS)
    if desk.store.done(request_id):  # a second sheet would be printed and open nothing
        raise SheetMadeBefore()
    secret = new_sheet_secret()
    before = [s for s in place.find_header(desk.store.folder).slots if s.kind is KeyPlace.SHEET]
    number = str(max((int(s.label) for s in before if s.label.isdigit()), default=0) + 1)
    new = key_slot.sheet_slot(secret, label=number, at=desk.now().isoformat())
    sheet = sheet_of(desk, secret, number)
    keep(sheet)

    def put(header: KeyHeader) -> KeyHeader:
        rest = tuple(slot for slot in header.slots if slot.kind is not KeyPlace.SHEET)
        return replace(header, slots=(*rest, new))

    _change(desk, "added", new, put, request_id)
    return sheet


def sheet_of(desk: Desk, secret: bytes, number: str) -> Sheet:
    """What stands on a sheet."""
    return Sheet(
        number=number,
        groups=recovery_secret.groups(secret),
        qr=recovery_secret.qr_payload(secret),
        office=desk.office().name,
        store_id=desk.store.info.store_id,
        made_at=desk.now(),
    )


def rotate(desk: Desk, *, request_id: str, step: rotation.Step = lambda _: None) -> None:
    """Give the store a new key; passphrases and the sheet stay good.

    Ways the record knows as taken away are not: a header of before may have been laid back. Readers
    opened before (searching) are to be opened anew. Raises NotAllowed, LastSlot, KeyringGone,
    NewKeyNotProven, DiskFull.
    """
    desk.require(Act.KEYS)
    if desk.store.done(request_id):
        return
    _drop_taken_away(desk)
    rotation.rotate(desk.store, step)
    with desk.change(request_id) as change:
        change.record("key.rotated", desk.store.info.store_id, {})


def _drop_taken_away(desk: Desk) -> None:
    store = desk.store
    header = place.find_header(store.folder)
    if not header.is_of(store.key):
        raise key_header.KeyHeaderDamaged()
    gone = slot_record.taken_away(store.db, header.slots)
    if not gone:
        return
    kept = tuple(slot for slot in header.slots if slot.id not in gone)
    if all(slot.daily for slot in kept):
        raise LastSlot()
    place.write_slots(store.folder, replace(header, slots=kept), store.key)


def _require_no_other(desk: Desk, passphrase: str, request_id: str, *, but: str = "") -> None:
    if desk.store.done(request_id):  # the same press again: it opens what it made itself
        return
    for slot in place.find_header(desk.store.folder).slots:
        typed = slot.kind is KeyPlace.PASSPHRASE and slot.id != but
        if typed and key_slot.opened(slot, passphrase) is not None:
            raise PassphraseTaken()


def _slot(desk: Desk, slot_id: str, kind: KeyPlace | None = None) -> Slot:
    for slot in place.find_header(desk.store.folder).slots:
        if slot.id == slot_id and kind in (None, slot.kind):
            return slot
    raise SlotUnknown()


def _change(
    desk: Desk,
    act: str,
    slot: Slot,
    changed: Callable[[KeyHeader], KeyHeader],
    request_id: str,
) -> None:
    store = desk.store
    header = place.find_header(store.folder)
    if not header.is_of(store.key):
        raise key_header.KeyHeaderDamaged()
    try:
        with desk.change(request_id) as change:
            if change.done_before():
                return
            data = {"act": act, "kind": slot.kind.value, "slot": slot.id, "label": slot.label}
            change.record("key.slot_changed", store.info.store_id, data)
            after = changed(header)
            gone = [s.name for s in header.slots if s.daily and s not in after.slots]
            marks = [rotation.left_mark(s) for s in header.slots if s.daily and s.name in gone]
            after = replace(after, left=(*header.left, *marks))
            place.write_slots(store.folder, after, store.key)
    except BaseException:
        # What was told not to have been kept must not open the store, nor its forerunner be gone.
        if place.find_header(store.folder) != header:
            key_header.write(store.folder, header)
        raise
    # After the commit: the slots stand, and what they replaced may go.
    rotation.clear(store.folder, place.find_header(store.folder), store.key)
