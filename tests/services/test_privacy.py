"""Erasing a person, and seeing two entries as one."""

from pathlib import Path

import pytest

from tests.making import Ward, anh, applicant, intake, make_ward, second_of
from urbgov_desk.domain.party import IdentityKind, IdentityPaper, Role, RoleHolder
from urbgov_desk.services import draft, paper, privacy
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import NobodySignedIn, NotAllowed
from urbgov_desk.store import party as parties
from urbgov_desk.store import search
from urbgov_desk.store.change import PartyErased
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import ERASED
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


def _ended_dossier(ward: Ward) -> tuple[str, str, str]:
    """A dossier of Ánh's that is over; (dossier, party, paper)."""
    received = reception.receive(ward.desk, intake(note="Chị Ánh gọi lại sau"))
    party = reception.find(ward.desk, received.dossier).parties[0].party_id
    return received.dossier, party, received.papers[0]


def _end(ward: Ward, dossier: str) -> None:
    with ward.desk.change(None) as change:
        change.record("dossier.stopped", dossier, {"dossier": {"state": 8}})


def test_an_open_dossier_keeps_its_person(ward: Ward) -> None:
    _, party, _ = _ended_dossier(ward)
    chief = ward.as_officer("TRUONG")
    with pytest.raises(privacy.PartyHasOpenDossiers):
        privacy.erase(chief, party, "Theo yêu cầu", new_id(), second_of(ward))


def test_only_an_approver_erases(ward: Ward) -> None:
    dossier, party, _ = _ended_dossier(ward)
    _end(ward, dossier)
    with pytest.raises(NotAllowed):
        privacy.erase(ward.desk, party, "Theo yêu cầu", new_id(), second_of(ward))


def test_after_erasure_nothing_of_the_person_is_left_and_the_chain_still_verifies(
    ward: Ward,
) -> None:
    dossier, party, made = _ended_dossier(ward)
    _end(ward, dossier)
    privacy.erase(ward.as_officer("TRUONG"), party, "Theo yêu cầu", new_id(), second_of(ward))
    assert verify(ward.desk.store).finding is None
    found = reception.find(ward.desk, dossier)
    assert found.parties[0].party.name == ERASED
    assert found.content == ERASED
    assert search.find(ward.desk.store.db, "hong anh") == []
    assert search.find(ward.desk.store.db, found.code or "") == [1]
    with pytest.raises(paper.PaperDestroyed):
        paper.read(ward.desk, made)
    db = ward.desk.store.db
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    dump = "\n".join(str(row) for t in tables for row in db.execute(f"SELECT * FROM {t}"))
    assert "dossier.received" in dump
    for trace in ("Hồng Ánh", "001195004321", "0912345678", "ngõ 99", "gọi lại"):
        assert trace not in dump


def test_nothing_more_is_recorded_under_an_erased_person(ward: Ward) -> None:
    dossier, party, _ = _ended_dossier(ward)
    _end(ward, dossier)
    privacy.erase(ward.as_officer("TRUONG"), party, "Theo yêu cầu", new_id(), second_of(ward))
    holder = applicant(anh())
    with pytest.raises(PartyErased):
        reception.receive(
            ward.desk,
            intake(holders=(type(holder)(role=holder.role, party=anh(), party_id=party),)),
        )
    # The person themselves may come again, as somebody new.
    assert reception.receive(ward.desk, intake()).code


def test_two_entries_of_one_person_are_put_together_and_taken_apart(ward: Ward) -> None:
    first = reception.receive(ward.desk, intake())
    second = reception.receive(
        ward.desk, intake(holders=(applicant(anh(name="Nguyễn T. H. Ánh")),))
    )
    kept, double = (
        reception.find(ward.desk, r.dossier).parties[0].party_id for r in (first, second)
    )
    assert kept != double
    privacy.merge(ward.desk, kept, double, "Cùng một người", new_id())
    from urbgov_desk.store.party import find_by_number

    assert find_by_number(ward.desk.store.db, "001195004321") == [kept]
    privacy.undo_merge(ward.desk, kept, double, "Nhầm", new_id())
    assert set(find_by_number(ward.desk.store.db, "001195004321")) == {kept, double}
    assert verify(ward.desk.store).finding is None


def _entries_of_one_person(ward: Ward, *names: str) -> list[tuple[str, str]]:
    """(dossier, party) of the same number under several names."""
    made = [reception.receive(ward.desk, intake(holders=(applicant(anh(name=n)),))) for n in names]
    return [(r.dossier, reception.find(ward.desk, r.dossier).parties[0].party_id) for r in made]


def test_erasing_one_entry_of_a_person_erases_all_that_were_put_together(ward: Ward) -> None:
    entries = _entries_of_one_person(ward, "Nguyễn Thị Hồng Ánh", "N. T. H. Ánh", "Nguyễn H. Ánh")
    (_, first), (_, second), (_, third) = entries
    privacy.merge(ward.desk, first, second, "Cùng một người", new_id())
    privacy.merge(ward.desk, second, third, "Cùng một người", new_id())
    chief = ward.as_officer("TRUONG")
    for dossier, _ in entries[:2]:
        _end(ward, dossier)
    with pytest.raises(privacy.PartyHasOpenDossiers):
        privacy.erase(chief, second, "Theo yêu cầu", new_id(), second_of(ward))
    _end(ward, entries[2][0])
    privacy.erase(chief, second, "Theo yêu cầu", new_id(), second_of(ward))
    names = [reception.find(ward.desk, d).parties[0].party.name for d, _ in entries]
    assert names == [ERASED, ERASED, ERASED]
    assert verify(ward.desk.store).finding is None


