"""What was taken stands where it was taken: no later act changes a month that is over."""

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.certifying import certifying_ward, copy_line, sign, signature_line
from tests.making import PIN, Ward
from tests.services.till.ledger_reading import hand_over, paid_visit, today, waiting_visit
from urbgov_desk.domain.book_act import AnnulEntry, CorrectEntry
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import GiveBack, RefuseLines, Taken
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.till import Ledger, Sums
from urbgov_desk.domain.till_act import HandOverShift, NotePaidIn
from urbgov_desk.services.certification import entry, handover, visit
from urbgov_desk.services.certification.handover import FeeStillAsked
from urbgov_desk.services.money_back import PaymentRefunded
from urbgov_desk.services.till import giving_back, ledger, receipts, shift
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

NOVEMBER, DECEMBER = (
    (date(2026, 11, 1), date(2026, 11, 30)),
    (date(2026, 12, 1), date(2026, 12, 31)),
)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    """The last afternoon of November."""
    made = certifying_ward(tmp_path)
    made.clock.now = datetime(2026, 11, 30, 14, 0, tzinfo=HANOI)
    return made


def next_month(ward: Ward) -> None:
    ward.clock.now = datetime(2026, 12, 1, 9, 0, tzinfo=HANOI)


def book(ward: Ward, days: tuple[date, date]) -> Ledger:
    return ledger.read(ward.desk, *days)


def refuse(ward: Ward, found: Visit, *positions: int) -> None:
    request = RefuseLines(
        request_id=new_id(),
        certification=found.id,
        positions=positions,
        grounds=(),
        reason="Bản chính mờ",
    )
    visit.refuse(ward.desk, request)


def void(ward: Ward, found: Visit, payment: str) -> Visit:
    request = GiveBack(
        request_id=new_id(), certification=found.id, payment=payment, reason="Ghi nhầm", void=True
    )
    return handover.give_back(ward.desk, request)


def give_back(ward: Ward, found: Visit) -> None:
    giving_back.give_back(ward.desk, found.id, new_id(), "Đã thu thừa")


def paid(ward: Ward, found: Visit) -> Visit:
    return handover.pay(ward.desk, found.id, (Taken(amount=found.asked),), new_id())


def test_a_paper_refused_in_december_leaves_november_and_its_photocopy_is_no_fee(
    ward: Ward,
) -> None:
    found = paid(ward, waiting_visit(ward.desk, copy_line(photocopy=5_000)))
    before = book(ward, NOVEMBER)
    assert (before.sums.fee, before.sums.photocopy) == (2_000, 5_000)
    next_month(ward)
    refuse(ward, found, 1)
    assert book(ward, NOVEMBER) == before
    assert [each.amount for each in receipts.list_unreceipted(ward.desk)] == [2_000]
    give_back(ward, found)
    assert book(ward, NOVEMBER) == before
    sums = book(ward, DECEMBER).sums
    assert (sums.fee, sums.photocopy, sums.given_back) == (-2_000, -5_000, 7_000)
    assert ledger.month_due(ward.desk, "2026-11").fee == 2_000
    assert receipts.list_unreceipted(ward.desk) == ()
    assert verify(ward.desk.store).finding is None


def test_a_number_annulled_or_put_right_in_december_leaves_november(ward: Ward) -> None:
    signed = sign(
        ward.desk,
        copy_line(photocopy=5_000),
        copy_line("Học bạ", copies=5),
        confirmed_moment=True,
    )
    found = paid(ward, signed.visits[0])
    before = book(ward, NOVEMBER)
    next_month(ward)
    annul = AnnulEntry(
        request_id=new_id(), entry=signed.lines[0].entry.id, reason="Sai", decision="1/QĐ-UBND"
    )
    entry.annul(ward.desk, annul)
    fewer = CorrectEntry(
        request_id=new_id(), entry=signed.lines[1].entry.id, reason="Đếm nhầm", copies=1
    )
    entry.correct(ward.desk, fewer)
    (owed,) = giving_back.list_owed_back(ward.desk)
    assert (owed.visit.id, owed.amount) == (found.id, 7_000 + 8_000)
    give_back(ward, found)
    assert giving_back.list_owed_back(ward.desk) == ()
    assert book(ward, NOVEMBER) == before
    sums = book(ward, DECEMBER).sums
    assert (sums.fee, sums.photocopy) == (-10_000, -5_000)
    after = visit.find(ward.desk, found.id)
    assert after.paid == after.asked == 2_000


