"""A paper on the screen: only what is in sight is drawn, and nobody waits for it."""

from io import BytesIO

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from tests.gui.stage import Stage
from urbgov_desk.gui.widgets import paper, pdf_pages
from urbgov_desk.gui.widgets.paper import PaperPreview

BOOK = 900


def pages(count: int) -> bytes:
    """Pages of A5, the first of them black."""
    sheet = BytesIO()
    canvas = Canvas(sheet, pagesize=(420, 595))
    for number in range(count):
        canvas.rect(0, 0, 420, 595, fill=0 if number else 1)
        canvas.showPage()
    canvas.save()
    return sheet.getvalue()


@pytest.fixture
def preview(stage: Stage, qtbot: QtBot) -> PaperPreview:
    made = PaperPreview(stage.theme)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def darkness(preview: PaperPreview) -> int:
    """How light the middle of what is shown is."""
    return preview.grab().toImage().pixelColor(240, 200).lightness()


def test_a_paper_is_shown_page_by_page(preview: PaperPreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.drawn):
        preview.show_paper(pages(2))
    assert preview.page_count() == 2
    assert darkness(preview) < 30
    QTest.keyClick(preview, Qt.Key.Key_End)
    if not preview.is_drawn():
        with qtbot.waitSignal(preview.drawn):
            pass
    assert darkness(preview) > 200
    preview.show_paper(b"")
    assert preview.page_count() == 0


def test_what_is_no_paper_is_a_fault_and_the_sight_stays_empty(
    preview: PaperPreview, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as faults:
        preview.show_paper(b"no paper")
        qtbot.waitUntil(lambda: bool(faults))
    assert "not a readable PDF" in str(faults[0][1])
    assert preview.page_count() == 0


def test_of_a_years_book_only_the_pages_in_sight_are_drawn(
    preview: PaperPreview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    draw = pdf_pages.draw_page

    def counted(pdf: bytes, number: int, scale: float) -> object:
        drawn.append(number)
        return draw(pdf, number, scale)

    monkeypatch.setattr(paper, "draw_page", counted)
    with qtbot.waitSignal(preview.drawn):
        preview.show_paper(pages(BOOK))
    assert preview.page_count() == BOOK
    assert set(drawn) <= {0, 1, 2}
    with qtbot.waitSignal(preview.drawn):
        QTest.keyClick(preview, Qt.Key.Key_End)
    assert BOOK - 1 in drawn
    assert len(drawn) < 10


def test_pictures_of_pages_left_behind_are_let_go(
    preview: PaperPreview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "_KEPT_BYTES", 4 * 480 * 680 * 4)
    with qtbot.waitSignal(preview.drawn):
        preview.show_paper(pages(40))
    bar = preview.verticalScrollBar()
    for _ in range(12):
        with qtbot.waitSignal(preview.drawn):
            bar.setValue(bar.value() + 2 * bar.pageStep())
    assert preview.kept_pictures() <= 5


def test_painting_never_waits_for_a_printer_that_draws(preview: PaperPreview, qtbot: QtBot) -> None:
    sheet = pages(3)
    with pdf_pages._PDFIUM.lock:  # the printing thread draws a page: a wait here would never end
        preview.show_paper(sheet)
        preview.grab()
        assert not preview.is_drawn()
    with qtbot.waitSignal(preview.drawn):
        pass
    with pdf_pages._PDFIUM.lock:
        QTest.keyClick(preview, Qt.Key.Key_End)
        assert darkness(preview) > 200
    qtbot.waitUntil(preview.is_drawn)


def test_another_paper_takes_the_place_of_one_still_being_drawn(
    preview: PaperPreview, qtbot: QtBot
) -> None:
    first, second = pages(5), pages(2)
    with pdf_pages._PDFIUM.lock:
        preview.show_paper(first)
        preview.show_paper(second)
    with qtbot.waitSignal(preview.drawn):
        pass
    assert preview.page_count() == 2
