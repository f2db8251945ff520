"""Reports of the desk's work as sheets: counts, statistics, a delegate's report, the month."""

from itertools import zip_longest

from urbgov_desk.domain.authority import Grant, Ground
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.counting import (
    Count,
    FieldCount,
    Period,
    Turned,
    Wanted,
    month_of,
)
from urbgov_desk.domain.export import Exported
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.sheet import Cell, Column, Sheet, SheetPlace, Table, shown
from urbgov_desk.services import worklist
from urbgov_desk.services.certification import authority
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import counting, ledger, receipts
from urbgov_desk.services.till.words import Words, day_words, period_words

_COUNTED = (
    Column(heading="Số CT", number=True),
    Column(heading="Lượt", number=True),
    Column(heading="Số bản", number=True),
    Column(heading="Phí (đồng)", width=1.2, number=True),
    Column(heading="Đã huỷ", number=True),
)
_GROUNDS = {Ground.OFFICE: "chức vụ", Ground.ASSIGNMENT: "phân công", Ground.DELEGATION: "uỷ quyền"}
# So that a month stands on one page, whatever happened in it.
_MOST_NAMED, _MOST_FIELDS, _MOST_KINDS = 3, 4, 8


def count_sheet(desk: Desk, period: Period) -> Sheet:
    """Numbers by officer and kind."""
    desk.require(Act.REPORTS)
    words = Words(desk)
    counts = counting.count(desk, period)
    rows: list[tuple[Cell, ...]] = [
        (words.officer(each.officer), words.kind(each.kind, each.issuer), *_figures(each))
        for each in counts
    ]
    return Sheet(
        name=f"so-lieu-chung-thuc-{period.first:%Y%m%d}-{period.last:%Y%m%d}",
        title="SỐ LIỆU CHỨNG THỰC THEO NGƯỜI KÝ",
        subtitle=period_words(period),
        tables=(
            Table(
                columns=(
                    Column(heading="Người ký", width=2.0),
                    Column(heading="Loại việc", width=2.8),
                    *_COUNTED,
                ),
                rows=tuple(rows),
                total=("Cộng", "", *_totals(counts)),
            ),
        ),
        places=(SheetPlace(title="NGƯỜI LẬP"),),
        exported=None,
    )


def entry_sheet(desk: Desk, wanted: Wanted) -> Sheet:
    """The numbers a count opens into."""
    desk.require(Act.REPORTS)
    words = Words(desk)
    return Sheet(
        name=f"so-chung-thuc-{wanted.period.first:%Y%m%d}-{wanted.period.last:%Y%m%d}",
        title="DANH SÁCH SỐ CHỨNG THỰC",
        subtitle=period_words(wanted.period),
        tables=(_entries(words, counting.rows_of(desk, wanted)),),
        exported=Exported.ENTRIES,
    )


def _entries(words: Words, entries: tuple[Entry, ...], title: str = "") -> Table:
    return Table(
        title=title,
        columns=(
            Column(heading="Số chứng thực", width=2.2),
            Column(heading="Ký lúc", width=1.3),
            Column(heading="Người yêu cầu", width=2.0),
            Column(heading="Giấy tờ", width=2.4),
            Column(heading="Bản", width=0.6, number=True),
            Column(heading="Phí", width=0.9, number=True),
            Column(heading="Người ký", width=1.6),
        ),
        rows=tuple(
            (
                f"{entry.words} (đã huỷ)" if entry.struck_out else entry.words,
                entry.signed_at,
                entry.requester,
                entry.title,
                entry.copies,
                entry.fee,
                words.officer(entry.signed_by or ""),
            )
            for entry in entries
        ),
    )


def _figures(each: Count) -> tuple[int, ...]:
    return (each.numbers, each.visits, each.copies, each.fee, each.annulled)


def _totals(counts: tuple[Count, ...]) -> tuple[int | str, ...]:
    """Sums of the columns; who came for two kinds would be counted twice, so visits have none."""
    return (
        sum(each.numbers for each in counts),
        "",
        sum(each.copies for each in counts),
        sum(each.fee for each in counts),
        sum(each.annulled for each in counts),
    )


def _kinds(words: Words, counts: tuple[Count, ...], title: str, most: int | None = None) -> Table:
    """Counts of all officers by kind; beyond `most` the smallest stand together."""
    found = counting.by_kind(counts)
    named = sorted(found, key=lambda key: -found[key].numbers)[:most]
    rows: list[tuple[Cell, ...]] = [
        (words.kind(*key), *_figures(each)) for key, each in found.items() if key in named
    ]
    rest = tuple(each for key, each in found.items() if key not in named)
    if rest:
        rows.append((f"Việc khác ({len(rest)})", *_totals(rest)))
    return Table(
        title=title,
        columns=(Column(heading="Loại việc", width=5.2), *_COUNTED),
        rows=tuple(rows),
        total=("Cộng", *_totals(counts)),
    )


