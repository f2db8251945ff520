"""Residents' data leave in a file by two persons only, and the record says so without a name."""

import ast
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.certifying import certifying_ward, copy_line, save_book
from tests.making import PIN, Ward, intake, second_of
from tests.services.till.ledger_reading import paid_visit, waiting_visit
from urbgov_desk.domain.book_act import BookPart, DrawSample, PrintBook
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.counting import Period, Wanted
from urbgov_desk.domain.export import Exported
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.domain.printed_paper import PrintedPaper
from urbgov_desk.domain.right import OfficerRole, Second
from urbgov_desk.domain.sheet import Sheet, shown
from urbgov_desk.services import exporting, inspection, paper, proof, second
from urbgov_desk.services import intake as reception
from urbgov_desk.services.certification import authority, keeping, printing_book
from urbgov_desk.services.desk import Desk, NobodySignedIn, NotAllowed
from urbgov_desk.services.till import day, ledger, money_sheets, printing, receipts, work_sheets
from urbgov_desk.store.identifier import new_id

SERVICES = Path(exporting.__file__).parent
COPIES, YEAR = BookKind.COPIES, 2026
_WRITES = ("write_bytes", "write_text", "write_whole", "writelines")
NOVEMBER = Period(first=date(2026, 11, 1), last=date(2026, 11, 30))


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    """A ward with a visit paid, one that waits, and a dossier received."""
    made = certifying_ward(tmp_path / "ward")
    paid_visit(made.desk, copy_line())
    waiting_visit(made.desk, copy_line("Học bạ"))
    reception.receive(made.desk, intake())
    return made


def both(ward: Ward) -> Desk:
    """The head's desk with a vice chairwoman beside it."""
    return ward.as_officer("TRUONG").with_second(second_of(ward))


def with_role(ward: Ward, role: OfficerRole) -> Desk:
    return ward.desk.with_officer(replace(ward.desk.signed_in(), roles=frozenset({role})))


def events(ward: Ward) -> list[tuple[str, str, str, str]]:
    rows = ward.desk.store.db.execute(
        "SELECT kind, officer, subject, data FROM event WHERE kind = 'list.exported' ORDER BY seq"
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows.fetchall()]


def sheets(desk: Desk) -> list[Sheet]:
    """Every sheet the desk makes."""
    read = ledger.read(desk, NOVEMBER.first, NOVEMBER.last)
    waiting = receipts.list_unreceipted(desk)
    (grant, *_) = [g for g in authority.list_grants(desk) if g.kinds]
    return [
        money_sheets.ledger_sheet(desk, read),
        money_sheets.money_sheet(desk, "Mọi khoản", read.rows),
        money_sheets.unreceipted_sheet(desk, waiting),
        money_sheets.day_sheet(desk, day.sheet(desk)),
        work_sheets.count_sheet(desk, NOVEMBER),
        work_sheets.entry_sheet(desk, Wanted(period=NOVEMBER)),
        work_sheets.statistics_sheet(desk, NOVEMBER),
        work_sheets.delegate_sheet(desk, grant.id, NOVEMBER),
        work_sheets.delegate_sheet(desk, grant.id, NOVEMBER, rows=True),
        work_sheets.month_sheet(desk, "2026-11"),
    ]


def test_a_sheet_that_names_a_resident_is_never_taken_for_a_count(ward: Ward) -> None:
    named = 0
    for sheet in sheets(ward.as_officer("TRUONG")):
        texts = [shown(cell) for table in sheet.tables for row in table.rows for cell in row]
        if any("Nguyễn Thị Hồng Ánh" in text for text in texts):
            named += 1
            assert sheet.exported is not None, sheet.name
    assert named >= 4


def test_counts_and_statistics_leave_with_one_person_and_without_a_record(
    ward: Ward, tmp_path: Path
) -> None:
    counts = [sheet for sheet in sheets(ward.desk) if sheet.exported is None]
    assert len(counts) == 5
    for sheet in counts:
        printing.save_sheet(ward.desk, sheet, tmp_path / f"{sheet.name}.xlsx")
        assert (tmp_path / f"{sheet.name}.xlsx").exists()
    assert events(ward) == []


