"""Making backups: whole copies, the papers they name, and the acts in between.

At a place, each store has a folder of its own:

    urbgov-desk-<store>/copies/<moment>-e<epoch>-s<seq>/   the store, its slots, evidence, manifest
    urbgov-desk-<store>/events/                            the acts since, in segments
    urbgov-desk-<store>/papers/                            every kept paper once, by its content

Everything here runs on a connection of its own that only reads.
"""

import contextlib
import hashlib
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from urbgov_desk.domain import backup as rules
from urbgov_desk.domain.backup import BackupPlace, CopyReason
from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.domain.problem import Told
from urbgov_desk.store import (
    backup_place,
    copying,
    engine,
    evidence,
    key_header,
    manifest,
    segment,
)
from urbgov_desk.store.disk import sync_folder
from urbgov_desk.store.engine import Database
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.manifest import MANIFEST_NAME, Manifest
from urbgov_desk.store.paper_file import SUFFIX
from urbgov_desk.store.schema import SCHEMA_VERSION

COPY_FILE = "desk.db"
EVIDENCE_FILE = "evidence.jsonl.gz"
_STORE_MARK = "urbgov-desk-"
_LOCAL = "backup-"
_BEFORE_UPGRADE = "before-upgrade"
_COPY_NAME = re.compile(r"[0-9]{8}T[0-9]{6}-e[0-9]+-s[0-9]+[-2]*")
_PART_SECONDS = 6 * 3600
_YEAR = timedelta(days=31 * rules.MONTHLY)


