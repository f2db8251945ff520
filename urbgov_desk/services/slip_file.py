"""Reading the file of paper slips: whatever a spreadsheet or an editor made of it."""

import csv
import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import nfc
from urbgov_desk.services.slip_form import REQUIRED, Column, SlipRow, column_of, shown

_SEPARATORS = (",", ";", "\t")
_LIMIT = 64 * 1024 * 1024


class SlipFileEmpty(Told):
    """The file holds nothing, not even the headings."""


class SlipFileTooLarge(Told):
    """The file is larger than any pile of slips. Values: limit."""


class SlipFileNotUtf8(Told):
    """The file is text in another encoding. Values: line."""


class SlipFileUtf16(Told):
    """The file is text in UTF-16, as `Unicode text` of a spreadsheet."""


class SlipFileIsWorkbook(Told):
    """The file is a spreadsheet's own, not CSV."""


class ColumnMissing(Told):
    """A required column has no heading. Values: columns."""


class ColumnTwice(Told):
    """Two headings mean the same column. Values: column."""


class RowTooWide(Told):
    """A row has more fields than there are headings. Values: fields, headings."""


class QuoteOpen(Told):
    """A quotation mark is opened and never closed, or text follows a closed one. Values: until."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenRow:
    """A row that could not be taken apart."""

    line: int
    problem: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFile:
    """A file read: its rows in order, and headings nobody knows."""

    rows: tuple[SlipRow | BrokenRow, ...]
    unknown_headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Record:
    line: int
    fields: list[str]
    problem: Told | None = None


def read(content: bytes) -> SlipFile:
    """The rows of a file. Raises a told problem when it cannot be used at all.

    UTF-8 with or without mark, comma, semicolon or tab, any line ends, quoted line breaks.
    """
    text = _text(content)
    separator, records = _best(text)
    first = next((r for r in records if any(f.strip() for f in r.fields)), None)
    if first is None:
        raise SlipFileEmpty()
    columns, unknown = _columns(first.fields)
    rows: list[SlipRow | BrokenRow] = []
    for record in _records(text, separator):
        if record.line <= first.line:
            continue
        if record.problem is not None:
            rows.append(BrokenRow(line=record.line, problem=record.problem))
        elif any(f.strip() for f in record.fields):
            rows.append(_row(record, columns))
    return SlipFile(rows=tuple(rows), unknown_headings=unknown)


def _text(content: bytes) -> str:
    if len(content) > _LIMIT:
        raise SlipFileTooLarge(limit=_LIMIT // (1024 * 1024))
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise SlipFileIsWorkbook()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_utf16(content):
        raise SlipFileUtf16()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise SlipFileNotUtf8(line=content.count(b"\n", 0, fault.start) + 1) from None
    if not text.strip():
        raise SlipFileEmpty()
    return nfc(text)


def _looks_utf16(content: bytes) -> bool:
    """Without a mark UTF-16 shows in every other byte being zero."""
    even, odd = content[0:4096:2].count(0), content[1:4096:2].count(0)
    half = min(len(content), 4096) // 2
    return max(even, odd) > half * 2 // 5 and min(even, odd) < half // 20 + 1 and half > 4


def _best(text: str) -> tuple[str, list[_Record]]:
    """The separator that makes known headings out of the first lines, and those lines."""

    def known(separator: str) -> tuple[int, str, list[_Record]]:
        lines = list(itertools.islice(_records(text, separator), 5))
        heads = next((r.fields for r in lines if any(f.strip() for f in r.fields)), [])
        return sum(column_of(h) is not None for h in heads), separator, lines

    _, separator, lines = max(map(known, _SEPARATORS), key=lambda found: found[0])
    return separator, lines


def _records(text: str, separator: str) -> Iterator[_Record]:
    skipped = 0
    if text.lower().startswith("sep="):  # a spreadsheet's own first line
        skipped, text = 1, text.partition("\n")[2]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1 + skipped
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield _Record(line, [], QuoteOpen(until=reader.line_num + skipped))
            continue
        yield _Record(line, fields)


def _columns(headings: list[str]) -> tuple[list[Column | None], tuple[str, ...]]:
    columns = [column_of(heading) for heading in headings]
    missing = [column for column in REQUIRED if column not in columns]
    if missing:
        raise ColumnMissing(columns=", ".join(map(shown, missing)))
    for column in Column:
        if columns.count(column) > 1:
            raise ColumnTwice(column=shown(column))
    pairs = zip(headings, columns, strict=True)
    unknown = tuple(h.strip() for h, column in pairs if column is None and h.strip())
    return columns, unknown


def _row(record: _Record, columns: list[Column | None]) -> SlipRow | BrokenRow:
    if any(f.strip() for f in record.fields[len(columns) :]):
        problem = RowTooWide(fields=len(record.fields), headings=len(columns))
        return BrokenRow(line=record.line, problem=problem)
    pairs = zip(columns, record.fields, strict=False)
    texts = {c: _field(f) for c, f in pairs if c is not None and f.strip()}
    return SlipRow(line=record.line, texts=texts)


def _field(text: str) -> str:
    # A line break typed into a cell arrives in the file's own spelling.
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
