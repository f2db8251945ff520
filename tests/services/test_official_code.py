"""The official system's code beside ours."""

from pathlib import Path

import pytest

from tests.making import Ward, intake, make_ward
from urbgov_desk.domain.act import NoteOfficialCode
from urbgov_desk.services import find, official_code
from urbgov_desk.services import intake as reception
from urbgov_desk.services.preparation import OfficialCodeTaken
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def note(ward: Ward, dossier: str, code: str) -> None:
    official_code.note(ward.desk, NoteOfficialCode(request_id=new_id(), dossier=dossier, code=code))


@pytest.mark.parametrize(
    "code",
    ["000.00.10.H17-230101-0001", "H26.78-261123-0007", "h21.217-260923-0001", "G15-260923-010001"],
)
def test_a_dossier_is_found_by_the_official_code_too(ward: Ward, code: str) -> None:
    dossier = reception.receive(ward.desk, intake()).dossier
    note(ward, dossier, code)
    assert [d.id for d in find.find(ward.desk, code)] == [dossier]
    assert [d.id for d in find.find(ward.desk, "hong anh")] == [dossier]
    assert verify(ward.desk.store).finding is None


@pytest.mark.parametrize("code", ["", "H26.78-261323-0007", "12345", "HTTPS://X", "x" * 10_000])
def test_what_cannot_be_a_code_is_told(ward: Ward, code: str) -> None:
    dossier = reception.receive(ward.desk, intake()).dossier
    with pytest.raises(official_code.OfficialCodeOdd):
        note(ward, dossier, code)


def test_two_dossiers_never_share_an_official_code(ward: Ward) -> None:
    first, second = (reception.receive(ward.desk, intake()).dossier for _ in range(2))
    note(ward, first, "H26.78-261123-0007")
    with pytest.raises(OfficialCodeTaken):
        note(ward, second, "H26.78-261123-0007")
    note(ward, first, "H26.78-261123-0008")  # noted wrongly, put right
