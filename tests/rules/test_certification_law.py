"""What a ward certifies on a day: kinds, books, symbols and the lawful authorisations."""

from datetime import date
from functools import cache

import pytest

from urbgov_desk.domain.certification import CertificationKind, Variant
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.rules.entry import RuleNotYetInForce
from urbgov_desk.rules.law import Law

TODAY = date(2026, 11, 23)
OLD = date(2025, 10, 31)


@cache
def _law() -> Law:
    return Law.shipped()


@pytest.mark.parametrize(
    ("kind", "procedures", "book", "conflict", "extension", "identity"),
    [
        ("copy", ("2.000815",), "copies", False, 2, False),
        ("signature", ("2.000884",), "signatures", True, None, True),
        ("translator_signature", ("2.000992", "2.001008"), "translators", True, 0, True),
        ("transaction", ("2.001035",), "transactions", True, 0, True),
        ("will", ("2.001019",), "transactions", True, 0, True),
        ("refusal_of_inheritance", ("2.001016",), "transactions", True, 0, True),
        ("division_of_inheritance", ("2.001406",), "transactions", True, 0, True),
        ("amendment", ("2.000913",), "transactions", True, None, True),
        ("correction", ("2.000927",), None, False, None, False),
        ("register_copy", ("2.000908",), None, False, None, False),
        ("transaction_copy", ("2.000942",), "copies", False, None, False),
    ],
)
def test_each_kind_has_its_procedures_book_and_question(
    kind: str,
    procedures: tuple[str, ...],
    book: str | None,
    conflict: bool,
    extension: int | None,
    identity: bool,
) -> None:
    rule = _law().certification(CertificationKind(kind), TODAY)
    assert (rule.procedures, rule.book) == (procedures, BookKind(book) if book else None)
    assert (rule.conflict_question, rule.extension_days) == (conflict, extension)
    assert rule.identity is identity
    assert rule.name
    assert rule.name_en
    assert rule.source


def test_every_kind_is_known_today_and_in_the_laws_order() -> None:
    assert [rule.kind for rule in _law().certifications(TODAY)] == list(CertificationKind)


def test_translators_came_to_the_wards_in_july_2025() -> None:
    kinds = [rule.kind for rule in _law().certifications(date(2025, 6, 30))]
    assert CertificationKind.TRANSLATOR_SIGNATURE not in kinds
    assert len(kinds) == len(CertificationKind) - 1
    with pytest.raises(RuleNotYetInForce):
        _law().certification(CertificationKind.TRANSLATOR_SIGNATURE, date(2025, 6, 30))


def test_what_takes_no_number_says_why() -> None:
    for kind in (CertificationKind.CORRECTION, CertificationKind.REGISTER_COPY):
        rule = _law().certification(kind, TODAY)
        assert rule.book is None
        assert "lấy số" in rule.source
    correction = _law().certification(CertificationKind.CORRECTION, TODAY)
    assert correction.confidence is Confidence.inferred


@pytest.mark.parametrize(
    ("kind", "years", "keeps"),
    [
        (CertificationKind.COPY, 0, False),
        (CertificationKind.TRANSACTION_COPY, 0, False),
        (CertificationKind.SIGNATURE, 2, True),
        (CertificationKind.TRANSLATOR_SIGNATURE, 2, True),
        (CertificationKind.TRANSACTION, 20, True),
        (CertificationKind.WILL, 20, True),
        (CertificationKind.AMENDMENT, 20, True),
    ],
)
def test_what_is_kept_and_how_long(kind: CertificationKind, years: int, keeps: bool) -> None:
    rule = _law().certification(kind, TODAY)
    assert _law().retention(rule.retention, TODAY).years == years
    assert bool(rule.kept) is keeps


@pytest.mark.parametrize(
    ("kind", "variant", "one_stop", "form"),
    [
        ("copy", "one_person", False, "attestation_copy"),
        ("copy", "one_person", True, "attestation_copy"),
        ("signature", "one_person", False, "attestation_signature"),
        ("signature", "one_person", True, "attestation_signature_one_stop"),
        ("signature", "several_people", True, "attestation_signatures_one_stop"),
        ("signature", "fingerprint", False, "attestation_fingerprint"),
        ("signature", "cannot_sign", True, "attestation_cannot_sign_one_stop"),
        ("translator_signature", "one_person", True, "attestation_translator"),
        ("transaction", "fingerprint", True, "attestation_transaction_one_stop"),
        ("will", "one_person", False, "attestation_will"),
        ("refusal_of_inheritance", "several_people", False, "attestation_inheritance_refusal"),
        (
            "division_of_inheritance",
            "several_people",
            True,
            "attestation_inheritance_division_one_stop",
        ),
        ("amendment", "one_person", False, "attestation_amendment"),
        ("correction", "one_person", False, "attestation_correction"),
        ("transaction_copy", "one_person", False, "attestation_copy"),
    ],
)
def test_the_attestation_follows_who_signed_and_before_whom(
    kind: str, variant: str, one_stop: bool, form: str
) -> None:
    rule = _law().certification(CertificationKind(kind), TODAY)
    assert rule.attestations[(Variant(variant), one_stop)] == form


def test_a_copy_from_the_original_register_bears_no_attestation() -> None:
    assert not _law().certification(CertificationKind.REGISTER_COPY, TODAY).attestations


