"""Whatever is tampered with is noticed: a small, always equal share of the trials.

`tests/bench/tamper_trials.py` makes more than a thousand, with another seed each time.
"""

from collections.abc import Iterator

import pytest

from tests.tampering import Tampering
from urbgov_desk.store.tables import PROJECTED

# Trials of each kind: 60 in all.
SHARE = {
    "row changed": 16,
    "row deleted": 8,
    "row inserted": 8,
    "rows swapped": 8,
    "party's key": 4,
    "trigger or index dropped": 4,
    "byte of the store's file": 4,
    "byte of a kept paper": 2,
    "tail cut, tables made anew": 3,
    "record rewritten and signed anew": 3,
}
# A ward never restored nor inspected, and without a bound month, holds nothing in these.
STILL_EMPTY = {"book_print", "look", "restoration", "series_confirmed"}


@pytest.fixture(scope="module")
def tampering(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tampering]:
    made = Tampering(tmp_path_factory.mktemp("tampering"), seed=7)
    yield made
    made.store.close()


def test_the_ward_is_whole_and_nearly_every_table_holds_something(tampering: Tampering) -> None:
    assert tampering.whole() is None
    db = tampering.store.db
    empty = {
        table
        for table in PROJECTED
        if not db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    }
    assert empty <= STILL_EMPTY


@pytest.mark.parametrize("kind", SHARE)
def test_what_was_done_is_noticed(tampering: Tampering, kind: str) -> None:
    trials = [tampering.trial(kind) for _ in range(SHARE[kind])]
    assert [trial for trial in trials if not trial.noticed] == []
    assert tampering.whole() is None


def test_every_kind_has_its_share(tampering: Tampering) -> None:
    assert tampering.kinds.keys() == SHARE.keys()
    assert sum(SHARE.values()) == 60
