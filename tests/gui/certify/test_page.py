"""The certification page as a counter plays it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.certify.test_fast_path import slip_of
from tests.gui.certify.window import ANH, CHAIRMAN, DELEGATE, HUY, CertifyWindow, at, officer_of
from tests.gui.fitting import (
    cut_words,
    double_keys,
    double_mnemonics,
    too_large,
    unnamed_inputs,
)
from tests.gui.stage import PIN, settle
from tests.making import second_for
from urbgov_desk.domain import carried_visit
from urbgov_desk.domain.book_act import OpenBook
from urbgov_desk.domain.certification import CertificationKind, Issuer, Legalisation
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import LineState, Visit, VisitState
from urbgov_desk.domain.certifying import AskedVisit
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.certify.form import LineForm
from urbgov_desk.gui.certify.line_detail import LineDetail
from urbgov_desk.gui.certify.view import Stage
from urbgov_desk.gui.cover import Cover
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.second_dialog import SecondDialog
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.subject import OpenVisit
from urbgov_desk.services import paper
from urbgov_desk.services.certification import book
from urbgov_desk.services.certification import visit as visits
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.draft import list_drafts
from urbgov_desk.store.seal import ERASED

Open = Callable[..., CertifyWindow]
IM_ENABLED = Qt.InputMethodQuery.ImEnabled


def diploma(desk: CertifyWindow) -> None:
    """A visitor whose card was scanned for the name, with a diploma."""
    desk.scan(ANH)
    desk.type("bt")
    desk.press("Return", "Return")


def three(desk: CertifyWindow) -> None:
    """Card, diploma, land certificate."""
    desk.scan(ANH)
    desk.press("Return")
    for letters in ("bt", "sd"):
        desk.type(letters)
        desk.press("Return", "Return")


def titles(desk: CertifyWindow) -> list[str]:
    return [line.title for line in desk.page.form().lines]


def recorded(desk: CertifyWindow) -> Visit:
    opened = desk.page.view.visit.opened
    assert opened is not None
    return opened.visit


# -- looks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_and_everything_has_a_name(open_window: Open, language: Language) -> None:
    desk = open_window()
    desk.stage.window.resize(1366, 728)
    desk.stage.look(Look.light, language, 13)
    desk.rest()

    def problems() -> list[str]:
        window = desk.stage.window
        return [
            *cut_words(desk.page),
            *too_large(window),
            *unnamed_inputs(desk.page),
            *double_mnemonics(desk.page),
            *double_keys(window),
        ]

    assert problems() == []
    three(desk)
    assert problems() == []
    desk.press("Alt+2")
    desk.type("uq")
    desk.press("Return", "Space", "Ctrl+I")
    assert problems() == []
    desk.press("Ctrl+Del", "F10")
    assert problems() == []
    desk.press("Escape", "Shift+F6")
    assert problems() == []
    desk.press("Escape", "F9")
    assert desk.page.view.stage is Stage.VISIT
    assert problems() == []
    desk.press("Ctrl+G")
    assert problems() == []


# -- the fields and an input method --------------------------------------------------------------


def test_no_input_method_reaches_the_letters_and_counts(counter: CertifyWindow) -> None:
    diploma(counter)
    view = counter.page.view
    (row,) = view.lines.rows()
    for field in (view.entry, row.pages, row.copies, view.number, view.phone):
        assert field.inputMethodQuery(IM_ENABLED) is False
    assert view.requester.inputMethodQuery(IM_ENABLED) is True


def test_letters_that_telex_ate_are_still_found(counter: CertifyWindow) -> None:
    counter.press("Alt+3")
    counter.scan(ANH)
    counter.type("đ")
    counter.press("Return")
    assert titles(counter) == ["Bản dịch từ tiếng nước ngoài sang tiếng Việt"]


def test_letters_instead_of_a_count_put_another_paper_in_place_of_the_card(
    counter: CertifyWindow,
) -> None:
    diploma(counter)
    assert titles(counter) == ["Bằng tốt nghiệp"]


def test_letters_not_taken_stop_the_signature(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.type("ks")
    counter.press("F9")
    assert counter.visits() == ()
    assert "ks" in counter.page.view.problem()
    counter.press("Return", "F9")
    assert len(counter.only_visit().entries) == 2


def test_a_paper_of_no_known_kind_is_named_by_hand(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.type("zz")
    counter.press("Return")
    counter.press("Ctrl+A")
    counter.type("Bằng phi công")
    counter.press("Return")
    assert titles(counter)[-1] == "Bằng phi công"


def test_pages_that_vary_are_asked_for(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.type("hb")
    counter.press("Return", "F9")
    assert counter.visits() == ()
    assert "0 trang" in counter.page.view.problem()
    counter.type("12")
    counter.press("F9")
    (line,) = counter.only_visit().lines
    assert (line.pages, line.copies, line.fee) == (12, 1, 14_000)


def test_hands_faster_than_the_office_lose_nothing(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    window = counter.stage.window.windowHandle()
    assert window is not None
    none = Qt.KeyboardModifier.NoModifier
    for key, text in ((Qt.Key.Key_2, "2"), (Qt.Key.Key_0, "0")):
        QTest.sendKeyEvent(QTest.KeyAction.Click, window, key, text, none)
    QTest.keyClick(window, Qt.Key.Key_F9)
    counter.rest()
    assert recorded(counter).asked == 80_000
    counter.press("Space")
    assert counter.only_visit().paid == 80_000


# -- signing -------------------------------------------------------------------------------------


def test_the_first_signature_asks_for_the_pin_and_the_next_does_not(open_window: Open) -> None:
    desk = open_window(session=False)
    diploma(desk)
    desk.press("F9")
    assert desk.visits() == ()
    desk.type("1111")
    desk.press("Return")
    assert desk.page.view.pin.isVisible()
    desk.type(PIN)
    desk.press("Return")
    assert len(desk.only_visit().entries) == 1
    desk.press("Space")
    diploma(desk)
    desk.press("F9", "Space")
    assert [len(visit.entries) for visit in desk.visits()] == [1, 1]


def test_a_lock_and_another_officer_close_the_session(counter: CertifyWindow) -> None:
    hand = counter.stage.shell.signing
    assert hand.session is not None
    counter.lock()
    assert hand.session is None
    counter.become(CHAIRMAN)
    counter.open_session()
    counter.become(DELEGATE)
    assert hand.session is None


def test_what_a_delegate_may_not_sign_goes_to_who_may(open_window: Open) -> None:
    desk = open_window(officer=DELEGATE)
    desk.scan(ANH)
    desk.type("bn")
    desk.press("Return", "Return")
    view = desk.page.view
    assert not view.act.isEnabled()
    assert "15/QĐ-UBND" in view.side.note()
    desk.press("Return")
    visit = desk.only_visit()
    assert visit.state is VisitState.WAITING
    assert visit.waits_for == desk.ask(lambda d: officer_of(d, CHAIRMAN).id)
    assert not view.act.isEnabled()
    slip = slip_of(desk, visit)

    desk.become(CHAIRMAN)
    desk.open_session()
    desk.press("Escape")
    desk.scan(slip)
    desk.press("F9", "Space")
    assert desk.only_visit().state is VisitState.HANDED_OVER


def test_why_a_delegate_may_not_sign_is_said_in_english_too(open_window: Open) -> None:
    desk = open_window(officer=DELEGATE)
    desk.stage.look(Look.light, Language.en, 10)
    desk.rest()
    desk.scan(ANH)
    desk.type("bn")
    desk.press("Return", "Return")
    note = desk.page.view.side.note()
    assert "15/QĐ-UBND" in note
    weighed = desk.page.weigher.shown(desk.page.form())
    assert weighed is not None
    assert all(r.text_en in note and r.text_vi not in note for r in weighed.lines[0].reasons)


def test_one_enter_too_many_does_not_send_the_bundle(open_window: Open) -> None:
    desk = open_window(officer=DELEGATE)
    desk.scan(ANH)
    desk.type("bn")
    desk.press("Return")
    desk.page.view.entry.double_ms = 60_000
    desk.press("Return", "Return")
    assert desk.visits() == ()
    desk.press("Return")
    assert desk.only_visit().state is VisitState.WAITING


def test_a_key_after_a_problem_never_presses_an_act(counter: CertifyWindow) -> None:
    diploma(counter)
    view = counter.page.view
    view.number.setText("9" * 60)
    view.act.setFocus(Qt.FocusReason.MouseFocusReason)
    counter.press("F9")
    assert counter.page.view.problem()
    (row,) = view.lines.rows()
    assert counter.focus() is row.copies


def test_the_list_of_papers_leaves_the_acts_in_sight(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.type("b")
    view = counter.page.view
    popup = view.entry.popup()
    assert popup is not None
    window = counter.stage.window
    bottom = popup.mapTo(window, popup.rect().bottomLeft()).y()
    assert bottom <= view.entry.mapTo(window, view.entry.rect().topLeft()).y()


def test_the_question_of_interests_stands_beside_signatures_only(counter: CertifyWindow) -> None:
    diploma(counter)
    assert "Điều 9" not in counter.page.view.side.note()
    counter.press("Alt+2")
    counter.type("ly")
    counter.press("Return")
    assert "Điều 9" in counter.page.view.side.note()


def test_what_must_be_seen_and_kept_is_confirmed_by_space(counter: CertifyWindow) -> None:
    counter.press("Alt+2")
    counter.scan(ANH)
    counter.type("ly")
    counter.press("Return", "F9")
    assert counter.visits() == ()
    assert "phím cách" in counter.page.view.problem()
    assert "lưu một bản" in counter.page.view.problem()
    counter.press("Space", "F9")
    assert len(counter.only_visit().entries) == 1


def test_a_paper_of_authorisation_asks_for_its_lawful_case(counter: CertifyWindow) -> None:
    counter.press("Alt+2")
    counter.scan(ANH)
    counter.type("uq")
    counter.press("Return", "Space", "F9")
    assert counter.visits() == ()
    counter.press("Down", "F9")
    (line,) = counter.only_visit().lines
    assert line.detail.authorisation_case is not None


def test_a_second_card_is_a_second_signer(counter: CertifyWindow) -> None:
    counter.press("Alt+2")
    counter.scan(ANH)
    counter.type("ly")
    counter.press("Return", "Space")
    counter.scan(HUY)
    counter.press("F9")
    (entry,) = counter.only_visit().entries
    assert [p.identity for p in entry.signatories] == [
        "Căn cước công dân số 001195004321",
        "Căn cước số 001094004322",
    ]


def test_a_second_card_at_the_copies_is_a_second_paper(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.scan(HUY)
    counter.press("F9")
    visit = counter.only_visit()
    assert visit.requester == "Nguyễn Thị Hồng Ánh"
    assert [e.number for e in visit.entries] == [412, 413]


# -- money and putting right ---------------------------------------------------------------------


def test_the_amount_given_is_typed_in_passing(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9")
    counter.type("50k")
    assert counter.page.view.visit.change() == 48_000
    counter.press("Space")
    (payment,) = counter.only_visit().payments
    assert (payment.amount, payment.tendered) == (2_000, 50_000)
    assert "48.000" in counter.page.view.strip.text()


def test_a_signed_line_is_put_right_before_it_is_handed_over(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9", "Ctrl+G", "Ctrl+A")
    counter.type("Bang nghe")
    counter.press("Tab", "Tab")
    counter.type("3")
    counter.press("Tab")
    counter.type("nham")
    counter.press("Return", "Space")
    visit = counter.only_visit()
    (entry,) = visit.entries
    assert (entry.title, entry.copies, entry.number) == ("Bang nghe", 3, 412)
    assert visit.paid == 6_000


def test_the_printed_attestation_comes_before_the_handover(open_window: Open) -> None:
    desk = open_window(attestation="overlay")
    diploma(desk)
    desk.press("F9", "Space")
    assert recorded(desk).state is VisitState.SIGNED
    assert "khay" in desk.page.view.problem()
    desk.press("Return", "Space")
    assert desk.only_visit().state is VisitState.HANDED_OVER


def test_numbers_stand_large_where_a_stamp_is_set_by_hand(counter: CertifyWindow) -> None:
    three(counter)
    counter.press("F9")
    texts = counter.page.view.visit.numbers.texts()
    assert {"02/2026 - SCT/BS", "23/11/2026", "412", "413", "414"} <= set(texts)
    assert any("1 giáp lai" in text for text in texts)
    large = [
        label.font().pointSize()
        for label in counter.page.view.visit.numbers.findChildren(
            type(counter.page.view.side.total)
        )
        if label.text() == "412"
    ]
    assert large == [48]


# -- another day, another officer ----------------------------------------------------------------


def test_a_visit_is_parked_and_the_card_brings_it_back_for_anybody(
    counter: CertifyWindow,
) -> None:
    diploma(counter)
    counter.press("F11")
    assert counter.page.form().blank
    assert len(counter.stage.window.frame.parked.chips()) == 1
    counter.become(DELEGATE)
    counter.scan(ANH)
    assert titles(counter) == ["Bằng tốt nghiệp"]
    assert counter.stage.window.frame.parked.chips() == ()


def test_what_stands_on_the_page_survives_a_page_made_anew(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("Alt+2")
    counter.type("uq")
    counter.press("Return", "Space")
    before = counter.page.form()
    counter.stage.look(Look.light, Language.en, 12)
    counter.rest()
    after = counter.page.form()
    assert after.lines == before.lines
    assert (after.requester, after.number, after.identity) == (
        before.requester,
        before.number,
        before.identity,
    )


def test_a_recorded_visit_leaves_no_draft(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.page.drafts.save_now()
    counter.rest()
    assert len(counter.ask(lambda desk: list_drafts(desk, "certify"))) == 1
    counter.press("F9", "Space")
    assert counter.ask(lambda desk: list_drafts(desk, "certify")) == ()


def test_the_next_card_leaves_a_signed_bundle_to_be_opened_again(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9")
    counter.scan(HUY)
    assert counter.page.form().requester == "Bùi Xuân Huy"
    counter.press("Ctrl+N", "Return")
    counter.scan(ANH)
    counter.press("Ctrl+O", "Space")
    assert counter.only_visit().state is VisitState.HANDED_OVER


def test_an_hour_beyond_the_law_needs_an_agreement(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.type("1000")
    counter.press("Return", "Shift+F6", "Ctrl+A")
    counter.type("16:30 04/12/2026")
    counter.press("Return")
    assert counter.visits() == ()
    counter.press("Tab", "Tab")
    counter.type("Don ngay 23/11")
    counter.press("Return")
    due = counter.only_visit().due_at
    assert due is not None and (due.day, due.month) == (4, 12)


def test_as_last_time_is_one_key(counter: CertifyWindow) -> None:
    three(counter)
    counter.press("F9", "Space")
    counter.scan(ANH)
    counter.press("Ctrl+R")
    assert titles(counter) == [
        "Căn cước",
        "Bằng tốt nghiệp",
        "Giấy chứng nhận quyền sử dụng đất",
    ]


# -- refusing ------------------------------------------------------------------------------------


def test_one_paper_is_refused_by_number_keys_and_the_others_go_on(counter: CertifyWindow) -> None:
    three(counter)
    counter.press("F10", "Ctrl+1", "Ctrl+3", "2", "F9")
    assert titles(counter) == ["Căn cước", "Giấy chứng nhận quyền sử dụng đất"]
    counter.press("F9", "Space")
    refused, done = sorted(counter.visits(), key=lambda visit: visit.code)
    assert [line.state for line in refused.lines] == [LineState.REFUSED]
    assert "Điều 22" in refused.lines[0].refused_because
    assert len(done.entries) == 2


def test_a_waiting_bundle_is_taken_back(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("Ctrl+Return", "Ctrl+D", "Return")
    assert counter.only_visit().state is VisitState.CLOSED


# -- books ---------------------------------------------------------------------------------------


def test_without_a_book_the_page_leads_to_opening_it(open_window: Open) -> None:
    desk = open_window(books=False)
    assert desk.page.view.stage is Stage.BOOK
    desk.press("Escape")
    diploma(desk)
    desk.press("F9")
    assert desk.page.view.stage is Stage.BOOK
    desk.type("511")
    desk.press("Tab")
    desk.type("3")
    desk.press("Return")
    (entry,) = desk.only_visit().entries
    assert entry.words == "512 quyển số 03/2026 - SCT/BS"


def sign_on_another_day(counter: CertifyWindow) -> None:
    """F9 while the session of an earlier day is open: the PIN once more, then the same act."""
    counter.press("F9")
    assert counter.page.view.pin.isVisible()
    counter.type(PIN)
    counter.press("Return")


def test_a_new_year_asks_and_begins_at_one(counter: CertifyWindow) -> None:
    counter.now = at(9).replace(year=2027, month=1, day=4)
    diploma(counter)
    sign_on_another_day(counter)
    assert counter.page.view.stage is Stage.BOOK
    counter.press("Return")
    (entry,) = counter.only_visit().entries
    assert (entry.number, entry.year) == (1, 2027)
    opened = counter.ask(lambda desk: book.list_books(desk, 2027))
    assert [each.kind for each in opened] == [BookKind.COPIES]


def test_a_new_years_first_number_asks_about_the_clock_where_its_book_is_open(
    counter: CertifyWindow,
) -> None:
    counter.now = at(9).replace(year=2026, month=12, day=31)
    wanted = OpenBook(request_id="open", book=BookKind.COPIES, year=2027)
    counter.ask(lambda desk: book.open_book(desk, wanted))
    counter.now = at(9).replace(year=2027, month=1, day=2)
    diploma(counter)
    sign_on_another_day(counter)
    assert counter.visits() == ()
    assert counter.page.view.question.isVisible()
    counter.press("Return")
    (entry,) = counter.only_visit().entries
    assert (entry.number, entry.year) == (1, 2027)


def test_a_clock_that_jumped_is_asked_about(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9", "Space")
    counter.now = at(9, day=30).replace(month=12)
    diploma(counter)
    sign_on_another_day(counter)
    assert len(counter.visits()) == 1
    counter.press("Return")
    assert len(counter.visits()) == 2


# -- what comes from elsewhere -------------------------------------------------------------------


def test_a_slip_from_a_counter_without_the_book_is_taken_in_by_enter(
    counter: CertifyWindow,
) -> None:
    from urbgov_desk.gui.certify import reading

    three(counter)
    form = counter.page.form()
    lines = counter.ask(lambda desk: reading.asked_lines(desk, form))
    text = carried_visit.write(AskedVisit(requester=form.requester, lines=lines))
    counter.press("Ctrl+N", "Return")
    counter.scan(text)
    assert len(titles(counter)) == 3
    counter.press("Return")
    assert counter.only_visit().state is VisitState.WAITING
    counter.press("F9", "Space")
    assert counter.only_visit().state is VisitState.HANDED_OVER


def test_originals_that_do_not_add_up_are_told(counter: CertifyWindow) -> None:
    counter.press("Alt+4")
    counter.scan(ANH)
    counter.type("mx")
    counter.press("Return")
    counter.type("3")
    counter.press("Return", "Space")
    detail = counter.page.view.lines.detail
    assert {"recipients", "originals", "box"} <= set(detail.shown())
    detail.focus("recipients")
    counter.type("Anh 1")
    detail.focus("originals")
    counter.type("1")
    counter.press("F9")
    assert counter.visits() == ()
    assert "lưu ở đây 1" in counter.page.view.problem()
    counter.press("Delete")
    counter.type("2")
    counter.press("F9")
    (entry,) = recorded(counter).entries
    assert entry.detail.originals == 2


def test_a_kept_transaction_is_found_by_its_number(counter: CertifyWindow) -> None:
    counter.press("Alt+4")
    counter.scan(ANH)
    counter.type("mx")
    counter.press("Return")
    counter.type("3")
    counter.press("Return", "Space", "F9")
    assert counter.visits() == ()
    assert "cấp cho ai" in counter.page.view.problem()
    counter.type("Anh 1; Huy 2")
    counter.press("F9")
    (entry,) = recorded(counter).entries
    assert entry.book is BookKind.TRANSACTIONS
    # Three are given out and one stays here.
    assert (entry.detail.recipients, entry.detail.originals) == ((("Anh", 1), ("Huy", 2)), 4)
    counter.press("Return", "Space")
    counter.press("Alt+5")
    counter.scan(ANH)
    counter.type("bs")
    counter.press("Return")
    counter.type("3")
    counter.press("Return", "Return")
    view = counter.page.view
    view.lines.begin_detail(0, "refers_to")
    counter.type("412")
    view.lines.detail.look_wanted.emit("412")
    counter.rest()
    (line,) = counter.page.form().lines
    assert line.refers_to.startswith("412 quyển số 02/2026 - SCT/GD")
    assert line.refers_to_entry


# -- comfort -------------------------------------------------------------------------------------


def test_two_keys_for_comfort(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("Ctrl+E")
    assert counter.stage.preferences.liking.point_size == 14
    counter.press("Ctrl+E")
    assert counter.stage.preferences.liking.point_size == 12
    focus = QApplication.focusWidget()
    counter.press("Ctrl+H")
    assert counter.stage.window.findChildren(Cover)
    counter.press("x")
    settle()
    assert not counter.stage.window.findChildren(Cover)
    assert QApplication.focusWidget() is focus
    assert titles(counter) == ["Bằng tốt nghiệp"]


def test_a_spoilt_sheet_is_printed_again_from_the_visit(open_window: Open) -> None:
    desk = open_window(attestation="overlay")
    diploma(desk)
    desk.press("F9", "Return")

    def settled(office: Desk) -> None:
        for job in paper.list_unprinted(office):
            paper.job_settled(office, job.id)

    desk.ask(settled)
    desk.press("Ctrl+J")
    desk.type("2")
    desk.press("Return")
    assert "không có tờ 2" in desk.page.view.reprint_bar._fields[1].error
    desk.type("1")
    desk.press("Return")
    assert not desk.page.view.reprint_bar.isVisible()
    (job,) = desk.ask(paper.list_unprinted)
    assert (job.first_sheet, job.sheets, job.fed) == (1, 1, True)
    assert desk.page.view.visit.hasFocus()


def test_a_rubber_stamp_desk_offers_no_printing_again(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9")
    assert not counter.page.view.reprint.isVisible()


# -- what the law asks of the counter ------------------------------------------------------------


def test_the_person_of_a_visit_that_is_over_is_erased_by_two(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9", "Space")
    over = counter.only_visit()
    counter.ask(second_for)
    counter.become("PHO")
    counter.page.arrive(OpenVisit(certification=over.id))
    counter.rest()
    assert not counter.page.view.erase.isHidden()
    counter.press("Ctrl+Shift+E")
    counter.type("theo don")
    counter.press("Return")
    (dialog,) = counter.stage.window.findChildren(SecondDialog)
    dialog.secret.setText(PIN)
    QTest.keySequence(dialog.secret, QKeySequence("Return"))
    counter.rest()
    found = counter.ask(lambda desk: visits.find(desk, over.id))
    assert found.requester == ERASED
    assert counter.page.view.erase.isHidden()
    assert over.code in counter.stage.window.frame.notice.text()


def test_an_inspector_who_takes_over_a_half_typed_visit_is_refused_nothing(
    counter: CertifyWindow,
) -> None:
    counter.type("Vu Van An")
    line = counter.ask(lambda desk: desk.signed_in())
    inspector = replace(line, id="inspector", roles=frozenset({OfficerRole.INSPECTOR}))
    counter.stage.worker.adopt(lambda desk: desk.with_officer(inspector))
    counter.stage.window.enter(inspector)
    counter.page.leave()  # for the first page that is theirs
    counter.rest()
    assert not counter.stage.window.frame.notice.isVisible()


def test_a_paper_made_foreign_by_hand_asks_whether_it_is_legalised(counter: CertifyWindow) -> None:
    counter.press("Alt+1")
    form = LineForm(kind=CertificationKind.COPY, title="Giấy lạ", pages=1)
    detail = counter.page.view.lines
    detail.add(form)
    counter.rest()
    detail.toggle_detail()
    counter.rest()
    inputs = counter.stage.window.findChildren(LineDetail)
    (shown,) = [each for each in inputs if each.isVisible()]
    issuer = shown._choice("issuer").widget
    issuer.setCurrentIndex(issuer.findData(Issuer.FOREIGN.value))
    issuer.activated.emit(issuer.currentIndex())
    assert shown.values().legalisation is None
    assert shown._choice("legalisation").widget.currentText() == "(chưa chọn)"
    issuer.setCurrentIndex(issuer.findData(Issuer.VIETNAMESE.value))
    issuer.activated.emit(issuer.currentIndex())
    assert shown.values().legalisation is Legalisation.NOT_NEEDED


def test_a_paper_that_needs_legalisation_is_asked_for_it_and_refused_for_the_lack_of_it(
    counter: CertifyWindow,
) -> None:
    diploma(counter)
    view = counter.page.view
    view.lines.add(LineForm(title="Giấy nước ngoài", issuer=Issuer.FOREIGN, legalisation=None))
    view.lines.begin()
    counter.rest()
    choice = view.lines.detail._choice("legalisation").widget
    assert choice.isVisible() and choice.currentText() == "(chưa chọn)"
    counter.press("F9")
    assert counter.visits() == ()
    assert counter.focus() is choice
    choice.setCurrentIndex(choice.findData(Legalisation.MISSING.value))
    choice.activated.emit(choice.currentIndex())
    counter.press("F10")
    # The diploma is not refused along with it.
    assert (view.refusal.positions(), view.refusal.grounds()) == ((2,), ("copy.not_legalised",))


def test_what_one_officer_saw_and_kept_is_not_ticked_for_the_next(counter: CertifyWindow) -> None:
    counter.press("Alt+2")
    counter.scan(ANH)
    counter.type("ly")
    counter.press("Return", "Space")
    counter.press("F11")
    counter.become(DELEGATE)
    counter.open_session()
    counter.press("F11")
    (line,) = counter.page.form().lines
    assert (line.title, line.seen) == ("Sơ yếu lý lịch", False)
    counter.press("F9")
    assert counter.visits() == ()
    counter.press("Space")
    # The same holds for what stands on the page when the officer changes, not for a lock alone.
    counter.lock()
    counter.become(DELEGATE)
    assert counter.page.form().lines[0].seen
    counter.become(CHAIRMAN)
    assert not counter.page.form().lines[0].seen
