"""Restoring: first what would be lost, in figures; then, by two persons, a new stretch of chain.

The restored store is made whole beside the present one and takes its place by renaming; the present
one is kept. Every series stays shut until its last number on paper is confirmed (`services.shut`).
"""

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from urbgov_desk.domain.backup import PlaceKind, read_place
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.office import OfficerLine, SignIn
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.rules.law import Law
from urbgov_desk.services import backup, officer, opening, present_store, privacy
from urbgov_desk.services.desk import Desk, OwnLaw
from urbgov_desk.services.present_store import Present
from urbgov_desk.services.second import SecondNotAllowed, may_second
from urbgov_desk.store import backup_place, engine, manifest, place, restoring
from urbgov_desk.store import office as rows
from urbgov_desk.store import store as stores
from urbgov_desk.store.backup import sweep
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.lock import DeskAlreadyOpen, FolderLock
from urbgov_desk.store.paper_file import PaperFolder
from urbgov_desk.store.restoring import Opened, Rebuilt
from urbgov_desk.store.verify import Finding, verify

_RESTORING = "restoring-"
_LOCK = "restoring.lock"


class TwoPersonsNeeded(Told):
    """A restore is done by two different officers who work here."""


class BackupOfTraining(Told):
    """A training ward is made anew, not restored."""


