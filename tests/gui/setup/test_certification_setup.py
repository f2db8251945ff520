"""Authority, books, certification and attestations set up with keys, on a real store."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui import fitting
from tests.gui.dossier.desk_stage import press, wait_idle
from tests.gui.signing.pile_stage import PileStage
from tests.gui.stage import settle
from urbgov_desk.domain.authority import Grant, Ground
from urbgov_desk.domain.certification import AttestationForm, CertificationKind, Issuer
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind
from urbgov_desk.domain.office import Setting
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.printing import choice
from urbgov_desk.gui.setup import certification_entry, grant_entry
from urbgov_desk.gui.setup.attestation_section import AttestationSection
from urbgov_desk.gui.setup.authority_section import AuthoritySection
from urbgov_desk.gui.setup.book_section import BookSection
from urbgov_desk.gui.setup.certification_entry import SpotEntry
from urbgov_desk.gui.setup.certification_section import CertificationSection
from urbgov_desk.gui.setup.grant_entry import GrantEntry
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.gui.setup.section import Section
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services import office, proof
from urbgov_desk.services.certification import attestation_texts, authority, book, calibrating
from urbgov_desk.services.desk import Desk

S = TypeVar("S", bound=Section)


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[PileStage]:
    """The Chairman TRUONG, who may change the set-up, at the set-up page."""
    made = PileStage(qapp, tmp_path / "ward", officer="TRUONG")
    made.open()
    qtbot.waitActive(made.window)
    press(made, "F8")
    yield made
    verified = made.ask(proof.verify)
    assert verified.finding is None, verified.finding
    made.close()


def section(stage: PileStage, name: str, kind: type[S]) -> S:
    page = stage.window.page("setup")
    assert isinstance(page, SetupPage)
    found = page.open(name)
    assert isinstance(found, kind)
    wait_idle(stage)
    return found


def grants(stage: PileStage) -> tuple[Grant, ...]:
    return stage.ask(authority.list_grants)


def in_year(desk: Desk, kind: BookKind) -> Book:
    return book.find(desk.store.db, kind, 2026)


def test_every_authority_stands_with_what_it_covers_and_what_is_to_be_seen_to(
    stage: PileStage,
) -> None:
    shown = section(stage, "authority", AuthoritySection)
    rows = {row.title: row for row in shown.list.model_of_rows.rows}
    assert "15/QĐ-UBND" in rows["Lê Thị Hoà"].detail
    assert rows["Lê Thị Hoà"].aside == "thiếu mẫu ký"
    able = {row.title: row.detail for row in shown.able.model_of_rows.rows}
    assert able["Bản sao từ bản chính (Việt Nam)"] == "Lê Thị Hoà, Phạm Văn Trưởng"
    assert able["Bản sao từ bản chính (Nước ngoài)"] == "Phạm Văn Trưởng"
    shown.list.choose(next(g.id for g in grants(stage) if g.ground is Ground.DELEGATION))
    assert "Nghị quyết 01/2025" in shown.covers.text()
    assert "Chữ ký" in shown.covers.text()


def test_a_delegation_is_recorded_from_the_form_and_faults_stand_beside_their_fields(
    stage: PileStage,
) -> None:
    shown = section(stage, "authority", AuthoritySection)
    press(stage, "F6")
    form = shown.added
    assert stage.window.focusWidget() is form.officer
    press(stage, "F9")
    at = form.set.fields
    for name in ("decision_number", "decision_on", "valid_from", "valid_until", "title", "basis"):
        assert at[name].error, name
    form.officer.setCurrentIndex(form.officer.findText("Lê Thị Hoà (HOA)"))
    form.number.setText("22/QĐ-UBND")
    form.decided.setText("20112026")
    form.begins.setText("01012027")
    form.ends.setText("31122027")
    form.title.setText("Chuyên viên")
    form.basis.setText("Nghị quyết 01/2025/NQ-HĐND")
    form.kinds[CertificationKind.TRANSLATOR_SIGNATURE].setChecked(True)
    press(stage, "F9")
    assert len(grants(stage)) == 3
    made = next(g for g in grants(stage) if g.decision_number == "22/QĐ-UBND")
    assert made.valid_until == date(2027, 12, 31)
    assert CertificationKind.TRANSLATOR_SIGNATURE in made.kinds
    assert not shown.added.officer.isVisible()


def test_only_a_chairman_of_the_day_of_the_decision_gives_authority(stage: PileStage) -> None:
    shown = section(stage, "authority", AuthoritySection)
    press(stage, "F6")
    form = shown.added
    form.number.setText("01/QĐ-UBND")
    form.decided.setText("01012020")
    form.begins.setText("01012020")
    form.ends.setText("31122020")
    form.title.setText("Chuyên viên")
    form.basis.setText("Nghị quyết")
    press(stage, "F9")
    assert form.set.fields["granted_by"].error
    assert len(grants(stage)) == 2


def test_a_specimen_is_noted_and_an_authority_revoked(stage: PileStage) -> None:
    shown = section(stage, "authority", AuthoritySection)
    delegation = next(g.id for g in grants(stage) if g.ground is Ground.DELEGATION)
    shown.list.choose(delegation)
    shown.specimen.setText("05012026")
    press(stage, "F9")
    shown.list.choose(delegation)
    shown.from_day.setText("01122026")
    press(stage, "F9")
    assert shown.ending.fields["reason"].error
    shown.reason.setText("Chuyển công tác")
    press(stage, "F9")
    [made] = [g for g in grants(stage) if g.ground is Ground.DELEGATION]
    assert made.specimen_notified_on == date(2026, 1, 5)
    assert made.revoked_from == date(2026, 12, 1)


def test_a_book_passes_to_paper_and_comes_back_with_its_last_number(stage: PileStage) -> None:
    shown = section(stage, "book", BookSection)
    assert len(shown.list.model_of_rows.rows) == 4
    shown.list.choose("copies/2026")
    shown.act.reason.setText("Mất điện")
    press(stage, "F9")
    press(stage, "Return")
    assert stage.ask(lambda d: in_year(d, BookKind.COPIES)).holder is BookHolder.PAPER
    shown.list.choose("copies/2026")
    shown.act.last.setText("515")
    press(stage, "F9")
    assert "512" in shown.act.set.fields["last"].error
    shown.act.last.setText("512")
    press(stage, "F9")
    assert stage.ask(lambda d: in_year(d, BookKind.COPIES)).holder is BookHolder.DESK


def test_the_next_volume_is_opened_and_its_numbers_run_on(stage: PileStage) -> None:
    shown = section(stage, "book", BookSection)
    shown.list.choose("signatures/2026")
    press(stage, "F6")
    press(stage, "Return")
    opened = stage.ask(lambda d: in_year(d, BookKind.SIGNATURES))
    assert (opened.volume, opened.next) == (2, 513)


def test_in_december_the_books_of_the_new_year_are_opened_with_the_wards_own_symbol(
    stage: PileStage,
) -> None:
    stage.ward.clock.forward(days=20)
    shown = section(stage, "book", BookSection)
    shown.list.choose("transactions/2027")
    shown.act.symbol.setText("SCT/HĐ")
    press(stage, "F10")
    assert shown.act.symbols.fields["basis"].error
    shown.act.basis.setText("Công văn 3/STP")
    press(stage, "F10")
    shown.list.choose("transactions/2027")
    press(stage, "F9")
    assert shown.act.set.fields["last"].error
    shown.act.last.setText("0")
    press(stage, "F9")
    opened = stage.ask(lambda d: book.find(d.store.db, BookKind.TRANSACTIONS, 2027))
    assert (opened.symbol, opened.next) == ("SCT/HĐ", 1)


def test_the_choices_of_the_desk_are_kept(stage: PileStage) -> None:
    shown = section(stage, "certification", CertificationSection)
    shown.attestation.setCurrentIndex(0)
    shown.seal_step.setChecked(True)
    shown.copy_mark.setChecked(True)
    shown.rate.set_amount(500)
    shown.fed_tray.setText("2")
    press(stage, "F9")
    settings = stage.ask(lambda desk: desk.settings())
    assert settings[Setting.ATTESTATION] == "full_page"
    assert settings[Setting.SEAL_STEP] == settings[Setting.COPY_MARK] == "1"
    assert (settings[Setting.PHOTOCOPY_RATE], settings[Setting.FED_TRAY]) == ("500", "2")


def test_a_place_is_kept_for_one_kind_of_paper_and_one_off_the_sheet_is_refused(
    stage: PileStage,
) -> None:
    shown = section(stage, "certification", CertificationSection)
    shown.paper.setCurrentIndex(1)
    title = shown.paper.currentText()
    shown.lengths["x"].setText("200")
    press(stage, "F10")
    assert shown.place.fields["x"].error
    shown.lengths["x"].setText("20,5")
    press(stage, "F10")
    assert stage.ask(lambda desk: calibrating.place_of(desk, title)).x == 20.5
    press(stage, "F6")
    assert shown.place.fields["x"].error  # no printer is chosen


def test_a_place_that_cannot_print_is_refused_before_a_visitor_waits(stage: PileStage) -> None:
    shown = section(stage, "certification", CertificationSection)
    for name, text, said in (("x", "2", "mép giấy"), ("height", "12", "không đủ")):
        before = shown.lengths[name].text()
        shown.lengths[name].setText(text)
        press(stage, "F10")
        assert said in shown.place.fields[name].error
        shown.lengths[name].setText(before)
    assert stage.ask(lambda desk: calibrating.place_of(desk, "")) == calibrating.USUAL


def test_labels_too_small_for_the_words_are_refused_at_the_choice(stage: PileStage) -> None:
    small = '{"": {"*": [110, 240, 40, 20]}}'
    stage.ask(
        lambda desk: office.change_settings(desk, {Setting.ATTESTATION_PLACES: small}, "small")
    )
    shown = section(stage, "certification", CertificationSection)
    shown.attestation.setCurrentIndex(shown.attestation.findData(AttestationForm.LABEL))
    press(stage, "F9")
    assert "40 × 20" in shown.form.fields["form"].error
    assert stage.ask(lambda d: d.settings())[Setting.ATTESTATION] != AttestationForm.LABEL


def test_saving_the_place_leaves_the_choices_typed_beside_it(stage: PileStage) -> None:
    shown = section(stage, "certification", CertificationSection)
    shown.rate.set_amount(700)
    shown.copy_mark.setChecked(True)
    shown.lengths["x"].setText("100")
    press(stage, "F10")
    assert (shown.rate.amount(), shown.copy_mark.isChecked()) == (700, True)
    shown.lengths["x"].setText("90")
    press(stage, "F9")
    assert shown.lengths["x"].text() == "90"
    settings = stage.ask(lambda desk: desk.settings())
    assert settings[Setting.PHOTOCOPY_RATE] == "700"
    assert stage.ask(lambda desk: calibrating.place_of(desk, "")).x == 100


def test_a_place_typed_for_one_kind_of_paper_is_there_when_it_comes_back(
    stage: PileStage,
) -> None:
    shown = section(stage, "certification", CertificationSection)
    shown.lengths["y"].setText("200")
    for row in (1, 0):
        shown.paper.setCurrentIndex(row)
        shown.paper.activated.emit(row)
        wait_idle(stage)
    assert shown.lengths["y"].text() == "200"


def test_the_calibration_sheet_is_drawn_from_the_tray_of_the_copies(
    stage: PileStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[str, str]] = []

    def print_sheet(printer: str, tray: str, *_: object, **__: object) -> None:
        sent.append((printer, tray))

    monkeypatch.setattr(choice, "print_sheet", print_sheet)
    kept = {Setting.PRINTER: "Quay1", Setting.TRAY: "1", Setting.FED_TRAY: "Khay tay"}
    stage.ask(lambda desk: office.change_settings(desk, kept, "settings"))
    shown = section(stage, "certification", CertificationSection)
    shown.load()
    wait_idle(stage)
    press(stage, "F6")
    assert sent == [("Quay1", "Khay tay")]


def test_words_typed_for_an_attestation_are_there_until_they_are_saved(stage: PileStage) -> None:
    shown = section(stage, "attestation", AttestationSection)
    shown.list.choose("attestation_signature")
    shown.text.setPlainText("Ông/bà {ten} đã ký")
    shown.valid_from.setText("01112026")
    shown.basis.setText("Công văn 12/STP-HCTP")
    shown.list.choose("attestation_will")
    assert "{ten}" not in shown.text.toPlainText()
    asides = {row.key: row.aside for row in shown.list.model_of_rows.rows}
    assert asides["attestation_signature"] == "chưa lưu"
    shown.list.choose("attestation_signature")
    assert shown.text.toPlainText() == "Ông/bà {ten} đã ký"
    press(stage, "F9")
    assert shown.form.fields["text"].error
    shown.load()
    wait_idle(stage)
    assert shown.text.toPlainText() == "Ông/bà {ten} đã ký"
    assert shown.basis.text() == "Công văn 12/STP-HCTP"


def test_words_of_our_own_are_checked_kept_and_dropped_again(stage: PileStage) -> None:
    shown = section(stage, "attestation", AttestationSection)
    kind = "attestation_signature"
    shown.list.choose(kind)
    assert "chưa đối chiếu" in {row.aside for row in shown.list.model_of_rows.rows}
    shown.text.setPlainText("Ông/bà {ten} đã ký")
    shown.valid_from.setText("01112026")
    shown.basis.setText("Công văn 12/STP-HCTP")
    press(stage, "F9")
    assert shown.form.fields["text"].error
    shown.text.setPlainText("Ông/bà {person} đã ký trước mặt tôi")
    press(stage, "F9")

    def own(desk: Desk) -> bool:
        texts = {each.kind: each for each in attestation_texts.list_texts(desk)}
        return texts[kind].own is not None

    assert stage.ask(own)
    press(stage, "F6")
    press(stage, "Return")
    assert not stage.ask(own)
    assert "{certifier}" in shown.text.toPlainText()


def test_who_may_not_change_the_set_up_reads_all_of_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    made = PileStage(qapp, tmp_path / "other")
    made.open()
    try:
        qtbot.waitActive(made.window)
        press(made, "F8")
        shown = section(made, "authority", AuthoritySection)
        assert len(shown.list.model_of_rows.rows) == 2
        assert not shown.new.isEnabled()
        # Books are the certifying officer's own work.
        assert section(made, "book", BookSection).next_volume.isEnabled()
        assert section(made, "attestation", AttestationSection).text.isReadOnly()
    finally:
        made.close()


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_in_the_sections(stage: PileStage, language: Language) -> None:
    stage.look(Look.light, language, 13)
    for name in ("authority", "book", "certification", "attestation"):
        section(stage, name, Section)
        settle()
        window = stage.window
        assert fitting.cut_words(window) == [], name
        assert fitting.too_large(window) == [], name
        assert fitting.unnamed_inputs(window) == [], name
        assert fitting.double_mnemonics(window) == [], name
        assert fitting.double_keys(window) == [], name
    section(stage, "authority", AuthoritySection)
    press(stage, "F6")
    assert fitting.cut_words(stage.window) == []
    assert fitting.double_mnemonics(stage.window) == []


def test_a_delegation_without_a_kind_or_an_issuer_is_a_fault() -> None:
    entry = GrantEntry(officer="o", title="CV", granted_by="c", kinds=frozenset(), basis="NQ")
    faults = grant_entry.read(entry, request_id="r").faults
    assert faults["kinds"].code == "kind_needed"
    copies = GrantEntry(officer="o", kinds=frozenset({CertificationKind.COPY}))
    assert "issuers" in grant_entry.read(copies, request_id="r").faults
    office = GrantEntry(officer="o", ground=Ground.OFFICE, valid_from=date(2026, 1, 1))
    read = grant_entry.read(office, request_id="r")
    assert read.value is not None
    assert (read.value.title, read.value.issuers) == ("Chủ tịch", frozenset(Issuer))


def test_a_place_is_read_in_millimetres_with_comma_or_point() -> None:
    entry = SpotEntry(title="", x="20,5", y="240.0", width="80", height="38")
    read = certification_entry.read_spot(entry)
    assert read.value is not None
    assert (read.value.x, read.value.y) == (20.5, 240.0)
    odd = SpotEntry(title="", x="", y="2e2", width="-3", height="38")
    assert set(certification_entry.read_spot(odd).faults) == {"x", "y", "width"}
