"""A statutory book on the page Sổ: its head, its lines, its acts, and what is opened over them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification_book import BookHolder, BookKind
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.register.act_list import RIGHTS, ActRows
from urbgov_desk.gui.register.ask_form import AskForm
from urbgov_desk.gui.register.book_totals import BookTotals
from urbgov_desk.gui.register.line_view import LineView
from urbgov_desk.gui.register.statute_lines import StatuteLines
from urbgov_desk.gui.right_guard import RightGuard, guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.field import caption_for
from urbgov_desk.gui.widgets.label import ElidedLabel, words
from urbgov_desk.gui.widgets.paper import PaperPreview
from urbgov_desk.gui.widgets.table import PlainTable, RowList
from urbgov_desk.gui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from urbgov_desk.services.certification.book import Closing
    from urbgov_desk.services.certification.reading_book import BookOutline


class BookTable(PlainTable):
    """Keeps the line stood on in sight while the table finds its size."""

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Another size, the same line."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class StatutePanel(Card):
    """Shows what the page has read of a statutory book; decides nothing."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.language = shell.preferences.liking.language.value
        self.outline: BookOutline | None = None
        self.closing: Closing | None = None
        self.title = ElidedLabel()
        self.title.setProperty("role", "heading")
        self.state = Chip()
        self.totals = BookTotals()
        self.seek = QLineEdit()
        self.seek.setPlaceholderText(self.tr("Số, tên, giấy tờ"))
        self.table = BookTable()
        self.table.setAccessibleName(self.tr("Các dòng của sổ. Enter mở dòng"))
        self.lines = StatuteLines(self.table)
        self.table.setModel(self.lines)
        self.acts = RowList(shell.theme)
        self.acts.setAccessibleName(self.tr("Việc với sổ. Enter làm, Esc thôi"))
        self.act_rows = ActRows(self.acts, shell)
        self.acts.setModel(self.act_rows)
        self.line = LineView(self.language)
        self.form = AskForm()
        self.paper = PaperPreview(shell.theme)
        self.paper.setAccessibleName(self.tr("Trang đã in. Esc về sổ"))
        self.confirm = ConfirmBar()
        self.work = WorkBar()
        self.main_act = KeyButton("", "F9", primary=True)
        self._guard_main = RightGuard(shell, self.main_act, Act.PRINT_BOOK)
        guard(shell, Act.NOTE_ENTRY, self.line.note)
        guard(shell, Act.CORRECT_ENTRY, self.line.correct, self.line.keep)
        guard(shell, Act.ANNUL, self.line.annul)
        guard(shell, Act.INK, self.line.again)
        self.more = KeyButton(self.tr("Việc với sổ"), "F10")
        self.hint = words("", "quiet")
        self.empty = EmptyState(shell.theme, "book-open", "", "")
        self.stack = QStackedWidget()
        self._foot = QWidget()
        self._head = QWidget()
        self._lay_out()
        seek = QShortcut(QKeySequence("F6"), self)
        seek.activated.connect(self._on_seek)

    # -- showing ---------------------------------------------------------------------------------

    def show_unopened(self, kind: BookKind, year: int, *, may_open: bool) -> None:
        """The book of this year is not open yet."""
        self.confirm.close_question()
        self.outline = None
        self.title.setText(self._name(kind, year))
        self.state.show_state("", Tone.plain)
        self.totals.setText("")
        self.totals.hide()
        self.empty.set_words(
            self.tr("Sổ này của năm {year} chưa mở").format(year=year),
            self.tr("F9 mở sổ: ghi số bắt đầu và quyển sổ giấy mà sổ này nối tiếp.")
            if may_open
            else self.tr("F10 để nhập sổ giấy cũ của năm này."),
        )
        self._put(self.empty)
        self.main_act.setText(self.tr("Mở sổ"))
        self._guard_main.set_acts(RIGHTS["open"])
        self.main_act.setEnabled(may_open)

    def show_outline(self, outline: "BookOutline", size: int, *, anew: bool) -> None:
        """Show a book; `anew` when another was shown before."""
        book, counted = outline.book, outline.counted
        self.outline = outline
        volumes = ", ".join(f"{v.volume:02d}" for v in book.volumes) or "—"
        self.title.setText(
            self.tr("{name} · quyển {volumes} · {symbol}").format(
                name=self._name(book.kind, book.year), volumes=volumes, symbol=book.symbol
            )
        )
        self._show_state(outline)
        self.totals.show_outline(outline, None if anew else self.closing)
        self.totals.show()
        if anew:
            self.confirm.close_question()
            self.lines.show(book.kind, counted.lines, size)
            self.table.set_widths(*self.lines.widths())
        else:
            self.lines.renew(counted.lines)
        if anew or self.stack.currentWidget() is self.empty:
            self.show_table()
        if anew:
            self.stand_on(counted.lines - 1)

    def show_totals(self, closing: "Closing") -> None:
        """What the book in sight adds up to."""
        self.closing = closing
        if self.outline is not None:
            self.totals.show_outline(self.outline, closing)

    def show_main_act(self, act: str, month: int | None, *, possible: bool) -> None:
        """What F9 does with the book as it stands."""
        words = {
            "enter_lines": self.tr("Nhập số ghi tay"),
            "print_month": self.tr("In tháng {month} để đóng sổ").format(month=f"{month or 0:02d}"),
            "draft": self.tr("In nháp"),
        }
        self.main_act.setText(words[act])
        self._guard_main.set_acts(RIGHTS[act])
        self.main_act.setEnabled(possible)

    def show_table(self) -> None:
        """The lines of the book, or the word that it has none."""
        if self.outline is None:
            self._put(self.empty)
            return
        if not self.outline.counted.lines:
            self.empty.set_words(
                self.tr("Sổ đã mở, chưa có dòng nào"),
                self.tr("Dòng đầu tiên là số {n}, ghi khi ký chứng thực.").format(
                    n=f"{self.outline.book.next:02d}"
                ),
            )
            self._put(self.empty)
            return
        self._put(self.table)

    def stand_on(self, row: int) -> None:
        """Go to a line of the book."""
        if 0 <= row < self.lines.rowCount():
            index = self.lines.index(row, 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index, self.table.ScrollHint.EnsureVisible)

    def open_over(self, widget: QWidget) -> None:
        """Show something over the lines: a story, a form, the acts, a paper."""
        if self.stack.indexOf(widget) < 0:
            self.stack.addWidget(widget)
        self._put(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_over(self) -> bool:
        """Whether something lies over the lines."""
        return self.stack.currentWidget() not in (self.table, self.empty)

    def focus_lines(self) -> None:
        """Into what is shown."""
        over = self.stack.currentWidget() is self.empty
        target = self.main_act if over else self.stack.currentWidget() or self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- within ----------------------------------------------------------------------------------

    def _put(self, widget: QWidget) -> None:
        if widget is not self.stack.currentWidget():
            # A question is about what was in sight when it was asked.
            self.confirm.close_question()
        self.stack.setCurrentWidget(widget)
        over = self.is_over()
        # What lies over the lines has a foot of its own.
        self._foot.setVisible(not over)
        self.seek.setEnabled(self.outline is not None)
        self.hint.setText(self.tr("Enter mở dòng") if widget is self.table else "")

    def _on_seek(self) -> None:
        if self.seek.isVisible() and self.seek.isEnabled():
            self.seek.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.seek.selectAll()

    def _name(self, kind: BookKind, year: int) -> str:
        return self.tr("{name} năm {year}").format(
            name=wording.name_of(kind, self.language), year=year
        )

    def _show_state(self, outline: "BookOutline") -> None:
        book = outline.book
        if book.closed_at is not None:
            self.state.show_state(self.tr("Đã khoá sổ"), Tone.plain)
        elif book.holder is BookHolder.PAPER:
            self.state.show_state(self.tr("Đang ghi tay"), Tone.warn)
        else:
            self.state.show_state(self.tr("Số tới: {n}").format(n=f"{book.next:02d}"), Tone.good)

    def _lay_out(self) -> None:
        for widget in (self.table, self.empty, self.acts, self.line, self.form, self.paper):
            self.stack.addWidget(widget)
        top = QHBoxLayout()
        top.setSpacing(UNIT)
        top.addWidget(self.title, 1)
        top.addWidget(self.state)
        below = QHBoxLayout()
        below.setSpacing(UNIT)
        below.addWidget(self.totals, 1)
        below.addWidget(caption_for(self.tr("Tìm (F6)"), self.seek))
        below.addWidget(self.seek)
        self.seek.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(UNIT // 2)
        head.addLayout(top)
        head.addLayout(below)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.main_act)
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.hint)
        self.body.addWidget(self._head)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.confirm)
        self.body.addWidget(self.work)
        self.body.addWidget(self._foot)
