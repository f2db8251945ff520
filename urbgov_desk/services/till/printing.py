"""A sheet on paper, kept like any paper; or as a workbook the office takes along."""

from dataclasses import dataclass
from pathlib import Path

from urbgov_desk import documents
from urbgov_desk.documents.report_values import Report, ReportColumn, ReportPlace, ReportTable
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.sheet import Sheet, Table, shown
from urbgov_desk.services import exporting, letter, paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.store.identifier import new_id

_MOST_UPRIGHT = 6
_MOST_PRINTED = 2_000


class SheetTooLong(Told):
    """More rows than anybody reads on paper; a workbook takes them all. Values: count, limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSheet:
    """A sheet on its way to the printer: the paper's id and what it is called."""

    paper: str
    title: str


def as_report(desk: Desk, sheet: Sheet) -> Report:
    """The values a sheet is printed from."""
    now = desk.now()
    widest = max((len(table.columns) for table in sheet.tables), default=1)
    return Report(
        head=letter.head(desk.office(now), now.date()),
        training=desk.training,
        landscape=widest > _MOST_UPRIGHT,
        letterhead=not sheet.brief,
        title=sheet.title,
        subtitle=sheet.subtitle,
        code=sheet.name,
        parts=tuple(_table(table) for table in sheet.tables),
        places=tuple(ReportPlace(title=place.title, name=place.name) for place in sheet.places),
    )


def _table(table: Table) -> ReportTable:
    return ReportTable(
        title=table.title,
        columns=tuple(
            ReportColumn(
                heading=column.heading,
                width=column.width,
                align="right" if column.number else "left",
            )
            for column in table.columns
        ),
        rows=tuple(tuple(shown(cell) for cell in row) for row in table.rows),
        total=tuple(shown(cell) for cell in table.total),
        note=table.note,
    )


def preview(desk: Desk, sheet: Sheet) -> bytes:
    """The sheet as it would be printed now; nothing is kept."""
    return documents.make(as_report(desk, sheet))


def print_sheet(desk: Desk, sheet: Sheet, request_id: str) -> PrintedSheet:
    """Keep the sheet and queue it for printing.

    It names many people and belongs to none, so like a book it is sealed for itself. Raises
    SheetTooLong.
    """
    desk.require(Act.REPORTS)
    rows = sum(len(table.rows) for table in sheet.tables)
    if rows > _MOST_PRINTED:
        raise SheetTooLong(count=rows, limit=_MOST_PRINTED)
    with desk.change(request_id) as change:
        if done := change.done_before():
            return PrintedSheet(paper=done.subject, title=sheet.title)
        made = paper.make(
            desk,
            change,
            as_report(desk, sheet),
            dossier=None,
            subject=sheet.name,
            sealed_for=new_id(),
        )
        change.record("paper.issued", made.id, {"kind": Report.kind, "issued": [made.row]})
        paper.queue(desk, change, [made])
    return PrintedSheet(paper=made.id, title=sheet.title)


def file_name(desk: Desk, sheet: Sheet) -> str:
    """The name a file of it is offered under, before anybody is asked where it goes.

    Raises NotAllowed of a list of residents that is not theirs to take along.
    """
    desk.require(Act.REPORTS, Act.READ_MONEY)
    if sheet.exported is not None:
        desk.require(Act.EXPORT_PERSONAL)
    return sheet.name


def save_sheet(desk: Desk, sheet: Sheet, file: Path, progress: Progress | None = None) -> None:
    """Write a workbook, or CSV where the name ends so; a list of residents takes two persons.

    Called off by `progress` it leaves no file. Raises FileNotWritten, WorkCalledOff, and of a list
    of residents NotAllowed, SecondNeeded.
    """
    desk.require(Act.REPORTS, Act.READ_MONEY)

    def content() -> bytes:
        # What writes workbooks takes a moment to load; most days nobody asks for one.
        from urbgov_desk.documents.sheet_export import sheet_csv, sheet_workbook

        if file.suffix.lower() == ".csv":
            # The mark tells a spreadsheet that this is UTF-8.
            return sheet_csv(sheet).encode("utf-8-sig")
        return sheet_workbook(sheet, progress)

    if sheet.exported is None:
        exporting.write_file(file, content())
        return
    count = sum(len(table.rows) for table in sheet.tables)
    exporting.write(desk, file, content, what=sheet.exported, subject=sheet.name, count=count)
