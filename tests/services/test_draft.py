"""Unfinished work outlives a lock, a switch and a kill."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.making import KEY, Ward, intake, make_ward
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.rules.law import Law
from urbgov_desk.services import draft
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk, NobodySignedIn, OwnLaw
from urbgov_desk.store import store


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def test_a_draft_is_there_after_the_desk_is_opened_anew(ward: Ward) -> None:
    content = {"name": "Nguyễn Thị Hồng Ánh", "papers": [1, 2]}
    kept = draft.save(ward.desk, place="receive", label="Chị Ánh", content=content)
    ward.desk.store.close()
    again = Desk(
        store=store.open_existing(ward.folder, KEY), own_law=OwnLaw(Law.shipped()), clock=ward.clock
    ).with_officer(ward.desk.officer)
    found = draft.list_drafts(again, "receive")
    again.store.close()
    assert [(d.id, d.label, d.content) for d in found] == [(kept, "Chị Ánh", content)]


def test_a_parked_visit_shows_how_long_it_waits_and_another_officer_sees_it(ward: Ward) -> None:
    draft.save(ward.desk, place="receive", label="Anh Lương", content={}, parked=True)
    ward.clock.forward(minutes=7)
    found = draft.list_drafts(ward.as_officer("TRUONG"), "receive")
    assert [(d.parked, d.minutes) for d in found] == [(True, 7)]


def test_saving_again_keeps_one_draft(ward: Ward) -> None:
    kept = draft.save(ward.desk, place="receive", label="A", content={"n": 1})
    draft.save(ward.desk, place="receive", label="B", content={"n": 2}, draft_id=kept)
    found = draft.list_drafts(ward.desk, "receive")
    assert [(d.label, d.content) for d in found] == [("B", {"n": 2})]


def test_a_reception_takes_its_draft_away_in_the_same_transaction(ward: Ward) -> None:
    kept = draft.save(ward.desk, place="receive", label="A", content={})
    reception.receive(ward.desk, intake(draft=kept))
    assert draft.list_drafts(ward.desk, "receive") == ()


def test_a_draft_belongs_to_somebody(ward: Ward) -> None:
    with pytest.raises(NobodySignedIn):
        draft.save(ward.desk.with_officer(None), place="receive", label="A", content={})


def test_post_staff_see_their_own_drafts_and_nobody_elses_number(ward: Ward) -> None:
    draft.save(ward.desk, place="receive", label="Chị Ánh", content={"number": "001195004321"})
    hoa = ward.desk.signed_in()
    post = ward.desk.with_officer(replace(hoa, id="post", roles=frozenset({OfficerRole.POST})))
    assert draft.list_drafts(post, "receive") == ()
    draft.save(post, place="receive", label="Anh Lương", content={"number": "001080009999"})
    (own,) = draft.list_drafts(post, "receive")
    assert own.content == {"number": "001080009999"}
    assert len(draft.list_drafts(ward.desk, "receive")) == 2


def test_drafts_of_a_desk_are_theirs_who_receive_there(ward: Ward) -> None:
    draft.save(ward.desk, place="certify", label="Chị Ánh", content={"number": "001195004321"})
    hoa = ward.desk.signed_in()
    for role, seen in ((OfficerRole.CERTIFYING, 1), (OfficerRole.POST, 0)):
        desk = ward.desk.with_officer(replace(hoa, roles=frozenset({role})))
        assert len(draft.list_drafts(desk, "certify")) == seen
    draft.save(ward.desk, place="receive", label="Chị Ánh", content={})
    certifying = ward.desk.with_officer(replace(hoa, roles=frozenset({OfficerRole.CERTIFYING})))
    assert draft.list_drafts(certifying, "receive") == ()
