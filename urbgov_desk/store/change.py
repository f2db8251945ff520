"""The unit of work: one act of the office, one transaction, one event.

    with store.change(officer=..., at=..., request_id=...) as change:
        number = change.number("PBS", scope="", period="2026")
        change.record("dossier.supplement_requested", dossier_id, {...})

An exception leaves nothing behind, not even a used number.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.chain_head import ShortHead
from urbgov_desk.domain.problem import Told
from urbgov_desk.store import record, seal, shut_series
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.paper_file import PaperFolder
from urbgov_desk.store.projection import project


class PartyErased(Told):
    """The person's data were erased; nothing more can be recorded about them here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an earlier run of the same request did."""

    event: str
    kind: str
    subject: str


def find_done(db: Database, request_id: str) -> Done | None:
    """What a request did when it was first sent; None when it is new."""
    row = db.execute(
        "SELECT event, kind, subject FROM request WHERE id = ?", [request_id]
    ).fetchone()
    return Done(event=row[0], kind=row[1], subject=row[2]) if row else None


class Change:
    """An open transaction in which an act takes its numbers and is recorded."""

    def __init__(
        self,
        *,
        db: Database,
        desk: str,
        officer: str | None,
        at: datetime,
        request_id: str | None,
        papers: PaperFolder,
        head: record.Head,
    ) -> None:
        self.db = db
        self.event_id = new_id()
        self.papers = papers
        self._desk = desk
        self._officer = officer
        self._at = at
        self._request_id = request_id
        self._head = head
        self._numbers: list[dict[str, Any]] = []
        self._recorded: str | None = None

    @property
    def recorded(self) -> str | None:
        """The kind of the event this change wrote, once it has."""
        return self._recorded

    @property
    def chain_head(self) -> str:
        """Where the record ends before this act: what the foot of a book bears."""
        end = self._head
        return ShortHead(desk=self._desk, epoch=end.epoch, seq=end.seq, hash=end.hash).text

    def done_before(self) -> Done | None:
        """What this request did when it was first sent; None when it is new."""
        return find_done(self.db, self._request_id) if self._request_id else None

    def number(self, kind: str, *, scope: str = "", period: str, start: int = 1) -> int:
        """The next number of a series, unbroken: it is used by this act or by none.

        Raises SeriesShut after a restore, until the last number on paper was confirmed.
        """
        self.refuse_shut(kind, scope=scope, period=period)
        return self._next(kind, scope=scope, period=period, start=start)

    def refuse_shut(self, kind: str, *, scope: str = "", period: str) -> None:
        """Raise SeriesShut when the series may not go on yet."""
        shut_series.refuse_shut(self.db, self._desk, kind, scope=scope, period=period)

    def take_until(self, kind: str, *, scope: str, period: str, first: int, last: int) -> None:
        """Take every number up to one that stands on paper; the acts they belong to are lost."""
        while self._next(kind, scope=scope, period=period, start=first) < last:
            pass

    def _next(self, kind: str, *, scope: str, period: str, start: int) -> int:
        row = self.db.execute(
            "SELECT last FROM series WHERE kind = ? AND scope = ? AND period = ?",
            [kind, scope, period],
        ).fetchone()
        pending = [
            n["value"]
            for n in self._numbers
            if (n["kind"], n["scope"], n["period"]) == (kind, scope, period)
        ]
        last: int = max([row[0] if row else start - 1, *pending])
        self._numbers.append({"kind": kind, "scope": scope, "period": period, "value": last + 1})
        return last + 1

    def is_series_in_use(self, kind: str, *, scope: str, period: str) -> bool:
        """Whether any number of the series was taken."""
        row = self.db.execute(
            "SELECT 1 FROM number_taken WHERE kind = ? AND scope = ? AND period = ? LIMIT 1",
            [kind, scope, period],
        ).fetchone()
        return row is not None

    def volume(self, kind: str, *, scope: str, period: str) -> int:
        """The volume the series stands in; 1 unless it was opened further on."""
        row = self.db.execute(
            "SELECT volume FROM series WHERE kind = ? AND scope = ? AND period = ?",
            [kind, scope, period],
        ).fetchone()
        return int(row[0]) if row else 1

    def record(self, kind: str, subject: str, data: Mapping[str, Any]) -> str:
        """Append the act's one event and bring the tables up to it. Returns the event's id."""
        if self._recorded is not None:
            raise RuntimeError("one act, one event")
        full = dict(data)
        if self._numbers:
            full["numbers"] = [{**n, "subject": subject} for n in self._numbers]
        sealed = seal.canonical(seal.sealed(full, self._party_key))
        epoch, seq, previous = self._head.epoch, self._head.seq + 1, self._head.hash
        at = self._at.isoformat()
        columns = [self.event_id, self._desk, epoch, seq, at, self._officer, kind]
        event = record.Event(
            id=self.event_id,
            desk=self._desk,
            epoch=epoch,
            seq=seq,
            at=at,
            officer=self._officer,
            kind=kind,
            subject=subject,
            data=sealed,
            previous_hash=previous,
            hash=record.chained_hash(previous, columns, subject, sealed),
        )
        record.append(self.db, event)
        if self._request_id is not None:
            self.db.execute(
                "INSERT INTO request (id, event, kind, subject) VALUES (?,?,?,?)",
                [self._request_id, self.event_id, kind, subject],
            )
        project(self.db, event, seal.revealed(full))
        self._recorded = kind
        return self.event_id

    def _party_key(self, party: str) -> bytes:
        row = self.db.execute("SELECT key FROM party_key WHERE party = ?", [party]).fetchone()
        if row and row[0] is None:
            raise PartyErased()
        if row:
            return bytes(row[0])
        key = seal.new_key()
        self.db.execute("INSERT INTO party_key (party, key) VALUES (?,?)", [party, key])
        return key
