"""The papers people bring, found by two letters, with what they usually are."""

from datetime import date
from functools import cache

import pytest

from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout
from urbgov_desk.domain.certification_rule import PaperKind
from urbgov_desk.rules.law import Law

TODAY = date(2026, 11, 23)


@cache
def _kinds() -> tuple[PaperKind, ...]:
    return Law.shipped().paper_kinds(TODAY)


def _by(letters: str) -> list[PaperKind]:
    return [each for each in _kinds() if each.letters == letters]


@pytest.mark.parametrize(
    ("letters", "pages", "layout", "issuer"),
    [
        ("cc", 2, Layout.TWO_FACES, Issuer.VIETNAMESE),
        ("bt", 1, Layout.ONE_SIDED, Issuer.VIETNAMESE),
        ("sd", 4, Layout.DUPLEX, Issuer.VIETNAMESE),
        ("bn", 1, Layout.ONE_SIDED, Issuer.FOREIGN),
        ("ly", 4, Layout.DUPLEX, Issuer.VIETNAMESE),
    ],
)
def test_the_usual_papers_need_no_more_than_their_letters(
    letters: str, pages: int, layout: Layout, issuer: Issuer
) -> None:
    (kind,) = _by(letters)
    assert (kind.pages, kind.layout, kind.issuer) == (pages, layout, issuer)
    assert not kind.legalised


def test_a_passports_pages_are_asked_for_and_a_foreign_one_comes_first() -> None:
    kinds = _by("hc")
    assert [each.issuer for each in kinds] == [Issuer.FOREIGN, Issuer.VIETNAMESE]
    assert all(each.pages is None and not each.legalised for each in kinds)


def test_what_the_circular_exempts_needs_no_legalisation_and_the_rest_does() -> None:
    foreign = {each.key: each.legalised for each in _kinds() if each.issuer is Issuer.FOREIGN}
    exempt = {key for key, legalised in foreign.items() if not legalised}
    assert exempt == {
        "passport_foreign",
        "identity_foreign",
        "residence_card_foreign",
        "driving_licence_foreign",
        "diploma_foreign",
        "certificate_foreign",
        "transcript_foreign",
    }
    assert {"birth_foreign", "marriage_foreign", "paper_foreign"} <= set(foreign) - exempt


def test_every_kind_of_certification_has_papers() -> None:
    assert {each.kind for each in _kinds()} == set(CertificationKind)
    assert len(_kinds()) >= 60
    assert len({each.key for each in _kinds()}) == len(_kinds())


def test_letters_lead_to_one_paper_but_for_its_foreign_twin() -> None:
    found = [(each.letters, each.issuer) for each in _kinds()]
    assert len(set(found)) == len(found)


def test_papers_that_did_not_exist_yet_are_not_offered() -> None:
    keys = {each.key for each in Law.shipped().paper_kinds(date(2023, 5, 8))}
    assert "identity_certificate" not in keys
    assert "land_certificate_2025" not in keys
    assert "land_certificate" in keys


def test_a_title_is_fit_for_the_book() -> None:
    assert [each.title for each in _kinds() if "(" in each.title or "…" in each.title] == []
    (authorisation,) = _by("uq")
    assert (authorisation.title, authorisation.kind) == (
        "Giấy uỷ quyền",
        CertificationKind.SIGNATURE,
    )
