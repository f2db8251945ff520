"""What holds for every test: no screen is needed, and nothing of the tester's own is touched."""

import gc
import os
import sys
import tempfile
from collections.abc import Iterator

import pytest

from urbgov_desk.domain import secret_words

# Before any test imports Qt. A tester who wants to see windows sets it to xcb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The same pixels everywhere, and no warning of Qt's about a locale that is not UTF-8.
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"
# A test that forgets to name its store, and the processes it starts, find an empty one.
os.environ["URBGOV_DESK_DATA"] = tempfile.mkdtemp(prefix="urbgov-desk-tests-")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# A secret is hashed the same way with less work; processes that tests start take the whole of it.
secret_words.GUESS_PASSES, secret_words.GUESS_MEMORY, secret_words.GUESS_LANES = 1, 8, 1


def pytest_collection_finish() -> None:
    """What was imported stays to the end: it need not be looked through for the unreachable."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _wards_are_closed() -> Iterator[None]:
    """Close the stores a test opened through `tests.making`, if it did."""
    yield
    making = sys.modules.get("tests.making")
    if making is not None:
        making.TEMPLATES.close_all()
