"""Reading dossiers: one whole, or lists for the work list, the call lists and the register."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.dossier import (
    Charge,
    ContactOutcome,
    Dossier,
    DossierLine,
    DossierParty,
    Extension,
    Hop,
    IssuedPaper,
    PaperAnswer,
    PrintState,
    ResultKind,
    SubmittedPaper,
    Supplement,
)
from urbgov_desk.domain.lifecycle import State, lawful_steps
from urbgov_desk.domain.party import Role
from urbgov_desk.store.money import Paid, payments_of
from urbgov_desk.store.party import find_party

_LINE = (
    "SELECT d.id, d.code, d.procedure, d.procedure_name, "
    "(SELECT group_concat(p.name, ', ') FROM dossier_party r JOIN party p ON p.id = r.party "
    " WHERE r.dossier = d.id AND r.role = 'applicant'), "
    "(SELECT p.phone FROM dossier_party r JOIN party p ON p.id = r.party "
    " WHERE r.dossier = d.id AND p.phone IS NOT NULL ORDER BY r.position LIMIT 1), "
    "d.state, d.received_at, d.due_at, d.finished_at, d.returned_at, d.shelf, d.assigned_to, "
    "d.unit, c.outcome, c.at FROM dossier d LEFT JOIN contact c ON c.id = "
    "(SELECT id FROM contact WHERE dossier = d.id ORDER BY at DESC, id DESC LIMIT 1) "
)


def moment(text: str | None) -> datetime | None:
    """An ISO moment as stored, or None."""
    return datetime.fromisoformat(text) if text else None


def day(text: str | None) -> date | None:
    """An ISO day as stored, or None."""
    return date.fromisoformat(text) if text else None


def find_dossier(db: Database, dossier_id: str) -> Dossier | None:
    """A dossier whole, with everything that hangs on it."""
    cursor = db.execute("SELECT * FROM dossier WHERE id = ?", [dossier_id])
    row = cursor.fetchone()
    if row is None:
        return None
    d = dict(zip((c[0] for c in cursor.description), row, strict=True))
    state, accepted = State(d["state"]), bool(d["accepted"])
    entered_at = moment(d["entered_at"])
    assert entered_at is not None
    return Dossier(
        id=d["id"],
        code=d["code"],
        official_code=d["official_code"],
        procedure=d["procedure"],
        procedure_name=d["procedure_name"],
        field=d["field"],
        state=state,
        accepted=accepted,
        channel=d["channel"],
        content=d["content"],
        note=d["note"],
        sets=d["sets"],
        supporting_body=d["supporting_body"],
        receiving_body=d["receiving_body"],
        competent_body=d["competent_body"],
        volume=d["volume"],
        ordinal=d["ordinal"],
        received_at=moment(d["received_at"]),
        clock_started_at=moment(d["clock_started_at"]),
        entered_at=entered_at,
        due_at=moment(d["due_at"]),
        limit_words=d["limit_words"],
        limit_basis=d["limit_basis"],
        rules=tuple(json.loads(d["rules"])),
        supplement_clock=d["supplement_clock"],
        finished_at=moment(d["finished_at"]),
        returned_at=moment(d["returned_at"]),
        ready_at=moment(d["ready_at"]),
        shelf=d["shelf"],
        assigned_to=d["assigned_to"],
        unit=d["unit"],
        received_by=d["received_by"],
        revision=d["revision"],
        return_place=d["return_place"],
        result=ResultKind(d["result"]) if d["result"] else None,
        result_number=d["result_number"],
        result_on=day(d["result_on"]),
        signing=d["signing"],
        parties=_parties(db, dossier_id),
        papers=_papers(db, dossier_id),
        charges=_charges(db, dossier_id),
        payments=payments_of(db, Paid.DOSSIER, dossier_id),
        supplements=_supplements(db, dossier_id),
        extensions=_extensions(db, dossier_id),
        hops=_hops(db, dossier_id),
        issued=issued_papers(db, dossier_id),
        steps=lawful_steps(state, accepted=accepted),
    )


def find_dossier_id(db: Database, *, code: str) -> str | None:
    """The dossier with this code, ours or the official system's."""
    row = db.execute(
        "SELECT id FROM dossier WHERE code = ? OR official_code = ?", [code, code]
    ).fetchone()
    return row[0] if row else None


