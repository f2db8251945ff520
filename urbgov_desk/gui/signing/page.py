"""The page Trình ký: what waits for a signature, and what is not over."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from urbgov_desk.domain.certification import AttestationForm
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.signing import reading
from urbgov_desk.gui.signing.handing_bar import HandingBar
from urbgov_desk.gui.signing.pile_view import PileView
from urbgov_desk.gui.signing.refusing import AnnulForm, RefuseForm
from urbgov_desk.gui.signing.settling import SettlingDesk
from urbgov_desk.gui.signing.signed_view import SignedView
from urbgov_desk.gui.signing.signing_bar import SigningBar
from urbgov_desk.gui.signing.signing_desk import SigningDesk
from urbgov_desk.gui.signing.turning_down import TurningDownDesk
from urbgov_desk.gui.signing.unsettled_view import UnsettledView
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from urbgov_desk.services.desk import Desk

_CODE = re.compile(r"CT[0-9]{2}-[0-9]{6}-[0-9]{3,}")
_PILE, _UNSETTLED = "pile", "unsettled"


def _find_bundle(desk: "Desk", code: str) -> Visit:
    from urbgov_desk.services.certification import visit

    return visit.find_code(desk, code)


class SigningPage(Page):
    """Two lists, Alt+1 and Alt+2; a form or the numbers just given stand in their place."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.pile = PileView(shell)
        self.unsettled = UnsettledView(shell)
        self.signed = SignedView(shell)
        self.refusing = RefuseForm(shell)
        self.annulling = AnnulForm(shell)
        self.bar = SigningBar()
        self.confirm = ConfirmBar()
        self.handing = HandingBar(shell)
        self.work = WorkBar()
        self.form = AttestationForm.RUBBER_STAMP
        self._wanted_bundle = ""
        self._stack = QStackedWidget()
        for view in (self.pile, self.unsettled, self.signed, self.refusing, self.annulling):
            self._stack.addWidget(view)
        self._waiting = self._part(_PILE, "Alt+1")
        self._left_over = self._part(_UNSETTLED, "Alt+2")
        self._lay_out()
        self._desks = SigningDesk(self), TurningDownDesk(self), SettlingDesk(self)
        self.pile.searched.connect(self._search)
        shell.worker.changed.connect(self._on_changed)
        self._say_counts(0, 0)
        self._waiting.setChecked(True)

    # -- what the window calls -------------------------------------------------------------------

    def arrive(self, subject: object | None) -> None:
        """Come to sign; a bundle's code goes to its lines."""
        if subject in (_PILE, _UNSETTLED):
            self.show_list(str(subject))
        elif isinstance(subject, str):
            self._wanted_bundle = subject
        self.reload()
        self.take_focus()

    def leave(self) -> None:
        """Nothing is asked while nobody looks; a PIN is not kept in its field."""
        self.bar.close_question()

    def way_back(self) -> object | None:
        """The list that was shown."""
        return _UNSETTLED if self._left_over.isChecked() else _PILE

    def take_focus(self) -> None:
        """Where work goes on."""
        shown = self._stack.currentWidget()
        if isinstance(shown, PileView | UnsettledView | SignedView):
            shown.focus_first()
        else:
            super().take_focus()

    def take_scan(self, text: str) -> bool:
        """A bundle's slip goes to its lines and ticks them; anything else is not for this page."""
        from urbgov_desk.domain import scan

        typed = text.strip().upper()
        if _CODE.fullmatch(typed):
            self._go_to_bundle(typed)
            return True
        if scan.read(text).kind is not scan.ScanKind.bundle:
            return False
        self.shell.run(lambda desk: reading.read_slip(desk, text), self._on_slip, owner=self)
        return True

    def change_officer(self) -> None:
        """Another officer signs other lines; what was ticked was somebody else's."""
        self.bar.close_question()
        self.confirm.close_question()
        self.handing.close_question()
        self.pile.rows.tick(frozenset())
        self.pile.filter.clear()
        if self.shell.officer is not None:
            self.show_list(_PILE)
            if self.is_in_front():
                self.reload()

    # -- for the desks of this page ----------------------------------------------------------------

    def reload(self) -> None:
        """Read both lists again."""
        if self.shell.officer is not None:
            self.shell.run(reading.read_pile, self._show, owner=self)

    def show_list(self, name: str) -> None:
        """Show one of the two lists."""
        pile = name == _PILE
        (self._waiting if pile else self._left_over).setChecked(True)
        self.show_view(self.pile if pile else self.unsettled)

    def show_view(self, view: "QWidget") -> None:
        """Show a list, a form or the numbers just given."""
        self._stack.setCurrentWidget(view)
        self.take_focus()

    # -- within --------------------------------------------------------------------------------

    def _on_slip(self, slip: reading.Slip) -> None:
        if slip.problem is not None:
            self.shell.refuse(slip.problem)
        elif slip.code:
            self._go_to_bundle(slip.code)

    def _go_to_bundle(self, code: str) -> None:
        self.show_list(_PILE)
        self._wanted_bundle = code
        self.reload()

    def _show(self, seen: reading.PileSeen) -> None:
        self.form = seen.form
        self._say_counts(len(seen.items), len(seen.unsettled))
        self.pile.show_items(seen.items)
        self.unsettled.show_unsettled(seen.unsettled, seen.form)
        wanted, self._wanted_bundle = self._wanted_bundle, ""
        if wanted and not self.pile.stand_on_bundle(wanted):
            self.shell.run(lambda desk: _find_bundle(desk, wanted), self._say_where, owner=self)
        focused = self.window().focusWidget()
        if focused is None or not focused.isVisible():
            self.take_focus()

    def _say_where(self, visit: Visit) -> None:
        from urbgov_desk import wording

        language = self.shell.preferences.liking.language.value
        state = wording.name_of(visit.state, language)
        said = self.tr("Túi {code} không còn chờ ký: {state}. Nơi để: {place}").format(
            code=visit.code, state=state, place=visit.place or self.tr("chưa ghi")
        )
        self.shell.say(said, Tone.warn)

    def _search(self, text: str) -> None:
        if len(text) < 2:
            return
        self.shell.run(
            lambda desk: reading.search(desk, text),
            lambda visits: self.pile.show_elsewhere(text, visits),
            owner=self,
        )

    def _on_changed(self, kinds: frozenset[str]) -> None:
        mine = ("certification.", "entry.", "authority.", "setting.")
        if self.isVisible() and any(kind.startswith(mine) for kind in kinds):
            self.reload()

    def _say_counts(self, waiting: int, left: int) -> None:
        for button, said, count in (
            (self._waiting, self.tr("Chờ ký"), waiting),
            (self._left_over, self.tr("Cần làm"), left),
        ):
            button.setText(f"{said}  {count}" if count else said)
            button.setAccessibleName(f"{said}: {count}")

    def _part(self, name: str, key: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setProperty("segment", name)
        button.setToolTip(key)
        button.clicked.connect(lambda: self.show_list(name))
        shortcut = QShortcut(QKeySequence(key), button)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(button.click)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, UNIT + UNIT // 2, 2 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT)
        parts = QHBoxLayout()
        parts.setSpacing(UNIT // 2)
        parts.addWidget(self._waiting)
        parts.addWidget(self._left_over)
        parts.addStretch(1)
        column.addLayout(parts)
        column.addWidget(self._stack, 1)
        for bar in (self.bar, self.confirm, self.handing, self.work):
            column.addWidget(bar)
