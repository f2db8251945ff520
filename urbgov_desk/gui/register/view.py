"""How the page Sổ stands: books and prints to the left, the open book or a paper to the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.register.book_lines import WIDTHS, BookLines
from urbgov_desk.gui.register.shelf_card import ShelfCard
from urbgov_desk.gui.register.statute_panel import StatutePanel
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.label import ElidedLabel, words
from urbgov_desk.gui.widgets.paper import PaperPreview
from urbgov_desk.gui.widgets.table import PlainTable
from urbgov_desk.gui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from urbgov_desk.domain.certification_book import BookKind
    from urbgov_desk.services.book import OpenedBook, PrintedBook, Shelf
    from urbgov_desk.services.certification.printing_book import BookPrint
    from urbgov_desk.services.certification.reading_book import BookShelf


class RegisterView(QWidget):
    """Shows what the page has read; decides nothing."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language = shell.preferences.liking.language.value
        self._looked_at: PrintedBook | None = None
        self.shelf = ShelfCard(shell)
        self.year, self.books, self.book_rows = self.shelf.year, self.shelf.books, self.shelf.rows
        self.prints, self.print_rows = self.shelf.prints, self.shelf.print_rows
        self.bound, self.bound_rows = self.shelf.bound, self.shelf.bound_rows
        self.statute = StatutePanel(shell)
        self.table = PlainTable()
        self.table.setAccessibleName(self.tr("Các dòng của sổ. Enter mở hồ sơ"))
        self.lines = BookLines(self.table, language)
        self.table.setModel(self.lines)
        self.paper = PaperPreview(shell.theme)
        self.paper.setAccessibleName(self.tr("Xem sổ đã in"))
        self.empty = EmptyState(shell.theme, "book-open", "", "")
        self.confirm = ConfirmBar()
        self.work = WorkBar()
        self.print_now = KeyButton(self.tr("In sổ"), "F9", primary=True)
        guard(shell, Act.PRINT_BOOK, self.print_now)
        self._title = ElidedLabel()
        self._title.setProperty("role", "heading")
        self._totals = words("", "strong")
        self._totals.setWordWrap(True)
        self._hint = words("", "quiet")
        self._tracking = Card()
        self._sides = QStackedWidget()
        self._right = QStackedWidget()
        for widget in (self.table, self.paper, self.empty):
            self._right.addWidget(widget)
        self._lay_out()

    # -- showing ---------------------------------------------------------------------------------

    def show_shelf(
        self,
        shelf: "Shelf",
        statutes: "BookShelf",
        *,
        field: str | None,
        kind: "BookKind | None",
    ) -> int:
        """Show the books of a year, standing on one of them; the row stood on, -1 without books."""
        return self.shelf.show_shelf(shelf, statutes, field=field, kind=kind)

    def show_side(self, *, statute: bool) -> None:
        """A statutory book to the right, or a tracking register with its prints."""
        self._sides.setCurrentWidget(self.statute if statute else self._tracking)
        self._show_prints_if_any()

    def show_bound(self, prints: "tuple[BookPrint, ...]") -> None:
        """The pages of the statutory book in sight that are printed."""
        self.bound_rows.show(prints)
        if prints:
            self.bound.setCurrentIndex(self.bound_rows.index(0, 0))
        self._show_prints_if_any()

    def show_no_book(self, year: int) -> None:
        """Say that nothing was received in a year."""
        self._looked_at = None
        self.lines.show(())
        self.print_rows.show(())
        self._show_prints_if_any()
        self._title.setText(self.tr("Sổ theo dõi hồ sơ năm {year}").format(year=year))
        self._totals.setText("")
        self._hint.setText("")
        self.empty.set_words(
            self.tr("Năm {year} chưa có sổ nào").format(year=year),
            self.tr(
                "Sổ theo dõi có dòng đầu tiên khi tiếp nhận hồ sơ (F1). "
                "Sổ chứng thực: chọn sổ bên trái để mở."
            ),
        )
        self._right.setCurrentWidget(self.empty)
        self.print_now.setEnabled(False)

    def show_book(self, book: "OpenedBook", *, stand_on: str | None) -> None:
        """Show a book; in its prints stand on the one just made, if any."""
        volumes = ", ".join(f"{volume:02d}" for volume in book.volumes)
        self._title.setText(
            self.tr("{field} · năm {year} · quyển {volumes}").format(
                field=book.field, year=book.year, volumes=volumes or "—"
            )
        )
        self._totals.setText(self._totals_words(book))
        row = max(self.table.currentIndex().row(), 0)
        across = self.table.horizontalScrollBar().value()
        self.lines.show(book.lines)
        self.table.set_widths(*WIDTHS)
        if book.lines:
            self.table.setCurrentIndex(self.lines.index(min(row, len(book.lines) - 1), 0))
        self.table.horizontalScrollBar().setValue(across)
        self._show_prints(book, stand_on)
        self.print_now.setEnabled(bool(book.lines))
        if not self.is_looking():
            self._show_table()

    def show_paper(self, printed: "PrintedBook", pdf: bytes) -> None:
        """Show how the book was printed."""
        self._looked_at = printed
        self.paper.show_paper(pdf)
        self._hint.setText(
            self.tr("Bản in {at}. Esc về sổ.").format(
                at=f"{in_hanoi(printed.issued_at):%H:%M %d/%m/%Y}"
            )
        )
        self._right.setCurrentWidget(self.paper)
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_paper(self) -> None:
        """Back from the paper to the book."""
        self.drop_paper()
        self.prints.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop_paper(self) -> None:
        """Another book is opened: its lines are shown, and the focus stays where it is."""
        self._looked_at = None
        self._show_table()

    def is_looking(self) -> bool:
        """Whether a printed book is looked at."""
        return self._looked_at is not None

    def looked_at(self) -> "PrintedBook | None":
        """The print that is looked at."""
        return self._looked_at

    def set_busy(self, busy: bool) -> None:
        """While a book is made it is not asked for again."""
        self.print_now.setEnabled(not busy)
        if not busy:
            self.work.end()

    def focus_first(self) -> None:
        """On the paper that is looked at, else among the books."""
        looking = self.is_looking() and self._sides.currentWidget() is self._tracking
        target = self.paper if looking else self.books
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_lines(self) -> None:
        """On to the lines of the book."""
        if self.is_looking():
            self.close_paper()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def totals(self) -> str:
        """What the book adds up to, as said on the page."""
        return self._totals.text()

    # -- within ----------------------------------------------------------------------------------

    def _show_table(self) -> None:
        self._hint.setText(self.tr("Enter mở hồ sơ"))
        self._right.setCurrentWidget(self.table)

    def _show_prints(self, book: "OpenedBook", stand_on: str | None) -> None:
        row = max(self.prints.currentIndex().row(), 0)
        for place, printed in enumerate(book.prints):
            if printed.id == stand_on:
                row = place
        self.print_rows.show(book.prints)
        self._show_prints_if_any()
        if book.prints:
            row = min(row, len(book.prints) - 1)
            self.prints.setCurrentIndex(self.print_rows.index(row, 0))

    def _show_prints_if_any(self) -> None:
        statute = self._sides.currentWidget() is self.statute
        self.shelf.show_prints(statute=statute)

    def _totals_words(self, book: "OpenedBook") -> str:
        parts = [
            self.tr("{n} hồ sơ").format(n=len(book.lines)),
            self.tr("đã trả {n}").format(n=book.returned),
            self.tr("chưa trả {n}").format(n=book.open),
        ]
        if book.missing:
            numbers = ", ".join(str(n) for n in book.missing[:5])
            parts.append(self.tr("thiếu số {numbers}").format(numbers=numbers))
        else:
            parts.append(self.tr("số liền nhau, không sót"))
        return " · ".join(parts)

    def _lay_out(self) -> None:
        right = self._tracking
        head = QVBoxLayout()
        head.setSpacing(UNIT // 2)
        head.addWidget(self._title)
        head.addWidget(self._totals)
        right.body.addLayout(head)
        right.body.addWidget(self._right, 1)
        right.body.addWidget(self.confirm)
        right.body.addWidget(self.work)
        foot = QHBoxLayout()
        foot.addWidget(self.print_now)
        foot.addStretch(1)
        foot.addWidget(self._hint)
        right.body.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT + UNIT // 2, UNIT + UNIT // 2, UNIT + UNIT // 2, UNIT * 3 // 2)
        row.setSpacing(UNIT + UNIT // 2)
        row.addWidget(self.shelf, 4)
        self._sides.addWidget(right)
        self._sides.addWidget(self.statute)
        row.addWidget(self._sides, 13)
        self._show_prints_if_any()
