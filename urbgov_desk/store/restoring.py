"""From a backup to a store: the newest whole copy that is proven, the acts since, the papers."""

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from urbgov_desk.domain.chain_head import HeadAnswer
from urbgov_desk.domain.chain_head import read as read_head
from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.domain.problem import Told
from urbgov_desk.store import (
    backup,
    backup_place,
    chain_head,
    copying,
    engine,
    key_header,
    manifest,
    os_keyring,
    place,
    record,
    replaying,
    schema,
)
from urbgov_desk.store.backup import Copy
from urbgov_desk.store.engine import Database
from urbgov_desk.store.finding import Finding
from urbgov_desk.store.key_header import KeyHeader
from urbgov_desk.store.key_slot import KeyPlace
from urbgov_desk.store.paper_file import SUFFIX
from urbgov_desk.store.place import FIRST_FILE


class NoBackupFound(Told):
    """No backup of a ward lies there. Values: place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A proven copy and the key it opens with; `damaged` are newer copies that were not whole."""

    chest: Path
    copy: Copy
    header: KeyHeader
    key: bytes
    damaged: tuple[str, ...]
    erased: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What came of a copy and its segments."""

    manifest: manifest.Manifest
    head: record.Head
    acts: int
    broken: bool
    events: int
    numbers: int
    papers: int


def open_backup(folder: Path, *, secret: str | None = None, keys: Sequence[bytes] = ()) -> Opened:
    """The newest copy at a place that opens and is what its manifest says.

    `folder` is a place, a store's folder there, or one copy. Tried are `keys` at hand, this
    account's keyring, then the secret. Raises NoBackupFound, SecretNeeded, SecretWrong,
    BackupDamaged and the told problems of a mistyped sheet.
    """
    named = folder.expanduser()
    if (named / manifest.MANIFEST_NAME).is_file():
        chests, only = [named.parent.parent], named.name
    else:
        chests, only = backup.chests_in(named), ""
    copies = [(chest, copy) for chest in chests for copy in backup.copies_in(chest)]
    copies = [each for each in copies if only in ("", each[1].folder.name)]
    if not copies:
        if only:
            raise manifest.BackupDamaged(copy=only)
        raise NoBackupFound(place=str(folder))
    copies.sort(key=lambda each: (each[1].manifest.last_at, each[1].made_at), reverse=True)
    damaged: list[str] = []
    refused: Told | None = None
    for chest, copy in copies:
        try:
            header = key_header.parse(_text(copy.folder / key_header.HEADER_NAME))
            key = _key(header, secret, keys)
        except (OSError, key_header.KeyHeaderDamaged):
            damaged.append(copy.folder.name)
            continue
        except (place.SecretWrong, place.SecretNeeded) as told:
            refused = refused or told
            continue
        if not _is_whole(copy, key):
            damaged.append(copy.folder.name)
            continue
        same = [c.manifest for _, c in copies if c.manifest.store == copy.manifest.store]
        erased = frozenset(party for each in same if each.is_of(key) for party in each.erased)
        return Opened(
            chest=chest,
            copy=copy,
            header=header,
            key=key,
            damaged=tuple(damaged),
            erased=erased,
        )
    if refused is not None:
        raise refused
    raise manifest.BackupDamaged(copy=damaged[0])


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
        )
    except engine.Damaged as error:
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
                copying.remember_file(target / file[:2] / name)
            except OSError as error:
                raise engine.told_of_file(error) from error
        gauge.step()
    return missing


def keep_slots(opened: Opened, target: Path, home: Path) -> None:
    """The backup's passphrases and sheet open the restored store, and this account's keyring.

    `home` is where the store is going to lie. Raises DiskFull, FolderReadOnly.
    """
    typed = tuple(slot for slot in opened.header.slots if not slot.daily)
    daily = place.keyring_slot(home, opened.key)
    slots = (*([daily] if daily else []), *typed)
    if not slots:
        slots = (place.file_slot(target, opened.key),)
    header = replace(opened.header, file=FIRST_FILE, slots=slots, left=())
    place.write_slots(target, header, opened.key)


def _count(db: Database, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
