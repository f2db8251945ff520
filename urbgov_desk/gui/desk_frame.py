"""Everything of the window but the sign-in page: rail, top bar, notice, parked visits, pages."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from urbgov_desk.gui.compact import NARROW, squeeze, wants_compact
from urbgov_desk.gui.desk_keys import DeskKeys
from urbgov_desk.gui.find_box import FindBox
from urbgov_desk.gui.forms.ui_desk_frame import Ui_DeskFrame
from urbgov_desk.gui.keeping.exports_out import ExportsOut
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.places import Place
from urbgov_desk.gui.rail import Rail
from urbgov_desk.gui.register.rescue_offer import RescueOffer
from urbgov_desk.gui.shell import Equipment, Shell
from urbgov_desk.gui.signal_lights import SignalLights
from urbgov_desk.gui.signing.at_window import PLACE as SIGNING
from urbgov_desk.gui.signing.at_window import SigningAtWindow
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.notice import Notice
from urbgov_desk.gui.widgets.parked_bar import ParkedBar


class DeskFrame(QWidget):
    """Holds the pages and leads from one to another; knows nothing of what they do."""

    switch_wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self, shell: Shell, places: tuple[Place, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._shell = shell
        self._places = {place.name: place for place in places}
        self._made: dict[str, Page] = {}
        self._form = Ui_DeskFrame()
        self._form.setupUi(self)
        self.rail = Rail(
            shell.theme, places, self._form.rail, self._form.upperPlaces, self._form.lowerPlaces
        )
        self.lights = SignalLights(shell.theme)
        self._form.signalRow.addWidget(self.lights)
        self.parked = ParkedBar()
        self._form.parkedPlace.addWidget(self.parked)
        self.notice = Notice(shell.theme, self._form.pages, self)
        shell.visitor_changed.connect(self.notice.outlive)
        if any(place.name == SIGNING for place in places):
            self._signing = SigningAtWindow(shell, self.rail, self)
        self._exports = ExportsOut(shell, self.rail, self)
        self.find_box = FindBox(shell, self._form.find)
        if "register" in self._places:
            self._offer = RescueOffer(shell, self)
        fixed = QSizePolicy.Policy.Fixed
        self._form.counter.setSizePolicy(fixed, fixed)
        # Not within the resize: another style sheet lays everything out again.
        self._fit_screen = QTimer(self, singleShot=True, interval=0)
        self._fit_screen.timeout.connect(self._on_resized)
        self._switch = QAction(self)
        self._lock = QAction(self)
        self._desk_keys = DeskKeys(self)
        self._find_key = QShortcut(QKeySequence("Ctrl+K"), self)
        self._make_menu()
        self._name_actions()
        self._connect()
        self._follow_theme()
        self.set_keys(False)

    # -- what the window tells ---------------------------------------------------------------

    def set_training(self, training: bool) -> None:
        """Another rail where colleagues practise."""
        self._form.rail.setProperty("training", training)
        restyle(self._form.rail)
        self.rail.refresh()

    def set_office(self, office: str, counter: str) -> None:
        """Whose desk this is and which counter."""
        self._form.office.setText(office)
        self._form.counter.setText(counter)
        self._form.counter.setVisible(bool(counter))

    def set_officer(self, name: str) -> None:
        """Who works here."""
        self._form.officer.setText(f" {name}")
        self._form.officer.setAccessibleName(self.tr("Người đang làm việc: ") + name)

    def set_keys(self, enabled: bool) -> None:
        """While the desk is locked its keys lead nowhere."""
        self.rail.set_enabled(enabled)
        self._find_key.setEnabled(enabled)
        self._switch.setEnabled(enabled)
        self._lock.setEnabled(enabled)

    # -- pages -------------------------------------------------------------------------------

    def current(self) -> Page | None:
        """The page that is shown or covered."""
        page = self._form.pages.currentWidget()
        return page if isinstance(page, Page) else None

    def made(self) -> tuple[Page, ...]:
        """The pages that were visited."""
        return tuple(self._made.values())

    def page(self, name: str) -> Page:
        """The page of a place, made on its first visit. Raises KeyError for no such place."""
        if name not in self._made:
            page = self._places[name].make()(self._shell)
            self._made[name] = page
            squeeze(page, compact=self._shell.theme.compact)
            self._form.pages.addWidget(page)
        return self._made[name]

    def go(self, name: str, subject: object | None = None) -> None:
        """Show a place, perhaps for something there, if the officer has anything to do in it."""
        if not self._is_open(name):
            place = self._places[name].title()
            said = self.tr("Vai trò của người đang đăng nhập không có việc ở “{place}”.")
            self._shell.say(said.format(place=place), Tone.warn)
            return
        before = self.current()
        page = self.page(name)
        if before is not None and before is not page:
            before.leave()
        self._form.pages.setCurrentWidget(page)
        self.rail.choose(name)
        page.arrive(subject)

    def forget_pages(self, *, kept: bool = False) -> None:
        """The pages are made anew when they are next shown; `kept`: their drafts are safe."""
        for page in self._made.values():
            if page is self.current() and not kept:
                page.leave()
            self._form.pages.removeWidget(page)
            page.deleteLater()
        self._made = {}

    def go_first(self) -> None:
        """Show the first place that is the officer's unless one of theirs is shown."""
        shown = next((name for name, page in self._made.items() if page is self.current()), None)
        if shown is None or not self._is_open(shown):
            first = next((name for name in self._places if self._is_open(name)), None)
            if first is not None:
                self.go(first)

    def clear_away(self) -> None:
        """What was said to one officer, and whom they looked for, is not the next one's."""
        self.notice.hide()
        self.find_box.clear()

    def focus_page(self) -> None:
        """Give the focus back to the page that is shown."""
        page = self.current()
        if page is not None:
            page.take_focus()

    # -- Qt ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen everything stands closer together, or F9 would lie off it."""
        super().resizeEvent(event)
        self._fit_screen.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_find_key"):
            shown = self._form.office.text(), self._form.counter.text(), self._form.officer.text()
            self._form.retranslateUi(self)
            self.set_office(shown[0], shown[1])
            self.set_officer(shown[2].strip())
            self._name_actions()
            self._follow_theme()
            self.rail.refresh()
            self.lights.refresh()
            self._make_pages_anew()

    # -- within ------------------------------------------------------------------------------

    def _on_resized(self) -> None:
        theme, compact = self._shell.theme, wants_compact(self.window().size())
        self.rail.set_narrow(self.window().width() < NARROW)
        if theme.compact != compact:
            theme.set_compact(compact)
            squeeze(self, compact=compact)

    def _make_pages_anew(self) -> None:
        # Pages keep what is typed as drafts, so another language simply makes them again.
        current = self.current()
        shown = next((name for name, page in self._made.items() if page is current), None)
        subject = current.way_back() if current is not None else None
        self.forget_pages()
        if shown is not None:
            self.go(shown, subject)

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
        self.rail.wanted.connect(self.go)
        self._switch.triggered.connect(lambda: self.switch_wanted.emit())
        self._lock.triggered.connect(lambda: self.lock_wanted.emit())
        shell.sent.connect(self.go)
        shell.focus_wanted.connect(self.focus_page)
        shell.equipment_changed.connect(
            lambda which, tone, words: self.lights.show_state(Equipment(which), Tone(tone), words)
        )
        shell.visits_parked.connect(self.parked.set_visits)
        self.parked.resumed.connect(shell.visit_resumed)
        shell.officer_changed.connect(self._on_officer)
        shell.theme.changed.connect(self._follow_theme)
        self._find_key.activated.connect(self._to_find)

    def _follow_theme(self) -> None:
        theme = self._shell.theme
        find = self._form.find
        for old in find.actions():
            if old.objectName() == "find_icon":
                find.removeAction(old)
        shown = find.addAction(
            theme.icon("search", theme.tokens.muted), find.ActionPosition.LeadingPosition
        )
        shown.setObjectName("find_icon")
        hint = find.fontMetrics().horizontalAdvance(find.placeholderText())
        find.setMinimumWidth(hint + 8 * UNIT)
        self._form.officer.setIcon(theme.icon("user-round"))

    def _to_find(self) -> None:
        self._form.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._form.find.selectAll()

    def _is_open(self, name: str) -> bool:
        officer = self._shell.officer
        return officer is None or self._places[name].is_for(officer.acts)

    def _on_officer(self, _officer: object) -> None:
        self.rail.close_places(frozenset(n for n in self._places if not self._is_open(n)))
        for name, page in self._made.items():
            if self._is_open(name):
                page.change_officer()
