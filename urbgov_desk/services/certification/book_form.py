"""The table an old book is entered from: its columns as the book's, its template, one row read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from urbgov_desk.domain.certification import MOST_COPIES, MOST_PAGES, CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.party import NAME_LIMIT
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import FieldHasControls, FieldTooLong, checked_text, folded
from urbgov_desk.services import table_file
from urbgov_desk.services.certification.book import MOST_VOLUMES
from urbgov_desk.services.certification.preparing import TITLE_LIMIT
from urbgov_desk.services.reckoning import MONEY_LIMIT
from urbgov_desk.services.table_file import Table

_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NUMBER = re.compile(r"0*(\d{1,6})")
_TEXT = 300
_IDENTITY_LIMIT = 200
_T = TypeVar("_T")


class BookHeadingsMissing(Told):
    """Columns the book cannot do without have no heading. Values: columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookColumn:
    """One column: its heading in the template, other names it goes by, how wide it is."""

    key: str
    heading: str
    also: tuple[str, ...] = ()
    width: int = 14
    needed: bool = False


_NUMBER_COLUMN = BookColumn(
    key="number",
    heading="Số chứng thực",
    also=("Số", "STT", "Số thứ tự", "Số thứ tự/ số chứng thực", "number"),
    width=12,
    needed=True,
)
_VOLUME = BookColumn(key="volume", heading="Quyển số", also=("Quyển", "volume"), width=10)
_ON = BookColumn(
    key="day",
    heading="Ngày, tháng, năm chứng thực",
    also=("Ngày", "Ngày chứng thực", "day", "date"),
    width=16,
    needed=True,
)
_SIGNER = BookColumn(
    key="signer",
    heading="Họ tên người ký chứng thực",
    also=("Người ký", "Họ tên, chức danh người ký chứng thực", "signer"),
    width=26,
    needed=True,
)
_TITLE_OF_SIGNER = BookColumn(
    key="signer_title", heading="Chức danh người ký", also=("Chức danh", "signer_title"), width=24
)
_FEE = BookColumn(
    key="fee",
    heading="Lệ phí/ phí chứng thực (đồng)",
    also=("Phí", "Lệ phí", "fee"),
    width=14,
)
_REMARK = BookColumn(key="remark", heading="Ghi chú", also=("remark",), width=26)
_ANNULLED = BookColumn(
    key="annulled", heading="Huỷ bỏ (lý do, quyết định)", also=("Huỷ bỏ", "annulled"), width=26
)
_IDENTITY = BookColumn(key="identity", heading="Giấy tờ tùy thân", also=("identity",), width=26)
_ISSUER = BookColumn(
    key="issuer",
    heading="Nơi cấp (Việt Nam, nước ngoài, liên kết)",
    also=("Nơi cấp", "issuer"),
    width=18,
)


def _person(heading: str) -> BookColumn:
    return BookColumn(
        key="requester",
        heading=heading,
        also=("Người yêu cầu", "Họ tên", "requester"),
        width=30,
        needed=True,
    )


def _paper(heading: str) -> BookColumn:
    also = ("Tên giấy tờ", "Tên giấy tờ, văn bản", "title")
    return BookColumn(key="title", heading=heading, also=also, width=36, needed=True)


def _count(heading: str) -> BookColumn:
    return BookColumn(key="copies", heading=heading, also=("Số bản", "copies"), width=12)


def columns_of(kind: BookKind) -> tuple[BookColumn, ...]:
    """The columns of a book's table, in the order of the book's own."""
    tail = (_FEE, _REMARK, _ANNULLED)
    middle: tuple[BookColumn, ...]
    if kind is BookKind.COPIES:
        person = _person("Họ tên của người yêu cầu chứng thực")
        paper = _paper("Tên của bản chính giấy tờ, văn bản")
        pages = BookColumn(key="pages", heading="Số trang", also=("pages",), width=10)
        count = _count("Số bản sao đã được chứng thực")
        middle = (person, paper, _ISSUER, _SIGNER, _TITLE_OF_SIGNER, pages, count)
    elif kind is BookKind.SIGNATURES:
        person = _person("Họ tên của người yêu cầu chứng thực")
        paper = _paper("Tên giấy tờ, văn bản")
        count = _count("Số lượng giấy tờ, văn bản")
        middle = (person, _IDENTITY, paper, _SIGNER, _TITLE_OF_SIGNER, count)
    elif kind is BookKind.TRANSLATORS:
        source = BookColumn(key="source", heading="Dịch từ tiếng", also=("Từ tiếng",))
        target = BookColumn(key="target", heading="Sang tiếng", also=("target",))
        person, paper = _person("Họ tên người dịch"), _paper("Tên giấy tờ, văn bản được dịch")
        count = _count("Số bản dịch")
        middle = (person, _IDENTITY, source, target, paper, _SIGNER, _TITLE_OF_SIGNER, count)
    else:
        what = BookColumn(key="kind", heading="Loại việc", also=("Loại", "kind"), width=22)
        person, paper = _person("Họ tên các bên"), _paper("Tên giao dịch")
        middle = (person, _IDENTITY, paper, what, _SIGNER, _TITLE_OF_SIGNER)
    return (_NUMBER_COLUMN, _VOLUME, _ON, *middle, *tail)


