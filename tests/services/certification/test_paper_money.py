"""Money taken while a book was on paper stands in ledger, till, receipts and the Treasury's sum."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.certifying import certifying_ward
from tests.making import Ward
from tests.services.till.ledger_reading import today
from urbgov_desk.domain.book_act import EnterPaperLine, PassToPaper
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import BookKind, Entry
from urbgov_desk.domain.day import DayGroup
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.till import MoneySource
from urbgov_desk.domain.till_act import NoteReceiptList
from urbgov_desk.services.certification import book, paper_book, paper_money
from urbgov_desk.services.money import MoreThanOwed
from urbgov_desk.services.money_back import PaymentVoided
from urbgov_desk.services.till import day, giving_back, ledger, receipts, shift
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    """The book of copies is on paper."""
    made = certifying_ward(tmp_path)
    book.pass_to_paper(
        made.desk,
        PassToPaper(request_id=new_id(), book=BookKind.COPIES, year=made.clock.now.year),
    )
    return made


def enter(ward: Ward, number: int, at: datetime | None = None, **changes: object) -> Entry:
    signer = ward.as_officer("TRUONG").officer
    assert signer is not None
    values: dict[str, object] = {
        "request_id": new_id(),
        "book": BookKind.COPIES,
        "year": ward.clock.now.year,
        "number": number,
        "signed_at": at or ward.clock.now,
        "signer": signer.id,
        "requester": "Bùi Xuân Huy",
        "kind": CertificationKind.COPY,
        "title": "Giấy khai sinh",
        **changes,
    }
    return paper_book.enter_line(ward.desk, EnterPaperLine(**values))  # type: ignore[arg-type]


def test_a_line_from_paper_is_paid_in_cash_at_its_own_time(ward: Ward) -> None:
    at = ward.clock.now
    ward.clock.forward(days=1)
    enter(ward, 1, at, pages=2)
    enter(ward, 2, at, method=PaymentMethod.TRANSFER)
    enter(ward, 3, at, spoilt=True)
    assert today(ward).rows == ()
    on = at.date()
    found = ledger.read(ward.desk, on, on)
    assert (found.sums.fee, found.sums.cash, found.sums.transfer) == (6_000, 4_000, 2_000)
    assert {line.source for line in found.lines} == {MoneySource.PAPER_LINE}
    assert [row.code for row in found.rows] == ["01/2026-SCT/BS", "02/2026-SCT/BS"]
    assert shift.till_now(ward.desk).expected == 4_000
    assert ledger.month_due(ward.desk, "2026-11").fee == 6_000
    assert verify(ward.desk.store).finding is None


def test_its_receipts_are_noted_in_the_same_batch(ward: Ward) -> None:
    enter(ward, 1)
    enter(ward, 2)
    waiting = receipts.list_unreceipted(ward.desk)
    assert [each.amount for each in waiting] == [2_000, 2_000]
    (pasted,) = receipts.read_pasted(ward.desk, "02/2026-SCT/BS\t1C26TBD\t8")
    assert pasted.receipt is not None
    given = receipts.filled_down(waiting, "1C26TBD", "7")
    request = NoteReceiptList(request_id=new_id(), receipts=given)
    assert receipts.note_list(ward.desk, request) == 2
    assert receipts.list_unreceipted(ward.desk) == ()
    assert [row.receipt_number for row in today(ward).rows] == ["7", "8"]
    assert verify(ward.desk.store).finding is None


def test_a_line_not_paid_is_listed_until_it_is(ward: Ward) -> None:
    line = enter(ward, 1, method=None)
    assert today(ward).rows == ()
    (item,) = day.sheet(ward.desk).of(DayGroup.TO_COLLECT)
    assert (item.subject, item.amount) == (line.id, 2_000)
    ward.clock.forward(hours=1)
    giving_back.collect(ward.desk, line.id, PaymentMethod.CASH, new_id())
    assert today(ward).sums.cash == shift.till_now(ward.desk).expected == 2_000
    assert day.sheet(ward.desk).of(DayGroup.TO_COLLECT) == ()
    with pytest.raises(MoreThanOwed):
        paper_money.pay(ward.desk, line.id, PaymentMethod.CASH, new_id())
    assert verify(ward.desk.store).finding is None


def test_its_money_entered_by_mistake_is_struck_out_and_owed_again(ward: Ward) -> None:
    line = enter(ward, 1)
    (row,) = today(ward).rows
    ward.clock.forward(days=1)
    giving_back.strike_out(ward.desk, row, "Khách chưa trả", new_id())
    assert today(ward).sums.cash == -2_000
    assert [each.subject for each in giving_back.list_owed_again(ward.desk)] == [line.id]
    assert shift.till_now(ward.desk).expected == 0
    with pytest.raises(PaymentVoided):
        giving_back.strike_out(ward.desk, row, "Khách chưa trả", new_id())
    assert verify(ward.desk.store).finding is None
