"""Opening the desk: the ward's own store, or the training ward until there is one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.office import SetUp
from urbgov_desk.domain.problem import Told
from urbgov_desk.rules.law import Law
from urbgov_desk.services import office
from urbgov_desk.services.desk import Desk, OwnLaw
from urbgov_desk.store import place, store


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
) -> Desk:
    """The ward's desk; or the training ward, when asked for or when there is no other.

    A training ward that does not exist yet is made, with officers and dossiers to practise on.
    Raises the told problems of opening a store.
    """
    stores = look(data)
    if stores.ward and not training:
        return _opened(stores.folder / place.WARD, clock)
    if stores.training:
        return _opened(stores.folder / place.TRAINING, clock)
    return make_training_ward(stores.folder, clock=clock)


def start_ward(
    data: Path | None,
    set_up: SetUp,
    *,
    clock: Callable[[], datetime] = office_clock,
    use_keyring: bool = True,
) -> Desk:
    """Make the ward's own store and set its office up in one go. Raises WardStoreExists."""
    stores = look(data)
    if stores.ward:
        raise WardStoreExists()
    office.check_set_up(set_up, clock().date())
    folder = stores.folder / place.WARD
    kept = place.make_key(folder, training=False, use_keyring=use_keyring)
    made = store.make(folder, kept.key, desk="01", training=False, at=clock())
    desk = Desk(store=made, own_law=OwnLaw(Law.shipped()), clock=clock)
    with _closed_if_cut_off(desk):
        office.set_up(desk, set_up)
        place.describe(folder, kept, training=False)
    return desk


def make_training_ward(folder: Path, *, clock: Callable[[], datetime] = office_clock) -> Desk:
    """Make the ward where colleagues practise; it can never become a real one."""
    from urbgov_desk.services import training

    where = folder / place.TRAINING
    kept = place.make_key(where, training=True, use_keyring=False)
    made = store.make(where, kept.key, desk="99", training=True, at=training.opening_day(clock))
    desk = Desk(store=made, own_law=OwnLaw(Law.shipped()), clock=clock)
    with _closed_if_cut_off(desk):
        training.fill(desk)
        place.describe(where, kept, training=True)
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
    return place.find_key(stores.folder / place.WARD).place is place.KeyPlace.FILE


def _opened(folder: Path, clock: Callable[[], datetime]) -> Desk:
    kept = place.find_key(folder)
    opened = store.open_existing(folder, kept.key)
    if opened.info.training != (folder.name == place.TRAINING):
        opened.close()
        raise StoreMisplaced()
    return Desk(store=opened, own_law=OwnLaw(Law.shipped()), clock=clock)
