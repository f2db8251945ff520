"""Rescue pages: blank lines of every open book, printed each morning, to go on by hand."""

from urbgov_desk.documents.book_values import RescuePage
from urbgov_desk.domain.book_act import PrintRescue
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, outcome, paper
from urbgov_desk.services.certification.book_values import volume_words
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_page as pages
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store.identifier import new_id


class NoBookOpen(Told):
    """No book is open, so none could go on by hand."""


def is_due(desk: Desk) -> bool:
    """Whether today's rescue pages are not printed yet, while a book is open."""
    now = desk.now()
    last = pages.last_issued(desk.store.db, RescuePage.kind)
    if last is not None and in_hanoi(last).date() == now.date():
        return False
    return any(book.closed_at is None for book in rows.list_books(desk.store.db, now.year))


def print_pages(desk: Desk, request: PrintRescue) -> tuple[str, ...]:
    """A page of 30 blank lines for each open book; returns the papers' ids. Raises NoBookOpen."""
    desk.require(Act.PRINT_BOOK)
    now = desk.now()
    with desk.change(request.request_id) as change:
        if done := change.done_before():
            data = outcome.event_data(change, done.subject, done.event)
            return tuple(str(each["id"]) for each in data["issued"])
        open_books = [b for b in rows.list_books(change.db, now.year) if b.closed_at is None]
        if not open_books:
            raise NoBookOpen()
        subject = new_id()
        made = [
            paper.make(
                desk,
                change,
                RescuePage(
                    head=letter.head(desk.office(), now.date()),
                    training=desk.training,
                    book=book.kind,
                    symbol=desk.law.book(book.kind, now.date()).symbol,
                    volume=volume_words(book.volume, book.year),
                    last_number=f"{book.last:02d}",
                    next_number=f"{book.next:02d}",
                    printed_at=now,
                ),
                dossier=None,
                subject=subject,
                sealed_for=subject,
            )
            for book in open_books
        ]
        change.record("paper.issued", subject, {"issued": [each.row for each in made]})
        paper.queue(desk, change, made)
    return tuple(each.id for each in made)
