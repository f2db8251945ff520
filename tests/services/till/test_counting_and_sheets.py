"""Counts open into their numbers; reports say what books and money say, a month on one sheet."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.certifying import card_line, certifying_ward, copy_line, sign, signature_line
from tests.making import Ward
from tests.services.till.ledger_reading import paid_dossier, paid_visit, today, waiting_visit
from urbgov_desk.domain.book_act import AnnulEntry, EnterPaperLine, PassToPaper
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certifying import RefuseLines
from urbgov_desk.domain.counting import Period, Wanted, half_year, month_of, whole_year
from urbgov_desk.domain.day import DayGroup
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.domain.sheet import Sheet, Table, shown
from urbgov_desk.domain.till_act import HandOverShift
from urbgov_desk.services import draft, exporting, paper
from urbgov_desk.services.certification import authority, book, entry, paper_book, visit
from urbgov_desk.services.certification.authority import GrantUnknown
from urbgov_desk.services.till import (
    counting,
    day,
    ledger,
    money_sheets,
    printing,
    receipts,
    shift,
    work_sheets,
)
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

NOVEMBER = month_of(date(2026, 11, 23))


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def annul(ward: Ward, entry_id: str) -> None:
    entry.annul(
        ward.desk,
        AnnulEntry(
            request_id=new_id(), entry=entry_id, reason="Bản chính giả", decision="12/QĐ-UBND"
        ),
    )


def figures(table: Table) -> dict[object, tuple[object, ...]]:
    """A table's rows by their first cell."""
    return {row[0]: row[1:] for row in table.rows}


