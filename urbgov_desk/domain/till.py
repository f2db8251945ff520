"""Money at the desk: the ledger of what was taken, the till's shifts, what the Treasury gets.

Amounts are đồng. The fee of the law (phí, lệ phí) and the cost of photocopying (chi phí, Điều 15
khoản 3 NĐ 23/2015/NĐ-CP) are never added up into one figure of fees.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from urbgov_desk.domain.dossier import PaymentKind, PaymentMethod
from urbgov_desk.domain.procedure import ChargeKind


class MoneySource(StrEnum):
    """What money was taken for."""

    CERTIFICATION = "certification"
    DOSSIER = "dossier"


class MoneyWay(StrEnum):
    """How money came, as the ledger's columns have it."""

    CASH = "cash"
    TRANSFER = "transfer"
    OTHER = "other"
    ELSEWHERE = "elsewhere"  # at the treasury or the tax office: shown, not taken here


_WAYS = {
    PaymentMethod.CASH: MoneyWay.CASH,
    PaymentMethod.TRANSFER: MoneyWay.TRANSFER,
    PaymentMethod.CARD: MoneyWay.OTHER,
    PaymentMethod.PORTAL: MoneyWay.OTHER,
    PaymentMethod.ELSEWHERE: MoneyWay.ELSEWHERE,
}


def way_of(method: PaymentMethod) -> MoneyWay:
    """The ledger's column of a way of paying."""
    return _WAYS[method]


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Something money is asked for: `kind` is a certification kind's key or a dossier's field."""

    kind: str
    charge: ChargeKind
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The part of a payment that is for one kind; below nothing for money given back."""

    kind: str
    fee: int
    photocopy: int


def shared_out(owed: Sequence[Owed], amounts: Sequence[int]) -> list[tuple[Share, ...]]:
    """What each payment of a visit or dossier was for, in the order they were made.

    Money fills what is asked from the front and leaves it from the back, so what is given back
    comes off what was refused, which stands last. Money nobody asks for any more counts to the
    last kind.
    """
    if not owed:
        owed = (Owed(kind="", charge=ChargeKind.phi, amount=0),)
    filled = [0] * len(owed)
    found = []
    for amount in amounts:
        moved = [0] * len(owed)
        left = amount
        places = range(len(owed)) if amount >= 0 else reversed(range(len(owed)))
        for place in places:
            room = owed[place].amount - filled[place] if amount >= 0 else filled[place]
            take = min(abs(left), max(room, 0))
            moved[place] += take if amount >= 0 else -take
            left -= take if amount >= 0 else -take
        moved[-1] += left
        filled = [was + now for was, now in zip(filled, moved, strict=True)]
        found.append(_by_kind(owed, moved))
    return found


