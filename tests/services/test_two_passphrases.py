"""Two passphrases of a store are two ways to its key, never one under two names."""

import unicodedata
from pathlib import Path

import pytest

from tests.services.test_keys import OTHER, WORDS, start
from urbgov_desk.services import keys
from urbgov_desk.store.identifier import new_id


def test_two_ways_never_fall_together(tmp_path: Path) -> None:
    """One of them taken away, its passphrase would go on opening the store."""
    desk = start(tmp_path, passphrase=WORDS)
    request = new_id()
    for _ in range(2):  # the same press again finds it done
        keys.add_passphrase(desk, OTHER, label="Người thứ hai", request_id=request)
    first, second = keys.list_slots(desk)
    for same in (WORDS, f" {unicodedata.normalize('NFD', WORDS)} "):
        with pytest.raises(keys.PassphraseTaken):
            keys.add_passphrase(desk, same, label="Người thứ ba", request_id=new_id())
    with pytest.raises(keys.PassphraseTaken):
        keys.change_passphrase(desk, second.id, WORDS, request_id=new_id())
    keys.change_passphrase(desk, first.id, WORDS, request_id=new_id())
    assert [slot.id for slot in keys.list_slots(desk)] == [first.id, second.id]
    desk.store.close()
