"""The ward where colleagues practise: made up, but lived through the office's own services."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from urbgov_desk.domain.act import CourierDossier, ListCourier
from urbgov_desk.domain.office import Counter, Setting
from urbgov_desk.domain.party import Address
from urbgov_desk.services import courier, office, officer, paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.practice import certifying, made_up
from urbgov_desk.services.practice.life import (
    Journey,
    Life,
    MovedClock,
    at_once,
    consult,
    extended,
    pay,
    plain,
    refused,
    stopped,
    supplement_first,
    supplemented,
)
from urbgov_desk.services.practice.made_up import Business, Crowd
from urbgov_desk.store import print_queue, record
from urbgov_desk.store.identifier import new_id

_WEEKS = 6
_SEED = 2026
_PRINTED_DAYS = 2
_UNPRINTED = 2


def opening_day(clock: Callable[[], datetime]) -> datetime:
    """When the ward opened: a Monday morning some six weeks before now."""
    day = clock() - timedelta(weeks=_WEEKS)
    monday = day - timedelta(days=day.weekday())
    return monday.replace(hour=7, minute=0, second=0, microsecond=0)


def pins(desk: Desk) -> dict[str, str]:
    """The PINs to show at sign-in, by officer id; one that was changed is no longer shown."""
    if not desk.training:
        return {}
    shown = {each.code: each.pin for each in made_up.ward().officers}
    return {
        each.id: shown[each.code]
        for each in officer.list_officers(desk)
        if each.active and each.code in shown and not _changed_pin(desk, each.id)
    }


def _changed_pin(desk: Desk, officer_id: str) -> bool:
    return any(e.kind == "officer.pin_changed" for e in record.events_of(desk.store.db, officer_id))


def fill(desk: Desk) -> None:
    """Set the made-up ward up and let it live from its opening day until now."""
    if not desk.training:
        raise RuntimeError("made-up dossiers were asked for in a real ward")
    until = desk.now()
    clock = MovedClock(opening_day(desk.clock))
    here = set_up(replace(desk, clock=clock))
    rng = Random(_SEED)
    life = Life(
        desk=here,
        clock=clock,
        rng=rng,
        crowd=Crowd(rng),
        shelves=tuple(made_up.ward().settings["shelves"].split("\n")),
        print_from=until.date() - timedelta(days=_PRINTED_DAYS),
    )
    for day in _working_days(here, clock.now.date(), until.date()):
        for _ in range(rng.randint(7, 10)):
            life.begin(life.hour_of(day), _some_journey(life))
    for days_ago, journey in _every_state(life):
        life.begin(life.hour_of(_working_day_before(here, until.date(), days_ago)), journey)
    certifying.begin(life, _working_days(here, clock.now.date(), until.date()))
    life.run(until)
    _print_but_the_last(here)


def _print_but_the_last(desk: Desk) -> None:
    """What was made in six weeks came out of the printer; the last papers wait for practice."""
    jobs = paper.list_unprinted(desk)
    with desk.store.aside() as db:
        for job in jobs[:-_UNPRINTED]:
            print_queue.mark_sent(db, job.id, at=job.made_at, printer="Máy in tập huấn", job=None)
            print_queue.mark_settled(db, job.id, at=job.made_at, error=None)


def set_up(desk: Desk) -> Desk:
    """Enter office, counters, officers and choices; returns the desk with a clerk at counter 1."""
    ward = made_up.ward()
    office.set_up(desk, made_up.set_up_request(desk.now().date()))
    working = officer.list_officers(desk)
    head = next(each for each in working if each.may_set_up)
    as_head = desk.with_officer(head)
    for told in ward.counters[1:]:
        counter = Counter(id="", code=told["code"], name=told["name"])
        office.change_counter(as_head, counter, f"practice/counter/{told['code']}")
    choices = {Setting(name): value for name, value in ward.settings.items()}
    office.change_settings(as_head, choices, "practice/settings")
    clerk = next(each for each in working if each.code == ward.officers[0].code)
    return desk.with_officer(clerk, counter=office.list_counters(desk)[0])


def _working_days(desk: Desk, first: date, last: date) -> list[date]:
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [day for day in days if desk.law.calendar.is_working_day(day)]


def _working_day_before(desk: Desk, today: date, days: int) -> date:
    day = today
    while days or not desk.law.calendar.is_working_day(day):
        day -= timedelta(days=1)
        if desk.law.calendar.is_working_day(day):
            days = max(days - 1, 0)
    return day


def _some_journey(life: Life) -> Journey:
    business, rng = life.crowd.business(), life.rng
    if business.way == "at_once":
        return refused(life, business) if rng.random() < 0.02 else at_once(life, business)
    chosen = rng.random()
    for share, journey in _LESS_COMMON:
        if chosen < share:
            return journey(life, business)
        chosen -= share
    if business.way == "pay":
        return pay(life, business)
    if business.way == "consult":
        return consult(life, business)
    return plain(life, business)


# How often something other than the plain way happens to a dossier that takes days.
_LESS_COMMON: tuple[tuple[float, Callable[[Life, Business], Journey]], ...] = (
    (0.07, supplement_first),
    (0.07, supplemented),
    (0.06, extended),
    (0.05, lambda life, business: plain(life, business, ends="late")),
    (0.05, lambda life, business: plain(life, business, ends="unclaimed")),
    (0.03, lambda life, business: plain(life, business, ends="refused_result")),
    (0.03, stopped),
    (0.02, refused),
    (0.02, lambda life, business: plain(life, business, ends="open")),
)


def _every_state(life: Life) -> list[tuple[int, Journey]]:
    """Journeys that stand in every state today, by how many working days ago they began."""
    of = {each.code: each for each in life.crowd.businesses}
    marriage, correction, pension = of["1.004873"], of["1.004859"], of["1.014027"]
    trade, permit = of["1.001612"], of["1.013225"]
    return [
        (1, _courier(life)),
        (1, plain(life, marriage, ends="received")),
        (1, plain(life, pension, ends="received")),
        (1, plain(life, permit, ends="open")),
        (1, refused(life, marriage)),
        (2, supplement_first(life, marriage, comes_back=False)),
        (2, supplement_first(life, correction, comes_back=False)),
        (2, stopped(life, correction, settled=False)),
        (3, stopped(life, pension)),
        (3, pay(life, trade, paid=False)),
        (4, pay(life, trade, paid=False)),
        (6, supplemented(life, correction, answer="awaited")),
        (8, supplemented(life, pension, answer="awaited")),
        (21, supplemented(life, marriage, answer="never")),
        (5, extended(life, marriage, ends="open")),
        (6, plain(life, marriage, ends="open")),
        (9, plain(life, correction, ends="open")),
        (9, plain(life, marriage, ends="unclaimed")),
        (16, plain(life, marriage, ends="unclaimed")),
        (24, plain(life, correction, ends="unclaimed")),
        (12, plain(life, correction, ends="refused_result")),
        (20, extended(life, correction)),
        (18, consult(life, permit, ends="open")),
    ]


def _courier(life: Life) -> Journey:
    """A postman's pile, signed for and not yet checked."""
    carrier = replace(life.crowd.person(), addresses=(Address(text="Bưu điện Tập Huấn"),))
    envelopes = [life.crowd.person().name for _ in range(6)]
    request = ListCourier(
        request_id=new_id(),
        carrier=carrier,
        dossiers=tuple(CourierDossier(name=name, procedure="1.004873") for name in envelopes),
        return_at=life.in_days(3),
    )
    courier.list_dossiers(life.desk, request)
    yield from ()
