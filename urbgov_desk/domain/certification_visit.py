"""A certification visit: what one person brings to be certified at once, with papers and money."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from urbgov_desk.domain.certification import (
    CertificationKind,
    Issuer,
    Layout,
    Legalisation,
    LineDetail,
)
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.dossier import Payment, PaymentKind
from urbgov_desk.domain.procedure import ChargeKind


class LineState(StrEnum):
    """Where one paper of a visit stands."""

    WAITING = "waiting"  # in the signing pile
    SIGNED = "signed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class VisitState(StrEnum):
    """Where a visit stands, as the counter sees it."""

    WAITING = "waiting"
    SIGNED = "signed"
    HANDED_OVER = "handed_over"
    CLOSED = "closed"  # nothing was signed: all refused or withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paper of a visit."""

    position: int
    kind: CertificationKind
    procedure: str
    title: str
    issuer: Issuer
    legalisation: Legalisation
    pages: int
    copies: int
    layout: Layout
    sheets: int
    fee: int | None
    state: LineState
    entry: str | None
    refused_because: str
    detail: LineDetail


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """Money asked for one line of a visit: the fee of the law, or the cost of photocopying.

    The latter (Điều 15 khoản 3 NĐ 23) is `chi_phi` and has a total of its own.
    """

    id: str
    line: int
    kind: ChargeKind
    amount: int
    rule: str
    exemption: str


def paid_of(payments: tuple[Payment, ...]) -> int:
    """Đồng that stand: taken, less what was given back, without what was struck out."""
    voided = {p.refers_to for p in payments if p.kind is PaymentKind.VOID}
    signs = {PaymentKind.PAID: 1, PaymentKind.REFUND: -1, PaymentKind.VOID: 0}
    return sum(signs[p.kind] * p.amount for p in payments if p.id not in voided)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A certification visit whole: who asked, the papers, the money.

    `code` is the short bundle number of the day; `originals` is how many originals lie in the
    bundle and must go back. `waits_for` is the signer it was sent to, None = whoever may sign.
    """

    id: str
    code: str
    state: VisitState
    requester: str
    number: str
    phone: str
    received_at: datetime
    due_at: datetime | None
    received_by: str
    compared_by: str | None
    counter: str | None
    waits_for: str | None
    place: str
    note: str
    originals: int
    extended_because: str
    lines: tuple[Line, ...]
    entries: tuple[Entry, ...]
    charges: tuple[Charge, ...]
    payments: tuple[Payment, ...]
    signed_at: datetime | None
    handed_over_at: datetime | None

    @property
    def due_now(self) -> int:
        """Đồng asked and not paid for all that does not wait for a signature; below nothing if
        more was paid."""
        waiting = {line.position for line in self.lines if line.state is LineState.WAITING}
        return sum(c.amount for c in self.charges if c.line not in waiting) - self.paid

    @property
    def asked(self) -> int:
        """Đồng asked for what was not refused or withdrawn."""
        return sum(charge.amount for charge in self.charges)

    @property
    def paid(self) -> int:
        """Đồng taken and not given back."""
        return paid_of(self.payments)
