"""What the window itself shows of signing: how much waits, and whose authority ends soon."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.gui.rail import Rail
    from urbgov_desk.services.desk import Desk

PLACE = "signing"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ending:
    on: date
    names: tuple[tuple[str, int], ...]


def _count(desk: "Desk") -> int:
    from urbgov_desk.services.certification import pile

    return pile.count(desk)


def _ending(desk: "Desk") -> _Ending:
    from urbgov_desk.services.certification import authority

    found = authority.reminders(desk)
    names = tuple((r.officer.name, r.days) for r in found if r.days is not None)
    return _Ending(on=desk.now().date(), names=names)


class SigningAtWindow(QObject):
    """A quiet figure on the rail; once a day a word to who may renew an authority."""

    def __init__(self, shell: Shell, rail: "Rail", parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._rail = rail
        self._told: dict[str, date] = {}
        shell.officer_changed.connect(self._on_officer)
        shell.worker.changed.connect(self._on_changed)

    def _on_officer(self, officer: "OfficerLine | None") -> None:
        if officer is None:
            return
        self._ask_count()
        if officer.may_set_up:
            self._shell.run(_ending, lambda found: self._remind(officer.id, found), owner=self)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if self._shell.officer is not None and any(k.startswith("certification.") for k in kinds):
            self._ask_count()

    def _ask_count(self) -> None:
        self._shell.run(_count, lambda count: self._rail.set_count(PLACE, count), owner=self)

    def _remind(self, officer: str, found: _Ending) -> None:
        if not found.names or self._told.get(officer) == found.on:
            return
        self._told[officer] = found.on
        said = "; ".join(
            self.tr("{name} còn {n} ngày").format(name=name, n=days) for name, days in found.names
        )
        text = self.tr("Thẩm quyền ký sắp hết: {said}. Xem Thiết lập (F8), Thẩm quyền ký.")
        self._shell.say(text.format(said=said), Tone.warn)
