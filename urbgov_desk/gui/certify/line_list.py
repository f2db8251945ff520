"""The papers of a visit, each a row, with what the current one needs beneath it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from urbgov_desk.gui.certify.form import LineForm
from urbgov_desk.gui.certify.line_detail import LineDetail
from urbgov_desk.gui.certify.line_row import LineRow
from urbgov_desk.gui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from urbgov_desk.gui.certify.reading import Front
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.certification.weighing import WeighedLine


class LineList(QScrollArea):
    """Rows and the one panel beneath the row that is worked on."""

    edited = Signal()
    next_wanted = Signal()
    letter = Signal(str)
    look_wanted = Signal(str)

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._language = shell.preferences.liking.language.value
        self._rows: list[LineRow] = []
        self._current = -1
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.detail = LineDetail(shell)
        self._column.addWidget(self.detail)
        self._empty = EmptyState(
            shell.theme,
            "scan-line",
            self.tr("Quét thẻ căn cước, hoặc gõ họ tên"),
            self.tr("Rồi gõ hai chữ của mỗi giấy tờ, Enter, số bản. F9 khi đã đối chiếu xong."),
        )
        self._column.addWidget(self._empty, 1)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.detail.hide()
        self.detail.edited.connect(self._on_detail)
        self.detail.next_wanted.connect(self.next_wanted)
        self.detail.look_wanted.connect(self.look_wanted)

    # -- values ------------------------------------------------------------------------------

    def lines(self) -> tuple[LineForm, ...]:
        """The papers as they stand."""
        return tuple(row.form() for row in self._rows)

    def rows(self) -> tuple[LineRow, ...]:
        """The rows, first to last."""
        return tuple(self._rows)

    def current(self) -> int:
        """The row that is worked on, -1 while there is none."""
        return self._current

    def set_front(self, front: "Front") -> None:
        """The law's lists of today."""
        self.detail.set_front(front)

    def show_lines(self, lines: tuple[LineForm, ...], current: int) -> None:
        """Show papers in place of what stood here."""
        while self._rows:
            self._take_out(self._rows.pop())
        self._current = -1
        self.detail.rest()
        for line in lines:
            self._add_row(line)
        self._empty.setVisible(not lines)
        if lines:
            self._work_on(min(max(current, 0), len(lines) - 1))

    def show_weighed(self, weighed: "tuple[WeighedLine, ...]") -> None:
        """What the law says of each."""
        if len(weighed) != len(self._rows):
            return
        for row, line in zip(self._rows, weighed, strict=True):
            row.show_weighed(line)
        if 0 <= self._current < len(weighed):
            self.detail.show_weighed(weighed[self._current])

    def add(self, line: LineForm) -> None:
        """One more paper, which is worked on now."""
        self.detail.unfold(False)
        self._add_row(line)
        self._work_on(len(self._rows) - 1)
        self.edited.emit()

    def remove(self, place: int) -> None:
        """Take a paper out."""
        self._take_out(self._rows.pop(place))
        self._number()
        self._current = -1
        self.detail.rest()
        self._empty.setVisible(not self._rows)
        if self._rows:
            self._work_on(min(place, len(self._rows) - 1))
        self.edited.emit()

    def change_current(self, line: LineForm) -> None:
        """Show the current paper with other values."""
        if 0 <= self._current < len(self._rows):
            self._rows[self._current].show_form(line, self._current + 1)
            self.detail.show_form(line)
            self.edited.emit()

    def current_line(self) -> LineForm | None:
        """The paper that is worked on."""
        return self._rows[self._current].form() if 0 <= self._current < len(self._rows) else None

    def accept_offer(self) -> None:
        """What was proposed is wanted."""
        line = self.current_line()
        if line is not None and line.offered:
            self.change_current(replace(line, offered=False))

    # -- keys --------------------------------------------------------------------------------

    def begin(self) -> None:
        """Go where the current paper still asks something."""
        if not 0 <= self._current < len(self._rows):
            return
        row = self._rows[self._current]
        asks = row.form().pages is None
        if asks or not self.detail.begin():
            row.begin()
        QTimer.singleShot(0, self, self._reveal)

    def begin_row(self, place: int) -> None:
        """Go to a paper's counts."""
        if 0 <= place < len(self._rows):
            self._work_on(place)
            self._rows[place].begin()

    def begin_detail(self, place: int, name: str) -> None:
        """Go to one of the inputs beneath a paper."""
        if 0 <= place < len(self._rows):
            self._work_on(place)
            self.detail.focus(name)

    def toggle_detail(self) -> None:
        """Unfold everything beneath the current paper, or fold it again."""
        if not 0 <= self._current < len(self._rows):
            return
        self.detail.unfold(not self.detail.unfolded)
        if self.detail.unfolded:
            self.detail.begin()
        else:
            self._rows[self._current].begin()
        QTimer.singleShot(0, self, self._reveal)

    # -- within ------------------------------------------------------------------------------

    def _add_row(self, line: LineForm) -> None:
        row = LineRow(self._language)
        self._rows.append(row)
        self._empty.hide()
        self._column.insertWidget(self._column.count() - 2, row)
        row.show_form(line, len(self._rows))
        row.show_weighed(None)
        row.edited.connect(lambda: self._on_row(row))
        row.entered.connect(lambda: self._work_on(self._rows.index(row)))
        row.next_wanted.connect(lambda: self._on_next(row))
        row.letter.connect(lambda letter: self._on_letter(row, letter))
        row.removed.connect(lambda: self.remove(self._rows.index(row)))
        row.confirmed.connect(self.detail.confirm)

    def _take_out(self, row: LineRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for place, row in enumerate(self._rows, 1):
            row.show_form(row.form(), place)

    def _work_on(self, place: int) -> None:
        if place == self._current:
            return
        self._current = place
        for index, row in enumerate(self._rows):
            row.set_current(index == place)
        row = self._rows[place]
        self._column.removeWidget(self.detail)
        self._column.insertWidget(self._column.indexOf(row) + 1, self.detail)
        self.detail.unfold(False)
        self.detail.show_form(row.form())

    def _on_row(self, row: LineRow) -> None:
        place = self._rows.index(row)
        if place == self._current:
            self.detail.show_form(row.form())
        row.show_form(row.form(), place + 1)
        self.edited.emit()

    def _on_detail(self) -> None:
        if 0 <= self._current < len(self._rows):
            line = self.detail.values()
            self._rows[self._current].show_form(line, self._current + 1)
            self.edited.emit()

    def _on_next(self, row: LineRow) -> None:
        self.accept_offer()
        # Enter behind the pages of a signature comes to its confirmation first.
        if not row.form().seen and "seen" in self.detail.shown():
            self.detail.focus("seen")
            return
        self.next_wanted.emit()

    def _on_letter(self, row: LineRow, letter: str) -> None:
        if row.form().offered:
            # The card was scanned for the name only; another paper is to be copied.
            self.remove(self._rows.index(row))
        self.letter.emit(letter)

    def _reveal(self) -> None:
        if 0 <= self._current < len(self._rows):
            if self.detail.isVisible():
                self.ensureWidgetVisible(self.detail)
            self.ensureWidgetVisible(self._rows[self._current])
