"""Reading money whole: entries of visits and dossiers alike, the till's shifts, the Treasury."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.dossier import PaymentKind, PaymentMethod
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.domain.till import MoneyRow, MoneySource, Owed, PaidIn, Share, Shift, shared_out

_ENTRY = (
    "SELECT p.id, p.{owner}, p.kind, p.method, p.amount, p.at, p.officer, p.receipt_series, "
    "p.receipt_number, p.refers_to FROM {payments} p WHERE p.{owner} IN ({wanted}) "
    "ORDER BY p.at, p.id"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Where one source keeps its money. `asked` gives owner, kind, charge, amount in order."""

    source: MoneySource
    payments: str
    owner: str
    named: str
    asked: str


_SOURCES = (
    _Source(
        source=MoneySource.CERTIFICATION,
        payments="certification_payment",
        owner="certification",
        named="SELECT id, code, requester FROM certification WHERE id IN ({wanted})",
        # What was refused or taken back after it was paid stands last: money comes back off it.
        asked="SELECT owner, kind, charge, amount FROM ("
        "SELECT c.certification AS owner, l.kind AS kind, c.kind AS charge, c.amount AS amount, "
        "0 AS gone, c.line AS line, c.kind <> 'phi' AS late FROM certification_charge c "
        "JOIN certification_line l ON l.certification = c.certification AND l.position = c.line "
        "WHERE c.certification IN ({wanted}) UNION ALL "
        "SELECT certification, kind, 'phi', COALESCE(fee, 0), 1, position, 0 "
        "FROM certification_line WHERE state IN ('refused', 'withdrawn') "
        "AND certification IN ({wanted})) ORDER BY owner, gone, line, late",
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
    return sorted(found, key=lambda row: (row.at, row.id))


def list_unreceipted(db: Database) -> list[tuple[MoneyRow, int]]:
    """Money standing that has no e-receipt, the oldest first, each with its fee given back."""
    found: list[tuple[MoneyRow, int]] = []
    for each in _SOURCES:
        wanted = (
            f"SELECT {each.owner} FROM {each.payments} "
            "WHERE kind = 'paid' AND receipt_number IS NULL"
        )
        rows = _rows(db, each, wanted, [])
        back: dict[str | None, int] = {}
        for row in rows:
            back[row.refers_to] = back.get(row.refers_to, 0) - row.fee
        found += [
            (row, back.get(row.id, 0))
            for row in rows
            if row.kind is PaymentKind.PAID and not row.receipt_number and not row.struck_out
        ]
    return sorted(found, key=lambda each: (each[0].at, each[0].id))


def find_money(db: Database, source: MoneySource, subject: str) -> list[MoneyRow]:
    """Every entry of money of one visit or dossier, in their order."""
    each = next(s for s in _SOURCES if s.source is source)
    return _rows(db, each, "SELECT ?", [subject])


def list_overpaid(db: Database) -> list[str]:
    """Visits with refused or withdrawn papers that paid more than is asked of them now."""
    rows = db.execute(
        "SELECT c.id FROM certification c WHERE c.id IN (SELECT certification "
        "FROM certification_line WHERE state IN ('refused', 'withdrawn')) AND ("
        "SELECT sum(CASE p.kind WHEN 'paid' THEN p.amount ELSE -p.amount END) "
        "FROM certification_payment p WHERE p.certification = c.id AND p.kind <> 'void' "
        "AND NOT EXISTS (SELECT 1 FROM certification_payment v WHERE v.certification = c.id "
        "AND v.kind = 'void' AND v.refers_to = p.id)) > (SELECT COALESCE(sum(a.amount), 0) "
        "FROM certification_charge a WHERE a.certification = c.id) ORDER BY c.received_at, c.id"
    ).fetchall()
    return [str(row[0]) for row in rows]


def receipt_owners(db: Database, series: str, number: str) -> set[str]:
    """The visits and dossiers whose money bears this e-receipt."""
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
    owed: dict[str, list[Owed]] = {}
    holes = each.asked.count("{wanted}")
    for owner, kind, charge, amount in db.execute(
        each.asked.format(wanted=wanted), list(values) * holes
    ).fetchall():
        owed.setdefault(owner, []).append(
            Owed(kind=kind, charge=ChargeKind(charge), amount=int(amount))
        )
    question = _ENTRY.format(owner=each.owner, payments=each.payments, wanted=wanted)
    by_owner: dict[str, list[Sequence[Any]]] = {}
    for row in db.execute(question, list(values)).fetchall():
        by_owner.setdefault(row[1], []).append(row)
    found: list[MoneyRow] = []
    for owner, entries in by_owner.items():
        code, payer = named[owner]
        found += _made(each.source, owner, code or "", payer or "", owed.get(owner, ()), entries)
    return found


def _made(
    source: MoneySource,
    owner: str,
    code: str,
    payer: str,
    owed: Sequence[Owed],
    entries: Sequence[Sequence[Any]],
) -> Iterable[MoneyRow]:
    voided = {row[9] for row in entries if row[2] == PaymentKind.VOID.value}
    standing = [row for row in entries if row[2] != PaymentKind.VOID.value]
    amounts = [_amount(row, voided) for row in standing]
    none: tuple[Share, ...] = ()
    shares = shared_out(owed, amounts)
    for row, amount, shared in zip(standing, amounts, shares, strict=True):
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
            struck_out=row[0] in voided,
            shares=shared if amount else none,
        )


def _amount(row: Sequence[Any], voided: set[str]) -> int:
    if row[0] in voided:
        return 0
    return int(row[4]) if row[2] == PaymentKind.PAID.value else -int(row[4])


# The till


def cash_since(
    db: Database, since: datetime | None, shift: str | None
) -> list[tuple[str, bool, int]]:
    """Cash after a shift: officer, whether it was taken (else given back), đồng."""
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
