"""Money put right after it was asked for or taken: given back, struck out, exempted; no Qt."""

from dataclasses import dataclass
from enum import StrEnum

from urbgov_desk.domain.act import ChangeCharge, NoteReceipt, UndoPayment
from urbgov_desk.domain.dossier import Dossier, PaymentKind
from urbgov_desk.domain.lifecycle import PlainState, plain
from urbgov_desk.gui.dossier.asking import Sending


class Deed(StrEnum):
    """What can be done about one line of money."""

    REFUND = "refund"
    VOID = "void"
    RECEIPT = "receipt"
    EXEMPT = "exempt"
    SET = "set"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """One deed on one charge or payment; `amount` is what it stands for now, in đồng."""

    deed: Deed
    line: str
    name: str
    amount: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedMending:
    """What was typed for it."""

    amount: int | None = None
    series: str = ""
    number: str = ""
    exemption: str = ""
    reason: str = ""


def mendings(dossier: Dossier) -> tuple[Mending, ...]:
    """Everything that can be put right: charges while the dossier is open, payments always."""
    found: list[Mending] = []
    if not dossier.accepted:
        return ()
    voided = {p.refers_to for p in dossier.payments if p.kind is PaymentKind.VOID}
    for payment in dossier.payments:
        if payment.kind is PaymentKind.VOID or payment.id in voided:
            continue
        given_back = [
            p.amount
            for p in dossier.payments
            if p.kind is PaymentKind.REFUND and p.refers_to == payment.id and p.id not in voided
        ]
        paid = payment.kind is PaymentKind.PAID
        name = payment.kind.value
        left = payment.amount - sum(given_back)
        if paid and left > 0:
            found.append(Mending(deed=Deed.REFUND, line=payment.id, name=name, amount=left))
        if not given_back:
            void = Mending(deed=Deed.VOID, line=payment.id, name=name, amount=payment.amount)
            found.append(void)
        if paid:
            receipt = Mending(deed=Deed.RECEIPT, line=payment.id, name=name, amount=payment.amount)
            found.append(receipt)
    if plain(dossier.state) in (
        PlainState.IN_HAND,
        PlainState.WAITING_FOR_CITIZEN,
        PlainState.READY,
    ):
        for charge in dossier.charges:
            for deed in (Deed.EXEMPT, Deed.SET):
                found.append(
                    Mending(deed=deed, line=charge.id, name=charge.name, amount=charge.amount)
                )
    return tuple(found)


def mend(
    sending: Sending, mending: Mending, typed: TypedMending
) -> UndoPayment | ChangeCharge | NoteReceipt:
    """The request for one deed."""
    reason = typed.reason.strip()
    if mending.deed in (Deed.REFUND, Deed.VOID):
        refund = mending.deed is Deed.REFUND
        return UndoPayment(
            request_id=sending.request_id,
            dossier=sending.dossier,
            payment=mending.line,
            refund=refund,
            reason=reason,
            amount=typed.amount if refund else None,
        )
    if mending.deed is Deed.RECEIPT:
        return NoteReceipt(
            request_id=sending.request_id,
            dossier=sending.dossier,
            payment=mending.line,
            series=typed.series.strip(),
            number=typed.number.strip(),
            reason=reason,
        )
    exempt = mending.deed is Deed.EXEMPT
    return ChangeCharge(
        request_id=sending.request_id,
        dossier=sending.dossier,
        charge=mending.line,
        amount=mending.amount if exempt else typed.amount,
        reason=reason,
        exemption=(typed.exemption.strip() or reason) if exempt else None,
    )
