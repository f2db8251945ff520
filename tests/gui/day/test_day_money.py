"""Money put right from the day's place: given back, struck out, taken again, with keys alone."""

import pytest

from tests.certifying import copy_line, sign
from tests.gui.day.day_stage import DayStage, cells, part
from tests.gui.day.test_day_page import problems
from tests.gui.dossier.desk_stage import press, type_in
from tests.services.till.ledger_reading import paid_visit
from urbgov_desk.domain.book_act import CorrectEntry
from urbgov_desk.domain.certifying import Taken
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.gui.day.ledger_part import LedgerPart
from urbgov_desk.gui.day.open_things import OpenThings
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services.certification import entry, handover
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import giving_back, ledger, shift
from urbgov_desk.store.identifier import new_id


def groups(found: OpenThings) -> list[str]:
    return [cells(found, row)[0] for row in range(found.rows.rowCount())]


def open_things(stage: DayStage) -> OpenThings:
    found = part(stage, "open")
    assert isinstance(found, OpenThings)
    return found


def strike_out_the_only_entry(stage: DayStage) -> LedgerPart:
    """In the ledger: open the line, Ctrl+D, a reason, Enter."""
    found = part(stage, "ledger")
    assert isinstance(found, LedgerPart)
    assert found.strike.isHidden()
    found.stand_on(0)
    press(stage, "Return")
    press(stage, "Ctrl+D")
    assert found.asking.reason.hasFocus()
    return found


def test_what_was_paid_too_much_after_a_correction_is_given_back(day_stage: DayStage) -> None:
    def act(desk: Desk) -> None:
        signed = sign(desk, copy_line(copies=5))
        handover.pay(desk, signed.visits[0].id, (Taken(amount=10_000),), new_id())
        fewer = CorrectEntry(
            request_id=new_id(), entry=signed.lines[0].entry.id, reason="Đếm nhầm", copies=1
        )
        entry.correct(desk, fewer)

    day_stage.ask(act)
    found = open_things(day_stage)
    found.stand_on(groups(found).index("Phải hoàn tiền"))
    press(day_stage, "Return")
    assert found.asking.reason.text() == "Đã thu thừa"
    press(day_stage, "Escape")
    assert found.asking.isHidden()
    press(day_stage, "Return")
    type_in(day_stage, "Sua so ban")
    press(day_stage, "Return")
    assert "Phải hoàn tiền" not in groups(found)
    assert day_stage.ask(shift.till_now).expected == 2_000


def test_a_wrong_entry_is_struck_out_with_a_reason_and_taken_again(day_stage: DayStage) -> None:
    day_stage.ask(lambda desk: paid_visit(desk, copy_line()))
    found = strike_out_the_only_entry(day_stage)
    press(day_stage, "Return")
    # Nothing is struck out without a reason.
    assert not found.asking.isHidden()
    type_in(day_stage, "Thu nham")
    press(day_stage, "Return")
    assert day_stage.ask(shift.till_now).expected == 0
    opened = open_things(day_stage)
    opened.stand_on(groups(opened).index("Còn phải thu"))
    assert cells(opened, opened.table.currentIndex().row())[2].endswith("2.000 đ")
    press(day_stage, "Return")
    press(day_stage, "Down")
    press(day_stage, "Return")
    assert "Còn phải thu" not in groups(opened)
    assert day_stage.ask(giving_back.list_owed_again) == ()
    on = day_stage.ward.clock.now.date()
    sums = day_stage.ask(lambda desk: ledger.read(desk, on, on)).sums
    assert (sums.cash, sums.transfer) == (0, 2_000)


@pytest.mark.parametrize("language", Language)
def test_what_is_asked_about_money_fits(day_stage: DayStage, language: Language) -> None:
    day_stage.ask(lambda desk: paid_visit(desk, copy_line(), method=PaymentMethod.CASH))
    day_stage.look(Look.light, language, 13)
    found = strike_out_the_only_entry(day_stage)
    press(day_stage, "Return")
    assert problems(day_stage) == []
    type_in(day_stage, "Thu nham")
    press(day_stage, "Return")
    opened = open_things(day_stage)
    opened.stand_on(opened.rows.rowCount() - 1)
    assert found.asking.isHidden()
    press(day_stage, "Return")
    assert not opened.asking.isHidden()
    assert problems(day_stage) == []
