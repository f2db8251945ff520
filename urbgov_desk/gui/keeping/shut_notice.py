"""Says at every sign-in after a restore that series are still shut, and where they are opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


class ShutNotice(QObject):
    """Otherwise the next citizen would hear of it first, when their number is refused."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        shell.officer_changed.connect(self._on_officer)

    def _on_officer(self, officer: object) -> None:
        if officer is not None:
            self._shell.run(_count_shut, self._say, owner=self)

    def _say(self, count: int) -> None:
        if count:
            said = self.tr(
                "Kho vừa khôi phục, còn {count} sổ và dãy số đóng: vào Thiết lập, mục Sao lưu, "
                "xác nhận số cuối trên giấy."
            )
            self._shell.say(said.format(count=count), Tone.warn)


def _count_shut(desk: "Desk") -> int:
    from urbgov_desk.services import shut

    return len(shut.list_shut(desk))
