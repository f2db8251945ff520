"""What a page is to the window around it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell


class Page(QWidget):
    """One place of the desk. It is made on its first visit and kept until the window closes.

    Pages take part in what the window does by these methods; each does nothing by itself.
    """

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.shell = shell
        self._served = shell.officer.id if shell.officer is not None else ""

    def arrive(self, subject: object | None) -> None:
        """The user came here, perhaps for something (`Shell.go(place, subject)`)."""

    def take_focus(self) -> None:
        """Put the focus where the clerk goes on; by itself, where it was on this page."""
        (self.focusWidget() or self).setFocus()

    def leave(self) -> None:
        """The user goes elsewhere: keep a draft if there is something to keep."""

    def way_back(self) -> object | None:
        """What `arrive` takes to show this page as it stands, made anew in another language."""
        return None

    def take_scan(self, text: str) -> bool:
        """A scan while this page is shown; True when the page took it."""
        return False

    def change_officer(self) -> None:
        """Another officer works here now (`shell.officer`), or nobody does (None)."""

    # -- for the pages -------------------------------------------------------------------------

    def is_in_front(self) -> bool:
        """Whether this is the page of the desk, also while the sign-in page still covers it."""
        stack = self.parentWidget()
        shown = isinstance(stack, QStackedWidget) and stack.currentWidget() is self
        return shown or self.isVisible()

    def is_for_another(self) -> bool:
        """Whether somebody else than the last time works here now; who only locked is the same."""
        officer = self.shell.officer
        if officer is None or officer.id == self._served:
            return False
        before, self._served = self._served, officer.id
        return bool(before)
