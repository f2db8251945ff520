"""From the page to the act and back, without a screen."""

from datetime import date, datetime

import pytest

from urbgov_desk.domain.answer import ChargeLine, FeeAnswer
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.party import (
    EmailOdd,
    IdentityKind,
    NumberMissingBecause,
    NumberNotTwelveDigits,
    PartyKind,
    Role,
    Sex,
)
from urbgov_desk.domain.procedure import ChargeKind, LimitKind, SubmitMode
from urbgov_desk.domain.scan import ScannedPerson
from urbgov_desk.gui.receive.conversion import charges_of, intake_of, to_take
from urbgov_desk.gui.receive.form import (
    ChargeForm,
    PaperForm,
    PersonForm,
    ReceptionForm,
    Shown,
    form_json,
    form_of_json,
)
from urbgov_desk.gui.receive.paper_line import (
    all_usual,
    answered,
    missing_names,
    progress,
    submitted,
)
from urbgov_desk.gui.receive.person import first_faulty, joined, party_of, person_of
from urbgov_desk.gui.receive.told_place import Spot, spot_of
from urbgov_desk.services.scan import party_of as scanned_party

ANH = PersonForm(
    number="001195004321", name="Nguyễn Thị Hồng Ánh", born="1995-04-17", sex=Sex.FEMALE
)


def form(**changes: object) -> ReceptionForm:
    values: dict[str, object] = {"request_id": "r", "draft_id": "d", "people": (ANH,)}
    values.update(changes)
    return ReceptionForm(**values)  # type: ignore[arg-type]


def test_a_draft_brings_everything_back() -> None:
    whole = form(
        people=(ANH, PersonForm(role=None, shown=Shown.PASSPORT, number="N123", country="JP")),
        current=1,
        procedure="1.004873",
        papers=(
            PaperForm(key="form", text="Tờ khai", answer=PaperAnswer.LOOKED_UP, source="VNeID"),
        ),
        limit_kind=LimitKind.calendar,
        limit_value=5,
        charges=(ChargeForm(kind=ChargeKind.le_phi, name="Lệ phí", amount=8000, entered=True),),
        method=PaymentMethod.CASH,
        given=10_000,
    )
    assert form_of_json(form_json(whole)) == whole


@pytest.mark.parametrize(
    "content",
    [{}, {"version": 99}, {"version": 1, "people": 5}, {"version": 1, "request_id": "r"}],
)
def test_a_draft_nobody_can_read_is_left_alone(content: dict[str, object]) -> None:
    assert form_of_json(content) is None


def test_a_passport_keeps_its_country_and_the_name_as_printed() -> None:
    party = party_of(
        PersonForm(
            shown=Shown.PASSPORT, number="TR1234567", country="JP", name="TANAKA Yuki", born="1990"
        )
    )
    assert party.identity[0].kind is IdentityKind.PASSPORT
    assert (party.identity[0].country, party.name, party.born) == ("JP", "TANAKA Yuki", "1990")


def test_a_child_without_number_says_why() -> None:
    party = party_of(PersonForm(shown=Shown.CHILD, name="Bé An", born="2026-11-20"))
    assert party.identity == ()
    assert party.number_missing is NumberMissingBecause.CHILD


def test_an_organisation_has_its_code_and_no_birthday() -> None:
    party = party_of(
        PersonForm(kind=PartyKind.ORGANISATION, number="0101234567", name="Công ty A", born="1990")
    )
    assert party.identity[0].kind is IdentityKind.ORGANISATION_CODE
    assert (party.born, party.number_missing) == (None, None)


@pytest.mark.parametrize(
    "person",
    [
        ANH,
        PersonForm(shown=Shown.PASSPORT, number="B12345", country="KR", name="KIM Min"),
        PersonForm(shown=Shown.LOST, name="Lê Văn Mất", born="1951"),
        PersonForm(kind=PartyKind.ORGANISATION, number="0101234567", name="Công ty A"),
    ],
)
def test_a_person_survives_the_way_to_a_party_and_back(person: PersonForm) -> None:
    assert person_of(party_of(person)) == person


def test_the_old_number_of_a_scanned_card_goes_along() -> None:
    party = scanned_party(
        ScannedPerson(number="001195004321", name="Ánh", old_number="012345678", birth_year=1995)
    )
    again = party_of(person_of(party))
    assert [i.kind for i in again.identity] == [
        IdentityKind.IDENTITY_CARD,
        IdentityKind.OLD_IDENTITY_CARD,
    ]


