"""Backups of the open store: every minute the new acts, at noon and at closing a whole copy.

The `Keeper` has a connection and a thread of its own and only reads, so nobody at the counter waits
for it. Which places there are is the office's setting; what was managed there is told by `state`.
"""

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from threading import Lock

from urbgov_desk import __version__
from urbgov_desk.domain.backup import (
    STALE_AFTER,
    BackupPlace,
    CopyReason,
    PlaceKind,
    read_place,
    read_places,
)
from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import office
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import backup, backup_place, backup_state, engine, manifest, record, segment
from urbgov_desk.store import office as office_rows
from urbgov_desk.store import place as place_of_store
from urbgov_desk.store.backup import Copy, Source
from urbgov_desk.store.backup_state import Managed
from urbgov_desk.store.schema import SCHEMA_VERSION
from urbgov_desk.store.segment import SegmentWriter
from urbgov_desk.store.store import Store

NOON = time(12, 0)
_PLAY = timedelta(minutes=1)
# A copy asked for by hand has a keeper of its own beside the one of every minute: at a place and in
# what is noted of it they would write into each other's files.
_TURN = Lock()
_LOOK_SECONDS = 0.2


class NoBackupPlace(Told):
    """No place for backups has been chosen yet."""


class BackupPlaceTwice(Told):
    """The place is on the list already. Values: place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceState:
    """How it stands with one place; `problem` is the code of what stood in the way last time."""

    place: BackupPlace
    copied_at: datetime | None
    acts_at: datetime | None
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """How it stands with the backups of this store.

    `stale`: the newest verified copy is older than a day. `recoverable`: a passphrase or a sheet
    opens a copy where this PC is no more.
    """

    places: tuple[PlaceState, ...]
    stale: bool
    recoverable: bool

    @property
    def copied_at(self) -> datetime | None:
        """The newest verified whole copy anywhere."""
        moments = [each.copied_at for each in self.places if each.copied_at is not None]
        return max(moments, default=None)

    @property
    def troubled(self) -> tuple[PlaceState, ...]:
        """The places where something stood in the way."""
        return tuple(each for each in self.places if each.problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of a whole copy: where it lies, and what each other place refused."""

    copies: tuple[Copy, ...]
    refused: tuple[Told, ...]


def list_places(desk: Desk) -> tuple[BackupPlace, ...]:
    """The places chosen."""
    return read_places(desk.settings()[Setting.BACKUP_PLACES])


def add_place(desk: Desk, text: str, request_id: str) -> BackupPlace:
    """Choose one more place and prepare it.

    Raises NotAllowed, BackupPlaceOdd, BackupPlaceTwice, BackupPlaceInStore, BackupPlaceMissing,
    BackupPlaceReadOnly.
    """
    desk.require(Act.BACKUP)
    place = read_place(text)
    places = list_places(desk)
    if place in places:
        raise BackupPlaceTwice(place=place.value)
    backup_place.require_outside(place, desk.store.folder)
    backup_place.prepare(place)
    _keep_places(desk, (*places, place), request_id)
    return place


def remove_place(desk: Desk, place: BackupPlace, request_id: str) -> None:
    """Use a place no more; what lies there stays. Raises NotAllowed."""
    desk.require(Act.BACKUP)
    _keep_places(desk, tuple(each for each in list_places(desk) if each != place), request_id)


def _keep_places(desk: Desk, places: tuple[BackupPlace, ...], request_id: str) -> None:
    value = "\n".join(place.text for place in places)
    office.change_settings(desk, {Setting.BACKUP_PLACES: value}, request_id)


def state(desk: Desk) -> BackupState:
    """How it stands, for the signal and the set-up page."""
    return _state(desk.store.folder, list_places(desk), desk.now())


