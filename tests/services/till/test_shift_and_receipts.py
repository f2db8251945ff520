"""The till is handed over counted and confirmed by two; money gets its receipts in one batch."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.certifying import card_line, certifying_ward, copy_line
from tests.making import PIN, Ward
from tests.services.till.ledger_reading import paid_dossier, paid_visit, today
from urbgov_desk.domain.certifying import GiveBack
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.till import MoneySource
from urbgov_desk.domain.till_act import HandOverShift, NoteReceiptList, ReceiptGiven
from urbgov_desk.services import money
from urbgov_desk.services.certification import handover
from urbgov_desk.services.officer import WrongPin
from urbgov_desk.services.till import receipts, shift
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def over(ward: Ward, counted: int, **changes: object) -> HandOverShift:
    """HOA hands over to TRUONG."""
    taker = ward.as_officer("TRUONG").officer
    assert taker is not None
    values: dict[str, object] = {
        "request_id": new_id(),
        "counted": counted,
        "to_officer": taker.id,
        "to_pin": PIN,
        **changes,
    }
    return HandOverShift(**values)  # type: ignore[arg-type]


def test_the_till_holds_the_cash_of_visits_and_dossiers_and_no_transfer(ward: Ward) -> None:
    paid_visit(ward.desk, card_line(3))
    paid_visit(ward.desk, copy_line(), method=PaymentMethod.TRANSFER)
    paid_dossier(ward.desk)
    till = shift.till_now(ward.desk)
    assert (till.since, till.stayed, till.expected) == (None, 0, 20_000)


def test_a_shift_handed_over_begins_the_next_with_what_stayed(ward: Ward) -> None:
    paid_visit(ward.desk, card_line(3))
    first = shift.hand_over(ward.desk, over(ward, 12_000, stays=5_000))
    assert (first.expected, first.counted, first.stays, first.difference) == (
        12_000, 12_000, 5_000, 0,
    )  # fmt: skip
    # In the same second of the clock, and still the next shift's.
    paid_visit(ward.desk, copy_line())
    till = shift.till_now(ward.desk)
    assert (till.stayed, till.taken, till.expected) == (5_000, 2_000, 7_000)
    second = shift.hand_over(ward.desk, over(ward, 7_000, stays=0))
    assert second.since == first.at
    assert shift.till_now(ward.desk).expected == 0
    on = ward.clock.now.date()
    assert [s.id for s in shift.list_shifts(ward.desk, on, on)] == [second.id, first.id]
    assert verify(ward.desk.store).finding is None


def test_a_difference_needs_a_word_and_is_kept(ward: Ward) -> None:
    paid_visit(ward.desk, card_line(3))
    with pytest.raises(shift.ShiftDifferenceUnexplained) as told:
        shift.hand_over(ward.desk, over(ward, 11_000))
    assert told.value.values == {"expected": 12_000, "counted": 11_000}
    made = shift.hand_over(ward.desk, over(ward, 11_000, note="Trả nhầm tiền thừa"))
    assert made.difference == -1_000
    # What was found missing is not missed again.
    assert shift.till_now(ward.desk).expected == 11_000


def test_the_other_officer_confirms_by_their_own_pin(ward: Ward) -> None:
    with pytest.raises(WrongPin):
        shift.hand_over(ward.desk, over(ward, 0, to_pin="000111"))
    giver = ward.desk.officer
    assert giver is not None
    with pytest.raises(shift.ShiftToOneself):
        shift.hand_over(ward.desk, over(ward, 0, to_officer=giver.id))
    with pytest.raises(shift.ShiftStaysOdd):
        shift.hand_over(ward.desk, over(ward, 0, stays=1_000))
    request = over(ward, 0)
    assert shift.hand_over(ward.desk, request) == shift.hand_over(ward.desk, request)


def test_cash_given_back_leaves_the_till_and_a_struck_out_entry_was_never_there(
    ward: Ward,
) -> None:
    first, second = paid_visit(ward.desk, card_line(3)), paid_visit(ward.desk, copy_line())
    for done, void in ((first, False), (second, True)):
        handover.give_back(
            ward.desk,
            GiveBack(
                request_id=new_id(),
                certification=done.id,
                payment=done.payments[0].id,
                reason="Nhầm",
                void=void,
            ),
        )
    till = shift.till_now(ward.desk)
    assert (till.taken, till.given_back, till.expected) == (12_000, 12_000, 0)


def test_receipts_of_visits_and_dossiers_are_noted_in_one_batch(ward: Ward) -> None:
    paid_visit(ward.desk, card_line(3))
    paid_dossier(ward.desk)
    paid_visit(ward.desk, copy_line(photocopy=1_000))
    waiting = receipts.list_unreceipted(ward.desk)
    # The receipt is for the fee of the law; photocopies have none.
    assert [each.amount for each in waiting] == [12_000, 8_000, 2_000]
    filled = receipts.filled_down(waiting, "1C26TBD", "0000099")
    assert [each.number for each in filled] == ["0000099", "0000100", "0000101"]
    request = NoteReceiptList(request_id=new_id(), receipts=filled)
    assert receipts.note_list(ward.desk, request) == 3
    assert receipts.note_list(ward.desk, request) == 3
    assert receipts.list_unreceipted(ward.desk) == ()
    assert {row.receipt_number for row in today(ward).rows} == {each.number for each in filled}
    assert verify(ward.desk.store).finding is None


def batch(*given: ReceiptGiven) -> NoteReceiptList:
    return NoteReceiptList(request_id=new_id(), receipts=given)


def spoil_number(given: tuple[ReceiptGiven, ...]) -> NoteReceiptList:
    return batch(given[0], replace(given[1], number=given[0].number))


def spoil_payment(given: tuple[ReceiptGiven, ...]) -> NoteReceiptList:
    return batch(given[0], replace(given[1], payment="none"))


def spoil_series(given: tuple[ReceiptGiven, ...]) -> NoteReceiptList:
    return batch(given[0], replace(given[1], series=" "))


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        (spoil_number, receipts.ReceiptTwice),
        (spoil_payment, receipts.ReceiptNotWanted),
        (spoil_series, money.ReceiptIncomplete),
        (lambda given: batch(), receipts.NoReceiptGiven),
    ],
)
def test_a_batch_with_one_fault_notes_nothing(
    ward: Ward,
    spoilt: Callable[[tuple[ReceiptGiven, ...]], NoteReceiptList],
    told: type[Exception],
) -> None:
    paid_visit(ward.desk, copy_line())
    paid_dossier(ward.desk)
    given = receipts.filled_down(receipts.list_unreceipted(ward.desk), "1C26TBD", "1")
    with pytest.raises(told):
        receipts.note_list(ward.desk, spoilt(given))
    assert len(receipts.list_unreceipted(ward.desk)) == 2


def test_what_was_wholly_given_back_or_was_only_photocopies_waits_for_no_receipt(
    ward: Ward,
) -> None:
    done = paid_visit(ward.desk, copy_line())
    handover.give_back(
        ward.desk,
        GiveBack(
            request_id=new_id(), certification=done.id, payment=done.payments[0].id, reason="Nhầm"
        ),
    )
    assert receipts.list_unreceipted(ward.desk) == ()


def test_a_pasted_list_finds_its_entries_and_names_what_fits_nothing(ward: Ward) -> None:
    first, second = paid_visit(ward.desk, copy_line()), paid_visit(ward.desk, card_line(2))
    text = (
        f"{first.code}\t1C26TBD\t0000007\n\n"
        f"{second.code.lower()}; 0000008\n"
        "CT01-261126-999 1C26TBD 9\n"
        f"{first.code} 1C26TBD 0000010\n"
        "chỉ có chữ\n"
    )
    lines = receipts.read_pasted(ward.desk, text, series="1C26TBE")
    assert [line.fault for line in lines] == ["", "", "unknown", "unknown", "unknown"]
    given = [line.receipt for line in lines if line.receipt is not None]
    assert [(r.source, r.series, r.number) for r in given] == [
        (MoneySource.CERTIFICATION, "1C26TBD", "0000007"),
        (MoneySource.CERTIFICATION, "1C26TBE", "0000008"),
    ]
    assert receipts.note_list(ward.desk, batch(*given)) == 2


def test_numbers_run_on_as_wide_as_they_are() -> None:
    assert receipts.following("0000099") == "0000100"
    assert receipts.following("AB-9", 2) == "AB-11"
    assert receipts.following("AB") == "AB"


def test_a_batch_called_off_keeps_what_is_noted_and_the_rest_waits(ward: Ward) -> None:
    paid_visit(ward.desk, copy_line())
    for _ in range(3):
        paid_dossier(ward.desk)
    given = receipts.filled_down(receipts.list_unreceipted(ward.desk), "1C26TBD", "1")
    assert receipts.note_list(ward.desk, batch(*given), lambda done, _total: done < 2) == 2
    assert len(receipts.list_unreceipted(ward.desk)) == 2
