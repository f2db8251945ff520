"""Reckons when a result is due, and says every step in words."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from urbgov_desk.domain.answer import DueAnswer, Reason
from urbgov_desk.domain.calendar import Calendar, CalendarDay, DayKind
from urbgov_desk.domain.moment import HANOI, in_hanoi
from urbgov_desk.domain.procedure import Channel, ChannelLimit, Limit, LimitKind, Procedure

_UNITS = {
    LimitKind.working: ("ngày làm việc", "working days"),
    LimitKind.calendar: ("ngày", "days"),
    LimitKind.hour: ("giờ làm việc", "working hours"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOff:
    """The hour after which what must be done at once may wait for the next working day."""

    at: time
    source: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    counted_from: datetime
    reasons: tuple[Reason, ...]
    rules: tuple[str, ...] = ()


def reckon(
    calendar: Calendar,
    limit: Limit,
    received_at: datetime,
    cut_off: CutOff,
    *,
    doubts: tuple[Reason, ...] = (),
) -> DueAnswer:
    """When a dossier received at this moment is due under this limit.

    The day of receipt is left out; what arrives on a day off counts as received when the next
    working day opens. What arrives on a working day outside opening hours is received on that day
    (its day is left out anyway, so the office promises no less than the law); only hours wait for
    the counter to open. The result is due when the office closes.
    """
    received_at = in_hanoi(received_at)
    start = _start(calendar, limit, received_at, cut_off)
    reasons = [_limit_reason(limit), *start.reasons]
    rules = [limit.rule, *start.rules]
    due_at = _due(calendar, limit, start.counted_from)
    if due_at is None:
        return _answer(limit, None, start, reasons, rules, doubts)
    first, last = received_at.date(), due_at.date()
    if limit.kind is not LimitKind.same_day:
        reasons.append(_count_reason(calendar, limit, start.counted_from, last))
    reasons += [_day_reason(each) for each in calendar.entries_between(first, last)]
    rules += [each.rule for each in calendar.entries_between(first, last) if each.rule]
    hours = calendar.hours_on(last)
    reasons.append(
        Reason(
            text_vi=f"Hẹn trả kết quả: {_moment_vi(due_at)}.",
            text_en=f"Due: {_moment_en(due_at)}.",
            source=hours.source,
        )
    )
    rules.append(hours.rule)
    doubts = doubts + _calendar_doubts(calendar, first, last)
    return _answer(limit, due_at, start, reasons, rules, doubts)


def _answer(
    limit: Limit,
    due_at: datetime | None,
    start: _Start,
    reasons: list[Reason],
    rules: list[str],
    doubts: tuple[Reason, ...],
) -> DueAnswer:
    sources = [reason.source for reason in (*reasons, *doubts) if reason.source]
    return DueAnswer(
        due_at=due_at,
        limit=limit,
        clock_started_at=start.counted_from,
        reasons=tuple(reasons),
        sources=tuple(dict.fromkeys(sources)),
        doubts=doubts,
        rules=tuple(dict.fromkeys(rule for rule in rules if rule)),
    )


def _start(calendar: Calendar, limit: Limit, received_at: datetime, cut_off: CutOff) -> _Start:
    day = received_at.date()
    if not calendar.is_working_day(day):
        opening = calendar.opens_at(calendar.next_working_day(day))
        return _Start(counted_from=opening, reasons=(_day_off_reason(calendar, day, opening),))
    late = received_at > datetime.combine(day, cut_off.at, HANOI)
    if late and (limit.cutoff or limit.kind is LimitKind.same_day):
        opening = calendar.opens_at(calendar.next_working_day(day))
        reason = Reason(
            text_vi=f"Nhận sau {_hour_vi(cut_off.at)}: chuyển sang ngày làm việc tiếp theo, "
            f"{_day_vi(opening.date())}.",
            text_en=f"Received after {cut_off.at:%H:%M}: moved to the next working day, "
            f"{_day_en(opening.date())}.",
            source=cut_off.source,
        )
        return _Start(counted_from=opening, reasons=(reason,), rules=(cut_off.rule,))
    reasons: tuple[Reason, ...] = ()
    rules: tuple[str, ...] = ()
    if limit.kind is LimitKind.same_day:
        reasons = (
            Reason(
                text_vi=f"Nhận không muộn hơn {_hour_vi(cut_off.at)}: trả kết quả trong ngày.",
                text_en=f"Received no later than {cut_off.at:%H:%M}: due the same day.",
                source=cut_off.source,
            ),
        )
        rules = (cut_off.rule,)
    if limit.kind is LimitKind.hour:
        return _Start(counted_from=calendar.next_opening(received_at), reasons=reasons, rules=rules)
    return _Start(counted_from=received_at, reasons=reasons, rules=rules)


def _due(calendar: Calendar, limit: Limit, counted_from: datetime) -> datetime | None:
    day = counted_from.date()
    value = limit.value
    if limit.kind is LimitKind.unknown or value is None:
        return None
    if limit.kind is LimitKind.hour:
        return calendar.add_working_hours(counted_from, value)
    if limit.kind is LimitKind.working:
        day = calendar.add_working_days(day, value)
    if limit.kind is LimitKind.calendar:
        day = calendar.working_day_from(day + timedelta(days=value))
    return calendar.closes_at(day)


def limit_words(limit: Limit) -> tuple[str, str]:
    """A limit in Vietnamese and English: `03 ngày làm việc`, `3 working days`."""
    if limit.kind is LimitKind.same_day:
        return "trong ngày làm việc", "the same working day"
    if limit.kind is LimitKind.unknown or limit.value is None:
        return "chưa rõ", "not known"
    unit_vi, unit_en = _UNITS[limit.kind]
    return f"{limit.value:02d} {unit_vi}", f"{limit.value} {unit_en}"


def stated_limit(procedure: Procedure, channel: Channel) -> tuple[ChannelLimit, tuple[Reason, ...]]:
    """The limit of a way of filing; another way's with a doubt where the source states none."""
    stated = procedure.channel_limit(channel)
    if stated is not None:
        return stated, ()
    other = procedure.channel_limit() or procedure.limits[0]
    doubt = Reason(
        text_vi="Nguồn không nêu thời hạn cho hình thức nộp này; dùng thời hạn của hình thức khác.",
        text_en="The source states no limit for this way of filing; another one's is used.",
        source=procedure.source,
    )
    return other, (doubt,)


