"""The statutory books of the year: opened, bound on, passed to paper and taken back."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind
from urbgov_desk.domain.certification_rule import BookForm
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup import book_acts
from urbgov_desk.gui.setup.book_form import BookActForm
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk

_LAST_MONTH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelf:
    """A book of a year, open or not."""

    form: BookForm
    year: int
    book: Book | None

    @property
    def key(self) -> str:
        return f"{self.form.book.value}/{self.year}"


def _read(desk: "Desk") -> tuple[_Shelf, ...]:
    from urbgov_desk.services.certification import book

    today = desk.now().date()
    years = [today.year, *([today.year + 1] if today.month == _LAST_MONTH else [])]
    open_books = {(each.kind, each.year): each for each in book.list_books(desk)}
    shelves = []
    for year in years:
        on = max(today, date(year, 1, 1))
        shelves += [
            _Shelf(form=desk.law.book(kind, on), year=year, book=open_books.get((kind, year)))
            for kind in BookKind
        ]
    return tuple(shelves)


class BookSection(Section):
    """F9 does what the chosen book needs: opened, or taken back from paper."""

    right = Act.OPEN_BOOK

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shelves: tuple[_Shelf, ...] = ()
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        listed = Card(self.tr("Sổ của năm"))
        self.list = SetupList(shell.theme, self.tr("Sổ chứng thực của năm"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        listed.body.addWidget(self.list)
        columns.addWidget(listed, 1)
        self._card = Card("")
        self.state = words("")
        self.state.setWordWrap(True)
        self._card.body.addWidget(self.state)
        self.act = BookActForm(shell, self)
        self.act.lay_out(self._card.body)
        self._card.body.addStretch(1)
        columns.addWidget(self._card, 1)
        self.body.addLayout(columns)
        self.confirm = ConfirmBar()
        self.body.addWidget(self.confirm)
        self.guard(*self.act.inputs())
        self._button = self.save_button(self.tr("Mở sổ"), self.save)
        self.next_volume = KeyButton(self.tr("Sang quyển mới"), "F6")
        self.next_volume.clicked.connect(self._ask_volume)
        self.keep_symbol = KeyButton(self.tr("Lưu ký hiệu"), "F10")
        self.keep_symbol.clicked.connect(self._save_symbol)
        self.guard(self.next_volume)
        self.guard(self.keep_symbol, act=Act.SET_UP)
        for place, button in enumerate((self.next_volume, self.keep_symbol), start=1):
            self.foot.insertWidget(place, button)

    def load(self) -> None:
        """Show the books."""
        self.read(_read, self._show)

    def first_input(self) -> QWidget | None:
        """The list, which everybody may read."""
        return self.list

    def save(self) -> None:
        """Open the book, pass it to paper, or take it back."""
        shelf = self._chosen()
        if shelf is None:
            return
        book = shelf.book
        if book is None:
            self._open(shelf)
        elif book.closed_at is None and book.holder is BookHolder.DESK:
            self._pass(book)
        elif book.closed_at is None:
            self._take_back(book)

    # -- acts ------------------------------------------------------------------------------------

    def _open(self, shelf: _Shelf) -> None:
        reading = self.act.read_opening(shelf.form.book, shelf.year, new_id())
        if self.act.set.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: book_acts.open_book(desk, wanted),
                self.tr("Đã mở {book}, số tiếp theo là {n}").format(
                    book=self._title(shelf), n=f"{wanted.last_number + 1:02d}"
                ),
                fields=self.act.set,
                button=self._button,
            )

    def _pass(self, book: Book) -> None:
        wanted = self.act.passing(book, new_id())
        said = self.tr("Sổ ghi tay từ số {n}").format(n=f"{book.next:02d}")
        self.confirm.ask(
            self.tr("Từ số {n} trở đi ghi tay vào sổ giấy; máy không cấp số nữa?").format(
                n=f"{book.next:02d}"
            ),
            self.tr("Chuyển ghi tay"),
            lambda: self.change(
                lambda desk: book_acts.pass_to_paper(desk, wanted), said, fields=self.act.set
            ),
        )

    def _take_back(self, book: Book) -> None:
        reading = self.act.read_return(book, new_id())
        if self.act.set.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: book_acts.take_back(desk, wanted),
                self.tr("Đã nhận sổ về, số tiếp theo là {n}").format(
                    n=f"{wanted.last_number + 1:02d}"
                ),
                fields=self.act.set,
                button=self._button,
            )

    def _ask_volume(self) -> None:
        shelf = self._chosen()
        if shelf is None or shelf.book is None:
            return
        wanted = book_acts.next_volume(shelf.book, new_id())
        volume = shelf.book.volume
        said = self.tr("Đã mở quyển {n}").format(n=f"{volume + 1:02d}")
        self.confirm.ask(
            self.tr("Đóng quyển {old} và ghi tiếp vào quyển {new}? Số chạy tiếp.").format(
                old=f"{volume:02d}", new=f"{volume + 1:02d}"
            ),
            self.tr("Sang quyển mới"),
            lambda: self.change(lambda desk: book_acts.open_volume(desk, wanted), said),
        )

    def _save_symbol(self) -> None:
        shelf = self._chosen()
        if shelf is None:
            return
        reading = self.act.read_symbol(shelf.form.book, new_id())
        if self.act.symbols.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: book_acts.keep_symbol(desk, wanted, shelf.year),
                self.tr("Đã lưu ký hiệu; dùng khi mở sổ"),
                fields=self.act.symbols,
            )

    # -- showing ---------------------------------------------------------------------------------

    def _show(self, shelves: tuple[_Shelf, ...]) -> None:
        self._shelves = shelves
        self.list.show_rows(tuple(self._row(shelf) for shelf in shelves))
        self._show_chosen()

    def _chosen(self) -> _Shelf | None:
        return next((s for s in self._shelves if s.key == self.list.key()), None)

    def _title(self, shelf: _Shelf) -> str:
        return wording.name_of(shelf.form.book, self.language)

    def _row(self, shelf: _Shelf) -> Row:
        book = shelf.book
        if book is None:
            aside, tone = self.tr("chưa mở"), Tone.warn
            detail = f"{shelf.form.symbol} · {shelf.year}"
        else:
            detail = self.tr("{symbol} · quyển {volume} · số cuối {last}").format(
                symbol=book.symbol, volume=f"{book.volume:02d}/{book.year}", last=f"{book.last:02d}"
            )
            on_paper = book.holder is BookHolder.PAPER
            aside = wording.name_of(book.holder, self.language)
            tone = Tone.warn if on_paper else Tone.good
            if book.closed_at is not None:
                aside, tone = self.tr("đã khoá"), Tone.plain
        return Row(
            key=shelf.key, title=self._title(shelf), detail=detail, aside=aside, aside_tone=tone
        )

    def _show_chosen(self) -> None:
        shelf = self._chosen()
        if shelf is None:
            return
        book = shelf.book
        self._card.set_heading(f"{self._title(shelf)} {shelf.year}")
        self.state.setText("\n".join(self._lines(shelf)))
        self.act.show_for(book, shelf.form)
        closed = book is not None and book.closed_at is not None
        at_desk = book is not None and book.holder is BookHolder.DESK
        said = self.tr("Nhận sổ về")
        if book is None:
            said = self.tr("Mở sổ")
        elif at_desk:
            said = self.tr("Chuyển ghi tay")
        self._button.setText(said)
        self._button.updateGeometry()
        self._button.setEnabled(not closed)
        self.next_volume.setEnabled(at_desk and not closed)

    def _lines(self, shelf: _Shelf) -> list[str]:
        book = shelf.book
        unsure = "" if shelf.form.confidence.is_verified else self.tr(" (chưa đối chiếu văn bản)")
        if book is None:
            return [
                f"{shelf.form.code}, {shelf.form.symbol}{unsure}",
                self.tr("Nối tiếp sổ giấy thì ghi số cuối của sổ; sổ mới thì ghi 0."),
            ]
        lines = [f"{book.symbol}. {book.decision}".strip()]
        for volume in book.volumes:
            last = volume.last_number if volume.last_number is not None else book.last
            lines.append(
                self.tr("Quyển {n}: từ số {first} đến số {last}").format(
                    n=f"{volume.volume:02d}",
                    first=f"{volume.first_number:02d}",
                    last=f"{last:02d}" if last >= volume.first_number else "…",
                )
            )
        if book.holder is BookHolder.PAPER:
            lines.append(self.tr("Đang ghi tay. Nhập đủ các số đã ghi (Sổ, F7) rồi nhận sổ về."))
        return lines
