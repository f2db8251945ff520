"""The signing pile on screen, with keys alone."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.certifying import copy_line, signature_line
from tests.gui.dossier.desk_stage import press, type_in, wait_idle
from tests.gui.fitting import cut_words, double_keys, double_mnemonics, too_large, unnamed_inputs
from tests.gui.signing.pile_stage import PileStage, submit, usual_pile
from tests.gui.stage import settle
from tests.making import PIN
from urbgov_desk.domain.certification_visit import LineState, Visit, VisitState
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.paper_code import PaperCodeKind
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.signing.page import SigningPage
from urbgov_desk.gui.style.tokens import UNIT, Look
from urbgov_desk.services import office, paper
from urbgov_desk.services.certification import pile, visit
from urbgov_desk.services.desk import Desk
from urbgov_desk.store.identifier import new_id


def arrive(stage: PileStage) -> SigningPage:
    """Trình ký, reached by its key."""
    press(stage, "F5")
    return stage.pile


def cells(page: SigningPage, row: int) -> list[str]:
    """What stands in a row of the pile."""
    model = page.pile.rows
    return [str(model.index(row, column).data() or "") for column in range(model.columnCount())]


def enter_pin(stage: PileStage) -> None:
    """Type the PIN and press Enter."""
    type_in(stage, PIN)
    press(stage, "Return")


def change_setting(stage: PileStage, name: Setting, value: str) -> None:
    """A choice of the office, made by who may."""

    def act(_desk: Desk) -> None:
        office.change_settings(stage.ward.as_officer("TRUONG"), {name: value}, new_id())

    stage.ask(act)


def find(stage: PileStage, code: str) -> Visit:
    """A bundle as it stands."""
    return stage.ask(lambda desk: visit.find_code(desk, code))


def test_the_pile_says_for_each_line_how_long_it_waits_and_under_which_block(
    stage: PileStage,
) -> None:
    usual_pile(stage)
    page = arrive(stage)
    assert page.pile.rows.rowCount() == 5
    first = cells(page, 0)
    assert first[2:7] == ["Nguyễn Thị Hồng Ánh", "1 giờ 22", "Thẻ căn cước", "2 × 3", "12.000"]
    assert first[7:] == ["Khay 1", "TUQ. CHỦ TỊCH"]
    assert "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH" in page.pile.detail.text()
    assert "15/QĐ-UBND" in page.pile.detail.text()


def test_what_may_not_be_signed_is_grey_with_its_reason_and_who_may(stage: PileStage) -> None:
    usual_pile(stage)
    page = arrive(stage)
    for _ in range(3):
        press(stage, "Down")
    press(stage, "Space")
    assert page.pile.rows.ticked() == frozenset()
    assert "nước ngoài" in page.pile.detail.text()
    assert "Phạm Văn Trưởng" in page.pile.detail.text()
    press(stage, "Return")
    assert "Phạm Văn Trưởng" in page.confirm.accessibleName()
    press(stage, "Return")
    assert stage.ask(pile.list_pile)[3].waits_for == "Phạm Văn Trưởng"


def test_ctrl_a_f9_and_one_pin_sign_everything_in_one_act(stage: PileStage) -> None:
    codes = usual_pile(stage)
    page = arrive(stage)
    press(stage, "Ctrl+A")
    assert "4" in page.pile.sign.text()
    press(stage, "F9")
    assert "thân thích" in page.bar.question.text()
    enter_pin(stage)
    assert page.signed.isVisible()
    assert page.signed.rows.rowCount() == 4
    assert find(stage, codes[0]).state is VisitState.SIGNED
    assert stage.ask(pile.count) == 1
    signings = stage.ask(
        lambda desk: desk.store.db.execute(
            "SELECT count(*) FROM event WHERE kind = 'certification.signed'"
        ).fetchone()[0]
    )
    assert signings == 1


def test_the_open_session_asks_no_second_pin_but_a_lock_closes_it(stage: PileStage) -> None:
    usual_pile(stage)
    page = arrive(stage)
    press(stage, "Space")
    press(stage, "F9")
    enter_pin(stage)
    assert page.signed.number.text() == "513"
    press(stage, "Esc")
    press(stage, "Space")
    press(stage, "F9")
    assert page.signed.number.text() == "514"
    stage.shell.set_officer(None)
    assert stage.shell.signing.session is None


def test_a_wrong_pin_is_said_beside_it_and_nothing_is_signed(stage: PileStage) -> None:
    usual_pile(stage)
    page = arrive(stage)
    press(stage, "Space")
    press(stage, "F9")
    type_in(stage, "0000")
    press(stage, "Return")
    assert page.bar.isVisible()
    assert "PIN" in page.bar.error.text()
    assert stage.window.focusWidget() is page.bar.pin
    assert stage.ask(pile.count) == 5
    press(stage, "Esc")
    assert not page.bar.isVisible()
    assert stage.window.focusWidget() is page.pile.table


def test_one_number_stands_large_and_enter_notes_the_rubber_stamp(stage: PileStage) -> None:
    code = submit(stage, copy_line("Học bạ", pages=14, copies=2))
    page = arrive(stage)
    press(stage, "Space")
    press(stage, "F9")
    enter_pin(stage)
    assert page.signed.number.text() == "513"
    assert page.signed.number.font().pointSize() == 48
    assert "3 dấu giáp lai" in page.signed.stamps.text()
    press(stage, "Return")
    assert find(stage, code).entries[0].inked_at is not None
    assert page.pile.isVisible()


def test_where_the_ward_prints_attestations_enter_prints_one_sheet_for_each_copy(
    stage: PileStage,
) -> None:
    change_setting(stage, Setting.ATTESTATION, "full_page")
    submit(stage, copy_line(copies=2))
    arrive(stage)
    press(stage, "Space")
    press(stage, "F9")
    enter_pin(stage)
    press(stage, "Return")
    slip, job = stage.ask(paper.list_unprinted)
    assert (slip.paper_kind, slip.sheets) == ("bundle_slip", 1)
    assert (job.paper_kind, job.sheets) == ("attestation", 2)


def test_a_bundles_slip_goes_to_its_lines_and_ticks_what_may_be_signed(stage: PileStage) -> None:
    codes = usual_pile(stage)
    page = arrive(stage)
    slip = stage.ask(
        lambda desk: paper.qr_text(
            desk, code=codes[1], revision=0, at=desk.now(), kind=PaperCodeKind.BUNDLE
        )
    )
    assert page.take_scan(slip)
    wait_idle(stage)
    assert {item.line.title for item in page.pile.ticked()} == {"Sơ yếu lý lịch"}
    current = page.pile.current()
    assert current is not None and current.visit.code == codes[1]
    assert page.take_scan(codes[0].lower())
    wait_idle(stage)
    assert len(page.pile.ticked()) == 3
    page.pile.rows.tick(frozenset())
    assert page.take_scan(slip[:-1] + ("A" if slip[-1] != "A" else "B"))
    wait_idle(stage)
    assert page.pile.ticked() == ()
    assert not page.take_scan("001195004321||Nguyễn Thị Hồng Ánh")


def test_the_find_field_shows_where_a_bundle_lies_also_when_it_waits_no_more(
    stage: PileStage,
) -> None:
    usual_pile(stage)
    page = arrive(stage)
    press(stage, "Space")
    press(stage, "F9")
    enter_pin(stage)
    press(stage, "Esc")
    press(stage, "Down")
    press(stage, "Space")
    press(stage, "Ctrl+F")
    type_in(stage, "hong anh")
    assert [row.item is not None for row in page.pile.rows.rows] == [True]
    page.pile.rows.tick(frozenset(row.key for row in page.pile.rows.rows if row.key))
    press(stage, "F9")
    press(stage, "Esc")
    press(stage, "Ctrl+F")
    page.pile.filter.line.clear()
    type_in(stage, "hong anh")
    [found] = page.pile.rows.rows
    assert found.item is None
    assert cells(page, 0)[7:] == ["Khay 1", "Chờ trao"]
    press(stage, "Esc")
    assert page.pile.filter.text() == ""


def test_only_what_i_may_sign_and_one_kind_can_be_kept_in_sight(stage: PileStage) -> None:
    usual_pile(stage)
    page = arrive(stage)
    page.pile.filter.who.setCurrentIndex(1)
    page.pile.filter.changed.emit()
    assert page.pile.rows.rowCount() == 4
    kind = page.pile.filter.kind
    kind.setCurrentIndex(kind.findData("signature"))
    page.pile.filter.changed.emit()
    assert [row.item.line.title for row in page.pile.rows.rows if row.item] == ["Sơ yếu lý lịch"]


def test_a_paper_is_refused_with_its_ground_and_another_is_taken_back(stage: PileStage) -> None:
    codes = usual_pile(stage)
    page = arrive(stage)
    press(stage, "F10")
    assert page.refusing.isVisible()
    press(stage, "Space")
    press(stage, "F9")
    assert find(stage, codes[0]).lines[0].state is LineState.REFUSED
    press(stage, "F6")
    assert page.confirm.isVisible()
    press(stage, "Return")
    assert find(stage, codes[0]).lines[1].state is LineState.WITHDRAWN


def test_the_first_opening_stands_in_the_list_so_that_the_keys_tick(stage: PileStage) -> None:
    usual_pile(stage)
    page = arrive(stage)
    # The page is there before its lines are.
    page.pile.show_items(())
    page.take_focus()
    assert stage.window.focusWidget() is page.pile.filter.line
    page.reload()
    wait_idle(stage)
    assert stage.window.focusWidget() is page.pile.table
    press(stage, "Space")
    assert len(page.pile.rows.ticked()) == 1


def test_a_bundles_number_and_a_long_wait_are_read_whole(stage: PileStage) -> None:
    usual_pile(stage)
    stage.window.resize(1366, 728)
    page = arrive(stage)
    table = page.pile.table
    letters = table.fontMetrics()
    for column, text in ((1, "CT99-261125-001"), (3, "21 giờ 22"), (6, "4.000.000")):
        assert letters.horizontalAdvance(text) + 2 * UNIT <= table.columnWidth(column), text


def test_digits_tick_the_grounds_also_after_a_refusal_that_was_not_whole(stage: PileStage) -> None:
    usual_pile(stage)
    page = arrive(stage)
    press(stage, "F10")
    press(stage, "F9")
    panel = page.refusing.panel
    assert panel.error()
    press(stage, "2")
    grounds = panel.grounds()
    assert len(grounds) == 1
    said = [box.accessibleName() for box, _key in panel._boxes]
    assert said[1].startswith("2. ") and "Điều" in said[1]
    press(stage, "2")
    press(stage, "Space")
    assert len(panel.grounds()) == 1 and panel.grounds() != grounds


def test_what_was_looked_for_goes_with_the_officer(stage: PileStage) -> None:
    usual_pile(stage)
    page = arrive(stage)
    press(stage, "Ctrl+F")
    type_in(stage, "Binh")
    stage.shell.set_officer(None)
    assert page.pile.filter.text() == ""


def test_a_refusal_without_a_ground_says_so_and_esc_goes_back(stage: PileStage) -> None:
    usual_pile(stage)
    page = arrive(stage)
    press(stage, "F10")
    press(stage, "F9")
    assert page.refusing.panel.error()
    press(stage, "Esc")
    assert page.pile.isVisible()
    assert stage.ask(pile.count) == 5


def test_a_clock_that_jumped_asks_before_it_signs(stage: PileStage) -> None:
    submit(stage, copy_line())
    submit(stage, copy_line("Học bạ"))
    page = arrive(stage)
    press(stage, "Space")
    press(stage, "F9")
    enter_pin(stage)
    press(stage, "Esc")
    stage.ward.clock.forward(days=20)
    press(stage, "Space")
    press(stage, "F9")
    enter_pin(stage)  # the session was of another day
    assert page.confirm.isVisible()
    assert stage.ask(pile.count) == 1
    press(stage, "Return")
    assert stage.ask(pile.count) == 0


def test_what_is_left_over_is_inked_sealed_and_handed_over_from_one_list(stage: PileStage) -> None:
    change_setting(stage, Setting.SEAL_STEP, "1")
    code = submit(stage, copy_line(copies=2), signature_line())
    page = arrive(stage)
    press(stage, "Ctrl+A")
    press(stage, "F9")
    enter_pin(stage)
    press(stage, "Esc")
    press(stage, "Alt+2")
    assert page.unsettled.rows.rowCount() == 2
    press(stage, "F9")
    assert all(entry.inked_at for entry in find(stage, code).entries)
    press(stage, "Ctrl+A")
    assert "2" in page.unsettled.next.text()
    press(stage, "F9")
    assert all(entry.sealed_at for entry in find(stage, code).entries)
    press(stage, "F9")
    assert "14.000 đ" in page.handing.accessibleName()
    assert page.handing.way.text() == "Tiền mặt"
    press(stage, "Ctrl+T")
    press(stage, "Return")
    assert find(stage, code).state is VisitState.HANDED_OVER
    (payment,) = find(stage, code).payments
    assert (payment.method, payment.amount) == (PaymentMethod.TRANSFER, 14_000)
    assert page.unsettled.rows.rowCount() == 0


def test_a_number_is_annulled_only_by_a_decision(stage: PileStage) -> None:
    code = submit(stage, copy_line())
    page = arrive(stage)
    press(stage, "Space")
    press(stage, "F9")
    enter_pin(stage)
    press(stage, "Esc")
    press(stage, "Alt+2")
    press(stage, "F10")
    type_in(stage, "Nhầm bản chính")
    press(stage, "F9")
    assert page.annulling.decision_field.error
    type_in(stage, "03/QĐ-UBND ngày 23/11/2026")
    press(stage, "F9")
    assert find(stage, code).entries[0].struck_out
    assert page.unsettled.rows.rowCount() == 0


def test_a_large_batch_can_be_called_off_and_leaves_nothing(stage: PileStage) -> None:
    submit(stage, copy_line())
    page = arrive(stage)
    press(stage, "Space")
    press(stage, "F9")
    enter_pin(stage)
    press(stage, "Esc")
    for number in range(2):
        submit(stage, *(copy_line(f"Văn bằng {number} {n}") for n in range(15)))
    press(stage, "Down")
    press(stage, "Ctrl+A")
    page.pile.sign.click()
    assert page.work.isVisible()
    page.work.stop_button.click()
    wait_idle(stage)
    assert not page.work.isVisible()
    assert stage.ask(pile.count) == 30
    assert len(page.pile.ticked()) == 30
    press(stage, "F9")
    assert stage.ask(pile.count) == 0
    assert page.signed.rows.rowCount() == 30


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_in_any_state_of_the_page(
    stage: PileStage, language: Language, qapp: QApplication
) -> None:
    usual_pile(stage)
    arrive(stage)
    stage.look(Look.light, language, 13)
    wait_idle(stage)

    def check() -> None:
        settle()
        window = stage.window
        assert cut_words(window) == []
        assert too_large(window) == []
        assert unnamed_inputs(window) == []
        assert double_mnemonics(window) == []
        assert double_keys(window) == []

    check()
    press(stage, "F10")
    check()
    press(stage, "Esc")
    press(stage, "Ctrl+A")
    press(stage, "F9")
    check()
    enter_pin(stage)
    check()
    press(stage, "Esc")
    press(stage, "Alt+2")
    check()
    press(stage, "F10")
    check()


def test_at_a_rubber_stamp_desk_a_signature_of_the_pile_has_its_page_printed(
    stage: PileStage,
) -> None:
    code = submit(stage, signature_line())
    page = arrive(stage)
    press(stage, "Space")
    press(stage, "F9")
    enter_pin(stage)
    assert page.signed.ink.text() == "In lời chứng"
    press(stage, "Return")
    jobs = [job.paper_kind for job in stage.ask(paper.list_unprinted)]
    assert jobs == ["bundle_slip", "attestation"]
    assert find(stage, code).entries[0].inked_at is not None


def test_a_lock_while_the_pin_is_checked_signs_nothing(stage: PileStage) -> None:
    usual_pile(stage)
    arrive(stage)
    press(stage, "Ctrl+A")
    press(stage, "F9")
    type_in(stage, PIN)
    over = Event()
    stage.worker.run(lambda _desk: over.wait(20))
    window = stage.window.windowHandle()
    assert window is not None
    QTest.keyClick(window, Qt.Key.Key_Return)
    stage.shell.lock_wanted.emit()
    over.set()
    wait_idle(stage)
    assert stage.shell.signing.session is None
    assert stage.ask(lambda desk: desk.officer) is None
    assert stage.ask(lambda desk: pile.count(desk.with_officer(stage.ward.desk.officer))) == 5


def test_where_a_bundle_lies_can_be_read_at_large_letters(stage: PileStage) -> None:
    submit(stage, copy_line(), signature_line(), place="Khay 1, tủ B")
    arrive(stage)
    press(stage, "Ctrl+A")
    press(stage, "F9")
    enter_pin(stage)
    for language in Language:
        stage.look(Look.light, language, 13)
        stage.window.resize(1366, 728)
        stage.pile.show_list("unsettled")
        stage.pile.reload()
        wait_idle(stage)
        settle()
        table = stage.pile.unsettled.table
        assert table.horizontalScrollBar().maximum() == 0
        for column in (1, 2, 3, 6, 7):
            for row in range(2):
                text = table.model().index(row, column).data()
                wide = table.fontMetrics().horizontalAdvance(text)
                assert wide + 3 * UNIT <= table.columnWidth(column), text
        # Wide figures: most bundles and moments are narrower.
        for column, text in ((3, "CT99-260909-006"), (6, "09:46 26/09")):
            wide = table.fontMetrics().horizontalAdvance(text)
            assert wide + 3 * UNIT <= table.columnWidth(column), text
