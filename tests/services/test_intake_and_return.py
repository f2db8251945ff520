"""Receiving a dossier and handing its result over while the applicant waits."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.making import Ward, anh, applicant, intake, make_ward
from tests.services.appraisal import assert_proven, found, printed, received, record_of
from urbgov_desk.domain.act import ResultGiven, TakenMoney
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod, ResultKind, SubmittedPaper
from urbgov_desk.domain.lifecycle import State, StepNotLawful
from urbgov_desk.domain.party import Role, RoleHolder
from urbgov_desk.domain.problem import Told
from urbgov_desk.services.intake_and_return import receive_and_return
from urbgov_desk.store import search

COPY = "2.000815"
GIVEN = ResultGiven(number="345/2026-SCT/BS", on=date(2026, 11, 23))


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


def test_one_act_receives_resolves_and_hands_over(ward: Ward) -> None:
    money = (TakenMoney(method=PaymentMethod.CASH, amount=2_000),)
    asked = intake(procedure=COPY, pages=1, money=money, receipt=False)
    done = receive_and_return(ward.desk, asked, GIVEN)
    dossier = found(ward, done.dossier)
    assert (dossier.state, dossier.accepted, done.code) == (
        State.RETURNED,
        True,
        "NB01-2026-000001",
    )
    assert (dossier.volume, dossier.ordinal) == (1, 1)
    assert (
        dossier.received_at
        == dossier.finished_at
        == dossier.ready_at
        == dossier.returned_at
        == ward.clock.now
    )
    assert (dossier.result, dossier.result_number, dossier.result_on) == (
        ResultKind.GRANTED,
        "345/2026-SCT/BS",
        date(2026, 11, 23),
    )
    assert (done.papers, dossier.issued) == ((), ())
    assert search.find(ward.desk.store.db, "NB01-2026-000001") == [1]
    assert_proven(ward)


def test_a_receipt_is_made_only_when_asked_for(ward: Ward) -> None:
    done = receive_and_return(ward.desk, intake(procedure=COPY, receipt=True), GIVEN)
    assert "NB01-2026-000001" in printed(ward, done.papers[0])
    assert_proven(ward)


def test_the_one_at_the_counter_is_the_collector(ward: Ward) -> None:
    nephew = RoleHolder(role=Role.SUBMITTER, party=anh(name="Trần Cháu", identity=()))
    done = receive_and_return(ward.desk, intake(holders=(applicant(), nephew)), GIVEN)
    roles = [(p.role, p.party.name) for p in found(ward, done.dossier).parties]
    assert roles[-1] == (Role.COLLECTOR, "Trần Cháu")
    alone = receive_and_return(ward.desk, intake(), GIVEN)
    roles = [(p.role, p.party.name) for p in found(ward, alone.dossier).parties]
    assert roles == [
        (Role.APPLICANT, "Nguyễn Thị Hồng Ánh"),
        (Role.COLLECTOR, "Nguyễn Thị Hồng Ánh"),
    ]


def test_charges_and_money_are_recorded_and_change_is_told(ward: Ward) -> None:
    money = (TakenMoney(method=PaymentMethod.CASH, amount=10_000, tendered=50_000),)
    request = intake(procedure=COPY, pages=3, copies=2, money=money)
    done = receive_and_return(ward.desk, request, GIVEN)
    assert done.change_due == 40_000
    assert found(ward, done.dossier).money_due == 0
    assert receive_and_return(ward.desk, request, GIVEN) == replace(done, repeated=True)


def test_it_takes_the_next_code_and_the_next_line_of_the_register(ward: Ward) -> None:
    received(ward, procedure=COPY)
    done = receive_and_return(ward.desk, intake(procedure=COPY), GIVEN)
    assert (done.code, found(ward, done.dossier).ordinal) == ("NB01-2026-000002", 2)


def test_an_unknown_limit_is_no_obstacle_to_a_result_given_at_once(ward: Ward) -> None:
    done = receive_and_return(ward.desk, intake(procedure="1.001776"), GIVEN)
    assert done.due_at is None
    assert found(ward, done.dossier).state is State.RETURNED


def test_an_entry_of_yesterdays_slip_was_handed_over_yesterday(ward: Ward) -> None:
    yesterday = ward.clock.now - timedelta(days=3)
    request = intake(received_at=yesterday, row_id="7")
    dossier = found(ward, receive_and_return(ward.desk, request, GIVEN).dossier)
    assert dossier.returned_at == yesterday
    assert dossier.entered_at == ward.clock.now


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (replace(GIVEN, number=" "), "result_number_missing"),
        (replace(GIVEN, number="9" * 10_000), "field_too_long"),
        (replace(GIVEN, number="12\x00"), "field_has_controls"),
        (replace(GIVEN, on=date(2026, 11, 24)), "result_in_future"),
        (replace(GIVEN, result=ResultKind.REFUSED), "reason_missing"),
        (replace(GIVEN, reason="x" * 10_000), "field_too_long"),
    ],
)
def test_a_bad_result_leaves_nothing(ward: Ward, given: ResultGiven, code: str) -> None:
    before = record_of(ward)
    with pytest.raises(Told) as told:
        receive_and_return(ward.desk, intake(), given)
    assert told.value.code == code
    assert record_of(ward) == before
    assert received(ward).code == "NB01-2026-000001"


def test_a_missing_required_paper_leaves_nothing(ward: Ward) -> None:
    before = record_of(ward)
    with pytest.raises(Told) as told:
        receive_and_return(
            ward.desk,
            intake(papers=(SubmittedPaper(name="Đơn", answer=PaperAnswer.MISSING),)),
            GIVEN,
        )
    assert told.value.code == "required_paper_missing"
    assert record_of(ward) == before


def test_a_receipt_that_cannot_be_printed_leaves_nothing(ward: Ward) -> None:
    before = record_of(ward)
    with pytest.raises(Told) as told:
        receive_and_return(ward.desk, intake(content="漢字"), GIVEN)
    assert told.value.code == "missing_glyph"
    assert record_of(ward) == before


def test_a_dossier_already_received_is_not_received_again(ward: Ward) -> None:
    dossier = received(ward)
    with pytest.raises(StepNotLawful) as told:
        receive_and_return(ward.desk, intake(dossier=dossier.id), GIVEN)
    assert told.value.values == {"step": "receive_and_return", "state": 2}


@pytest.mark.parametrize(
    ("amount", "code"), [(8_000, "money_still_due"), (20_000, "more_than_owed")]
)
def test_a_result_given_at_once_is_paid_at_once(ward: Ward, amount: int, code: str) -> None:
    before = record_of(ward)
    money = (TakenMoney(method=PaymentMethod.CASH, amount=amount),)
    with pytest.raises(Told) as told:
        receive_and_return(ward.desk, intake(procedure=COPY, pages=3, copies=2, money=money), GIVEN)
    assert told.value.code == code
    assert record_of(ward) == before
