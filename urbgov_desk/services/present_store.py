"""The store that lies here while a backup is looked at: what it knows, and whether it went on."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from urbgov_desk.domain.problem import Told
from urbgov_desk.store import engine, manifest, place, record
from urbgov_desk.store.key_header import KeyHeader
from urbgov_desk.store.lock import FolderLock


class StoreWentOn(Told):
    """Somebody worked in the store here after it was said what a restore would lose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """A store that can be read: where its chain ends, who was erased, its last stretch."""

    path: Path
    key: bytes = field(repr=False)
    header: KeyHeader
    store: str
    head: record.Head
    erased: frozenset[str]
    last_epoch: int

    @contextmanager
    def reading(self) -> Iterator[engine.Database]:
        """A connection that only reads. Raises StoreUnreadable."""
        db = engine.database(engine.connect(self.path, self.key, read_only=True))
        try:
            yield db
        finally:
            db.conn.close()


def look(ward: Path, secret: str | None) -> Present | None:
    """What lies here; None where nothing does that can be read."""
    if not place.is_store(ward):
        return None
    with suppress(Told, engine.Damaged):
        header = place.find_header(ward)
        kept = place.find_key(ward, secret)
        connection = engine.connect(ward / kept.file, kept.key, read_only=True)
        try:
            db = engine.database(connection)
            info = dict(db.execute("SELECT name, value FROM store_info").fetchall())
            newest = db.execute("SELECT max(number) FROM epoch").fetchone()[0]
            return Present(
                path=ward / kept.file,
                key=kept.key,
                header=header,
                store=info["store_id"],
                head=record.head(db, info["desk"]),
                erased=frozenset(manifest.erased_in(db)),
                last_epoch=int(newest or 0),
            )
        finally:
            connection.close()
    return None


def key_of(ward: Path, secret: str | None) -> tuple[bytes, ...]:
    """The key of what lies here, also where its file cannot be read; none where nothing opens."""
    with suppress(Told):
        return (place.find_key(ward, secret).key,)
    return ()


def require_same(seen: Present | None, ward: Path) -> None:
    """Raise StoreWentOn unless the store here still ends where it was seen to end.

    Its acts since would be lost unsaid, and who was erased in them would come back.
    """
    if seen is None:
        return
    now = None
    with suppress(Told, engine.Damaged), seen.reading() as db:
        row = db.execute("SELECT value FROM store_info WHERE name = 'desk'").fetchone()
        now = record.head(db, row[0])
    if now != seen.head or not place.is_store(ward):
        raise StoreWentOn()


@contextmanager
def nobody_works(ward: Path) -> Iterator[FolderLock | None]:
    """Raise DeskAlreadyOpen while a desk holds the store here, and let none in."""
    if not ward.exists():
        yield None
        return
    lock = FolderLock(ward)
    try:
        yield lock
    finally:
        lock.release()
