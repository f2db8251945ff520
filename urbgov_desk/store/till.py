"""Reading money whole: entries of visits and dossiers alike, the till's shifts, the Treasury."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.domain.dossier import PaymentKind, PaymentMethod
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.domain.share import Owed, Share, shared_out
from urbgov_desk.domain.till import MoneyRow, MoneySource, PaidIn, Shift

_ENTRY = (
    "SELECT p.id, p.{owner}, p.kind, p.method, p.amount, p.at, p.officer, p.receipt_series, "
    "p.receipt_number, p.refers_to, {shares} FROM {payments} p WHERE p.{owner} IN ({wanted}) "
    # Several of one second: the row's place tells which came first, the id does not.
    "ORDER BY p.at, p.rowid"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Where one source keeps its money. `asked` gives owner, kind, charge, amount in order.

    `shares` is the column that says what an entry was for; where it is NULL it is worked out from
    `asked`, as before entries kept it.
    """

    source: MoneySource
    payments: str
    owner: str
    named: str
    asked: str
    shares: str


# What was refused, taken back or annulled after it was paid is asked no more; what it cost stands
# in the event that brought the visit, and last, so that money comes back off it.
_ASKED_ONCE = (
    "SELECT owner, kind, charge, amount FROM ("
    "SELECT c.certification AS owner, l.kind AS kind, c.kind AS charge, c.amount AS amount, "
    "0 AS gone, c.line AS line, c.kind <> 'phi' AS late FROM certification_charge c "
    "JOIN certification_line l ON l.certification = c.certification AND l.position = c.line "
    "WHERE c.certification IN ({wanted}) UNION ALL "
    "SELECT l.certification, l.kind, json_extract(j.value, '$.kind'), "
    "json_extract(j.value, '$.amount'), 1, l.position, json_extract(j.value, '$.kind') <> 'phi' "
    "FROM certification_line l JOIN event e ON e.subject = l.certification "
    "JOIN json_each(e.data, '$.visit_charges') j ON json_extract(j.value, '$.line') = l.position "
    "WHERE l.certification IN ({wanted}) AND NOT EXISTS (SELECT 1 FROM certification_charge c "
    "WHERE c.certification = l.certification AND c.line = l.position)"
    ") ORDER BY owner, gone, line, late"
)
_SOURCES = (
    _Source(
        source=MoneySource.CERTIFICATION,
        payments="certification_payment",
        owner="certification",
        named="SELECT id, code, requester FROM certification WHERE id IN ({wanted})",
        asked=_ASKED_ONCE,
        shares="p.shares",
    ),
    _Source(
        source=MoneySource.PAPER_LINE,
        payments="paper_payment",
        owner="entry",
        named="SELECT id, printf('%02d/%d-%s', number, year, symbol), requester FROM book_entry "
        "WHERE id IN ({wanted})",
        asked="SELECT id, kind, 'phi', fee FROM book_entry WHERE id IN ({wanted})",
        shares="p.shares",
    ),
    _Source(
        source=MoneySource.DOSSIER,
        payments="payment",
        owner="dossier",
        named="SELECT d.id, COALESCE(d.code, ''), COALESCE((SELECT group_concat(p.name, ', ') "
        "FROM dossier_party r JOIN party p ON p.id = r.party WHERE r.dossier = d.id "
        "AND r.role = 'applicant'), '') FROM dossier d WHERE d.id IN ({wanted})",
        asked="SELECT c.dossier, d.field, c.kind, c.amount FROM charge c "
        "JOIN dossier d ON d.id = c.dossier WHERE c.dossier IN ({wanted}) "
        "AND c.amount IS NOT NULL AND c.exemption IS NULL ORDER BY c.dossier, c.id",
        shares="NULL",
    ),
)


def list_money(db: Database, first: datetime, last: datetime) -> list[MoneyRow]:
    """Every entry of money from one moment until before another, in their order."""
    span = [first.isoformat(), last.isoformat()]
    found: list[MoneyRow] = []
    for each in _SOURCES:
        wanted = f"SELECT {each.owner} FROM {each.payments} WHERE at >= ? AND at < ?"
        rows = _rows(db, each, wanted, span)
        found += [row for row in rows if first <= row.at < last]
    return sorted(found, key=lambda row: (row.at, row.subject))


