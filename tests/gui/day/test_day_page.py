"""The day, its money, counts and reports on screen, with keys alone."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.certifying import copy_line, signature_line
from tests.documents.reading import whole_text
from tests.gui.day.day_stage import KEYS, DayStage, cells, morning, part
from tests.gui.dossier.desk_stage import press, type_in, wait_idle
from tests.gui.fitting import cut_words, double_keys, double_mnemonics, too_large, unnamed_inputs
from tests.gui.officers import as_chief, second_confirms
from tests.gui.stage import settle
from tests.making import PIN
from tests.services.till.ledger_reading import paid_visit, waiting_visit
from urbgov_desk.domain.certifying import RefuseLines, Taken
from urbgov_desk.domain.till_act import NotePaidIn
from urbgov_desk.gui.closing_dialog import ClosingDialog
from urbgov_desk.gui.day.count_part import CountPart
from urbgov_desk.gui.day.ledger_part import LedgerPart
from urbgov_desk.gui.day.open_things import OpenThings
from urbgov_desk.gui.day.page import DayPage
from urbgov_desk.gui.day.receipt_part import ReceiptPart
from urbgov_desk.gui.day.report_part import ReportPart
from urbgov_desk.gui.day.shift_part import ShiftPart
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.printing import waiting
from urbgov_desk.gui.printing.unprinted import report_name
from urbgov_desk.gui.signing.page import SigningPage
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services import closing, paper
from urbgov_desk.services.certification import handover, visit
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import ledger, receipts, shift
from urbgov_desk.store.identifier import new_id


def page_of(stage: DayStage) -> DayPage:
    page = stage.window.current()
    assert isinstance(page, DayPage)
    return page


def printed(stage: DayStage) -> int:
    """How many reports wait in the print queue."""
    return sum(job.paper_kind == "report" for job in stage.ask(paper.list_unprinted))


def test_ctrl_f7_names_everything_that_is_open_and_the_cash(day_stage: DayStage) -> None:
    *_paid, waits = morning(day_stage)
    found = part(day_stage, "open")
    assert isinstance(found, OpenThings)
    lines = [cells(found, row) for row in range(found.rows.rowCount())]
    assert [line[0] for line in lines] == [
        "Chờ ký",
        "Chưa có lời chứng",
        "Giấy chưa in",
        "Chưa có biên lai",
    ]
    assert lines[0][1] == waits.code
    assert lines[3][2] == "3 khoản, 32.000 đ"
    assert "tiền mặt phải có 30.000 đ" in found.figures.text()


def test_f10_asks_why_numbers_are_left_and_closes_the_day_with_the_reason(
    day_stage: DayStage,
) -> None:
    morning(day_stage)
    part(day_stage, "open")
    before = printed(day_stage)
    press(day_stage, "F10")
    wait_idle(day_stage)
    (dialog,) = day_stage.window.findChildren(ClosingDialog)
    assert dialog.reason.hasFocus()
    QTest.keySequence(dialog.reason, QKeySequence("Return"))
    assert dialog.isVisible()
    QTest.keySequence(dialog.reason, QKeySequence("Escape"))
    wait_idle(day_stage)
    assert day_stage.ask(closing.last_closed) is None
    day_stage.window.activateWindow()
    settle()
    press(day_stage, "F10")
    wait_idle(day_stage)
    dialog = day_stage.window.findChildren(ClosingDialog)[-1]
    QTest.keyClicks(dialog.reason, "Khach hen mai")
    QTest.keySequence(dialog.reason, QKeySequence("Return"))
    wait_idle(day_stage)
    closed = day_stage.ask(closing.last_closed)
    assert closed is not None
    assert printed(day_stage) == before + 1
    assert "Khach hen mai" in whole_text(day_stage.ask(lambda desk: paper.read(desk, closed.paper)))


def test_f10_closes_a_day_whose_numbers_are_settled_at_once(day_stage: DayStage) -> None:
    day_stage.ask(lambda desk: paid_visit(desk, copy_line()))
    part(day_stage, "open")
    press(day_stage, "F10")
    wait_idle(day_stage)
    assert day_stage.window.findChildren(ClosingDialog) == []
    closed = day_stage.ask(closing.last_closed)
    assert closed is not None
    press(day_stage, "F10")
    wait_idle(day_stage)
    assert day_stage.ask(closing.last_closed) == closed


def test_the_closing_sheet_that_waits_stands_in_the_list_at_once_by_its_name(
    day_stage: DayStage,
) -> None:
    day_stage.ask(lambda desk: paid_visit(desk, copy_line()))
    found = part(day_stage, "open")
    assert [cells(found, row)[0] for row in range(found.rows.rowCount())] == ["Chưa có biên lai"]
    press(day_stage, "F10")
    wait_idle(day_stage)
    assert "Giấy chưa in" in [cells(found, row)[0] for row in range(found.rows.rowCount())]
    assert day_stage.ask(waiting_reports) == ["Tờ khoá ngày 23/11/2026"]


def waiting_reports(desk: Desk) -> list[str]:
    """What the reports that are not out are called."""
    return [report_name(each, "vi") for each in waiting.read(desk).papers if each.kind == "report"]


def test_an_open_thing_leads_to_its_place_by_enter(day_stage: DayStage) -> None:
    morning(day_stage)
    found = part(day_stage, "open")
    found.stand_on(3)
    press(day_stage, "Return")
    assert isinstance(page_of(day_stage).part(), ReceiptPart)


def test_the_day_sheet_is_printed_by_f9(day_stage: DayStage) -> None:
    morning(day_stage)
    part(day_stage, "open")
    press(day_stage, "F9")
    assert printed(day_stage) == 1


def test_money_of_a_refused_paper_is_given_back_from_here(day_stage: DayStage) -> None:
    def refuse(desk: Desk) -> None:
        found = waiting_visit(desk, signature_line(), copy_line())
        handover.pay(desk, found.id, (Taken(amount=12_000),), new_id())
        visit.refuse(
            desk,
            RefuseLines(
                request_id=new_id(),
                certification=found.id,
                positions=(1,),
                grounds=(),
                reason="Giả mạo",
            ),
        )

    day_stage.ask(refuse)
    found = part(day_stage, "open")
    lines = [cells(found, row)[0] for row in range(found.rows.rowCount())]
    found.stand_on(lines.index("Phải hoàn tiền"))
    press(day_stage, "Return")
    assert isinstance(found, OpenThings)
    assert not found.asking.isHidden()
    press(day_stage, "Return")
    lines = [cells(found, row)[0] for row in range(found.rows.rowCount())]
    assert "Phải hoàn tiền" not in lines
    assert day_stage.ask(shift.till_now).expected == 2_000


def test_a_line_of_the_ledger_opens_into_its_entries_and_esc_closes_them(
    day_stage: DayStage,
) -> None:
    first, *_rest = morning(day_stage)
    found = part(day_stage, "ledger")
    assert isinstance(found, LedgerPart)
    assert [cells(found, row)[2] for row in range(found.rows.rowCount())] == [
        "Bản sao từ bản chính",
        "Chữ ký",
        "Hồ sơ: Hộ tịch",
        "",
    ]
    assert cells(found, 3)[3:] == ["32.000", "1.000", "30.000", "3.000", "0"]
    found.stand_on(1)
    press(day_stage, "Return")
    assert found.rows.rowCount() == 1
    assert cells(found, 0)[1] == first.code
    press(day_stage, "Escape")
    assert found.table.currentIndex().row() == 1
    assert found.rows.rowCount() == 4
    press(day_stage, "F9")
    assert printed(day_stage) == 1


def test_money_is_noted_as_paid_in_at_the_treasury_by_keys(day_stage: DayStage) -> None:
    morning(day_stage)
    found = part(day_stage, "ledger")
    assert isinstance(found, LedgerPart)
    assert "còn 32.000 đ; hạn 05/12/2026" in found.treasury.line.text()
    press(day_stage, "F10")
    assert found.treasury.amount.amount() == 32_000
    press(day_stage, "Return")
    type_in(day_stage, "23112026")
    press(day_stage, "Return")
    press(day_stage, "Return")
    assert not found.treasury.form.isHidden()
    type_in(day_stage, "GNT 15")
    press(day_stage, "Return")
    assert found.treasury.form.isHidden()
    assert "còn 0 đ" in found.treasury.line.text()
    assert day_stage.ask(lambda desk: ledger.month_due(desk, "2026-11")).left == 0


def test_what_was_noted_as_paid_in_by_mistake_is_struck_out_by_keys(day_stage: DayStage) -> None:
    morning(day_stage)
    note = NotePaidIn(
        request_id="n", month="2026-11", on=date(2026, 11, 23), amount=30_000, document="GNT 15"
    )
    day_stage.ask(lambda desk: ledger.note_paid_in(desk, note))
    found = part(day_stage, "ledger")
    assert isinstance(found, LedgerPart)
    press(day_stage, "F10")
    assert found.treasury.paid.currentText() == "23/11/2026: 30.000 đ, giấy số GNT 15"
    press(day_stage, "Ctrl+D")
    type_in(day_stage, "Ghi nhầm tháng")
    press(day_stage, "Escape")
    assert not found.treasury.form.isHidden()
    press(day_stage, "Ctrl+D")
    press(day_stage, "Return")
    assert not found.asking.isHidden(), "a reason is asked for"
    type_in(day_stage, "Ghi nhầm tháng")
    press(day_stage, "Return")
    assert found.treasury.form.isHidden()
    assert "còn 32.000 đ" in found.treasury.line.text()
    assert day_stage.ask(lambda desk: ledger.month_due(desk, "2026-11")).left == 32_000
    press(day_stage, "F10")
    assert not found.treasury.paid.isVisible()


def test_f9_notes_what_was_paid_in_while_its_form_is_open(day_stage: DayStage) -> None:
    morning(day_stage)
    found = part(day_stage, "ledger")
    assert isinstance(found, LedgerPart)
    before = printed(day_stage)
    press(day_stage, "F10")
    press(day_stage, "Return")
    type_in(day_stage, "23112026")
    press(day_stage, "Return")
    type_in(day_stage, "GNT 16")
    press(day_stage, "F9")
    assert printed(day_stage) == before
    assert day_stage.ask(lambda desk: ledger.month_due(desk, "2026-11")).left == 0
    press(day_stage, "F10")
    press(day_stage, "Escape")
    press(day_stage, "F9")
    assert printed(day_stage) == before + 1


def test_receipts_are_typed_row_by_row_run_on_and_noted_together(day_stage: DayStage) -> None:
    morning(day_stage)
    found = part(day_stage, "receipts")
    assert isinstance(found, ReceiptPart)
    assert found.series.hasFocus()
    type_in(day_stage, "1C26TBD")
    press(day_stage, "Return")
    type_in(day_stage, "0000041")
    press(day_stage, "Return")
    assert cells(found, 0)[5] == "1C26TBD 0000041"
    assert found.table.currentIndex().row() == 1
    assert found.number.text() == "0000042"
    press(day_stage, "F10")
    assert [each.number for each in found.given()] == ["0000041", "0000042", "0000043"]
    press(day_stage, "F9")
    assert found.rows.rowCount() == 0
    assert "đều đã có biên lai" in found.figures.text()
    assert day_stage.ask(receipts.list_unreceipted) == ()


def test_after_f9_the_next_number_goes_to_the_line_that_was_next(day_stage: DayStage) -> None:
    morning(day_stage)
    found = part(day_stage, "receipts")
    assert isinstance(found, ReceiptPart)
    payer = cells(found, 1)[0]
    third = cells(found, 2)[0]
    type_in(day_stage, "1C26TBD")
    press(day_stage, "Return")
    type_in(day_stage, "0000041")
    press(day_stage, "Return")
    found.note.setFocus()
    press(day_stage, "F9")
    assert found.rows.rowCount() == 2
    assert found.table.currentIndex().row() == 0
    assert found.number.hasFocus()
    press(day_stage, "Return")
    assert cells(found, 0)[:1] + cells(found, 0)[5:] == [payer, "1C26TBD 0000042"]
    assert cells(found, 1)[:1] + cells(found, 1)[5:] == [third, ""]


def test_a_list_is_pasted_and_delete_takes_a_number_away(day_stage: DayStage) -> None:
    first, second, *_rest = morning(day_stage)
    found = part(day_stage, "receipts")
    assert isinstance(found, ReceiptPart)
    QGuiApplication.clipboard().setText(
        f"{first.code}\t1C26TBD\t7\n{second.code}\t1C26TBD\t8\nlạc\t1C26TBD\t9"
    )
    found.table.setFocus()
    press(day_stage, "Ctrl+V")
    assert [each.number for each in found.given()] == ["7", "8"]
    found.stand_on(0)
    press(day_stage, "Delete")
    assert [each.number for each in found.given()] == ["8"]


def test_the_till_is_handed_over_by_keys_and_its_sheet_printed(day_stage: DayStage) -> None:
    morning(day_stage)
    found = part(day_stage, "shift")
    assert isinstance(found, ShiftPart)
    assert "Phải có 30.000 đ" in found.figures.text()
    assert found.counted.hasFocus()
    type_in(day_stage, "29k")
    assert found.difference.text() == "Thiếu 1.000 đ"
    press(day_stage, "Return")
    press(day_stage, "Return")
    press(day_stage, "Down")
    press(day_stage, "Tab")
    type_in(day_stage, PIN)
    press(day_stage, "F9")
    # A difference needs a word; the PIN has to be given again.
    assert found.note.hasFocus()
    type_in(day_stage, "Trả nhầm tiền thừa")
    found.pin.setFocus()
    type_in(day_stage, PIN)
    press(day_stage, "F9")
    wait_idle(day_stage)
    assert found.rows.rowCount() == 1
    assert cells(found, 0)[3:6] == ["30.000", "29.000", "29.000"]
    assert found.counted.text() == ""
    assert printed(day_stage) == 1


def test_a_wrong_pin_is_told_beside_its_field(day_stage: DayStage) -> None:
    found = part(day_stage, "shift")
    assert isinstance(found, ShiftPart)
    press(day_stage, "F9")
    assert found.counted.hasFocus()
    type_in(day_stage, "0")
    found.taker.setCurrentIndex(0)
    found.pin.setFocus()
    type_in(day_stage, "000111")
    press(day_stage, "F9")
    assert found.pin.hasFocus()
    assert found.pin.text() == ""
    assert found.rows.rowCount() == 0


def test_counts_of_the_month_open_into_their_numbers(day_stage: DayStage) -> None:
    morning(day_stage)
    found = part(day_stage, "counts")
    assert isinstance(found, CountPart)
    assert [cells(found, row)[2] for row in range(3)] == ["3", "1", "4"]
    assert cells(found, 0)[0] == "Lê Thị Hoà"
    found.table.setFocus()
    found.stand_on(0)
    press(day_stage, "Return")
    assert found.rows.rowCount() == 3
    assert cells(found, 0)[0] == "03 quyển số 01/2026 - SCT/BS"
    press(day_stage, "Escape")
    assert found.rows.rowCount() == 3
    assert cells(found, 0)[0] == "Lê Thị Hoà"


def test_a_period_is_typed_as_two_days(day_stage: DayStage) -> None:
    morning(day_stage)
    found = part(day_stage, "counts")
    assert isinstance(found, CountPart)
    found.picker.first.setFocus()
    found.picker.first.selectAll()
    type_in(day_stage, "01102026")
    press(day_stage, "Tab")
    found.picker.last.selectAll()
    type_in(day_stage, "31102026")
    press(day_stage, "Tab")
    assert found.rows.rowCount() == 0
    assert found.picker.name.currentIndex() == -1


def test_reports_are_seen_before_they_are_printed(day_stage: DayStage, qtbot: QtBot) -> None:
    morning(day_stage)
    found = part(day_stage, "reports")
    assert isinstance(found, ReportPart)
    assert found.report.hasFocus()
    qtbot.waitUntil(lambda: found.paper.page_count() == 1)
    press(day_stage, "Down")
    press(day_stage, "Down")
    assert found.report.currentIndex() == 2, day_stage.window.focusWidget()
    assert not found.grant.isHidden()
    assert found.grant.count() == 2
    press(day_stage, "F9")
    assert printed(day_stage) == 1


def test_a_list_is_saved_as_workbook_or_csv(day_stage: DayStage, tmp_path: Path) -> None:
    morning(day_stage)
    as_chief(day_stage, day_stage.ward)
    for name in ("open", "ledger", "receipts", "counts", "reports"):
        found = part(day_stage, name)
        for ending in ("xlsx", "csv"):
            file = tmp_path / f"{name}.{ending}"
            found.save_to(file)
            wait_idle(day_stage)
            if name in ("open", "receipts"):
                assert not file.exists()
                second_confirms(day_stage)
            assert file.stat().st_size > 100
            assert not found.work.isVisible()


def test_a_list_of_residents_is_not_written_before_the_second_person_gave_their_own_secret(
    day_stage: DayStage, tmp_path: Path
) -> None:
    morning(day_stage)
    as_chief(day_stage, day_stage.ward)
    found = part(day_stage, "receipts")
    found.save_to(tmp_path / "list.xlsx")
    wait_idle(day_stage)
    assert second_confirms(day_stage, "0000")
    assert list(tmp_path.glob("list*")) == []
    second_confirms(day_stage)
    assert (tmp_path / "list.xlsx").exists()
    assert not found.work.isVisible()


def test_a_clerk_is_told_who_takes_a_list_of_residents_along_before_a_file_is_chosen(
    day_stage: DayStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning(day_stage)
    found = part(day_stage, "receipts")
    asked: list[str] = []
    monkeypatch.setattr(found, "_ask_file", asked.append)
    said: list[str] = []
    day_stage.shell.said.connect(lambda text, _tone: said.append(text))
    press(day_stage, "F6")
    wait_idle(day_stage)
    assert asked == []
    assert said == ["Xuất dữ liệu cá nhân: cần vai trò Phụ trách một cửa, Chủ tịch, Phó Chủ tịch."]


def test_ctrl_page_down_goes_from_part_to_part_and_the_place_is_kept(day_stage: DayStage) -> None:
    part(day_stage, "reports")
    press(day_stage, "Ctrl+PgDown")
    assert isinstance(page_of(day_stage).part(), OpenThings)
    press(day_stage, "Ctrl+PgUp")
    press(day_stage, "F3")
    press(day_stage, "Ctrl+F7")
    assert isinstance(page_of(day_stage).part(), ReportPart)
    assert page_of(day_stage).way_back() == "reports"


@pytest.mark.parametrize("language", Language)
def test_every_part_fits_at_thirteen_points(day_stage: DayStage, language: Language) -> None:
    morning(day_stage)
    day_stage.look(Look.light, language, 13)
    for name in KEYS:
        found = part(day_stage, name)
        assert problems(day_stage) == [], name
        if isinstance(found, LedgerPart):
            press(day_stage, "F10")
            assert problems(day_stage) == [], "treasury"
            press(day_stage, "Escape")
            found.stand_on(0)
            press(day_stage, "Return")
            assert problems(day_stage) == [], "entries"
        if isinstance(found, ShiftPart):
            press(day_stage, "F9")
            assert problems(day_stage) == [], "faults"
        if isinstance(found, ReportPart):
            found.report.setCurrentIndex(2)
            found.report.activated.emit(2)
            wait_idle(day_stage)
            assert problems(day_stage) == [], "delegate"


def problems(stage: DayStage) -> list[str]:
    """What does not fit, has no name, or shares a key, also beneath a training ward's band."""
    stage.window.set_training(True)
    settle()
    page = stage.window.current()
    assert page is not None
    return [
        *cut_words(page),
        *unnamed_inputs(page),
        *double_mnemonics(page),
        *double_keys(stage.window),
        *too_large(stage.window),
    ]


def test_what_waits_for_a_signature_or_for_ink_leads_to_the_pile(day_stage: DayStage) -> None:
    morning(day_stage)
    for row, listed in ((0, "pile"), (1, "unsettled")):
        found = part(day_stage, "open")
        found.table.setFocus()
        found.stand_on(row)
        press(day_stage, "Return")
        shown = day_stage.window.current()
        assert isinstance(shown, SigningPage)
        assert shown.way_back() == listed
