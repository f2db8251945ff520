"""The store of one desk: a folder with the encrypted file, its papers and its lock."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock

import sqlcipher3
from sqlite_utils import Database

from urbgov_desk.domain.problem import Told
from urbgov_desk.store import engine, record, schema, secret
from urbgov_desk.store.change import Change, Done, find_done
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.lock import FolderLock
from urbgov_desk.store.paper_file import PaperFolder
from urbgov_desk.store.place import FIRST_FILE

FILE_NAME = FIRST_FILE
PAPERS_NAME = "papers"
# Seconds a PC's clock may be set back by its time service without anybody being troubled.
_CLOCK_PLAY = 60


class ClockSetBack(Told):
    """The PC's clock stands before the last act recorded. Values: last_at."""


class StoreHere(Told):
    """A store file lies where a new one was to be made; it is never written over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreInfo:
    """What the store says of itself."""

    store_id: str
    desk: str
    training: bool
    made_at: str


class Store:
    """An open store. The thread that acts uses `change`; a second thread reads by `reader`."""

    def __init__(
        self, *, db: Database, folder: Path, key: bytes, lock: FolderLock, file: str = FILE_NAME
    ) -> None:
        self.db = db
        self.folder = folder
        self.file = file
        self._key = key
        self._lock = lock
        self._switching = Lock()
        info = dict(db.execute("SELECT name, value FROM store_info").fetchall())
        self.info = StoreInfo(
            store_id=info["store_id"],
            desk=info["desk"],
            training=info["training"] == "1",
            made_at=info["made_at"],
        )
        self._kinds: set[str] = set()
        self.papers = PaperFolder(folder / PAPERS_NAME, secret.current(db, secret.FILE).material)

    @contextmanager
    def change(
        self, *, officer: str | None, at: datetime, request_id: str | None = None
    ) -> Iterator[Change]:
        """One act: BEGIN IMMEDIATE, then all of it or nothing.

        Raises ClockSetBack when `at` lies more than a minute before the last act, and the told
        problems of a full or read-only disk; in each case nothing was kept.
        """
        with self._transaction():
            head = record.head(self.db, self.info.desk)
            refuse_set_back_clock(head, at)
            change = Change(
                db=self.db,
                desk=self.info.desk,
                officer=officer,
                at=at,
                request_id=request_id,
                papers=self.papers,
                head=head,
            )
            yield change
        if change.recorded:
            self._kinds.add(change.recorded)

    @contextmanager
    def new_epoch(
        self, *, officer: str, at: datetime, reason: str, after: int = 0
    ) -> Iterator[Change]:
        """Go on in a new stretch of the chain, bound to the end of the one before.

        The one way past a last act that lies in the future because the PC's clock was wrong, and
        the way on from a backup; `after` is the last stretch known of anywhere.
        """
        with self._transaction():
            head = record.head(self.db, self.info.desk)
            number = max(head.epoch, after) + 1
            new = record.Head(epoch=number, seq=0, hash=head.hash, at=None)
            record.open_epoch(
                self.db, desk=self.info.desk, epoch=new, opened_at=at.isoformat(), reason=reason
            )
            change = Change(
                db=self.db,
                desk=self.info.desk,
                officer=officer,
                at=at,
                request_id=None,
                papers=self.papers,
                head=new,
            )
            yield change

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of it or nothing; the disk's own troubles are told."""
        try:
            self.db.execute("BEGIN IMMEDIATE")
        except sqlcipher3.DatabaseError as error:
            if engine.is_surroundings(error):
                raise engine.told_of(error) from error
            raise
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException as error:
            if self.db.conn.in_transaction:
                self.db.execute("ROLLBACK")
            if engine.is_surroundings(error):
                raise engine.told_of(error) from error
            raise

    def reader(self) -> Database:
        """A second, read-only connection for another thread."""
        with self._switching:  # file and key of one and the same moment
            connection = engine.connect(self.folder / self.file, self._key, read_only=True)
        return engine.database(connection)

    @contextmanager
    def beside(self) -> Iterator["Store"]:
        """The same store on a connection of its own, for a long look on another thread.

        Raises StoreUnreadable.
        """
        with self._switching:
            file, key = self.file, self._key
            if not (self.folder / file).exists():
                raise engine.StoreUnreadable()  # SQLite would make an empty file
            db = engine.database(engine.connect(self.folder / file, key))
        try:
            yield self._on(db, file, key)
        finally:
            db.conn.close()

    def _on(self, db: Database, file: str, key: bytes) -> "Store":
        try:
            return Store(db=db, folder=self.folder, key=key, lock=self._lock, file=file)
        except engine.Damaged as error:
            raise engine.StoreUnreadable() from error

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Read the store as it stands at one moment, whatever another connection records.

        Within a transaction it is that one's moment.
        """
        if self.db.conn.in_transaction:
            yield
            return
        self.db.execute("BEGIN")
        try:
            yield
        finally:
            self.db.execute("ROLLBACK")

    def commits_beside(self) -> int:
        """A number that changes when another connection has committed something."""
        return int(self.db.execute("PRAGMA data_version").fetchone()[0])

    @property
    def key(self) -> bytes:
        """The store key, for slots and backups alone."""
        return self._key

    def go_on_in(self, file: str, key: bytes) -> None:
        """Go on in another file of the same store, after its key was changed.

        Readers opened before still read the old file: they are to be opened anew.
        """
        db = engine.database(engine.connect(self.folder / file, key))
        with self._switching:
            self.db.conn.close()
            self.db, self.file, self._key = db, file, key

    @contextmanager
    def aside(self) -> Iterator[Database]:
        """A transaction for what is no act of the office: drafts, the print queue, search."""
        with self._transaction():
            yield self.db

    def take_kinds(self) -> frozenset[str]:
        """The kinds of event recorded since this was last asked, so that lists know to reload."""
        kinds = frozenset(self._kinds)
        self._kinds.clear()
        return kinds

    def close(self) -> None:
        """Close the file and let the next desk in."""
        self.db.conn.close()
        self._lock.release()

    def done(self, request_id: str) -> Done | None:
        """What a request did when it was first sent, read before an act prepares anything."""
        return find_done(self.db, request_id)


def refuse_set_back_clock(head: record.Head, at: datetime) -> None:
    """Raise ClockSetBack when a moment lies more than a minute before the last act."""
    if head.at and (datetime.fromisoformat(head.at) - at).total_seconds() > _CLOCK_PLAY:
        raise ClockSetBack(last_at=datetime.fromisoformat(head.at))


def make(folder: Path, key: bytes, *, desk: str, training: bool, at: datetime) -> Store:
    """Make a new store in an empty folder and open it. Raises FolderReadOnly, StoreHere."""
    engine.require_local_disk(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise engine.FolderReadOnly() from None
    if not engine.can_write(folder / FILE_NAME):
        raise engine.FolderReadOnly()
    lock = FolderLock(folder)
    try:
        if (folder / FILE_NAME).exists():
            raise StoreHere()
        db = engine.database(engine.connect(folder / FILE_NAME, key))
        schema.migrate(db)
        _found(db, desk=desk, training=training, at=at)
        store = Store(db=db, folder=folder, key=key, lock=lock)
        with store.change(officer=None, at=at) as change:
            # What the store is stands in the chain, so that nobody turns it into another.
            change.record("store.opened", store.info.store_id, {"training": training})
        return store
    except sqlcipher3.OperationalError as error:
        lock.release()
        raise engine.told_of(error) from error
    except BaseException:
        lock.release()
        raise


def open_existing(folder: Path, key: bytes, file: str = FILE_NAME) -> Store:
    """Open a ward's store, after every check that can be made before the first act.

    Raises StoreOnNetworkShare, FolderReadOnly, DeskAlreadyOpen, StoreUnreadable, StoreTooNew,
    SchemaChanged.
    """
    engine.require_local_disk(folder)
    if not (folder / file).exists():
        raise engine.StoreUnreadable()
    if not engine.can_write(folder / file):
        raise engine.FolderReadOnly()
    lock = FolderLock(folder)
    try:
        return _opened(folder, key, lock, file)
    except sqlcipher3.DatabaseError as error:  # a damaged page that the first look did not touch
        lock.release()
        raise engine.told_of(error) from error
    except BaseException:
        lock.release()
        raise


def _opened(folder: Path, key: bytes, lock: FolderLock, file: str) -> Store:
    db = engine.database(engine.connect(folder / file, key))
    schema.refuse_newer(db)
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'store_info'").fetchone():
        raise engine.StoreUnreadable()
    schema.migrate(db)
    schema.require_untouched(db)
    store = Store(db=db, folder=folder, key=key, lock=lock, file=file)
    rows = db.execute("SELECT file, destroyed_at IS NOT NULL FROM paper").fetchall()
    store.papers.sweep({f for f, gone in rows if not gone}, {f for f, gone in rows if gone})
    return store


def file_key(db: Database) -> bytes:
    """The key kept papers are encrypted with."""
    return secret.current(db, secret.FILE).material


def _found(db: Database, *, desk: str, training: bool, at: datetime) -> None:
    moment = at.isoformat()
    rows = {
        "store_id": new_id(),
        "desk": desk,
        "training": "1" if training else "0",
        "made_at": moment,
    }
    db.execute("BEGIN IMMEDIATE")
    for name, value in rows.items():
        db.execute("INSERT INTO store_info (name, value) VALUES (?,?)", [name, value])
    for purpose in secret.PURPOSES:
        secret.add(db, purpose, made_at=moment)
    db.execute(
        "INSERT INTO epoch (number, desk, opened_at, reason, first_hash) VALUES (1,?,?,?,?)",
        [desk, moment, "made", record.GENESIS],
    )
    db.execute("COMMIT")
