"""The set-up page on a real store: what is saved holds, what is wrong stands beside its field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui import fitting
from tests.gui.setup.set_up_stage import (
    ask,
    page,
    press,
    section,
    sign_in,
    type_into,
    wait_for_acts,
)
from tests.gui.stage import PIN, Stage, settle
from urbgov_desk.domain.office import ChangedOfficer, Setting
from urbgov_desk.domain.right import WORKING, OfficerRole
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.setup.calendar_section import CalendarSection
from urbgov_desk.gui.setup.counter_section import CounterSection
from urbgov_desk.gui.setup.entry import Fault
from urbgov_desk.gui.setup.office_section import OfficeSection
from urbgov_desk.gui.setup.officer_section import OfficerSection
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.gui.setup.paper_section import PaperSection
from urbgov_desk.gui.setup.procedure_section import ProcedureSection
from urbgov_desk.gui.setup.section import FieldSet
from urbgov_desk.gui.setup.series_section import SeriesSection
from urbgov_desk.gui.style.tokens import Look, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.services import office, officer
from urbgov_desk.services.desk import Desk

SECTIONS = (
    "office",
    "counter",
    "officer",
    "procedure",
    "calendar",
    "paper",
    "scanner",
    "series",
    "store",
    "key",
    "backup",
    "look",
)


def test_a_new_name_holds_from_its_day_and_the_old_one_stays(stage: Stage) -> None:
    shown = section(stage, "office", OfficeSection)
    shown.fields.name.setText("UBND phường Nghĩa Tân")
    shown.fields.valid_from.setText("01/01/2027")
    press(stage, Qt.Key.Key_F9)
    offices = ask(stage, office.list_offices)
    assert [each.name for each in offices] == ["UBND phường Nghĩa Đô", "UBND phường Nghĩa Tân"]
    assert len(shown.versions.model_of_rows.rows) == 2


def test_a_bad_office_is_refused_beside_the_field_and_nothing_is_kept(stage: Stage) -> None:
    shown = section(stage, "office", OfficeSection)
    shown.fields.place.clear()
    shown.fields.valid_from.setText("31/02/2027")
    press(stage, Qt.Key.Key_F9)
    assert shown.form.fields["place"].error
    assert shown.form.fields["valid_from"].error
    assert not shown.form.fields["name"].error
    assert len(ask(stage, office.list_offices)) == 1


def test_a_counter_is_added_by_keys_alone(stage: Stage) -> None:
    section(stage, "counter", CounterSection)
    press(stage, Qt.Key.Key_F6)
    press(stage, Qt.Key.Key_F9)
    assert [each.code for each in ask(stage, office.list_counters)] == ["1", "2"]


def test_after_saving_the_keys_stay_in_the_section(stage: Stage) -> None:
    shown = section(stage, "office", OfficeSection)
    shown.fields.name.setText("UBND phường Nghĩa Tân")
    shown.fields.valid_from.setText("01/01/2027")
    button = next(b for b in shown.findChildren(KeyButton) if b.property("role") == "primary")
    button.setFocus()
    press(stage, Qt.Key.Key_F9)
    focused = stage.window.focusWidget()
    assert focused is not None and shown.isAncestorOf(focused)


def test_an_officer_is_added_then_retired(stage: Stage) -> None:
    shown = section(stage, "officer", OfficerSection)
    press(stage, Qt.Key.Key_F6)
    type_into(shown.added.name, "Vũ Thị Lụa")
    shown.added.pin.setText("4826")
    shown.added.pin_again.setText("4826")
    press(stage, Qt.Key.Key_F9)
    added = next(o for o in ask(stage, officer.list_officers) if o.code == "LUA")
    assert not added.may_set_up
    shown.list.choose(added.id)
    shown.active.setChecked(False)
    press(stage, Qt.Key.Key_F9)
    retired = next(o for o in ask(stage, officer.list_officers) if o.code == "LUA")
    assert not retired.active


def test_a_code_that_is_taken_is_told_beside_it(stage: Stage) -> None:
    shown = section(stage, "officer", OfficerSection)
    press(stage, Qt.Key.Key_F6)
    type_into(shown.added.name, "Đỗ Minh")
    shown.added.code.setText("DM")
    shown.added.pin.setText("4826")
    shown.added.pin_again.setText("4826")
    press(stage, Qt.Key.Key_F9)
    assert "DM" in shown.added.set.fields["code"].error


def _leave_one(desk: Desk) -> None:
    for each in officer.list_officers(desk):
        if each.code != "TH":
            officer.change_officer(
                desk,
                ChangedOfficer(
                    request_id=f"less-{each.code}",
                    officer=each.id,
                    name=each.name,
                    title=each.title,
                    unit=each.unit,
                    valid_from=desk.now().date(),
                    roles=WORKING,
                    active=True,
                ),
            )


def test_the_last_officer_who_may_set_up_is_protected(stage: Stage) -> None:
    ask(stage, _leave_one)
    shown = section(stage, "officer", OfficerSection)
    last = next(o for o in ask(stage, officer.list_officers) if o.code == "TH")
    shown.list.choose(last.id)
    shown.rights.boxes[OfficerRole.ADMINISTRATOR].setChecked(False)
    press(stage, Qt.Key.Key_F9)
    assert shown.form.fields["roles"].error
    assert next(o for o in ask(stage, officer.list_officers) if o.code == "TH").may_set_up


def test_an_own_limit_of_an_unknown_one_changes_the_answer(stage: Stage) -> None:
    shown = section(stage, "procedure", ProcedureSection)
    shown.search.setText("1.001776")
    wait_for_acts(stage)
    assert shown.list.key() == "1.001776"
    assert "chưa tính được" in shown.card.preview.text()
    press(stage, Qt.Key.Key_F6)
    shown.rule_form.value.set_count(5)
    press(stage, Qt.Key.Key_F9)
    assert shown.rule_form.form.fields["basis"].error
    shown.rule_form.term.basis.setText("QĐ 12/QĐ-UBND ngày 01/11/2026")
    press(stage, Qt.Key.Key_F9)
    assert "30/11/2026" in shown.card.preview.text() or "01/12/2026" in shown.card.preview.text()
    assert shown.card.limit_figure.text() == "5 ngày làm việc"
    assert shown.card.own.isVisible()


def test_an_own_fee_is_entered_and_ended_with_a_reason(stage: Stage) -> None:
    shown = section(stage, "procedure", ProcedureSection)
    shown.search.setText("1.004873")
    wait_for_acts(stage)
    before = shown.card.fee_figure.text()
    press(stage, Qt.Key.Key_F10)
    shown.rule_form.amount.set_amount(15_000)
    shown.rule_form.term.basis.setText("NQ 06/2026/NQ-HĐND")
    press(stage, Qt.Key.Key_F9)
    assert shown.card.fee_figure.text() == "15.000 đồng"
    entry = ask(stage, office.list_overrides)[0]
    shown.card.own._ask(entry.id)
    shown.card.own.end.click()
    assert shown.card.own.reason_field.error
    shown.card.own.reason.setText("NQ 06 hết hiệu lực")
    shown.card.own.end.click()
    wait_for_acts(stage)
    assert ask(stage, office.list_overrides) == ()
    assert shown.card.fee_figure.text() == before


def test_unverified_procedures_are_marked_and_can_be_listed(stage: Stage) -> None:
    shown = section(stage, "procedure", ProcedureSection)
    every = len(shown.list.model_of_rows.rows)
    shown.only.setCurrentIndex(shown.only.findData("unverified"))
    wait_for_acts(stage)
    rows = shown.list.model_of_rows.rows
    assert 0 < len(rows) < every
    assert all(row.aside for row in rows)


def test_forms_and_figures_nobody_verified_are_listed_with_their_source(stage: Stage) -> None:
    shown = section(stage, "procedure", ProcedureSection)
    shown.only.setCurrentIndex(shown.only.findData("general"))
    wait_for_acts(stage)
    known = ask(stage, lambda desk: desk.law.unverified(desk.now().date()))
    rows = shown.list.model_of_rows.rows
    assert len(rows) == len(known)
    assert all(row.title.endswith(entry.text) for row, entry in zip(rows, known, strict=True))
    assert rows
    assert known[0].source in shown.card.under.text()
    assert not shown.limit_button.isEnabled()
    shown.only.setCurrentIndex(0)
    wait_for_acts(stage)
    assert shown.limit_button.isEnabled()


def test_an_own_day_off_moves_the_calendar(stage: Stage) -> None:
    shown = section(stage, "calendar", CalendarSection)
    day = shown.view.day()
    shown.view.setFocus()
    QTest.keyClick(shown.view, Qt.Key.Key_Down)
    assert (shown.view.day() - day).days == 7
    shown.name.setText("Mất điện toàn phường")
    shown.basis.setText("TB 15/TB-UBND")
    press(stage, Qt.Key.Key_F9)
    calendar = ask(stage, lambda desk: desk.law.calendar)
    assert calendar.day_off(shown.view.day()) == "Mất điện toàn phường"


def test_office_hours_are_changed_by_two_presses(stage: Stage) -> None:
    shown = section(stage, "calendar", CalendarSection)
    press(stage, Qt.Key.Key_F6)
    shown.sessions.setText("08:00-12:00, 13:00-16:30")
    shown.hours_term.basis.setText("QĐ 20/QĐ-UBND")
    press(stage, Qt.Key.Key_F6)
    today = shown.view.day()
    closes = ask(stage, lambda desk: desk.law.calendar.closes_at(today))
    assert f"{closes:%H:%M}" == "16:30"


def test_choices_about_papers_are_kept(stage: Stage) -> None:
    shown = section(stage, "paper", PaperSection)
    shown.stamp.setChecked(False)
    shown.sheet.setCurrentIndex(shown.sheet.findData("A4"))
    press(stage, Qt.Key.Key_F9)
    kept = ask(stage, lambda desk: desk.settings())
    assert (kept[Setting.STAMP], kept[Setting.RECEIPT_SIZE]) == ("0", "A4")


def test_a_series_goes_on_from_the_paper_book(stage: Stage) -> None:
    shown = section(stage, "series", SeriesSection)
    shown.kind.choose("PBS/")
    shown.last.set_count(41)
    press(stage, Qt.Key.Key_F9)
    (row,) = shown.list.model_of_rows.rows
    assert "41" in row.aside


def test_an_officer_without_the_right_reads_and_changes_nothing(stage: Stage) -> None:
    ask(stage, _leave_one)
    sign_in(stage, "DM")
    shown = section(stage, "office", OfficeSection)
    assert shown.fields.name.isReadOnly()
    shown.fields.name.setText("Khác")
    press(stage, Qt.Key.Key_F9)
    assert ask(stage, office.list_offices)[0].name == "UBND phường Nghĩa Đô"
    officers = section(stage, "officer", OfficerSection)
    assert not officers.new.isEnabled()
    own = next(o for o in ask(stage, officer.list_officers) if o.code == "DM")
    officers.list.choose(own.id)
    assert officers.secret.button.isEnabled()


def test_ones_own_pin_takes_the_present_one(stage: Stage) -> None:
    ask(stage, _leave_one)
    sign_in(stage, "DM")
    officers = section(stage, "officer", OfficerSection)
    lines = {each.code: each for each in ask(stage, officer.list_officers)}
    other = next(each for code, each in lines.items() if code != "DM")
    officers.list.choose(other.id)
    assert not officers.secret.present.isVisible()
    officers.list.choose(lines["DM"].id)
    card = officers.secret
    for present, kept in (("0000", False), (PIN, True)):
        card.present.setText(present)
        card.pin.setText("7391")
        card.pin_again.setText("7391")
        card.button.click()
        wait_for_acts(stage)
        assert (card.form.fields["present"].error == "") == kept


def test_the_sections_are_walked_by_keys(stage: Stage) -> None:
    page(stage).open("office")
    wait_for_acts(stage)
    press(stage, Qt.Key.Key_Down)
    assert page(stage)._form.title.text() == "Quầy"
    press(stage, Qt.Key.Key_Return)
    assert page(stage).section().isAncestorOf(stage.window.focusWidget())


@pytest.mark.parametrize("language", list(Language))
def test_every_section_fits_the_smallest_screen_and_is_named(
    stage: Stage, language: Language
) -> None:
    stage.window.resize(1366, 728)
    stage.look(Look.light, language, 13)
    for name in SECTIONS:
        page(stage).open(name)
        wait_for_acts(stage)
        assert fitting.cut_words(stage.window) == [], name
        assert fitting.unnamed_inputs(stage.window) == [], name
        assert fitting.double_mnemonics(stage.window) == [], name
        assert fitting.double_keys(stage.window) == [], name
        assert fitting.too_large(stage.window) == [], name


@pytest.mark.parametrize("language", list(Language))
def test_an_own_rule_is_entered_beside_the_list_and_nothing_is_pushed_out_of_sight(
    stage: Stage, language: Language
) -> None:
    stage.window.resize(1366, 728)
    stage.look(Look.light, language, 13)
    shown = section(stage, "procedure", ProcedureSection)
    shown.begin(fee=False)
    settle()
    ground = shown._scroll.widget()
    assert ground is not None
    assert ground.minimumSizeHint().width() <= shown._scroll.viewport().width()


@pytest.mark.parametrize("points", [12, 13])
def test_the_chosen_section_stands_whole_in_the_list(stage: Stage, points: int) -> None:
    stage.look(Look.light, Language.en, points)
    stage.look(Look.light, Language.vi, points)
    page = stage.window.page("setup")
    assert isinstance(page, SetupPage)
    for name in ("store", "key", "backup", "look"):
        page.open(name)
        wait_for_acts(stage)
        listed = page._form.sections
        row = listed.visualItemRect(listed.currentItem())
        assert row.top() >= 0
        assert row.bottom() <= listed.viewport().height(), name


def test_a_fault_of_no_field_is_not_said_as_good_news(stage: Stage) -> None:
    said: list[str] = []
    stage.shell.said.connect(lambda _text, tone: said.append(tone))
    assert not FieldSet(stage.shell).show_faults({"elsewhere": Fault(code="day_needed")})
    assert said == [Tone.bad.value]
