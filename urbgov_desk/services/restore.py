"""Restoring: first what would be lost, in figures; then, by two persons, a new stretch of chain.

The restored store is made whole beside the present one and takes its place by renaming; the present
one is kept. Every series stays shut until its last number on paper is confirmed (`services.shut`).
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from urbgov_desk.domain.backup import PlaceKind, read_place
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.office import OfficerLine, SignIn
from urbgov_desk.domain.problem import Told
from urbgov_desk.rules.law import Law
from urbgov_desk.services import backup, officer, opening, privacy
from urbgov_desk.services.desk import Desk, NotAllowed, OwnLaw
from urbgov_desk.store import backup_place, engine, manifest, place, restoring
from urbgov_desk.store import office as rows
from urbgov_desk.store import store as stores
from urbgov_desk.store.backup import sweep
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.lock import FolderLock
from urbgov_desk.store.paper_file import PaperFolder
from urbgov_desk.store.restoring import Opened, Rebuilt
from urbgov_desk.store.verify import Finding, verify


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
    BackupOfAnotherWard, DiskFull, WorkCalledOff.
    """
    folder = opening.look(data).folder
    ward = folder / place.WARD
    opened = restoring.open_backup(source, secret=secret, keys=_keys(ward, secret))
    if opened.copy.manifest.training:
        raise BackupOfTraining()
    target = _new_folder(folder)
    try:
        rebuilt = restoring.rebuild(opened, target, progress)
        db = engine.database(engine.connect(target / place.FIRST_FILE, opened.key, read_only=True))
        try:
            with _present(ward, secret) as here:
                _refuse_other(here, opened)
                erased = opened.erased | frozenset(manifest.erased_in(here) if here else ())
                last_epoch = _last_epoch(here)
                outlook = _outlook(db, here, opened, rebuilt, clock())
            papers = _living(db, erased)
        finally:
            db.conn.close()
        missing = restoring.bring_papers(
            opened.chest, papers, target / stores.PAPERS_NAME, ward / stores.PAPERS_NAME, progress
        )
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)
        raise
    return Prepared(
        data=folder,
        folder=target,
        opened=opened,
        rebuilt=rebuilt,
        outlook=replace(outlook, missing_papers=missing),
        erased=erased,
        last_epoch=last_epoch,
    )


def discard(prepared: Prepared) -> None:
    """Leave everything as it was."""
    shutil.rmtree(prepared.folder, ignore_errors=True)


def finish(
    prepared: Prepared,
    first: SignIn,
    second: SignIn,
    *,
    clock: Callable[[], datetime] = opening.office_clock,
) -> None:
    """Go on from the backup; the present store is kept aside. The desk must not be open.

    Two officers of the restored store give their PINs, the first with the right of set-up. Raises
    TwoPersonsNeeded, NotAllowed, WrongPin, TooManyTries, OfficerNotActive, DeskAlreadyOpen.
    """
    if first.officer_id == second.officer_id:
        raise TwoPersonsNeeded()
    ward = prepared.data / place.WARD
    with _nobody_works(ward):
        opened = prepared.opened
        store = stores.open_existing(prepared.folder, opened.key)
        try:
            desk = Desk(store=store, own_law=OwnLaw(Law.shipped()), clock=clock)
            head = officer.sign_in(desk, first).officer
            witness = officer.sign_in(desk, second).officer
            if not head.may_set_up:
                raise NotAllowed(right="set_up")
            _begin(desk.with_officer(head), witness, prepared)
        finally:
            store.close()
        restoring.keep_slots(opened, prepared.folder, ward)
        place.describe(prepared.folder, training=False)
    place.take_over(prepared.data, prepared.folder, f"{clock():%Y%m%dT%H%M%S}")


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
    known = keys or _keys(ward, secret)
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


def _keys(ward: Path, secret: str | None) -> tuple[bytes, ...]:
    with suppress(Told):
        return (place.find_key(ward, secret).key,)
    return ()


def _new_folder(data: Path) -> Path:
    target = data / f"restoring-{new_id()}"
    try:
        data.mkdir(parents=True, exist_ok=True)
        for left in data.glob("restoring-*"):  # what an earlier restore was cut off at
            shutil.rmtree(left, ignore_errors=True)
        target.mkdir()
    except OSError as error:
        raise engine.told_of_file(error) from error
    return target


@contextmanager
def _present(ward: Path, secret: str | None) -> Iterator[engine.Database | None]:
    """The store here, if there is one that can be read."""
    db = None
    if place.is_store(ward):
        with suppress(Told, engine.Damaged):
            kept = place.find_key(ward, secret)
            db = engine.database(engine.connect(ward / kept.file, kept.key, read_only=True))
    try:
        yield db
    finally:
        if db is not None:
            db.conn.close()


def _refuse_other(here: engine.Database | None, opened: Opened) -> None:
    if here is None:
        return
    row = here.execute("SELECT value FROM store_info WHERE name = 'store_id'").fetchone()
    if row and row[0] != opened.copy.manifest.store:
        raise BackupOfAnotherWard()


def _last_epoch(here: engine.Database | None) -> int:
    if here is None:
        return 0
    return int(here.execute("SELECT max(number) FROM epoch").fetchone()[0] or 0)


def _living(db: engine.Database, erased: frozenset[str]) -> frozenset[str]:
    rows = db.execute("SELECT file, sealed_for FROM paper WHERE destroyed_at IS NULL").fetchall()
    return frozenset(file for file, party in rows if party not in erased)


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
        position = [rebuilt.head.epoch, rebuilt.head.seq]
        row = here.execute(
            "SELECT count(*), max(at) FROM event WHERE (epoch, seq) > (?, ?)", position
        ).fetchone()
        lost, here_last = int(row[0]), row[1]
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


@contextmanager
def _nobody_works(ward: Path) -> Iterator[None]:
    """Raise DeskAlreadyOpen while a desk holds the store here."""
    if not ward.exists():
        yield
        return
    lock = FolderLock(ward)
    try:
        yield
    finally:
        lock.release()


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
