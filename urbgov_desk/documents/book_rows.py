"""The rows of a statutory book as its columns ask for them, with the headings between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from urbgov_desk.documents.book_values import BookRow, CertificationBook
from urbgov_desk.documents.form import Form, names
from urbgov_desk.documents.paragraph import filled
from urbgov_desk.documents.words import day_words, money, short_day
from urbgov_desk.domain.certification_book import BookKind

# What each column of each book holds, in the order of its form's columns.
COLUMNS: dict[BookKind, tuple[str, ...]] = {
    BookKind.COPIES: ("number", "day", "requester", "title", "signer", "count", "fee", "remark"),
    BookKind.SIGNATURES: ("number", "day", "people", "title", "signer", "count", "fee", "remark"),
    BookKind.TRANSLATORS: (
        *("number", "day", "people", "languages", "title"),
        *("signer", "count", "fee", "remark"),
    ),
    BookKind.TRANSACTIONS: ("number", "day", "people", "title", "signer", "fee", "remark"),
}
# Struck entries keep these readable: the number is never used again, the remark says why.
_NEVER_STRUCK = ("number", "remark")

WORDS = names(
    "thang cong_thang tong_cong mo_quyen quyen ngay_mo ngay_khoa ngay_viet_tay chuoi giap_lai "
    "mot_to tiep khong_co_so cot_khoa_so cong cot_bo_sung huy tu_sang nguoi_giu_so ky_ten "
    "nguoi_ky ky_dong_dau"
)


@dataclass(frozen=True, slots=True)
class Totals:
    """What some rows come to: annulled ones count as cases only."""

    cases: int
    annulled: int
    count: int
    fee: int

    def texts(self) -> dict[str, str]:
        """The totals as the form's words take them."""
        return {
            "cases": str(self.cases),
            "annulled": str(self.annulled),
            "count": grouped(self.count),
            "fee": money(self.fee),
        }


def totals_of(rows: Sequence[BookRow]) -> Totals:
    """Count, copies and money of the rows."""
    standing = [row for row in rows if not row.struck]
    return Totals(
        cases=len(rows),
        annulled=len(rows) - len(standing),
        count=sum(row.count for row in standing),
        fee=sum(row.fee for row in standing),
    )


def grouped(number: int) -> str:
    """`1.234`."""
    return f"{number:,}".replace(",", ".")


def said(template: str, texts: dict[str, str]) -> str:
    """A form's words with their values."""
    return "".join(run.text for run in filled(template, texts))


def struck_columns(book: BookKind) -> frozenset[int]:
    """The columns of an annulled entry that are struck through."""
    return frozenset(i for i, name in enumerate(COLUMNS[book]) if name not in _NEVER_STRUCK)


def with_headings(paper: CertificationBook, form: Form) -> Iterator[str | BookRow]:
    """The rows with what stands between them: months, their totals, volumes that begin."""
    opened = {each.volume: short_day(each.opened_on) for each in paper.volumes}
    month: tuple[int, int] | None = None
    volume = ""
    of_month: list[BookRow] = []
    for row in paper.rows:
        if (row.on.year, row.on.month) != month:
            if of_month:
                yield _month_total(of_month, form)
            month, of_month = (row.on.year, row.on.month), []
            yield said(form.words["thang"], {"month": str(month[1]), "year": str(month[0])})
        if row.volume != volume:
            volume = row.volume
            if volume in opened:
                texts = {"volume": volume, "opened_on": opened[volume]}
                yield said(form.words["mo_quyen"], texts)
        of_month.append(row)
        yield row
    if of_month:
        yield _month_total(of_month, form)


def _month_total(rows: Sequence[BookRow], form: Form) -> str:
    day = rows[0].on
    texts = {"month": str(day.month), "year": str(day.year), **totals_of(rows).texts()}
    return said(form.words["cong_thang"], texts)


def cells_of(row: BookRow, book: BookKind, form: Form) -> tuple[str, ...]:
    """One entry in the order of its book's columns."""
    return tuple([_cell(row, name, form) for name in COLUMNS[book]])


def carried(row: BookRow, form: Form) -> str:
    """What stands in the number's place where an entry goes on: on a page, in a further row."""
    return said(form.words["tiep"], {"number": row.number})


def _cell(row: BookRow, name: str, form: Form) -> str:
    match name:
        case "number":
            return row.number
        case "day":
            return short_day(row.on)
        case "people":
            return _people(row)
        case "languages":
            if row.languages is None:
                return ""
            source, target = row.languages
            return said(form.words["tu_sang"], {"source": source, "target": target})
        case "count":
            return grouped(row.count)
        case "fee":
            return grouped(row.fee)
        case _:
            return str(getattr(row, name))


def _people(row: BookRow) -> str:
    people = row.signatories
    if not people:
        return row.requester
    lines = [
        "".join(
            (
                f"{one.side}: " if one.side else (f"{n}. " if len(people) > 1 else ""),
                one.name,
                f", {one.identity}" if one.identity else "",
            )
        )
        for n, one in enumerate(people, start=1)
    ]
    return "\n".join(lines)


def day_said(paper: CertificationBook) -> str:
    """The day of the closing, as a sentence begins with it."""
    assert paper.closing is not None
    words = day_words(paper.closing.closed_on)
    return words[0].upper() + words[1:]
