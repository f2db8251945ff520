"""Where a scan belongs: the page that is shown first, then the place that is next for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import Scanned
from urbgov_desk.gui.window import Window

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.scan import Reading


def _read(desk: "Desk", text: str) -> "Reading":
    from urbgov_desk.services import scan

    return scan.read(desk, text)


class ScanRoute(QObject):
    """Takes every scan, from whichever scanner, and brings it where it belongs."""

    def __init__(self, shell: Shell, window: Window) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window

    def take(self, text: str) -> None:
        """One scan: offered to the page that is shown, else read and sent to its place."""
        if self._window.locked():
            self._window.sign_in.set_problem(self.tr("Hãy đăng nhập trước khi quét."))
            return
        self._window.take_cover_away()
        if _is_head(text):
            self._shell.go("setup", "store")
        if self._window.offer_scan(text):
            return
        self._shell.run(
            lambda desk: _read(desk, text),
            lambda reading: self._go(text, reading),
            owner=self._window,
        )

    def _go(self, text: str, reading: "Reading") -> None:
        if reading.problem is not None:
            # A replaced receipt still opens its dossier, with the reason beside it.
            tone = Tone.warn if reading.dossier is not None else Tone.bad
            self._shell.say(self._shell.words(reading.problem), tone)
        place = _place_of(reading)
        if place is not None:
            self._shell.go(place, Scanned(text=text, reading=reading))


def _is_head(text: str) -> bool:
    """Whether this is the head of a record, from a closing sheet or the foot of a book."""
    return text.strip().upper().startswith(("HD+", "THD+", "HS/"))


def _place_of(reading: "Reading") -> str | None:
    if reading.certification is not None or reading.carried is not None:
        return "certify"
    if reading.dossier is not None:
        return "handover" if reading.step is Step.RETURN else "dossier"
    if reading.party is not None or reading.courier_list is not None:
        return "receive"
    return None
