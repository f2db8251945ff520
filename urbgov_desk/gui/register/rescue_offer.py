"""Says once a day that the rescue pages are not printed yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


class RescueOffer(QObject):
    """Asks the desk whenever somebody begins to work; the morning's first hears of it."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._offered = ""
        shell.officer_changed.connect(self._on_officer)

    def _on_officer(self, officer: object) -> None:
        if officer is not None:
            self._shell.run(_due_day, self._offer, owner=self)

    def _offer(self, day: str) -> None:
        if not day or day == self._offered:
            return
        self._offered = day
        self._shell.say(
            self.tr("Hôm nay chưa in trang dự phòng của các sổ chứng thực: F7, rồi Ctrl+R."),
            Tone.info,
        )


def _due_day(desk: "Desk") -> str:
    """Today, if its rescue pages are due; else nothing."""
    from urbgov_desk.services.certification import rescue

    return f"{desk.now():%Y-%m-%d}" if rescue.is_due(desk) else ""
