"""Asks the search thread while one types; only the answer to the newest words is told."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.gui.shell import Shell

if TYPE_CHECKING:
    from urbgov_desk.services.find import Finder

PAUSE_MS = 130
SHORTEST = 2
"""One letter finds everybody."""


def found_words(text: str, count: int) -> str:
    """The heading of what was found; where the search stopped it does not claim to be all."""
    from urbgov_desk.services.find import MOST

    translate = QCoreApplication.translate
    said = (
        translate("Finding", "Tìm thấy {n} hồ sơ: {text}")
        if count < MOST
        else translate("Finding", "{n} hồ sơ đầu tiên: {text}")
    )
    return said.format(n=count, text=text)


class Search(QObject):
    """One field's questions. Typing never waits: the question goes to a thread of its own."""

    answered = Signal(str, object)
    """What was asked and the dossiers found (tuple[DossierLine, ...])."""
    cleared = Signal()
    """Nothing is asked any more."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._wanted = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    @property
    def wanted(self) -> str:
        """What is asked for now."""
        return self._wanted

    def type(self, text: str) -> None:
        """Another letter was typed."""
        text = text.strip()
        if text == self._wanted:
            return
        had = bool(self._wanted)
        self._wanted = text if len(text) >= SHORTEST else ""
        if self._wanted:
            self._pause.start()
            return
        self._pause.stop()
        self._shell.searcher.forget()
        if had:
            self.cleared.emit()

    def ask_now(self, text: str) -> None:
        """Ask without waiting for more letters (Enter, or a text from elsewhere)."""
        self._wanted = text.strip()
        if self._wanted:
            self._pause.stop()
            self._ask()

    def _ask(self) -> None:
        text = self._wanted

        def query(finder: "Finder") -> tuple[DossierLine, ...]:
            return finder.find(text)

        self._shell.searcher.ask(query, lambda found: self._told(text, found), owner=self)

    def _told(self, text: str, found: tuple[DossierLine, ...]) -> None:
        if text == self._wanted:
            self.answered.emit(text, found)