_EXAMPLE = {
    "number": "01", "volume": "1", "requester": "Nguyễn Văn A", "title": "Giấy khai sinh",
    "issuer": "Việt Nam", "signer": "Trần Thị B", "signer_title": "Phó Chủ tịch",
    "identity": "Căn cước số 001095000001", "copies": "2", "pages": "1", "fee": "4000",
    "source": "Anh", "target": "Việt", "kind": "Giao dịch",
}  # fmt: skip


def template(kind: BookKind, year: int, *, workbook: bool) -> bytes:
    """The table with its headings and one example row, as XLSX or CSV."""
    columns = columns_of(kind)
    example = {**_EXAMPLE, "day": f"05/01/{year}"}
    rows = [[c.heading for c in columns], [example.get(c.key, "") for c in columns]]
    if workbook:
        return table_file.write_xlsx(rows, [c.width for c in columns], "Sổ")
    lines = [",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows]
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with a row: the column's heading and the key of the reason."""

    column: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OldLine:
    """One row of an old book, read."""

    number: int
    volume: int
    on: date
    requester: str
    identity: str
    title: str
    languages: tuple[str, str] | None
    kind: CertificationKind
    issuer: Issuer
    signer: str
    signer_title: str
    copies: int
    pages: int
    fee: int
    remark: str
    annulled: str


def headings(kind: BookKind, table: Table) -> tuple[int, dict[str, int]]:
    """Which row has the headings, and where each column stands. Raises BookHeadingsMissing.

    Titles may stand above: a book that was typed off begins like a book.
    """
    columns = columns_of(kind)
    best: tuple[int, dict[str, int]] = (0, {})
    for index, row in enumerate(table[:20]):
        known = _known(columns, row)
        if len(known) > len(best[1]):
            best = (index, known)
    missing = [c.heading for c in columns if c.needed and c.key not in best[1]]
    if missing:
        raise BookHeadingsMissing(columns=tuple(missing))
    return best


def _known(columns: Sequence[BookColumn], row: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, text in enumerate(row):
        wanted = _plain(text)
        for column in columns:
            names = {_plain(name) for name in (column.heading, *column.also)}
            if wanted and wanted in names and column.key not in found:
                found[column.key] = place
                break
    return found


def _plain(text: str) -> str:
    return " ".join(folded(text).split())


def is_line(row: Sequence[str], places: dict[str, int]) -> bool:
    """Whether a row is meant as a line: empty ones, month headings and totals are not."""
    cells = [row[place] for place in places.values() if place < len(row) and row[place]]
    # Beneath the headings a book numbers its columns: 1, 2, 3 …
    numbered = [cell for cell in cells if cell.isdigit()]
    if len(numbered) == len(cells) >= 5 and cells == [str(p + 1) for p in sorted(places.values())]:
        return False
    return len(cells) > 1


def read_line(
    kind: BookKind, year: int, row: Sequence[str], places: dict[str, int], today: date
) -> tuple[OldLine | None, tuple[Fault, ...]]:
    """A row as a line, or all that is wrong with it; a cell has the limits of the counter."""
    cells = _Cells(row, places, {c.key: c.heading for c in columns_of(kind)})
    number, on = cells.number(), cells.day(year, today)
    issuer = cells.one_of("issuer", "no_issuer", _issuer(cells.plain("issuer")))
    certified = cells.one_of("kind", "no_kind", _kind(kind, cells.plain("kind")))
    source, target = cells.text("source"), cells.text("target")
    line = OldLine(
        number=number,
        volume=cells.count("volume", 1, MOST_VOLUMES),
        on=on or today,
        requester=cells.text("requester", NAME_LIMIT, needed=True),
        identity=cells.text("identity", _IDENTITY_LIMIT),
        title=cells.text("title", TITLE_LIMIT, needed=True),
        languages=(source, target) if source or target else None,
        kind=certified or CertificationKind.COPY,
        issuer=issuer or Issuer.VIETNAMESE,
        signer=cells.text("signer", NAME_LIMIT, needed=True),
        signer_title=cells.text("signer_title"),
        copies=cells.count("copies", 1, MOST_COPIES),
        pages=cells.count("pages", 1, MOST_PAGES),
        fee=cells.count("fee", 0, MONEY_LIMIT),
        remark=cells.text("remark"),
        annulled=cells.text("annulled"),
    )
    return (None, tuple(cells.faults)) if cells.faults else (line, ())


class _Cells:
    """A row's cells by column; what is wrong with one is noted, and the next is still read."""

    def __init__(self, row: Sequence[str], places: dict[str, int], names: dict[str, str]) -> None:
        self._row, self._places, self._names = row, places, names
        self.faults: list[Fault] = []

    def plain(self, key: str) -> str:
        """The cell as it stands; empty where the book has no such column."""
        place = self._places.get(key, -1)
        return self._row[place].strip() if 0 <= place < len(self._row) else ""

    def text(self, key: str, limit: int = _TEXT, *, needed: bool = False) -> str:
        """A text, tidied."""
        try:
            found = checked_text(key, self.plain(key), limit) or ""
        except (FieldTooLong, FieldHasControls) as told:
            self._wrong(key, "too_long" if isinstance(told, FieldTooLong) else "has_controls")
            return ""
        if needed and not found:
            self._wrong(key, "empty")
        return found

    def number(self) -> int:
        """The number in the first column, or 0."""
        text = self.plain("number")
        found = _NUMBER.fullmatch(text.split(" ")[0])
        if found is None or int(found[1]) == 0:
            self._wrong("number", "no_number" if text else "empty")
            return 0
        return int(found[1])

    def day(self, year: int, today: date) -> date | None:
        """The day, which lies in the book's year and not after today."""
        text = self.plain("day")
        on = _day(text)
        if on is None:
            self._wrong("day", "no_day" if text else "empty")
        elif on.year != year:
            self._wrong("day", "other_year")
        elif on > today:
            self._wrong("day", "in_future")
        return on

    def count(self, key: str, least: int, most: int) -> int:
        """How many; the least where the cell is empty."""
        text = self.plain(key)
        if key not in self._names or not text:
            return least
        counted = _whole(text)
        if counted is None or not least <= counted <= most:
            self._wrong(key, "no_count" if counted is None or counted < least else "too_many")
            return least
        return counted

    def one_of(self, key: str, why: str, found: _T | None) -> _T | None:
        """What a cell means; `why` where it means nothing known."""
        if found is None:
            self._wrong(key, why)
        return found

    def _wrong(self, key: str, why: str) -> None:
        self.faults.append(Fault(column=self._names[key], key=why))


def _day(text: str) -> date | None:
    parts, iso = _DAY.fullmatch(text), _ISO.match(text)
    try:
        if parts is not None:
            return date(int(parts[3]), int(parts[2]), int(parts[1]))
        return datetime(int(iso[1]), int(iso[2]), int(iso[3])).date() if iso else None  # noqa: DTZ001
    except ValueError:
        return None


def _whole(text: str) -> int | None:
    """`4.000` and `4,000` are four thousand; `01/2025` is a volume."""
    head = text.split("/")[0]
    digits = re.sub(r"[.,\s]|đồng|đ$", "", head)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else None


def _issuer(text: str) -> Issuer | None:
    known = {
        "": Issuer.VIETNAMESE, "viet nam": Issuer.VIETNAMESE, "vn": Issuer.VIETNAMESE,
        "nuoc ngoai": Issuer.FOREIGN, "lien ket": Issuer.JOINT,
    }  # fmt: skip
    return known.get(_plain(text)) or next((i for i in Issuer if i.value == _plain(text)), None)


def _kind(book: BookKind, text: str) -> CertificationKind | None:
    plain = _plain(text)
    usual = {
        BookKind.COPIES: CertificationKind.COPY,
        BookKind.SIGNATURES: CertificationKind.SIGNATURE,
        BookKind.TRANSLATORS: CertificationKind.TRANSLATOR_SIGNATURE,
        BookKind.TRANSACTIONS: CertificationKind.TRANSACTION,
    }[book]
    if not plain or book is not BookKind.TRANSACTIONS:
        return usual
    for words, kind in (
        ("di chuc", CertificationKind.WILL),
        ("tu choi", CertificationKind.REFUSAL_OF_INHERITANCE),
        ("phan chia", CertificationKind.DIVISION_OF_INHERITANCE),
        ("sua doi", CertificationKind.AMENDMENT),
        ("huy bo", CertificationKind.AMENDMENT),
        ("giao dich", CertificationKind.TRANSACTION),
        ("hop dong", CertificationKind.TRANSACTION),
    ):
        if words in plain:
            return kind
    return next((k for k in CertificationKind if k.value == plain), None)