def test_a_list_of_residents_is_written_by_two_persons_and_recorded(
    ward: Ward, tmp_path: Path
) -> None:
    chief, other = ward.as_officer("TRUONG"), second_of(ward)
    sheet = work_sheets.entry_sheet(chief, Wanted(period=NOVEMBER))
    file = tmp_path / "Nguyễn Thị Hồng Ánh" / "so.csv"
    file.parent.mkdir()
    with pytest.raises(second.SecondNeeded):
        printing.save_sheet(chief, sheet, file)
    with pytest.raises(second.SecondIsFirst):
        mine = Second(officer=chief.signed_in().id, secret=PIN)
        printing.save_sheet(chief.with_second(mine), sheet, file)
    assert (list(file.parent.iterdir()), events(ward)) == ([], [])
    printing.save_sheet(chief.with_second(other), sheet, file)
    assert [each.name for each in file.parent.iterdir()] == ["so.csv"]
    ((_, who, subject, text),) = events(ward)
    assert (who, subject) == (chief.signed_in().id, sheet.name)
    count = len(sheet.tables[0].rows)
    assert count and json.loads(text) == {
        "what": "entries",
        "rows": count,
        "format": "csv",
        "second": other.officer,
    }
    assert proof.verify(ward.desk).finding is None


def test_who_may_not_export_is_refused_before_anything_is_made(ward: Ward, tmp_path: Path) -> None:
    file = tmp_path / "so.xlsx"
    for desk in (ward.desk, ward.desk.with_second(second_of(ward))):
        with pytest.raises(NotAllowed):
            save_book(desk, COPIES, YEAR, file, lambda *_: pytest.fail())
    assert not file.exists()


def test_a_book_is_written_by_two_persons_and_a_work_called_off_is_not_recorded(
    ward: Ward, tmp_path: Path
) -> None:
    file = tmp_path / "so.xlsx"
    chief = ward.as_officer("TRUONG")
    with pytest.raises(printing_book.BookWithoutLines):
        save_book(chief, BookKind.TRANSACTIONS, YEAR, file)
    with pytest.raises(second.SecondNeeded):
        save_book(chief, COPIES, YEAR, file, lambda *_: pytest.fail())
    with pytest.raises(WorkCalledOff):
        save_book(both(ward), COPIES, YEAR, file, lambda *_: False)
    assert (file.exists(), events(ward)) == (False, [])
    save_book(both(ward), COPIES, YEAR, file)
    assert load_workbook(file).active is not None
    ((_, _, subject, text),) = events(ward)
    assert (subject, json.loads(text)["rows"]) == ("book.copies.2026", 1)


def test_a_file_that_cannot_be_written_is_told_and_not_recorded(ward: Ward, tmp_path: Path) -> None:
    with pytest.raises(exporting.FileNotWritten) as told:
        save_book(both(ward), COPIES, YEAR, tmp_path / "nowhere" / "so.xlsx")
    assert told.value.values == {"name": "so.xlsx"}
    assert events(ward) == []


def jobs(ward: Ward, kind: str) -> list[str]:
    return [job.id for job in paper.list_unprinted(ward.desk) if job.paper_kind == kind]


def test_a_waiting_list_or_book_is_saved_by_two_and_ones_own_paper_by_one(
    ward: Ward, tmp_path: Path
) -> None:
    printing.print_sheet(
        ward.desk, work_sheets.entry_sheet(ward.desk, Wanted(period=NOVEMBER)), "1"
    )
    printing_book.print_part(
        ward.desk, PrintBook(request_id=new_id(), book=COPIES, year=YEAR, part=BookPart.DRAFT)
    )
    draw = DrawSample(request_id=new_id(), book=COPIES, year=YEAR, count=1, seed="A")
    keeping.print_sample(ward.desk, draw)
    (receipt, *_) = jobs(ward, PrintedPaper.RECEIPT.value)
    exporting.save_paper(ward.desk, receipt, tmp_path / "receipt.pdf")
    assert events(ward) == []
    of_many = [*jobs(ward, "report"), *jobs(ward, "certification_book")]
    assert len(of_many) == 3
    for job in of_many:
        file = tmp_path / f"{job}.pdf"
        with pytest.raises(NotAllowed):
            exporting.save_paper(ward.desk, job, file)
        with pytest.raises(second.SecondNeeded):
            exporting.save_paper(ward.as_officer("TRUONG"), job, file)
        assert not file.exists()
        exporting.save_paper(both(ward), job, file)
        assert file.read_bytes() == paper.job_bytes(ward.desk, job)
    assert len(events(ward)) == 3