def _state(folder: Path, places: tuple[BackupPlace, ...], now: datetime) -> BackupState:
    managed = backup_state.read(folder)
    found = tuple(
        PlaceState(
            place=place,
            copied_at=_moment(known.copied_at),
            acts_at=_moment(known.acts_at),
            problem=known.problem,
        )
        for place in places
        for known in [managed.get(place.text, Managed(place=place.text))]
    )
    newest = max((p.copied_at for p in found if p.copied_at is not None), default=None)
    stale = newest is None or abs(now - newest) > STALE_AFTER
    slots = place_of_store.find_header(folder).slots if place_of_store.is_store(folder) else ()
    return BackupState(places=found, stale=stale, recoverable=any(not slot.daily for slot in slots))


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def copy_now(desk: Desk, *, to: Path | None = None, progress: Progress | None = None) -> Made:
    """A whole copy at every place, or in one folder. For who waits for it: terminal and button.

    Raises NoBackupPlace, CopyNotProven, DiskFull, WorkCalledOff; and what the one place refused
    when no place took it.
    """
    keeper = Keeper(desk.store, clock=desk.clock)
    try:
        if to is None:
            return keeper.copy(CopyReason.ASKED, progress=progress)
        place = BackupPlace(kind=PlaceKind.FOLDER, value=str(to.expanduser().absolute()))
        backup_place.require_outside(place, desk.store.folder)
        backup_place.prepare(place)
        return keeper.copy(CopyReason.ASKED, places=(place,), progress=progress)
    finally:
        keeper.close()


def at_closing(desk: Desk, progress: Progress | None = None) -> Made:
    """A whole copy when the day is closed. Raises as `copy_now`."""
    keeper = Keeper(desk.store, clock=desk.clock)
    try:
        return keeper.copy(CopyReason.CLOSING, progress=progress)
    finally:
        keeper.close()