def list_unreceipted(db: Database) -> list[tuple[MoneyRow, int]]:
    """Money standing that has no e-receipt, the oldest first, each with its fee given back."""
    found: list[tuple[MoneyRow, int]] = []
    for each in _SOURCES:
        wanted = (
            f"SELECT {each.owner} FROM {each.payments} "
            "WHERE kind = 'paid' AND receipt_number IS NULL"
        )
        rows = _rows(db, each, wanted, [])
        # What strikes out a refund gives its money back to the payment the refund was of.
        of = {row.id: row.refers_to for row in rows if row.kind is PaymentKind.REFUND}
        back: dict[str | None, int] = {}
        for row in rows:
            payment = of.get(row.refers_to or "", row.refers_to)
            back[payment] = back.get(payment, 0) - row.fee
        found += [
            (row, back.get(row.id, 0))
            for row in rows
            if row.kind is PaymentKind.PAID and not row.receipt_number and not row.struck_out
        ]
    return sorted(found, key=lambda each: (each[0].at, each[0].subject))


def find_money(db: Database, source: MoneySource, subject: str) -> list[MoneyRow]:
    """Every entry of money of one visit, dossier or book line, in their order."""
    each = next(s for s in _SOURCES if s.source is source)
    return _rows(db, each, "SELECT ?", [subject])


def owed_now(db: Database, certification: str) -> list[Owed]:
    """What is asked of a visit now, papers still waiting for a signature last."""
    rows = db.execute(
        "SELECT l.kind, c.kind, c.amount FROM certification_charge c JOIN certification_line l "
        "ON l.certification = c.certification AND l.position = c.line WHERE c.certification = ? "
        "ORDER BY l.state = 'waiting', c.line, c.kind <> 'phi'",
        [certification],
    ).fetchall()
    return [Owed(kind=r[0], charge=ChargeKind(r[1]), amount=r[2]) for r in rows]


def shares_json(shares: Iterable[Share]) -> str:
    """What an entry was for, as a column holds it."""
    return json.dumps([[each.kind, each.fee, each.photocopy] for each in shares])


def _shares_of(text: str) -> tuple[Share, ...]:
    return tuple(Share(kind=k, fee=fee, photocopy=cost) for k, fee, cost in json.loads(text))


# Both sums are read off their indexes alone, so that every visit of years may be compared.
_ASKED = (
    "(SELECT COALESCE(sum(a.amount), 0) FROM certification_charge a "
    "WHERE a.certification = p.certification)"
)
_BALANCE = (
    "SELECT c.id, c.state FROM (SELECT certification, sum(CASE kind WHEN 'paid' THEN amount "
    "WHEN 'refund' THEN -amount ELSE (SELECT CASE r.kind WHEN 'paid' THEN -r.amount "
    "ELSE r.amount END FROM certification_payment r WHERE r.id = q.refers_to) END) AS paid "
    "FROM certification_payment q GROUP BY certification) p JOIN certification c "
    "ON c.id = p.certification WHERE p.paid {than} " + _ASKED + " ORDER BY c.received_at, c.id"
)


def list_overpaid(db: Database) -> list[str]:
    """Visits that paid more than is asked of them now, whatever the reason."""
    return [str(row[0]) for row in db.execute(_BALANCE.format(than=">")).fetchall()]


def list_underpaid(db: Database) -> list[str]:
    """Visits handed over that paid less than is asked of them, an entry being struck out since."""
    rows = db.execute(_BALANCE.format(than="<")).fetchall()
    return [str(row[0]) for row in rows if row[1] == VisitState.HANDED_OVER.value]


def receipt_of(db: Database, payment: str) -> tuple[str, str] | None:
    """The e-receipt of money taken for a visit or a line from paper; None if it is none."""
    for table in ("certification_payment", "paper_payment"):
        row = db.execute(
            "SELECT COALESCE(receipt_series, ''), COALESCE(receipt_number, '') "
            f"FROM {table} WHERE id = ? AND kind = 'paid'",
            [payment],
        ).fetchone()
        if row:
            return str(row[0]), str(row[1])
    return None