def test_merging_goes_round_in_no_circle_and_needs_somebody_signed_in(ward: Ward) -> None:
    from urbgov_desk.store.party import find_by_number

    (_, first), (_, second), (_, third) = _entries_of_one_person(ward, "Ánh A", "Ánh B", "Ánh C")
    with pytest.raises(NobodySignedIn):
        privacy.merge(ward.desk.with_officer(None), first, second, "Một người", new_id())
    privacy.merge(ward.desk, first, second, "Một người", new_id())
    for kept, double in ((second, first), (first, second), (first, first)):
        with pytest.raises(privacy.SameParty):
            privacy.merge(ward.desk, kept, double, "Một người", new_id())
    privacy.merge(ward.desk, third, second, "Một người", new_id())
    assert find_by_number(ward.desk.store.db, "001195004321") == [third]
    with pytest.raises(privacy.NotMerged):
        privacy.undo_merge(ward.desk, third, second, "Nhầm", new_id())
    assert verify(ward.desk.store).finding is None


def test_the_others_on_a_dossier_and_its_codes_are_still_found(ward: Ward) -> None:
    husband = anh(name="Lê Văn Lương", phone="0987654321", identity=())
    received = reception.receive(
        ward.desk,
        intake(
            holders=(applicant(), applicant(husband)),
            official_code="H26.78-261123-0001",
            row_id="7",
        ),
    )
    party = reception.find(ward.desk, received.dossier).parties[0].party_id
    _end(ward, received.dossier)
    privacy.erase(ward.as_officer("TRUONG"), party, "Theo yêu cầu", new_id(), second_of(ward))
    db = ward.desk.store.db
    for typed in ("le van luong", "0987654321", "H26.78-261123-0001", received.code):
        assert search.find(db, typed) == [1], typed
    for typed in ("hong anh", "001195004321", "0912345678"):
        assert search.find(db, typed) == [], typed


def test_papers_destroyed_with_a_person_wait_for_no_printer(ward: Ward) -> None:
    dossier, party, _ = _ended_dossier(ward)
    _end(ward, dossier)
    assert len(paper.list_unprinted(ward.desk)) == 1
    privacy.erase(ward.as_officer("TRUONG"), party, "Theo yêu cầu", new_id(), second_of(ward))
    assert paper.list_unprinted(ward.desk) == ()


def test_one_who_stands_on_a_dossier_twice_is_one_person(ward: Ward) -> None:
    submitter = RoleHolder(role=Role.SUBMITTER, party=anh(phone=None, addresses=()))
    received = reception.receive(ward.desk, intake(holders=(applicant(), submitter)))
    first, second = reception.find(ward.desk, received.dossier).parties
    assert first.party_id == second.party_id
    assert first.party == anh()


def test_papers_of_another_that_name_the_person_are_destroyed_and_no_others(ward: Ward) -> None:
    """A receipt is the applicant's and names who came for them; their own other papers stay."""
    binh = anh(
        name="Trần Văn Bình",
        phone="0987654321",
        identity=(IdentityPaper(kind=IdentityKind.IDENTITY_CARD, number="001080009999"),),
    )
    came = RoleHolder(
        role=Role.REPRESENTATIVE_BY_AUTHORISATION, party=binh, authority="Giấy uỷ quyền 5"
    )
    both = reception.receive(ward.desk, intake(holders=(applicant(), came)))
    alike = anh(name="Trần Văn Bình An", identity=(), phone=None)
    other = reception.receive(ward.desk, intake(holders=(applicant(alike),)))
    for each in (both, other):
        _end(ward, each.dossier)
    person = reception.find(ward.desk, both.dossier).parties[1].party_id
    privacy.erase(ward.as_officer("TRUONG"), person, "Theo đơn", new_id(), second_of(ward))
    assert verify(ward.desk.store).finding is None
    with pytest.raises(paper.PaperDestroyed):
        paper.read(ward.desk, both.papers[0])
    assert paper.read(ward.desk, other.papers[0]).startswith(b"%PDF")
    rows = ward.desk.store.db.execute("SELECT printed FROM paper").fetchall()
    assert not [row for row in rows if "001080009999" in row[0]]
    assert reception.find(ward.desk, both.dossier).parties[0].party.name == anh().name


def test_a_longer_name_is_not_the_shorter_one() -> None:
    an = anh(name="Trần Văn An", identity=(), phone="0987654321")
    for printed, named in (
        ('{"on_behalf": "Trần Văn An Bình"}', False),
        ('{"on_behalf": "Trần Văn Anh"}', False),
        ('{"on_behalf": "Trần Văn An theo giấy uỷ quyền"}', True),
        ('{"on_behalf": "Ông Trần Văn An, Trần Văn An Bình"}', True),
        ('{"phone": "0987654321 Gọi sau"}', True),
        ('{"phone": "09876543210"}', False),
    ):
        assert parties._names(printed, an) is named, printed


def test_unfinished_visits_with_the_persons_numbers_go_too(ward: Ward) -> None:
    dossier, party, _ = _ended_dossier(ward)
    _end(ward, dossier)
    for content in ({"number": "001195004321"}, {"phone": "0912345678"}, {"number": "0010800"}):
        draft.save(ward.desk, place="receive", label="Khách", content=content, parked=True)
    privacy.erase(ward.as_officer("TRUONG"), party, "Theo đơn", new_id(), second_of(ward))
    kept = [each.content for each in draft.list_drafts(ward.desk, "receive")]
    assert kept == [{"number": "0010800"}]
