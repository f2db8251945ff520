"""The one way in: a paper's values to a PDF."""

from collections.abc import Sequence
from datetime import datetime

from urbgov_desk.documents.book_values import CertificationBook
from urbgov_desk.documents.values import Paper
from urbgov_desk.domain.long_work import Progress


def make(paper: Paper, progress: Progress | None = None) -> bytes:
    """The paper as PDF bytes; the same values always give the same bytes.

    `progress` hears how far a book is. Raises WorkCalledOff when it says so, MissingGlyph,
    NoFormInForce, UnknownPlaceholder, FormFaulty (all told problems), and ValueError for a QR
    payload that is not alphanumeric.
    """
    # What draws takes a quarter of a second to load, and the desk must open before that.
    from urbgov_desk.documents.press import press

    return press(paper, progress)


def mark_reprint(pdf: bytes, *, times: int, at: datetime) -> bytes:
    """The kept paper with `BẢN IN LẠI lần n – hh:mm dd/mm/yyyy` on every page, else unchanged."""
    from urbgov_desk.documents.mark import mark_reprint as overlay

    return overlay(pdf, times=times, at=at)


def repeat(pdf: bytes, sheets: int, *, first: int = 1) -> bytes:
    """Sheets `first` to `sheets` of the paper's copies, counted through all of them."""
    from urbgov_desk.documents.mark import repeat as repeated

    return repeated(pdf, sheets, first=first)


def workbook(book: CertificationBook, progress: Progress | None = None) -> bytes:
    """The book's rows as XLSX, looking like its pages; the same values give the same bytes.

    Raises WorkCalledOff when `progress` says so.
    """
    from urbgov_desk.documents.spreadsheet import workbook as written

    return written(book, progress)


def page_count(pdf: bytes) -> int:
    """How many pages a paper has."""
    from urbgov_desk.documents.binding import page_count as counted

    return counted(pdf)


def join(papers: Sequence[bytes], progress: Progress | None = None) -> bytes:
    """One paper with the pages of all as they are. Raises WorkCalledOff."""
    from urbgov_desk.documents.binding import join as joined

    return joined(papers, progress)
