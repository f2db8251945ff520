"""The fields for opening a book, passing it to paper, taking it back, and its own symbol."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from urbgov_desk.domain.book_act import OpenBook, PassToPaper, TakeBack
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind
from urbgov_desk.domain.certification_rule import BookForm
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.text import clean
from urbgov_desk.gui.setup.entry import Fault, Reading, needed
from urbgov_desk.gui.setup.section import FieldSet, beside, put
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.card import rule
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.count_edit import CountEdit

_LARGEST = 999_999


class BookActForm(QObject):
    """Shows only what the chosen book needs."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.set = FieldSet(shell)
        self.volume = CountEdit(smallest=1, largest=999)
        self.volume.set_count(1)
        self.set.add("volume", self.tr("&Quyển số"), self.volume)
        self.last = CountEdit(smallest=0, largest=_LARGEST)
        self.set.add("last", self.tr("Số &cuối trong sổ giấy"), self.last, needed=True)
        self.decision = self.set.line(
            "decision",
            self.tr("Nối tiếp sổ nào, theo &văn bản nào"),
            hint=self.tr("Ví dụ: Quyển 02/2026 dừng ở số 512, biên bản ngày 23/11/2026"),
        )
        self.reason = self.set.line("reason", self.tr("&Lý do ghi tay"))
        self.symbols = FieldSet(shell)
        self.symbol = CodeEdit()
        self.symbols.add("symbol", self.tr("&Ký hiệu của đơn vị"), self.symbol)
        self.basis = self.symbols.line("basis", self.tr("Căn &cứ"))

    def lay_out(self, column: QVBoxLayout) -> None:
        """Put the fields into a column."""
        at = self.set.fields
        column.addLayout(beside(at["last"], at["volume"], stretch=(3, 2)))
        column.addWidget(at["decision"])
        column.addWidget(at["reason"])
        column.addWidget(rule())
        own = self.symbols.fields
        column.addLayout(beside(own["symbol"], own["basis"], stretch=(2, 3)))

    def inputs(self) -> tuple[QWidget, ...]:
        """All that changes something."""
        return (self.last, self.volume, self.decision, self.reason, self.symbol, self.basis)

    def show_for(self, book: Book | None, form: BookForm) -> None:
        """The fields of a book that is not open, at the desk, or on paper."""
        on_paper = book is not None and book.holder is BookHolder.PAPER
        at_desk = book is not None and book.holder is BookHolder.DESK and book.closed_at is None
        at = self.set.fields
        at["last"].setVisible(book is None or on_paper)
        at["volume"].setVisible(book is None)
        at["decision"].setVisible(book is None)
        at["reason"].setVisible(at_desk)
        self.last.set_count(None)
        self.volume.set_count(1)
        for line in (self.decision, self.reason, self.basis):
            line.clear()
        put(self.symbol, form.symbol)
        self.set.show_faults({})
        self.symbols.show_faults({})

    # -- reading ---------------------------------------------------------------------------------

    def read_opening(self, book: BookKind, year: int, request_id: str) -> Reading[OpenBook]:
        """The book to be opened, its next number being the last one plus 1."""
        last, volume = self.last.count(), self.volume.count()
        faults = self._last_faults()
        if volume is None:
            faults["volume"] = Fault(code="count_odd")
        if last:
            faults |= needed(decision=self.decision.text())
        if faults or last is None or volume is None:
            return Reading(faults=faults)
        return Reading(
            value=OpenBook(
                request_id=request_id,
                book=book,
                year=year,
                volume=volume,
                last_number=last,
                decision=clean(self.decision.text()),
            )
        )

    def read_return(self, book: Book, request_id: str) -> Reading[TakeBack]:
        """The last number on the rescue page."""
        last, faults = self.last.count(), self._last_faults()
        if faults or last is None:
            return Reading(faults=faults)
        return Reading(
            value=TakeBack(request_id=request_id, book=book.kind, year=book.year, last_number=last)
        )

    def passing(self, book: Book, request_id: str) -> PassToPaper:
        """The act that passes the book to paper."""
        return PassToPaper(
            request_id=request_id,
            book=book.kind,
            year=book.year,
            reason=clean(self.reason.text()),
        )

    def read_symbol(self, book: BookKind, entry_id: str) -> Reading[Override]:
        """The ward's own symbol, with what it rests on."""
        faults = needed(symbol=self.symbol.text(), basis=self.basis.text())
        if faults:
            return Reading(faults=faults)
        return Reading(
            value=Override(
                id=entry_id,
                kind=OverrideKind.parameter,
                subject=f"book.symbol.{book.value}",
                valid_from=date.min,
                value={"value": clean(self.symbol.text())},
                basis=clean(self.basis.text()),
            )
        )

    def _last_faults(self) -> dict[str, Fault]:
        last = self.last.count()
        odd = last is None or not 0 <= last <= _LARGEST
        return {"last": Fault(code="last_odd")} if odd else {}
