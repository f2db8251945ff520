"""The table an old book is entered from: its columns as the book's, its template, one row read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import folded
from urbgov_desk.services import table_file
from urbgov_desk.services.table_file import Table

_DAY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NUMBER = re.compile(r"0*(\d{1,6})")
_TEXT = 300


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
    """A row as a line, or everything that is wrong with it."""
    names = {c.key: c.heading for c in columns_of(kind)}
    faults: list[Fault] = []

    def cell(key: str) -> str:
        place = places.get(key, -1)
        return row[place].strip() if 0 <= place < len(row) else ""

    def wrong(key: str, why: str) -> None:
        faults.append(Fault(column=names[key], key=why))

    number = _NUMBER.fullmatch(cell("number").split(" ")[0])
    if number is None or int(number[1]) == 0:
        wrong("number", "no_number" if cell("number") else "empty")
    on = _day(cell("day"))
    if on is None:
        wrong("day", "no_day" if cell("day") else "empty")
    elif on.year != year:
        wrong("day", "other_year")
    elif on > today:
        wrong("day", "in_future")
    for key in ("requester", "title", "signer"):
        if not cell(key):
            wrong(key, "empty")
    counts = {"volume": 1, "copies": 1, "pages": 1, "fee": 0}
    for key in counts:
        if key in names and (text := cell(key)):
            counted = _whole(text)
            if counted is None or (counted == 0 and key != "fee"):
                wrong(key, "no_count")
            else:
                counts[key] = counted
    issuer, certified = _issuer(cell("issuer")), _kind(kind, cell("kind"))
    if issuer is None:
        wrong("issuer", "no_issuer")
    if certified is None:
        wrong("kind", "no_kind")
    for key in names:
        if len(cell(key)) > _TEXT:
            wrong(key, "too_long")
    if faults or number is None or on is None or issuer is None or certified is None:
        return None, tuple(faults)
    source, target = cell("source"), cell("target")
    line = OldLine(
        number=int(number[1]),
        volume=counts["volume"],
        on=on,
        requester=cell("requester"),
        identity=cell("identity"),
        title=cell("title"),
        languages=(source, target) if source or target else None,
        kind=certified,
        issuer=issuer,
        signer=cell("signer"),
        signer_title=cell("signer_title"),
        copies=counts["copies"],
        pages=counts["pages"],
        fee=counts["fee"],
        remark=cell("remark"),
        annulled=cell("annulled"),
    )
    return line, ()


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
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 12 else None


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
