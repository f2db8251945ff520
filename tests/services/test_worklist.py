"""What there is to do, and what must not be forgotten."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.making import Ward, intake, make_ward
from tests.services.appraisal import appraised, received
from urbgov_desk.domain.act import (
    AskSupplement,
    AskSupplementFirst,
    Contact,
    DemandPayment,
    EnteredCharge,
    EnteredLimit,
    Extend,
    Resolve,
    Stop,
)
from urbgov_desk.domain.dossier import CallList, ContactOutcome, DossierLine, ResultKind
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.procedure import ChargeKind, LimitKind
from urbgov_desk.services import (
    contact,
    extension,
    handling,
    resolution,
    stopping,
    supplement,
    worklist,
)
from urbgov_desk.services import office as set_up
from urbgov_desk.store.identifier import new_id


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def hanoi(day: int, hour: int = 9, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=HANOI)


def lasting(ward: Ward, days: int, **changes: object) -> str:
    """A dossier with this many working days."""
    limit = EnteredLimit(kind=LimitKind.working, value=days, basis="QĐ 1")
    return appraised(ward, limit=limit, **changes).id


def ids(lines: tuple[DossierLine, ...]) -> list[str]:
    return [line.id for line in lines]


def ask(ward: Ward, dossier: str) -> None:
    request = AskSupplement(
        request_id=new_id(), dossier=dossier, items=("Giấy cư trú",), reason="Thiếu"
    )
    supplement.ask(ward.desk, request)


def resolve(ward: Ward, dossier: str) -> None:
    request = Resolve(
        request_id=new_id(),
        dossier=dossier,
        result=ResultKind.GRANTED,
        number="1",
        on=ward.clock.now.date(),
        shelf="A1",
    )
    resolution.resolve(ward.desk, request)


def test_every_open_dossier_stands_in_one_place(ward: Ward) -> None:
    wednesday, thursday, friday = (lasting(ward, n) for n in (1, 2, 3))
    waiting = lasting(ward, 1)
    ask(ward, waiting)
    elsewhere = received(ward, competent_body="UBND phường Việt Hưng").id
    done, stopped = lasting(ward, 1), lasting(ward, 1)
    resolve(ward, done)
    stopping.stop(ward.desk, Stop(request_id=new_id(), dossier=stopped, reason="Rút"))
    ward.clock.now = hanoi(26, 8)
    found = worklist.work_list(ward.desk)
    assert ids(found.overdue) == [wednesday]
    assert ids(found.today) == [thursday]
    assert ids(found.tomorrow) == [friday]
    assert ids(found.later) == []
    assert ids(found.waiting_for_citizen) == [waiting]
    assert ids(found.without_date) == [elsewhere]


def test_over_a_holiday_tomorrow_is_the_next_day_worked(ward: Ward) -> None:
    wednesday, thursday = lasting(ward, 1), lasting(ward, 2)
    found = worklist.work_list(ward.desk)  # Monday; Tuesday is a holiday
    assert ids(found.tomorrow) == [wednesday]
    assert ids(found.later) == [thursday]


def test_a_dossier_is_overdue_a_moment_after_its_hour(ward: Ward) -> None:
    dossier = lasting(ward, 1)
    ward.clock.now = hanoi(25, 17)
    assert ids(worklist.work_list(ward.desk).today) == [dossier]
    ward.clock.now = hanoi(25, 17, 1)
    assert ids(worklist.work_list(ward.desk).overdue) == [dossier]


def test_one_to_be_stopped_is_todays_work_and_never_overdue(ward: Ward) -> None:
    dossier = lasting(ward, 1)
    stopping.request_stop(ward.desk, Stop(request_id=new_id(), dossier=dossier, reason="Rút"))
    ward.clock.now = hanoi(30)
    found = worklist.work_list(ward.desk)
    assert (ids(found.today), found.overdue) == ([dossier], ())


def test_one_to_be_paid_for_waits_until_its_date_has_passed_and_is_late_then(ward: Ward) -> None:
    dossier = lasting(ward, 1)
    charge = EnteredCharge(kind=ChargeKind.phi, name="Phí", amount=5000, basis="NQ 12")
    demand = DemandPayment(request_id=new_id(), dossier=dossier, charges=(charge,), basis="NQ 12")
    handling.demand_payment(ward.desk, demand)
    before = worklist.work_list(ward.desk)
    assert (ids(before.waiting_for_citizen), before.overdue) == ([dossier], ())
    ward.clock.now = hanoi(26, 8)
    after = worklist.work_list(ward.desk)
    assert (ids(after.overdue), after.waiting_for_citizen) == ([dossier], ())
    assert ids(contact.call_list(ward.desk, CallList.LATE)) == [dossier]
    # The table of lawful steps has no extension from here; it is offered once the money came.
    assert worklist.reminders(ward.desk).extensions == ()


def test_one_not_yet_accepted_waits_for_the_citizen(ward: Ward) -> None:
    request = AskSupplementFirst(
        request_id=new_id(), intake=intake(), items=("Tờ khai",), reason="Chưa có"
    )
    first = supplement.ask_first(ward.desk, request)
    (line,) = worklist.work_list(ward.desk).waiting_for_citizen
    assert (line.id, line.code) == (first.dossier, None)


def test_the_most_pressing_come_first(ward: Ward) -> None:
    later, sooner = lasting(ward, 9), lasting(ward, 7)
    assert ids(worklist.work_list(ward.desk).later) == [sooner, later]


def test_an_unclaimed_result_grows_older_and_is_reminded_of(ward: Ward) -> None:
    dossier = lasting(ward, 3)
    resolve(ward, dossier)
    seen = {}
    for days in (0, 2, 3, 9, 10, 30, 45):
        ward.clock.now = hanoi(23)
        ward.clock.forward(days=days)
        (only,) = worklist.ready_list(ward.desk)
        seen[only.days] = only.remind
    assert seen == {0: None, 2: None, 3: 3, 9: 3, 10: 10, 30: 30, 45: 30}


def test_a_call_answers_a_reminder_until_the_next_one(ward: Ward) -> None:
    dossier = lasting(ward, 3)
    resolve(ward, dossier)
    ward.clock.forward(days=4)
    call = Contact(
        request_id=new_id(),
        dossier=dossier,
        list=CallList.READY,
        outcome=ContactOutcome.NO_ANSWER,
    )
    contact.record(ward.desk, call)
    assert worklist.ready_list(ward.desk)[0].remind is None
    ward.clock.forward(days=6)
    assert worklist.ready_list(ward.desk)[0].remind == 10


def test_the_ward_may_choose_its_own_days_to_remind(ward: Ward) -> None:
    resolve(ward, lasting(ward, 3))
    chief = ward.as_officer("TRUONG")
    entry = Override(
        id=new_id(),
        kind=OverrideKind.parameter,
        subject="unclaimed.reminder_days",
        valid_from=date(2026, 1, 1),
        value={"value": "2,5"},
        basis="Quy chế của Trung tâm",
    )
    set_up.override(chief, entry, new_id())
    ward.clock.forward(days=2)
    assert worklist.reminder_days(ward.desk) == (2, 5)
    assert worklist.ready_list(ward.desk)[0].remind == 2


def test_the_oldest_result_comes_first(ward: Ward) -> None:
    first, second = lasting(ward, 3), lasting(ward, 3)
    resolve(ward, second)
    ward.clock.forward(days=2)
    resolve(ward, first)
    assert [(r.line.id, r.days) for r in worklist.ready_list(ward.desk)] == [
        (second, 2),
        (first, 0),
    ]


def test_an_apology_is_called_for_on_the_last_day_it_is_in_time(ward: Ward) -> None:
    wednesday, thursday = lasting(ward, 1), lasting(ward, 2)
    assert ids(worklist.reminders(ward.desk).extensions) == [wednesday]
    ward.clock.now = hanoi(25, 8)
    assert ids(worklist.reminders(ward.desk).extensions) == [wednesday, thursday]
    request = Extend(
        request_id=new_id(), dossier=thursday, reason="Chờ", due_at=hanoi(4, 17, month=12)
    )
    extension.extend(ward.desk, request)
    resolve(ward, wednesday)
    assert worklist.reminders(ward.desk).extensions == ()


def test_on_a_friday_mondays_dossiers_call_for_their_apology(ward: Ward) -> None:
    monday = lasting(ward, 4)
    ward.clock.now = hanoi(26, 16)
    assert worklist.reminders(ward.desk).extensions == ()
    ward.clock.now = hanoi(27, 8)
    assert ids(worklist.reminders(ward.desk).extensions) == [monday]


def test_a_supplement_nobody_brought_is_remembered_after_its_day(ward: Ward) -> None:
    dossier = lasting(ward, 3)
    ask(ward, dossier)
    ward.clock.now = hanoi(15, 17, month=12)
    assert worklist.reminders(ward.desk).supplements == ()
    ward.clock.now = hanoi(16, 8, month=12)
    assert ids(worklist.reminders(ward.desk).supplements) == [dossier]


def test_the_lists_never_walk_through_people_calls_or_papers_one_by_one(ward: Ward) -> None:
    """With ten thousand returned dossiers behind, every list goes by an index."""
    plans: list[str] = []
    db = ward.desk.store.db

    def look(sql: str, parameters: object) -> None:
        if sql.lstrip().startswith("SELECT") and " dossier d " in sql:
            asked.append((sql, parameters))

    asked: list[tuple[str, object]] = []
    with db.tracer(look):
        worklist.work_list(ward.desk)
        worklist.ready_list(ward.desk)
        worklist.reminders(ward.desk)
        for which in CallList:
            contact.call_list(ward.desk, which)
    assert len(asked) >= 6
    for sql, parameters in asked:
        given = parameters if isinstance(parameters, list) else []
        rows = db.conn.execute(f"EXPLAIN QUERY PLAN {sql}", given).fetchall()
        plans += [row[3] for row in rows]
    assert [p for p in plans if p.startswith("SCAN")] == [], json.dumps(plans)
