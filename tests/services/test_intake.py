"""Receiving a dossier."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.making import Ward, anh, applicant, bo_de, intake, make_ward
from urbgov_desk.documents import values as printed
from urbgov_desk.domain import paper_code
from urbgov_desk.domain.act import EnteredCharge, EnteredLimit, TakenMoney
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod, SubmittedPaper
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.party import (
    IdentityKind,
    IdentityPaper,
    NumberNotTwelveDigits,
    Party,
    Role,
    RoleHolder,
)
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import LimitKind
from urbgov_desk.services import intake as reception
from urbgov_desk.services import letter, paper, preparation, reckoning
from urbgov_desk.services import office as offices
from urbgov_desk.store import search, secret
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


def test_a_received_dossier_has_a_code_a_due_date_and_a_receipt(ward: Ward) -> None:
    received = reception.receive(ward.desk, intake())
    found = reception.find(ward.desk, received.dossier)
    assert received.code == "NB01-2026-000001"
    assert found.state is State.RECEIVED
    assert found.accepted
    # Three working days from Monday 23/11, Tuesday 24/11 being a holiday.
    assert found.due_at is not None
    assert found.due_at.isoformat() == "2026-11-27T17:00:00+07:00"
    assert (found.volume, found.ordinal) == (1, 1)
    assert [p.kind for p in found.issued] == ["receipt"]
    assert paper.read(ward.desk, received.papers[0]).startswith(b"%PDF")
    assert [j.paper for j in paper.list_unprinted(ward.desk)] == list(received.papers)


def test_an_original_handed_in_is_printed_as_an_original(ward: Ward) -> None:
    lines = letter.paper_lines(intake().papers)
    assert [(x.originals, x.answer) for x in lines] == [(1, printed.PaperAnswer.original_kept)]


def test_a_paper_only_seen_is_not_counted_as_kept(ward: Ward) -> None:
    seen = SubmittedPaper(name="Căn cước", answer=PaperAnswer.ORIGINAL_SEEN, originals=1, copies=1)
    (line,) = letter.paper_lines((seen,))
    assert (line.originals, line.copies) == (0, 0)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Thủ tục cấp Giấy xác nhận", "cấp Giấy xác nhận"),
        ("Thủ tục Đăng ký lại kết hôn", "đăng ký lại kết hôn"),
        ("Chứng thực di chúc", "Chứng thực di chúc"),
    ],
)
def test_the_word_procedure_is_not_said_twice(name: str, words: str) -> None:
    assert letter.procedure_words(name) == words


def test_the_same_request_twice_takes_one_number(ward: Ward) -> None:
    request = intake()
    first = reception.receive(ward.desk, request)
    again = reception.receive(ward.desk, request)
    assert again == replace(first, repeated=True)
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-000002"


def test_a_reception_asks_the_store_once_for_law_office_and_settings(ward: Ward) -> None:
    asked: list[str] = []
    ward.desk.store.db.conn.set_trace_callback(asked.append)
    reception.receive(ward.desk, intake(receipt=False))
    ward.desk.store.db.conn.set_trace_callback(None)
    for table in ("override_entry", "setting", "office"):
        reads = [s for s in asked if s.startswith("SELECT") and f"FROM {table}" in s]
        assert len(reads) == 1, table


def test_a_failed_reception_leaves_nothing_not_even_a_number(ward: Ward) -> None:
    bad = intake(money=(TakenMoney(method=PaymentMethod.CASH, amount=-5),))
    with pytest.raises(reckoning.AmountOdd):
        reception.receive(ward.desk, bad)
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-000001"
    assert verify(ward.desk.store).finding is None


def test_a_missing_required_paper_stops_the_reception(ward: Ward) -> None:
    papers = (SubmittedPaper(name="Tờ khai", answer=PaperAnswer.MISSING),)
    with pytest.raises(preparation.RequiredPaperMissing):
        reception.receive(ward.desk, intake(papers=papers))


def test_eleven_digits_are_refused(ward: Ward) -> None:
    party = anh(identity=(replace(anh().identity[0], number="00119500432"),))
    with pytest.raises(NumberNotTwelveDigits) as told:
        reception.receive(ward.desk, intake(holders=(applicant(party),)))
    assert told.value.values == {"length": 11}


def test_a_dossier_of_tomorrow_is_refused(ward: Ward) -> None:
    with pytest.raises(reckoning.ReceivedInFuture):
        reception.receive(
            ward.desk, intake(received_at=ward.clock.now + timedelta(hours=1), row_id="1")
        )


def test_an_unknown_limit_is_asked_for_and_kept_for_the_next_dossier(ward: Ward) -> None:
    unknown = "1.001776"
    with pytest.raises(reckoning.LimitNeeded):
        reception.receive(ward.desk, intake(procedure=unknown))
    limit = EnteredLimit(kind=LimitKind.working, value=10, basis="Quyết định 12/QĐ-UBND")
    first = reception.receive(ward.desk, intake(procedure=unknown, limit=limit))
    second = reception.receive(ward.desk, intake(procedure=unknown))
    assert first.due_at == second.due_at is not None


def test_a_second_persons_card_does_not_overwrite_the_first(ward: Ward) -> None:
    husband = anh(
        name="Lê Văn Lương",
        identity=(replace(anh().identity[0], number="048202001237"),),
        phone=None,
    )
    holders = (applicant(), applicant(husband))
    received = reception.receive(ward.desk, intake(holders=holders))
    names = [p.party.name for p in reception.find(ward.desk, received.dossier).applicants]
    assert names == ["Nguyễn Thị Hồng Ánh", "Lê Văn Lương"]


def test_the_same_card_is_the_same_person_and_shows_open_dossiers(ward: Ward) -> None:
    first = reception.receive(ward.desk, intake())
    seen = reckoning.preview(ward.desk, intake())
    assert [d.id for d in seen.open_dossiers] == [first.dossier]
    second = reception.receive(ward.desk, intake())
    ids = {reception.find(ward.desk, d.dossier).parties[0].party_id for d in (first, second)}
    assert len(ids) == 1


def test_acting_for_another_needs_the_paper(ward: Ward) -> None:
    deputy = RoleHolder(role=Role.REPRESENTATIVE_BY_AUTHORISATION, party=anh(name="Trần Cháu"))
    with pytest.raises(Told) as told:
        reception.receive(ward.desk, intake(holders=(applicant(), deputy)))
    assert told.value.code == "authority_missing"


def test_a_dossier_for_another_body_has_no_date_until_that_body_has_it(ward: Ward) -> None:
    received = reception.receive(ward.desk, intake(competent_body="UBND phường Việt Hưng"))
    assert received.due_at is None
    found = reception.find(ward.desk, received.dossier)
    assert (found.supporting_body, found.competent_body) == (
        "UBND phường Bồ Đề",
        "UBND phường Việt Hưng",
    )


def test_an_official_prefix_numbers_by_day_from_its_block(tmp_path: Path) -> None:
    office = bo_de(code_prefix="H26.78", code_block_start=501)
    ward = make_ward(tmp_path, in_memory=True, the_office=office)
    assert reception.receive(ward.desk, intake()).code == "H26.78-261123-0501"
    ward.clock.forward(days=2)
    assert reception.receive(ward.desk, intake()).code == "H26.78-261125-0501"


def test_the_receipts_code_proves_itself_and_no_other_key_does(ward: Ward) -> None:
    received = reception.receive(ward.desk, intake())
    text = paper.qr_text(ward.desk, code=received.code, revision=1, at=ward.clock.now)
    read = paper_code.parse(text)
    assert read is not None
    key = secret.find(ward.desk.store.db, secret.QR, read.key_id)
    assert key is not None
    assert paper_code.is_genuine(key.material, read)
    assert not paper_code.is_genuine(bytes(32), read)
    assert not paper_code.is_genuine(key.material, replace(read, revision=2))


@pytest.mark.parametrize(
    "typed",
    [
        "nguyen thi hong anh",
        "Nguyễn Thị Hồng Ánh",
        "hong a",
        "NB01-2026-000001",
        "001195004321",
        "0912345678",
        "1",
        "5678",
    ],
)
def test_a_dossier_is_found_by_what_people_say(ward: Ward, typed: str) -> None:
    reception.receive(ward.desk, intake())
    assert search.find(ward.desk.store.db, typed) == [1]


def test_exact_marks_come_first(ward: Ward) -> None:
    for name in ("Trần Văn Hòa", "Trần Văn Hoa", "Trần Văn Hoá"):
        reception.receive(ward.desk, intake(holders=(applicant(anh(name=name, identity=())),)))
    assert search.find(ward.desk.store.db, "văn hoa") == [2, 3, 1]
    assert search.find(ward.desk.store.db, "văn hoá")[0] == 3


def test_everything_recorded_replays_to_the_same_tables(ward: Ward) -> None:
    for _ in range(3):
        reception.receive(ward.desk, intake())
    done = verify(ward.desk.store)
    assert done.finding is None
    assert done.numbers == 6


@pytest.mark.parametrize(
    ("first", "again", "code"),
    [
        (
            {"official_code": "H26.78-261123-0001"},
            {"official_code": " h26.78-261123-0001"},
            "official_code_taken",
        ),
        ({"row_id": "12"}, {"row_id": " 12 "}, "row_id_taken"),
    ],
)
def test_a_mark_spelt_another_way_is_still_taken(
    ward: Ward, first: dict[str, str], again: dict[str, str], code: str
) -> None:
    reception.receive(ward.desk, intake(**first))
    with pytest.raises(Told) as told:
        reception.receive(ward.desk, intake(**again))
    assert told.value.code == code


def passport(country: str) -> Party:
    paper = IdentityPaper(kind=IdentityKind.PASSPORT, number="B1234567", country=country)
    return anh(identity=(paper,))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"competent_body": "x" * 10_000}, "field_too_long"),
        ({"competent_body": "Sở\x07"}, "field_has_controls"),
        ({"receiving_body": "x" * 10_000}, "field_too_long"),
        ({"holders": (applicant(passport("y" * 10_000)),)}, "field_too_long"),
        ({"holders": (applicant(passport("Lào\x00")),)}, "field_has_controls"),
    ],
)
def test_what_is_no_name_of_a_body_or_country_is_told(
    ward: Ward, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(Told) as told:
        reception.receive(ward.desk, intake(**changes))
    assert told.value.code == code


def test_a_moment_in_another_zone_is_the_offices_own(ward: Ward) -> None:
    """Six in the evening of New Year's Eve in London is the new year in Hanoi."""
    late = datetime(2025, 12, 31, 18, 0, 0, 5, tzinfo=UTC)
    received = reception.receive(ward.desk, intake(received_at=late))
    assert received.code == "NB01-2026-000001"
    found = reception.find(ward.desk, received.dossier)
    assert str(found.received_at) == "2026-01-01 01:00:00+07:00"


