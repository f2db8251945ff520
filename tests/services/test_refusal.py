"""Not receiving a dossier, with the reasons in writing."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.making import Ward, intake, make_ward
from tests.services.appraisal import (
    assert_proven,
    found,
    printed,
    received,
    record_of,
    sealed_events,
)
from urbgov_desk.domain.act import Refuse, TakenMoney
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod, SubmittedPaper
from urbgov_desk.domain.lifecycle import State, StepNotLawful
from urbgov_desk.domain.problem import Told
from urbgov_desk.services import refusal
from urbgov_desk.services.outcome import Done
from urbgov_desk.store import search
from urbgov_desk.store.identifier import new_id

COPY = "2.000815"


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


def refused(ward: Ward, **changes: object) -> Done:
    values: dict[str, object] = {
        "request_id": new_id(),
        "intake": intake(procedure=COPY),
        "grounds": ("copy.altered",),
    }
    values.update(changes)
    return refusal.refuse(ward.desk, Refuse(**values))  # type: ignore[arg-type]


def test_the_grounds_are_the_laws_for_the_procedure(ward: Ward) -> None:
    keys = {g.key for g in refusal.refusal_grounds(ward.desk, COPY)}
    assert {"copy.altered", "copy.secret", "not_competent"} <= keys
    assert "signature.transaction" not in keys


def test_a_refusal_takes_its_own_number_and_no_code(ward: Ward) -> None:
    done = refused(ward)
    dossier = found(ward, done.dossier)
    assert (dossier.state, dossier.accepted) == (State.NOT_ACCEPTED, False)
    assert (done.code, dossier.code, dossier.received_at, dossier.due_at) == (
        None,
        None,
        None,
        None,
    )
    assert (dossier.steps, dossier.charges) == ((), ())
    assert received(ward).code == "NB01-2026-000001"
    assert "02/PTC-TTPVHCC" in printed(ward, refused(ward).papers[0])
    assert_proven(ward)


def test_the_slip_gives_every_reason_with_its_source_and_the_clerks_words(ward: Ward) -> None:
    done = refused(
        ward, grounds=("copy.altered", "copy.no_original"), words="Trang 3 bị thay bằng bản khác"
    )
    text = printed(ward, done.papers[0])
    for words in (
        "01/PTC-TTPVHCC",
        "1. Bản chính bị tẩy xóa",
        "NĐ 23/2015/NĐ-CP Điều 22",
        "2. Không xuất trình được bản chính",
        "3. Trang 3 bị thay bằng bản khác",
        "Nguyễn Thị Hồng Ánh",
        "Lê Thị Hoà",
    ):
        assert words in text


def test_words_alone_are_reason_enough(ward: Ward) -> None:
    done = refused(ward, grounds=(), words="Hồ sơ thuộc thẩm quyền của Sở Tư pháp")
    assert "1. Hồ sơ thuộc thẩm quyền của Sở Tư pháp" in printed(ward, done.papers[0])


def test_the_same_ground_twice_is_said_once(ward: Ward) -> None:
    done = refused(ward, grounds=("copy.secret", "copy.secret"))
    assert printed(ward, done.papers[0]).count("đóng dấu mật") == 1


def test_missing_papers_and_an_unknown_limit_do_not_stand_in_the_way(ward: Ward) -> None:
    missing = (SubmittedPaper(name="Đơn", answer=PaperAnswer.MISSING),)
    asked = intake(procedure="1.001776", papers=missing)
    done = refused(ward, intake=asked, grounds=("not_competent",))
    assert found(ward, done.dossier).state is State.NOT_ACCEPTED


def test_the_same_refusal_twice_takes_one_number(ward: Ward) -> None:
    request = Refuse(request_id=new_id(), intake=intake(), grounds=("not_competent",))
    first = refusal.refuse(ward.desk, request)
    assert refusal.refuse(ward.desk, request) == replace(first, repeated=True)
    assert "02/PTC" in printed(ward, refused(ward).papers[0])


def test_a_refused_dossier_is_found_and_does_not_stand_open(ward: Ward) -> None:
    refused(ward)
    assert search.find(ward.desk.store.db, "001195004321") == [1]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"grounds": ()}, "refusal_ground_missing"),
        ({"grounds": (), "words": " \t "}, "refusal_ground_missing"),
        ({"grounds": ("signature.transaction",)}, "refusal_ground_unknown"),
        ({"grounds": ("x" * 10_000,)}, "refusal_ground_unknown"),
        ({"words": "w" * 10_000}, "field_too_long"),
        ({"words": "chữ\x00"}, "field_has_controls"),
        ({"words": "漢字"}, "missing_glyph"),
        ({"intake": intake(sets=0)}, "sets_odd"),
        ({"intake": intake(holders=())}, "applicant_missing"),
        (
            {"intake": intake(money=(TakenMoney(method=PaymentMethod.CASH, amount=1_000),))},
            "money_before_reception",
        ),
    ],
)
def test_a_bad_refusal_leaves_nothing(ward: Ward, changes: dict[str, object], code: str) -> None:
    before = record_of(ward)
    with pytest.raises(Told) as told:
        refused(ward, **changes)
    assert told.value.code == code
    assert record_of(ward) == before


def test_a_dossier_already_received_is_not_refused_at_the_counter(ward: Ward) -> None:
    dossier = received(ward)
    before = record_of(ward)
    with pytest.raises(StepNotLawful) as told:
        refused(ward, intake=intake(dossier=dossier.id), grounds=("not_competent",))
    assert told.value.values == {"step": "refuse", "state": 2}
    assert record_of(ward) == before


def test_the_clerks_words_lie_sealed_in_the_record(ward: Ward) -> None:
    refused(ward, words="Chị Ánh đưa giấy giả")
    assert not any("giấy giả" in data for data in sealed_events(ward))
