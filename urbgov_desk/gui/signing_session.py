"""The signing session of whoever works here: one PIN, until lock, switch of officer or idleness."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from urbgov_desk.domain.certifying import SigningSession
    from urbgov_desk.gui.shell import Shell


class SigningHand(QObject):
    """Holds the session that a PIN opened; every page that signs asks here first."""

    changed = Signal(bool)
    """Whether a session is open."""

    def __init__(self, shell: "Shell") -> None:
        super().__init__(shell)
        self._shell = shell
        self._session: SigningSession | None = None
        # A lock (also the one after idleness) and another officer both come as another officer.
        shell.officer_changed.connect(lambda _officer: self.close())

    @property
    def session(self) -> "SigningSession | None":
        """The open session, or None: ask for the PIN (`services.certification.session`)."""
        return self._session

    def keep(self, session: "SigningSession") -> bool:
        """A PIN opened this session; False where its officer has left meanwhile."""
        officer = self._shell.officer
        if officer is None or officer.id != session.officer:
            return False
        self._session = session
        self.changed.emit(True)
        return True

    def close(self) -> None:
        """The next signature asks for the PIN again."""
        if self._session is not None:
            self._session = None
            self.changed.emit(False)
