"""A receipt is proven from a terminal by the stores on the PC, without opening a desk."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.making import MONDAY, set_up_request
from urbgov_desk.domain import paper_code
from urbgov_desk.services import opening, paper, proving
from urbgov_desk.store import place


def test_a_store_on_this_pc_tells_the_genuine_from_the_forged(tmp_path: Path) -> None:
    desk = opening.start_ward(tmp_path, set_up_request(), clock=lambda: MONDAY, use_keyring=False)
    text = paper.qr_text(desk, code="NB01-2026-000001", revision=1, at=MONDAY)
    read = paper_code.parse(text)
    assert read is not None
    # The desk is still open: asking beside it must not disturb it.
    assert proving.genuine(tmp_path, read) is True
    assert proving.genuine(tmp_path, replace(read, printed_on=date(2026, 1, 1))) is False
    assert proving.genuine(tmp_path, replace(read, key_id="1ZZZZ")) is None
    desk.store.close()


def test_without_a_store_nobody_can_tell(tmp_path: Path) -> None:
    read = paper_code.parse("R+K1/NB01-2026-000123-0/261123/ABCDEFGHIJKLMNOP")
    assert read is not None
    assert proving.genuine(tmp_path, read) is None


def test_a_store_that_cannot_be_opened_tells_nothing(tmp_path: Path) -> None:
    desk = opening.start_ward(tmp_path, set_up_request(), clock=lambda: MONDAY, use_keyring=False)
    read = paper_code.parse(paper.qr_text(desk, code="NB01-2026-000001", revision=1, at=MONDAY))
    desk.store.close()
    assert read is not None
    (tmp_path / place.WARD / "store.key").unlink()
    assert proving.genuine(tmp_path, read) is None


@pytest.mark.parametrize("left", [None, b"", bytes(20_000)])
def test_a_store_file_gone_or_replaced_tells_nothing_and_is_left_alone(
    tmp_path: Path, left: bytes | None
) -> None:
    desk = opening.start_ward(tmp_path, set_up_request(), clock=lambda: MONDAY, use_keyring=False)
    read = paper_code.parse(paper.qr_text(desk, code="NB01-2026-000001", revision=1, at=MONDAY))
    desk.store.close()
    assert read is not None
    for file in (tmp_path / place.WARD).glob("desk.db*"):
        file.unlink()
    file = tmp_path / place.WARD / "desk.db"
    if left is not None:
        file.write_bytes(left)
    assert proving.genuine(tmp_path, read) is None
    assert (file.read_bytes() if file.exists() else None) == left
