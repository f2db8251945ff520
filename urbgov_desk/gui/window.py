"""The one window of the desk: the sign-in page, and behind it the desk itself."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from urbgov_desk.gui.forms.ui_window import Ui_Window
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.sign_in import SignInPage
from urbgov_desk.gui.style.tokens import Tone

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.gui.cover import Cover
    from urbgov_desk.gui.desk_frame import DeskFrame
    from urbgov_desk.gui.page import Page
    from urbgov_desk.gui.places import Place
    from urbgov_desk.gui.preference import Liking
    from urbgov_desk.gui.second_dialog import Again

_OFFICE_SCREEN = QSize(1366, 768)
_FRAME_HEIGHT = 40
_SMALLEST = QSize(640, 400)


class Window(QMainWindow):
    """Sign-in covers the desk and uncovers it; what is typed in the pages stays."""

    pin_given = Signal(str, str)
    """An officer's id and the PIN typed at sign-in."""
    switch_wanted = Signal()
    """Another officer wants to sign in: refresh the list of officers."""
    closing = Signal()

    def __init__(
        self,
        shell: Shell,
        *,
        places: "tuple[Place, ...] | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        """`places` None are those of the desk (`gui.places`)."""
        super().__init__(parent)
        self._shell = shell
        self._places = places
        self._frame: DeskFrame | None = None
        self._cover: Cover | None = None
        self._at_work = ""
        """Who worked here last, also while the desk is locked."""
        self._unsaid: tuple[str, str] | None = None
        """What an act said behind the sign-in page, for who asked for the act."""
        self._training = False
        self._masked: bool | None = None
        self._office = ("", "")
        self._form = Ui_Window()
        self._form.setupUi(self)
        self.setCentralWidget(self._form.ground)
        # A floor of its own, or the widest page would push the window over the screen's edge.
        self.setMinimumSize(_SMALLEST)
        self.sign_in = SignInPage(shell.theme)
        self._form.front.addWidget(self.sign_in)
        self.sign_in.asked.connect(self.pin_given)
        self.sign_in.went_back.connect(self.uncover)
        shell.said.connect(self._on_said)
        shell.lock_wanted.connect(self._on_lock)
        shell.cover_wanted.connect(self.cover)
        shell.second_wanted.connect(self._on_second)
        # Not by changeEvent(): the first event it is handed makes Qt tell Python of all forty kinds
        # of event, 8 ms before the window shows.
        shell.preferences.changed.connect(self._on_preferences)
        self.show_sign_in()

    @property
    def frame(self) -> "DeskFrame":
        """The desk behind the sign-in page, made when it is first wanted."""
        if self._frame is None:
            # Not at the top: the sign-in page is on screen before the rest is loaded.
            from urbgov_desk.gui.desk_frame import DeskFrame
            from urbgov_desk.gui.places import PLACES

            self._frame = DeskFrame(self._shell, PLACES if self._places is None else self._places)
            self._frame.switch_wanted.connect(self._on_switch)
            self._frame.lock_wanted.connect(self._on_lock)
            self._frame.set_training(self._training)
            self._frame.set_office(*self._office)
            self._form.front.addWidget(self._frame)
        return self._frame

    def show_on_screen(self) -> None:
        """Show the window no larger than the screen it comes on."""
        self.show_within(self.screen().availableGeometry())

    def show_within(self, available: QRect) -> None:
        """Show the window; on an office PC's screen it takes all the room there is."""
        if available.width() <= _OFFICE_SCREEN.width() or (
            available.height() <= _OFFICE_SCREEN.height()
        ):
            self.showMaximized()
            return
        # What the window manager puts around the window is not known before it is shown.
        room = available.size() - QSize(0, _FRAME_HEIGHT)
        self.resize(self.size().boundedTo(room))
        self.show()

    # -- what the application tells the window -------------------------------------------------

    def set_training(self, training: bool) -> None:
        """Look unmistakably different where colleagues practise."""
        self._training = training
        self._form.band.setVisible(training)
        if self._frame is not None:
            self._frame.set_training(training)

    def set_office(self, office: str, counter: str) -> None:
        """Whose desk this is and which counter."""
        self._office = (office, counter)
        self.sign_in.set_office(office)
        if self._frame is not None:
            self._frame.set_office(office, counter)

    def set_officers(
        self, lines: "tuple[OfficerLine, ...]", pins: Mapping[str, str] | None = None
    ) -> None:
        """Who may sign in (and, in training, with which PIN)."""
        self.sign_in.set_officers(lines, pins)

    def show_sign_in(self, *, may_go_back: bool = False) -> None:
        """Cover the desk with the sign-in page."""
        self.take_cover_away()
        last = self._shell.officer
        self._form.front.setCurrentWidget(self.sign_in)
        if self._frame is not None:
            self._frame.set_keys(False)
        self.sign_in.arm(may_go_back=may_go_back, officer_id=last.id if last else None)

    def enter(self, officer: "OfficerLine") -> None:
        """Somebody signed in: uncover the desk, where nothing of another officer is left.

        Between who sees numbers and who sees them masked no page is handed on: what fills it was
        read for the one before.
        """
        if officer.id != self._at_work:
            self._clear_away()
            if self._at_work:
                self._unsaid = None
        self._at_work = officer.id
        if self._masked not in (None, officer.masked):
            self.frame.forget_pages(kept=True)
        self._masked = officer.masked
        self.frame.set_officer(officer.name)
        self._shell.set_officer(officer)
        self.uncover()
        self.frame.go_first()

    def uncover(self) -> None:
        """Show the desk again."""
        self._form.front.setCurrentWidget(self.frame)
        self.frame.set_keys(True)
        self.frame.focus_page()
        if self._unsaid is not None:
            (text, tone), self._unsaid = self._unsaid, None
            self.frame.notice.say(text, Tone(tone))

    def cover(self) -> None:
        """Hide the desk from eyes across the counter until the next key."""
        from urbgov_desk.gui.cover import Cover

        if self._cover is None and not self.locked():
            self._cover = Cover(self)
            self._cover.gone.connect(self._on_uncovered)

    def take_cover_away(self) -> None:
        """A scan or a lock shows what is there."""
        if self._cover is not None:
            self._cover.take_away()

    @property
    def band(self) -> QLabel:
        """The band that says one practises."""
        return self._form.band

    def forget_pages(self) -> None:
        """Another desk is coming: pages keep their drafts in the old one and are made anew."""
        if self._frame is not None:
            self._frame.forget_pages()

    def locked(self) -> bool:
        """Whether the sign-in page covers the desk."""
        return self._form.front.currentWidget() is self.sign_in

    # -- pages ---------------------------------------------------------------------------------

    def current(self) -> "Page | None":
        """The page that is shown or covered."""
        return self._frame.current() if self._frame is not None else None

    def page(self, name: str) -> "Page":
        """The page of a place. Raises KeyError for no such place."""
        return self.frame.page(name)

    def go(self, name: str, subject: object | None = None) -> None:
        """Show a place, perhaps for something there."""
        self.frame.go(name, subject)

    def offer_scan(self, text: str) -> bool:
        """Give a scan to the page that is shown; True when it took it."""
        page = self.current()
        return page is not None and not self.locked() and page.take_scan(text)

    # -- Qt ------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """The last page may keep its draft before everything stops."""
        page = self.current()
        if page is not None:
            page.leave()
        self.closing.emit()
        super().closeEvent(event)

    # -- within --------------------------------------------------------------------------------

    def _on_said(self, text: str, tone: str) -> None:
        if self.locked():
            # Whoever stands before the locked screen is not who asked.
            self._unsaid = (text, tone)
            return
        self.frame.notice.say(text, Tone(tone))

    def _on_preferences(self, before: "Liking", after: "Liking") -> None:
        if before.language is not after.language:
            self._form.retranslateUi(self)
            self.sign_in.retranslate()

    def _on_second(self, right: str, again: "Again") -> None:
        from PySide6.QtWidgets import QApplication

        from urbgov_desk.domain.right import Act
        from urbgov_desk.gui.second_dialog import SecondDialog

        # Over the panel the act was asked for in, where it is one.
        above = QApplication.activeModalWidget() or self
        dialog = SecondDialog(self._shell, Act(right), again, above)
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _on_switch(self) -> None:
        page = self.current()
        if page is not None:
            page.leave()  # while what is typed is still theirs
        self.switch_wanted.emit()
        self.show_sign_in(may_go_back=True)

    def _on_lock(self) -> None:
        # In a quick switch the officer before is still signed in, and Esc would bring them back.
        if self.locked() and self._shell.officer is None:
            return
        page = self.current()
        if page is not None:
            page.leave()
        self._clear_away()
        self.switch_wanted.emit()
        self.show_sign_in()
        self._shell.set_officer(None)
        # What was asked for before has its officer; what comes after the lock has none.
        self._shell.worker.adopt(lambda desk: desk.with_officer(None))

    def _clear_away(self) -> None:
        from urbgov_desk.gui.leftover import clear_away

        clear_away(self)
        if self._frame is not None:
            self._frame.clear_away()

    def _on_uncovered(self) -> None:
        self._cover = None
