"""What a page is to the window around it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

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
