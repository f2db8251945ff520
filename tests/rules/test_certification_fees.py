"""The 25 agreed cases of what certification costs and how many numbers it takes."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from urbgov_desk.domain.certification import CertificationKind, Layout, sheets_per_copy
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.rules.law import Law

VECTORS = Path(__file__).parents[1] / "vectors" / "copy-fees.csv"
TODAY = date(2026, 11, 23)
COPY, SIGNATURE = CertificationKind.COPY, CertificationKind.SIGNATURE
TRANSLATOR, TRANSACTION = (
    CertificationKind.TRANSLATOR_SIGNATURE,
    CertificationKind.TRANSACTION,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper of a visit: its kind, pages of the original, copies, and whether it is exempt."""

    kind: CertificationKind
    pages: int = 1
    copies: int = 1
    exempt: str | None = None


@cache
def _law() -> Law:
    return Law.shipped()


def _fee(paper: Paper) -> int:
    rule = _law().certification(paper.kind, TODAY)
    amount = _law().fee(rule.procedure, TODAY, pages=paper.pages, copies=paper.copies).amount
    assert amount is not None
    if paper.exempt is None:
        return amount
    lawful = {each.key: each.percent for each in _law().exemptions(rule.procedure, TODAY)}
    return amount * (100 - lawful[paper.exempt]) // 100


def _numbers(papers: tuple[Paper, ...]) -> int:
    return sum(_law().certification(each.kind, TODAY).book is not None for each in papers)


def _copies(pages: int, copies: int = 1) -> tuple[Paper, ...]:
    return (Paper(kind=COPY, pages=pages, copies=copies),)


@pytest.mark.parametrize(
    ("papers", "fee", "numbers"),
    [
        pytest.param(_copies(1), 2_000, 1, id="01 one page"),
        pytest.param(_copies(2), 4_000, 1, id="02 two pages"),
        pytest.param(_copies(3), 5_000, 1, id="03 three pages"),
        pytest.param(_copies(3, 5), 25_000, 1, id="04 three pages, five copies"),
        pytest.param(_copies(4, 2), 12_000, 1, id="05 four pages, two copies"),
        pytest.param(_copies(10), 12_000, 1, id="06 ten pages"),
        pytest.param(_copies(100), 102_000, 1, id="07 a hundred pages"),
        pytest.param(_copies(197), 199_000, 1, id="08 just under the ceiling"),
        pytest.param(_copies(198), 200_000, 1, id="09 exactly the ceiling"),
        pytest.param(_copies(199), 200_000, 1, id="10 over the ceiling"),
        pytest.param(_copies(250, 2), 400_000, 1, id="11 the ceiling is per copy"),
        pytest.param(_copies(2, 3), 12_000, 1, id="12 a card's two faces on one sheet"),
        pytest.param(
            (*_copies(2, 3), *_copies(1, 2), *_copies(4)), 22_000, 3, id="13 three originals"
        ),
        pytest.param((Paper(kind=SIGNATURE),), 10_000, 1, id="14 a CV"),
        pytest.param((Paper(kind=SIGNATURE),), 10_000, 1, id="15 one paper, four signers"),
        pytest.param((Paper(kind=SIGNATURE),) * 2, 20_000, 2, id="16 CV and authorisation"),
        pytest.param((Paper(kind=TRANSLATOR),) * 3, 30_000, 3, id="17 three translations"),
        pytest.param((Paper(kind=TRANSACTION),), 50_000, 1, id="18 four originals of a contract"),
        pytest.param((Paper(kind=TRANSACTION),) * 2, 100_000, 2, id="19 transfer and lease"),
        pytest.param((Paper(kind=CertificationKind.AMENDMENT),), 30_000, 1, id="20 an amendment"),
        pytest.param(
            (Paper(kind=CertificationKind.CORRECTION),), 25_000, 0, id="21 an error put right"
        ),
        pytest.param(
            (Paper(kind=TRANSACTION, exempt="farm_credit"),), 0, 1, id="22 a farmer's mortgage"
        ),
        pytest.param(
            (Paper(kind=CertificationKind.TRANSACTION_COPY, pages=12),),
            14_000,
            1,
            id="23 copy of a kept transaction",
        ),
        pytest.param(_copies(1, 1_000), 2_000_000, 1, id="24 a thousand copies"),
        pytest.param((), 0, 0, id="25 the copy the office keeps"),
    ],
)
def test_what_certification_costs(papers: tuple[Paper, ...], fee: int, numbers: int) -> None:
    assert sum(map(_fee, papers)) == fee
    assert _numbers(papers) == numbers


def test_a_card_of_two_pages_takes_one_sheet_and_costs_two_pages() -> None:
    (card,) = [each for each in _law().paper_kinds(TODAY) if each.letters == "cc"]
    assert (card.pages, card.layout) == (2, Layout.TWO_FACES)
    assert sheets_per_copy(card.pages or 0, card.layout) == 1
    assert _fee(Paper(kind=COPY, pages=card.pages or 0)) == 4_000


def test_the_copy_of_a_kept_transaction_stands_in_the_book_of_copies() -> None:
    rule = _law().certification(CertificationKind.TRANSACTION_COPY, TODAY)
    assert rule.book is BookKind.COPIES


def test_what_the_office_keeps_is_said_to_cost_nothing() -> None:
    for kind in (SIGNATURE, TRANSLATOR):
        assert "không thu phí" in _law().certification(kind, TODAY).kept


def test_copies_agree_with_the_independent_reckoning() -> None:
    with VECTORS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows
    for row in rows:
        paper = Paper(kind=COPY, pages=int(row["pages"]), copies=int(row["copies"]))
        assert _fee(paper) == int(row["amount"]), row


def test_each_kind_costs_what_its_circular_says() -> None:
    flat = {
        CertificationKind.WILL: 50_000,
        CertificationKind.REFUSAL_OF_INHERITANCE: 50_000,
        CertificationKind.DIVISION_OF_INHERITANCE: 50_000,
        CertificationKind.REGISTER_COPY: 0,
    }
    for kind, amount in flat.items():
        assert _fee(Paper(kind=kind)) == amount, kind
    for kind in CertificationKind:
        for code in _law().certification(kind, TODAY).procedures:
            assert _law().fee(code, TODAY, pages=1, copies=1).amount is not None, code