def test_counts_tell_officer_kind_and_issuer_and_open_into_their_numbers(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG")
    sign(ward.desk, card_line(3), copy_line(), signature_line())
    sign(chairman, copy_line("Hộ chiếu", issuer=Issuer.FOREIGN, pages=6))
    hoa, truong = ward.desk.officer, chairman.officer
    assert hoa is not None and truong is not None
    said = {
        (each.officer, each.kind, each.issuer): (each.numbers, each.visits, each.copies, each.fee)
        for each in counting.count(ward.desk, NOVEMBER)
    }
    assert said == {
        (hoa.id, CertificationKind.COPY, Issuer.VIETNAMESE): (2, 1, 4, 14_000),
        (hoa.id, CertificationKind.SIGNATURE, None): (1, 1, 1, 10_000),
        (truong.id, CertificationKind.COPY, Issuer.FOREIGN): (1, 1, 1, 8_000),
    }
    wanted = Wanted(period=NOVEMBER, officer=hoa.id, kind=CertificationKind.COPY)
    assert [each.words[:2] for each in counting.rows_of(ward.desk, wanted)] == ["02", "01"]
    assert counting.count(ward.desk, Period(first=date(2026, 10, 1), last=date(2026, 10, 31))) == ()


def test_an_annulled_number_is_told_and_counts_for_nothing_else(ward: Ward) -> None:
    signed = sign(ward.desk, card_line(3), copy_line())
    annul(ward, signed.lines[0].entry.id)
    (count,) = counting.count(ward.desk, NOVEMBER)
    assert (count.numbers, count.annulled, count.fee) == (1, 1, 2_000)
    (turned,) = counting.annulments(ward.desk, NOVEMBER)
    assert turned.what == "01 quyển số 01/2026 - SCT/BS"
    assert "12/QĐ-UBND" in turned.reason


def test_the_month_names_as_many_annulled_numbers_as_it_counts(ward: Ward) -> None:
    signed = sign(ward.desk, card_line(3), copy_line())
    annul(ward, signed.lines[0].entry.id)
    on_paper = PassToPaper(request_id=new_id(), book=BookKind.COPIES, year=2026)
    book.pass_to_paper(ward.desk, on_paper)
    spoilt = EnterPaperLine(
        request_id=new_id(),
        book=BookKind.COPIES,
        year=2026,
        number=3,
        signed_at=ward.clock.now,
        signer=ward.desk.signed_in().id,
        requester="",
        kind=CertificationKind.COPY,
        title="",
        remark="Viết hỏng",
        spoilt=True,
    )
    paper_book.enter_line(ward.desk, spoilt)
    counted = sum(each.annulled for each in counting.count(ward.desk, NOVEMBER))
    named = work_sheets.month_sheet(ward.desk, "2026-11").tables[4].rows
    assert counted == len(named) == 2
    assert ("03 quyển số 01/2026 - SCT/BS", "Viết hỏng") in [(r[1], r[3]) for r in named]


def test_a_count_of_a_year_is_answered_from_its_index_alone(ward: Ward) -> None:
    plan = ward.desk.store.db.execute(
        "EXPLAIN QUERY PLAN SELECT signed_by, kind, issuer, count(DISTINCT certification), "
        "sum(copies), sum(fee), sum(annulled_at IS NULL) FROM book_entry "
        "INDEXED BY book_entry_counts WHERE signed_at >= ? AND signed_at < ? GROUP BY 1, 2, 3",
        ["2026-01-01", "2027-01-01"],
    ).fetchall()
    assert any("COVERING INDEX book_entry_counts" in row[3] for row in plan)
    assert any(
        "event_of_reports" in row[3]
        for row in ward.desk.store.db.execute(
            "EXPLAIN QUERY PLAN SELECT at FROM event WHERE "
            "kind IN ('certification.refused', 'entry.annulled') AND at >= ? AND at < ? "
            "AND kind = ?",
            ["2026", "2027", "entry.annulled"],
        ).fetchall()
    )


def test_the_delegates_report_tells_what_was_signed_under_the_grant(ward: Ward) -> None:
    signed = sign(ward.desk, card_line(3), signature_line())
    annul(ward, signed.lines[0].entry.id)
    sign(ward.as_officer("TRUONG"), copy_line())
    waiting = waiting_visit(ward.desk, copy_line("Giấy tờ tẩy xoá"))
    visit.refuse(
        ward.desk,
        RefuseLines(
            request_id=new_id(),
            certification=waiting.id,
            positions=(1,),
            grounds=(),
            reason="Tẩy xoá ngày sinh",
        ),
    )
    assert ward.desk.officer is not None
    (grant,) = [g for g in authority.list_grants(ward.desk) if g.officer == ward.desk.officer.id]
    sheet = work_sheets.delegate_sheet(ward.desk, grant.id, NOVEMBER, rows=True)
    assert "15/QĐ-UBND ngày 29/12/2025" in sheet.subtitle
    kinds, refused, annulled, rows = sheet.tables
    assert [row[-1] for row in kinds.rows] == [1, 0]
    assert kinds.total[1:] == (1, "", 1, 10_000, 1)
    assert [row[1] for row in refused.rows] == ["Giấy tờ tẩy xoá"]
    assert [row[1] for row in annulled.rows] == ["01 quyển số 01/2026 - SCT/BS"]
    assert len(rows.rows) == 2
    with pytest.raises(GrantUnknown):
        work_sheets.delegate_sheet(ward.desk, "none", NOVEMBER)


def test_statistics_of_half_years_add_up_to_the_year(ward: Ward) -> None:
    sign(ward.desk, card_line(3), signature_line())
    year = work_sheets.statistics_sheet(ward.desk, whole_year(2026)).tables[0].total
    halves = [
        work_sheets.statistics_sheet(ward.desk, half_year(2026, half)).tables[0].total
        for half in (1, 2)
    ]
    assert year == ("Cộng", 2, "", 4, 22_000, 0)
    assert halves == [("Cộng", 0, "", 0, 0, 0), year]


def test_the_month_holds_money_against_receipts(ward: Ward) -> None:
    paid_visit(ward.desk, card_line(3), copy_line(photocopy=500))
    sign(ward.desk, copy_line())
    paid_dossier(ward.desk)
    sheet = work_sheets.month_sheet(ward.desk, "2026-11")
    money = {row[2]: row[3:] for row in sheet.tables[2].rows}
    assert money["Phí, lệ phí đã thu"] == (22_000,)
    assert money["Trong đó chưa có biên lai"] == (22_000,)
    assert money["Chi phí (sao chụp)"] == (500,)
    assert money["Còn phải nộp Kho bạc"] == (22_000,)
    slow = figures(sheet.tables[2])
    assert slow["Lượt chứng thực đã ký, chưa đến nhận"][0] == 1
    ending = sheet.tables[3]
    assert any("chưa thông báo mẫu chữ ký" in str(row[3]) for row in ending.rows)
    with pytest.raises(ledger.MonthOdd):
        work_sheets.month_sheet(ward.desk, "2026-14")


def test_the_day_sheet_names_everything_open_and_the_cash(ward: Ward) -> None:
    draft.save(ward.desk, place="certify", label="Trần Văn Bình", content={}, parked=True)
    draft.save(ward.desk, place="certify", label="đang gõ", content={})
    paid_visit(ward.desk, card_line(3))
    sign(ward.desk, copy_line())
    late = waiting_visit(ward.desk, copy_line("Học bạ"))
    now = day.sheet(ward.desk)
    said = {group: [item.title for item in now.of(group)] for group in DayGroup}
    assert said[DayGroup.PARKED] == ["Trần Văn Bình"]
    assert said[DayGroup.UNSIGNED] == [late.code]
    assert said[DayGroup.WITHOUT_INK] == ["02 quyển số 01/2026 - SCT/BS"]
    assert said[DayGroup.NOT_HANDED_OVER] == []
    assert len(said[DayGroup.UNRECEIPTED]) == 1
    assert (now.till.expected, now.unreceipted) == (12_000, 12_000)
    assert not now.of(DayGroup.UNSIGNED)[0].late
    ward.clock.forward(days=1)
    assert day.sheet(ward.desk).of(DayGroup.UNSIGNED)[0].late


def every_sheet(ward: Ward) -> list[Sheet]:
    """One of each kind, over a small day."""
    paid_visit(ward.desk, card_line(3), signature_line())
    paid_dossier(ward.desk)
    taker = ward.as_officer("TRUONG").officer
    assert taker is not None
    made = shift.hand_over(
        ward.desk,
        HandOverShift(
            request_id=new_id(),
            counted=30_500,
            to_officer=taker.id,
            to_pin="4826",
            note="Tiền lẻ để lại",
        ),
    )
    found = today(ward)
    return [
        money_sheets.ledger_sheet(ward.desk, found),
        money_sheets.money_sheet(ward.desk, "", found.rows),
        money_sheets.unreceipted_sheet(ward.desk, receipts.list_unreceipted(ward.desk)),
        money_sheets.shift_sheet(ward.desk, made),
        money_sheets.day_sheet(ward.desk, day.sheet(ward.desk)),
        work_sheets.count_sheet(ward.desk, NOVEMBER),
        work_sheets.entry_sheet(ward.desk, Wanted(period=NOVEMBER)),
        work_sheets.statistics_sheet(ward.desk, NOVEMBER),
        work_sheets.month_sheet(ward.desk, "2026-11"),
    ]


def test_every_row_of_every_sheet_has_a_cell_for_each_column(ward: Ward) -> None:
    sheets = every_sheet(ward)
    assert len({sheet.name for sheet in sheets}) == len(sheets)
    for sheet in sheets:
        assert sheet.tables
        for table in sheet.tables:
            for row in (*table.rows, *([table.total] if table.total else [])):
                assert len(row) == len(table.columns), (sheet.name, table.title)


def test_a_cell_is_shown_as_papers_have_it(ward: Ward) -> None:
    assert shown(1_250_000) == "1.250.000"
    assert shown(date(2026, 11, 5)) == "05/11/2026"
    assert shown(ward.clock.now) == "09:00 23/11/2026"
    assert shown(None) == ""


def test_every_sheet_is_printed_kept_and_queued_once(ward: Ward) -> None:
    for sheet in every_sheet(ward):
        key = new_id()
        printed = printing.print_sheet(ward.desk, sheet, key)
        assert printing.print_sheet(ward.desk, sheet, key) == printed
        kept = PdfReader(BytesIO(paper.read(ward.desk, printed.paper)))
        text = " ".join(page.extract_text() for page in kept.pages)
        assert sheet.title in " ".join(text.split())
    waiting = [job for job in paper.list_unprinted(ward.desk) if job.paper_kind == "report"]
    assert len(waiting) == 9
    assert verify(ward.desk.store).finding is None


def test_the_month_stands_on_one_page(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG")
    for issuer in Issuer:
        sign(chairman, copy_line(issuer=issuer), signature_line())
    for _ in range(10):
        annul(ward, sign(ward.desk, copy_line()).lines[0].entry.id)
    paid_dossier(ward.desk)
    sheet = work_sheets.month_sheet(ward.desk, "2026-11")
    kinds, fields, *rest = sheet.tables
    # As many kinds and fields as the sheet names at most.
    full = (
        replace(kinds, rows=tuple(kinds.rows[0] for _ in range(9))),
        replace(fields, rows=tuple(fields.rows[0] for _ in range(5))),
        *rest,
    )
    pages = PdfReader(BytesIO(printing.preview(ward.desk, replace(sheet, tables=full)))).pages
    assert len(pages) == 1


def test_a_workbook_keeps_numbers_and_days_and_no_formula(ward: Ward, tmp_path: Path) -> None:
    paid_visit(ward.desk, card_line(3))
    found = today(ward)
    sheet = money_sheets.ledger_sheet(ward.desk, found)
    table = replace(sheet.tables[0], note="=1+1")
    file = tmp_path / "so.xlsx"
    printing.save_sheet(ward.desk, replace(sheet, tables=(table,)), file)
    page = load_workbook(file).active
    cells = [[cell.value for cell in row] for row in page.iter_rows()]
    assert any(str(row[0]).startswith("2026-11-23") and row[3] == 12_000 for row in cells)
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    printing.save_sheet(ward.desk, sheet, tmp_path / "so.csv")
    lines = (tmp_path / "so.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Ngày;Người thu;Loại việc;")
    assert "12000" in lines[1]
    with pytest.raises(exporting.FileNotWritten):
        printing.save_sheet(ward.desk, sheet, tmp_path / "nowhere" / "so.xlsx")
    assert sorted(each.name for each in tmp_path.glob("so.*")) == ["so.csv", "so.xlsx"]


def test_a_list_too_long_for_paper_is_saved_and_can_be_called_off(
    ward: Ward, tmp_path: Path
) -> None:
    sheet = money_sheets.ledger_sheet(ward.desk, today(ward))
    row = (date(2026, 11, 23), "Lê Thị Hoà", "Chữ ký", 1, 2, 3, 4, 5)
    long = replace(sheet, tables=(replace(sheet.tables[0], rows=(row,) * 2_001),))
    with pytest.raises(printing.SheetTooLong):
        printing.print_sheet(ward.desk, long, new_id())
    file = tmp_path / "so.xlsx"
    with pytest.raises(WorkCalledOff):
        printing.save_sheet(ward.desk, long, file, lambda done, _total: done < 1_000)
    assert list(tmp_path.glob("so*")) == []
    heard: list[int] = []

    def hear(done: int, _total: int) -> bool:
        heard.append(done)
        return True

    printing.save_sheet(ward.desk, long, file, hear)
    assert heard[-1] == 2_001
    assert file.exists()
