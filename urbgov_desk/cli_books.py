"""An old paper book from a terminal: its template, its report, its entering."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from urbgov_desk import cli_officer, wording
from urbgov_desk.cli_speech import DONE, WRONG, as_json, say, words, write
from urbgov_desk.domain.book_act import ImportBook
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.moment import HANOI

if TYPE_CHECKING:
    from urbgov_desk.services.certification.book_import import ImportReport
    from urbgov_desk.services.desk import Desk


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """The options of `import-book`."""

    def said(key: str) -> str:
        return words(key, language)

    kinds = [kind.value for kind in BookKind]
    parser.add_argument("--book", choices=kinds, required=True, help=said("help_book"))
    parser.add_argument("--year", type=int, required=True, help=said("help_year"))
    parser.add_argument("--template", action="store_true", help=said("help_book_template"))
    parser.add_argument("--dry-run", action="store_true", help=said("help_dry_run"))
    parser.add_argument("--accept", metavar="REASON", default="", help=said("help_accept"))
    cli_officer.add_arguments(parser, language)
    parser.add_argument("--json", action="store_true", help=said("help_json"))


def template(arguments: argparse.Namespace) -> bytes:
    """The table to copy the book into: XLSX, or CSV where the file is named so."""
    from urbgov_desk.services.certification import book_form

    workbook = arguments.file.suffix.lower() != ".csv"
    return book_form.template(BookKind(arguments.book), arguments.year, workbook=workbook)


def run(desk: "Desk", content: bytes, arguments: argparse.Namespace) -> int:
    """Look at the file, and enter it unless it is only rehearsed; 1 when something is wrong."""
    from urbgov_desk.services import table_file
    from urbgov_desk.services.certification import book_import

    request = ImportBook(
        request_id=f"import-book {datetime.now(HANOI).isoformat()}",
        book=BookKind(arguments.book),
        year=arguments.year,
        rows=table_file.read(content),
        accepted=arguments.accept,
    )
    report = book_import.look(desk, request)
    refused = None
    if not arguments.dry_run:
        try:
            report = book_import.enter(desk, request)
        except (book_import.ImportNotAccepted, book_import.NothingToImport) as told:
            refused = wording.problem(told, arguments.lang)
    _write(report, arguments, refused)
    return WRONG if refused or (report.needs_reason and not arguments.accept) else DONE


def _write(report: "ImportReport", arguments: argparse.Namespace, refused: str | None) -> None:
    language = arguments.lang
    counts = {
        "new": report.count_new,
        "known": report.count_known,
        "bad": report.count_bad,
        "entered": report.entered,
    }
    if arguments.json:
        write(as_json({**_json(report, language), **counts, "refused": refused}))
    else:
        lines = [*_lines(report, language)]
        key = "book_rehearsed" if arguments.dry_run else "book_entered"
        write("\n".join([*lines, words(key, language, **counts)]))
    if refused is not None:
        say(refused)


def _json(report: "ImportReport", language: str) -> dict[str, object]:
    return {
        "book": report.book.value,
        "year": report.year,
        "rows": [
            {
                "line": row.line,
                "number": row.number,
                "state": row.state.value,
                "faults": [
                    {
                        "column": fault.column,
                        "fault": fault.key,
                        "reason": wording.say("book_import", fault.key, language),
                    }
                    for fault in row.faults
                ],
            }
            for row in report.rows
        ],
        "gaps": [list(gap) for gap in report.gaps],
        "doubles": list(report.doubles),
        "doubts": [
            {"line": d.line, "number": d.number, "signer": d.signer, "reasons": list(d.reasons)}
            for d in report.doubts
        ],
        "strangers": list(report.strangers),
    }


def _lines(report: "ImportReport", language: str) -> list[str]:
    found = []
    for row in report.rows:
        for fault in row.faults:
            why = wording.say("book_import", fault.key, language)
            found.append(
                words("book_row_bad", language, line=row.line, column=fault.column, reason=why)
            )
        if row.state == "double":
            found.append(words("book_row_double", language, line=row.line, number=row.number))
    for doubt in report.doubts:
        found.append(
            words(
                "book_doubt",
                language,
                line=doubt.line,
                number=doubt.number,
                signer=doubt.signer,
                reasons="; ".join(doubt.reasons),
            )
        )
    for first, last in report.gaps:
        numbers = f"{first:02d}" if first == last else f"{first:02d}–{last:02d}"
        found.append(words("book_gap", language, numbers=numbers))
    if report.strangers:
        found.append(words("book_strangers", language, names=", ".join(report.strangers)))
    return found
