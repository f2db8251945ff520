"""The ward's own entries lie over the shipped law and leave it as it is."""

import hashlib
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from tests.rules.unsettled import unsettled_law
from urbgov_desk import assets
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.moment import parse_moment
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.procedure import Channel, LimitKind
from urbgov_desk.rules.law import Law
from urbgov_desk.rules.overlay import OverrideNotUnderstood

TODAY = date(2026, 11, 22)


@cache
def _law() -> Law:
    return Law.shipped()


def _override(
    kind: OverrideKind,
    subject: str,
    value: dict[str, object],
    *,
    valid_from: date = date(2026, 1, 1),
    until: date | None = None,
    name: str = "one",
) -> Override:
    return Override(
        id=name,
        kind=kind,
        subject=subject,
        valid_from=valid_from,
        until=until,
        value=value,
        basis="NQ 01/2026/NQ-HĐND",
    )


def _with(*overrides: Override) -> Law:
    return _law().with_overrides(overrides)


def test_a_wards_limit_decides_and_names_its_basis() -> None:
    law = _with(_override(OverrideKind.limit, "1.004873", {"kind": "working", "value": 1}))
    answer = law.due("1.004873", parse_moment("2026-11-25T09:00"))
    assert answer.due_at == parse_moment("2026-11-26T17:00")
    assert answer.limit.confidence is Confidence.ward
    assert "NQ 01/2026/NQ-HĐND" in answer.sources
    assert answer.rules[0] == "override/one"
    assert any("03 ngày làm việc" in reason.text_vi for reason in answer.reasons)


def test_a_wards_limit_for_one_way_of_filing_leaves_the_others() -> None:
    value: dict[str, object] = {"kind": "same_day", "channel": "truc_tuyen"}
    law = _with(_override(OverrideKind.limit, "1.004873", value))
    received = parse_moment("2026-11-25T09:00")
    assert law.due("1.004873", received, Channel.online).limit.kind is LimitKind.same_day
    assert law.due("1.004873", received).limit.value == 3


def test_a_wards_limit_gives_a_date_where_the_law_knew_none() -> None:
    law = _with(_override(OverrideKind.limit, "1.001731", {"kind": "working", "value": 3}))
    assert law.due("1.001731", parse_moment("2026-11-25T09:00")).due_at is not None


def test_an_entry_holds_only_between_its_days() -> None:
    value: dict[str, object] = {"kind": "working", "value": 1}
    law = _with(
        _override(
            OverrideKind.limit,
            "1.004873",
            value,
            valid_from=date(2026, 11, 25),
            until=date(2026, 11, 26),
        )
    )
    values = [
        law.due("1.004873", parse_moment(f"2026-11-{day}T09:00")).limit.value
        for day in (23, 25, 26, 27)
    ]
    assert values == [3, 1, 1, 3]


def test_the_newer_of_two_entries_decides() -> None:
    law = _with(
        _override(
            OverrideKind.limit,
            "1.004873",
            {"kind": "working", "value": 2},
            valid_from=date(2026, 6, 1),
        ),
        _override(OverrideKind.limit, "1.004873", {"kind": "working", "value": 1}),
    )
    assert law.due("1.004873", parse_moment("2026-11-25T09:00")).limit.value == 2


def test_a_provinces_fee_replaces_the_unknown_one() -> None:
    value: dict[str, object] = {"name": "Lệ phí hộ tịch", "kind": "le_phi", "amount": 30_000}
    law = _with(_override(OverrideKind.fee, "1.004746", value))
    answer = law.fee("1.004746", TODAY)
    assert answer.amount == 30_000
    assert answer.sources == ("NQ 01/2026/NQ-HĐND",)
    assert answer.rules == ("override/one",)


def test_a_fee_in_the_place_of_one_charge_leaves_the_others_to_the_law() -> None:
    unknown, copy = _law().fee("1.004873", TODAY, copies=2).lines
    assert (unknown.amount, copy.amount) == (None, 16_000)
    value: dict[str, object] = {"name": "Lệ phí", "amount": 15_000, "in_place_of": unknown.name_vi}
    law = _with(
        _override(OverrideKind.fee, "1.004873", value | {"amount": 9_000}, name="older"),
        _override(OverrideKind.fee, "1.004873", value, valid_from=date(2026, 7, 1), name="newer"),
    )
    answer = law.fee("1.004873", TODAY, copies=2)
    assert [line.amount for line in answer.lines] == [15_000, 16_000]
    assert answer.amount == 31_000
    assert answer.rules == ("override/newer", copy.rule)
    assert law.fee("1.004873", TODAY).amount == 15_000


def test_a_fee_by_the_copy_counts_the_copies() -> None:
    value: dict[str, object] = {"name": "Bản sao", "amount": 5_000, "per": "copy"}
    law = _with(_override(OverrideKind.fee, "2.000635", value))
    assert law.fee("2.000635", TODAY, copies=4).amount == 20_000


