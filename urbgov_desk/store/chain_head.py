"""Signing where the chain stands, and holding the store against a head from outside."""

from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlite_utils import Database

from urbgov_desk.domain.chain_head import (
    ChainHead,
    Counts,
    HeadAnswer,
    ShortHead,
    SignedHead,
    signed,
)
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.store import record, secret


def count(db: Database, at: datetime) -> Counts:
    """How full the record is; the series are those of this day and year."""
    local = at.astimezone(HANOI)
    series = db.execute(
        "SELECT kind, scope, period, count(*) FROM number_taken WHERE period IN (?, ?) "
        "GROUP BY kind, scope, period ORDER BY kind, scope, period",
        [f"{local:%Y}", f"{local:%Y-%m-%d}"],
    ).fetchall()
    return Counts(
        events=_rows(db, "event"),
        numbers=_rows(db, "number_taken"),
        papers=_rows(db, "paper"),
        series=tuple((r[0], r[1], r[2], int(r[3])) for r in series),
    )


def sign(db: Database, at: datetime, counts: Counts | None = None) -> SignedHead:
    """The head of this store's own chain as it stands now, signed with the key inside the store."""
    info = dict(db.execute("SELECT name, value FROM store_info").fetchall())
    end = record.head(db, info["desk"])
    head = ChainHead(
        store_id=info["store_id"],
        training=info["training"] == "1",
        desk=info["desk"],
        epoch=end.epoch,
        seq=end.seq,
        hash=end.hash,
        counts=(counts or count(db, at)).digest(),
        at=at,
    )
    key = secret.current(db, secret.HEAD)
    signature = _private(key.material).sign(head.body(key.key_id).encode("ascii"))
    return signed(head, key.key_id, signature)


def short(db: Database) -> ShortHead:
    """Place and hash of the last event of this store's own chain."""
    desk = db.execute("SELECT value FROM store_info WHERE name = 'desk'").fetchone()[0]
    end = record.head(db, desk)
    return ShortHead(desk=desk, epoch=end.epoch, seq=end.seq, hash=end.hash)


def public_keys(db: Database) -> dict[str, bytes]:
    """The public half of every key heads were ever signed with, the present one last."""
    rows = db.execute(
        "SELECT id, material FROM secret WHERE purpose = ? ORDER BY retired_at IS NULL, made_at",
        [secret.HEAD],
    ).fetchall()
    keys = ((row[0].split(":", 1)[1], _private(bytes(row[1]))) for row in rows)
    return {name: key.public_key().public_bytes_raw() for name, key in keys}


def is_signed(db: Database, head: SignedHead) -> bool:
    """Whether a key of this store made the signature."""
    key = secret.find(db, secret.HEAD, head.key_id)
    return key is not None and has_signature(_public(key.material), head)


def has_signature(public_key: bytes, head: SignedHead) -> bool:
    """Whether the holder of this public key signed the head."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(
            head.signature, head.body.encode("ascii")
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def hold(db: Database, head: SignedHead | ShortHead) -> HeadAnswer:
    """What a head from outside says of this store. The chain itself is checked apart."""
    info = dict(db.execute("SELECT name, value FROM store_info").fetchall())
    if isinstance(head, SignedHead):
        there = (head.head.store_id, head.head.training)
        if there != (info["store_id"], info["training"] == "1"):
            return HeadAnswer.ANOTHER_STORE
        if not is_signed(db, head):
            return HeadAnswer.SIGNATURE_WRONG
        place = (head.head.desk, head.head.epoch, head.head.seq, head.head.hash)
    else:
        # It names no store; a desk that has no chain here is another ward's.
        if not db.execute("SELECT 1 FROM epoch WHERE desk = ?", [head.desk]).fetchone():
            return HeadAnswer.ANOTHER_STORE
        place = (head.desk, head.epoch, head.seq, head.hash)
    *where, digest = place
    row = db.execute(
        "SELECT hash FROM event WHERE desk = ? AND epoch = ? AND seq = ?", where
    ).fetchone()
    if row is not None:
        return HeadAnswer.RIGHT if row[0] == digest else HeadAnswer.ANOTHER_HISTORY
    longer = db.execute(
        "SELECT 1 FROM event WHERE desk = ? AND epoch = ? AND seq > ? LIMIT 1", where
    ).fetchone()
    return HeadAnswer.ANOTHER_HISTORY if longer else HeadAnswer.SHORTER


def _rows(db: Database, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _private(material: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(material)


def _public(material: bytes) -> bytes:
    return _private(material).public_key().public_bytes_raw()