def test_a_card_adds_to_what_was_typed_and_takes_nothing_away() -> None:
    typed = PersonForm(name="nguyen thi", phone="0912345678", email="a@b.vn")
    card = PersonForm(role=None, number="001195004321", name="Nguyễn Thị Hồng Ánh")
    both = joined(typed, card)
    assert (both.role, both.name, both.phone, both.email) == (
        Role.APPLICANT,
        "Nguyễn Thị Hồng Ánh",
        "0912345678",
        "a@b.vn",
    )


def paper(**changes: object) -> PaperForm:
    return PaperForm(key="a", text="Tờ khai", **changes)  # type: ignore[arg-type]


def test_usual_answers_fill_what_was_missing_and_leave_what_need_not_be_there() -> None:
    papers = all_usual(
        (
            paper(mode=SubmitMode.submit),
            paper(mode=SubmitMode.show),
            paper(required=False),
            answered(paper(), PaperAnswer.MISSING),
        )
    )
    assert [p.answer for p in papers] == [
        PaperAnswer.COPY_KEPT,
        PaperAnswer.ORIGINAL_SEEN,
        None,
        PaperAnswer.COPY_KEPT,
    ]
    assert progress(papers).missing == 0


def test_a_required_paper_nobody_answered_is_missing() -> None:
    lines = submitted((paper(), paper(required=False)))
    assert [line.answer for line in lines] == [PaperAnswer.MISSING]
    assert missing_names((paper(), paper(required=False))) == ("Tờ khai",)


def test_who_looked_a_paper_up_and_when_goes_with_it_alone() -> None:
    at = datetime(2026, 11, 23, 9, 0, tzinfo=HANOI)
    looked = answered(paper(), PaperAnswer.LOOKED_UP, source="VNeID")
    kept = answered(paper(), PaperAnswer.COPY_KEPT)
    lines = submitted((looked, kept), by="Trần Thu Hà", at=at)
    assert (lines[0].source, lines[0].looked_up_by, lines[0].looked_up_at) == (
        "VNeID",
        "Trần Thu Hà",
        at,
    )
    assert (lines[1].looked_up_by, lines[1].looked_up_at, lines[1].originals) == (None, None, 1)


def fee(amount: int | None) -> FeeAnswer:
    line = ChargeLine(
        kind=ChargeKind.le_phi, name_vi="Lệ phí", amount=amount, rule="r", reason="chưa rõ"
    )
    return FeeAnswer(amount=amount, lines=(line,), reasons=(), sources=())


def test_known_charges_are_left_to_the_law() -> None:
    assert intake_of(form(charges=charges_of(fee(8000)))).charges is None


def test_an_entered_charge_carries_its_basis() -> None:
    entered = (ChargeForm(kind=ChargeKind.le_phi, name="Lệ phí", amount=5000, entered=True),)
    whole = form(charges=charges_of(fee(None), entered), fee_basis="NQ 12/2020/NQ-HĐND")
    charges = intake_of(whole).charges
    assert charges is not None
    assert (charges[0].amount, charges[0].basis) == (5000, "NQ 12/2020/NQ-HĐND")


def test_what_the_law_knows_is_not_overwritten_by_an_earlier_entry() -> None:
    entered = (ChargeForm(kind=ChargeKind.le_phi, name="Lệ phí", amount=5000, entered=True),)
    assert charges_of(fee(8000), entered)[0].amount == 8000


def test_an_exemption_asks_nothing_and_says_why() -> None:
    whole = form(charges=charges_of(fee(8000)), exemption="Hộ nghèo", method=PaymentMethod.CASH)
    made = intake_of(whole)
    assert to_take(whole) == 0
    assert made.money == ()
    assert made.charges is not None
    assert made.charges[0].exemption == "Hộ nghèo"


def test_cash_carries_what_was_given() -> None:
    whole = form(charges=charges_of(fee(8000)), method=PaymentMethod.CASH, given=10_000)
    assert [(m.amount, m.tendered) for m in intake_of(whole).money] == [(8000, 10_000)]


def test_an_unknown_charge_left_open_takes_no_money() -> None:
    whole = form(charges=charges_of(fee(None)), method=PaymentMethod.CASH, given=10_000)
    assert to_take(whole) is None
    assert intake_of(whole).money == ()


def test_a_told_problem_finds_the_person_it_is_about() -> None:
    people = (ANH, PersonForm(role=Role.SUBMITTER, name="Huy", number="12345678901"))
    told = NumberNotTwelveDigits(length=11)
    assert first_faulty(people, told, date(2026, 11, 23)) == 1
    assert first_faulty(people, EmailOdd(), date(2026, 11, 23)) is None


def test_told_problems_go_beside_their_fields() -> None:
    assert spot_of(NumberNotTwelveDigits(length=11), limit_entered=False) is Spot.number
    assert spot_of(EmailOdd(), limit_entered=False) is Spot.email
