"""The code on a paper proves who printed it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urbgov_desk.domain import paper_code
from urbgov_desk.domain.paper_code import PaperCodeKind

KEY = bytes(range(32))


def made(kind: PaperCodeKind = PaperCodeKind.RECEIPT) -> str:
    return paper_code.make(
        KEY,
        kind=kind,
        key_id="1AB3F",
        code="NB01-2026-000123",
        revision=2,
        printed_on=date(2026, 11, 23),
    )


def test_a_code_reads_back_what_was_printed() -> None:
    read = paper_code.parse(made() + "\r\n")
    assert read is not None
    assert (read.code, read.revision, read.printed_on) == (
        "NB01-2026-000123",
        2,
        date(2026, 11, 23),
    )
    assert paper_code.is_genuine(KEY, read)


def test_a_code_is_all_alphanumeric_for_a_small_qr() -> None:
    assert set(made()) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def test_the_kind_is_inside_the_proof() -> None:
    forged = made(PaperCodeKind.TRAINING_RECEIPT).replace("TR+", "R+")
    read = paper_code.parse(forged)
    assert read is not None
    assert not paper_code.is_genuine(KEY, read)


@pytest.mark.parametrize("position", range(2, 50, 3))
def test_one_changed_letter_is_noticed(position: int) -> None:
    text = made()
    other = "A" if text[position] != "A" else "B"
    read = paper_code.parse(text[:position] + other + text[position + 1 :])
    assert read is None or not paper_code.is_genuine(KEY, read)


def test_a_day_that_does_not_exist_is_no_code() -> None:
    assert paper_code.parse(made().replace("/261123/", "/261332/")) is None


def test_a_code_no_qr_could_carry_back_is_not_made() -> None:
    with pytest.raises(ValueError, match="not a paper code"):
        paper_code.make(
            KEY,
            kind=PaperCodeKind.RECEIPT,
            key_id="1",
            code="NB",
            revision=0,
            printed_on=date(2026, 1, 1),
        )


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    paper_code.parse(text)
