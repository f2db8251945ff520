"""One step of the assistant."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT


class Step(QWidget):
    """A step says what it is about, and whether what it holds is good."""

    def __init__(self, shell: Shell, title: str, advice: str) -> None:
        super().__init__()
        self.shell = shell
        self.title = title
        self.advice = advice
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(UNIT + UNIT // 2)

    def enter(self) -> None:
        """The step is shown: give the focus to where one types first."""

    def is_good(self) -> bool:
        """Say what is wrong beside its field; True when one may go on."""
        return True