def is_unpaid(db: Database, entry: str) -> bool:
    """Whether nobody paid the fee of a line from paper yet."""
    row = db.execute("SELECT unpaid FROM book_entry WHERE id = ?", [entry]).fetchone()
    return bool(row and row[0])


def list_unpaid_lines(db: Database) -> list[str]:
    """Lines from paper whose fee nobody paid yet, annulled ones left out, the oldest first."""
    rows = db.execute(
        "SELECT id FROM book_entry WHERE unpaid = 1 AND annulled_at IS NULL "
        "ORDER BY signed_at, book, number"
    ).fetchall()
    return [str(row[0]) for row in rows]


def receipt_owners(db: Database, series: str, number: str) -> set[str]:
    """The visits, dossiers and book lines whose money bears this e-receipt."""
    found: set[str] = set()
    for each in _SOURCES:
        rows = db.execute(
            f"SELECT {each.owner} FROM {each.payments} "
            "WHERE receipt_series = ? AND receipt_number = ?",
            [series, number],
        ).fetchall()
        found |= {str(row[0]) for row in rows}
    return found


def _rows(db: Database, each: _Source, wanted: str, values: Sequence[Any]) -> list[MoneyRow]:
    named = {
        row[0]: (row[1], row[2])
        for row in db.execute(each.named.format(wanted=wanted), list(values)).fetchall()
    }
    question = _ENTRY.format(
        owner=each.owner, payments=each.payments, shares=each.shares, wanted=wanted
    )
    by_owner: dict[str, list[Sequence[Any]]] = {}
    for row in db.execute(question, list(values)).fetchall():
        by_owner.setdefault(row[1], []).append(row)
    owed: dict[str, list[Owed]] = {}
    if any(row[10] is None for entries in by_owner.values() for row in entries):
        owed = _asked(db, each, wanted, values)
    found: list[MoneyRow] = []
    for owner, entries in by_owner.items():
        code, payer = named[owner]
        found += _made(each.source, owner, code or "", payer or "", owed.get(owner, ()), entries)
    return found


def _asked(
    db: Database, each: _Source, wanted: str, values: Sequence[Any]
) -> dict[str, list[Owed]]:
    owed: dict[str, list[Owed]] = {}
    holes = each.asked.count("{wanted}")
    for owner, kind, charge, amount in db.execute(
        each.asked.format(wanted=wanted), list(values) * holes
    ).fetchall():
        owed.setdefault(owner, []).append(
            Owed(kind=kind, charge=ChargeKind(charge), amount=int(amount))
        )
    return owed


def _made(
    source: MoneySource,
    owner: str,
    code: str,
    payer: str,
    owed: Sequence[Owed],
    entries: Sequence[Sequence[Any]],
) -> Iterable[MoneyRow]:
    struck = {row[9] for row in entries if row[2] == PaymentKind.VOID.value and not row[10]}
    standing = [row for row in entries if row[2] != PaymentKind.VOID.value or row[10]]
    unsaid = [row for row in standing if row[10] is None]
    worked_out = iter(shared_out(owed, [_amount(row, struck) for row in unsaid]))
    for row in standing:
        shares = next(worked_out) if row[10] is None else _shares_of(row[10])
        void = row[2] == PaymentKind.VOID.value
        amount = sum(s.fee + s.photocopy for s in shares) if void else _amount(row, struck)
        yield MoneyRow(
            id=row[0],
            source=source,
            subject=owner,
            code=code,
            payer=payer,
            kind=PaymentKind(row[2]),
            method=PaymentMethod(row[3]),
            written=row[4],
            amount=amount,
            at=datetime.fromisoformat(row[5]),
            officer=row[6] or "",
            receipt_series=row[7] or "",
            receipt_number=row[8] or "",
            refers_to=row[9],
            struck_out=row[0] in struck,
            shares=shares if amount else (),
        )


def _amount(row: Sequence[Any], struck: set[str]) -> int:
    if row[0] in struck:
        return 0
    return int(row[4]) if row[2] == PaymentKind.PAID.value else -int(row[4])


# The till


