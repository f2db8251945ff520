"""Finding in the statutory books: a number of the book in sight, a name or a paper in all."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal

from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.gui.register.found_list import FoundRows
from urbgov_desk.gui.register.statute_panel import StatutePanel
from urbgov_desk.gui.register.statute_reading import find_lines, read_position
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.table import RowList

if TYPE_CHECKING:
    from urbgov_desk.domain.certification_book import Entry


class StatuteFinding(QObject):
    """Answers what is typed into the book's find field."""

    elsewhere = Signal(object, int, int)
    """A line found lies in another book: its kind, year and number."""

    def __init__(self, shell: Shell, panel: StatutePanel) -> None:
        super().__init__(panel)
        self._shell = shell
        self._panel = panel
        self._kind: BookKind | None = None
        self._year = 0
        self._found = RowList(shell.theme)
        self._found.setAccessibleName(self.tr("Các dòng tìm thấy. Enter mở, Esc thôi"))
        self.found_rows = FoundRows(self._found, panel.language)
        self._found.setModel(self.found_rows)
        self._found.opened.connect(self._on_found)
        panel.seek.returnPressed.connect(self._search)

    def stand(self, kind: BookKind, year: int) -> None:
        """Which book is in sight."""
        self._kind, self._year = kind, year

    def _search(self) -> None:
        text = self._panel.seek.text().strip()
        if not text:
            return
        if text.isascii() and text.isdigit():
            self.go_to(int(text))
            return
        self._shell.run(
            lambda desk: find_lines(desk, text),
            lambda found: self._on_results(text, found),
            owner=self,
        )

    def go_to(self, number: int) -> None:
        """Stand on a number of the book in sight."""
        kind, year = self._kind, self._year
        if kind is None:
            return
        self._shell.run(
            lambda desk: read_position(desk, kind, year, number),
            lambda row: self._on_position(number, row),
            owner=self,
        )

    def _on_position(self, number: int, row: int | None) -> None:
        if row is None:
            self._shell.say(
                self.tr("Sổ này chưa có số {n}. Xem lại số đã gõ.").format(n=f"{number:02d}"),
                Tone.warn,
            )
            return
        self._panel.show_table()
        self._panel.stand_on(row)
        self._panel.focus_lines()

    def _on_results(self, text: str, found: "tuple[Entry, ...]") -> None:
        if not found:
            self._shell.say(
                self.tr("Không sổ nào có “{text}”. Thử gõ ít chữ hơn.").format(text=text), Tone.warn
            )
            return
        self.found_rows.show(found)
        self._found.setCurrentIndex(self.found_rows.index(0, 0))
        self._panel.open_over(self._found)

    def _on_found(self, index: QModelIndex) -> None:
        entry = self.found_rows.entry(index.row())
        if entry is None:
            return
        if (entry.book, entry.year) == (self._kind, self._year):
            self.go_to(entry.number)
        else:
            self._panel.show_table()
            self.elsewhere.emit(entry.book, entry.year, entry.number)
