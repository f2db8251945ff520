"""From what stands in the panels to the requests of the office; no Qt, nothing computed."""

from dataclasses import dataclass
from datetime import date, datetime

from urbgov_desk.domain.act import (
    AskSupplement,
    CloseUnanswered,
    Consult,
    DemandPayment,
    EnteredCharge,
    Extend,
    HandOver,
    MakeReady,
    MeetObligation,
    RecordPayment,
    Resolve,
    Stop,
    TakenMoney,
    TakeSupplement,
)
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod, ResultKind, SubmittedPaper
from urbgov_desk.domain.procedure import ChargeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """Which request on which dossier: one for each time a panel is opened."""

    request_id: str
    dossier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who approved a second time, and why; empty while nobody was asked."""

    officer: str | None = None
    reason: str = ""

    @property
    def by(self) -> str | None:
        """The approver's id."""
        return self.officer or None

    @property
    def because(self) -> str | None:
        """The reason in words."""
        return self.reason.strip() or None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedMoney:
    """Money as typed at the counter."""

    amount: int | None
    method: PaymentMethod = PaymentMethod.CASH
    tendered: int | None = None
    series: str = ""
    number: str = ""

    @property
    def change(self) -> int | None:
        """What goes back over the counter; None when it is not cash or too little was given."""
        if self.method is not PaymentMethod.CASH or self.amount is None or self.tendered is None:
            return None
        return self.tendered - self.amount if self.tendered >= self.amount else None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPaper:
    """One asked-for paper and the answer it got."""

    name: str
    answer: PaperAnswer
    originals: int = 0
    copies: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedCharge:
    """One charge of a financial obligation."""

    name: str
    amount: int | None
    kind: ChargeKind = ChargeKind.le_phi


def lines_of(text: str) -> tuple[str, ...]:
    """One thing a line; bullets typed before it and empty lines do not count."""
    stripped = (line.strip().lstrip("-–•+*").strip() for line in text.splitlines())
    return tuple(line for line in stripped if line)


def taken_money(typed: TypedMoney) -> TakenMoney | None:
    """The money taken now; None when none was."""
    if not typed.amount:
        return None
    return TakenMoney(
        method=typed.method,
        amount=typed.amount,
        tendered=typed.tendered if typed.method is PaymentMethod.CASH else None,
        receipt_series=typed.series.strip() or None,
        receipt_number=typed.number.strip() or None,
    )


def all_taken(typed: TypedMoney) -> tuple[TakenMoney, ...]:
    """The same as requests carry it."""
    money = taken_money(typed)
    return (money,) if money else ()


def hand_over(
    sending: Sending,
    *,
    unit: str,
    officer: str = "",
    taken_by: str = "",
    other_body: bool = False,
    new_receipt: bool = False,
    note: str = "",
) -> HandOver:
    """Chuyển xử lý."""
    return HandOver(
        request_id=sending.request_id,
        dossier=sending.dossier,
        to_unit=unit.strip(),
        to_officer=officer.strip() or None,
        taken_by=taken_by.strip() or None,
        other_body=other_body,
        new_receipt=other_body and new_receipt,
        note=note.strip(),
    )


def ask_supplement(sending: Sending, *, items: str, reason: str, by: Approval) -> AskSupplement:
    """Yêu cầu bổ sung, one paper a line."""
    return AskSupplement(
        request_id=sending.request_id,
        dossier=sending.dossier,
        items=lines_of(items),
        reason=reason.strip(),
        approved_by=by.by,
        approval_reason=by.because,
    )


def take_supplement(
    sending: Sending, papers: tuple[TypedPaper, ...], *, looked_up_by: str, looked_up_at: datetime
) -> TakeSupplement:
    """Nhận bổ sung: each asked-for paper with one of the four answers."""
    return TakeSupplement(
        request_id=sending.request_id,
        dossier=sending.dossier,
        papers=tuple(_submitted(p, looked_up_by, looked_up_at) for p in papers),
    )


