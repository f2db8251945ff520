"""Opening the desk: the ward's own store, or the training ward until there is one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.office import SetUp
from urbgov_desk.domain.problem import Told
from urbgov_desk.rules.law import Law
from urbgov_desk.services import office, upgrading
from urbgov_desk.services.desk import Desk, OwnLaw
from urbgov_desk.services.keys import first_slots
from urbgov_desk.store import place, rotation, store
from urbgov_desk.store.backup import age_upgrades, sweep
from urbgov_desk.store.key_slot import KeyPlace
from urbgov_desk.store.place import SecretNeeded as SecretNeeded


class StoreMisplaced(Told):
    """A training store lies where the ward's own belongs, or the other way round."""


class WardStoreExists(Told):
    """There is a ward's store here already; a second one is never laid over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stores:
    """Which stores a data folder holds."""

    folder: Path
    ward: bool
    training: bool


def office_clock() -> datetime:
    """The PC's clock, as the office reads it."""
    return datetime.now(HANOI)


def look(data: Path | None = None) -> Stores:
    """What lies in the data folder (given, or URBGOV_DESK_DATA, or the user's own)."""
    folder = place.data_folder(data)
    with suppress(OSError):  # a folder that cannot be written is told when it is opened
        place.finish_taking_over(folder)
    return Stores(
        folder=folder,
        ward=place.is_store(folder / place.WARD),
        training=place.is_store(folder / place.TRAINING),
    )


def open_desk(
    data: Path | None = None,
    *,
    training: bool = False,
    clock: Callable[[], datetime] = office_clock,
    secret: str | None = None,
) -> Desk:
    """The ward's desk; or the training ward, when asked for or when there is no other.

    A training ward that does not exist yet is made, with officers and dossiers to practise on.
    `secret` is a passphrase or the recovery sheet, asked for where no keyring opens the store.
    Raises SecretNeeded, SecretWrong and the told problems of opening a store.
    """
    stores = look(data)
    if stores.ward and not training:
        return _opened(stores.folder / place.WARD, clock, secret)
    if stores.training:
        return _opened(stores.folder / place.TRAINING, clock, secret)
    return make_training_ward(stores.folder, clock=clock)


def reopen(closed: Desk) -> Desk:
    """The same desk and who works at it, after its store was closed here; its key is still known.

    Raises the told problems of opening a store.
    """
    before = closed.store
    opened = store.open_existing(before.folder, before.key, before.file)
    return replace(closed, store=opened, own_law=OwnLaw(Law.shipped()))


def start_ward(
    data: Path | None,
    set_up: SetUp,
    *,
    clock: Callable[[], datetime] = office_clock,
    use_keyring: bool = True,
    passphrase: str | None = None,
    sheet: bytes | None = None,
) -> Desk:
    """Make the ward's own store and set its office up in one go.

    `passphrase` is the administrator's, `sheet` the secret of a recovery sheet still to be printed.
    Raises WardStoreExists, PassphraseTooShort.
    """
    stores = look(data)
    if stores.ward:
        raise WardStoreExists()
    office.check_set_up(set_up, clock().date())
    folder = stores.folder / place.WARD
    slots = first_slots(passphrase, sheet, clock())
    kept = place.make_key(folder, training=False, use_keyring=use_keyring, slots=slots)
    made = store.make(folder, kept.key, desk="01", training=False, at=clock())
    desk = Desk(store=made, own_law=OwnLaw(Law.shipped()), clock=clock)
    with _closed_if_cut_off(desk):
        office.set_up(desk, set_up)
        place.describe(folder, training=False)
    return desk


def make_training_ward(folder: Path, *, clock: Callable[[], datetime] = office_clock) -> Desk:
    """Make the ward where colleagues practise; it can never become a real one."""
    from urbgov_desk.services.practice import training

    where = folder / place.TRAINING
    kept = place.make_key(where, training=True, use_keyring=False)
    made = store.make(where, kept.key, desk="99", training=True, at=training.opening_day(clock))
    desk = Desk(store=made, own_law=OwnLaw(Law.shipped()), clock=clock)
    with _closed_if_cut_off(desk):
        training.fill(desk)
        place.describe(where, training=True)
    return desk


@contextmanager
def _closed_if_cut_off(desk: Desk) -> Iterator[None]:
    try:
        yield
    except BaseException:
        desk.store.close()
        raise


def key_in_file(data: Path | None = None) -> bool:
    """Whether the ward's key lies in a plain file beside the store, which the desk warns of."""
    stores = look(data)
    if not stores.ward:
        return False
    slots = place.find_header(stores.folder / place.WARD).slots
    return any(slot.kind is KeyPlace.FILE for slot in slots)


def asks_secret(data: Path | None = None) -> bool:
    """Whether nothing of this PC opens the ward's store, so that a passphrase is asked at start."""
    stores = look(data)
    if not stores.ward:
        return False
    return all(not slot.daily for slot in place.find_header(stores.folder / place.WARD).slots)


def _opened(folder: Path, clock: Callable[[], datetime], secret: str | None) -> Desk:
    kept = place.find_key(folder, secret)
    if (folder / kept.file).exists():
        place.require_header(folder, kept)
        upgrading.before_upgrade(folder, kept.file, kept.key, clock().replace(microsecond=0))
    opened = store.open_existing(folder, kept.key, kept.file)
    if opened.info.training != (folder.name == place.TRAINING):
        opened.close()
        raise StoreMisplaced()
    try:
        place.renew_keyring(folder, kept)
        rotation.clear(folder, place.find_header(folder), kept.key)
        sweep(folder)
        age_upgrades(folder, clock())
    except BaseException:
        opened.close()
        raise
    return Desk(store=opened, own_law=OwnLaw(Law.shipped()), clock=clock)