class Keeper:
    """Keeps the backups of one open store; may be called from any one thread at a time."""

    def __init__(self, store: Store, *, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._source: Source | None = None
        self._file = ""
        self._writers: dict[str, SegmentWriter] = {}
        self._lock = Lock()

    def close(self) -> None:
        """Let the store's file go."""
        with self._lock:
            if self._source is not None:
                self._source.close()
                self._source = None

    def tick(self) -> BackupState:
        """What is due now: whole copies, then the acts since. What a place refuses is kept as its
        problem and told by the state. Raises what is wrong with this PC.
        """
        with self._turn():
            source, now = self._open(), self._now()
            places = self._places(source)
            here: list[Told] = []
            for place in places:
                try:
                    self._tend(source, place, now, here)
                except (
                    backup_place.BackupPlaceMissing,
                    backup_place.BackupPlaceFull,
                    backup_place.BackupPlaceReadOnly,
                    backup_place.BackupNotProven,
                ) as told:
                    self._writers.pop(place.text, None)
                    self._note(place, problem=told.code)
            if here:
                raise here[0]
            return _state(self._store.folder, places, now)

    def copy(
        self,
        reason: CopyReason,
        *,
        places: tuple[BackupPlace, ...] | None = None,
        progress: Progress | None = None,
    ) -> Made:
        """A whole copy at all places at once. Raises as `copy_now`."""
        with self._turn(progress):
            source, now = self._open(), self._now()
            wanted = self._places(source) if places is None else places
            if not wanted:
                raise NoBackupPlace()
            copies, refused = [], []
            with backup.proven_copy(source, at=now, reason=reason, program=__version__) as made:
                for place in wanted:
                    try:
                        copies.append(self._send(source, made, place, now, progress))
                    except Told as told:
                        if not told.code.startswith("backup_"):
                            raise
                        refused.append(told)
                        self._note(place, problem=told.code)
            if not copies:
                raise refused[0]
            return Made(copies=tuple(copies), refused=tuple(refused))

    # -- within --------------------------------------------------------------------------------

    @contextmanager
    def _turn(self, progress: Progress | None = None) -> Iterator[None]:
        """One copy after the other in this process. Raises WorkCalledOff while it waits."""
        while not _TURN.acquire(timeout=_LOOK_SECONDS):
            Gauge(progress, 1)
        try:
            with self._lock:
                yield
        finally:
            _TURN.release()

    def _now(self) -> datetime:
        return self._clock().replace(microsecond=0)

    def _open(self) -> Source:
        """The store's file as it is now: after a change of key it is another one."""
        store = self._store
        if self._source is not None and self._file != store.file:
            self._source.close()
            self._source = None
            self._writers.clear()
        self._file = store.file
        papers = store.folder / "papers"
        if self._source is None:
            self._source = backup.open_source(store.folder, store.file, store.key, papers)
        self._source = replace(self._source, header_text=backup.header_of(store.folder, store.key))
        return self._source

    def _places(self, source: Source) -> tuple[BackupPlace, ...]:
        return read_places(office_rows.settings(source.db)[Setting.BACKUP_PLACES])

    def _tend(self, source: Source, place: BackupPlace, now: datetime, here: list[Told]) -> None:
        """`here` hears why this PC makes no whole copy: the acts are brought all the same."""
        root = backup_place.found(place)
        with backup_place.told_at(place):
            chest = backup.chest_of(root, self._store.info.store_id)
            # A copy of a day to come was made while the clock was wrong: it puts off no other.
            copies = [each for each in backup.copies_in(chest) if each.made_at <= now + _PLAY]
        newest = copies[0] if copies else None
        reason = self._due(source, newest, now)
        if reason is not None:
            try:
                with backup.proven_copy(source, at=now, reason=reason, program=__version__) as made:
                    newest = self._send(source, made, place, now, None)
            except (backup.CopyNotProven, engine.DiskFull, engine.FolderReadOnly) as told:
                if newest is None:
                    raise
                here.append(told)
        assert newest is not None
        with backup_place.told_at(place):
            writer = self._writers.get(place.text) or self._writer(source, chest, newest)
            self._append(source, chest, writer, place)
            if writer.began < newest.manifest.position:
                # A file of its own for each whole copy; it goes on where the one before ends, so
                # that the acts lead on from older copies too.
                writer = self._writer(source, chest, newest, after=writer.reached)
            self._writers[place.text] = writer
        self._note(place, acts_at=now)

    def _writer(
        self,
        source: Source,
        chest: Path,
        newest: Copy,
        *,
        after: segment.Position | None = None,
    ) -> SegmentWriter:
        folder, store = chest / "events", self._store.info.store_id
        if after is None:
            there = segment.reached(folder, key=source.key, store=store)
            after = min(newest.manifest.position, there or newest.manifest.position)
        return SegmentWriter(folder, key=source.key, store=store, after=after)

    def _append(
        self, source: Source, chest: Path, writer: SegmentWriter, place: BackupPlace
    ) -> None:
        while acts := segment.acts_after(source.db, self._store.info.desk, writer.reached):
            data = [json.loads(event.data) for event in acts.events]
            files = {paper["file"] for each in data for paper in each.get("issued", ())}
            living = manifest.living_papers(source.db) if files else frozenset()
            backup.send_papers(source.papers, chest, frozenset(files) & living, place)
            try:
                writer.append(acts)
            except ValueError:
                raise backup_place.BackupNotProven(place=place.value) from None
            if any(event.kind in record.ERASURES for event in acts.events):
                for file in manifest.destroyed_papers(source.db):
                    backup.paper_at(chest, file).unlink(missing_ok=True)

    def _due(self, source: Source, newest: Copy | None, now: datetime) -> CopyReason | None:
        if newest is None or now - newest.made_at >= timedelta(days=1):
            return CopyReason.DUE
        slots = hashlib.sha256(source.header_text.encode()).hexdigest()
        told = newest.manifest
        if told.slots_sha256 != slots or not told.is_of(source.key):
            return CopyReason.DUE
        if told.schema != SCHEMA_VERSION:  # the acts since can be read by this desk alone
            return CopyReason.DUE
        noon = datetime.combine(now.date(), NOON, now.tzinfo)
        return CopyReason.NOON if newest.made_at < noon <= now else None

    def _send(
        self,
        source: Source,
        made: tuple[Path, manifest.Manifest],
        place: BackupPlace,
        now: datetime,
        progress: Progress | None,
    ) -> Copy:
        copy = backup.send(source, made[0], made[1], place, progress)
        with contextlib.suppress(OSError):  # old copies that cannot go now go the next time
            backup.prune(copy.folder.parent.parent, now)
        self._note(place, copied_at=now)
        return copy

    def _note(
        self,
        place: BackupPlace,
        *,
        copied_at: datetime | None = None,
        acts_at: datetime | None = None,
        problem: str = "",
    ) -> None:
        folder = self._store.folder
        managed = backup_state.read(folder)
        known = managed.get(place.text, Managed(place=place.text))
        managed[place.text] = replace(
            known,
            copied_at=copied_at.isoformat() if copied_at else known.copied_at,
            acts_at=acts_at.isoformat() if acts_at else known.acts_at,
            problem=problem,
        )
        backup_state.write(folder, managed)