class CopyNotProven(Told):
    """The copy made on this PC is not what the store is; nothing was sent anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The store that is backed up, on a connection of the backup's own."""

    db: Database
    folder: Path
    key: bytes = field(repr=False)
    papers: Path
    header_text: str

    def close(self) -> None:
        """Let the file go."""
        self.db.conn.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A whole copy at a place."""

    folder: Path
    manifest: Manifest

    @property
    def made_at(self) -> datetime:
        """When it was made."""
        return datetime.fromisoformat(self.manifest.made_at)


def header_of(folder: Path, key: bytes) -> str:
    """The slots as every copy carries them: a copy with others could not be restored from.

    Raises KeyHeaderDamaged.
    """
    header = key_header.read(folder)
    if header is None or not header.is_of(key):
        raise key_header.KeyHeaderDamaged()
    return key_header.text_of(header)


def will_change(db: Database) -> bool:
    """Whether this desk would change the tables of the store."""
    return int(db.execute("PRAGMA user_version").fetchone()[0]) < SCHEMA_VERSION


def open_source(folder: Path, file: str, key: bytes, papers: Path) -> Source:
    """Raises StoreUnreadable, KeyHeaderDamaged."""
    header_text = header_of(folder, key)
    db = engine.database(engine.connect(folder / file, key, read_only=True))
    return Source(db=db, folder=folder, key=key, papers=papers, header_text=header_text)


@contextmanager
def proven_copy(
    source: Source, *, at: datetime, reason: CopyReason, program: str
) -> Iterator[tuple[Path, Manifest]]:
    """A whole copy in a folder of this PC, reopened and compared; gone afterwards.

    Raises CopyNotProven, DiskFull, FolderReadOnly.
    """
    local = source.folder / f"{_LOCAL}{new_id()}.part"
    try:
        local.mkdir()
        file = local / COPY_FILE
        before = source.db.execute("SELECT count(*) FROM event").fetchone()[0]
        source.db.execute("PRAGMA query_only = OFF")
        try:
            copying.copy_whole(source.db, file)
        finally:
            source.db.execute("PRAGMA query_only = ON")
        slots = source.header_text.encode()
        (local / key_header.HEADER_NAME).write_bytes(slots)
        db = engine.database(engine.connect(file, source.key, read_only=True))
        try:
            if not copying.is_sound(db):
                raise CopyNotProven()
            written = evidence.write(db, local / EVIDENCE_FILE, at=at)
            made = manifest.describe(
                db,
                made_at=at.isoformat(),
                reason=reason,
                program=program,
                size=file.stat().st_size,
                sha256=backup_place.sha256_of(file),
                slots_sha256=hashlib.sha256(slots).hexdigest(),
                signed_head=written.head,
                evidence_sha256=backup_place.sha256_of(local / EVIDENCE_FILE),
            ).guarded(source.key)
            _compare(source.db, db, made, before)
        finally:
            db.conn.close()
        (local / MANIFEST_NAME).write_text(made.text(), encoding="utf-8")
        yield local, made
    except OSError as error:
        raise engine.told_of_file(error) from error
    finally:
        shutil.rmtree(local, ignore_errors=True)


def _compare(live: Database, copy: Database, made: Manifest, before: int) -> None:
    """Head and counts: the copy is the store as it stood at one moment since `before`."""
    row = live.execute(
        "SELECT hash FROM event WHERE desk = ? AND epoch = ? AND seq = ?",
        [made.desk, made.epoch, made.seq],
    ).fetchone()
    upto = live.execute(
        "SELECT count(*) FROM event WHERE (epoch, seq) <= (?, ?)", [made.epoch, made.seq]
    ).fetchone()[0]
    numbers = live.execute(
        "SELECT count(*) FROM number_taken n JOIN event e ON e.id = n.event "
        "WHERE (e.epoch, e.seq) <= (?, ?)",
        [made.epoch, made.seq],
    ).fetchone()[0]
    whole = row is not None and row[0] == made.head and made.events == upto
    if not whole or made.events < before or made.numbers != numbers:
        raise CopyNotProven()


def send(
    source: Source, local: Path, made: Manifest, place: BackupPlace, progress: Progress | None
) -> Copy:
    """Bring a proven copy and its papers to a place.

    Raises BackupPlaceMissing, BackupPlaceFull, BackupPlaceReadOnly, BackupNotProven, WorkCalledOff.
    """
    root = backup_place.found(place)
    db = engine.database(engine.connect(local / COPY_FILE, source.key, read_only=True))
    try:
        papers, gone = manifest.living_papers(db), manifest.destroyed_papers(db)
    finally:
        db.conn.close()
    with backup_place.told_at(place):
        chest = chest_of(root, made.store)
        send_papers(source.papers, chest, papers, place, progress)
        copy = deliver(local, made, chest, place)
        for file in gone:
            paper_at(chest, file).unlink(missing_ok=True)
    return copy


def deliver(local: Path, made: Manifest, chest: Path, place: BackupPlace) -> Copy:
    """Bring a proven copy without its papers into a store's folder, whole or not at all.

    Raises BackupNotProven, and OSError for `told_at`.
    """
    moment = datetime.fromisoformat(made.made_at)
    target = chest / "copies" / f"{moment:%Y%m%dT%H%M%S}-e{made.epoch}-s{made.seq:09d}"
    part = target.with_name(f"{target.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    _sweep_parts(part)
    try:
        for name in (COPY_FILE, key_header.HEADER_NAME, EVIDENCE_FILE, MANIFEST_NAME):
            backup_place.send(local / name, part / name, place)
        while target.exists():  # a clock that stood still or was put back: neither copy goes
            target = target.with_name(f"{target.name}-2")
        part.rename(target)
        sync_folder(target.parent)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Copy(folder=target, manifest=made)


def _sweep_parts(mine: Path) -> None:
    """Take away what pulled-out sticks and sudden ends left of other copies, hours ago by the
    place's own clock: each is as large as a whole copy, and in the end none would fit any more.
    """
    now = mine.stat().st_mtime
    for path in mine.parent.glob("*.part"):
        if now - path.stat().st_mtime > _PART_SECONDS:
            shutil.rmtree(path, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Take away the half-made copies a sudden end left beside the store."""
    for path in folder.glob(f"{_LOCAL}*.part"):
        shutil.rmtree(path, ignore_errors=True)