def _fields(found: tuple[FieldCount, ...], title: str) -> Table:
    return Table(
        title=title,
        columns=(
            Column(heading="Lĩnh vực", width=3.0),
            Column(heading="Tiếp nhận", number=True),
            Column(heading="Giải quyết", number=True),
            Column(heading="Quá hạn", number=True),
            Column(heading="Đã trả", number=True),
            Column(heading="Đang giữ", number=True),
        ),
        rows=tuple(
            (each.field, each.received, each.resolved, each.late, each.returned, each.open_now)
            for each in found
        ),
        total=(
            "Cộng",
            sum(each.received for each in found),
            sum(each.resolved for each in found),
            sum(each.late for each in found),
            sum(each.returned for each in found),
            sum(each.open_now for each in found),
        ),
    )


def statistics_sheet(desk: Desk, period: Period) -> Sheet:
    """Half-year and yearly statistics for the upper level (thống kê, NĐ 23/2015/NĐ-CP)."""
    desk.require(Act.REPORTS)
    words = Words(desk)
    counts = counting.count(desk, period)
    visits = counting.count_visits(desk, period)
    return Sheet(
        name=f"thong-ke-chung-thuc-{period.first:%Y%m%d}-{period.last:%Y%m%d}",
        title="THỐNG KÊ KẾT QUẢ CHỨNG THỰC",
        subtitle=period_words(period),
        tables=(
            _kinds(words, counts, "I. Việc đã chứng thực"),
            Table(
                title="II. Lượt yêu cầu",
                columns=(
                    Column(heading="Nội dung", width=3.0),
                    Column(heading="Số lượng", number=True),
                ),
                rows=(
                    ("Lượt tiếp nhận", visits.received),
                    ("Lượt đã ký", visits.signed),
                    ("Trong đó ký sau giờ hẹn", visits.late),
                    ("Giấy tờ từ chối chứng thực", visits.refused_lines),
                    ("Giấy tờ người yêu cầu rút lại", visits.withdrawn_lines),
                ),
            ),
            _turned(words, counting.annulments(desk, period), "III. Số chứng thực bị huỷ"),
            _fields(counting.count_fields(desk, period), "IV. Hồ sơ một cửa"),
        ),
        places=(SheetPlace(title="NGƯỜI LẬP BIỂU"), _head(desk)),
        exported=None,
    )


def _head(desk: Desk) -> SheetPlace:
    office = desk.office()
    return SheetPlace(title=office.head_title.upper(), name=office.head_name)


def _turned(words: Words, turned: tuple[Turned, ...], title: str, most: int = 200) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (each.at, each.what, words.officer(each.officer), each.reason) for each in turned[:most]
    ]
    left = len(turned) - len(rows)
    return Table(
        title=title,
        columns=(
            Column(heading="Ngày", width=1.0),
            Column(heading="Số, giấy tờ", width=2.2),
            Column(heading="Người ký, người từ chối", width=1.8),
            Column(heading="Lý do, quyết định", width=3.2),
        ),
        rows=tuple(rows),
        note=f"Còn {left} dòng khác trong danh sách xuất ra." if left else "",
    )


def delegate_sheet(desk: Desk, grant_id: str, period: Period, *, rows: bool = False) -> Sheet:
    """A delegate's periodic report: what was signed under the grant. Raises GrantUnknown.

    `rows` adds every number signed.
    """
    desk.require(Act.REPORTS)
    words = Words(desk)
    grant, entries = counting.signed_under(desk, grant_id, period)
    numbers = {entry.words for entry in entries}
    annulled = tuple(
        each
        for each in counting.annulments(desk, period)
        if each.officer == grant.officer and each.what in numbers
    )
    refused = counting.refusals(desk, period, grant.officer)
    tables = [
        _kinds(words, _count_of(grant, entries), "I. Việc đã ký theo thẩm quyền này"),
        _turned(words, refused, "II. Giấy tờ đã từ chối chứng thực"),
        _turned(words, annulled, "III. Số chứng thực bị huỷ"),
    ]
    if rows:
        tables.append(_entries(words, entries, "IV. Danh sách số chứng thực"))
    name = words.officer(grant.officer)
    return Sheet(
        name=f"bao-cao-ky-{period.first:%Y%m%d}-{period.last:%Y%m%d}",
        title="BÁO CÁO VIỆC KÝ CHỨNG THỰC",
        subtitle=f"{name}, {grant_words(grant)}. {period_words(period)}",
        tables=tuple(tables),
        places=(SheetPlace(title="NGƯỜI BÁO CÁO", name=name),),
        exported=Exported.DELEGATE if rows else None,
    )


def grant_words(grant: Grant) -> str:
    """A grant as reports name it."""
    said = f"theo {_GROUNDS[grant.ground]}"
    if grant.decision_number:
        said += f" số {grant.decision_number}"
    if grant.decision_on:
        said += f" ngày {day_words(grant.decision_on)}"
    return said


def _count_of(grant: Grant, entries: tuple[Entry, ...]) -> tuple[Count, ...]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        issuer = entry.issuer if entry.kind == "copy" else None
        found.setdefault((entry.kind, issuer or ""), []).append(entry)
    return tuple(
        Count(
            officer=grant.officer,
            kind=group[0].kind,
            issuer=group[0].issuer if issuer else None,
            numbers=sum(not entry.struck_out for entry in group),
            visits=len({entry.certification for entry in group if not entry.struck_out}),
            copies=sum(entry.copies for entry in group if not entry.struck_out),
            fee=sum(entry.fee for entry in group if not entry.struck_out),
            annulled=sum(entry.struck_out for entry in group),
        )
        for (_kind, issuer), group in sorted(found.items())
    )


