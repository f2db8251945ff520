"""Where this PC keeps what is its own: preferences and the fault log."""

import os
from pathlib import Path

_DATA_VARIABLE = "URBGOV_DESK_DATA"
# Where a store may lie; the store's own module is too heavy to ask before the window shows.
_STORES = ("ward", "training")


def own_folder(data: Path | None) -> Path:
    """Where this PC's preferences and the fault log lie: the data folder of the desk."""
    # The store knows its folder itself; asking it here would load it before the window shows.
    if data is not None:
        return data.expanduser()
    if told := os.environ.get(_DATA_VARIABLE):
        return Path(told).expanduser()
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "urbgov-desk"


def is_first_start(folder: Path) -> bool:
    """Whether no store lies in the data folder yet, so that the training ward is made first."""
    return not any((folder / name / "store.json").exists() for name in _STORES)