def seen_later(procedure: Procedure) -> Reason:
    """The doubt that the limit was read later than the day asked about."""
    return Reason(
        text_vi=f"Thời hạn lấy từ dữ liệu đọc ngày {procedure.seen_on:%d/%m/%Y}; "
        "nguồn không ghi từ ngày nào có hiệu lực.",
        text_en=f"The limit was read on {procedure.seen_on.isoformat()}; the source does not say "
        "since when it holds.",
        source=procedure.source,
    )


def other_limits(stated: ChannelLimit) -> tuple[Reason, ...]:
    """The limits of other cases, as reasons."""
    reasons = []
    for each in stated.alternatives:
        if each.kind is LimitKind.unknown:
            continue
        words_vi, words_en = limit_words(each)
        case = f": {each.condition}" if each.condition else ""
        reasons.append(
            Reason(
                text_vi=f"Thời hạn khác được nêu: {words_vi}{case}.",
                text_en=f"Another limit is stated: {words_en}.",
                source=each.source,
            )
        )
    return tuple(reasons)


def _limit_reason(limit: Limit) -> Reason:
    words_vi, words_en = limit_words(limit)
    if limit.kind is LimitKind.unknown:
        return Reason(
            text_vi=f"Thời hạn giải quyết chưa rõ: {limit.reason} "
            "Cán bộ nhập thời hạn cùng căn cứ khi tiếp nhận.",
            text_en="The time limit is not known; the officer enters it with its basis at "
            "reception.",
            source=limit.source,
        )
    sure = "" if limit.confidence.is_verified else " (suy luận, chưa đối chiếu văn bản gốc)"
    sure_en = "" if limit.confidence.is_verified else " (inferred, not checked with the original)"
    case = f" – {limit.condition}" if limit.condition else ""
    note = f" {limit.note}" if limit.note else ""
    return Reason(
        text_vi=f"Thời hạn giải quyết: {words_vi}{case}{sure}.{note}",
        text_en=f"Time limit: {words_en}{case}{sure_en}.",
        source=limit.source,
    )