@pytest.mark.parametrize("role", [OfficerRole.POST, OfficerRole.ADMINISTRATOR, None])
def test_a_waiting_paper_is_nobodys_to_open_who_reads_no_papers(
    ward: Ward, tmp_path: Path, role: OfficerRole | None
) -> None:
    """It bears numbers unmasked; the printer alone is sent it, whoever sits there."""
    reception.receive(ward.desk, intake())
    (job, *_) = jobs(ward, PrintedPaper.RECEIPT.value)
    desk = with_role(ward, role) if role else ward.desk.with_officer(None)
    refused = NotAllowed if role else NobodySignedIn
    with pytest.raises(refused):
        exporting.save_paper(desk, job, tmp_path / "receipt.pdf")
    with pytest.raises(refused):
        paper.look_at_job(desk, job)
    assert not (tmp_path / "receipt.pdf").exists()
    assert paper.job_bytes(desk, job).startswith(b"%PDF")


def test_an_inspector_who_opens_a_waiting_paper_looked_at_it(ward: Ward, tmp_path: Path) -> None:
    reception.receive(ward.desk, intake())
    (job, *_) = jobs(ward, PrintedPaper.RECEIPT.value)
    inspector = with_role(ward, OfficerRole.INSPECTOR)
    assert paper.look_at_job(inspector, job) == paper.job_bytes(ward.desk, job)
    exporting.save_paper(inspector, job, tmp_path / "receipt.pdf")
    (look,) = inspection.list_looks(ward.as_officer("TRUONG"))
    assert look.what.value == "paper"


def test_what_the_record_says_of_a_file_is_a_kind_of_file_and_no_name(
    ward: Ward, tmp_path: Path
) -> None:
    for name, kept in (("ds. Nguyễn Thị Ánh", ""), ("ds.XLSX", "xlsx"), ("ds", "")):
        exporting.write(
            both(ward), tmp_path / name, lambda: b"", what=Exported.LIST, subject="so", count=1
        )
        data = json.loads(events(ward)[-1][3])
        assert data["format"] == kept


def test_an_inspector_reads_who_exported_with_whom_and_a_clerk_does_not(
    ward: Ward, tmp_path: Path
) -> None:
    save_book(both(ward), COPIES, YEAR, tmp_path / "so.xlsx")
    (found,) = exporting.list_exports(with_role(ward, OfficerRole.INSPECTOR))
    assert (found.name, found.second) == ("Phạm Văn Trưởng", "Đỗ Thị Phó")
    assert (found.what, found.rows, found.format) == (Exported.BOOK, 1, "xlsx")
    with pytest.raises(NotAllowed):
        exporting.list_exports(ward.desk)
    assert inspection.list_looks(ward.as_officer("TRUONG")) == ()


def test_a_file_that_lies_about_is_told_of_until_somebody_says_it_is_deleted(
    ward: Ward, tmp_path: Path
) -> None:
    save_book(both(ward), COPIES, YEAR, tmp_path / "so.xlsx")
    head = ward.as_officer("TRUONG")
    ward.clock.forward(days=7)
    assert exporting.count_overdue(head) == 0
    ward.clock.forward(minutes=1)
    assert exporting.count_overdue(head) == 1
    (out,) = exporting.list_exports(head)
    assert out.is_overdue(ward.clock.now)
    with pytest.raises(NotAllowed):
        exporting.note_deleted(with_role(ward, OfficerRole.INSPECTOR), out.id, new_id())
    with pytest.raises(exporting.ExportUnknown):
        exporting.note_deleted(head, new_id(), new_id())
    exporting.note_deleted(head, out.id, new_id())
    exporting.note_deleted(head, out.id, new_id())
    (gone,) = exporting.list_exports(head)
    assert (gone.gone_at, gone.is_overdue(ward.clock.now)) == (ward.clock.now, False)
    assert exporting.count_overdue(head) == 0
    assert proof.verify(ward.desk).finding is None


def test_no_service_writes_a_file_of_its_own() -> None:
    """A new writer goes through `exporting`, or says here why nobody's data leave in the clear."""
    known = {
        "exporting": "here two persons stand",
        "back_entry": "receipts of the slips just entered, each for the person it belongs to",
        "demo_record": "the made-up ward of the sample day",
        "recovery_sheet": "the words that open the store, nobody's data",
    }
    writers = set()
    for file in SERVICES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in _WRITES:
                writers.add(file.stem)
    assert writers == known.keys()
