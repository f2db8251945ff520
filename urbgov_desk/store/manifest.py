"""What a whole copy says of itself: which store, how far, what it holds. No personal data."""

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.backup import CopyReason
from urbgov_desk.domain.problem import Told
from urbgov_desk.store import key_slot, record
from urbgov_desk.store.seal import canonical

MANIFEST_NAME = "manifest.json"
_FORMAT = 1


class BackupDamaged(Told):
    """A copy is not what its manifest says. Values: copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`code` is made with the key of the store the copy is of; `head` ends its chain.

    `series` are the last numbers (kind, scope, period, last); `erased` the people erased so far by
    their ids: they stay erased whichever copy a store is restored from. `signed_head` is the line
    `verify --head` takes, `evidence_sha256` of the file beside it; a copy of before has neither.
    """

    store: str
    desk: str
    training: bool
    epoch: int
    seq: int
    head: str
    last_at: str
    made_at: str
    reason: str
    program: str
    schema: int
    events: int
    numbers: int
    papers: int
    series: tuple[tuple[str, str, str, int], ...]
    erased: tuple[str, ...]
    size: int
    sha256: str
    slots_sha256: str
    signed_head: str = ""
    evidence_sha256: str = ""
    code: str = ""

    @property
    def position(self) -> tuple[int, int]:
        """How far the copy goes."""
        return self.epoch, self.seq

    def guarded(self, key: bytes) -> "Manifest":
        """The manifest with the code only the store key can make."""
        return replace(self, code=self._code(key))

    def is_of(self, key: bytes) -> bool:
        """Whether the desk that has the store key wrote it."""
        return hmac.compare_digest(self._code(key).encode(), self.code.encode())

    def text(self) -> str:
        """As it lies beside the copy."""
        return json.dumps({"format": _FORMAT, **asdict(self)}, indent=1, ensure_ascii=False)

    def _code(self, key: bytes) -> str:
        own = key_slot.derived(key, "manifest")
        told = {**asdict(self), "code": ""}
        for later in ("signed_head", "evidence_sha256"):  # codes of before were made without them
            if not told[later]:
                del told[later]
        text = canonical(told)
        return hmac.new(own, text.encode(), hashlib.sha256).hexdigest()


def parse(text: str, name: str) -> Manifest:
    """A manifest from its text. Raises BackupDamaged."""
    try:
        found: dict[str, Any] = json.loads(text)
        if found.pop("format") != _FORMAT:
            raise ValueError("format")
        series = tuple((str(k), str(s), str(p), int(n)) for k, s, p, n in found.pop("series"))
        read = Manifest(**found | {"series": series, "erased": tuple(found["erased"])})
        read.text().encode()  # half a letter can be read, but never hashed
        plain = [each for each in fields(Manifest) if each.type in (str, int, bool)]
        if any(type(getattr(read, each.name)) is not each.type for each in plain):
            raise TypeError("a value of another kind")
        if datetime.fromisoformat(read.made_at).tzinfo is None:
            raise ValueError("a moment that is none")
        return read
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BackupDamaged(copy=name) from None


def describe(
    db: Database,
    *,
    made_at: str,
    reason: CopyReason,
    program: str,
    size: int,
    sha256: str,
    slots_sha256: str,
    signed_head: str,
    evidence_sha256: str,
) -> Manifest:
    """What the copy `db` holds."""
    info = dict(db.execute("SELECT name, value FROM store_info").fetchall())
    head = record.head(db, info["desk"])
    return Manifest(
        store=info["store_id"],
        desk=info["desk"],
        training=info["training"] == "1",
        epoch=head.epoch,
        seq=head.seq,
        head=head.hash,
        last_at=head.at or "",
        made_at=made_at,
        reason=reason.value,
        program=program,
        schema=int(db.execute("PRAGMA user_version").fetchone()[0]),
        events=_count(db, "event"),
        numbers=_count(db, "number_taken"),
        papers=_count(db, "paper WHERE destroyed_at IS NULL"),
        series=series_of(db),
        erased=erased_in(db),
        size=size,
        sha256=sha256,
        slots_sha256=slots_sha256,
        signed_head=signed_head,
        evidence_sha256=evidence_sha256,
    )


def series_of(db: Database) -> tuple[tuple[str, str, str, int], ...]:
    """The last number of every series."""
    rows = db.execute(
        "SELECT kind, scope, period, last FROM series ORDER BY kind, scope, period"
    ).fetchall()
    return tuple((r[0], r[1], r[2], int(r[3])) for r in rows)


def erased_in(db: Database) -> tuple[str, ...]:
    """The people erased so far, by their ids."""
    rows = db.execute("SELECT party FROM party_key WHERE key IS NULL ORDER BY party").fetchall()
    return tuple(row[0] for row in rows)


def living_papers(db: Database) -> frozenset[str]:
    """The files of the papers that are kept."""
    rows = db.execute("SELECT file FROM paper WHERE destroyed_at IS NULL").fetchall()
    return frozenset(row[0] for row in rows)


def destroyed_papers(db: Database) -> frozenset[str]:
    """The files of papers whose people were erased or whose time is over."""
    rows = db.execute("SELECT file FROM paper WHERE destroyed_at IS NOT NULL").fetchall()
    return frozenset(row[0] for row in rows)


def _count(db: Database, what: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {what}").fetchone()[0])
