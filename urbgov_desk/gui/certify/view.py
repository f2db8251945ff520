"""How the certification page is laid out: requester, papers, sum, and the row of acts."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QMenu, QPushButton, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification import Issuer
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.certify.bars import CorrectBar, EraseBar, PromiseBar
from urbgov_desk.gui.certify.book_panel import BookPanel
from urbgov_desk.gui.certify.bundle_bar import BundleBar
from urbgov_desk.gui.certify.form import CertifyForm, Group
from urbgov_desk.gui.certify.kind_entry import KindEntry
from urbgov_desk.gui.certify.line_list import LineList
from urbgov_desk.gui.certify.line_row import ColumnHeads
from urbgov_desk.gui.certify.pin_bar import PinBar
from urbgov_desk.gui.certify.refuse_panel import PaperRefusal
from urbgov_desk.gui.certify.reprint_bar import ReprintBar, reprintable
from urbgov_desk.gui.certify.side import Side
from urbgov_desk.gui.certify.strip import DoneStrip
from urbgov_desk.gui.certify.visit_panel import VisitPanel
from urbgov_desk.gui.certify.words import group_words, hour_words
from urbgov_desk.gui.forms.ui_certify import Ui_Certify
from urbgov_desk.gui.right_guard import RightGuard, guard
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.flow import FlowLayout
from urbgov_desk.gui.widgets.key_action import KeyAction

if TYPE_CHECKING:
    from urbgov_desk.gui.certify.reading import Front
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.certification.weighing import Weighed


class Stage(StrEnum):
    """What the page is at."""

    ENTRY = "entry"
    VISIT = "visit"
    REFUSE = "refuse"
    BOOK = "book"


_ACTS = {
    Stage.ENTRY: Act.SIGN,
    Stage.VISIT: Act.SIGN,
    Stage.REFUSE: Act.CERTIFY_RECEIVE,
    Stage.BOOK: Act.OPEN_BOOK,
}
"""What F9 does at each."""
_RECEIVING = ("other_promise", "slip", "kit")

_MENU_KEYS: Mapping[str, frozenset[Stage]] = MappingProxyType(
    {
        "other_promise": frozenset((Stage.ENTRY, Stage.VISIT)),
        "large": frozenset(Stage),
        "cover": frozenset(Stage),
    }
)
"""Where the keys of “Khác” are alive; what is not named here works on papers being entered."""


class CertifyView(QWidget):
    """The panels and keys; what they mean, the page decides."""

    edited = Signal()
    act_wanted = Signal()
    wanted = Signal(str)
    """One of the other acts, by its name."""

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._form = Ui_Certify()
        self._form.setupUi(self)
        self.stage = Stage.ENTRY
        self._scanned = ("", "")
        self._weighed: Weighed | None = None
        self._menu: dict[str, KeyAction] = {}
        self.question = ConfirmBar()
        self.pin = PinBar()
        self.strip = DoneStrip(shell)
        self.promise_bar = PromiseBar()
        self.correct_bar = CorrectBar(shell.preferences.liking.language.value)
        self.erase_bar = EraseBar()
        self.bundles = BundleBar(shell.preferences.liking.language.value)
        self.reprint_bar = ReprintBar()
        for bar in (
            self.question, self.pin, self.promise_bar, self.correct_bar, self.erase_bar,
            self.reprint_bar, self.bundles, self.strip,
        ):  # fmt: skip
            self._form.stripPlace.addWidget(bar)
        self.lines = LineList(shell)
        self.entry = KindEntry(shell.theme)
        self.entry.setAccessibleName(self.tr("Loại giấy tờ: gõ hai chữ"))
        self.entry.setPlaceholderText(self.tr("Giấy tờ: gõ hai chữ, Enter"))
        self._form.linesPlace.addWidget(ColumnHeads())
        self._form.linesPlace.addWidget(self.lines, 1)
        self._form.linesPlace.addWidget(self.entry)
        self.side = Side(shell.preferences.liking.language.value)
        self._form.sidePlace.addWidget(self.side)
        self.visit = VisitPanel(shell)
        self.refusal = PaperRefusal(shell)
        self.book = BookPanel(shell)
        self._stages: dict[Stage, QWidget] = {
            Stage.ENTRY: self._form.entry,
            Stage.VISIT: self.visit,
            Stage.REFUSE: self.refusal,
            Stage.BOOK: self.book,
        }
        for widget in (self.visit, self.refusal, self.book):
            self._form.stages.addWidget(widget)
        self._make_groups()
        self._make_actions()
        self._connect()
        self.show_stage(Stage.ENTRY)

    @property
    def requester(self) -> QLineEdit:
        """Where the requester's name stands."""
        return self._form.requester

    @property
    def number(self) -> QLineEdit:
        """Where the number of an identity paper stands."""
        return self._form.number

    @property
    def phone(self) -> QLineEdit:
        """Where the telephone stands."""
        return self._form.phone

    def set_front(self, front: "Front") -> None:
        """The law's lists of today."""
        language = self._shell.preferences.liking.language.value
        issuers = {i.value: wording.name_of(i, language) for i in Issuer}
        self.entry.set_kinds(front.kinds, issuers)
        self.lines.set_front(front)

    # -- stages and acts ---------------------------------------------------------------------

    def show_stage(self, stage: Stage) -> None:
        """Show another stage with its acts."""
        self.stage = stage
        self._form.stages.setCurrentWidget(self._stages[stage])
        entry, visit = stage is Stage.ENTRY, stage is Stage.VISIT
        self.act.setText(
            {
                Stage.ENTRY: self.tr("Ký, lấy số"),
                Stage.VISIT: self.tr("Ký, lấy số"),
                Stage.REFUSE: self.tr("In văn bản từ chối"),
                Stage.BOOK: self.tr("Mở sổ"),
            }[stage]
        )
        self._guard_act.set_acts(_ACTS[stage])
        opened = self.visit.opened
        self.refresh_act()
        self.act.setVisible(not visit or bool(opened and opened.waiting))
        for button in (self.send, self.park, self.others):
            button.setVisible(entry)
        for name, action in self._menu.items():
            action.allow(stage in _MENU_KEYS.get(name, (Stage.ENTRY,)))
        waits = visit and bool(opened and opened.waiting)
        self.promise.setVisible(entry or waits)
        self.refuse.setVisible(entry or waits)
        self.withdraw.setVisible(waits)
        self.slip.setVisible(visit and bool(opened and not self.visit.is_over()))
        self.correct.setVisible(visit and self.visit.may_hand_over())
        self.erase.setVisible(visit and bool(opened and opened.erasable))
        again = bool(opened and opened.printed and reprintable(opened.visit))
        self.reprint.setVisible(visit and again)
        self.fresh.setVisible(entry or visit)
        self.back.setVisible(not entry and not visit)
        self.pin.hide()
        self.promise_bar.hide()
        self.correct_bar.hide()
        self.erase_bar.hide()
        self.bundles.hide()
        self.reprint_bar.hide()
        self.say_problem("")
        if visit and opened is not None:
            self.show_promise(opened.promise if opened.waiting else None)

    def refresh_act(self) -> None:
        """F9 is grey where the officer may not sign what stands here, also after an act."""
        opened, weighed = self.visit.opened, self._weighed
        if self.stage is Stage.VISIT:
            self.act.setEnabled(bool(opened and opened.signable))
        elif self.stage is Stage.ENTRY and weighed is not None:
            self.act.setEnabled(weighed.may_sign or not weighed.lines)
        else:
            self.act.setEnabled(True)

    def show_promise(self, moment: object) -> None:
        """The hour F6 promises, on its button."""
        from datetime import datetime

        self.promise.setText(
            self.tr("Hẹn {hour}").format(hour=hour_words(moment))
            if isinstance(moment, datetime)
            else self.tr("Hẹn trả")
        )

    def show_weighed(self, form: CertifyForm, weighed: "Weighed | None") -> None:
        """What the office answered for the page as it stands."""
        self.side.show_weighed(form, weighed)
        if weighed is None:
            return
        self._weighed = weighed
        self.lines.show_weighed(weighed.lines)
        if self.stage is Stage.ENTRY:
            self.refresh_act()
            self.show_promise(weighed.promise if weighed.may_extend else None)

    def say_problem(self, text: str) -> None:
        """The line above the acts: why it was not done."""
        self._form.problem.setText(text)
        self._form.problem.setVisible(bool(text))

    def problem(self) -> str:
        """What the line above the acts says."""
        return self._form.problem.text() if self._form.problem.isVisibleTo(self) else ""

    # -- values ------------------------------------------------------------------------------

    def values(self, base: CertifyForm) -> CertifyForm:
        """Everything that stands on the page, over what the page knows besides."""
        number = self._form.number.text().strip()
        known, identity = self._scanned
        if number != known or not identity:
            # It stands on the paper, which is Vietnamese whatever the screen speaks.
            card = len(number) == 12 and number.isdigit()
            kind = "Căn cước" if card else "Giấy tờ tuỳ thân"
            identity = f"{kind} số {number}" if number else ""
        return replace(
            base,
            group=self.group(),
            requester=self._form.requester.text(),
            number=number,
            identity=identity,
            phone=self._form.phone.text(),
            lines=self.lines.lines(),
            current=max(self.lines.current(), 0),
        )

    def show_values(self, form: CertifyForm) -> None:
        """Put a form on the page."""
        self._weighed = None
        self.show_person(form.requester, form.number, form.identity)
        self._form.phone.setText(form.phone)
        self.set_group(form.group)
        self.lines.show_lines(form.lines, form.current)
        self.entry.choose(None)
        self.say_problem("")
        self.question.close_question()

    def show_person(self, name: str, number: str, identity: str) -> None:
        """Who asks, as scanned or as kept."""
        self._scanned = (number, identity)
        self._form.requester.setText(name)
        self._form.requester.setCursorPosition(0)
        self._form.number.setText(number)

    def group(self) -> Group:
        """What people come for now."""
        return next(group for group, button in self._groups.items() if button.isChecked())

    def set_group(self, group: Group) -> None:
        """Offer the kinds of another group."""
        self._groups[group].setChecked(True)
        self.entry.set_group(group)

    # -- focus -------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Give the focus to where work goes on."""
        if self.stage is not Stage.ENTRY:
            self._stages[self.stage].setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._form.requester.text().strip():
            self._form.requester.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.lines.current_line() is not None:
            self.lines.begin()
        else:
            self.entry.begin()

    # -- within ------------------------------------------------------------------------------

    def _make_groups(self) -> None:
        self._groups: dict[Group, QPushButton] = {}
        together = QButtonGroup(self)
        row = FlowLayout(gap=6)
        self._form.groups.addLayout(row)
        for place, group in enumerate(Group, 1):
            button = KeyButton(group_words(group), f"Alt+{place}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            together.addButton(button)
            self._groups[group] = button
            row.addWidget(button)
            button.clicked.connect(lambda _=False, g=group: self._on_group(g))
        self._groups[Group.COPIES].setChecked(True)

    def _on_group(self, group: Group) -> None:
        self.set_group(group)
        self.edited.emit()
        if self._form.requester.text().strip():
            self.entry.begin()
        else:
            self._form.requester.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_actions(self) -> None:
        row = FlowLayout()
        self._form.actions.addLayout(row)
        self.act = KeyButton("", "F9", primary=True)
        self.act.clicked.connect(self.act_wanted)
        self.send = self._button(self.tr("Trình ký"), "Ctrl+Return", "send")
        self.promise = self._button(self.tr("Hẹn trả"), "F6", "promise")
        self.refuse = self._button(self.tr("Từ chối"), "F10", "refuse")
        self.park = self._button(self.tr("Để chờ"), "F11", "park")
        self.correct = self._button(self.tr("Sửa"), "Ctrl+G", "correct")
        self.reprint = self._button(self.tr("In lại lời chứng"), "Ctrl+J", "reprint")
        self.slip = self._button(self.tr("In phiếu túi"), "Ctrl+Shift+P", "slip")
        self.withdraw = self._button(self.tr("Rút lại"), "Ctrl+D", "withdraw")
        self.erase = self._button(self.tr("Xoá dữ liệu cá nhân"), "Ctrl+Shift+E", "erase")
        self.back = QPushButton(self.tr("Quay lại   Esc"))
        self.back.clicked.connect(lambda: self.wanted.emit("back"))
        for button in (
            self.act, self.send, self.promise, self.refuse, self.park, self.correct,
            self.reprint, self.slip, self.withdraw, self.erase, self.back,
        ):  # fmt: skip
            row.addWidget(button)
        row.add_stretch()
        self.others = QPushButton(self.tr("Khác"))
        menu = QMenu(self.others)
        menu.setToolTipsVisible(True)
        for text, key, name in (
            (self.tr("Như lần trước"), "Ctrl+R", "again"),
            (self.tr("Chi tiết của giấy tờ"), "Ctrl+I", "detail"),
            (self.tr("Bỏ giấy tờ này"), "Ctrl+Del", "remove"),
            (self.tr("Hẹn giờ khác"), "Shift+F6", "other_promise"),
            (self.tr("Mở túi chưa xong"), "Ctrl+O", "open_bundle"),
            (self.tr("In phiếu mang sang máy giữ sổ"), "Ctrl+P", "slip"),
            (self.tr("In bộ giấy ký ngoài trụ sở"), "Ctrl+Shift+O", "kit"),
            (self.tr("Chữ to"), "Ctrl+E", "large"),
            (self.tr("Che màn hình"), "Ctrl+H", "cover"),
        ):
            action = KeyAction(text, key, self)
            if name in _RECEIVING:
                guard(self._shell, Act.CERTIFY_RECEIVE, action)
            action.triggered.connect(lambda _=False, n=name: self.wanted.emit(n))
            menu.addAction(action)
            self.addAction(action)
            self._menu[name] = action
        self.others.setMenu(menu)
        row.addWidget(self.others)
        self.fresh = self._button(self.tr("Lượt mới"), "Ctrl+N", "fresh")
        row.addWidget(self.fresh)
        self._guard_act = RightGuard(self._shell, self.act, Act.SIGN)
        guard(
            self._shell, Act.CERTIFY_RECEIVE,
            self.send, self.promise, self.refuse, self.slip, self.withdraw,
        )  # fmt: skip
        guard(self._shell, Act.CORRECT_ENTRY, self.correct)
        guard(self._shell, Act.INK, self.reprint)
        guard(self._shell, Act.ERASE, self.erase)

    def _button(self, text: str, key: str, name: str) -> KeyButton:
        button = KeyButton(text, key)
        button.clicked.connect(lambda: self.wanted.emit(name))
        return button

    def _connect(self) -> None:
        form = self._form
        for line in (form.requester, form.number, form.phone):
            line.textEdited.connect(lambda _text: self.edited.emit())
        # Enter in the name goes to the papers; the number is for whom a card was not scanned.
        form.requester.returnPressed.connect(self.entry.begin_after_enter)
        form.number.returnPressed.connect(self.entry.begin_after_enter)
        form.phone.returnPressed.connect(self.entry.begin_after_enter)
        self.lines.edited.connect(self.edited)
        self.lines.next_wanted.connect(self.entry.begin_after_enter)
        self.lines.letter.connect(self.entry.begin)
        self.refusal.left.connect(lambda: self.wanted.emit("back"))
        self.book.left.connect(lambda: self.wanted.emit("back"))
        self.visit.left.connect(lambda: self.wanted.emit("fresh"))
        self.pin.given_up.connect(self.go_on)
        self.promise_bar.left.connect(self.go_on)
        self.correct_bar.left.connect(self.go_on)
        self.erase_bar.left.connect(self.go_on)
        self.bundles.left.connect(self.go_on)
        self.reprint_bar.left.connect(self.go_on)