@pytest.mark.parametrize(
    ("book", "before", "now", "form"),
    [
        (BookKind.COPIES, "SCT/BS", "SCT/BS", "Mẫu số 19"),
        (BookKind.SIGNATURES, "SCT/CK,ĐC", "SCT/CK,ĐC", "Mẫu số 20"),
        (BookKind.TRANSLATORS, "SCT/CKND", "SCT/CKND", "Mẫu số 21"),
        (BookKind.TRANSACTIONS, "SCT/HĐ,GD", "SCT/GD", "Mẫu số 22"),
    ],
)
def test_books_have_the_symbol_of_their_day(
    book: BookKind, before: str, now: str, form: str
) -> None:
    assert _law().book(book, OLD).symbol == before
    assert _law().book(book, date(2025, 11, 1)).symbol == now
    assert (_law().book(book, TODAY).code, _law().book(book, OLD).code) == (form, "")


def test_only_the_translators_form_number_was_found() -> None:
    sure = [each for each in BookKind if _law().book(each, TODAY).confidence.is_verified]
    assert sure == [BookKind.TRANSLATORS]


def test_a_ward_may_keep_another_symbol_with_its_basis() -> None:
    own = Override(
        id="one",
        kind=OverrideKind.parameter,
        subject="book.symbol.transactions",
        valid_from=date(2026, 1, 1),
        value={"value": "SCT/HĐ,GD"},
        basis="Công văn 12/STP ngày 05/01/2026",
    )
    law = _law().with_overrides([own])
    form = law.book(BookKind.TRANSACTIONS, TODAY)
    assert (form.symbol, form.source) == ("SCT/HĐ,GD", "Công văn 12/STP ngày 05/01/2026")
    assert form.confidence is Confidence.ward
    assert law.book(BookKind.TRANSACTIONS, date(2025, 12, 31)).symbol == "SCT/GD"
    assert law.book(BookKind.COPIES, TODAY).symbol == "SCT/BS"


def test_four_authorisations_are_certified_as_signatures() -> None:
    cases = _law().authorisation_cases(TODAY)
    assert [each.key for each in cases] == ["papers", "benefits", "house", "policy_bank"]
    assert all("Điều 14" in each.source for each in cases)


def test_what_nobody_checked_is_listed_for_the_set_up_page() -> None:
    unchecked = {(each.table, each.subject) for each in _law().unverified(TODAY)}
    assert ("book", "copies") in unchecked
    assert any(table == "certification" for table, _ in unchecked)


def _grounds(code: str, on: date = TODAY) -> list[str]:
    return [each.key for each in _law().refusal_grounds(code, on)]


def test_a_copy_is_refused_on_the_six_grounds_of_article_22_and_three_more() -> None:
    grounds = _law().refusal_grounds("2.000815", TODAY)
    assert [each.key for each in grounds] == [
        "copy.altered",
        "copy.illegible",
        "copy.secret",
        "copy.unlawful",
        "copy.not_legalised",
        "copy.private",
        "copy.no_original",
        "copy.differs",
        "copy.forged",
        "not_competent",
    ]
    for number, ground in enumerate(grounds[:6], start=1):
        assert f"Điều 22 khoản {number}" in ground.source


def test_signatures_translations_and_transactions_have_their_own_grounds() -> None:
    assert _grounds("2.000884") == [
        "signature.no_capacity",
        "signature.identity",
        "signature.unlawful",
        "signature.transaction",
        "not_competent",
    ]
    assert len([key for key in _grounds("2.000992") if key.startswith("translation.")]) == 5
    assert "translation.not_own_papers" in _grounds("2.001008")
    assert _grounds("2.001035")[:3] == [
        "transaction.unlawful",
        "transaction.property",
        "transaction.other_place",
    ]
    assert "transaction.other_place" not in _grounds("2.001035", OLD)
    assert "transaction.other_place" not in _grounds("2.001019")


def test_the_papers_that_need_no_legalisation_are_named_since_april_2020() -> None:
    def words(on: date) -> str:
        return next(
            each.text_vi
            for each in _law().refusal_grounds("2.000815", on)
            if each.key == "copy.not_legalised"
        )

    assert "bằng tốt nghiệp" in words(TODAY)
    assert "thẻ thường trú" in words(TODAY)
    translation = _law().refusal_grounds("2.000992", TODAY)
    assert "thẻ thường trú" not in " ".join(each.text_vi for each in translation)


def test_nobody_is_sent_away_from_a_copy_for_want_of_an_authorisation() -> None:
    for code in ("2.000815", "2.000884", "2.000992", "2.001008"):
        assert not {"no_authorisation", "not_completed", "not_eligible"} & set(_grounds(code))
    assert "no_authorisation" in _grounds("2.001035")


@pytest.mark.parametrize(
    ("name", "value", "verified"),
    [
        ("certification.clock_jump_days", 3, False),
        ("certification.grant_reminder_days", 14, False),
        ("certification.delegate_report_months", 3, False),
        ("certification.new_year_opens_at", 1, True),
        ("certification.report_months", 6, True),
    ],
)
def test_figures_of_the_desk_say_whether_a_law_sets_them(
    name: str, value: int, verified: bool
) -> None:
    figure = _law().parameter(name, TODAY)
    assert figure.value == value
    assert figure.confidence.is_verified is verified
    assert verified or "phần mềm" in figure.source