def _submitted(paper: TypedPaper, looked_up_by: str, looked_up_at: datetime) -> SubmittedPaper:
    looked_up = paper.answer is PaperAnswer.LOOKED_UP
    handed_in = paper.answer in (PaperAnswer.ORIGINAL_SEEN, PaperAnswer.COPY_KEPT)
    return SubmittedPaper(
        name=paper.name,
        answer=paper.answer,
        originals=paper.originals if handed_in else 0,
        copies=paper.copies if handed_in else 0,
        source=(paper.source.strip() or None) if looked_up else None,
        looked_up_by=looked_up_by if looked_up else None,
        looked_up_at=looked_up_at if looked_up else None,
    )


def demand_payment(
    sending: Sending, charges: tuple[TypedCharge, ...], *, pay_by: date | None, basis: str
) -> DemandPayment:
    """Nghĩa vụ tài chính; lines without a name are left out."""
    return DemandPayment(
        request_id=sending.request_id,
        dossier=sending.dossier,
        charges=tuple(
            EnteredCharge(kind=c.kind, name=c.name.strip(), amount=c.amount, basis=basis.strip())
            for c in charges
            if c.name.strip()
        ),
        pay_by=pay_by,
        basis=basis.strip(),
    )


def meet_obligation(sending: Sending, money: TypedMoney, *, proof: str) -> MeetObligation:
    """Đã nộp: here, or elsewhere with a paper that shows it."""
    return MeetObligation(
        request_id=sending.request_id,
        dossier=sending.dossier,
        money=() if proof.strip() else all_taken(money),
        proof=proof.strip(),
    )


def record_payment(sending: Sending, money: TypedMoney) -> RecordPayment:
    """Thu tiền on a dossier already received; an amount left empty is nothing taken."""
    return RecordPayment(
        request_id=sending.request_id,
        dossier=sending.dossier,
        money=taken_money(money) or TakenMoney(method=money.method, amount=0),
    )


def consult(sending: Sending, *, body: str, matter: str, document: str) -> Consult:
    """Lấy ý kiến."""
    return Consult(
        request_id=sending.request_id,
        dossier=sending.dossier,
        body=body.strip(),
        matter=matter.strip(),
        document=document.strip(),
    )


def extend(sending: Sending, *, reason: str, due_at: datetime, by: Approval) -> Extend:
    """Gia hạn và xin lỗi."""
    return Extend(
        request_id=sending.request_id,
        dossier=sending.dossier,
        reason=reason.strip(),
        due_at=due_at,
        approved_by=by.by,
        approval_reason=by.because,
    )


def stop(sending: Sending, *, reason: str, returned: tuple[str, ...]) -> Stop:
    """Dừng at the applicant's wish."""
    return Stop(
        request_id=sending.request_id,
        dossier=sending.dossier,
        reason=reason.strip(),
        returned_papers=returned,
    )


def close_unanswered(sending: Sending, *, reason: str) -> CloseUnanswered:
    """Đóng because nothing was brought in time."""
    return CloseUnanswered(
        request_id=sending.request_id, dossier=sending.dossier, reason=reason.strip()
    )


def resolve(
    sending: Sending, *, result: ResultKind, number: str, on: date, reason: str, shelf: str
) -> Resolve:
    """Có kết quả; a reason only goes with a refusal."""
    return Resolve(
        request_id=sending.request_id,
        dossier=sending.dossier,
        result=result,
        number=number.strip(),
        on=on,
        reason=reason.strip() if result is ResultKind.REFUSED else "",
        shelf=shelf.strip(),
    )


def make_ready(sending: Sending, *, shelf: str) -> MakeReady:
    """Sẵn sàng trả, on its shelf."""
    return MakeReady(request_id=sending.request_id, dossier=sending.dossier, shelf=shelf.strip())
