"""Any list, count or statement of the office: tables and paragraphs under one title."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from urbgov_desk.documents.values import PageSize, Paper

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportColumn:
    """A column; `width` is its share of the line, neighbours of one `group` share a heading."""

    heading: str
    width: float = 1.0
    align: Align = "left"
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTable:
    """A table with its own title; `total` is a last row in bold, `note` stands below."""

    title: str = ""
    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportText:
    """A paragraph, or the heading of what follows."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlace:
    """A place to sign."""

    title: str
    hint: str = "(Ký và ghi rõ họ tên)"
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Paper):
    """Day sheet, handover, ledger, statistics … `letterhead` off names only the office.

    `code` stands at the foot of further pages.
    """

    kind: ClassVar[str] = "report"

    page_size: PageSize = PageSize.a4
    landscape: bool = False
    letterhead: bool = True
    title: str
    subtitle: str = ""
    code: str = ""
    parts: tuple[ReportTable | ReportText, ...]
    places: tuple[ReportPlace, ...] = ()