def test_a_settled_day_moves_the_date_and_takes_the_doubt_away() -> None:
    value: dict[str, object] = {"kind": "public_holiday", "name": "Tết"}
    days = [date(2027, 2, 4) + timedelta(days=number) for number in range(9)]
    law = unsettled_law().with_overrides(
        [
            _override(OverrideKind.calendar_day, day.isoformat(), value, name=f"day{day:%d}")
            for day in days
        ]
    )
    received = parse_moment("2027-02-02T09:00")
    assert unsettled_law().due("1.004873", received).due_at == parse_moment("2027-02-05T17:00")
    settled = law.due("1.004873", received)
    assert settled.due_at == parse_moment("2027-02-16T17:00")
    assert settled.doubts == ()


def test_own_opening_hours_move_the_closing_and_nothing_else() -> None:
    value: dict[str, object] = {
        "sessions": [["07:00", "11:30"], ["13:00", "16:30"]],
        "weekdays": [0, 1, 2, 3, 4],
    }
    law = _with(_override(OverrideKind.office_hours, "*", value, valid_from=date(2026, 12, 1)))
    before = law.due("1.004873", parse_moment("2026-11-25T09:00")).due_at
    after = law.due("1.004873", parse_moment("2026-12-07T09:00")).due_at
    assert before == parse_moment("2026-11-30T17:00")
    assert after == parse_moment("2026-12-10T16:30")


def test_own_grounds_and_figures_are_kept_beside_the_shipped_ones() -> None:
    law = _with(
        _override(OverrideKind.refusal_ground, "*", {"text": "Chưa lấy số thứ tự"}),
        _override(OverrideKind.parameter, "supplement.answer_within_working_days", {"value": 10}),
    )
    grounds = law.refusal_grounds("2.000815", TODAY)
    assert grounds[-1].text_vi == "Chưa lấy số thứ tự"
    assert len(grounds) == len(_law().refusal_grounds("2.000815", TODAY)) + 1
    assert law.parameter("supplement.answer_within_working_days", TODAY).value == 10


@pytest.mark.parametrize(
    ("kind", "subject", "value"),
    [
        (OverrideKind.limit, "1.004873", {"kind": "working"}),
        (OverrideKind.limit, "1.004873", {"kind": "working", "value": 0}),
        (OverrideKind.limit, "1.004873", {"kind": "fortnight", "value": 1}),
        (OverrideKind.limit, "1.004873", {"kind": "working", "value": 1, "channel": "fax"}),
        (OverrideKind.fee, "1.004873", {"name": "Lệ phí", "amount": -1}),
        (OverrideKind.fee, "1.004873", {"name": "Lệ phí", "amount": "8.000"}),
        (OverrideKind.fee, "1.004873", {"amount": 8000}),
        (OverrideKind.calendar_day, "mai", {"kind": "ordinary"}),
        (OverrideKind.calendar_day, "2026-12-01", {"kind": "feast"}),
        (OverrideKind.office_hours, "*", {"sessions": [["17:00", "07:30"]], "weekdays": [0]}),
        (OverrideKind.office_hours, "*", {"sessions": [], "weekdays": [0]}),
        (OverrideKind.refusal_ground, "*", {"text": " "}),
        (OverrideKind.parameter, "transfer.cutoff", {}),
    ],
)
def test_an_entry_nobody_could_apply_is_refused_at_once(
    kind: OverrideKind, subject: str, value: dict[str, object]
) -> None:
    with pytest.raises(OverrideNotUnderstood):
        _with(_override(kind, subject, value))


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.*")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def test_overrides_never_touch_shipped_files_nor_the_law_they_lie_on() -> None:
    before = _fingerprint(assets.path("rules"))
    law = _with(_override(OverrideKind.limit, "1.004873", {"kind": "working", "value": 1}))
    law.due("1.004873", parse_moment("2026-11-25T09:00"))
    assert _fingerprint(assets.path("rules")) == before
    assert _law().due("1.004873", parse_moment("2026-11-25T09:00")).limit.value == 3
    assert law.with_overrides(()).due("1.004873", parse_moment("2026-11-25T09:00")).limit.value == 3


def test_a_wards_entries_make_figures_known_in_the_list() -> None:
    fee: dict[str, object] = {"name": "Lệ phí", "amount": 30_000}
    law = _with(
        _override(OverrideKind.limit, "1.001731", {"kind": "working", "value": 3}),
        _override(OverrideKind.fee, "1.004746.000.00.00.H13", fee, name="two"),
    )
    lines = {line.code: line for line in law.procedures(TODAY)}
    assert lines["1.001731"].limit_known
    assert lines["1.001731"].verified
    assert lines["1.004746"].fee_known
    assert law.fee("1.004746", TODAY).amount == 30_000
