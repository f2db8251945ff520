"""Handing over the result, and not handing it over yet."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.making import Ward, anh, applicant, make_ward
from tests.services.appraisal import (
    appraised,
    assert_proven,
    found,
    printed,
    record_of,
    sealed_events,
)
from urbgov_desk.documents.typeface import MissingGlyph
from urbgov_desk.domain.act import (
    AttemptCollection,
    EnteredCharge,
    Resolve,
    Return,
    TakenMoney,
)
from urbgov_desk.domain.dossier import Dossier, PaymentMethod, ResultKind, ReturnWay
from urbgov_desk.domain.lifecycle import State, StepNotLawful
from urbgov_desk.domain.party import (
    IdentityKind,
    IdentityPaper,
    NameMissing,
    NumberNotTwelveDigits,
    Party,
    Role,
    RoleHolder,
    Sex,
    SigningWay,
)
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services import handover, resolution
from urbgov_desk.services.money import MoreThanOwed
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.settlement import MoneyStillDue
from urbgov_desk.store import search
from urbgov_desk.store.identifier import new_id

PAPER = "Giấy uỷ quyền ngày 25/11/2026"


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def nephew(number: str = "001203009876") -> Party:
    return Party(
        name="Nguyễn Văn Tuấn",
        sex=Sex.MALE,
        born="2003-02-01",
        identity=(IdentityPaper(kind=IdentityKind.IDENTITY_CARD, number=number),),
    )


def resolved(ward: Ward, **changes: object) -> Dossier:
    """A dossier whose result lies on shelf A1."""
    dossier = appraised(ward, **changes)
    request = Resolve(
        request_id=new_id(),
        dossier=dossier.id,
        result=ResultKind.GRANTED,
        number="145/GXN-UBND",
        on=date(2026, 11, 23),
        shelf="A1",
    )
    resolution.resolve(ward.desk, request)
    return found(ward, dossier.id)


def fee(amount: int = 8_000) -> tuple[EnteredCharge, ...]:
    return (EnteredCharge(kind=ChargeKind.phi, name="Phí", amount=amount, basis="NQ 12"),)


def cash(amount: int, tendered: int | None = None) -> tuple[TakenMoney, ...]:
    return (TakenMoney(method=PaymentMethod.CASH, amount=amount, tendered=tendered),)


def give_back(ward: Ward, dossier: str, **changes: object) -> Done:
    values: dict[str, object] = {"request_id": new_id(), "dossier": dossier, **changes}
    return handover.give_back(ward.desk, Return(**values))  # type: ignore[arg-type]


def attempt(ward: Ward, dossier: str, **changes: object) -> Done:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": dossier,
        "collector": nephew(),
        "missing": ("Giấy ủy quyền nhận kết quả (mẫu kèm theo)",),
        **changes,
    }
    return handover.attempt(ward.desk, AttemptCollection(**values))  # type: ignore[arg-type]


def collectors(ward: Ward, dossier: str) -> list[tuple[str, str | None]]:
    people = found(ward, dossier).parties
    return [(p.party.name, p.authority) for p in people if p.role is Role.COLLECTOR]


def test_the_applicant_shows_the_receipt_and_takes_the_result(ward: Ward) -> None:
    dossier = resolved(ward)
    ward.clock.forward(days=3)
    give_back(ward, dossier.id)
    after = found(ward, dossier.id)
    assert (after.state, after.returned_at, after.steps) == (State.RETURNED, ward.clock.now, ())
    assert collectors(ward, dossier.id) == [("Nguyễn Thị Hồng Ánh", None)]
    assert len(after.applicants) == 1
    assert_proven(ward)


def test_one_who_lost_the_receipt_shows_an_identity_paper(ward: Ward) -> None:
    dossier = resolved(ward)
    before = record_of(ward)
    with pytest.raises(handover.IdentityNeeded):
        give_back(ward, dossier.id, receipt_shown=False)
    assert record_of(ward) == before
    assert found(ward, dossier.id).state is State.RESOLVED
    give_back(ward, dossier.id, receipt_shown=False, identity_seen=True)
    assert found(ward, dossier.id).state is State.RETURNED


def test_a_nephew_with_a_lost_receipt_gets_a_note_and_comes_back_with_the_paper(
    ward: Ward,
) -> None:
    dossier = resolved(ward)
    lost = {"receipt_shown": False, "identity_seen": True, "collector": nephew()}
    before = record_of(ward)
    with pytest.raises(handover.AuthorisationNeeded):
        give_back(ward, dossier.id, **lost)
    assert record_of(ward) == before
    note = attempt(
        ward,
        dossier.id,
        missing=("Giấy ủy quyền nhận kết quả (mẫu kèm theo)", "Căn cước của người nộp"),
    )
    text = printed(ward, note.papers[0])
    for words in (
        "PHIẾU HƯỚNG DẪN GIẤY TỜ KHI NHẬN KẾT QUẢ",
        "1. Giấy ủy quyền nhận kết quả (mẫu kèm theo)",
        "2. Căn cước của người nộp",
        "07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu",
        "Quầy 1",
        "GIẤY ỦY QUYỀN NHẬN KẾT QUẢ",
        "001195004321",
        "Nguyễn Văn Tuấn",
        "001203009876",
        dossier.code or "-",
    ):
        assert words in text
    assert found(ward, dossier.id).state is State.RESOLVED
    ward.clock.now += timedelta(days=2)
    give_back(ward, dossier.id, authorisation=PAPER, **lost)
    assert collectors(ward, dossier.id) == [("Nguyễn Văn Tuấn", PAPER)]
    assert not any("Nguyễn Văn Tuấn" in data for data in sealed_events(ward))
    assert search.find(ward.desk.store.db, "nguyen van tuan") == [1]
    assert search.find(ward.desk.store.db, dossier.code or "-") == [1]
    assert_proven(ward)


def test_a_nephew_with_the_receipt_still_brings_the_authorisation(ward: Ward) -> None:
    dossier = resolved(ward)
    with pytest.raises(handover.AuthorisationNeeded):
        give_back(ward, dossier.id, collector=nephew())
    give_back(ward, dossier.id, collector=nephew(), authorisation=PAPER)
    assert found(ward, dossier.id).state is State.RETURNED


def test_the_applicants_own_card_makes_no_stranger_of_them(ward: Ward) -> None:
    dossier = resolved(ward)
    give_back(ward, dossier.id, collector=anh(phone=None))
    after = found(ward, dossier.id)
    assert len({p.party_id for p in after.parties}) == 1
    assert after.applicants[0].party.phone == "0912345678"


def test_either_of_a_couple_may_collect(ward: Ward) -> None:
    husband = anh(name="Lê Văn Lương", identity=(), phone=None)
    dossier = resolved(ward, holders=(applicant(), applicant(husband)))
    give_back(ward, dossier.id, collector_id=dossier.applicants[1].party_id)
    assert collectors(ward, dossier.id) == [("Lê Văn Lương", None)]


def test_the_representative_on_the_dossier_collects_by_the_paper_shown_then(ward: Ward) -> None:
    deputy = RoleHolder(
        role=Role.REPRESENTATIVE_BY_AUTHORISATION, party=nephew(), authority="UQ số 3"
    )
    dossier = resolved(ward, holders=(applicant(), deputy))
    person = next(p for p in dossier.parties if p.role is not Role.APPLICANT)
    give_back(ward, dossier.id, collector_id=person.party_id)
    assert collectors(ward, dossier.id) == [("Nguyễn Văn Tuấn", "UQ số 3")]


def test_one_who_only_brought_the_dossier_is_not_entitled_to_the_result(ward: Ward) -> None:
    submitter = RoleHolder(role=Role.SUBMITTER, party=nephew())
    dossier = resolved(ward, holders=(applicant(), submitter))
    person = next(p for p in dossier.parties if p.role is Role.SUBMITTER)
    with pytest.raises(handover.AuthorisationNeeded):
        give_back(ward, dossier.id, collector_id=person.party_id)
    give_back(ward, dossier.id, collector_id=person.party_id, authorisation=PAPER)
    assert found(ward, dossier.id).state is State.RETURNED
    assert_proven(ward)


def test_money_still_owed_is_taken_before_the_result_is_given(ward: Ward) -> None:
    dossier = resolved(ward, charges=fee())
    before = record_of(ward)
    with pytest.raises(MoneyStillDue) as told:
        give_back(ward, dossier.id)
    assert told.value.values == {"amount": 8_000}
    with pytest.raises(MoreThanOwed):
        give_back(ward, dossier.id, money=cash(9_000))
    assert record_of(ward) == before
    done = give_back(ward, dossier.id, money=cash(8_000, 10_000))
    assert done.change_due == 2_000
    after = found(ward, dossier.id)
    assert (after.money_due, after.payments[0].tendered) == (0, 10_000)
    assert_proven(ward)


def test_what_is_exempt_is_not_owed(ward: Ward) -> None:
    free = EnteredCharge(
        kind=ChargeKind.phi, name="Phí", amount=8_000, exemption="Hộ nghèo", basis="NQ 12"
    )
    give_back(ward, resolved(ward, charges=(free,)).id)


def test_the_way_of_signing_and_of_returning_are_kept(ward: Ward) -> None:
    dossier = resolved(ward)
    give_back(ward, dossier.id, signing=SigningWay.FINGERPRINT)
    row = ward.desk.store.db.execute(
        "SELECT return_way, return_signing FROM dossier WHERE id = ?", [dossier.id]
    ).fetchone()
    assert tuple(row) == ("counter", "fingerprint")
    assert found(ward, dossier.id).signing == "signs"


@pytest.mark.parametrize("way", [ReturnWay.POST, ReturnWay.ELECTRONIC])
def test_what_is_sent_needs_no_receipt_at_the_counter(ward: Ward, way: ReturnWay) -> None:
    dossier = resolved(ward, charges=fee())
    with pytest.raises(MoneyStillDue):
        give_back(ward, dossier.id, way=way, receipt_shown=False)
    give_back(ward, dossier.id, way=way, receipt_shown=False, money=cash(8_000))
    assert found(ward, dossier.id).state is State.RETURNED


def test_a_collectors_bad_number_leaves_nothing_behind(ward: Ward) -> None:
    dossier = resolved(ward, charges=fee())
    before = record_of(ward)
    with pytest.raises(NumberNotTwelveDigits):
        give_back(
            ward,
            dossier.id,
            collector=nephew("00120300987"),
            authorisation=PAPER,
            money=cash(8_000),
        )
    with pytest.raises(NameMissing):
        attempt(ward, dossier.id, collector=Party(name=" "))
    assert record_of(ward) == before
    assert found(ward, dossier.id).payments == ()


def test_a_result_is_given_once(ward: Ward) -> None:
    dossier = resolved(ward, charges=fee())
    request = new_id()
    give_back(ward, dossier.id, request_id=request, money=cash(8_000, 10_000))
    before = record_of(ward)
    again = give_back(ward, dossier.id, request_id=request, money=cash(8_000, 10_000))
    assert (again.repeated, again.change_due) == (True, 2_000)
    with pytest.raises(StepNotLawful):
        give_back(ward, dossier.id)
    with pytest.raises(StepNotLawful):
        attempt(ward, dossier.id)
    assert record_of(ward) == before
    assert len(found(ward, dossier.id).payments) == 1


def test_what_has_no_result_is_not_returned(ward: Ward) -> None:
    with pytest.raises(StepNotLawful):
        give_back(ward, appraised(ward).id)


def test_an_attempt_says_what_is_missing(ward: Ward) -> None:
    dossier = resolved(ward)
    with pytest.raises(handover.MissingNotSaid):
        attempt(ward, dossier.id, missing=("", "  "))
    before = record_of(ward)
    with pytest.raises(MissingGlyph):
        attempt(ward, dossier.id, missing=("Giấy 🐉",))
    assert record_of(ward) == before


def test_an_applicant_without_papers_gets_a_note_and_no_authorisation(ward: Ward) -> None:
    dossier = resolved(ward)
    done = attempt(ward, dossier.id, collector=None, missing=("Giấy tiếp nhận, hoặc căn cước",))
    text = printed(ward, done.papers[0])
    assert "Nguyễn Thị Hồng Ánh" in text
    assert "GIẤY ỦY QUYỀN" not in text
    assert_proven(ward)


def test_every_attempt_is_kept(ward: Ward) -> None:
    dossier = resolved(ward)
    request = new_id()
    attempt(ward, dossier.id, request_id=request)
    assert attempt(ward, dossier.id, request_id=request).repeated
    ward.clock.forward(hours=2)
    attempt(ward, dossier.id)
    rows = ward.desk.store.db.execute("SELECT collector FROM collection_attempt").fetchall()
    assert [row[0] for row in rows] == ["Nguyễn Văn Tuấn"] * 2
    assert_proven(ward)


@pytest.mark.parametrize("way", [ReturnWay.POST, ReturnWay.ELECTRONIC])
def test_a_result_is_sent_to_no_stranger(ward: Ward, way: ReturnWay) -> None:
    dossier = resolved(ward)
    with pytest.raises(handover.AuthorisationNeeded):
        give_back(ward, dossier.id, way=way, collector=nephew())
    give_back(ward, dossier.id, way=way, collector=nephew(), authorisation="Giấy ủy quyền")