@pytest.mark.parametrize("typed", ["a " * 5000, "a\ud800b", '"*:^ NEAR(', "\x00", "0" * 10_000])
def test_any_text_may_be_searched_for(ward: Ward, typed: str) -> None:
    reception.receive(ward.desk, intake())
    assert search.find(ward.desk.store.db, typed) == []


def test_an_unknown_charge_is_entered_with_its_basis_once(ward: Ward) -> None:
    """Hộ kinh doanh: its charge is the province's, which the shipped law does not hold."""
    trade = "1.001612"
    (line,) = ward.desk.law.fee(trade, ward.clock.now.date()).lines
    assert line.amount is None
    basis = "Nghị quyết 25/2025/NQ-HĐND"
    entered = EnteredCharge(kind=line.kind, name=line.name_vi, amount=100_000, basis=basis)
    received = reception.receive(ward.desk, intake(procedure=trade, charges=(entered,)))
    (charge,) = reception.find(ward.desk, received.dossier).charges
    assert (charge.amount, charge.reason) == (100_000, basis)
    for _ in range(2):  # the next ones have it from the law
        again = reception.receive(ward.desk, intake(procedure=trade, charges=(entered,)))
        next_one = reception.receive(ward.desk, intake(procedure=trade))
        assert [c.amount for c in reception.find(ward.desk, again.dossier).charges] == [100_000]
        assert [c.amount for c in reception.find(ward.desk, next_one.dossier).charges] == [100_000]
    (own,) = ward.desk.law.fee(trade, ward.clock.now.date()).lines
    assert own.amount == 100_000
    assert len(offices.list_overrides(ward.desk)) == 1
    assert verify(ward.desk.store).finding is None