def cash_since(
    db: Database, since: datetime | None, shift: str | None
) -> list[tuple[str, bool, int]]:
    """Cash after a shift: officer, whether it was taken (else given back), đồng.

    An entry struck out in the same shift was never there; one of a shift that was handed over
    since leaves the till when it is struck out.
    """
    found: list[tuple[str, bool, int]] = []
    after = [since.isoformat() if since else "", shift or ""]
    for each in _SOURCES:
        # Ids sort by when they were made, so a shift in the same second takes what came before it.
        rows = db.execute(
            f"SELECT COALESCE(p.officer, ''), p.kind = 'paid', sum(p.amount) "
            f"FROM {each.payments} p WHERE p.kind <> 'void' AND p.method = ? "
            f"AND p.at >= ? AND (p.at, p.id) > (?, ?) AND NOT EXISTS (SELECT 1 "
            f"FROM {each.payments} v WHERE v.{each.owner} = p.{each.owner} "
            f"AND v.kind = 'void' AND v.refers_to = p.id) GROUP BY 1, 2",
            [PaymentMethod.CASH.value, after[0], *after],
        ).fetchall()
        rows += db.execute(
            f"SELECT COALESCE(v.officer, ''), p.kind <> 'paid', sum(p.amount) "
            f"FROM {each.payments} v JOIN {each.payments} p ON p.id = v.refers_to "
            "WHERE v.kind = 'void' AND p.method = ? AND v.at >= ? AND (v.at, v.id) > (?, ?) "
            "AND (p.at, p.id) <= (?, ?) GROUP BY 1, 2",
            [PaymentMethod.CASH.value, after[0], *after, *after],
        ).fetchall()
        found += [(str(row[0]), bool(row[1]), int(row[2])) for row in rows]
    return found


_SHIFT = (
    "SELECT id, counter, from_officer, to_officer, since, at, expected, counted, stays, note "
    "FROM shift "
)


def last_shift(db: Database) -> Shift | None:
    """The newest handover of the till."""
    row = db.execute(_SHIFT + "ORDER BY at DESC, id DESC LIMIT 1").fetchone()
    return _shift(row) if row else None


def find_shift(db: Database, shift: str) -> Shift | None:
    """One handover of the till."""
    row = db.execute(_SHIFT + "WHERE id = ?", [shift]).fetchone()
    return _shift(row) if row else None


def list_shifts(db: Database, first: datetime, last: datetime) -> list[Shift]:
    """Handovers of the till from one moment until before another, the newest first."""
    rows = db.execute(
        _SHIFT + "WHERE at >= ? AND at < ? ORDER BY at DESC, id DESC",
        [first.isoformat(), last.isoformat()],
    ).fetchall()
    return [_shift(row) for row in rows]


def _shift(r: Sequence[Any]) -> Shift:
    return Shift(
        id=r[0],
        counter=r[1],
        from_officer=r[2],
        to_officer=r[3],
        since=datetime.fromisoformat(r[4]) if r[4] else None,
        at=datetime.fromisoformat(r[5]),
        expected=r[6],
        counted=r[7],
        stays=r[8],
        note=r[9],
    )


# The Treasury

_PAID_IN = (
    "SELECT id, month, on_day, amount, document, officer, struck_at IS NOT NULL "
    "FROM treasury_payment "
)


def list_paid_in(db: Database, month: str) -> list[PaidIn]:
    """What was paid in at the Treasury for a month, struck out entries with it."""
    rows = db.execute(_PAID_IN + "WHERE month = ? ORDER BY on_day, id", [month]).fetchall()
    return [_paid_in(row) for row in rows]


def find_paid_in(db: Database, paid_in: str) -> PaidIn | None:
    """One entry of money paid in."""
    row = db.execute(_PAID_IN + "WHERE id = ?", [paid_in]).fetchone()
    return _paid_in(row) if row else None


def _paid_in(r: Sequence[Any]) -> PaidIn:
    return PaidIn(
        id=r[0],
        month=r[1],
        on=date.fromisoformat(r[2]),
        amount=r[3],
        document=r[4],
        officer=r[5],
        struck_out=bool(r[6]),
    )