def send_papers(
    papers: Path,
    chest: Path,
    files: frozenset[str],
    place: BackupPlace,
    progress: Progress | None = None,
) -> None:
    """Bring the papers that are not there yet. Raises OSError for `told_at`, BackupNotProven."""
    new = sorted(file for file in files if not paper_at(chest, file).exists())
    gauge = Gauge(progress, len(new))
    for file in new:
        source = papers / file[:2] / f"{file}{SUFFIX}"
        if source.exists():  # one that is missing here is told by `verify`, and stops no backup
            target = paper_at(chest, file)
            target.parent.mkdir(parents=True, exist_ok=True)
            if backup_place.send(source, target, place) != file:
                target.unlink(missing_ok=True)
        gauge.step()


def chest_of(root: Path, store: str) -> Path:
    """The folder of one store at a place, made when missing."""
    # The random end of the id: its beginning is the moment it was made.
    chest = root / f"{_STORE_MARK}{store[-12:]}"
    for name in ("copies", "events", "papers"):
        (chest / name).mkdir(parents=True, exist_ok=True)
    return chest


def chests_in(folder: Path) -> list[Path]:
    """The stores' folders at a place; or the one that was named itself."""
    if (folder / "copies").is_dir():
        return [folder]
    return [path for path in sorted(folder.glob(f"{_STORE_MARK}*")) if (path / "copies").is_dir()]


def copies_in(chest: Path) -> list[Copy]:
    """The whole copies of a store, the newest first; what has no good manifest is none."""
    found = []
    for path in (chest / "copies").glob("*"):
        if path.suffix == ".part":
            continue
        with contextlib.suppress(OSError, ValueError, manifest.BackupDamaged):
            text = (path / MANIFEST_NAME).read_text(encoding="utf-8")
            copy = Copy(folder=path, manifest=manifest.parse(text, path.name))
            assert copy.made_at
            found.append(copy)
    return sorted(found, key=lambda copy: (copy.manifest.position, copy.made_at), reverse=True)


def unreadable_in(chest: Path) -> list[str]:
    """The names of whole copies of a store whose manifest cannot be read."""
    good = {copy.folder.name for copy in copies_in(chest)}
    names = [path.name for path in (chest / "copies").glob("*") if path.is_dir()]
    return sorted(name for name in names if _COPY_NAME.fullmatch(name) and name not in good)


def beside_upgrades(folder: Path) -> Path:
    """Where the copies lie that were made before the tables of a store changed."""
    return folder / _BEFORE_UPGRADE


def age_upgrades(folder: Path, now: datetime) -> None:
    """Let those go that are older than the oldest copy at a place may be: they hold the keys of
    people erased since, and open by passphrases taken away since.
    """
    for chest in chests_in(beside_upgrades(folder)):
        for copy in copies_in(chest):
            if now - copy.made_at > _YEAR:
                shutil.rmtree(copy.folder, ignore_errors=True)


def prune(chest: Path, now: datetime) -> None:
    """Let copies go that are no longer kept, and segments no kept copy of a month needs.

    The copy that goes furthest always stays, also where the clock was put back and others bear a
    later moment.
    """
    copies = copies_in(chest)
    kept = rules.kept((copy.made_at for copy in copies), now)
    kept |= {copy.made_at for copy in copies[:1]}
    for copy in copies:
        if copy.made_at not in kept:
            doomed = copy.folder.with_name(f"{copy.folder.name}.part")
            copy.folder.replace(doomed)
            shutil.rmtree(doomed, ignore_errors=True)
    recent = [
        copy.manifest.position
        for copy in copies
        if copy.made_at in kept and now - copy.made_at < timedelta(days=rules.DAILY)
    ]
    if not recent:
        return
    starts = sorted(
        (start, path)
        for path in (chest / "events").glob("*.events")
        if (start := segment.start_of(path)) is not None
    )
    for (_, path), (following, _) in pairwise(starts):
        if following <= min(recent):
            path.unlink(missing_ok=True)


def paper_at(chest: Path, file: str) -> Path:
    """Where a paper lies at a place."""
    return chest / "papers" / file[:2] / f"{file}{SUFFIX}"
