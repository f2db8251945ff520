import shutil
from pathlib import Path

import pytest

from tests.terminal.ward_process import start_ward


@pytest.fixture(scope="session")
def new_ward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ward's folder nobody has worked in; to be copied, not used."""
    data = tmp_path_factory.mktemp("new-ward")
    start_ward(data)
    return data


@pytest.fixture
def data(new_ward: Path, tmp_path: Path) -> Path:
    """The folder of a ward whose office stands and whose first dossier is still to come."""
    return Path(shutil.copytree(new_ward, tmp_path / "data"))