def test_money_of_a_refused_paper_that_pays_for_another_moves_on_the_day_it_does(
    ward: Ward,
) -> None:
    found = waiting_visit(ward.desk, copy_line(photocopy=5_000), signature_line())
    handover.pay(ward.desk, found.id, (Taken(amount=7_000),), new_id())
    refuse(ward, found, 1)
    before = book(ward, NOVEMBER)
    next_month(ward)
    handover.pay(ward.desk, found.id, (Taken(amount=3_000),), new_id())
    assert book(ward, NOVEMBER) == before
    sums = book(ward, DECEMBER).sums
    # The signature's fee is 10,000: photocopy money of November became fee in December.
    assert (sums.fee, sums.photocopy, sums.cash) == (8_000, -5_000, 3_000)
    assert giving_back.list_owed_back(ward.desk) == ()


def test_an_entry_of_an_older_store_tells_photocopies_by_the_record(ward: Ward) -> None:
    found = paid(ward, waiting_visit(ward.desk, copy_line(photocopy=5_000)))
    refuse(ward, found, 1)
    # Before entries kept what they were for, nothing stood in this column.
    ward.desk.store.db.execute("UPDATE certification_payment SET shares = NULL")
    sums = book(ward, NOVEMBER).sums
    assert (sums.fee, sums.photocopy) == (2_000, 5_000)


def test_an_entry_struck_out_in_december_stays_in_november_and_is_taken_out_of_december(
    ward: Ward,
) -> None:
    signed = sign(ward.desk, copy_line(photocopy=1_000), confirmed_moment=True)
    found = hand_over(ward.desk, signed.visits[0])
    next_month(ward)
    before = book(ward, NOVEMBER)
    request = NotePaidIn(
        request_id=new_id(), month="2026-11", on=date(2026, 12, 1), amount=2_000, document="GNT 1"
    )
    ledger.note_paid_in(ward.desk, request)
    void(ward, found, found.payments[0].id)
    assert book(ward, NOVEMBER) == before
    assert ledger.month_due(ward.desk, "2026-11").left == 0
    assert book(ward, DECEMBER).sums == Sums(fee=-2_000, photocopy=-1_000, cash=-3_000, rows=1)
    # It was paid in too much, and is so much less of what December pays in.
    assert ledger.month_due(ward.desk, "2026-12").left == -2_000
    assert receipts.list_unreceipted(ward.desk) == ()
    (owes,) = giving_back.list_owed_again(ward.desk)
    assert (owes.subject, owes.amount) == (found.id, 3_000)
    handover.pay(ward.desk, found.id, (Taken(amount=3_000),), new_id())
    assert giving_back.list_owed_again(ward.desk) == ()
    assert book(ward, DECEMBER).sums.fee == 0
    assert verify(ward.desk.store).finding is None


def test_an_entry_struck_out_after_its_shift_was_handed_over_leaves_the_till(ward: Ward) -> None:
    signed = sign(ward.desk, copy_line(), confirmed_moment=True)
    found = hand_over(ward.desk, signed.visits[0])
    taker = ward.as_officer("TRUONG").officer
    assert taker is not None
    ward.clock.forward(minutes=5)
    over = HandOverShift(request_id=new_id(), counted=2_000, to_officer=taker.id, to_pin=PIN)
    shift.hand_over(ward.desk, over)
    ward.clock.forward(minutes=5)
    void(ward, found, found.payments[0].id)
    assert shift.till_now(ward.desk).expected == 0


def test_a_payment_partly_given_back_is_not_struck_out(ward: Ward) -> None:
    found = paid(ward, waiting_visit(ward.desk, copy_line(pages=2), copy_line()))
    refuse(ward, found, 1)
    give_back(ward, found)
    with pytest.raises(PaymentRefunded):
        void(ward, found, found.payments[0].id)
    assert visit.find(ward.desk, found.id).paid == 2_000
    assert today(ward).sums.cash == shift.till_now(ward.desk).expected == 2_000


def test_the_fee_of_what_was_handed_over_is_not_given_back(ward: Ward) -> None:
    ward.clock.now = datetime(2026, 11, 23, 9, 0, tzinfo=HANOI)
    found = paid_visit(ward.desk, copy_line(pages=2))
    request = GiveBack(
        request_id=new_id(), certification=found.id, payment=found.payments[0].id, reason="Xin lại"
    )
    with pytest.raises(FeeStillAsked) as told:
        handover.give_back(ward.desk, request)
    assert told.value.values == {"over": 0}
