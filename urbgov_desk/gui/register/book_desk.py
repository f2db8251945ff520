"""The acts on a whole book, offered as a list and carried out one by one."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, Signal

from urbgov_desk.gui.register.book_changes import BookChanges
from urbgov_desk.gui.register.book_papers import BookPapers
from urbgov_desk.gui.register.import_panel import ImportPanel
from urbgov_desk.gui.register.paper_lines import PaperLines
from urbgov_desk.gui.register.report_view import ReportView
from urbgov_desk.gui.register.statute_panel import StatutePanel
from urbgov_desk.gui.register.statute_reading import Opened, read_report
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone


class BookDesk(QObject):
    """Asks what an act on a book needs, and does it."""

    changed = Signal()
    """The book is to be read again."""
    left = Signal()
    """Back to the lines."""

    def __init__(self, shell: Shell, panel: StatutePanel) -> None:
        super().__init__(panel)
        self._shell = shell
        self._panel = panel
        self._opened: Opened | None = None
        self.paper_lines = PaperLines(shell)
        self.report = ReportView(panel.language)
        self.papers = BookPapers(shell, panel)
        self.changes = BookChanges(shell, panel)
        self.changes.changed.connect(self.changed)
        self.changes.left.connect(self.left)
        self.importing = ImportPanel(shell, panel.work)
        panel.acts.opened.connect(self._on_act)
        self.paper_lines.left.connect(self.left)
        self.paper_lines.back_wanted.connect(self._on_back_wanted)
        self.report.left.connect(self.left)
        self.papers.left.connect(self.left)
        self.papers.printed.connect(self.changed)
        self.importing.left.connect(self.left)
        self.importing.entered.connect(lambda _year: self.changed.emit())

    def offer(self, opened: Opened | None) -> None:
        """Show what may be done with a book."""
        if opened is None:
            return
        self._opened = opened
        self._panel.act_rows.show(opened.acts)
        self._panel.acts.setCurrentIndex(self._panel.act_rows.index(0, 0))
        self._panel.open_over(self._panel.acts)

    def rescue(self) -> None:
        """Print rescue pages for every open book, wherever one stands."""
        self.papers.print_rescue()

    def begin(self, act: str, opened: Opened) -> None:
        """Begin an act that may be done; a question that waits for an answer goes."""
        self._panel.confirm.close_question()
        self._opened = opened
        simple: dict[str, Callable[[Opened], None]] = {
            "open": self.changes.ask_opening,
            "pass_to_paper": self.changes.ask_paper,
            "take_back": self.changes.ask_taking_back,
            "next_volume": self.changes.ask_volume,
            "close_year": self.changes.ask_closing,
            "report": self._show_report,
            "enter_lines": self._enter_lines,
            "import": self._import,
            "destroyed": self.changes.ask_destruction,
        }
        if act in simple:
            simple[act](opened)
        else:
            self.papers.begin(act, opened)

    # -- within ----------------------------------------------------------------------------------

    def _on_act(self, index: QModelIndex) -> None:
        act = self._panel.act_rows.act(index.row())
        if act is None or self._opened is None:
            return
        if refused := self._panel.act_rows.refused(act):
            self._shell.say(refused, Tone.warn)
            return
        self.begin(act.act.value, self._opened)

    def _show_report(self, opened: Opened) -> None:
        kind, year = opened.kind, opened.year

        def shown(report: object) -> None:
            self.report.show_report(report)  # type: ignore[arg-type]
            self._panel.open_over(self.report)

        self._shell.run(lambda desk: read_report(desk, kind, year), shown, owner=self)

    def _enter_lines(self, opened: Opened) -> None:
        self._panel.open_over(self.paper_lines)
        self.paper_lines.begin(opened.kind, opened.year)

    def _import(self, opened: Opened) -> None:
        self._panel.open_over(self.importing)
        self.importing.begin(opened.kind, opened.year)

    def _on_back_wanted(self) -> None:
        if self._opened is not None:
            self.changes.ask_taking_back(self._opened)
