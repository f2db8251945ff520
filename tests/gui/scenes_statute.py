"""Pictures of the statutory books on the place Sổ."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.certifying import card_line, copy_line, sign, signature_line
from tests.gui.dossier.desk_stage import press, wait_idle
from tests.gui.register.certifying_stage import CertifyingStage
from tests.gui.stage import settle
from tests.shots import Shot, scene
from urbgov_desk.domain.book_act import AnnulEntry, NoteEntry, PassToPaper
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certifying import HandOver, Taken
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.register.page import RegisterPage
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services.certification import book, book_form, entry, handover
from urbgov_desk.services.desk import Desk
from urbgov_desk.store.identifier import new_id

_PAPERS = (
    "Bằng tốt nghiệp đại học", "Giấy chứng nhận quyền sử dụng đất", "Giấy khai sinh",
    "Giấy phép lái xe", "Trích lục kết hôn", "Học bạ trung học phổ thông",
)  # fmt: skip


def _live(desk: Desk) -> None:
    """A morning at the certification desk."""
    for n, title in enumerate(_PAPERS * 3):
        signed = sign(desk, card_line(n % 3 + 1), copy_line(title, pages=n % 4 + 1, copies=2))
        visit = signed.visits[0]
        if n % 6 != 5:
            money = (Taken(amount=visit.asked),)
            handover.hand_over(
                desk, HandOver(request_id=new_id(), certification=visit.id, money=money)
            )
        if n == 15:
            wrong = signed.lines[1].entry
            entry.annul(
                desk,
                AnnulEntry(
                    request_id=new_id(),
                    entry=wrong.id,
                    reason="Bản chính bị tẩy xoá",
                    decision="20/QĐ-UBND ngày 23/11/2026",
                ),
            )
        if n == 16:
            note = NoteEntry(
                request_id=new_id(), entry=signed.lines[0].entry.id, text="Đã gửi Sở Tư pháp"
            )
            entry.note(desk, note)
    sign(desk, signature_line())


def _shot(
    app: QApplication, folder: Path, show: Callable[[CertifyingStage, RegisterPage], None]
) -> Shot:
    stage = CertifyingStage(app, folder)
    stage.open()
    stage.ask(_live)
    stage.ward.clock.now = datetime(2026, 11, 24, 9, 20, tzinfo=HANOI)
    wait_idle(stage)

    def look(look: Look, language: Language, points: int) -> None:
        stage.look(look, language, points)
        stage.window.go("register")
        wait_idle(stage)
        page = stage.window.current()
        assert isinstance(page, RegisterPage)
        while page.statutes.escape():
            wait_idle(stage)
        show(stage, page)
        wait_idle(stage)
        settle()

    return Shot(widget=stage.window, look=look, close=stage.close)


@scene("book")
def statute(app: QApplication, folder: Path) -> Shot:
    """The book of copies at its last line."""
    return _shot(app, folder, lambda _stage, page: page.view.statute.focus_lines())


@scene("book-line")
def statute_line(app: QApplication, folder: Path) -> Shot:
    """An annulled line opened as a story."""

    def show(stage: CertifyingStage, page: RegisterPage) -> None:
        page.view.statute.stand_on(31)
        page.view.statute.focus_lines()
        press(stage, "Return")

    return _shot(app, folder, show)


@scene("book-acts")
def statute_acts(app: QApplication, folder: Path) -> Shot:
    """What may be done with the book."""
    return _shot(app, folder, lambda stage, _page: press(stage, "F10"))


@scene("book-paper-lines")
def statute_paper(app: QApplication, folder: Path) -> Shot:
    """Numbers taken by hand are entered."""

    def show(stage: CertifyingStage, page: RegisterPage) -> None:
        def to_paper(desk: Desk) -> None:
            if book.find(desk.store.db, BookKind.COPIES, 2026).holder == "desk":
                request = PassToPaper(request_id=new_id(), book=BookKind.COPIES, year=2026)
                book.pass_to_paper(desk, request)

        stage.ask(to_paper)
        page.reload()
        wait_idle(stage)
        press(stage, "F9")

    return _shot(app, folder, show)


@scene("book-import")
def statute_import(app: QApplication, folder: Path) -> Shot:
    """The report on an old book's file, before it is entered."""
    file = folder / "so-cu.csv"

    def show(stage: CertifyingStage, page: RegisterPage) -> None:
        made = book_form.template(BookKind.COPIES, 2025, workbook=False).decode("utf-8-sig")
        head, example = made.splitlines()
        wrong = example.replace("05/01/2025", "31/02/2025")
        later = ("04" + example[2:]).replace("Nguyễn Văn A", "Phạm Thị Bích Thuỷ")
        file.write_text("\n".join([head, example, wrong, later]), encoding="utf-8")
        opened = page.statutes.opened
        assert opened is not None
        importing = page.statutes.book_desk.importing
        importing.choose_file = lambda: str(file)
        page.statutes.book_desk.begin("import", opened)
        importing.year.set_count(2025)
        press(stage, "F9")

    return _shot(app, folder, show)


@scene("book-bound")
def statute_bound(app: QApplication, folder: Path) -> Shot:
    """A month printed for binding, looked at."""

    def show(stage: CertifyingStage, page: RegisterPage) -> None:
        stage.ward.clock.now = datetime(2026, 12, 7, 9, 0, tzinfo=HANOI)
        page.reload()
        wait_idle(stage)
        if not page.view.bound_rows.prints:
            press(stage, "F9")
            press(stage, "Return")
        page.view.bound.setFocus()
        press(stage, "Return")

    return _shot(app, folder, show)
