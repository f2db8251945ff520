"""Finding two entries of one person where a dossier is looked at."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.making import Ward, anh, applicant, intake, make_ward, second_of
from urbgov_desk.domain.party import IdentityKind, IdentityPaper, Party
from urbgov_desk.services import doubles, privacy, reckoning
from urbgov_desk.services import intake as reception
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


def received(ward: Ward, party: Party) -> tuple[str, str]:
    """(dossier, party) of a reception."""
    done = reception.receive(ward.desk, intake(holders=(applicant(party),), receipt=False))
    return done.dossier, reception.find(ward.desk, done.dossier).parties[0].party_id


def others(ward: Ward, dossier: str) -> list[str]:
    return [pair.other.party_id for pair in doubles.doubles(ward.desk, dossier)]


def test_one_number_under_two_names_is_offered_on_both_dossiers(ward: Ward) -> None:
    first, one = received(ward, anh())
    second, other = received(ward, anh(name="Nguyễn T. H. Ánh"))
    assert others(ward, first) == [other]
    assert others(ward, second) == [one]


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({"identity": ()}, True),
        ({"identity": (), "phone": None}, True),
        ({"identity": (), "phone": None, "born": None}, False),
        ({"identity": (), "phone": None, "born": "1971"}, False),
        ({"identity": (), "name": "Nguyễn Thị Hồng Anh Thư"}, False),
        ({"identity": (IdentityPaper(kind=IdentityKind.IDENTITY_CARD, number="0" * 12),)}, False),
    ],
)
def test_one_name_is_offered_with_the_same_birth_or_phone_and_not_against_two_numbers(
    ward: Ward, changes: dict[str, object], offered: bool
) -> None:
    first, _ = received(ward, anh())
    received(ward, anh(**changes))
    assert bool(others(ward, first)) is offered


def test_what_was_put_together_is_offered_no_more_and_can_be_taken_apart(ward: Ward) -> None:
    first, one = received(ward, anh())
    second, other = received(ward, anh(name="Nguyễn T. H. Ánh"))
    privacy.merge(ward.desk, one, other, "Cùng một người", new_id())
    for dossier in (first, second):
        assert others(ward, dossier) == []
        (pair,) = doubles.put_together(ward.desk, dossier)
        assert (pair.one.party_id, pair.other.party_id) == (one, other)
        assert (pair.one.dossiers, pair.other.dossiers) == (1, 1)
    privacy.undo_merge(ward.desk, one, other, "Nhầm", new_id())
    assert doubles.put_together(ward.desk, first) == ()
    assert others(ward, first) == [other]
    assert verify(ward.desk.store).finding is None


def test_open_dossiers_of_one_person_are_seen_together(ward: Ward) -> None:
    first, one = received(ward, anh())
    second, other = received(ward, anh(name="Nguyễn T. H. Ánh"))
    privacy.merge(ward.desk, one, other, "Cùng một người", new_id())
    seen = reckoning.preview(ward.desk, intake()).open_dossiers
    assert {line.id for line in seen} == {first, second}


def test_somebody_erased_is_offered_to_nobody(ward: Ward) -> None:
    first, _ = received(ward, anh())
    second, other = received(ward, replace(anh(), name="Nguyễn T. H. Ánh"))
    with ward.desk.change(None) as change:
        change.record("dossier.stopped", second, {"dossier": {"state": 8}})
    privacy.erase(ward.as_officer("TRUONG"), other, "Theo yêu cầu", new_id(), second_of(ward))
    assert others(ward, first) == []
    assert others(ward, second) == []
