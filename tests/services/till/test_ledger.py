"""Every đồng stands once in the ledger: by day, officer and kind, photocopies apart."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.certifying import card_line, certifying_ward, copy_line, signature_line
from tests.making import Ward
from tests.services.till.ledger_reading import (
    paid_dossier,
    paid_visit,
    today,
    waiting_visit,
)
from urbgov_desk.domain.certifying import GiveBack, RefuseLines, Taken, WithdrawLines
from urbgov_desk.domain.dossier import PaymentKind, PaymentMethod
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.domain.till import MoneySource, Owed, Share, Sums, shared_out
from urbgov_desk.domain.till_act import NotePaidIn, StrikePaidIn
from urbgov_desk.services.certification import handover, visit
from urbgov_desk.services.till import giving_back, ledger
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def test_a_day_adds_up_by_officer_and_kind_over_visits_and_dossiers(ward: Ward) -> None:
    paid_visit(ward.desk, card_line(3), signature_line())
    paid_visit(ward.as_officer("TRUONG"), copy_line(), method=PaymentMethod.TRANSFER)
    paid_dossier(ward.desk)
    found = today(ward)
    hoa, truong = ward.desk.officer, ward.as_officer("TRUONG").officer
    assert hoa is not None and truong is not None
    said = {(line.officer, line.source, line.kind): line.sums.total for line in found.lines}
    assert said == {
        (hoa.id, MoneySource.CERTIFICATION, "copy"): 12_000,
        (hoa.id, MoneySource.CERTIFICATION, "signature"): 10_000,
        (truong.id, MoneySource.CERTIFICATION, "copy"): 2_000,
        (hoa.id, MoneySource.DOSSIER, "Hộ tịch"): 8_000,
    }
    assert found.sums == Sums(fee=32_000, cash=30_000, transfer=2_000, rows=3)
    assert sum(row.amount for row in found.rows) == found.sums.total


def test_a_line_of_the_ledger_opens_into_its_entries(ward: Ward) -> None:
    first = paid_visit(ward.desk, card_line(3), signature_line())
    second = paid_visit(ward.desk, copy_line())
    found = today(ward)
    copies = next(line for line in found.lines if line.kind == "copy")
    assert [row.code for row in found.rows_of(copies)] == [first.code, second.code]
    signatures = next(line for line in found.lines if line.kind == "signature")
    (row,) = found.rows_of(signatures)
    assert row.shares == (
        Share(kind="copy", fee=12_000, photocopy=0),
        Share(kind="signature", fee=10_000, photocopy=0),
    )


def test_photocopies_are_a_total_of_their_own(ward: Ward) -> None:
    paid_visit(ward.desk, copy_line(photocopy=1_500), copy_line("Giấy khai sinh", photocopy=500))
    sums = today(ward).sums
    assert (sums.fee, sums.photocopy, sums.total) == (4_000, 2_000, 6_000)


def test_money_given_back_for_a_refused_paper_comes_off_its_kind(ward: Ward) -> None:
    found = waiting_visit(ward.desk, signature_line(), copy_line())
    handover.pay(ward.desk, found.id, (Taken(amount=12_000),), new_id())
    visit.refuse(
        ward.desk,
        RefuseLines(
            request_id=new_id(),
            certification=found.id,
            positions=(1,),
            grounds=(),
            reason="Giả mạo",
        ),
    )
    before = today(ward)
    # Until it is given back, the money stands where it was taken.
    assert {line.kind: line.sums.fee for line in before.lines} == {
        "copy": 2_000,
        "signature": 10_000,
    }
    payment = visit.find(ward.desk, found.id).payments[0]
    handover.give_back(
        ward.desk,
        GiveBack(
            request_id=new_id(),
            certification=found.id,
            payment=payment.id,
            reason="Từ chối",
            amount=10_000,
        ),
    )
    after = today(ward)
    assert {line.kind: line.sums.fee for line in after.lines} == {"copy": 2_000, "signature": 0}
    assert after.sums == Sums(fee=2_000, cash=2_000, given_back=10_000, rows=2)


def test_an_entry_struck_out_stays_to_be_seen_and_counts_for_nothing(ward: Ward) -> None:
    done = paid_visit(ward.desk, copy_line())
    handover.give_back(
        ward.desk,
        GiveBack(
            request_id=new_id(),
            certification=done.id,
            payment=done.payments[0].id,
            reason="Ghi nhầm",
            void=True,
        ),
    )
    found = today(ward)
    (row,) = found.rows
    assert (row.struck_out, row.written, row.amount) == (True, 2_000, 0)
    assert found.sums == Sums()
    assert found.lines == ()


def test_a_paper_taken_back_before_it_was_paid_takes_no_part(ward: Ward) -> None:
    found = waiting_visit(ward.desk, signature_line(), copy_line())
    visit.withdraw(
        ward.desk, WithdrawLines(request_id=new_id(), certification=found.id, positions=(1,))
    )
    handover.pay(ward.desk, found.id, (Taken(amount=2_000),), new_id())
    assert [(line.kind, line.sums.fee) for line in today(ward).lines] == [("copy", 2_000)]


def test_the_ledger_of_a_month_is_the_sum_of_its_days(ward: Ward) -> None:
    paid_visit(ward.desk, copy_line())
    ward.clock.forward(days=1)
    paid_visit(ward.desk, card_line(1))
    month = ledger.read(ward.desk, date(2026, 11, 1), date(2026, 11, 30))
    assert [(line.on.day, line.sums.fee) for line in month.lines] == [(23, 2_000), (24, 4_000)]
    assert ledger.read(ward.desk, date(2026, 11, 24), date(2026, 11, 24)).sums.fee == 4_000
    with pytest.raises(ledger.PeriodOdd):
        ledger.read(ward.desk, date(2026, 11, 2), date(2026, 11, 1))


def test_fees_of_a_month_go_to_the_treasury_by_the_fifth(ward: Ward) -> None:
    paid_visit(ward.desk, card_line(3), copy_line(photocopy=3_000))
    due = ledger.month_due(ward.desk, "2026-11")
    assert (due.fee, due.left, due.due_on) == (14_000, 14_000, date(2026, 12, 5))
    assert "TT 226/2016" in due.source
    ward.clock.now = datetime(2026, 12, 2, 9, 0, tzinfo=HANOI)
    request = NotePaidIn(
        request_id=new_id(),
        month="2026-11",
        on=date(2026, 12, 2),
        amount=10_000,
        document="GNT 0012",
    )
    assert ledger.note_paid_in(ward.desk, request).left == 4_000
    # The same key pressed twice notes it once.
    assert ledger.note_paid_in(ward.desk, request).paid == 10_000
    with pytest.raises(ledger.PaidInOdd) as told:
        ledger.note_paid_in(ward.desk, replace(request, request_id=new_id()))
    assert told.value.values["left"] == 4_000
    with pytest.raises(ledger.TreasuryDocumentMissing):
        ledger.note_paid_in(ward.desk, replace(request, request_id=new_id(), document=" "))
    (noted,) = ledger.month_due(ward.desk, "2026-11").paid_in
    strike = StrikePaidIn(request_id=new_id(), paid_in=noted.id, reason="Ghi nhầm tháng")
    assert ledger.strike_paid_in(ward.desk, strike).left == 14_000
    with pytest.raises(ledger.PaidInUnknown):
        ledger.strike_paid_in(ward.desk, replace(strike, request_id=new_id()))
    assert verify(ward.desk.store).finding is None


@pytest.mark.parametrize("month", ["2026-13", "11/2026", ""])
def test_a_month_that_is_none_is_told(ward: Ward, month: str) -> None:
    with pytest.raises(ledger.MonthOdd):
        ledger.month_due(ward.desk, month)


def test_december_is_due_in_january(ward: Ward) -> None:
    assert ledger.month_due(ward.desk, "2026-12").due_on == date(2027, 1, 5)


def test_what_nobody_asks_for_any_more_counts_to_the_last_kind() -> None:
    owed = [Owed(kind="copy", charge=ChargeKind.phi, amount=5_000)]
    assert shared_out(owed, [8_000, -3_000]) == [
        (Share(kind="copy", fee=8_000, photocopy=0),),
        (Share(kind="copy", fee=-3_000, photocopy=0),),
    ]
    assert shared_out([], [2_000]) == [(Share(kind="", fee=2_000, photocopy=0),)]


def test_money_in_two_parts_fills_what_is_asked_from_the_front() -> None:
    owed = [
        Owed(kind="copy", charge=ChargeKind.phi, amount=4_000),
        Owed(kind="copy", charge=ChargeKind.chi_phi, amount=1_000),
        Owed(kind="signature", charge=ChargeKind.phi, amount=10_000),
    ]
    assert shared_out(owed, [4_500, 10_500, -10_000]) == [
        (Share(kind="copy", fee=4_000, photocopy=500),),
        (
            Share(kind="copy", fee=0, photocopy=500),
            Share(kind="signature", fee=10_000, photocopy=0),
        ),
        (Share(kind="signature", fee=-10_000, photocopy=0),),
    ]


def test_money_of_one_second_is_read_as_it_was_entered(ward: Ward) -> None:
    found = waiting_visit(ward.desk, card_line(copies=10))
    parts = (5_000, 1_000, 7_000, 2_000, 4_000, 3_000, 8_000, 6_000)
    handover.pay(ward.desk, found.id, tuple(Taken(amount=each) for each in parts), new_id())
    paid = visit.find(ward.desk, found.id).payments
    assert len({each.at for each in paid}) == 1
    assert tuple(each.amount for each in paid) == parts


def test_a_refund_struck_out_leaves_the_money_taken(ward: Ward) -> None:
    done = paid_visit(ward.desk, copy_line())
    back = GiveBack(
        request_id=new_id(), certification=done.id, payment=done.payments[0].id, reason="Nhầm"
    )
    handover.give_back(ward.desk, back)
    assert today(ward).sums.fee == 0
    refund = next(
        p for p in visit.find(ward.desk, done.id).payments if p.kind is PaymentKind.REFUND
    )
    handover.give_back(ward.desk, replace(back, request_id=new_id(), payment=refund.id, void=True))
    assert today(ward).sums == Sums(fee=2_000, cash=2_000, rows=1)


def test_what_was_paid_for_a_refused_paper_is_offered_to_be_given_back(ward: Ward) -> None:
    found = waiting_visit(ward.desk, signature_line(), copy_line(photocopy=1_000))
    handover.pay(ward.desk, found.id, (Taken(amount=4_000),), new_id())
    handover.pay(ward.desk, found.id, (Taken(amount=9_000),), new_id())
    assert giving_back.list_owed_back(ward.desk) == ()
    visit.refuse(
        ward.desk,
        RefuseLines(
            request_id=new_id(), certification=found.id, positions=(1,), grounds=(), reason="Giả"
        ),
    )
    (owed,) = giving_back.list_owed_back(ward.desk)
    assert (owed.visit.id, owed.amount) == (found.id, 10_000)
    key = new_id()
    after = giving_back.give_back(ward.desk, found.id, key, "Từ chối chứng thực")
    assert after is not None
    assert after.paid == after.asked == 3_000
    assert [p.amount for p in after.payments if p.kind is PaymentKind.REFUND] == [9_000, 1_000]
    assert giving_back.give_back(ward.desk, found.id, key, "Từ chối chứng thực") is None
    assert giving_back.list_owed_back(ward.desk) == ()