def _day_off_reason(calendar: Calendar, day: date, opening: datetime) -> Reason:
    name = calendar.day_off(day)
    entry = calendar.days.get(day)
    return Reason(
        text_vi=f"{_day_vi(day)} là ngày nghỉ ({name}): tính là nhận khi mở cửa, "
        f"{_moment_vi(opening)}.",
        text_en=f"{_day_en(day)} is a day off: counts as received when the office opens, "
        f"{_moment_en(opening)}.",
        source=entry.source if entry else "",
    )


def _count_reason(calendar: Calendar, limit: Limit, counted_from: datetime, last: date) -> Reason:
    first = counted_from.date()
    if limit.kind is LimitKind.hour:
        return Reason(
            text_vi=f"Giờ làm việc tính từ {_moment_vi(counted_from)}.",
            text_en=f"Working hours count from {_moment_en(counted_from)}.",
        )
    if limit.kind is LimitKind.working:
        return Reason(
            text_vi=f"Không tính ngày nhận {_day_vi(first)}; ngày làm việc thứ {limit.value} là "
            f"{_day_vi(last)}.",
            text_en=f"The day of receipt, {_day_en(first)}, is left out; working day "
            f"{limit.value} is {_day_en(last)}.",
            source="BLDS 2015 Điều 147",
        )
    end = first + timedelta(days=limit.value or 0)
    moved = calendar.day_off(end)
    moved_vi = f" là ngày nghỉ ({moved}), chuyển sang {_day_vi(last)}" if moved else ""
    moved_en = f" is a day off, moved to {_day_en(last)}" if moved else ""
    return Reason(
        text_vi=f"Không tính ngày nhận {_day_vi(first)}; ngày thứ {limit.value}, {_day_vi(end)}"
        f"{moved_vi}.",
        text_en=f"The day of receipt, {_day_en(first)}, is left out; day {limit.value}, "
        f"{_day_en(end)}{moved_en}.",
        source="BLDS 2015 Điều 147, Điều 148",
    )


def _day_reason(entry: CalendarDay) -> Reason:
    if entry.kind.is_off:
        return Reason(
            text_vi=f"{_day_vi(entry.on)}: nghỉ ({entry.name}).",
            text_en=f"{_day_en(entry.on)}: day off ({entry.name}).",
            source=entry.source,
        )
    made_up = entry.kind is DayKind.made_up_working
    kind_vi, kind_en = (
        ("làm bù", "made-up working day") if made_up else ("ngày thường", "plain day")
    )
    return Reason(
        text_vi=f"{_day_vi(entry.on)}: {kind_vi} ({entry.name}).",
        text_en=f"{_day_en(entry.on)}: {kind_en} ({entry.name}).",
        source=entry.source,
    )


def _calendar_doubts(calendar: Calendar, first: date, last: date) -> tuple[Reason, ...]:
    doubts = [
        Reason(
            text_vi=f"Thời hạn đi qua những ngày chưa được quyết định: {each.name_vi}.",
            text_en=f"The time limit crosses days not decided yet: {each.name_en}.",
            source=each.source,
        )
        for each in calendar.undecided_between(first, last)
    ]
    doubts += [
        Reason(
            text_vi=f"{_day_vi(each.on)} ({each.name}) chưa được kiểm chứng trong lịch nghỉ.",
            text_en=f"{_day_en(each.on)} ({each.name}) is not verified in the calendar.",
            source=each.source,
        )
        for each in calendar.entries_between(first, last)
        if each.confidence.makes_dates_doubtful
    ]
    if not calendar.covers(first, last):
        doubts.append(
            Reason(
                text_vi=f"Lịch nghỉ chỉ có từ {_day_vi(calendar.first_day)} đến "
                f"{_day_vi(calendar.last_day)}; ngày hẹn nằm ngoài lịch chưa trừ ngày nghỉ lễ.",
                text_en="The calendar of days off does not cover the whole time limit; holidays "
                "beyond it are not taken off.",
            )
        )
    return tuple(dict.fromkeys(doubts))


def _hour_vi(at: time) -> str:
    return f"{at:%H} giờ {at:%M}"


def _day_vi(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _day_en(day: date) -> str:
    return day.isoformat()


def _moment_vi(moment: datetime) -> str:
    return f"{_hour_vi(moment.time())} ngày {_day_vi(moment.date())}"


def _moment_en(moment: datetime) -> str:
    return f"{moment:%H:%M on %Y-%m-%d}"
