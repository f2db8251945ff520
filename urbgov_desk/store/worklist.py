"""Reading what there is to do: open dossiers, call lists, what waits to be collected."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlite_utils import Database

from urbgov_desk.domain.dossier import CallList, ContactOutcome, DossierLine
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.store.dossier import line

_COLUMNS = (
    "d.id, d.code, d.procedure, d.procedure_name, "
    "(SELECT group_concat(p.name, ', ') FROM dossier_party r JOIN party p ON p.id = r.party "
    " WHERE r.dossier = d.id AND r.role = 'applicant'), "
    "(SELECT p.phone FROM dossier_party r JOIN party p ON p.id = r.party "
    " WHERE r.dossier = d.id AND p.phone IS NOT NULL ORDER BY r.position LIMIT 1), "
    "d.state, d.received_at, d.due_at, d.finished_at, d.returned_at, d.shelf, d.assigned_to, "
    "d.unit, c.outcome, c.at"
)
_LAST_CONTACT = (
    "LEFT JOIN contact c ON c.id = "
    "(SELECT id FROM contact WHERE dossier = d.id {on_list} ORDER BY at DESC, id DESC LIMIT 1)"
)
# The clock runs: received, in processing, or the citizen still has to pay.
_RUNNING = (State.RECEIVED, State.PROCESSING, State.PAYMENT_REQUESTED)
_LATE = (
    f"d.state IN ({', '.join(str(int(s)) for s in _RUNNING)}) AND (d.due_at < ? OR EXISTS "
    "(SELECT 1 FROM extension e WHERE e.dossier = d.id AND NOT EXISTS "
    "(SELECT 1 FROM contact t WHERE t.dossier = d.id AND t.list = 'late' "
    "AND t.outcome = 'told' AND t.at >= e.issued_at)))"
)
_CALLED = {
    CallList.READY: f"d.state = {int(State.RESOLVED)}",
    CallList.LATE: _LATE,
    CallList.SUPPLEMENT: f"d.state = {int(State.SUPPLEMENT_REQUESTED)}",
}
_WAITING_SINCE = {
    CallList.READY: "COALESCE(d.ready_at, d.finished_at)",
    CallList.LATE: "d.due_at",
    CallList.SUPPLEMENT: "(SELECT MAX(requested_at) FROM supplement WHERE dossier = d.id)",
}


def list_open(db: Database, states: Sequence[State]) -> list[DossierLine]:
    """Every dossier in these states, the most pressing first, those without a date last."""
    holes = ",".join("?" * len(states))
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM dossier d {_contact()} WHERE d.state IN ({holes}) "
        "ORDER BY d.due_at IS NULL, d.due_at, d.entered_at, d.id",
        [int(s) for s in states],
    ).fetchall()
    return [line(row) for row in rows]


def list_to_call(db: Database, which: CallList, now: datetime) -> list[DossierLine]:
    """The dossiers of a call list, those never reached first, each with the list's own outcome."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM dossier d {_contact(which)} WHERE {_CALLED[which]} "
        f"ORDER BY COALESCE(c.outcome, '') = '{ContactOutcome.TOLD.value}', "
        f"{_WAITING_SINCE[which]}, d.id",
        [now.isoformat()] if which is CallList.LATE else [],
    ).fetchall()
    return [line(row) for row in rows]


def list_ready(db: Database) -> list[tuple[DossierLine, datetime]]:
    """Results to be collected with the moment they were ready, the oldest first."""
    since = _WAITING_SINCE[CallList.READY]
    rows = db.execute(
        f"SELECT {since}, {_COLUMNS} FROM dossier d {_contact(CallList.READY)} "
        f"WHERE {_CALLED[CallList.READY]} ORDER BY {since}, d.id"
    ).fetchall()
    return [(line(row[1:]), datetime.fromisoformat(row[0])) for row in rows]


def list_due_between(db: Database, start: datetime, end: datetime) -> list[DossierLine]:
    """Dossiers still to be resolved whose date lies between two moments, both included."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM dossier d {_contact()} "
        "WHERE d.state IN (?, ?) AND d.due_at >= ? AND d.due_at <= ? ORDER BY d.due_at, d.id",
        [int(State.RECEIVED), int(State.PROCESSING), start.isoformat(), end.isoformat()],
    ).fetchall()
    return [line(row) for row in rows]


def list_unanswered(db: Database, today: date) -> list[DossierLine]:
    """Dossiers whose last supplement was asked for by a day that has passed."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM dossier d {_contact(CallList.SUPPLEMENT)} "
        "JOIN supplement s ON s.id = (SELECT id FROM supplement WHERE dossier = d.id "
        "ORDER BY requested_at DESC, id DESC LIMIT 1) "
        "WHERE d.state = ? AND s.answered_at IS NULL AND s.answer_by < ? "
        "ORDER BY s.answer_by, d.id",
        [int(State.SUPPLEMENT_REQUESTED), today.isoformat()],
    ).fetchall()
    return [line(row) for row in rows]


def _contact(which: CallList | None = None) -> str:
    on_list = f"AND list = '{which.value}'" if which else ""
    return _LAST_CONTACT.format(on_list=on_list)