def find_by_row_id(db: Database, row_id: str) -> str | None:
    """The dossier entered from this paper slip."""
    row = db.execute("SELECT id FROM dossier WHERE row_id = ?", [row_id]).fetchone()
    return row[0] if row else None


def find_courier_list(db: Database, number: str) -> str | None:
    """The courier's list with this number."""
    row = db.execute("SELECT id FROM courier_list WHERE number = ?", [number]).fetchone()
    return row[0] if row else None


def column(db: Database, dossier_id: str, name: str) -> Any:
    """One column of a dossier that its whole view does not carry."""
    if not name.isidentifier():
        raise ValueError(name)
    return db.execute(f"SELECT {name} FROM dossier WHERE id = ?", [dossier_id]).fetchone()[0]


def list_by_numbers(db: Database, numbers: Sequence[int]) -> list[DossierLine]:
    """Dossiers by their row numbers, in the order given (what a search found)."""
    holes = ",".join("?" * len(numbers))
    rows = db.execute(
        f"{_LINE.replace('SELECT d.id', 'SELECT d.no, d.id', 1)} WHERE d.no IN ({holes})",
        list(numbers),
    ).fetchall()
    by_no = {row[0]: line(row[1:]) for row in rows}
    return [by_no[no] for no in numbers if no in by_no]


def list_open_of_parties(db: Database, parties: Sequence[str]) -> list[DossierLine]:
    """Dossiers of these people that are not yet returned or ended."""
    holes = ",".join("?" * len(parties))
    rows = db.execute(
        f"{_LINE} WHERE d.state IN (1,2,4,5,6,7,9) AND d.id IN "
        f"(SELECT dossier FROM dossier_party WHERE party IN ({holes})) "
        "ORDER BY d.entered_at DESC LIMIT 20",
        list(parties),
    ).fetchall()
    return [line(row) for row in rows]


def line(row: Sequence[Any]) -> DossierLine:
    """A dossier as lists show it."""
    return DossierLine(
        id=row[0],
        code=row[1],
        procedure=row[2],
        procedure_name=row[3],
        applicant=row[4] or "",
        phone=row[5],
        state=State(row[6]),
        received_at=moment(row[7]),
        due_at=moment(row[8]),
        finished_at=moment(row[9]),
        returned_at=moment(row[10]),
        shelf=row[11],
        assigned_to=row[12],
        unit=row[13],
        last_contact=ContactOutcome(row[14]) if row[14] else None,
        last_contact_at=moment(row[15]),
    )


def issued_papers(db: Database, dossier_id: str) -> tuple[IssuedPaper, ...]:
    """The papers made for a dossier, oldest first, each with how its last printing stands."""
    rows = db.execute(
        "SELECT p.id, p.kind, p.form_code, p.number, p.revision, p.issued_at, p.sha256, "
        "(SELECT state FROM print_job j WHERE j.paper = p.id ORDER BY j.made_at DESC, j.id DESC "
        " LIMIT 1), p.reprints FROM paper p WHERE p.dossier = ? ORDER BY p.issued_at, p.rowid",
        [dossier_id],
    ).fetchall()
    return tuple(
        IssuedPaper(
            id=r[0],
            kind=r[1],
            form_code=r[2],
            number=r[3],
            revision=r[4],
            issued_at=datetime.fromisoformat(r[5]),
            sha256=r[6],
            print_state=PrintState(r[7]) if r[7] else None,
            reprints=r[8],
        )
        for r in rows
    )


