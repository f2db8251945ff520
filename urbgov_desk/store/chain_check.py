"""The chain walked from end to end, with the heads and kept papers its events name."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain import chain_head as heads
from urbgov_desk.domain.long_work import Gauge
from urbgov_desk.store import chain_head, record
from urbgov_desk.store.finding import Finding
from urbgov_desk.store.paper_file import PaperFileDamaged, PaperFolder

_ISSUED = '"issued":['


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far a clean check of one desk's chain came."""

    epoch: int
    seq: int
    hash: str


class ChainWalk:
    """One pass over the record. With `papers` the papers each event issued are read as well.

    `marks` are where an earlier clean check ended: the walk goes on from there. They are kept up to
    date, so a walk called off in the middle can be gone on with.
    """

    def __init__(
        self,
        db: Database,
        *,
        gauge: Gauge | None = None,
        papers: PaperFolder | None = None,
        marks: Mapping[str, Mark] | None = None,
    ) -> None:
        self.marks: dict[str, Mark] = dict(marks or {})
        self.heads = 0
        self._db = db
        self._gauge = gauge
        self._papers = papers
        self._keys = chain_head.public_keys(db)
        self._destroyed = _destroyed(db) if papers is not None else frozenset()

    def first_wrong(self) -> Finding | None:
        """The first event that is altered, missing or out of its chain; or its head or paper."""
        by_desk: dict[str, list[tuple[int, str]]] = {}
        rows = self._db.execute("SELECT desk, number, first_hash FROM epoch ORDER BY 1, 2")
        for desk, number, first_hash in rows.fetchall():
            by_desk.setdefault(desk, []).append((number, first_hash))
        named = self._db.execute("SELECT DISTINCT desk FROM event").fetchall()
        for desk in sorted(by_desk.keys() | {row[0] for row in named} | self.marks.keys()):
            finding = self._desk(desk, by_desk.get(desk, []))
            if finding is not None:
                return finding
        return None

    def _desk(self, desk: str, epochs: list[tuple[int, str]]) -> Finding | None:
        """One desk's epochs in turn. A number may be left out (a restore), a hash may not."""
        stray = self._stray(desk, {number for number, _ in epochs})
        if stray is not None:
            return stray
        mark = self.marks.get(desk)
        expected = record.GENESIS
        for epoch, first_hash in epochs:
            where = f"{desk}/{epoch}"
            if mark is not None and epoch < mark.epoch:
                continue
            if mark is not None and epoch == mark.epoch:
                if not self._stands(desk, mark):
                    return Finding(check="chain", where=f"{where}/{mark.seq}", detail="mark")
            elif first_hash != expected:
                return Finding(check="chain", where=where, detail="epoch")
            start = mark if mark is not None and epoch == mark.epoch else None
            finding = self._epoch(desk, epoch, start or Mark(epoch=epoch, seq=0, hash=first_hash))
            if finding is not None:
                return finding
            end = self.marks.get(desk)
            if end is None or end.epoch != epoch:
                return Finding(check="sequence", where=where, detail="empty")
            expected, mark = end.hash, None
        if mark is not None:  # its whole epoch is gone
            return Finding(check="chain", where=f"{desk}/{mark.epoch}/{mark.seq}", detail="mark")
        return None

    def _stray(self, desk: str, epochs: set[int]) -> Finding | None:
        """An event in an epoch that was never opened."""
        found = self._db.execute("SELECT DISTINCT epoch FROM event WHERE desk = ?", [desk])
        stray = sorted({row[0] for row in found.fetchall()} - epochs)
        return Finding(check="chain", where=f"{desk}/{stray[0]}", detail="epoch") if stray else None

    def _stands(self, desk: str, mark: Mark) -> bool:
        row = self._db.execute(
            "SELECT hash FROM event WHERE desk = ? AND epoch = ? AND seq = ?",
            [desk, mark.epoch, mark.seq],
        ).fetchone()
        return row is not None and row[0] == mark.hash

    def _epoch(self, desk: str, epoch: int, start: Mark) -> Finding | None:
        seq, previous, gauge = start.seq, start.hash, self._gauge
        row_hash, reads_papers = record.row_hash, self._papers is not None
        try:
            for row in record.rows_in_order(self._db, (desk, epoch, start.seq)):
                if row[2] != epoch or row[1] != desk:
                    break
                if row[3] != seq + 1:
                    where = f"{desk}/{epoch}/{row[3]}"
                    return Finding(check="sequence", where=where, detail=f"expected {seq + 1}")
                if row[9] != previous or row_hash(row) != row[10]:
                    return Finding(check="chain", where=f"{desk}/{epoch}/{row[3]}", detail=row[6])
                if row[6] == "day.closed":
                    finding = self._head_finding(row, Mark(epoch=epoch, seq=seq, hash=previous))
                    if finding is not None:
                        return finding
                if reads_papers and _ISSUED in row[8]:
                    finding = self._paper_finding(json.loads(row[8]).get("issued", []))
                    if finding is not None:
                        return finding
                seq, previous = row[3], row[10]
                if gauge is not None:
                    gauge.step()
        finally:
            if seq > start.seq:
                self.marks[desk] = Mark(epoch=epoch, seq=seq, hash=previous)
        return None

    def _head_finding(self, row: tuple[Any, ...], before: Mark) -> Finding | None:
        """Whether the head in a closing is signed and says what stood before it."""
        data = json.loads(row[8])
        day = Finding(check="head", where=data["day"], detail=f"{row[1]}/{row[2]}/{row[3]}")
        try:
            head = heads.read(data["head"])
        except heads.HeadUnreadable:
            return day
        if not isinstance(head, heads.SignedHead):
            return day
        public_key = self._keys.get(head.key_id)
        if public_key is None or not chain_head.has_signature(public_key, head):
            return day
        place = (head.head.desk, head.head.epoch, head.head.seq, head.head.hash)
        self.heads += 1
        return None if place == (row[1], before.epoch, before.seq, before.hash) else day

    def _paper_finding(self, issued: list[dict[str, Any]]) -> Finding | None:
        """The first paper whose file is gone or is not what was printed."""
        assert self._papers is not None
        for paper in issued:
            if paper["id"] in self._destroyed:
                continue
            try:
                found = hashlib.sha256(self._papers.read(paper["file"])).hexdigest()
            except PaperFileDamaged:
                return Finding(check="file", where=f"paper {paper['id']}", detail="unreadable")
            if found != paper["sha256"]:
                return Finding(check="file", where=f"paper {paper['id']}", detail="altered")
            if self._gauge is not None:
                self._gauge.step()
        return None


def read_marks(db: Database) -> dict[str, Mark]:
    """Where the last clean check ended, for each desk."""
    rows = db.execute("SELECT desk, epoch, seq, hash FROM check_mark").fetchall()
    return {row[0]: Mark(epoch=row[1], seq=row[2], hash=row[3]) for row in rows}


def keep_marks(db: Database, marks: Mapping[str, Mark], at: str) -> None:
    """Remember where a clean check ended."""
    for desk, mark in marks.items():
        db.execute(
            "INSERT INTO check_mark (desk, epoch, seq, hash, at) VALUES (?,?,?,?,?) "
            "ON CONFLICT (desk) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq, "
            "hash = excluded.hash, at = excluded.at",
            [desk, mark.epoch, mark.seq, mark.hash, at],
        )


def _destroyed(db: Database) -> frozenset[str]:
    rows = db.execute("SELECT id FROM paper WHERE destroyed_at IS NOT NULL").fetchall()
    return frozenset(row[0] for row in rows)
