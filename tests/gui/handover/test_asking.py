"""Who stands at the counter becomes what the office is asked for."""

from tests.making import anh
from urbgov_desk.domain.dossier import PaymentMethod, ReturnWay
from urbgov_desk.domain.party import IdentityKind, SigningWay
from urbgov_desk.gui.dossier.asking import TypedMoney
from urbgov_desk.gui.handover.asking import (
    Missing,
    TypedCollection,
    TypedPerson,
    attempt,
    give_back,
    party_of,
    what_is_missing,
)


def test_the_holder_with_the_receipt_lacks_nothing() -> None:
    typed = TypedCollection(holder="p1")
    assert what_is_missing(typed) == ()
    request = give_back("r", "d", typed, None)
    assert (request.collector, request.collector_id, request.authorisation) == (None, "p1", "")


def test_a_holder_who_lost_the_receipt_is_asked_for_an_identity_paper() -> None:
    lost = TypedCollection(holder="p1", receipt_shown=False)
    assert what_is_missing(lost) == (Missing.IDENTITY,)
    assert (
        what_is_missing(TypedCollection(holder="p1", receipt_shown=False, identity_seen=True)) == ()
    )


def test_a_nephew_without_anything_lacks_both() -> None:
    nephew = TypedCollection(holder=None, receipt_shown=False)
    assert what_is_missing(nephew) == (Missing.OWN_IDENTITY, Missing.AUTHORISATION)


def test_what_was_typed_for_a_proxy_does_not_go_along_with_the_holder() -> None:
    typed = TypedCollection(holder="p1", proxy=TypedPerson(name="Cháu"), authorisation="Giấy số 3")
    request = give_back("r", "d", typed, None)
    assert (request.collector, request.authorisation) == (None, "")
    assert attempt("r", "d", typed, ("x",)).collector is None


def test_twelve_digits_are_a_personal_number_and_letters_a_passport() -> None:
    card = party_of(TypedPerson(name="Lê An", number="001 095 001234"))
    assert card is not None
    assert card.identity[0].kind is IdentityKind.IDENTITY_CARD
    assert card.number == "001095001234"
    passport = party_of(TypedPerson(name="John", number="B1234567"))
    assert passport is not None and passport.identity[0].kind is IdentityKind.PASSPORT


def test_a_proxy_without_a_name_is_nobody() -> None:
    assert party_of(TypedPerson(number="001095001234")) is None


def test_a_scanned_card_keeps_all_it_said_until_somebody_types_over_it() -> None:
    card = anh()
    same = TypedPerson(name=card.name, number=card.number or "", scanned=card)
    assert party_of(same) == card
    other = party_of(TypedPerson(name="Ai khác", number=card.number or "", scanned=card))
    assert other is not None and other.born is None


def test_money_and_the_way_of_signing_go_along() -> None:
    typed = TypedCollection(holder="p1", signing=SigningWay.FINGERPRINT, way=ReturnWay.POST)
    request = give_back("r", "d", typed, TypedMoney(amount=8000, tendered=10_000))
    assert request.signing is SigningWay.FINGERPRINT
    assert request.way == "post"
    assert request.money[0].method is PaymentMethod.CASH
    assert request.money[0].tendered == 10_000