def _parties(db: Database, dossier_id: str) -> tuple[DossierParty, ...]:
    rows = db.execute(
        "SELECT party, role, authority FROM dossier_party WHERE dossier = ? ORDER BY position",
        [dossier_id],
    ).fetchall()
    found = []
    for party_id, role, authority in rows:
        party = find_party(db, party_id)
        assert party is not None
        found.append(
            DossierParty(party_id=party_id, role=Role(role), party=party, authority=authority)
        )
    return tuple(found)


def _papers(db: Database, dossier_id: str) -> tuple[SubmittedPaper, ...]:
    rows = db.execute(
        "SELECT name, answer, required, originals, copies, source, looked_up_by, looked_up_at "
        "FROM dossier_paper WHERE dossier = ? ORDER BY position",
        [dossier_id],
    ).fetchall()
    return tuple(
        SubmittedPaper(
            name=r[0],
            answer=PaperAnswer(r[1]),
            required=bool(r[2]),
            originals=r[3],
            copies=r[4],
            source=r[5],
            looked_up_by=r[6],
            looked_up_at=moment(r[7]),
        )
        for r in rows
    )


def _charges(db: Database, dossier_id: str) -> tuple[Charge, ...]:
    rows = db.execute(
        "SELECT id, kind, name, amount, rule, exemption, reason FROM charge "
        "WHERE dossier = ? ORDER BY rowid",  # as entered; ids of one moment are in no order
        [dossier_id],
    ).fetchall()
    return tuple(
        Charge(id=r[0], kind=r[1], name=r[2], amount=r[3], rule=r[4], exemption=r[5], reason=r[6])
        for r in rows
    )


def _supplements(db: Database, dossier_id: str) -> tuple[Supplement, ...]:
    rows = db.execute(
        "SELECT id, number, before_acceptance, items, reason, requested_at, answer_by, "
        "answered_at, approved_by, approval_reason FROM supplement WHERE dossier = ? "
        "ORDER BY requested_at, id",
        [dossier_id],
    ).fetchall()
    return tuple(
        Supplement(
            id=r[0],
            number=r[1],
            before_acceptance=bool(r[2]),
            items=_items(r[3]),
            reason=r[4],
            requested_at=datetime.fromisoformat(r[5]),
            answer_by=day(r[6]),
            answered_at=moment(r[7]),
            approved_by=r[8],
            approval_reason=r[9],
        )
        for r in rows
    )


def _items(text: str) -> tuple[str, ...]:
    # After the person's erasure the JSON list itself is replaced by one word.
    return tuple(json.loads(text)) if text.startswith("[") else (text,)


def _extensions(db: Database, dossier_id: str) -> tuple[Extension, ...]:
    rows = db.execute(
        "SELECT id, number, reason, previous_due_at, due_at, issued_at, late, approved_by, "
        "approval_reason FROM extension WHERE dossier = ? ORDER BY issued_at, id",
        [dossier_id],
    ).fetchall()
    return tuple(
        Extension(
            id=r[0],
            number=r[1],
            reason=r[2],
            previous_due_at=datetime.fromisoformat(r[3]),
            due_at=datetime.fromisoformat(r[4]),
            issued_at=datetime.fromisoformat(r[5]),
            late=bool(r[6]),
            approved_by=r[7],
            approval_reason=r[8],
        )
        for r in rows
    )


def _hops(db: Database, dossier_id: str) -> tuple[Hop, ...]:
    rows = db.execute(
        "SELECT from_unit, to_unit, given_by, taken_by, at, timeliness, note FROM hop "
        "WHERE dossier = ? ORDER BY position",
        [dossier_id],
    ).fetchall()
    return tuple(
        Hop(
            from_unit=r[0],
            to_unit=r[1],
            given_by=r[2],
            taken_by=r[3],
            at=datetime.fromisoformat(r[4]),
            timeliness=r[5],
            note=r[6],
        )
        for r in rows
    )


def field_of(db: Database, dossier_id: str) -> str | None:
    """The field of work of a dossier; None for one that is unknown."""
    row = db.execute("SELECT field FROM dossier WHERE id = ?", [dossier_id]).fetchone()
    return str(row[0]) if row else None
