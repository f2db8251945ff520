"""The place Trong ngày: what is open, ledger, receipts, shift, counts, reports."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.day.shift_part import ShiftPart
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.card import Card

_MINE = (
    "certification.", "entry.", "dossier.", "payment.", "charge.", "treasury.", "shift.",
    "paper.", "book.", "authority.", "day.",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    name: str
    title: str
    factory: str


class DayPage(Page):
    """Alt+1 to Alt+6 show a part, Ctrl+PgUp and Ctrl+PgDown go from part to part."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        here = "urbgov_desk.gui.day"
        self._parts = (
            _Part(
                name="open",
                title=self.tr("Trong ngày"),
                factory=f"{here}.open_things:OpenThings",
            ),
            _Part(name="ledger", title=self.tr("Sổ quỹ"), factory=f"{here}.ledger_part:LedgerPart"),
            _Part(
                name="receipts",
                title=self.tr("Biên lai"),
                factory=f"{here}.receipt_part:ReceiptPart",
            ),
            _Part(
                name="shift", title=self.tr("Bàn giao ca"), factory=f"{here}.shift_part:ShiftPart"
            ),
            _Part(name="counts", title=self.tr("Số liệu"), factory=f"{here}.count_part:CountPart"),
            _Part(
                name="reports", title=self.tr("Báo cáo"), factory=f"{here}.report_part:ReportPart"
            ),
        )
        self._made: dict[str, DaySegment] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._shown = "open"
        self._stack = QStackedWidget()
        card = Card()
        bar = QHBoxLayout()
        bar.setSpacing(UNIT)
        for place, part in enumerate(self._parts, 1):
            bar.addWidget(self._button(part, place))
        bar.addStretch(1)
        card.body.addLayout(bar)
        card.body.addWidget(self._stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(
            UNIT + UNIT // 2, UNIT + UNIT // 2, UNIT + UNIT // 2, UNIT * 3 // 2
        )
        outer.addWidget(card)
        for key, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda by=step: self._step(by))
        shell.worker.changed.connect(self._on_changed)

    # -- what the window asks ------------------------------------------------------------------

    def arrive(self, subject: object | None) -> None:
        """Show the part named, else the one that was shown."""
        if isinstance(subject, str) and subject in self._buttons:
            self._shown = subject
        self.open(self._shown)

    def way_back(self) -> object | None:
        """The part that is shown."""
        return self._shown

    def take_focus(self) -> None:
        """Where the part's work begins, or where it was."""
        part = self.part()
        focused = self.focusWidget()
        if focused is not None and part.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            part.focus_first()

    def leave(self) -> None:
        """No question and no PIN is kept while nobody looks."""
        for part in self._made.values():
            if isinstance(part, ShiftPart):
                part.forget()
            if not part.confirm.isHidden():
                part.confirm.close_question()

    def change_officer(self) -> None:
        """Another officer hands over, to others."""
        if self.shell.officer is not None and self.is_in_front():
            self.part().load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back within a part."""
        if event.key() == Qt.Key.Key_Escape and self.part().step_back():
            return
        super().keyPressEvent(event)

    # -- parts ---------------------------------------------------------------------------------

    def part(self) -> DaySegment:
        """The one that is shown."""
        return self._part(self._shown)

    def open(self, name: str) -> DaySegment:
        """Show a part by its name."""
        self._shown = name
        self._buttons[name].setChecked(True)
        part = self._part(name)
        self._stack.setCurrentWidget(part)
        part.load()
        part.focus_first()
        return part

    def _part(self, name: str) -> DaySegment:
        if name not in self._made:
            factory = next(part.factory for part in self._parts if part.name == name)
            module, _, attribute = factory.partition(":")
            make: Callable[[Shell], DaySegment] = getattr(import_module(module), attribute)
            made = make(self.shell)
            made.wanted_part.connect(self.open)
            self._made[name] = made
            self._stack.addWidget(made)
        return self._made[name]

    def _button(self, part: _Part, place: int) -> QPushButton:
        button = QPushButton(part.title)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setToolTip(f"Alt+{place}")
        button.clicked.connect(lambda _=False, name=part.name: self.open(name))
        key = QShortcut(QKeySequence(f"Alt+{place}"), button)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(button.click)
        self._buttons[part.name] = button
        return button

    def _step(self, by: int) -> None:
        names = [part.name for part in self._parts]
        self.open(names[(names.index(self._shown) + by) % len(names)])

    def _on_changed(self, kinds: frozenset[str]) -> None:
        # Whoever comes here reads it then.
        if self.isVisible() and any(kind.startswith(_MINE) for kind in kinds):
            self.part().load()
