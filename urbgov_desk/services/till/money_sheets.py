"""Lists of money as sheets: the ledger, what has no receipt, a shift handed over, the day."""

from urbgov_desk.domain.counting import Period
from urbgov_desk.domain.day import DayGroup, DaySheet
from urbgov_desk.domain.export import Exported
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.sheet import Cell, Column, Sheet, SheetPlace, Table, shown
from urbgov_desk.domain.till import Ledger, MoneyRow, Shift, Sums
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till.receipts import UnreceiptedRow
from urbgov_desk.services.till.words import GROUPS, METHODS, Words, day_words, period_words

_SUMS = (
    Column(heading="Phí, lệ phí", width=1.4, number=True),
    Column(heading="Chi phí (sao chụp)", width=1.4, number=True),
    Column(heading="Tiền mặt", width=1.4, number=True),
    Column(heading="Chuyển khoản", width=1.4, number=True),
    Column(heading="Khác", width=1.2, number=True),
)


def ledger_sheet(desk: Desk, ledger: Ledger) -> Sheet:
    """The ledger by day, officer and kind."""
    desk.require(Act.READ_MONEY)
    words = Words(desk)
    rows: list[tuple[Cell, ...]] = [
        (
            line.on,
            words.officer(line.officer),
            words.money(line.source, line.kind),
            *_sums(line.sums),
        )
        for line in ledger.lines
    ]
    note = f"Trong đó đã hoàn {shown(ledger.sums.given_back)} đồng."
    if ledger.sums.elsewhere:
        note += f" Nộp nơi khác (không thu tại quầy): {shown(ledger.sums.elsewhere)} đồng."
    period = Period(first=ledger.first, last=ledger.last)
    return Sheet(
        name=f"so-quy-{ledger.first:%Y%m%d}-{ledger.last:%Y%m%d}",
        title="SỔ QUỸ THU PHÍ, LỆ PHÍ",
        subtitle=f"{period_words(period)} · tổng thu {shown(ledger.sums.total)} đồng",
        tables=(
            Table(
                columns=(
                    Column(heading="Ngày", width=1.2),
                    Column(heading="Người thu", width=2.0),
                    Column(heading="Loại việc", width=2.4),
                    *_SUMS,
                ),
                rows=tuple(rows),
                total=("Cộng", "", "", *_sums(ledger.sums)),
                note=note,
            ),
        ),
        places=(SheetPlace(title="NGƯỜI LẬP"), SheetPlace(title="THỦ QUỸ")),
        exported=None,
    )


def _sums(sums: Sums) -> tuple[int, ...]:
    return (sums.fee, sums.photocopy, sums.cash, sums.transfer, sums.other)


def money_sheet(desk: Desk, title: str, rows: tuple[MoneyRow, ...]) -> Sheet:
    """Entries of money one by one, as a line of the ledger opens into them."""
    desk.require(Act.READ_MONEY)
    words = Words(desk)
    cells: list[tuple[Cell, ...]] = [
        (
            row.at,
            row.code,
            row.payer,
            words.row(row),
            METHODS[row.method],
            row.fee,
            row.photocopy,
            " ".join(part for part in (row.receipt_series, row.receipt_number) if part),
        )
        for row in rows
    ]
    return Sheet(
        name="khoan-thu",
        title="CHI TIẾT KHOẢN THU",
        subtitle=title,
        tables=(
            Table(
                columns=(
                    Column(heading="Lúc", width=1.4),
                    Column(heading="Mã", width=1.6),
                    Column(heading="Người nộp", width=2.0),
                    Column(heading="Loại việc", width=2.0),
                    Column(heading="Cách thu", width=1.2),
                    Column(heading="Phí, lệ phí", width=1.1, number=True),
                    Column(heading="Chi phí", width=1.0, number=True),
                    Column(heading="Biên lai", width=1.5),
                ),
                rows=tuple(cells),
                total=(
                    "Cộng", "", "", "", "",
                    sum(row.fee for row in rows), sum(row.photocopy for row in rows), "",
                ),
            ),
        ),
        exported=Exported.PAYMENTS,
    )  # fmt: skip


