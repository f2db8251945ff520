"""The line a head is printed as: read back letter for letter, and never half understood."""

from datetime import datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from urbgov_desk.domain import chain_head
from urbgov_desk.domain.chain_head import ChainHead, Counts, HeadUnreadable, SignedHead
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.store.chain_head import has_signature

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
COUNTS = Counts(events=12, numbers=3, papers=2, series=(("dossier", "", "2026", 3),))


def made(*, training: bool = False) -> SignedHead:
    head = ChainHead(
        store_id="0193c1a2-0000-7000-8000-000000000001",
        training=training,
        desk="01",
        epoch=1,
        seq=12,
        hash="ab" * 32,
        counts=COUNTS.digest(),
        at=datetime(2026, 11, 23, 17, 5, tzinfo=HANOI),
    )
    return chain_head.signed(head, "1", KEY.sign(head.body("1").encode()))


@pytest.mark.parametrize("training", [False, True])
def test_a_head_is_read_back_as_it_was_made(training: bool) -> None:
    head = made(training=training)
    assert chain_head.read(head.text) == head
    assert has_signature(PUBLIC, head)


def test_line_breaks_spaces_and_small_letters_do_no_harm() -> None:
    text = made().text
    copied = " ".join(text[at : at + 13] for at in range(0, len(text), 13)).lower() + "\r\n"
    assert chain_head.read(copied) == made()


@given(st.integers(0, len(made().text) - 1), st.sampled_from("ABCXYZ234567/+0189"))
def test_one_wrong_letter_anywhere_is_noticed(at: int, letter: str) -> None:
    text = made().text
    spoilt = text[:at] + letter + text[at + 1 :]
    if spoilt == text:
        return
    try:
        head = chain_head.read(spoilt)
    except HeadUnreadable:
        return
    assert isinstance(head, SignedHead)
    assert not has_signature(PUBLIC, head)


@given(st.text(max_size=300))
def test_any_other_text_is_no_head(text: str) -> None:
    with pytest.raises(HeadUnreadable):
        chain_head.read(text)


def test_other_counts_give_another_digest() -> None:
    fewer = Counts(events=12, numbers=3, papers=1, series=COUNTS.series)
    assert fewer.digest() != COUNTS.digest()
