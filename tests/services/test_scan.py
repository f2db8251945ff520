"""Scan anything anywhere: it is recognised, and what is not ours is refused with the reason."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.making import Ward, intake, make_ward
from urbgov_desk.domain.act import HandOver, Resolve
from urbgov_desk.domain.dossier import ResultKind
from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.domain.scan import ScanKind
from urbgov_desk.services import handling, paper, resolution, scan
from urbgov_desk.services import intake as reception
from urbgov_desk.store.identifier import new_id

CARD = (
    "001195004321||Nguyễn Thị Hồng Ánh|17041995|Nữ|"
    "Số 12 ngõ 99 Nguyễn Văn Cừ, Bồ Đề, Long Biên, Hà Nội|05062021\n"
)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def receipt_code(ward: Ward, code: str, revision: int = 1) -> str:
    return paper.qr_text(ward.desk, code=code, revision=revision, at=ward.clock.now)


def test_a_card_gives_the_person_and_says_whether_we_know_them(ward: Ward) -> None:
    read = scan.read(ward.desk, CARD)
    assert read.party is not None
    assert (read.party.name, read.party.born) == ("Nguyễn Thị Hồng Ánh", "1995-04-17")
    assert read.known == ()
    received = reception.receive(ward.desk, intake())
    party = reception.find(ward.desk, received.dossier).parties[0].party_id
    assert scan.read(ward.desk, CARD).known == (party,)


def test_a_receipt_opens_its_dossier_on_the_step_that_is_next(ward: Ward) -> None:
    received = reception.receive(ward.desk, intake())
    text = receipt_code(ward, received.code)
    read = scan.read(ward.desk, text)
    assert read.scan.kind is ScanKind.receipt
    assert read.dossier is not None
    assert read.dossier.id == received.dossier
    assert (read.step, read.problem) == (Step.HAND_OVER, None)
    handling.hand_over(
        ward.desk, HandOver(request_id=new_id(), dossier=received.dossier, to_unit="Tư pháp")
    )
    resolution.resolve(
        ward.desk,
        Resolve(
            request_id=new_id(),
            dossier=received.dossier,
            result=ResultKind.GRANTED,
            number="1/XN",
            on=ward.clock.now.date(),
        ),
    )
    assert scan.read(ward.desk, text).step is Step.RETURN


def test_an_old_revision_says_so_and_still_opens_the_dossier(ward: Ward) -> None:
    received = reception.receive(ward.desk, intake())
    read = scan.read(ward.desk, receipt_code(ward, received.code, revision=2))
    assert isinstance(read.problem, scan.PaperReplaced)
    assert read.dossier is not None


def test_a_forged_receipt_is_refused(ward: Ward) -> None:
    received = reception.receive(ward.desk, intake())
    text = receipt_code(ward, received.code)
    forged = text[:-1] + ("A" if text[-1] != "A" else "B")
    read = scan.read(ward.desk, forged)
    assert isinstance(read.problem, scan.PaperForged)
    assert read.dossier is None


def test_another_offices_receipt_is_refused(ward: Ward, tmp_path: Path) -> None:
    other = make_ward(tmp_path / "other")
    # Two wards of the same making, told apart by keys of their own.
    other.desk.store.db.execute("UPDATE secret SET id = 'qr:1FFFF' WHERE purpose = 'qr'")
    received = reception.receive(other.desk, intake())
    read = scan.read(ward.desk, receipt_code(other, received.code))
    assert isinstance(read.problem, scan.PaperOfAnotherOffice)


def test_a_real_desk_refuses_a_training_receipt_and_the_other_way_round(
    ward: Ward, tmp_path: Path
) -> None:
    training = make_ward(tmp_path / "training", training=True)
    code = reception.receive(training.desk, intake()).code
    read = scan.read(ward.desk, receipt_code(training, code))
    assert isinstance(read.problem, scan.TrainingPaper)
    real = reception.receive(ward.desk, intake()).code
    back = scan.read(training.desk, receipt_code(ward, real))
    assert isinstance(back.problem, scan.RealPaperInTraining)


def test_a_typed_code_opens_its_dossier_too(ward: Ward) -> None:
    received = reception.receive(ward.desk, intake(official_code="H26.78-261123-0007"))
    for text in (received.code, received.code.lower(), "H26.78-261123-0007"):
        read = scan.read(ward.desk, text)
        assert read.dossier is not None
        assert read.dossier.id == received.dossier


@pytest.mark.parametrize("text", ["", "HTTPS://EXAMPLE.ORG/ABC", "\x00\ud800", "1" * 20_000])
def test_what_is_nothing_is_told_and_never_raises(ward: Ward, text: str) -> None:
    read = scan.read(ward.desk, text)
    assert isinstance(read.problem, scan.ScanUnknown)
    assert len(str(read.problem.values["text"])) <= 40


def test_a_card_with_only_a_year_is_taken_as_it_is(ward: Ward) -> None:
    person = scan.read(ward.desk, CARD.replace("17041995", "1995")).party
    assert person is not None
    assert person.born == "1995"
    assert reception.receive(
        ward.desk, intake(holders=(replace(intake().holders[0], party=person),))
    ).code


def test_a_recovery_sheet_scanned_at_the_counter_is_shown_nowhere(tmp_path: Path) -> None:
    from urbgov_desk.domain import recovery_secret

    found = scan.read(make_ward(tmp_path).desk, recovery_secret.qr_payload(b"0123456789abcdef"))
    assert found.problem is not None
    assert found.problem.code == "recovery_sheet_scanned"
    assert found.problem.values == {}
    assert found.scan.text == ""
