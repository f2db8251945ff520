"""The reception page as a clerk plays it."""

from collections.abc import Callable
from datetime import datetime
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea

from tests.gui.fitting import (
    cut_words,
    double_keys,
    double_mnemonics,
    too_large,
    unnamed_inputs,
)
from tests.gui.receive.counter import ANH, HUY, MARRIAGE_STATUS, ReceptionCounter
from tests.gui.stage import settle
from urbgov_desk.domain.dossier import Dossier, PaperAnswer
from urbgov_desk.domain.party import NumberMissingBecause, Role
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.receive import calls
from urbgov_desk.gui.receive.form import Shown
from urbgov_desk.gui.receive.mode import Mode
from urbgov_desk.gui.receive.paper_line import missing_names
from urbgov_desk.gui.receive.told_place import Spot
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.subject import OpenDossier, Scanned
from urbgov_desk.services import draft, scan
from urbgov_desk.services.draft import list_drafts
from urbgov_desk.services.office import list_overrides
from urbgov_desk.store.engine import DiskFull

DECLARATION = "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân"
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Presses keys at the window, where shortcuts see them, and counts them."""

    def __init__(self, counter: ReceptionCounter) -> None:
        self._counter = counter
        self.pressed = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.pressed += 1
        QTest.keyClick(self._counter.stage.window.windowHandle(), key, modifier)
        settle()

    def type(self, text: str) -> None:
        for letter in text:
            self.pressed += 1
            focused = QApplication.focusWidget()
            assert focused is not None, "nothing has the focus"
            if letter.isascii():
                QTest.keyClicks(focused, letter)
            else:
                # An input method brings these; QTest cannot press them.
                assert isinstance(focused, QLineEdit)
                focused.insert(letter)
                focused.textEdited.emit(focused.text())
        settle()


@pytest.fixture
def hands(counter: ReceptionCounter) -> Hands:
    return Hands(counter)


def only_dossier(counter: ReceptionCounter) -> Dossier:
    last = counter.page.last
    assert last is not None
    return counter.ask(lambda desk: calls.find(desk, last.dossier))


def mode(counter: ReceptionCounter) -> Mode:
    return counter.page.view.mode


def act(counter: ReceptionCounter) -> bool:
    return counter.wait(counter.page.finished, counter.page.view.act.click)


def refuse(counter: ReceptionCounter) -> bool:
    return counter.wait(counter.page.refused, counter.page.view.act.click)


def editor_line(counter: ReceptionCounter, name: str) -> QLineEdit:
    line = counter.page.view.people.editor.findChild(QLineEdit, name)
    assert line is not None
    return line


def test_a_scanned_visitor_costs_three_keys(counter: ReceptionCounter, hands: Hands) -> None:
    counter.scan(ANH)
    counter.wait(counter.page.weighed, lambda: hands.press(Key.Key_5, ALT))
    hands.press(Key.Key_T, CTRL)
    assert counter.wait(counter.page.finished, lambda: hands.press(Key.Key_F9))
    assert hands.pressed == 3
    found = only_dossier(counter)
    assert found.code == "NB01-2026-000001"
    assert found.procedure == MARRIAGE_STATUS
    assert found.applicants[0].party.name == "Nguyễn Thị Hồng Ánh"
    assert [p.answer for p in found.papers] == [PaperAnswer.COPY_KEPT, PaperAnswer.ORIGINAL_SEEN]
    assert "NB01-2026-000001" in counter.page.view.last.text()


def test_keys_pressed_faster_than_the_law_answers_are_not_lost(
    counter: ReceptionCounter, hands: Hands
) -> None:
    counter.scan(ANH)
    hands.press(Key.Key_5, ALT)
    hands.press(Key.Key_T, CTRL)
    assert counter.wait(counter.page.finished, lambda: hands.press(Key.Key_F9))
    assert len(only_dossier(counter).papers) == 2


def test_everything_can_be_typed_without_a_mouse(counter: ReceptionCounter, hands: Hands) -> None:
    hands.type("001195004321")
    hands.press(Key.Key_Tab)
    hands.type("Nguyen Thi Anh")
    hands.press(Key.Key_Tab)
    hands.type("1995")
    hands.press(Key.Key_T, ALT)
    hands.type("hon nhan")
    counter.wait(counter.page.weighed, lambda: hands.press(Key.Key_Return))
    assert counter.page.view.procedure.code() == MARRIAGE_STATUS
    hands.press(Key.Key_Return)  # the case stays as it is
    hands.press(Key.Key_Return)  # the form was handed in
    hands.press(Key.Key_1)  # the card was seen
    assert counter.wait(counter.page.finished, lambda: hands.press(Key.Key_Return, CTRL))
    found = only_dossier(counter)
    assert found.applicants[0].party.born == "1995"
    assert [p.answer for p in found.papers] == [PaperAnswer.COPY_KEPT, PaperAnswer.ORIGINAL_SEEN]


def test_after_a_reception_the_next_visitor_may_begin(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    act(counter)
    assert counter.page.form().blank
    assert QApplication.focusWidget() is editor_line(counter, "number")
    first = counter.page.form().request_id
    counter.scan(HUY)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    act(counter)
    assert counter.page.form().request_id != first
    assert only_dossier(counter).code == "NB01-2026-000002"


def test_a_second_card_never_overwrites_the_first_and_one_key_says_who_it_is(
    counter: ReceptionCounter, hands: Hands
) -> None:
    counter.scan(ANH)
    counter.scan(HUY)
    assert counter.page.view.people.asking()
    hands.press(Key.Key_1)
    assert not counter.page.view.people.asking()
    counter.choose("1.000894")
    counter.page.view.procedure.papers.answer_all()
    assert act(counter)
    found = only_dossier(counter)
    assert [(p.role, p.party.name) for p in found.parties] == [
        (Role.APPLICANT, "Nguyễn Thị Hồng Ánh"),
        (Role.APPLICANT, "Bùi Xuân Huy"),
    ]


def test_nobody_is_received_without_a_role(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.scan(HUY)
    counter.choose(MARRIAGE_STATUS)
    assert refuse(counter)
    assert counter.page.view.people.asking()
    assert counter.page.view.problem()


def test_the_one_present_need_not_be_the_holder(counter: ReceptionCounter, hands: Hands) -> None:
    counter.scan(ANH)
    counter.scan(HUY)
    hands.press(Key.Key_4)
    assert QApplication.focusWidget() is editor_line(counter, "authority")
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    refuse(counter)
    assert counter.page.view.people.editor.spots.said(Spot.authority)
    hands.type("GUQ 12/2026")
    assert act(counter)
    found = only_dossier(counter)
    assert [(p.role, p.authority) for p in found.parties] == [
        (Role.APPLICANT, None),
        (Role.REPRESENTATIVE_BY_AUTHORISATION, "GUQ 12/2026"),
    ]


def test_the_same_card_again_is_the_same_person(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    editor_line(counter, "phone").setText("0912345678")
    counter.scan(ANH)
    people = counter.page.form().people
    assert [(p.number, p.phone) for p in people] == [("001195004321", "0912345678")]


def receive_person(counter: ReceptionCounter, shown: Shown, number: str, born: str) -> Dossier:
    page = counter.page
    combo = page.view.people.editor._form.shown
    combo.setCurrentIndex(combo.findData(shown.value))
    editor_line(counter, "number").setText(number)
    editor_line(counter, "name").setText("TANAKA Yuki")
    editor_line(counter, "born").setText(born)
    if shown is Shown.PASSPORT:
        page.view.people.editor._country.choose("JP")
    counter.choose(MARRIAGE_STATUS)
    page.view.procedure.papers.answer_all()
    assert act(counter), page.view.problem()
    return only_dossier(counter)


def test_a_foreigner_shows_a_passport(counter: ReceptionCounter) -> None:
    party = receive_person(counter, Shown.PASSPORT, "TR1234567", "02/03/1990").applicants[0].party
    assert (party.identity[0].number, party.identity[0].country) == ("TR1234567", "JP")
    assert (party.name, party.born) == ("TANAKA Yuki", "1990-03-02")


def test_a_child_has_no_number(counter: ReceptionCounter) -> None:
    party = receive_person(counter, Shown.CHILD, "", "20/11/2026").applicants[0].party
    assert (party.identity, party.number_missing) == ((), NumberMissingBecause.CHILD)


def test_a_birth_year_is_enough(counter: ReceptionCounter) -> None:
    party = receive_person(counter, Shown.LOST, "", "1951").applicants[0].party
    assert party.born == "1951"


def test_a_told_problem_stands_beside_its_field_and_nothing_typed_is_lost(
    counter: ReceptionCounter,
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    editor_line(counter, "number").setText("00119500432")
    before = counter.page.form().people
    assert refuse(counter)
    said = counter.page.view.people.editor.spots.said(Spot.number)
    assert "11" in said
    assert counter.page.view.problem() == said
    assert counter.page.form().people == before
    assert QApplication.focusWidget() is editor_line(counter, "number")


@pytest.mark.parametrize(
    ("field", "typed", "spot"),
    [
        ("phone", "12", Spot.phone),
        ("email", "khong-phai-email", Spot.email),
        ("born", "31/02/1990", Spot.born),
        ("name", "A" * 10_000, Spot.name),
        ("name", "", Spot.name),
        ("address", "A" * 10_000, Spot.address),
    ],
)
def test_odd_input_is_told_where_it_stands(
    counter: ReceptionCounter, field: str, typed: str, spot: Spot
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    editor_line(counter, field).setText(typed)
    assert refuse(counter)
    assert counter.page.view.people.editor.spots.said(spot)


def test_an_unknown_limit_is_asked_for_with_its_basis(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose("1.001731")
    view = counter.page.view
    view.procedure.papers.answer_all()
    assert refuse(counter)
    assert view.terms.spots.said(Spot.limit)
    view.terms._form.limitValue.set_count(5)
    assert refuse(counter)
    view.terms._form.limitBasis.setText("QĐ 15/2026/QĐ-UBND")
    assert act(counter), view.problem()
    assert only_dossier(counter).due_at is not None
    overrides = counter.ask(list_overrides)
    assert [o.basis for o in overrides] == ["QĐ 15/2026/QĐ-UBND"]


def test_a_missing_paper_leads_to_a_request_for_it(counter: ReceptionCounter, hands: Hands) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    papers = counter.page.view.procedure.papers
    papers.answer(PaperAnswer.MISSING)
    papers.answer(PaperAnswer.ORIGINAL_SEEN)
    assert refuse(counter)
    assert "F10" in counter.page.view.problem()
    hands.press(Key.Key_F10)
    assert mode(counter) is Mode.SUPPLEMENT
    assert counter.page.view.supplement.items() == (
        "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân",
    )
    assert counter.wait(counter.page.finished, lambda: hands.press(Key.Key_F9))
    found = only_dossier(counter)
    assert (found.code, found.accepted) == (None, False)
    assert found.supplements[0].items == (DECLARATION,)
    assert mode(counter) is Mode.RECEIVE


def test_a_refused_reception_goes_to_the_missing_line_and_an_arrow_changes_no_case(
    counter: ReceptionCounter, hands: Hands
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    procedure = counter.page.view.procedure
    case = procedure.case.currentIndex()
    procedure.papers.answer_all()
    procedure.papers.answer(PaperAnswer.MISSING)
    assert refuse(counter)
    assert procedure.papers.list.hasFocus()
    assert missing_names((procedure.papers.papers()[procedure.papers.list.currentIndex().row()],))
    hands.press(Key.Key_Down)
    assert procedure.case.currentIndex() == case


def test_a_refusal_names_its_ground(counter: ReceptionCounter, hands: Hands) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    hands.press(Key.Key_F6)
    counter.ask(lambda _desk: True)
    settle()
    hands.press(Key.Key_Space)
    assert counter.page.view.refusal.grounds()
    assert counter.wait(counter.page.finished, lambda: hands.press(Key.Key_F9))
    assert only_dossier(counter).code is None


def test_a_refusal_without_ground_is_not_made(counter: ReceptionCounter, hands: Hands) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    hands.press(Key.Key_F6)
    counter.ask(lambda _desk: True)
    assert counter.wait(counter.page.refused, lambda: hands.press(Key.Key_F9))
    assert counter.page.view.refusal.error()
    hands.press(Key.Key_Escape)
    assert mode(counter) is Mode.RECEIVE
    assert counter.page.form().people[0].name == "Nguyễn Thị Hồng Ánh"


def test_a_result_at_hand_is_given_at_once(counter: ReceptionCounter, hands: Hands) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    hands.press(Key.Key_J, CTRL)
    assert mode(counter) is Mode.AT_ONCE
    hands.type("12/TLKS-BS")
    counter.page.view.at_once._day.setText("23/11/2026")
    assert act(counter), counter.page.view.problem()
    found = only_dossier(counter)
    assert found.result_number == "12/TLKS-BS"
    assert found.returned_at is not None


def test_copies_and_pages_are_asked_where_the_charge_needs_them_and_change_is_shown(
    counter: ReceptionCounter,
) -> None:
    counter.scan(ANH)
    counter.choose("2.000815")
    view = counter.page.view
    form = view.terms._form
    assert form.pages.isVisibleTo(view)
    assert form.copies.isVisibleTo(view)

    def count() -> None:
        form.pages.set_count(3)
        form.copies.set_count(5)

    counter.wait(counter.page.weighed, count)
    assert view.money._form.fee.text() == "25.000 đ"
    view.money._form.given.set_amount(50_000)
    assert view.money._form.change.text() == "25.000 đ"
    view.procedure.papers.answer_all()
    assert act(counter), view.problem()
    found = only_dossier(counter)
    assert [(p.amount, p.tendered) for p in found.payments] == [(25_000, 50_000)]


def test_too_little_cash_is_said_beside_the_field(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose("2.000635")
    view = counter.page.view
    view.money._form.given.set_amount(5_000)
    assert view.money.spots.said(Spot.money)
    view.procedure.papers.answer_all()
    assert refuse(counter)


def test_open_dossiers_of_the_same_person_show_at_once(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    act(counter)
    counter.wait(counter.page.weighed, lambda: counter.scan(ANH))
    buttons = counter.page.view.people.open_dossiers.buttons()
    assert ["NB01-2026-000001" in button.toolTip() for button in buttons] == [True]
    sent: list[str] = []
    counter.stage.shell.sent.connect(lambda place, _subject: sent.append(place))
    buttons[0].click()
    assert sent == ["dossier"]


def test_another_dossier_of_the_same_visitor_needs_no_retyping(
    counter: ReceptionCounter, hands: Hands
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    act(counter)
    hands.press(Key.Key_D, CTRL)
    assert [p.name for p in counter.page.form().people] == ["Nguyễn Thị Hồng Ánh"]
    counter.choose("2.000635")
    counter.page.view.procedure.papers.answer_all()
    assert act(counter), counter.page.view.problem()
    assert only_dossier(counter).code == "NB01-2026-000002"


def test_what_was_just_received_can_be_put_right(counter: ReceptionCounter, hands: Hands) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    act(counter)
    counter.wait(counter.page.weighed, lambda: hands.press(Key.Key_G, CTRL))
    assert counter.page.form().correcting is not None
    hands.type("Nhập sai điện thoại")
    editor_line(counter, "phone").setText("0987654321")
    assert act(counter), counter.page.view.problem()
    found = only_dossier(counter)
    assert (found.code, found.revision) == ("NB01-2026-000001", 2)
    assert found.applicants[0].party.phone == "0987654321"


def test_a_correction_without_reason_is_told(counter: ReceptionCounter, hands: Hands) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    act(counter)
    counter.wait(counter.page.weighed, lambda: hands.press(Key.Key_G, CTRL))
    assert refuse(counter)
    assert counter.page.view.banner.reason.property("faulty")


def test_one_key_parks_a_visit_and_takes_it_up_again(
    counter: ReceptionCounter, hands: Hands
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    hands.press(Key.Key_F11)
    counter.ask(lambda _desk: True)
    settle()
    counter.ask(lambda _desk: True)  # kept, then the bar of parked visits is read anew
    settle()
    assert counter.page.form().blank
    chips = counter.stage.window.findChildren(QPushButton)
    assert any("Nguyễn Thị Hồng Ánh" in chip.text() for chip in chips)
    counter.wait(counter.page.weighed, lambda: hands.press(Key.Key_F11))
    form = counter.page.form()
    assert (form.people[0].number, form.procedure) == ("001195004321", MARRIAGE_STATUS)


def test_a_visit_leaves_the_page_only_once_it_is_safely_parked(
    counter: ReceptionCounter, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    before = counter.page.form()

    def full(*_: object, **__: object) -> None:
        raise DiskFull()

    with monkeypatch.context() as patch:
        patch.setattr(draft, "save", full)
        patch.setattr(counter.stage.shell, "refuse", lambda _told: None)
        hands.press(Key.Key_F11)
        counter.ask(lambda _desk: True)
        settle()
    assert counter.page.form() == before
    assert counter.page.view.act.isEnabled()
    held = Event()
    counter.stage.worker.run(lambda _desk: held.wait(20))
    hands.press(Key.Key_F11)
    assert counter.page.form() == before
    held.set()
    counter.ask(lambda _desk: True)
    settle()
    counter.ask(lambda _desk: True)
    settle()
    assert counter.page.form().blank
    assert [each.parked for each in counter.ask(lambda d: list_drafts(d, "receive"))] == [True]


def test_the_card_of_a_parked_visit_takes_it_up_again(
    counter: ReceptionCounter, hands: Hands
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    hands.press(Key.Key_F11)
    counter.ask(lambda _desk: True)
    settle()
    counter.scan(HUY)
    hands.press(Key.Key_F11)
    counter.ask(lambda _desk: True)
    settle()
    counter.wait(counter.page.weighed, lambda: counter.scan(ANH))
    assert counter.page.form().procedure == MARRIAGE_STATUS


def make_page_anew(counter: ReceptionCounter, how: Callable[[], None]) -> None:
    counter.page.leave()
    how()
    counter.ask(lambda _desk: True)
    settle()
    counter.ask(lambda _desk: True)
    settle()


def test_a_draft_comes_back_when_the_page_is_made_anew(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer(PaperAnswer.LOOKED_UP)
    before = counter.page.form()
    make_page_anew(counter, lambda: counter.stage.look(Look.light, Language.en, 12))
    after = counter.page.form()
    assert after.request_id == before.request_id
    assert after.people == before.people
    assert after.papers == before.papers


def test_typing_is_saved_without_being_asked(counter: ReceptionCounter, hands: Hands) -> None:
    assert counter.wait(counter.page.drafts.saved, lambda: hands.type("001195004321"))
    drafts = counter.ask(lambda desk: list_drafts(desk, "receive"))
    assert [d.content["people"][0]["number"] for d in drafts] == ["001195004321"]


def test_a_finished_or_emptied_page_leaves_no_draft(
    counter: ReceptionCounter, hands: Hands
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    counter.wait(counter.page.drafts.saved, counter.page.drafts.save_now)
    act(counter)
    counter.scan(HUY)
    counter.wait(counter.page.drafts.saved, counter.page.drafts.save_now)
    counter.page.view.fresh.click()
    hands.press(Key.Key_Return)
    assert counter.ask(lambda desk: list_drafts(desk, "receive")) == ()


def test_a_courier_list_is_taken_and_its_envelopes_are_received_one_by_one(
    counter: ReceptionCounter, hands: Hands
) -> None:
    hands.press(Key.Key_B, CTRL)
    courier = counter.page.view.courier
    courier._carrier.setText("Phạm Bưu Tá")
    courier._hour.setText("16:30")
    courier._names.setPlainText("Nguyễn Thị Một\nTrần Văn Hai")
    assert act(counter), courier.error()
    counter.ask(lambda _desk: True)
    settle()
    assert len(courier._model.rows) == 2
    hands.press(Key.Key_Return)
    form = counter.page.form()
    assert form.people[0].name == "Nguyễn Thị Một"
    assert form.courier is not None
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    assert act(counter), counter.page.view.problem()
    assert only_dossier(counter).channel == "buu_chinh"
    counter.ask(lambda _desk: True)
    settle()
    assert mode(counter) is Mode.COURIER
    assert [e.name for _, e in courier._model.rows] == ["Trần Văn Hai"]


def test_an_envelope_is_struck_off_with_a_reason(counter: ReceptionCounter, hands: Hands) -> None:
    hands.press(Key.Key_B, CTRL)
    courier = counter.page.view.courier
    courier._carrier.setText("Phạm Bưu Tá")
    courier._hour.setText("1630")
    courier._names.setPlainText("Nguyễn Thị Một\nTrần Văn Hai")
    assert act(counter)
    counter.ask(lambda _desk: True)
    settle()
    hands.press(Key.Key_Delete)
    assert counter.wait(counter.page.refused, lambda: hands.press(Key.Key_Return))
    assert courier.error()
    hands.press(Key.Key_Delete)
    hands.type("Phong bì rỗng")
    hands.press(Key.Key_Return)
    counter.ask(lambda _desk: True)
    counter.ask(lambda _desk: True)
    settle()
    assert [e.name for _, e in courier._model.rows] == ["Trần Văn Hai"]


def test_a_courier_without_an_hour_to_return_is_asked_for_it(
    counter: ReceptionCounter, hands: Hands
) -> None:
    hands.press(Key.Key_B, CTRL)
    hands.press(Key.Key_F9)
    assert counter.page.view.courier.error()
    assert counter.page.view.act.isEnabled()


def test_a_dossier_that_waited_for_papers_is_received_when_they_come(
    counter: ReceptionCounter, hands: Hands
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    hands.press(Key.Key_F10)
    counter.wait(counter.page.finished, lambda: hands.press(Key.Key_F9))
    waiting = only_dossier(counter)
    opened = OpenDossier(dossier_id=waiting.id)
    counter.wait(counter.page.weighed, lambda: counter.stage.shell.go("receive", opened))
    papers = counter.page.view.procedure.papers
    for row in range(len(papers.papers())):
        papers.list.setCurrentIndex(papers.list.model().index(row, 0))
        papers.answer(PaperAnswer.COPY_KEPT)
    assert act(counter), counter.page.view.problem()
    found = only_dossier(counter)
    assert (found.id, found.accepted) == (waiting.id, True)


def test_a_card_scanned_while_an_act_is_under_way_is_the_next_visitors(
    counter: ReceptionCounter,
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    reading = counter.ask(lambda desk: scan.read(desk, HUY))

    def both() -> None:
        counter.page.view.act.click()
        counter.page.arrive(Scanned(text=HUY, reading=reading))

    assert counter.wait(counter.page.finished, both)
    counter.ask(lambda _desk: True)
    assert [a.party.name for a in only_dossier(counter).applicants] == ["Nguyễn Thị Hồng Ánh"]
    assert [p.name for p in counter.page.form().people] == ["Bùi Xuân Huy"]


def test_a_parked_visit_is_not_lost_by_a_correction_that_comes_between(
    counter: ReceptionCounter,
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.procedure.papers.answer_all()
    act(counter)
    first = only_dossier(counter)
    counter.scan(HUY)
    opened = OpenDossier(dossier_id=first.id)
    counter.wait(counter.page.weighed, lambda: counter.stage.shell.go("receive", opened))
    counter.ask(lambda _desk: True)
    assert counter.page.form().correcting is not None
    drafts = counter.ask(lambda desk: list_drafts(desk, "receive"))
    assert ("Bùi Xuân Huy", True) in [(d.label, d.parked) for d in drafts]


def test_a_paper_slip_keeps_the_moment_written_on_it(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    view = counter.page.view
    view.procedure.papers.answer_all()
    view.more_fold.setChecked(True)
    view.more._form.rowId.setText("P-07")
    view.more._form.receivedDay.setText("20/11/2026")
    assert refuse(counter)
    assert view.more.spots.said(Spot.received_at)
    view.more._form.receivedTime.setText("15:10")
    assert act(counter), view.problem()
    received = only_dossier(counter).received_at
    assert received is not None
    assert received.replace(tzinfo=None) == datetime(2026, 11, 20, 15, 10)  # noqa: DTZ001


def test_numbers_stand_where_no_input_method_reaches(counter: ReceptionCounter) -> None:
    for name in ("number", "phone", "born", "email"):
        line = editor_line(counter, name)
        assert not line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


@pytest.mark.parametrize("language", list(Language))
def test_date_of_birth_and_telephone_stand_there_whole(
    counter: ReceptionCounter, language: Language
) -> None:
    counter.stage.window.resize(1366, 728)
    counter.stage.look(Look.light, language, 13)
    counter.scan(ANH)
    counter.choose("2.000635")
    counter.scan(HUY)
    counter.page.view.people._ask.answered.emit("representative_by_authorisation")
    settle()
    for name, text in (("born", "02/08/1994"), ("phone", "0908889999")):
        line = editor_line(counter, name)
        line.setText(text)
        # Padding, border and the line's own margins stand at both sides.
        assert line.fontMetrics().horizontalAdvance(text) + 26 <= line.width(), name


@pytest.mark.parametrize("language", list(Language))
def test_the_page_fits_an_office_screen(counter: ReceptionCounter, language: Language) -> None:
    counter.stage.window.resize(1366, 728)
    counter.stage.look(Look.light, language, 13)
    counter.ask(lambda _desk: True)
    problems: list[str] = []

    def look(what: str) -> None:
        settle()
        window = counter.stage.window
        found = cut_words(counter.page) + unnamed_inputs(counter.page) + too_large(window)
        found += double_mnemonics(counter.page) + double_keys(window)
        found += [
            f"{inner.width()} wide in {area.viewport().width()}"
            for area in counter.page.findChildren(QScrollArea)
            if area.isVisibleTo(counter.page)
            and (inner := area.widget()) is not None
            and inner.width() > area.viewport().width()
        ]
        problems.extend(f"{what}: {each}" for each in found)

    look("empty")
    counter.scan(ANH)
    counter.choose("2.000815")
    look("one person")
    counter.page.view.money._form.given.set_amount(100_000)
    counter.page.view.money.show_amount(25_000)
    look("money")
    counter.choose("1.001731")
    look("limit asked")
    counter.scan(HUY)
    look("second card")
    counter.page.view.people._ask.answered.emit("representative_by_authorisation")
    look("two people")
    for each in Mode:
        counter.page.view.mode_wanted.emit(each.value)
        counter.ask(lambda _desk: True)
        look(each.value)
    counter.page.view.mode_wanted.emit(Mode.RECEIVE.value)
    counter.page.view.more_fold.setChecked(True)
    look("more")
    assert problems == []


def test_tab_goes_from_the_number_to_the_procedure_in_the_order_of_the_page(
    counter: ReceptionCounter, hands: Hands
) -> None:
    passed: list[str] = []
    for _ in range(20):
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.append(focused.accessibleName())
        if focused is counter.page.view.procedure.chooser:
            break
        hands.press(Key.Key_Tab)
    assert passed == [
        "Số định danh",
        "Họ và tên",
        "Ngày/năm sinh",
        "Giới tính",
        "Điện thoại",
        "Địa chỉ",
        "Email",
        "Cách ký",
        "Thủ tục: gõ vài chữ hoặc mã",
    ]


def test_enter_goes_on_to_the_next_field(counter: ReceptionCounter, hands: Hands) -> None:
    hands.type("001195004321")
    hands.press(Key.Key_Return)
    assert QApplication.focusWidget() is editor_line(counter, "name")


def test_the_next_visitor_does_not_read_what_was_said_about_the_last(
    counter: ReceptionCounter,
) -> None:
    notice = counter.stage.window.frame.notice
    counter.stage.shell.say("Đang in lại, có dấu in lại")
    QTest.qWait(900)
    assert notice.isVisible()
    counter.scan(ANH)
    assert not notice.isVisible()