class BackupOfAnotherWard(Told):
    """The backup is of another store than the one here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesLoss:
    """A series: its last number in the backup, and in the store here (None: not known)."""

    kind: str
    scope: str
    period: str
    restored: int
    here: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What a restore would bring and what it would lose. `lost` None: there is no store to ask.

    `series` are those of the year of the last act; `missing_papers` lie neither in the backup nor
    on this PC.
    """

    made_at: datetime
    last_at: datetime | None
    acts: int
    papers: int
    missing_papers: int
    lost: int | None
    here_last_at: datetime | None
    series: tuple[SeriesLoss, ...]
    damaged: tuple[str, ...]
    broken: bool
    officers: tuple[OfficerLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A store made from a backup that nobody works with yet."""

    data: Path
    folder: Path
    opened: Opened
    rebuilt: Rebuilt
    outlook: Outlook
    erased: frozenset[str]
    last_epoch: int
    here: Present | None
    lock: FolderLock = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drilled:
    """What a drill found; `finding` None: the restored store is what its record says, and the
    copy's signed head and evidence file are its own.
    """

    made_at: datetime
    acts: int
    events: int
    numbers: int
    papers: int
    head: str
    damaged: tuple[str, ...]
    broken: bool
    finding: Finding | None

    @property
    def good(self) -> bool:
        """Whether this backup may be relied on."""
        return self.finding is None and not self.broken and not self.damaged


def source_folder(text: str) -> Path:
    """Where a backup is looked for: a folder as typed, or a stick by its label.

    Raises BackupPlaceOdd, BackupPlaceMissing.
    """
    place = read_place(text)
    return backup_place.found(place) if place.kind is PlaceKind.LABEL else Path(place.value)


def prepare(
    data: Path | None,
    source: Path,
    *,
    secret: str | None = None,
    clock: Callable[[], datetime] = opening.office_clock,
    progress: Progress | None = None,
) -> Prepared:
    """Make a store from the newest backup beside the present one, and say what would be lost.

    Raises NoBackupFound, SecretNeeded, SecretWrong, BackupDamaged, BackupOfTraining,
    BackupOfAnotherWard, ClockSetBack, DiskFull, WorkCalledOff.
    """
    folder = opening.look(data).folder
    ward = folder / place.WARD
    here = present_store.look(ward, secret)
    opened = restoring.open_backup(
        source,
        secret=secret,
        keys=present_store.key_of(ward, secret),
        store=here.store if here else "",
        header=here.header if here else None,
    )
    if opened.copy.manifest.training:
        raise BackupOfTraining()
    if here is not None and here.store != opened.copy.manifest.store:
        raise BackupOfAnotherWard()
    target, lock = _new_folder(folder)
    try:
        rebuilt = restoring.rebuild(opened, target, progress)
        _refuse_early_clock(rebuilt, clock())
        erased = opened.erased | rebuilt.erased | (here.erased if here else frozenset())
        db = engine.database(engine.connect(target / place.FIRST_FILE, opened.key, read_only=True))
        try:
            with here.reading() if here else nullcontext() as known:
                outlook = _outlook(db, known, opened, rebuilt, clock())
            papers = restoring.living_papers(db, erased)
        finally:
            db.conn.close()
        missing = restoring.bring_papers(
            opened.chest, papers, target / stores.PAPERS_NAME, ward / stores.PAPERS_NAME, progress
        )
    except BaseException:
        lock.release()
        shutil.rmtree(target, ignore_errors=True)
        raise
    return Prepared(
        data=folder,
        folder=target,
        opened=opened,
        rebuilt=rebuilt,
        outlook=replace(outlook, missing_papers=missing),
        erased=erased,
        last_epoch=max(opened.last_epoch, here.last_epoch if here else 0),
        here=here,
        lock=lock,
    )


def discard(prepared: Prepared) -> None:
    """Leave everything as it was."""
    prepared.lock.release()
    shutil.rmtree(prepared.folder, ignore_errors=True)


def finish(
    prepared: Prepared,
    first: SignIn,
    second: SignIn,
    *,
    clock: Callable[[], datetime] = opening.office_clock,
) -> None:
    """Go on from the backup; the present store is kept aside. The desk must not be open.

    Two officers of the restored store give their PINs, the first with the right to restore; what
    refuses a PIN says by `officer` whose. Raises TwoPersonsNeeded, NotAllowed, SecondNotAllowed,
    WrongPin, TooManyTries, OfficerNotActive, DeskAlreadyOpen, StoreWentOn, ClockSetBack.
    """
    if first.officer_id == second.officer_id:
        raise TwoPersonsNeeded()
    _refuse_early_clock(prepared.rebuilt, clock())
    ward = prepared.data / place.WARD
    with present_store.nobody_works(ward) as lock:
        present_store.require_same(prepared.here, ward)
        opened = prepared.opened
        store = stores.open_existing(prepared.folder, opened.key)
        try:
            desk = Desk(store=store, own_law=OwnLaw(Law.shipped()), clock=clock)
            head = _signed_in(desk, first)
            witness = _signed_in(desk, second)
            desk = desk.with_officer(head)
            desk.require(Act.RESTORE)
            if witness.id not in {o.id for o in seconds(officer.list_officers(desk), head)}:
                raise SecondNotAllowed(right=Act.RESTORE.value)
            _begin(desk, witness, prepared)
        finally:
            store.close()
        restoring.keep_slots(opened, prepared.folder, ward)
        place.describe(prepared.folder, training=False)
        if os.name == "nt":  # Windows renames no folder in which a file is held
            prepared.lock.release()
            if lock is not None:
                lock.release()
        # Held to the end: a desk that opened now would work in the store that is put aside.
        place.take_over(prepared.data, prepared.folder, f"{clock():%Y%m%dT%H%M%S}")
    prepared.lock.release()
    (ward / _LOCK).unlink(missing_ok=True)


def _signed_in(desk: Desk, who: SignIn) -> OfficerLine:
    """Two PINs are given at once, so what refuses one says by its value `officer` whose it was."""
    try:
        return officer.sign_in(desk, who).officer
    except Told as told:
        told.values["officer"] = who.officer_id
        raise


def seconds(officers: Iterable[OfficerLine], first: OfficerLine) -> tuple[OfficerLine, ...]:
    """Who may be the second person of a restore: as for every act of two persons; and where a
    backup knows nobody like that, any other officer, for a ward without a store can add none.
    """
    others = tuple(each for each in officers if each.active and each.id != first.id)
    return tuple(each for each in others if may_second(Act.RESTORE, first, each)) or others


def drill(
    source: Path,
    *,
    data: Path | None = None,
    secret: str | None = None,
    keys: tuple[bytes, ...] = (),
    progress: Progress | None = None,
) -> Drilled:
    """Restore into a scratch place and prove what came of it; nothing of the desk is touched.

    Raises NoBackupFound, SecretNeeded, SecretWrong, BackupDamaged, DiskFull, WorkCalledOff.
    """
    ward = opening.look(data).folder / place.WARD
    known = keys or present_store.key_of(ward, secret)
    opened = restoring.open_backup(source, secret=secret, keys=known)
    scratch = Path(mkdtemp(prefix="urbgov-desk-drill-"))
    try:
        rebuilt = restoring.rebuild(opened, scratch, progress)
        store = stores.open_existing(scratch, opened.key)
        try:
            key = stores.file_key(store.db)
            store.papers = PaperFolder(opened.chest / stores.PAPERS_NAME, key)
            done = verify(store, progress)
            finding = done.finding or restoring.first_wrong_beside(opened, store.db)
        finally:
            store.close()
        return Drilled(
            made_at=opened.copy.made_at,
            acts=rebuilt.acts,
            events=done.events,
            numbers=done.numbers,
            papers=rebuilt.papers,
            head=done.head,
            damaged=opened.damaged,
            broken=rebuilt.broken,
            finding=finding,
        )
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def drill_here(desk: Desk, source: str, progress: Progress | None = None) -> Drilled:
    """A drill of a place with the open store's own key; needs no thread of the desk's.

    Raises NoBackupPlace, BackupPlaceMissing and as `drill`.
    """
    if not source:
        raise backup.NoBackupPlace()
    return drill(
        backup_place.found(read_place(source)),
        data=desk.store.folder.parent,
        keys=(desk.store.key,),
        progress=progress,
    )


# --- Within ---------------------------------------------------------------------------------------


def _new_folder(data: Path) -> tuple[Path, FolderLock]:
    """A folder to restore into, held so that nobody else's restore takes it for a leftover."""
    target = data / f"{_RESTORING}{new_id()}"
    try:
        data.mkdir(parents=True, exist_ok=True)
        for left in data.glob(f"{_RESTORING}*"):  # what an earlier restore was cut off at
            with suppress(DeskAlreadyOpen, engine.FolderReadOnly):
                FolderLock(left, _LOCK).release()
                shutil.rmtree(left, ignore_errors=True)
        target.mkdir()
        return target, FolderLock(target, _LOCK)
    except OSError as error:
        raise engine.told_of_file(error) from error


def _refuse_early_clock(rebuilt: Rebuilt, now: datetime) -> None:
    """Raise ClockSetBack: by a clock that stands before the last act of the backup no series would
    be shut, and once it is put right lost numbers would be given again.
    """
    stores.refuse_set_back_clock(rebuilt.head, now)


def _outlook(
    db: engine.Database,
    here: engine.Database | None,
    opened: Opened,
    rebuilt: Rebuilt,
    now: datetime,
) -> Outlook:
    last_at = rebuilt.head.at
    restored = {each[:3]: each[3] for each in manifest.series_of(db)}
    known = {each[:3]: each[3] for each in manifest.series_of(here)} if here else {}
    year = (last_at or now.isoformat())[:4]
    series = tuple(
        SeriesLoss(
            kind=key[0],
            scope=key[1],
            period=key[2],
            restored=restored.get(key, 0),
            here=known.get(key, 0) if here else None,
        )
        for key in sorted(restored.keys() | known.keys())
        if key[2] == year
    )
    lost, here_last = None, None
    if here is not None:
        lost, here_last = restoring.acts_beyond(here, rebuilt.head)
    return Outlook(
        made_at=opened.copy.made_at,
        last_at=datetime.fromisoformat(last_at) if last_at else None,
        acts=rebuilt.acts,
        papers=rebuilt.papers,
        missing_papers=0,
        lost=lost,
        here_last_at=datetime.fromisoformat(here_last) if here_last else None,
        series=series,
        damaged=opened.damaged,
        broken=rebuilt.broken,
        officers=tuple(o for o in rows.list_officers(db, now.date()) if o.active),
    )


def _begin(desk: Desk, witness: OfficerLine, prepared: Prepared) -> None:
    """The new stretch of the chain; then what had been erased is erased again."""
    head, copy = prepared.rebuilt.head, prepared.opened.copy
    assert desk.officer is not None
    begun = desk.store.new_epoch(
        officer=desk.officer.id, at=desk.now(), reason="restored", after=prepared.last_epoch
    )
    with begun as change:
        data = {
            "second": witness.id,
            "last_at": head.at or "",
            "epoch": head.epoch,
            "seq": head.seq,
            "head": head.hash,
            "made_at": copy.manifest.made_at,
            "missing_papers": prepared.outlook.missing_papers,
        }
        change.record("store.restored", desk.store.info.store_id, data)
    privacy.erase_again(desk, prepared.erased)
    sweep(desk.store.folder)
