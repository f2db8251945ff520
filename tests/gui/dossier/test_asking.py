"""What stands in the panels becomes what the office is asked for."""

from datetime import date, datetime

from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod, ResultKind
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.dossier import asking
from urbgov_desk.gui.dossier.asking import Approval, Sending, TypedCharge, TypedMoney, TypedPaper

SENDING = Sending(request_id="r1", dossier="d1")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=HANOI)


def test_each_line_is_one_missing_paper_without_its_bullet() -> None:
    asked = asking.ask_supplement(
        SENDING, items="- Giấy khai sinh\n\n  • Sổ hộ khẩu \n", reason=" thiếu ", by=Approval()
    )
    assert asked.items == ("Giấy khai sinh", "Sổ hộ khẩu")
    assert asked.reason == "thiếu"
    assert asked.approved_by is None


def test_an_approval_goes_along_only_when_it_was_given() -> None:
    by = Approval(officer="o9", reason="  phát sinh thêm ")
    asked = asking.ask_supplement(SENDING, items="A", reason="b", by=by)
    assert (asked.approved_by, asked.approval_reason) == ("o9", "phát sinh thêm")


def test_a_looked_up_paper_says_where_and_by_whom_and_counts_no_sheets() -> None:
    paper = TypedPaper(
        name="Khai sinh", answer=PaperAnswer.LOOKED_UP, copies=1, source="CSDL dân cư"
    )
    request = asking.take_supplement(SENDING, (paper,), looked_up_by="Hoà", looked_up_at=NOW)
    (line,) = request.papers
    assert (line.source, line.looked_up_by, line.looked_up_at) == ("CSDL dân cư", "Hoà", NOW)
    assert (line.originals, line.copies) == (0, 0)


def test_a_copy_kept_was_looked_up_by_nobody() -> None:
    paper = TypedPaper(name="Khai sinh", answer=PaperAnswer.COPY_KEPT, copies=2, source="x")
    request = asking.take_supplement(SENDING, (paper,), looked_up_by="Hoà", looked_up_at=NOW)
    (line,) = request.papers
    assert (line.source, line.looked_up_by, line.copies) == (None, None, 2)


def test_nothing_typed_for_money_is_no_payment() -> None:
    assert asking.taken_money(TypedMoney(amount=None)) is None
    assert asking.all_taken(TypedMoney(amount=0)) == ()


def test_only_cash_knows_what_was_given() -> None:
    card = TypedMoney(amount=8000, method=PaymentMethod.CARD, tendered=10000)
    taken = asking.taken_money(card)
    assert taken is not None and taken.tendered is None
    assert card.change is None


def test_change_is_said_only_when_enough_was_given() -> None:
    assert TypedMoney(amount=8000, tendered=10000).change == 2000
    assert TypedMoney(amount=8000, tendered=5000).change is None


def test_a_proof_from_elsewhere_takes_no_money_here() -> None:
    met = asking.meet_obligation(SENDING, TypedMoney(amount=8000), proof=" GNT 12 ")
    assert (met.money, met.proof) == ((), "GNT 12")


def test_a_charge_without_a_name_is_left_out() -> None:
    charges = (TypedCharge(name=" ", amount=1), TypedCharge(name="Lệ phí", amount=100_000))
    asked = asking.demand_payment(SENDING, charges, pay_by=date(2026, 12, 1), basis="TB 12")
    assert [c.name for c in asked.charges] == ["Lệ phí"]
    assert asked.charges[0].basis == "TB 12"


def test_a_reason_goes_only_with_a_refusal() -> None:
    granted = asking.resolve(
        SENDING,
        result=ResultKind.GRANTED,
        number=" 12/GXN ",
        on=date(2026, 11, 24),
        reason="x",
        shelf="A1",
    )
    assert (granted.number, granted.reason, granted.shelf) == ("12/GXN", "", "A1")
    refused = asking.resolve(
        SENDING,
        result=ResultKind.REFUSED,
        number="1",
        on=date(2026, 11, 24),
        reason=" sai ",
        shelf="",
    )
    assert refused.reason == "sai"


def test_nobody_chosen_is_no_officer() -> None:
    request = asking.hand_over(SENDING, unit=" Phòng Văn hoá ", officer="")
    assert (request.to_unit, request.to_officer, request.other_body) == (
        "Phòng Văn hoá",
        None,
        False,
    )
