"""Specimens of the statutory books, their rescue pages, and reports."""

from dataclasses import replace
from datetime import date, timedelta

from tests.documents.certification_specimens import ANH, PHUONG, VICE, ward
from tests.documents.specimens import at, head
from urbgov_desk.documents.book_values import (
    BookClosing,
    BookCover,
    BookNote,
    BookRow,
    BookTotals,
    BookVolume,
    CertificationBook,
    RescuePage,
)
from urbgov_desk.documents.report_values import (
    Report,
    ReportColumn,
    ReportPlace,
    ReportTable,
    ReportText,
)
from urbgov_desk.documents.values import Paper
from urbgov_desk.domain.certification_book import BookKind

CHAIN = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
SYMBOLS = {
    BookKind.COPIES: "SCT/BS",
    BookKind.SIGNATURES: "SCT/CK,ĐC",
    BookKind.TRANSLATORS: "SCT/CKND",
    BookKind.TRANSACTIONS: "SCT/GD",
}
TITLES = (
    "Căn cước công dân",
    "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
    "Bằng tốt nghiệp trung học phổ thông",
    "Giấy khai sinh",
)


def row(n: int, book: BookKind, *, day: date) -> BookRow:
    """The nth entry; every ninth is annulled."""
    annulled = n % 9 == 0
    return BookRow(
        number=f"{n:02d}",
        on=day,
        requester="Hoàng Thị Kim Yến" if n % 2 else "Đặng Hữu Phượng",
        signatories=() if book is BookKind.COPIES else (ANH, PHUONG)[: 1 + n % 2],
        title=TITLES[n % len(TITLES)],
        languages=("Việt", "Anh") if book is BookKind.TRANSLATORS else None,
        signer="Trần Văn Hòa, Phó Chủ tịch",
        count=1 + n % 5,
        fee=2000 * (1 + n % 5),
        remark="Đã hủy, QĐ 15/QĐ-UBND ngày 20/11/2026" if annulled else "",
        struck=annulled,
        volume="01/2026" if n < 31 else "02/2026",
    )


def rows_of(book: BookKind, rows: int, *, per_day: int = 3) -> tuple[BookRow, ...]:
    """Entries from the middle of October on, so many a day."""
    first = date(2026, 10, 26)
    return tuple(
        row(n, book, day=first + timedelta(days=(n - 1) // per_day)) for n in range(1, rows + 1)
    )


def book(kind: BookKind = BookKind.COPIES, rows: int = 40) -> CertificationBook:
    """A book's pages over the end of a month and of a volume."""
    return CertificationBook(
        head=ward(),
        book=kind,
        year=2026,
        symbol=SYMBOLS[kind],
        volume="01/2026",
        period="Tháng 10–11 năm 2026",
        rows=rows_of(kind, rows),
        volumes=(BookVolume(volume="02/2026", opened_on=date(2026, 11, 5)),),
        cover=BookCover(volume="01/2026", opened_on=date(2026, 1, 2)),
        chain_head=CHAIN,
    )


def closing() -> BookClosing:
    return BookClosing(
        closed_on=date(2026, 12, 31),
        first_number="01",
        last_number="7116",
        totals=(
            BookTotals(
                label="Bản sao từ bản chính (giấy tờ Việt Nam)",
                cases=6900, annulled=11, count=15230, fee=38_120_000,
            ),
            BookTotals(
                label="Bản sao từ bản chính (giấy tờ nước ngoài, liên kết)",
                cases=216, annulled=1, count=402, fee=1_004_000,
            ),
        ),
        keeper="Vũ Thị Ngọc Yến",
        block=VICE,
    )  # fmt: skip


NOTES = (
    BookNote(
        number="512",
        at=at(9, 10),
        text="Hủy bỏ giá trị pháp lý của bản sao do bản chính bị làm giả",
        decision="Quyết định 15/QĐ-UBND ngày 20/11/2026",
        officer="Vũ Thị Ngọc Yến",
        annuls=True,
    ),
    BookNote(
        number="87",
        at=at(10),
        text="Di chúc đã được sửa đổi tại UBND phường Long Biên, số 21 quyển số 01/2026 - SCT/GD",
        officer="Vũ Thị Ngọc Yến",
    ),
)


def closed_book(kind: BookKind = BookKind.COPIES) -> CertificationBook:
    """A short book with its closing and its supplementary page."""
    return replace(book(kind, rows=12), closing=closing(), notes=NOTES)


def supplement() -> CertificationBook:
    """Only what was written after the closing."""
    return replace(book(rows=0), rows=(), cover=None, notes=NOTES, first_page=301)


def rescue(kind: BookKind = BookKind.SIGNATURES) -> RescuePage:
    return RescuePage(
        head=ward(),
        book=kind,
        symbol=SYMBOLS[kind],
        volume="02/2026",
        last_number="1234",
        next_number="1235",
        printed_at=at(7, 25),
    )


def report(*, landscape: bool = False) -> Report:
    """A day sheet with two tables and three places to sign."""
    return Report(
        head=head("07/BC-TTPVHCC"),
        landscape=landscape,
        title="BÁO CÁO CÔNG TÁC CHỨNG THỰC THÁNG 11 NĂM 2026",
        subtitle="Từ ngày 01/11/2026 đến hết ngày 30/11/2026",
        code="BC 11/2026",
        parts=(
            ReportText(text="Việc chứng thực trong tháng giữ đúng hạn; không có khiếu nại."),
            ReportTable(
                title="I. Theo loại việc",
                columns=(
                    ReportColumn(heading="STT", width=1, align="center"),
                    ReportColumn(heading="Loại việc", width=6),
                    ReportColumn(heading="Số việc", width=2, align="right", group="Trong tháng"),
                    ReportColumn(heading="Phí (đồng)", width=3, align="right", group="Trong tháng"),
                ),
                rows=(
                    ("1", "Bản sao từ bản chính", "1.870", "9.120.000"),
                    ("2", "Chữ ký, điểm chỉ", "312", "3.120.000"),
                ),
                total=("", "Tổng cộng", "2.182", "12.240.000"),
                note="Không kể bản lưu.",
            ),
            ReportText(text="II. Người ký", heading=True),
            ReportTable(
                columns=(
                    ReportColumn(heading="Người ký", width=4),
                    ReportColumn(heading="Việc", width=1, align="right"),
                ),
                rows=tuple((f"Người thứ {n}", str(n * 7)) for n in range(1, 9)),
            ),
        ),
        places=(
            ReportPlace(title="NGƯỜI GIAO", name="Vũ Thị Ngọc Yến"),
            ReportPlace(title="NGƯỜI NHẬN", name="Lê Thị Kim Tuấn"),
            ReportPlace(title="GIÁM ĐỐC", name="Trần Văn Hòa"),
        ),
    )


def all_papers() -> dict[str, Paper]:
    """Every book, its pages for an outage, and reports, by name."""
    return {
        **{f"book_{kind.value}": book(kind) for kind in BookKind},
        "closed_book": closed_book(),
        "supplementary_page": supplement(),
        "rescue": rescue(),
        "report": report(),
        "report_landscape": report(landscape=True),
    }
