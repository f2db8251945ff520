"""The set-up page of a desk whose store has slots and a stick with a backup on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.keeping.keeping_stage import keeping_stage
from tests.gui.stage import Stage


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    made = keeping_stage(qapp, tmp_path)
    made.window.show()
    yield made
    made.close()