def unreceipted_sheet(desk: Desk, waiting: tuple[UnreceiptedRow, ...]) -> Sheet:
    """Money that waits for its e-receipt; the last two columns are for the numbers."""
    desk.require(Act.READ_MONEY)
    words = Words(desk)
    cells: list[tuple[Cell, ...]] = [
        (each.row.code, each.row.at, each.row.payer, words.row(each.row), each.amount, "", "")
        for each in waiting
    ]
    return Sheet(
        name=f"chua-bien-lai-{desk.now():%Y%m%d}",
        title="KHOẢN THU CHƯA CÓ BIÊN LAI",
        subtitle=f"Đến {shown(desk.now())}",
        tables=(
            Table(
                columns=(
                    Column(heading="Mã", width=1.6),
                    Column(heading="Thu lúc", width=1.4),
                    Column(heading="Người nộp", width=2.2),
                    Column(heading="Loại việc", width=2.2),
                    Column(heading="Phí, lệ phí", width=1.2, number=True),
                    Column(heading="Ký hiệu", width=1.1),
                    Column(heading="Số biên lai", width=1.2),
                ),
                rows=tuple(cells),
                total=("Cộng", "", "", "", sum(each.amount for each in waiting), "", ""),
            ),
        ),
        exported=Exported.UNRECEIPTED,
    )


def shift_sheet(desk: Desk, shift: Shift) -> Sheet:
    """The sheet of a shift handed over, signed by both."""
    desk.require(Act.READ_MONEY)
    words = Words(desk)
    since = shown(shift.since) if shift.since else "lúc bắt đầu dùng sổ quỹ"
    rows: tuple[tuple[Cell, ...], ...] = (
        ("Tiền mặt phải có", shift.expected),
        ("Tiền mặt đếm được", shift.counted),
        ("Chênh lệch", shift.difference),
        ("Để lại quầy cho ca sau", shift.stays),
        ("Người nhận mang đi", shift.counted - shift.stays),
    )
    return Sheet(
        name=f"ban-giao-ca-{shift.at:%Y%m%d-%H%M}",
        title="BIÊN BẢN BÀN GIAO CA",
        subtitle=f"Từ {since} đến {shown(shift.at)}",
        tables=(
            Table(
                columns=(
                    Column(heading="Nội dung", width=3.0),
                    Column(heading="Đồng", width=1.2, number=True),
                ),
                rows=rows,
                note=f"Lý do chênh lệch: {shift.note}" if shift.note else "",
            ),
        ),
        places=(
            SheetPlace(title="NGƯỜI GIAO", name=words.officer(shift.from_officer)),
            SheetPlace(title="NGƯỜI NHẬN", name=words.officer(shift.to_officer)),
        ),
        exported=None,
    )


def day_sheet(desk: Desk, day: DaySheet) -> Sheet:
    """What is open at a moment, group by group, and the till."""
    desk.require(Act.REPORTS)
    words = Words(desk)
    counts: list[tuple[Cell, ...]] = [
        (GROUPS[group], len(day.of(group)), sum(item.late for item in day.of(group)))
        for group in DayGroup
    ]
    tables = [
        Table(
            title="Tổng hợp",
            columns=(
                Column(heading="Việc chưa xong", width=3.0),
                Column(heading="Số lượng", number=True),
                Column(heading="Quá hẹn", number=True),
            ),
            rows=tuple(counts),
        ),
        Table(
            title="Tiền mặt tại quầy",
            columns=(
                Column(heading="Người thu", width=3.0),
                Column(heading="Đồng", width=1.2, number=True),
            ),
            rows=(
                ("Ca trước để lại", day.till.stayed),
                *((words.officer(who), amount) for who, amount in day.till.by_officer),
            ),
            total=("Phải có", day.till.expected),
            note=f"Chưa có biên lai: {shown(day.unreceipted)} đồng.",
        ),
    ]
    for group in DayGroup:
        items = day.of(group)
        if items and group not in (DayGroup.UNPRINTED, DayGroup.UNRECEIPTED):
            tables.append(
                Table(
                    title=GROUPS[group],
                    columns=(
                        Column(heading="Số, tên", width=2.0),
                        Column(heading="Nội dung", width=3.4),
                        Column(heading="Từ lúc", width=1.3),
                    ),
                    rows=tuple((item.title, item.detail, item.since) for item in items),
                )
            )
    return Sheet(
        name=f"phieu-cuoi-buoi-{day.at:%Y%m%d-%H%M}",
        title="PHIẾU CUỐI BUỔI",
        subtitle=f"Lúc {day.at:%H:%M} ngày {day_words(day.at.date())}",
        tables=tuple(tables),
        places=(SheetPlace(title="NGƯỜI GIAO"), SheetPlace(title="NGƯỜI NHẬN")),
        exported=Exported.OPEN_WORK,
    )
