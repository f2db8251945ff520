"""The closing sheet (tờ khoá ngày): totals, what is open, and the head that outlives the PC."""

from urbgov_desk.documents.report_values import (
    Report,
    ReportColumn,
    ReportPlace,
    ReportTable,
    ReportText,
)
from urbgov_desk.domain.chain_head import Counts, SignedHead, public_key_words
from urbgov_desk.domain.closing import DayTotals, LeftOpen
from urbgov_desk.services import letter
from urbgov_desk.services.backup import BackupState
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till.words import GROUPS


def sheet(
    desk: Desk,
    totals: DayTotals,
    head: SignedHead,
    counts: Counts,
    *,
    public_key: bytes,
    times: int,
    backups: BackupState,
    left: LeftOpen,
) -> Report:
    """One sheet of one day; `times` says the how manieth closing of that day it is."""
    again = f", lần {times}" if times > 1 else ""
    officer = desk.signed_in()
    return Report(
        head=letter.head(desk.office(), totals.on),
        training=desk.training,
        qr=head.text,
        title="TỜ KHOÁ NGÀY",
        subtitle=f"Ngày {totals.on:%d/%m/%Y}, khoá lúc {head.head.at:%H giờ %M}{again}",
        code=f"Khoá ngày {totals.on:%d/%m/%Y}",
        parts=(
            *_proof(head, counts),
            _day(totals),
            _money(totals),
            *_certified(desk, totals),
            _open(totals),
            *_left(left),
            _backups(backups),
            _keys(head, public_key),
        ),
        places=(
            ReportPlace(title="NGƯỜI KHOÁ NGÀY", name=officer.name),
            ReportPlace(title="NGƯỜI PHỤ TRÁCH"),
        ),
    )


def _proof(head: SignedHead, counts: Counts) -> tuple[ReportText, ...]:
    at = head.head
    return (
        ReportText(text="Mã khoá ngày", heading=True),
        ReportText(
            text=f"Đến việc số {_figure(at.seq)} (kỳ {at.epoch}, bàn {at.desk}): "
            f"{_figure(counts.events)} việc đã ghi, {_figure(counts.numbers)} số đã cấp, "
            f"{_figure(counts.papers)} giấy tờ đã lập."
        ),
        ReportText(
            text="Giữ tờ này ngoài máy tính. Quét mã bên cạnh ở Thiết lập › Kho dữ liệu để biết "
            "kho còn đúng như lúc in, hay đã bị cắt bớt hoặc viết lại."
        ),
    )


def _day(totals: DayTotals) -> ReportTable:
    return _figures(
        "Việc trong ngày",
        ("Hồ sơ tiếp nhận", totals.received),
        ("Hồ sơ đã trả kết quả", totals.returned),
        ("Số chứng thực đã ký", sum(each.entries for each in totals.certified)),
        ("Số chứng thực đã huỷ", totals.annulled),
    )


def _money(totals: DayTotals) -> ReportTable:
    money = totals.money
    note = f"Tiền mặt phải có ở quầy lúc khoá: {_figure(totals.till)} đồng."
    if money.elsewhere:
        note += f" Nộp nơi khác (không thu tại quầy): {_figure(money.elsewhere)} đồng."
    return _figures(
        "Tiền đã thu, trừ tiền đã hoàn (đồng)",
        ("Tiền mặt", money.cash),
        ("Chuyển khoản", money.transfer),
        ("Khác", money.other),
        ("Cộng", money.total),
        note=note,
    )


def _figures(title: str, *named: tuple[str, int], note: str = "") -> ReportTable:
    """Figures beside each other in one row, so that an ordinary day stays on one sheet."""
    columns = tuple(ReportColumn(heading=name, align="center") for name, _ in named)
    row = tuple(_figure(value) for _, value in named)
    return ReportTable(title=title, columns=columns, rows=(row,), note=note)


def _certified(desk: Desk, totals: DayTotals) -> tuple[ReportTable, ...]:
    if not totals.certified:
        return ()
    rows = tuple(
        (
            desk.law.certification(each.kind, totals.on).name,
            _figure(each.entries),
            _figure(each.copies),
            _figure(each.fee),
        )
        for each in totals.certified
    )
    sums = (
        sum(each.entries for each in totals.certified),
        sum(each.copies for each in totals.certified),
        sum(each.fee for each in totals.certified),
    )
    columns = (
        ReportColumn(heading="Loại việc chứng thực", width=4),
        ReportColumn(heading="Số đã ký", align="right"),
        ReportColumn(heading="Bản", align="right"),
        ReportColumn(heading="Phí (đồng)", width=1.2, align="right"),
    )
    total = ("Cộng", *map(_figure, sums))
    return (ReportTable(title="Chứng thực", columns=columns, rows=rows, total=total),)


def _open(totals: DayTotals) -> ReportTable:
    rows = tuple((GROUPS[group], _figure(count)) for group, count in totals.open.items() if count)
    nothing = (("Không còn việc nào", "0"),)
    columns = _two("Việc", "Số lượng")
    return ReportTable(title="Còn mở khi khoá ngày", columns=columns, rows=rows or nothing)


def _left(left: LeftOpen) -> tuple[ReportText, ...]:
    """The numbers left over night by name, and why; nothing when all were settled."""
    if not left.numbers:
        return ()
    texts = [ReportText(text="Số để lại khi khoá ngày", heading=True)]
    for group in dict.fromkeys(group for group, _ in left.numbers):
        named = "; ".join(number for each, number in left.numbers if each is group)
        texts.append(ReportText(text=f"{GROUPS[group]}: {named}."))
    return (*texts, ReportText(text=f"Lý do để lại: {left.reason}"))


def _backups(state: BackupState) -> ReportText:
    """The newest copy before this closing; the closing itself makes another one."""
    if not state.places:
        return ReportText(text="Sao lưu: chưa chọn nơi sao lưu.")
    if state.copied_at is None:
        return ReportText(text="Sao lưu: chưa có bản sao nào được kiểm tra.")
    text = f"Sao lưu: bản gần nhất đã kiểm tra lúc {state.copied_at:%H giờ %M ngày %d/%m/%Y}"
    if state.stale:
        text += ", đã quá một ngày"
    if state.troubled:
        text += f"; không ghi được vào {', '.join(p.place.value for p in state.troubled)}"
    return ReportText(text=f"{text}.")


def _keys(head: SignedHead, public_key: bytes) -> ReportTable:
    """What somebody types who has no scanner, and the key that checks a signature."""
    return ReportTable(
        title="Để kiểm tra không cần máy này (cách làm: docs/evidence.md)",
        columns=(ReportColumn(heading="Tên"), ReportColumn(heading="Nội dung", width=4)),
        rows=(
            (f"Khoá công khai {head.key_id}", public_key_words(public_key)),
            ("Mã khoá ngày", _spaced(head.text)),
        ),
    )


def _spaced(text: str) -> str:
    """Long runs of letters in groups, which reading them back ignores."""
    parts = []
    for part in text.split("/"):
        groups = [part[at : at + 13] for at in range(0, len(part), 13)]
        parts.append(" ".join(groups) if len(part) > 26 else part)
    return "/".join(parts)


def _two(first: str, second: str) -> tuple[ReportColumn, ReportColumn]:
    return (ReportColumn(heading=first, width=4), ReportColumn(heading=second, align="right"))


def _figure(value: int) -> str:
    return f"{value:,}".replace(",", ".")
