"""Reading certification visits: one whole, the signing pile, what a person had last time."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.certification import (
    PLAIN,
    CertificationKind,
    Issuer,
    KeptPaper,
    Layout,
    Legalisation,
    LineDetail,
    OutsideOffice,
    Signatory,
    Variant,
)
from urbgov_desk.domain.certification_visit import Charge, Line, LineState, Visit, VisitState
from urbgov_desk.domain.dossier import PaymentKind
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.store import book_entry
from urbgov_desk.store.dossier import moment
from urbgov_desk.store.money import Paid, payments_of

_VISIT = (
    "SELECT id, code, state, requester, number, phone, received_at, due_at, received_by, "
    "compared_by, counter, waits_for, place, note, originals, extended_because, signed_at, "
    "handed_over_at FROM certification "
)
_LINE = (
    "SELECT position, kind, procedure, title, issuer, legalisation, pages, copies, layout, sheets, "
    "fee, state, entry, refused_because, detail FROM certification_line "
)


def detail_json(detail: LineDetail) -> str | None:
    """What only some kinds have, as a column holds it; nothing for a plain copy."""
    if detail == PLAIN:
        return None
    outside = detail.outside
    data: dict[str, Any] = {
        "signatories": [[p.name, p.identity, p.side] for p in detail.signatories],
        "variant": detail.variant.value,
        "one_stop": detail.one_stop,
        "originals": detail.originals,
        "languages": detail.languages,
        "refers_to": detail.refers_to,
        "refers_to_entry": detail.refers_to_entry,
        "authorisation_case": detail.authorisation_case,
        "witnesses": detail.witnesses,
        "interpreter": detail.interpreter,
        "recipients": detail.recipients,
        "kept": [detail.kept.what, detail.kept.box, detail.kept.order] if detail.kept else None,
        "outside": [
            outside.place,
            outside.at.isoformat(),
            outside.reason,
            outside.finger,
            list(outside.witnesses),
        ]
        if outside
        else None,
        "correction": detail.correction,
    }
    return json.dumps(data, ensure_ascii=False)


def detail_of(text: str | None) -> LineDetail:
    """What only some kinds have; an erased column says nothing."""
    if not text or not text.startswith("{"):
        return PLAIN
    data = json.loads(text)
    kept, outside = data["kept"], data["outside"]
    return LineDetail(
        signatories=tuple(Signatory(name=n, identity=i, side=s) for n, i, s in data["signatories"]),
        variant=Variant(data["variant"]),
        one_stop=data["one_stop"],
        originals=data["originals"],
        languages=tuple(data["languages"]) if data["languages"] else None,
        refers_to=data["refers_to"],
        refers_to_entry=data["refers_to_entry"],
        authorisation_case=data["authorisation_case"],
        witnesses=tuple(data["witnesses"]),
        interpreter=data["interpreter"],
        recipients=tuple((name, count) for name, count in data["recipients"]),
        kept=KeptPaper(what=kept[0], box=kept[1], order=kept[2]) if kept else None,
        outside=OutsideOffice(
            place=outside[0],
            at=datetime.fromisoformat(outside[1]),
            reason=outside[2],
            finger=outside[3],
            witnesses=tuple(outside[4]),
        )
        if outside
        else None,
        correction=data["correction"],
    )


def find_visit(db: Database, certification: str) -> Visit | None:
    """A visit whole."""
    row = db.execute(_VISIT + "WHERE id = ?", [certification]).fetchone()
    return _visit(db, row) if row else None


def find_id(db: Database, code: str) -> str | None:
    """The visit of a bundle's code."""
    row = db.execute("SELECT id FROM certification WHERE code = ?", [code]).fetchone()
    return str(row[0]) if row else None


def row_number(db: Database, certification: str) -> int:
    """The row number a visit is searched by."""
    found = db.execute("SELECT no FROM certification WHERE id = ?", [certification]).fetchone()
    return int(found[0])


def list_visits(db: Database, states: Sequence[VisitState], *, most: int = 500) -> list[Visit]:
    """Visits that stand so, those longest here first."""
    holes = ",".join("?" * len(states))
    rows = db.execute(
        f"{_VISIT} WHERE state IN ({holes}) ORDER BY received_at, code LIMIT ?",
        [*(state.value for state in states), most],
    ).fetchall()
    return [_visit(db, row) for row in rows]


def count_waiting(db: Database) -> int:
    """How many lines wait in the signing pile."""
    row = db.execute("SELECT count(*) FROM certification_line WHERE state = 'waiting'").fetchone()
    return int(row[0])


def last_of_number(db: Database, number: str) -> Visit | None:
    """The newest visit of the holder of an identity number."""
    row = db.execute(
        _VISIT + "WHERE number = ? ORDER BY received_at DESC LIMIT 1", [number]
    ).fetchone()
    return _visit(db, row) if row else None


def last_of_name(db: Database, name: str) -> Visit | None:
    """The newest visit of somebody whose name is written just so."""
    row = db.execute(
        _VISIT + "WHERE requester = ? ORDER BY received_at DESC LIMIT 1", [name]
    ).fetchone()
    return _visit(db, row) if row else None


def _visit(db: Database, r: Sequence[Any]) -> Visit:
    lines = db.execute(_LINE + "WHERE certification = ? ORDER BY position", [r[0]]).fetchall()
    return Visit(
        id=r[0],
        code=r[1],
        state=VisitState(r[2]),
        requester=r[3],
        number=r[4] or "",
        phone=r[5] or "",
        received_at=datetime.fromisoformat(r[6]),
        due_at=moment(r[7]),
        received_by=r[8] or "",
        compared_by=r[9],
        counter=r[10],
        waits_for=r[11],
        place=r[12],
        note=r[13] or "",
        originals=r[14],
        extended_because=r[15],
        lines=tuple(_line(line) for line in lines),
        entries=tuple(book_entry.of_visit(db, r[0])),
        charges=_charges(db, r[0]),
        payments=payments_of(db, Paid.CERTIFICATION, r[0]),
        signed_at=moment(r[16]),
        handed_over_at=moment(r[17]),
    )


def _line(r: Sequence[Any]) -> Line:
    return Line(
        position=r[0],
        kind=CertificationKind(r[1]),
        procedure=r[2],
        title=r[3],
        issuer=Issuer(r[4]),
        legalisation=Legalisation(r[5]),
        pages=r[6],
        copies=r[7],
        layout=Layout(r[8]),
        sheets=r[9],
        fee=r[10],
        state=LineState(r[11]),
        entry=r[12],
        refused_because=r[13] or "",
        detail=detail_of(r[14]),
    )


def _charges(db: Database, certification: str) -> tuple[Charge, ...]:
    rows = db.execute(
        "SELECT id, line, kind, amount, rule, exemption FROM certification_charge "
        "WHERE certification = ? ORDER BY line, kind",
        [certification],
    ).fetchall()
    return tuple(
        Charge(
            id=r[0], line=r[1], kind=ChargeKind(r[2]), amount=r[3], rule=r[4], exemption=r[5]
        )
        for r in rows
    )  # fmt: skip


def is_paid(db: Database, payment: str) -> bool:
    """Whether this is money that was taken."""
    row = db.execute(
        "SELECT 1 FROM certification_payment WHERE id = ? AND kind = ?",
        [payment, PaymentKind.PAID.value],
    ).fetchone()
    return row is not None
