"""What the page Sổ does with a statutory book: opens it, finds in it, goes into a line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.gui.register.book_desk import BookDesk
from urbgov_desk.gui.register.line_desk import LineDesk
from urbgov_desk.gui.register.statute_finding import StatuteFinding
from urbgov_desk.gui.register.statute_panel import StatutePanel
from urbgov_desk.gui.register.statute_reading import (
    Opened,
    read_line,
    read_page,
    read_statute,
    read_totals,
)
from urbgov_desk.gui.shell import Shell

if TYPE_CHECKING:
    from urbgov_desk.services.certification.book import Closing
    from urbgov_desk.services.certification.book_line import BookLine
    from urbgov_desk.services.certification.line_story import LineStory


class StatuteDesk(QObject):
    """Keeps one statutory book in sight and carries out what is asked of it."""

    left = Signal()
    """Esc from the lines: back to the list of books."""
    shown = Signal(object)
    """The book in sight was read (its BookOutline)."""
    wants_book = Signal(object, int)
    """A found line lies in another book: its kind and year."""

    def __init__(self, shell: Shell, panel: StatutePanel) -> None:
        super().__init__(panel)
        self._shell = shell
        self.panel = panel
        self.kind: BookKind | None = None
        self.year = 0
        self.opened: Opened | None = None
        self._then: int | None = None
        self._then_line: str | None = None
        self.finding = StatuteFinding(shell, panel)
        self.line_desk = LineDesk(shell, panel)
        self.book_desk = BookDesk(shell, panel)
        self._connect()

    # -- what the page asks ----------------------------------------------------------------------

    def open(self, kind: BookKind, year: int, *, number: int | None = None) -> None:
        """Show a book, and in it a number."""
        anew = (kind, year) != (self.kind, self.year)
        if anew:
            self.opened = None
        self.kind, self.year = kind, year
        self._then = self._then if number is None else number
        self.finding.stand(kind, year)
        self._shell.run(
            lambda desk: read_statute(desk, kind, year),
            lambda opened: self._on_opened(opened, anew=anew),
            owner=self,
        )

    def open_over(self, entry_id: str) -> None:
        """Show this line over its book, once the book is there."""
        self._then_line = entry_id

    def reload(self) -> None:
        """Read the book in sight again."""
        if self.kind is not None:
            self.open(self.kind, self.year)

    def escape(self) -> bool:
        """Esc: whether something over the lines was taken away."""
        if self.panel.confirm.isVisible():
            self.panel.confirm.close_question()
            return True
        if self.panel.is_over():
            self.close_over()
            return True
        return False

    def close_over(self) -> None:
        """Back to the lines."""
        self.panel.show_table()
        self.panel.focus_lines()

    def show_paper(self, paper: str) -> None:
        """Show printed pages as they came out."""
        self.book_desk.papers.show(paper)

    def print_same(self, paper: str | None) -> None:
        """The same bound pages once more."""
        self.book_desk.papers.print_same(paper)

    # -- within ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        panel = self.panel
        panel.lines.page_wanted.connect(self._read_page, Qt.ConnectionType.QueuedConnection)
        panel.table.opened.connect(self._on_line)
        panel.main_act.clicked.connect(self._on_main)
        panel.more.clicked.connect(lambda: self.book_desk.offer(self.opened))
        panel.line.closed.connect(self.close_over)
        panel.form.cancelled.connect(self._on_form_left)
        self.finding.elsewhere.connect(self._on_elsewhere)
        self.line_desk.done.connect(self.open_line)
        self.book_desk.changed.connect(self.reload)
        self.book_desk.left.connect(self.close_over)

    def _on_opened(self, opened: Opened, *, anew: bool) -> None:
        if (opened.kind, opened.year) != (self.kind, self.year):
            return
        before = self.opened
        self.opened = opened
        outline = opened.outline
        if outline is None:
            may_open = not opened.acts[0].refused
            if not anew and self.panel.is_over():
                # What is being typed to open it is not taken away by another act of the desk.
                return
            self.panel.show_unopened(opened.kind, opened.year, may_open=may_open)
            return
        anew = anew or before is None or before.outline is None
        self.panel.show_outline(outline, opened.size, anew=anew)
        act, month, possible = self._main_act(opened)
        self.panel.show_main_act(act, month, possible=possible)
        self.shown.emit(outline)
        kind, year = opened.kind, opened.year
        # Adding up a year takes a moment; the lines are there before.
        self._shell.run(
            lambda desk: read_totals(desk, kind, year),
            lambda closing: self._on_totals(opened, closing),
            owner=self,
        )
        if opened.last_page:
            self.panel.lines.put(len(outline.anchors) - 1, opened.last_page)
        if self._then is not None:
            self.finding.go_to(self._then)
            self._then = None
        if self._then_line is not None:
            self.open_line(self._then_line)
            self._then_line = None

    def _on_totals(self, asked: Opened, closing: "Closing") -> None:
        if self.opened is asked:
            self.panel.show_totals(closing)

    def _read_page(self, page: int) -> None:
        opened = self.opened
        if opened is None or opened.outline is None:
            return
        outline = opened.outline
        self._shell.run(
            lambda desk: read_page(desk, outline, page),
            lambda lines: self._on_page(opened, page, lines),
            owner=self,
        )

    def _on_page(self, asked: Opened, page: int, lines: "tuple[BookLine, ...]") -> None:
        # A page of another book, or of this one before it changed, is of no use.
        if self.opened is asked:
            self.panel.lines.put(page, lines)

    def _on_elsewhere(self, kind: BookKind, year: int, number: int) -> None:
        self._then = number
        self.wants_book.emit(kind, year)

    def _on_line(self, index: QModelIndex) -> None:
        line = self.panel.lines.line(index.row())
        if line is not None:
            self.open_line(line.id)

    def open_line(self, entry_id: str) -> None:
        """Show a line as a story."""
        self._shell.run(lambda desk: read_line(desk, entry_id), self._on_story, owner=self)

    def _on_story(self, story: "LineStory") -> None:
        self.panel.line.show_line(story)
        self.panel.open_over(self.panel.line)

    def _on_form_left(self) -> None:
        if self.line_desk.asking:
            self.line_desk.asking = False
            self.panel.open_over(self.panel.line)
        else:
            self.close_over()

    def _on_main(self) -> None:
        opened = self.opened
        if opened is None:
            return
        if opened.outline is None:
            self.book_desk.begin("open", opened)
        else:
            self.book_desk.begin(self._main_act(opened)[0], opened)

    @staticmethod
    def _main_act(opened: Opened) -> tuple[str, int | None, bool]:
        """What the book as it stands asks for first, its month, and whether it is possible."""
        acts = {str(each.act): each for each in opened.acts}
        for name in ("enter_lines", "print_month"):
            if not acts[name].refused:
                return name, acts[name].month, True
        return "draft", None, not acts["draft"].refused