def month_sheet(desk: Desk, month: str) -> Sheet:
    """The month on one A4 for the Chairman. Raises MonthOdd."""
    desk.require(Act.REPORTS)
    words = Words(desk)
    period = month_of(ledger.month_days(month)[0])
    return Sheet(
        name=f"thang-{month}",
        title=f"TÌNH HÌNH THÁNG {period.first:%m/%Y}",
        subtitle=f"Số liệu lúc {shown(desk.now())}",
        tables=(
            _kinds(words, counting.count(desk, period), "1. Chứng thực", _MOST_KINDS),
            _fields(_busiest(counting.count_fields(desk, period)), "2. Hồ sơ một cửa"),
            _slow_and_money(desk, month, period),
            _ending(desk, words),
            _turned(
                words, counting.annulments(desk, period), "5. Số chứng thực bị huỷ", _MOST_NAMED
            ),
        ),
        brief=True,
        exported=None,
    )


def _busiest(found: tuple[FieldCount, ...]) -> tuple[FieldCount, ...]:
    """The fields with most dossiers by name, the others together."""
    ordered = sorted(found, key=lambda each: -each.received)
    rest = ordered[_MOST_FIELDS:]
    if not rest:
        return tuple(ordered)
    others = FieldCount(
        field=f"Lĩnh vực khác ({len(rest)})",
        received=sum(each.received for each in rest),
        resolved=sum(each.resolved for each in rest),
        late=sum(each.late for each in rest),
        returned=sum(each.returned for each in rest),
        open_now=sum(each.open_now for each in rest),
    )
    return (*ordered[:_MOST_FIELDS], others)


def _slow_and_money(desk: Desk, month: str, period: Period) -> Table:
    """What is late or not collected, beside the month's money against its receipts."""
    left, right = _slow(desk, period), _money(desk, month, period)
    empty: tuple[Cell, ...] = ("", "")
    return Table(
        title="3. Chậm, chưa nhận; tiền và biên lai",
        columns=(
            Column(heading="Nội dung", width=3.6),
            Column(heading="Số lượng", width=0.9, number=True),
            Column(heading="Tiền", width=3.0),
            Column(heading="Đồng", width=1.2, number=True),
        ),
        rows=tuple((*a, *b) for a, b in zip_longest(left, right, fillvalue=empty)),
    )


def _slow(desk: Desk, period: Period) -> list[tuple[Cell, ...]]:
    visits = counting.count_visits(desk, period)
    late = sum(each.late for each in counting.count_fields(desk, period))
    return [
        ("Lượt chứng thực tiếp nhận", visits.received),
        ("Lượt chứng thực ký sau giờ hẹn", visits.late),
        ("Lượt chứng thực đã ký, chưa đến nhận", visits.uncollected),
        ("Hồ sơ giải quyết quá hạn", late),
        ("Hồ sơ đang giữ đã quá hạn", len(worklist.work_list(desk).overdue)),
        ("Kết quả hồ sơ chờ người dân đến nhận", len(worklist.ready_list(desk))),
    ]


def _money(desk: Desk, month: str, period: Period) -> list[tuple[Cell, ...]]:
    sums = ledger.read(desk, period.first, period.last).sums
    due = ledger.month_due(desk, month)
    open_fee = sum(
        each.amount
        for each in receipts.list_unreceipted(desk)
        if period.first <= each.row.at.date() <= period.last
    )
    return [
        ("Phí, lệ phí đã thu", sums.fee),
        ("Trong đó đã có biên lai", sums.fee - open_fee),
        ("Trong đó chưa có biên lai", open_fee),
        ("Chi phí (sao chụp)", sums.photocopy),
        ("Đã hoàn", sums.given_back),
        (f"Đã nộp Kho bạc (hạn {day_words(due.due_on)})", due.paid),
        ("Còn phải nộp Kho bạc", due.left),
    ]


def _ending(desk: Desk, words: Words) -> Table:
    """Grants that end soon or whose specimen signature nobody notified."""
    found = authority.reminders(desk)
    rows: list[tuple[Cell, ...]] = []
    for each in found[:_MOST_NAMED]:
        said = "chưa thông báo mẫu chữ ký" if each.specimen_missing else ""
        end = f"còn {each.days} ngày" if each.days is not None else ""
        rows.append(
            (
                words.officer(each.grant.officer),
                grant_words(each.grant),
                each.grant.valid_until,
                ", ".join(part for part in (end, said) if part),
            )
        )
    return Table(
        title="4. Thẩm quyền ký cần để ý",
        columns=(
            Column(heading="Người ký", width=1.8),
            Column(heading="Căn cứ", width=3.2),
            Column(heading="Đến ngày", width=1.0),
            Column(heading="Việc cần làm", width=2.3),
        ),
        rows=tuple(rows),
    )
