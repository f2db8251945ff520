"""The copy made before a newer desk changes the tables of a store."""

import contextlib
from datetime import datetime
from pathlib import Path

from urbgov_desk import __version__
from urbgov_desk.domain.backup import BackupPlace, CopyReason, PlaceKind, read_places
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.store import backup, engine
from urbgov_desk.store import office as office_rows


def before_upgrade(folder: Path, file: str, key: bytes, at: datetime) -> bool:
    """A whole copy before the tables change, beside the store and at every place that is there.

    False, and nothing done, when they do not change. Raises CopyNotProven, DiskFull: then the
    store is not touched.
    """
    source = backup.open_source(folder, file, key, folder / "papers")
    try:
        if not backup.will_change(source.db):
            return False
        made = backup.proven_copy(source, at=at, reason=CopyReason.UPGRADE, program=__version__)
        with made as (local, told):
            beside = backup.beside_upgrades(folder)
            here = BackupPlace(kind=PlaceKind.FOLDER, value=str(beside))
            try:
                chest = backup.chest_of(beside, told.store)
                backup.deliver(local, told, chest, here)
            except OSError as error:
                raise engine.told_of_file(error) from error
            for place in read_places(office_rows.settings(source.db)[Setting.BACKUP_PLACES]):
                with contextlib.suppress(Told):  # a stick that is not in holds up no upgrade
                    backup.send(source, local, told, place, None)
        return True
    finally:
        source.close()