def _by_kind(owed: Sequence[Owed], moved: Sequence[int]) -> tuple[Share, ...]:
    fees: dict[str, int] = {}
    copying: dict[str, int] = {}
    for each, amount in zip(owed, moved, strict=True):
        if amount:
            side = copying if each.charge is ChargeKind.chi_phi else fees
            side[each.kind] = side.get(each.kind, 0) + amount
    kinds = dict.fromkeys(each.kind for each, amount in zip(owed, moved, strict=True) if amount)
    return tuple(
        Share(kind=kind, fee=fees.get(kind, 0), photocopy=copying.get(kind, 0)) for kind in kinds
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyRow:
    """One entry of money. `amount` is below nothing for money given back, nothing if struck out.

    `written` is what stood on the entry, struck out or not; `subject` is the visit's or the
    dossier's id and `code` what it is called by; `payer` is who asked.
    """

    id: str
    source: MoneySource
    subject: str
    code: str
    payer: str
    kind: PaymentKind
    method: PaymentMethod
    written: int
    amount: int
    at: datetime
    officer: str
    receipt_series: str
    receipt_number: str
    refers_to: str | None
    struck_out: bool
    shares: tuple[Share, ...]

    @property
    def way(self) -> MoneyWay:
        """The ledger's column it stands in."""
        return way_of(self.method)

    @property
    def fee(self) -> int:
        """The part that is phí or lệ phí."""
        return sum(share.fee for share in self.shares)

    @property
    def photocopy(self) -> int:
        """The part that is chi phí."""
        return sum(share.photocopy for share in self.shares)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What rows of money add up to. `elsewhere` was not taken here and is in no other figure."""

    fee: int = 0
    photocopy: int = 0
    cash: int = 0
    transfer: int = 0
    other: int = 0
    elsewhere: int = 0
    given_back: int = 0
    rows: int = 0

    @property
    def total(self) -> int:
        """Taken here less given back."""
        return self.fee + self.photocopy


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """What an officer took on a day for one kind."""

    on: date
    officer: str
    source: MoneySource
    kind: str
    sums: Sums


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The ledger of a stretch of days, both included; `lines` add up to `sums`, `rows` too."""

    first: date
    last: date
    rows: tuple[MoneyRow, ...]
    lines: tuple[LedgerLine, ...]
    sums: Sums

    def rows_of(self, line: LedgerLine) -> tuple[MoneyRow, ...]:
        """The entries a line is made of, struck out ones with them."""
        return tuple(
            row
            for row in self.rows
            if (row.at.date(), row.officer, row.source) == (line.on, line.officer, line.source)
            and any(share.kind == line.kind for share in row.shares)
        )


def make_ledger(first: date, last: date, rows: Iterable[MoneyRow]) -> Ledger:
    """Add rows up by day, officer and kind."""
    kept = tuple(rows)
    lines: dict[tuple[date, str, MoneySource, str], _Adding] = {}
    whole = _Adding()
    for row in kept:
        whole.count(row)
        for share in row.shares:
            whole.add(row, share)
            key = (row.at.date(), row.officer, row.source, share.kind)
            line = lines.setdefault(key, _Adding())
            line.count(row)
            line.add(row, share)
    return Ledger(
        first=first,
        last=last,
        rows=kept,
        lines=tuple(
            LedgerLine(on=on, officer=officer, source=source, kind=kind, sums=added.sums())
            for (on, officer, source, kind), added in sorted(lines.items())
        ),
        sums=whole.sums(),
    )


class _Adding:
    """Sums in the making."""

    def __init__(self) -> None:
        self._of = dict.fromkeys(Sums.__slots__, 0)

    def count(self, row: MoneyRow) -> None:
        if not row.struck_out:
            self._of["rows"] += 1

    def add(self, row: MoneyRow, share: Share) -> None:
        amount = share.fee + share.photocopy
        self._of[row.way.value] += amount
        if row.way is MoneyWay.ELSEWHERE:
            return
        self._of["fee"] += share.fee
        self._of["photocopy"] += share.photocopy
        if row.kind is PaymentKind.REFUND:
            self._of["given_back"] -= amount

    def sums(self) -> Sums:
        return Sums(**self._of)


# The till and its shifts


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A till handed over: what was expected, what was counted, what stayed in it for the next."""

    id: str
    counter: str | None
    from_officer: str
    to_officer: str
    since: datetime | None
    at: datetime
    expected: int
    counted: int
    stays: int
    note: str

    @property
    def difference(self) -> int:
        """Counted less expected."""
        return self.counted - self.expected


@dataclass(frozen=True, slots=True, kw_only=True)
class TillNow:
    """What must lie in the till at this moment: what stayed, and cash since.

    `since` None: the till was never handed over. `by_officer` is the cash each took less gave.
    """

    since: datetime | None
    stayed: int
    taken: int
    given_back: int
    by_officer: tuple[tuple[str, int], ...]

    @property
    def expected(self) -> int:
        """Đồng that must be counted."""
        return self.stayed + self.taken - self.given_back


# The Treasury


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidIn:
    """Money of a month paid in at the Treasury; struck out when noted by mistake."""

    id: str
    month: str
    on: date
    amount: int
    document: str
    officer: str
    struck_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDue:
    """Fees of a month (`2026-11`) that go to the Treasury by `due_on`, and what went.

    Photocopying is no fee and stays out; so does what was paid at the Treasury itself.
    """

    month: str
    fee: int
    paid_in: tuple[PaidIn, ...]
    due_on: date
    source: str

    @property
    def paid(self) -> int:
        """Đồng noted as paid in."""
        return sum(each.amount for each in self.paid_in if not each.struck_out)

    @property
    def left(self) -> int:
        """Đồng still to be paid in."""
        return self.fee - self.paid
