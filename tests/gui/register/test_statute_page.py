"""The statutory books on screen, with keys alone."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.certifying import copy_line, sign, signature_line
from tests.gui.dossier.desk_stage import press, type_in, wait_idle
from tests.gui.fitting import cut_words, double_keys, double_mnemonics, too_large, unnamed_inputs
from tests.gui.officers import as_chief, second_confirms
from tests.gui.register.certifying_stage import CertifyingStage
from tests.gui.stage import settle, wait_until
from urbgov_desk import documents
from urbgov_desk.documents.book_values import CertificationBook
from urbgov_desk.domain.book_act import PassToPaper
from urbgov_desk.domain.certification import AttestationForm, Issuer
from urbgov_desk.domain.certification_book import BookHolder, BookKind
from urbgov_desk.domain.certifying import Ink
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.register.page import RegisterPage
from urbgov_desk.gui.register.paper_lines import PaperLines
from urbgov_desk.gui.register.statute_panel import StatutePanel
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.subject import OpenEntry
from urbgov_desk.services import paper
from urbgov_desk.services.certification import attesting, book, entry, keeping, rescue
from urbgov_desk.services.desk import Desk


def make(stage: CertifyingStage, count: int = 3) -> None:
    """Certify some papers this morning."""

    def act(desk: Desk) -> None:
        for n in range(count):
            sign(desk, copy_line(f"Giấy khai sinh {n + 1}", copies=n + 1))
        sign(desk, signature_line())

    stage.ask(act)


def books(stage: CertifyingStage) -> StatutePanel:
    """The page, reached by its key, with the first book open."""
    press(stage, "F7")
    page = stage.window.current()
    assert isinstance(page, RegisterPage)
    return page.view.statute


def cells(panel: StatutePanel, row: int) -> list[str]:
    """What stands in a row."""
    model = panel.lines
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def read(stage: CertifyingStage, act: Callable[[Desk], object]) -> object:
    return stage.ask(act)


def test_f7_opens_the_book_of_copies_as_the_book_looks(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage)
    panel = books(certifying_stage)
    first = cells(panel, 0)
    assert len(first) == 8
    assert first[0] == "513"
    assert first[3] == "Giấy khai sinh 1"
    assert "TUQ. CHỦ TỊCH" in first[4]
    assert "3 số" in panel.totals.text()
    assert "không sót" in panel.totals.text()
    assert "516" in panel.state.text()


def test_the_arrow_keys_go_through_the_four_books(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage)
    panel = books(certifying_stage)
    press(certifying_stage, "Down")
    assert panel.outline is not None
    assert panel.outline.book.kind is BookKind.SIGNATURES
    assert "001195004321" in cells(panel, 0)[2]
    press(certifying_stage, "Down")
    assert "chưa có dòng nào" in panel.empty.title.text()


def test_a_number_or_a_name_is_found(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage)
    panel = books(certifying_stage)
    press(certifying_stage, "F6")
    type_in(certifying_stage, "513")
    press(certifying_stage, "Return")
    assert panel.table.currentIndex().row() == 0
    press(certifying_stage, "F6")
    type_in(certifying_stage, "so yeu")
    press(certifying_stage, "Return")
    press(certifying_stage, "Return")
    assert panel.outline is not None
    assert panel.outline.book.kind is BookKind.SIGNATURES
    assert panel.table.currentIndex().row() == 0


def test_a_line_opens_as_a_story_and_takes_a_note(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage)
    panel = books(certifying_stage)
    press(certifying_stage, "Return")
    press(certifying_stage, "Home")
    press(certifying_stage, "Return")
    told = "\n".join(panel.line.sentences())
    assert "15/QĐ-UBND" in told
    press(certifying_stage, "F9")
    type_in(certifying_stage, "Bản chính có vết ố")
    press(certifying_stage, "F9")
    assert "Ghi chú: Bản chính có vết ố" in panel.line.sentences()
    press(certifying_stage, "Escape")
    assert panel.table.hasFocus()
    assert "vết ố" in cells(panel, 2)[7]


def test_spoilt_sheets_of_a_printed_line_come_out_again(
    certifying_stage: CertifyingStage,
) -> None:
    def printed(desk: Desk) -> None:
        signed = sign(desk, copy_line("Giấy khai sinh", copies=4))
        form = AttestationForm.OVERLAY
        attesting.ink(desk, Ink(request_id="ink", certification=signed.visits[0].id, form=form))
        for job in paper.list_unprinted(desk):
            paper.job_settled(desk, job.id)

    certifying_stage.ask(printed)
    panel = books(certifying_stage)
    press(certifying_stage, "Return")
    press(certifying_stage, "Return")
    press(certifying_stage, "Ctrl+J")
    type_in(certifying_stage, "3")
    press(certifying_stage, "Tab")
    type_in(certifying_stage, "9")
    press(certifying_stage, "F9")
    assert panel.form.isVisible()
    panel.form.focus_first()
    press(certifying_stage, "Tab")
    type_in(certifying_stage, "3")
    press(certifying_stage, "F9")
    (job,) = certifying_stage.ask(paper.list_unprinted)
    assert (job.first_sheet, job.sheets) == (3, 3)
    assert "In lại lời chứng, tờ 3 đến 3." in panel.line.sentences()


def test_a_line_stamped_by_hand_offers_no_printing(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage, 1)
    panel = books(certifying_stage)
    press(certifying_stage, "Return")
    press(certifying_stage, "Return")
    assert panel.line.isVisible()
    assert not panel.line.again.isVisible()


def test_a_line_is_put_right_before_handover_and_annulled_by_decision(
    certifying_stage: CertifyingStage,
) -> None:
    make(certifying_stage, 1)
    panel = books(certifying_stage)
    press(certifying_stage, "Return")
    press(certifying_stage, "Return")
    press(certifying_stage, "Ctrl+E")
    for _ in range(3):
        press(certifying_stage, "Return")
    type_in(certifying_stage, "4")
    press(certifying_stage, "Return")
    type_in(certifying_stage, "1500")
    press(certifying_stage, "Return")
    type_in(certifying_stage, "Đếm nhầm")
    press(certifying_stage, "F9")
    assert panel.line.shown is not None
    assert panel.line.shown.entry.copies == 4
    assert panel.line.shown.correctable is not None
    assert panel.line.shown.correctable.photocopy == 1_500
    press(certifying_stage, "Ctrl+D")
    press(certifying_stage, "F9")
    assert panel.stack.currentWidget() is panel.form
    type_in(certifying_stage, "21")
    press(certifying_stage, "Return")
    type_in(certifying_stage, "Giả mạo")
    press(certifying_stage, "F9")
    assert panel.form.isVisible() and not panel.confirm.isVisible()
    type_in(certifying_stage, "21/QĐ-UBND")
    press(certifying_stage, "F9")
    assert "513" in panel.confirm.accessibleName()
    press(certifying_stage, "Escape")
    press(certifying_stage, "F9")
    assert not panel.line.shown.entry.struck_out
    press(certifying_stage, "Return")
    assert panel.line.shown.entry.struck_out
    press(certifying_stage, "Escape")
    font = panel.lines.index(0, 3).data(6)
    assert font.strikeOut()


def test_a_book_goes_to_paper_its_lines_are_entered_and_it_comes_back(
    certifying_stage: CertifyingStage,
) -> None:
    make(certifying_stage, 1)
    panel = books(certifying_stage)
    press(certifying_stage, "F10")
    acts = panel.act_rows.acts
    row = next(n for n, each in enumerate(acts) if each.act == "pass_to_paper")
    for _ in range(row):
        press(certifying_stage, "Down")
    press(certifying_stage, "Return")
    type_in(certifying_stage, "Mất điện")
    press(certifying_stage, "F9")
    assert "ghi tay" in panel.state.text()
    certifying_stage.ward.clock.forward(hours=2)
    press(certifying_stage, "F9")
    for text in ("23112026", "0930", "Trần Văn Tay", "Thẻ căn cước", "2", "3"):
        type_in(certifying_stage, text)
        press(certifying_stage, "Return")
    press(certifying_stage, "Escape")
    last = panel.lines.rowCount() - 1
    assert cells(panel, last)[:4] == ["514", "23/11/2026", "Trần Văn Tay", "Thẻ căn cước"]
    press(certifying_stage, "F9")
    press(certifying_stage, "Return")
    type_in(certifying_stage, "0945")
    press(certifying_stage, "Ctrl+D")
    type_in(certifying_stage, "Viết hỏng")
    press(certifying_stage, "Ctrl+D")
    found = certifying_stage.ask(lambda desk: book.find(desk.store.db, BookKind.COPIES, 2026))
    assert found.last == 514
    press(certifying_stage, "Return")
    press(certifying_stage, "Ctrl+B")
    type_in(certifying_stage, "516")
    press(certifying_stage, "F9")
    assert panel.stack.currentWidget() is panel.form
    type_in(certifying_stage, "515")
    press(certifying_stage, "F9")
    found = certifying_stage.ask(lambda desk: book.find(desk.store.db, BookKind.COPIES, 2026))
    assert (found.holder, found.last) == (BookHolder.DESK, 515)
    assert panel.lines.index(2, 3).data(6).strikeOut()


def test_a_refused_paper_line_says_beside_its_field_why(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage, 1)
    certifying_stage.ask(
        lambda desk: book.pass_to_paper(
            desk, PassToPaper(request_id="p", book=BookKind.COPIES, year=2026)
        )
    )
    books(certifying_stage)
    press(certifying_stage, "F9")
    press(certifying_stage, "F9")
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    lines = page.statutes.book_desk.paper_lines
    assert lines.fields.clock.hasFocus()
    type_in(certifying_stage, "0900")
    press(certifying_stage, "F9")
    assert lines.fields.requester.hasFocus()


def on_paper(stage: CertifyingStage) -> PaperLines:
    """The book of copies is kept by hand since this morning; its lines are being entered."""
    make(stage, 1)
    request = PassToPaper(request_id="p", book=BookKind.COPIES, year=2026)
    stage.ask(lambda desk: book.pass_to_paper(desk, request))
    stage.ward.clock.forward(hours=2)
    books(stage)
    press(stage, "F9")
    page = stage.window.current()
    assert isinstance(page, RegisterPage)
    return page.statutes.book_desk.paper_lines


def type_ahead(stage: CertifyingStage, *texts: str) -> None:
    """Texts with Enter behind each but the last, faster than the desk answers."""
    held = Event()
    stage.shell.run(lambda _desk: held.wait(20))
    window = stage.window.windowHandle()
    assert window is not None
    for place, text in enumerate(texts):
        for letter in text:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click,
                window,
                Qt.Key(ord(letter.upper())),
                letter,
                Qt.KeyboardModifier.NoModifier,
            )
        if place < len(texts) - 1:
            QTest.keyClick(window, Qt.Key.Key_Return)
    held.set()
    wait_idle(stage)


def test_lines_are_typed_ahead_of_the_answers(certifying_stage: CertifyingStage) -> None:
    lines = on_paper(certifying_stage)
    one = ("23112026", "0930", "Tran Van Tay", "The can cuoc", "2", "3")
    type_ahead(certifying_stage, *one, "0940", "Le Van Hai", "Bang lai", "1", "2", "0945", "Mot")
    assert lines.number() == 516
    assert lines.fields.clock.text() == "09:45"
    assert lines.fields.requester.text() == "Mot"
    assert (lines.fields.pages.count(), lines.fields.copies.count()) == (1, 1)
    found = certifying_stage.ask(
        lambda desk: [entry.find_number(desk, BookKind.COPIES, 2026, n) for n in (514, 515)]
    )
    kept = [(story.entry.requester, story.entry.copies) for (story,) in found]
    assert kept == [("Tran Van Tay", 3), ("Le Van Hai", 2)]


def test_a_refused_line_comes_back_and_what_was_typed_after_it_follows(
    certifying_stage: CertifyingStage,
) -> None:
    lines = on_paper(certifying_stage)
    # Before the line above it: refused for its hour.
    one = ("23112026", "0030", "Tran Van Tay", "The can cuoc", "2", "3")
    type_ahead(certifying_stage, *one, "0940", "Le Van Hai", "Bang lai", "1", "2", "0945", "Mot")
    fields = lines.fields
    assert (fields.requester.text(), fields.copies.count()) == ("Tran Van Tay", 3)
    assert fields.clock.hasFocus()
    whole = [label for label in lines.findChildren(QLabel) if "đến lúc này" in label.text()]
    assert [label.width() > lines.width() // 2 for label in whole] == [True]
    assert lines.number() == 514
    fields.clock.selectAll()
    type_in(certifying_stage, "0930")
    press(certifying_stage, "F9")
    assert (fields.requester.text(), fields.copies.count()) == ("Le Van Hai", 2)
    press(certifying_stage, "F9")
    assert (fields.clock.text(), fields.requester.text()) == ("09:45", "Mot")
    assert lines.number() == 516


def test_who_may_not_have_signed_is_chosen_anew_where_the_keys_are(
    certifying_stage: CertifyingStage,
) -> None:
    lines = on_paper(certifying_stage)
    fields = lines.fields
    fields.issuer.setCurrentIndex(fields.issuer.findData(Issuer.FOREIGN.value))
    type_ahead(certifying_stage, "23112026", "0930", "Tran Van Tay", "Bang lai", "2", "3")
    press(certifying_stage, "F9")
    assert lines.number() == 514
    assert fields.requester.text() == "Tran Van Tay"
    (said,) = [label for label in lines.findChildren(QLabel) if "không được ký" in label.text()]
    assert "Hãy chọn người đã ký" in said.text()
    assert "trình người" not in said.text()
    assert "Lê Thị Hoà" in said.text()
    assert said.width() > lines.width() // 2
    assert cut_words(certifying_stage.window) == []
    assert fields.signer.hasFocus()


def test_rescue_pages_print_by_their_key_wherever_one_stands(
    certifying_stage: CertifyingStage,
) -> None:
    make(certifying_stage, 1)
    panel = books(certifying_stage)
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    page.view.show_side(statute=False)
    assert not panel.isVisible()
    press(certifying_stage, "Ctrl+R")
    assert not certifying_stage.ask(rescue.is_due)


def test_a_form_being_filled_in_stays_when_a_colleague_does_something(
    certifying_stage: CertifyingStage,
) -> None:
    make(certifying_stage, 1)
    panel = books(certifying_stage)
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    page.statutes.open(BookKind.COPIES, 2027)
    wait_idle(certifying_stage)
    press(certifying_stage, "F9")
    type_in(certifying_stage, "3")
    page.statutes.reload()
    wait_idle(certifying_stage)
    assert panel.stack.currentWidget() is panel.form
    press(certifying_stage, "Escape")
    assert panel.stack.currentWidget() is panel.empty


def test_the_next_volume_is_asked_before_it_is_opened(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage, 1)
    panel = books(certifying_stage)
    press(certifying_stage, "F10")
    acts = panel.act_rows.acts
    for _ in range(next(n for n, each in enumerate(acts) if each.act == "next_volume")):
        press(certifying_stage, "Down")
    press(certifying_stage, "Return")
    assert panel.confirm.isVisible()
    press(certifying_stage, "Return")
    assert "01, 02" in panel.title.text()


def test_a_question_goes_when_another_act_begins(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage, 1)
    panel = books(certifying_stage)
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    desk = page.statutes.book_desk
    desk.papers.choose_file = lambda _name: ""
    opened = page.statutes.opened
    assert opened is not None
    for act in ("report", "export"):
        desk.changes.ask_volume(opened)
        assert panel.confirm.isVisible()
        desk.begin(act, opened)
        wait_idle(certifying_stage)
        assert not panel.confirm.isVisible()


def test_the_gap_report_says_that_nothing_is_amiss(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage)
    panel = books(certifying_stage)
    press(certifying_stage, "F10")
    acts = panel.act_rows.acts
    for _ in range(next(n for n, each in enumerate(acts) if each.act == "report")):
        press(certifying_stage, "Down")
    press(certifying_stage, "Return")
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    assert "không sót, không trùng" in page.statutes.book_desk.report.text()
    press(certifying_stage, "Escape")
    assert panel.table.hasFocus()


def test_what_others_sign_appears_while_the_book_is_looked_at(
    certifying_stage: CertifyingStage,
) -> None:
    make(certifying_stage, 1)
    panel = books(certifying_stage)
    certifying_stage.shell.run(lambda desk: sign(desk, copy_line("Bằng lái xe")))
    press(certifying_stage, "F6")
    assert panel.lines.rowCount() == 2
    assert cells(panel, 1)[3] == "Bằng lái xe"


def act(stage: CertifyingStage, panel: StatutePanel, name: str) -> None:
    """Choose an act on the book from the list."""
    press(stage, "F10")
    acts = panel.act_rows.acts
    for _ in range(next(n for n, each in enumerate(acts) if each.act == name)):
        press(stage, "Down")
    press(stage, "Return")


def test_a_finished_month_is_printed_with_one_key_and_lies_among_the_prints(
    certifying_stage: CertifyingStage,
) -> None:
    make(certifying_stage)
    certifying_stage.ward.clock.now = datetime(2026, 12, 7, 9, 0, tzinfo=HANOI)
    panel = books(certifying_stage)
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    press(certifying_stage, "F9")
    press(certifying_stage, "Return")
    assert [p.part for p in page.view.bound_rows.prints] == ["month"]
    press(certifying_stage, "Ctrl+P")
    jobs = certifying_stage.ask(paper.list_unprinted)
    assert len({job.paper for job in jobs}) == 1
    assert len(jobs) == 2
    page.view.bound.setFocus()
    press(certifying_stage, "Return")
    assert panel.stack.currentWidget() is panel.paper
    press(certifying_stage, "Escape")
    assert panel.table.hasFocus()
    assert not panel.main_act.isEnabled()


def test_rescue_pages_are_offered_once_a_day_and_one_key_away(
    certifying_stage: CertifyingStage,
) -> None:
    books(certifying_stage)
    assert "Ctrl+R" in certifying_stage.window.frame.notice.text()
    said: list[str] = []
    certifying_stage.shell.said.connect(lambda text, _tone: said.append(text))
    officer = certifying_stage.shell.officer
    certifying_stage.shell.set_officer(None)
    certifying_stage.shell.set_officer(officer)
    books(certifying_stage)
    press(certifying_stage, "Ctrl+R")
    jobs = certifying_stage.ask(paper.list_unprinted)
    assert len({job.paper for job in jobs}) == 4
    assert not certifying_stage.ask(rescue.is_due)


def test_a_book_is_exported_and_a_sample_drawn(
    certifying_stage: CertifyingStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    making, go_on = Event(), Event()
    real = documents.workbook

    def slow(sheet: CertificationBook, progress: Progress | None = None) -> bytes:
        making.set()
        assert go_on.wait(20)
        return real(sheet, progress)

    monkeypatch.setattr(documents, "workbook", slow)
    make(certifying_stage)
    panel = books(certifying_stage)
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    page.statutes.book_desk.papers.choose_file = lambda name: str(tmp_path / name)
    as_chief(certifying_stage, certifying_stage.ward)
    act(certifying_stage, panel, "export")
    second_confirms(certifying_stage)
    wait_until(making.is_set, longest=20_000)
    assert certifying_stage.ask(paper.list_unprinted) == ()  # the counter goes on meanwhile
    go_on.set()
    file = tmp_path / "so-chung-thuc-ban-sao-2026.xlsx"
    wait_until(file.exists, longest=20_000)
    assert file.read_bytes()[:2] == b"PK"
    act(certifying_stage, panel, "sample")
    type_in(certifying_stage, "9")
    press(certifying_stage, "F9")
    assert panel.stack.currentWidget() is panel.form
    press(certifying_stage, "Ctrl+A")
    type_in(certifying_stage, "2")
    press(certifying_stage, "F9")
    assert len(certifying_stage.ask(paper.list_unprinted)) == 1


def test_an_old_book_is_entered_after_its_report_was_seen(
    certifying_stage: CertifyingStage, tmp_path: Path
) -> None:
    panel = books(certifying_stage)
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    importing = page.statutes.book_desk.importing
    file = tmp_path / "so-cu.csv"
    importing.choose_place = lambda _name: str(file)
    importing.choose_file = lambda: str(file)
    act(certifying_stage, panel, "import")
    type_in(certifying_stage, "2025")
    press(certifying_stage, "Ctrl+M")
    rows = file.read_text(encoding="utf-8-sig").splitlines()
    wrong = rows[1].replace("01,", "03,", 1).replace("05/01/2025", "31/02/2025")
    file.write_text("\n".join([*rows, wrong]), encoding="utf-8")
    press(certifying_stage, "F9")
    assert importing.report is not None
    assert importing.rows.rows[0][:4] == ("3", "", "sai", "Ngày, tháng, năm chứng thực")
    press(certifying_stage, "F9")
    assert importing.reason.hasFocus()
    type_in(certifying_stage, "Dòng 3 ghi hỏng trên giấy")
    press(certifying_stage, "F9")
    found = certifying_stage.ask(lambda desk: book.find(desk.store.db, BookKind.COPIES, 2025))
    assert (found.last, found.closed_at is not None) == (1, True)
    assert panel.stack.currentWidget() is not importing


def test_what_is_past_its_term_is_listed_and_its_destruction_noted(
    certifying_stage: CertifyingStage,
) -> None:
    make(certifying_stage, 1)
    certifying_stage.ward.clock.now = datetime(2029, 1, 3, 9, 0, tzinfo=HANOI)
    panel = books(certifying_stage)
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    page.view.year.setCurrentIndex(page.view.year.findData(2026))
    page.view.year.activated.emit(page.view.year.currentIndex())
    press(certifying_stage, "F6")
    act(certifying_stage, panel, "disposal")
    assert len(certifying_stage.ask(paper.list_unprinted)) == 1
    act(certifying_stage, panel, "destroyed")
    type_in(certifying_stage, "03012029")
    press(certifying_stage, "Return")
    type_in(certifying_stage, "Biên bản 01")
    press(certifying_stage, "F9")
    assert certifying_stage.ask(keeping.due) == ()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("state", ["lines", "story", "acts", "note", "paper", "unopened", "import"])
def test_everything_fits_and_can_be_named(
    certifying_stage: CertifyingStage, language: Language, state: str
) -> None:
    certifying_stage.look(Look.light, language, 13)
    make(certifying_stage)
    panel = books(certifying_stage)
    if state in ("story", "note"):
        press(certifying_stage, "Return")
        press(certifying_stage, "Return")
    if state == "note":
        press(certifying_stage, "Ctrl+E")
    if state == "import":
        act(certifying_stage, panel, "import")
    if state == "acts":
        press(certifying_stage, "F10")
    if state == "paper":
        certifying_stage.shell.run(
            lambda desk: book.pass_to_paper(
                desk, PassToPaper(request_id="p", book=BookKind.COPIES, year=2026)
            )
        )
        press(certifying_stage, "F7")
        press(certifying_stage, "F9")
    if state == "unopened":
        page = certifying_stage.window.current()
        assert isinstance(page, RegisterPage)
        page.statutes.open(BookKind.COPIES, 2027)
    settle()
    window = certifying_stage.window
    assert cut_words(window) == []
    assert unnamed_inputs(window) == []
    assert double_mnemonics(window) == []
    assert double_keys(window) == []
    assert too_large(window) == []
    assert panel is not None


def test_a_line_found_from_anywhere_opens_over_its_book(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage)

    def find(desk: Desk) -> str:
        (found,) = entry.search_entries(desk, "so yeu ly lich")
        return found.id

    wanted = certifying_stage.ask(find)
    certifying_stage.shell.go("register", OpenEntry(entry_id=str(wanted)))
    wait_idle(certifying_stage)
    page = certifying_stage.window.current()
    assert isinstance(page, RegisterPage)
    assert page.statutes.kind is BookKind.SIGNATURES
    assert page.view.statute.is_over()
    assert page.view.statute.line.isVisible()


def test_a_wrong_name_is_put_right_wherever_it_stands(certifying_stage: CertifyingStage) -> None:
    make(certifying_stage, 0)
    panel = books(certifying_stage)
    press(certifying_stage, "Down")
    press(certifying_stage, "Return")
    press(certifying_stage, "Return")
    press(certifying_stage, "Ctrl+E")
    press(certifying_stage, "Ctrl+A")
    type_in(certifying_stage, "Nguyễn Thị Hồng Anh")
    for _ in range(5):
        press(certifying_stage, "Return")
    press(certifying_stage, "Ctrl+A")
    type_in(certifying_stage, "Căn cước số 001195009999")
    for _ in range(2):
        press(certifying_stage, "Return")
    type_in(certifying_stage, "Gõ nhầm")
    press(certifying_stage, "F9")
    shown = panel.line.shown
    assert shown is not None
    assert shown.line.people == ("Nguyễn Thị Hồng Anh, Căn cước số 001195009999",)