@pytest.mark.parametrize("copies", [None, 3])
def test_the_one_unknown_of_two_charges_is_kept_and_the_other_stays_the_laws(
    ward: Ward, copies: int | None
) -> None:
    """Xác nhận tình trạng hôn nhân: the province's lệ phí, and copies at 8.000 đồng each."""
    code, on = "1.004873", ward.clock.now.date()
    lines = ward.desk.law.fee(code, on, copies=copies).lines
    charges = tuple(
        EnteredCharge(kind=x.kind, name=x.name_vi, amount=x.amount, rule=x.rule)
        if x.amount is not None
        else EnteredCharge(kind=x.kind, name=x.name_vi, amount=15_000, basis="NQ 25/2025/NQ-HĐND")
        for x in lines
    )
    reception.receive(ward.desk, intake(procedure=code, charges=charges, copies=copies))
    assert ward.desk.law.fee(code, on).amount == 15_000
    assert ward.desk.law.fee(code, on, copies=2).amount == 31_000
    reception.receive(ward.desk, intake(procedure=code, charges=charges, copies=copies))
    (own,) = offices.list_overrides(ward.desk)
    assert own.basis == "NQ 25/2025/NQ-HĐND"
    assert verify(ward.desk.store).finding is None


def test_an_amount_of_the_clerks_own_does_not_replace_what_the_law_knows(ward: Ward) -> None:
    before = ward.desk.law.fee("1.004873", ward.clock.now.date(), copies=1)
    _, line = before.lines
    assert line.amount is not None
    entered = EnteredCharge(kind=line.kind, name=line.name_vi, amount=99_000, basis="Nhầm")
    reception.receive(ward.desk, intake(charges=(entered,), copies=1))
    assert offices.list_overrides(ward.desk) == ()
    assert ward.desk.law.fee("1.004873", ward.clock.now.date(), copies=1) == before
