"""From a backup to a store: the newest whole copy that is proven, the acts since, the papers."""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from urbgov_desk.domain.chain_head import HeadAnswer
from urbgov_desk.domain.chain_head import read as read_head
from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.recovery_secret import SheetIncomplete
from urbgov_desk.store import (
    backup,
    backup_place,
    chain_head,
    copying,
    disk,
    engine,
    key_header,
    manifest,
    os_keyring,
    place,
    record,
    replaying,
    schema,
    segment,
)
from urbgov_desk.store.backup import Copy
from urbgov_desk.store.engine import Database
from urbgov_desk.store.finding import Finding
from urbgov_desk.store.key_header import KeyHeader
from urbgov_desk.store.key_slot import KeyPlace
from urbgov_desk.store.paper_file import SUFFIX
from urbgov_desk.store.place import FIRST_FILE

# More stretches than any ward begins: what a stranger's file says beyond is not gone by.
_MOST_EPOCHS = 100_000
# Another copy's slots may still be opened by it; a mistyped group is wrong for every one of them.
_NOT_OPENED = (place.SecretWrong, place.SecretNeeded, SheetIncomplete)


class NoBackupFound(Told):
    """No backup of a ward lies there. Values: place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A proven copy and the key it opens with; `damaged` are newer copies that were not whole.

    `header` holds the slots that are in force: the newest written with this key. `erased` and
    `last_epoch` are what any copy of the store at the place knows of.
    """

    chest: Path
    copy: Copy
    header: KeyHeader
    key: bytes = field(repr=False)
    damaged: tuple[str, ...]
    erased: frozenset[str]
    last_epoch: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What came of a copy and its segments; `erased` were erased in an act of theirs."""

    manifest: manifest.Manifest
    head: record.Head
    acts: int
    broken: bool
    events: int
    numbers: int
    papers: int
    erased: frozenset[str]


def open_backup(
    folder: Path,
    *,
    secret: str | None = None,
    keys: Sequence[bytes] = (),
    store: str = "",
    header: KeyHeader | None = None,
) -> Opened:
    """The newest copy at a place that opens and is what its manifest says.

    `folder` is a place, a store's folder there, or one copy. Tried are `keys` at hand, this
    account's keyring, then the secret. `store` and `header` are those of the store here: its own
    copies come first where a place holds several wards', and its slots are the newest. A secret
    that opens an older copy and not the newest one was taken out of force: such a copy is opened
    only when it is named itself. Raises NoBackupFound, SecretNeeded, SecretWrong, BackupDamaged and
    the told problems of a mistyped sheet.
    """
    named = folder.expanduser()
    only = named.name if (named / manifest.MANIFEST_NAME).is_file() else ""
    chests = [named.parent.parent] if only else backup.chests_in(named)
    every = _newest_first(chests, store)
    copies = [each for each in every if only in ("", each[1].folder.name)]
    damaged = [] if only else [name for chest in chests for name in backup.unreadable_in(chest)]
    if not copies:
        if only or damaged:
            raise manifest.BackupDamaged(copy=only or damaged[-1])
        raise NoBackupFound(place=str(folder))
    unread, damaged = damaged, []
    refused: dict[str, Told] = {}
    for chest, copy in copies:
        told = copy.manifest
        try:
            own = key_header.parse(_text(copy.folder / key_header.HEADER_NAME))
            key = _key(own, secret, keys)
        except (OSError, key_header.KeyHeaderDamaged):
            damaged.append(copy.folder.name)
            continue
        except _NOT_OPENED as closed:
            refused.setdefault(told.store, closed)
            continue
        if not _is_whole(copy, key):
            damaged.append(copy.folder.name)
            continue
        if told.store in refused:
            raise refused[told.store]
        same = [other for _, other in every if other.manifest.store == told.store]
        damaged += [name for name in unread if name > copy.folder.name]
        return Opened(
            chest=chest,
            copy=copy,
            header=_in_force([header, *_headers(same)], own, key, secret, keys),
            key=key,
            damaged=tuple(damaged),
            erased=frozenset(
                party for c in same if c.manifest.is_of(key) for party in c.manifest.erased
            ),
            last_epoch=_last_epoch(same, chest),
        )
    if refused:
        raise next(iter(refused.values()))
    raise manifest.BackupDamaged(copy=damaged[0])


def _newest_first(chests: Sequence[Path], store: str) -> list[tuple[Path, Copy]]:
    """Every copy, those of one store together: by how far they go, whatever a clock once said."""
    copies = [(chest, copy) for chest in chests for copy in backup.copies_in(chest)]
    last: dict[str, str] = {}
    for _, copy in copies:
        told = copy.manifest
        last[told.store] = max(last.get(told.store, ""), told.last_at)

    def age(each: tuple[Path, Copy]) -> tuple[bool, str, str, tuple[int, int], datetime]:
        told = each[1].manifest
        own = told.store == store
        return own, last[told.store], told.store, told.position, each[1].made_at

    return sorted(copies, key=age, reverse=True)


def _headers(copies: Sequence[Copy]) -> Iterator[KeyHeader]:
    for copy in copies:
        with suppress(OSError, key_header.KeyHeaderDamaged, key_header.KeyHeaderTooNew):
            yield key_header.parse(_text(copy.folder / key_header.HEADER_NAME))


def _in_force(
    headers: Sequence[KeyHeader | None],
    own: KeyHeader,
    key: bytes,
    secret: str | None,
    keys: Sequence[bytes],
) -> KeyHeader:
    """The newest slots written with this key: a way that was taken away does not come back with an
    older copy. Only where whoever restores has no way in there, the copy's own.
    """
    for header in headers:
        if header is not None and header.is_of(key):
            with suppress(*_NOT_OPENED):
                _key(header, secret, keys)
                return header
    return own


def _last_epoch(copies: Sequence[Copy], chest: Path) -> int:
    """The last stretch of the chain any copy or segment tells of, also one that cannot be read."""
    starts = [segment.start_of(path) for path in (chest / "events").glob("*.events")]
    known = [copy.manifest.epoch for copy in copies] + [start[0] for start in starts if start]
    return max((each for each in known if each < _MOST_EPOCHS), default=0)


def _key(header: KeyHeader, secret: str | None, keys: Sequence[bytes]) -> bytes:
    for key in keys:
        if header.is_of(key):
            return key
    for slot in header.slots:
        found = os_keyring.get(slot.name) if slot.kind is KeyPlace.KEYRING else None
        if found is not None and header.is_of(found):
            return found
    if secret is None:
        raise place.SecretNeeded()
    return place.open_with(header, secret).key


def _is_whole(copy: Copy, key: bytes) -> bool:
    try:
        slots = (copy.folder / key_header.HEADER_NAME).read_bytes()
        return (
            copy.manifest.is_of(key)
            and hashlib.sha256(slots).hexdigest() == copy.manifest.slots_sha256
            and backup_place.sha256_of(copy.folder / backup.COPY_FILE) == copy.manifest.sha256
        )
    except OSError:
        return False


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except ValueError:
        raise key_header.KeyHeaderDamaged() from None


def rebuild(opened: Opened, target: Path, progress: Progress | None = None) -> Rebuilt:
    """Make the store's file in an empty folder, with every act the segments have.

    Raises BackupDamaged, DiskFull, FolderReadOnly, StoreTooNew, WorkCalledOff.
    """
    gauge = Gauge(progress, 4)
    file = target / FIRST_FILE
    told = opened.copy.manifest
    try:
        shutil.copyfile(opened.copy.folder / backup.COPY_FILE, file)
    except OSError as error:
        raise engine.told_of_file(error) from error
    gauge.step()
    db = engine.database(engine.connect(file, opened.key))
    try:
        schema.migrate(db)
        gauge.step()
        segments = sorted((opened.chest / "events").glob("*.events"))
        done = replaying.replay(db, told.desk, segments, key=opened.key, store=told.store)
        gauge.step()
        if not copying.is_sound(db):
            raise manifest.BackupDamaged(copy=opened.copy.folder.name)
        gauge.step()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Rebuilt(
            manifest=told,
            head=record.head(db, told.desk),
            acts=done.acts,
            broken=done.broken,
            events=_count(db, "event"),
            numbers=_count(db, "number_taken"),
            papers=len(manifest.living_papers(db)),
            erased=done.erased,
        )
    except engine.Damaged as error:
        around = engine.told_of(error)
        if isinstance(around, engine.DiskFull):  # nothing is wrong with the backup
            raise around from error
        raise manifest.BackupDamaged(copy=opened.copy.folder.name) from error
    finally:
        db.conn.close()


def first_wrong_beside(opened: Opened, db: Database) -> Finding | None:
    """Whether the copy's signed head and evidence file are what its manifest says.

    `db` is what was made of it. A copy of before there were any has neither.
    """
    told, name = opened.copy.manifest, opened.copy.folder.name
    if not told.signed_head:
        return None
    if chain_head.hold(db, read_head(told.signed_head)) is not HeadAnswer.RIGHT:
        return Finding(check="copy_head", where=name)
    try:
        digest = backup_place.sha256_of(opened.copy.folder / backup.EVIDENCE_FILE)
    except OSError:
        digest = ""
    return None if digest == told.evidence_sha256 else Finding(check="evidence", where=name)


def bring_papers(
    chest: Path, files: frozenset[str], target: Path, beside: Path | None, progress: Progress | None
) -> int:
    """Copy the kept papers, from the backup or from this PC; how many are nowhere.

    A file whose content is not its name is none. Raises DiskFull, WorkCalledOff.
    """
    gauge = Gauge(progress, len(files))
    missing = 0
    for file in sorted(files):
        name = f"{file}{SUFFIX}"
        sources = [backup.paper_at(chest, file)]
        sources += [beside / file[:2] / name] if beside is not None else []
        good = next((s for s in sources if s.is_file() and backup_place.sha256_of(s) == file), None)
        if good is None:
            missing += 1
        else:
            try:
                (target / file[:2]).mkdir(parents=True, exist_ok=True)
                shutil.copyfile(good, target / file[:2] / name)
                disk.remember_file(target / file[:2] / name)
            except OSError as error:
                raise engine.told_of_file(error) from error
        gauge.step()
    return missing


def keep_slots(opened: Opened, target: Path, home: Path) -> None:
    """The passphrases and the sheet in force open the restored store, and this account's keyring
    where a keyring opened it before: a ward that types a passphrase at start goes on doing so.

    `home` is where the store is going to lie. Raises DiskFull, FolderReadOnly.
    """
    typed = tuple(slot for slot in opened.header.slots if not slot.daily)
    kept = any(slot.kind is KeyPlace.KEYRING for slot in opened.header.slots)
    daily = place.keyring_slot(home, opened.key) if kept or not typed else None
    slots = (*([daily] if daily else []), *typed)
    if not slots:
        slots = (place.file_slot(target, opened.key),)
    header = replace(opened.header, file=FIRST_FILE, slots=slots, left=())
    place.write_slots(target, header, opened.key)


def living_papers(db: Database, erased: frozenset[str]) -> frozenset[str]:
    """The files of papers still kept, but for those of people erased since."""
    rows = db.execute("SELECT file, sealed_for FROM paper WHERE destroyed_at IS NULL").fetchall()
    return frozenset(file for file, party in rows if party not in erased)


def acts_beyond(db: Database, head: record.Head) -> tuple[int, str | None]:
    """How many acts a store has that a restore up to this head gives up, and when the last was."""
    count, last = db.execute(
        "SELECT count(*), max(at) FROM event WHERE (epoch, seq) > (?, ?)", [head.epoch, head.seq]
    ).fetchone()
    return int(count), last


def _count(db: Database, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
