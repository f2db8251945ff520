"""Calling people: the three lists and what came of the calls."""

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.making import Ward, anh, applicant, make_ward
from tests.services.appraisal import (
    appraised,
    assert_proven,
    record_of,
    sealed_events,
)
from urbgov_desk.domain.act import AskSupplement, Contact, Extend, Resolve
from urbgov_desk.domain.dossier import CallList, ContactOutcome, DossierLine, ResultKind
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import contact, extension, resolution, supplement
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.store.identifier import new_id


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def of(name: str, ward: Ward) -> str:
    """The id of a dossier of somebody of this name, with the unit that resolves it."""
    party = anh(name=name, identity=(), phone="0987654321")
    return appraised(ward, holders=(applicant(party),)).id


def hanoi(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=HANOI)


def resolve(ward: Ward, dossier: str) -> None:
    request = Resolve(
        request_id=new_id(),
        dossier=dossier,
        result=ResultKind.GRANTED,
        number="1",
        on=date(2026, 11, 23),
        shelf="A1",
    )
    resolution.resolve(ward.desk, request)


def call(
    ward: Ward,
    dossier: str,
    outcome: ContactOutcome,
    which: CallList = CallList.READY,
    **changes: str,
) -> Done:
    values = {"request_id": new_id(), **changes}
    request = Contact(dossier=dossier, list=which, outcome=outcome, **values)
    return contact.record(ward.desk, request)


def names(lines: tuple[DossierLine, ...]) -> list[str]:
    return [line.applicant for line in lines]


def test_the_ready_list_has_the_phone_and_the_shelf(ward: Ward) -> None:
    dossier = of("Trần Văn A", ward)
    assert contact.call_list(ward.desk, CallList.READY) == ()
    resolve(ward, dossier)
    (only,) = contact.call_list(ward.desk, CallList.READY)
    assert (only.id, only.phone, only.shelf, only.last_contact) == (
        dossier,
        "0987654321",
        "A1",
        None,
    )


def test_those_told_go_to_the_end_and_the_longest_waiting_come_first(ward: Ward) -> None:
    for name in ("An", "Bình", "Chi"):
        dossier = of(name, ward)
        resolve(ward, dossier)
        if name == "An":
            call(ward, dossier, ContactOutcome.TOLD)
        if name == "Bình":
            call(ward, dossier, ContactOutcome.NO_ANSWER)
        ward.clock.forward(minutes=5)
    listed = contact.call_list(ward.desk, CallList.READY)
    assert names(listed) == ["Bình", "Chi", "An"]
    assert [line.last_contact for line in listed] == [
        ContactOutcome.NO_ANSWER,
        None,
        ContactOutcome.TOLD,
    ]
    assert_proven(ward)


def test_the_last_call_counts(ward: Ward) -> None:
    dossier = of("An", ward)
    resolve(ward, dossier)
    for outcome in (ContactOutcome.TOLD, ContactOutcome.WRONG_NUMBER):
        ward.clock.forward(minutes=1)
        call(ward, dossier, outcome)
    (only,) = contact.call_list(ward.desk, CallList.READY)
    assert (only.last_contact, only.last_contact_at) == (
        ContactOutcome.WRONG_NUMBER,
        ward.clock.now,
    )


def test_a_call_about_a_supplement_is_not_a_call_about_the_result(ward: Ward) -> None:
    dossier = of("An", ward)
    request = AskSupplement(
        request_id=new_id(), dossier=dossier, items=("Giấy cư trú",), reason="Thiếu"
    )
    supplement.ask(ward.desk, request)
    (waiting,) = contact.call_list(ward.desk, CallList.SUPPLEMENT)
    assert waiting.id == dossier
    call(ward, dossier, ContactOutcome.TOLD, CallList.SUPPLEMENT)
    ward.desk.store.db.execute("UPDATE dossier SET state = 9 WHERE id = ?", [dossier])
    (ready,) = contact.call_list(ward.desk, CallList.READY)
    assert ready.last_contact is None


def test_the_overdue_are_on_the_late_list_from_the_moment_on(ward: Ward) -> None:
    dossier = of("An", ward)
    ward.clock.now = hanoi(27, 17)
    assert contact.call_list(ward.desk, CallList.LATE) == ()
    ward.clock.forward(seconds=1)
    assert [d.id for d in contact.call_list(ward.desk, CallList.LATE)] == [dossier]
    resolve(ward, dossier)
    assert contact.call_list(ward.desk, CallList.LATE) == ()


def test_one_given_a_new_date_is_called_until_told_of_it(ward: Ward) -> None:
    dossier = of("An", ward)
    call(ward, dossier, ContactOutcome.TOLD, CallList.LATE)
    ward.clock.forward(minutes=1)
    request = Extend(request_id=new_id(), dossier=dossier, reason="Chờ", due_at=hanoi(30, 17))
    extension.extend(ward.desk, request)
    assert [d.id for d in contact.call_list(ward.desk, CallList.LATE)] == [dossier]
    call(ward, dossier, ContactOutcome.NO_ANSWER, CallList.LATE)
    assert [d.id for d in contact.call_list(ward.desk, CallList.LATE)] == [dossier]
    ward.clock.forward(minutes=1)
    call(ward, dossier, ContactOutcome.TOLD, CallList.LATE)
    assert contact.call_list(ward.desk, CallList.LATE) == ()
    ward.clock.now = hanoi(30, 18)
    assert [d.id for d in contact.call_list(ward.desk, CallList.LATE)] == [dossier]


def test_a_call_that_took_place_is_kept_whatever_became_of_the_dossier(ward: Ward) -> None:
    dossier = of("An", ward)
    call(ward, dossier, ContactOutcome.TOLD, CallList.READY, note="gặp con gái chị An")
    assert not any("gặp con gái" in data for data in sealed_events(ward))
    assert_proven(ward)


def test_the_same_call_twice_is_one(ward: Ward) -> None:
    dossier, request = of("An", ward), new_id()
    call(ward, dossier, ContactOutcome.TOLD, request_id=request)
    before = record_of(ward)
    assert call(ward, dossier, ContactOutcome.TOLD, request_id=request).repeated
    assert record_of(ward) == before


def test_nobody_is_called_about_a_dossier_that_is_not_there(ward: Ward) -> None:
    with pytest.raises(DossierUnknown):
        call(ward, "nothing", ContactOutcome.TOLD)
