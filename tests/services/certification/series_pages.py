"""The pages of the books in `test_series_property`: months printed, an old part entered."""

from datetime import date

from hypothesis import strategies as st

from tests.services.certification.series_play import PLAYED, move
from tests.services.certification.series_shelf import KINDS, AtTheShelf
from urbgov_desk.domain.book_act import ImportBook, PrintMonth
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.services.certification import (
    book,
    book_acts,
    book_form,
    book_import,
    printing_book,
)
from urbgov_desk.store import certification_book as book_rows
from urbgov_desk.store.identifier import new_id


def old_row(kind: BookKind, year: int, number: int, volume: int) -> tuple[str, ...]:
    """A row of the part that stands on paper."""
    values = {
        "number": str(number),
        "day": f"01/01/{year}",
        "volume": str(volume),
        "requester": f"Người thứ {number}",
        "title": "Giấy khai sinh",
        "signer": "Trần Văn Cũ",
        "copies": "2",
        "fee": "4.000",
    }
    return tuple(values.get(each.key, "") for each in book_form.columns_of(kind))


class AtThePages(AtTheShelf):
    """Months printed for binding, and the earlier part of a book entered from paper."""

    @move(8, kind=KINDS, before=st.sampled_from([0, 1, 1]))
    def print_month(self, kind: BookKind, before: int) -> None:
        written = self.shelf.books.get((kind, self.year() - before))
        if written is None:
            return
        year, today = self.year() - before, self.ward.clock.now.date()
        found = book.find(self.ward.desk.store.db, kind, year)
        month = book_acts.month_due(self.ward.desk, found)
        over = date.max if today.year > year else today.replace(day=1)
        # Nothing that could be printed is ever stuck behind what was printed before.
        assert (month is not None) is bool(written.unprinted(over))
        if month is None:
            return
        end = book_acts.after_month(year, month)
        waits = written.on_paper and written.passed_on is not None and written.passed_on < end
        request = PrintMonth(request_id=new_id(), book=kind, year=year, month=month)
        told = book.BookOnPaper if waits else None
        if self.act(printing_book.print_month, "HOA", request, told) is not None:
            taken = [x.number for x in written.lines if x.taken_on < end or end.year > year]
            written.printed = max(taken)
            assert book_rows.printed_to(self.ward.desk.store.db, found) == written.printed

    @move(
        3,
        kind=KINDS,
        first=st.integers(0, 600),
        count=st.integers(1, 4),
        volume=st.integers(1, 4),
    )
    def import_part(self, kind: BookKind, first: int, count: int, volume: int) -> None:
        year = self.year()
        written = self.shelf.books.get((kind, year))
        told: type[Exception] | None = None
        numbers: list[int] = []
        if written is None:
            told = book.BookNotOpened
        elif written.closed:
            told = book_import.ImportIntoClosedYear
        else:
            begin = 1 + first % max(1, written.opening - 1)
            numbers = list(range(begin, min(begin + count, written.opening)))
            if not numbers or volume > written.opening_volume:
                told = book_import.NothingToImport
        rows = [old_row(kind, year, number, volume) for number in numbers or [first + 1]]
        headings = tuple(each.heading for each in book_form.columns_of(kind))
        request = ImportBook(
            request_id=new_id(),
            book=kind,
            year=year,
            rows=(headings, *rows),
            accepted="Chỉ còn mấy trang",
        )
        report = self.act(book_import.enter, "TRUONG", request, told)
        if report is None or written is None:
            return
        new = [number for number in numbers if number not in written.old]
        assert report.entered == len(new)
        written.old |= dict.fromkeys(new, (2, 4_000))
        if not new:
            self.done.pop()  # it recorded nothing, so it is no request to be repeated
        PLAYED["imported lines"] += len(new)
