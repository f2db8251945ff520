"""The window over a ward whose certification desk is open."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.certifying import certifying_ward
from tests.gui.dossier.desk_stage import DeskStage
from tests.making import Ward
from urbgov_desk.gui.places import PLACES
from urbgov_desk.services.desk import Desk


class CertifyingStage(DeskStage):
    """Sổ over a ward with four books that continue paper ones at 512."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._folder = folder
        self._made: Ward | None = None
        places = tuple(place for place in PLACES if place.name in ("dossier", "register"))
        super().__init__(app, self._make, places=places)

    @property
    def ward(self) -> Ward:
        """The ward, once it is open."""
        assert self._made is not None
        return self._made

    def _make(self) -> Desk:
        self._made = certifying_ward(self._folder, opening=512)
        return self._made.desk
