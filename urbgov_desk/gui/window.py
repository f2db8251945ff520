"""The one window of the desk: rail, top bar, notice, parked visits, pages, sign-in."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QWidget

from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.gui.find_box import FindBox
from urbgov_desk.gui.forms.ui_window import Ui_Window
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.places import PLACES, Place
from urbgov_desk.gui.rail import Rail
from urbgov_desk.gui.shell import Equipment, Shell
from urbgov_desk.gui.sign_in import SignInPage
from urbgov_desk.gui.signal_lights import SignalLights
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.notice import Notice
from urbgov_desk.gui.widgets.parked_bar import ParkedBar


class Window(QMainWindow):
    """Holds the pages and leads from one to another; knows nothing of what they do."""

    pin_given = Signal(str, str)
    """An officer's id and the PIN typed at sign-in."""
    switch_wanted = Signal()
    """Another officer wants to sign in: refresh the list of officers."""
    closing = Signal()

    def __init__(
        self, shell: Shell, *, places: tuple[Place, ...] = PLACES, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._places = {place.name: place for place in places}
        self._made: dict[str, Page] = {}
        self._form = Ui_Window()
        self._form.setupUi(self)
        self.setCentralWidget(self._form.ground)
        self.setMinimumSize(QSize(1024, 640))
        self._rail = Rail(
            shell.theme,
            places,
            self._form.rail,
            self._form.upperPlaces,
            self._form.lowerPlaces,
        )
        self.lights = SignalLights(shell.theme)
        self._form.signalRow.addWidget(self.lights)
        self.parked = ParkedBar()
        self._form.parkedPlace.addWidget(self.parked)
        self.notice = Notice(shell.theme, self._form.pages, self._form.desk)
        self.sign_in = SignInPage(shell.theme)
        self._form.front.addWidget(self.sign_in)
        fixed = QSizePolicy.Policy.Fixed
        self._form.counter.setSizePolicy(fixed, fixed)
        self._switch = QAction(self)
        self._lock = QAction(self)
        self._name_actions()
        self._make_menu()
        self._connect()
        self._show_find_icon()
        self.show_sign_in()

    # -- what the application tells the window ------------------------------------------------

    def set_training(self, training: bool) -> None:
        """Look unmistakably different where colleagues practise."""
        self._form.band.setVisible(training)
        self._form.rail.setProperty("training", training)
        restyle(self._form.rail)
        self._rail.refresh()

    def set_office(self, office: str, counter: str) -> None:
        """Whose desk this is and which counter."""
        self._form.office.setText(office)
        self._form.counter.setText(counter)
        self._form.counter.setVisible(bool(counter))
        self.sign_in.set_office(office)

    def set_officers(
        self, lines: tuple[OfficerLine, ...], pins: Mapping[str, str] | None = None
    ) -> None:
        """Who may sign in (and, in training, with which PIN)."""
        self.sign_in.set_officers(lines, pins)

    def show_sign_in(self, *, may_go_back: bool = False) -> None:
        """Cover the pages with the sign-in page; they keep what is typed in them."""
        last = self._shell.officer
        self._form.front.setCurrentWidget(self.sign_in)
        self._set_keys(False)
        self.sign_in.arm(may_go_back=may_go_back, officer_id=last.id if last else None)

    def enter(self, officer: OfficerLine) -> None:
        """Somebody signed in: uncover the pages."""
        self._shell.set_officer(officer)
        self._form.officer.setText(f" {officer.name}")
        self._form.officer.setAccessibleName(self.tr("Người đang làm việc: ") + officer.name)
        self.uncover()
        if self.current() is None and self._places:
            self.go(next(iter(self._places)))

    def uncover(self) -> None:
        """Show the pages again."""
        self._form.front.setCurrentWidget(self._form.desk)
        self._set_keys(True)
        self._focus_page()

    def locked(self) -> bool:
        """Whether the sign-in page covers the desk."""
        return self._form.front.currentWidget() is self.sign_in

    # -- pages -------------------------------------------------------------------------------

    def current(self) -> Page | None:
        """The page that is shown or covered."""
        page = self._form.pages.currentWidget()
        return page if isinstance(page, Page) else None

    def page(self, name: str) -> Page:
        """The page of a place, made on its first visit. Raises KeyError for no such place."""
        if name not in self._made:
            page = self._places[name].make()(self._shell)
            self._made[name] = page
            self._form.pages.addWidget(page)
        return self._made[name]

    def go(self, name: str, subject: object | None = None) -> None:
        """Show a place, perhaps for something there."""
        before = self.current()
        page = self.page(name)
        if before is not None and before is not page:
            before.leave()
        self._form.pages.setCurrentWidget(page)
        self._rail.choose(name)
        page.arrive(subject)

    def offer_scan(self, text: str) -> bool:
        """Give a scan to the page that is shown; True when it took it."""
        page = self.current()
        return page is not None and not self.locked() and page.take_scan(text)

    # -- Qt ----------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """The last page may keep its draft before everything stops."""
        page = self.current()
        if page is not None:
            page.leave()
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_switch"):
            self._form.retranslateUi(self)
            self._name_actions()
            self._show_find_icon()
            self._rail.refresh()
            self.lights.refresh()
            self._make_pages_anew()

    # -- within ------------------------------------------------------------------------------

    def _make_pages_anew(self) -> None:
        # Pages keep what is typed as drafts, so another language simply makes them again.
        shown = next((n for n, page in self._made.items() if page is self.current()), None)
        for page in self._made.values():
            if page is self.current():
                page.leave()
            self._form.pages.removeWidget(page)
            page.deleteLater()
        self._made = {}
        if shown is not None:
            self.go(shown)

    def _name_actions(self) -> None:
        self._switch.setText(self.tr("Đổi người"))
        self._lock.setText(self.tr("Khoá màn hình"))
        self._form.officer.setToolTip(self.tr("Đổi người (Ctrl+U), khoá màn hình (Ctrl+L)"))

    def _make_menu(self) -> None:
        self._switch.setShortcut(QKeySequence("Ctrl+U"))
        self._lock.setShortcut(QKeySequence("Ctrl+L"))
        menu = QMenu(self._form.officer)
        menu.addActions([self._switch, self._lock])
        self.addActions([self._switch, self._lock])
        self._form.officer.setMenu(menu)
        self._form.officer.setIconSize(QSize(18, 18))

    def _connect(self) -> None:
        shell = self._shell
        self._rail.wanted.connect(self.go)
        self.sign_in.asked.connect(self.pin_given)
        self.sign_in.went_back.connect(self.uncover)
        self._switch.triggered.connect(self._on_switch)
        self._lock.triggered.connect(self._on_lock)
        shell.lock_wanted.connect(self._on_lock)
        shell.focus_wanted.connect(self._focus_page)
        shell.said.connect(lambda text, tone: self.notice.say(text, Tone(tone)))
        shell.sent.connect(self.go)
        shell.equipment_changed.connect(
            lambda which, tone, words: self.lights.show_state(Equipment(which), Tone(tone), words)
        )
        shell.visits_parked.connect(self.parked.set_visits)
        self.parked.resumed.connect(shell.visit_resumed)
        shell.officer_changed.connect(self._on_officer)
        shell.theme.changed.connect(self._show_find_icon)
        find = QShortcut(QKeySequence("Ctrl+K"), self)
        find.activated.connect(self._to_find)
        self._find_key = find
        self.find_box = FindBox(shell, self._form.find)

    def _show_find_icon(self) -> None:
        theme = self._shell.theme
        for old in self._form.find.actions():
            if old.objectName() == "find_icon":
                self._form.find.removeAction(old)
        shown = self._form.find.addAction(
            theme.icon("search", theme.tokens.muted), self._form.find.ActionPosition.LeadingPosition
        )
        shown.setObjectName("find_icon")
        self._form.officer.setIcon(theme.icon("user-round"))
        hint = self._form.find.fontMetrics().horizontalAdvance(self._form.find.placeholderText())
        self._form.find.setMinimumWidth(hint + 8 * UNIT)

    def _focus_page(self) -> None:
        page = self.current()
        if page is not None:
            page.take_focus()

    def _to_find(self) -> None:
        self._form.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._form.find.selectAll()

    def _set_keys(self, enabled: bool) -> None:
        self._rail.set_enabled(enabled)
        if hasattr(self, "_find_key"):
            self._find_key.setEnabled(enabled)
        self._switch.setEnabled(enabled)
        self._lock.setEnabled(enabled)

    def _on_switch(self) -> None:
        self.switch_wanted.emit()
        self.show_sign_in(may_go_back=True)

    def _on_lock(self) -> None:
        if self.locked():
            return
        page = self.current()
        if page is not None:
            page.leave()
        self.switch_wanted.emit()
        self.show_sign_in()
        self._shell.set_officer(None)

    def _on_officer(self, _officer: OfficerLine | None) -> None:
        for page in self._made.values():
            page.change_officer()
