"""How long a page of a statutory book takes, against a table of ReportLab's platypus.

A year's book of 75,000 entries is made whole; platypus gets as many rows as it takes to say what
a page costs it. Both run in the same process, so only the ratio means something:
`python -m tests.bench.bench_book`.
"""

import io
import json
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, TableStyle

from tests.documents import book_specimens
from urbgov_desk import documents
from urbgov_desk.documents.book_rows import COLUMNS, cells_of
from urbgov_desk.documents.book_values import BookRow, CertificationBook
from urbgov_desk.documents.form import in_force, shipped
from urbgov_desk.documents.measure import A4_LANDSCAPE
from urbgov_desk.documents.typeface import Face, register
from urbgov_desk.domain.certification_book import BookKind

ENTRIES = 75_000
TABLE_ROWS = 1_500
AIM = 0.5
"""A page of the book takes at most so much of a platypus page."""


def rows(count: int) -> tuple[BookRow, ...]:
    """Entries of a year, some three hundred a day, names and papers as they come."""
    one = [book_specimens.row(n, BookKind.COPIES, day=date(2026, 1, 2)) for n in range(1, 400)]
    first = date(2026, 1, 2)
    return tuple(
        replace(one[n % len(one)], number=f"{n + 1:02d}", on=first + timedelta(days=n // 300))
        for n in range(count)
    )


def book(count: int) -> bytes:
    """The book as the desk prints it, with totals, cover and the chain's head on every page."""
    return documents.make(replace(book_specimens.book(rows=0), rows=rows(count)))


def table(count: int) -> bytes:
    """The same cells as paragraphs in a platypus table that repeats its heading."""
    register()
    paper: CertificationBook = book_specimens.book(rows=0)
    form = in_force(shipped(paper.form_kind), paper.head.on)
    plain = ParagraphStyle("cell", fontName=Face.regular.value, fontSize=9, leading=11)
    data = [[Paragraph(escape(column.heading), plain) for column in form.columns]]
    for row in rows(count):
        cells = cells_of(row, BookKind.COPIES, form)
        data.append([Paragraph(escape(cell), plain) for cell in cells])
    share = A4_LANDSCAPE.room / sum(column.width for column in form.columns)
    widths = [column.width * share for column in form.columns]
    drawn = LongTable(data, colWidths=widths, repeatRows=1)
    whole = ((0, 0), (-1, -1))
    drawn.setStyle(TableStyle([("GRID", *whole, 0.5, "black"), ("VALIGN", *whole, "TOP")]))
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=landscape(A4), leftMargin=40, rightMargin=30).build([drawn])
    return out.getvalue()


def _per_page(pdf: bytes, seconds: float) -> tuple[float, int]:
    pages = documents.page_count(pdf)
    return seconds * 1000 / pages, pages


def measure() -> dict[str, float]:
    """Milliseconds a page of both, and their ratio."""
    assert len(COLUMNS[BookKind.COPIES]) == 8
    book(200)  # fonts and forms are read once, and not by the one that is measured
    start = time.perf_counter()
    made = table(TABLE_ROWS)
    platypus, table_pages = _per_page(made, time.perf_counter() - start)
    start = time.perf_counter()
    whole = book(ENTRIES)
    ours, pages = _per_page(whole, time.perf_counter() - start)
    return {
        "entries": ENTRIES,
        "pages": pages,
        "page_ms": round(ours, 2),
        "platypus_pages": table_pages,
        "platypus_page_ms": round(platypus, 2),
        "ratio": round(ours / platypus, 3),
    }


if __name__ == "__main__":
    measured = measure()
    print(json.dumps(measured))
    if measured["ratio"] > AIM:
        sys.exit(1)
