"""How many files with residents' data lie about too long: a quiet figure at Thiết lập."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.domain.right import Act
from urbgov_desk.gui.rail import Rail
from urbgov_desk.gui.shell import Shell

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.services.desk import Desk

PLACE = "setup"


def _count(desk: "Desk") -> int:
    from urbgov_desk.services import exporting

    return exporting.count_overdue(desk)


class ExportsOut(QObject):
    """For who may see the exports; nothing for anybody else."""

    def __init__(self, shell: Shell, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._rail = rail
        shell.officer_changed.connect(self._on_officer)
        shell.worker.changed.connect(self._on_changed)

    def _on_officer(self, officer: "OfficerLine | None") -> None:
        self._rail.set_count(PLACE, 0)
        if officer is not None and Act.READ_EXPORTS in officer.acts:
            self._shell.run(_count, lambda count: self._rail.set_count(PLACE, count), owner=self)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if any(kind.startswith("list.") for kind in kinds):
            self._on_officer(self._shell.officer)
