"""How the reception page is laid out: people, papers, date and money, and the row of acts."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from urbgov_desk.gui.compact import NARROW
from urbgov_desk.gui.forms.ui_receive import Ui_Receive
from urbgov_desk.gui.receive.act_panel import ActPanel, AtOncePanel, RefusePanel, SupplementPanel
from urbgov_desk.gui.receive.courier_panel import CourierPanel
from urbgov_desk.gui.receive.form import ReceptionForm
from urbgov_desk.gui.receive.mode import Mode
from urbgov_desk.gui.receive.money_panel import MoneyPanel
from urbgov_desk.gui.receive.more_panel import MorePanel
from urbgov_desk.gui.receive.people_panel import PeoplePanel
from urbgov_desk.gui.receive.procedure_panel import ProcedurePanel
from urbgov_desk.gui.receive.strip import LastStrip, TaskBanner
from urbgov_desk.gui.receive.terms_panel import TermsPanel
from urbgov_desk.gui.receive.told_place import Spot
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.flow import FlowLayout


class ReceiveView(QWidget):
    """The panels and keys; what they mean, the page decides."""

    edited = Signal()
    act_wanted = Signal()
    mode_wanted = Signal(str)
    park_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._form = Ui_Receive()
        self._form.setupUi(self)
        self.mode = Mode.RECEIVE
        self.last = LastStrip(shell)
        self.banner = TaskBanner()
        self.question = ConfirmBar()
        self._form.stripPlace.addWidget(self.question)
        self._form.stripPlace.addWidget(self.last)
        self._form.stripPlace.addWidget(self.banner)
        self.people = PeoplePanel(shell)
        self._form.peoplePlace.addWidget(_scrolled(self.people))
        self.procedure = ProcedurePanel(shell)
        self._form.papersPlace.addWidget(self.procedure)
        self.terms = TermsPanel(shell)
        self.money = MoneyPanel(shell)
        self.more = MorePanel()
        self.supplement = SupplementPanel()
        self.refusal = RefusePanel(shell)
        self.at_once = AtOncePanel()
        self.courier = CourierPanel(shell)
        self._sides: dict[Mode, QWidget] = {
            Mode.RECEIVE: self._terms_side(),
            Mode.SUPPLEMENT: self.supplement,
            Mode.REFUSE: self.refusal,
            Mode.AT_ONCE: self.at_once,
            Mode.COURIER: self.courier,
        }
        for side in self._sides.values():
            self._form.aside.addWidget(side)
        self._make_actions()
        for panel in (self.people, self.procedure, self.terms, self.money, self.more):
            panel.edited.connect(self.edited)
        self.banner.reason.textEdited.connect(lambda _text: self.edited.emit())
        self.banner.left.connect(self.clear_wanted)

    def ask_to_leave(self, code: str, leave: Callable[[], None]) -> None:
        """Ask before what was typed goes; `code`: of the dossier that is being put right."""
        if code:
            asked = self.tr(
                "Thôi sửa hồ sơ {code}? Những gì vừa sửa chưa ghi lại, hồ sơ giữ nguyên."
            )
            self.question.ask(asked.format(code=code), self.tr("Thôi sửa"), leave)
        else:
            asked = self.tr("Trang này đang nhập dở, chưa ghi lại. Bỏ hết?")
            self.question.ask(asked, self.tr("Bỏ, sang lượt mới"), leave)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the task the banner names, as its button does; not while it is recorded."""
        plain = self.mode is Mode.RECEIVE and self.banner.isVisible()
        if event.key() == Qt.Key.Key_Escape and plain and self.act.isEnabled():
            self.clear_wanted.emit()
            return
        super().keyPressEvent(event)

    def _terms_side(self) -> QWidget:
        side = QWidget()
        side.setProperty("role", "scrolled")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        due = Card()
        due.body.addWidget(self.terms)
        column.addWidget(due)
        money = Card()
        money.body.addWidget(self.money)
        column.addWidget(money)
        self.money.filled.connect(money.setVisible)
        money.hide()
        self.more_fold = KeyButton(self.tr("Nội dung, ghi chú, nơi trả…"), "Ctrl+I")
        self.more_fold.setCheckable(True)
        self._more_card = Card()
        self.more_fold.toggled.connect(self._more_card.setVisible)
        self.more_fold.clicked.connect(self._on_fold)
        column.addWidget(self.more_fold)
        self._more_card.body.addWidget(self.more)
        self._more_card.hide()
        column.addWidget(self._more_card)
        column.addStretch(1)
        return _scrolled(side)

    def _make_actions(self) -> None:
        row = FlowLayout()
        self._form.actions.addLayout(row)
        self.act = KeyButton(self.tr("Tiếp nhận và in"), "F9", primary=True)
        self.act.clicked.connect(self.act_wanted)
        self.ask = KeyButton(self.tr("Yêu cầu bổ sung"), "F10")
        self.ask.clicked.connect(lambda: self.mode_wanted.emit(Mode.SUPPLEMENT))
        self.refuse = KeyButton(self.tr("Từ chối"), "F6")
        self.refuse.clicked.connect(lambda: self.mode_wanted.emit(Mode.REFUSE))
        self.park = KeyButton(self.tr("Để chờ"), "F11")
        self.park.clicked.connect(self.park_wanted)
        self.back = QPushButton(self.tr("Quay lại   Esc"))
        self.back.clicked.connect(lambda: self.mode_wanted.emit(Mode.RECEIVE))
        for button in (self.act, self.back, self.ask, self.refuse, self.park):
            row.addWidget(button)
        row.add_stretch()
        self.others = QPushButton(self.tr("Việc khác"))
        menu = QMenu(self.others)
        for text, key, mode in (
            (self.tr("Nhận và trả ngay"), "Ctrl+J", Mode.AT_ONCE),
            (self.tr("Bưu chính: nhiều hồ sơ"), "Ctrl+B", Mode.COURIER),
        ):
            action = QAction(text, self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(lambda _=False, m=mode: self.mode_wanted.emit(m))
            menu.addAction(action)
            self.addAction(action)
        self.others.setMenu(menu)
        row.addWidget(self.others)
        self.fresh = KeyButton(self.tr("Lượt mới"), "Ctrl+N")
        self.fresh.clicked.connect(self.clear_wanted)
        row.addWidget(self.fresh)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.act.click)
        self.show_mode(Mode.RECEIVE)

    # -- modes -------------------------------------------------------------------------------

    def show_mode(self, mode: Mode, *, correcting: bool = False) -> None:
        """Show what an act needs, and its name on the one primary button."""
        self.mode = mode
        self._form.aside.setCurrentWidget(self._sides[mode])
        self.act.setText(
            {
                Mode.RECEIVE: self.tr("Sửa và in lại giấy")
                if correcting
                else self.tr("Tiếp nhận và in"),
                Mode.SUPPLEMENT: self.tr("In phiếu bổ sung"),
                Mode.REFUSE: self.tr("In phiếu từ chối"),
                Mode.AT_ONCE: self.tr("Nhận và trả ngay"),
                Mode.COURIER: self.tr("Ghi danh sách và in"),
            }[mode]
        )
        plain = mode is Mode.RECEIVE
        self.back.setVisible(not plain)
        for button in (self.ask, self.refuse):
            button.setVisible(plain and not correcting)
        self.park.setVisible(plain)
        self.others.setVisible(plain and not correcting)
        self.fresh.setVisible(plain)

    def act_panel(self) -> ActPanel | None:
        """The panel of the act being prepared."""
        side = self._sides[self.mode]
        return side if isinstance(side, ActPanel) else None

    # -- values ------------------------------------------------------------------------------

    def values(self, base: ReceptionForm) -> ReceptionForm:
        """Everything that stands in the panels, over what the page knows besides."""
        kind, value, basis = self.terms.limit()
        pages, copies = self.terms.counts()
        series, number = self.money.slip()
        correcting = base.correcting
        if correcting is not None:
            correcting = replace(correcting, reason=self.banner.reason.text())
        return replace(
            base,
            people=self.people.people(),
            current=self.people.current(),
            procedure=self.procedure.code(),
            case=self.procedure.case_key(),
            papers=self.procedure.papers.papers(),
            channel=self.terms.channel(),
            sets=self.terms.sets(),
            pages=pages,
            copies=copies,
            signing=self.people.editor.signing(),
            content=self.more.content(),
            note=self.more.note(),
            return_place=self.more.return_place(),
            competent_body=self.more.competent_body(),
            limit_kind=kind,
            limit_value=value,
            limit_basis=basis,
            charges=self.money.charges(),
            fee_basis=self.money.basis(),
            exemption=self.money.exemption(),
            method=self.money.method(),
            given=self.money.given(),
            receipt_series=series,
            receipt_number=number,
            row_id=self.more.row_id(),
            received_at=self.more.received_at(),
            correcting=correcting,
        )

    def show_values(self, form: ReceptionForm) -> None:
        """Put a form into the panels."""
        self.clear_errors()
        self.terms.clear()
        self.money.clear()
        self.procedure.choose(form.procedure)
        self.procedure.show_papers(form.papers)
        self.terms.show_form(form)
        self.money.show_form(form)
        self.more.show_form(form)
        self.more_fold.setChecked(self.more.used())
        side = self._sides[Mode.RECEIVE]
        if isinstance(side, QScrollArea):
            side.verticalScrollBar().setValue(0)
        self.people.open_dossiers.show_lines(())
        self.people.show_people(form.people, current=form.current, signing=form.signing)

    # -- errors ------------------------------------------------------------------------------

    def clear_errors(self) -> None:
        """Take every error away."""
        for panel in (self.people.editor, self.terms, self.money, self.more):
            panel.spots.clear()
        self.procedure.set_error("")
        self.banner.set_faulty("")
        self.say_problem("")
        for side in self._sides.values():
            if isinstance(side, ActPanel):
                side.set_error("")

    def say_problem(self, text: str) -> None:
        """The line above the acts: why it was not done."""
        self._form.problem.setText(text)
        self._form.problem.setVisible(bool(text))

    def problem(self) -> str:
        """What the line above the acts says."""
        return self._form.problem.text() if self._form.problem.isVisibleTo(self) else ""

    def say_at(self, spot: Spot, text: str) -> None:
        """Say it beside its field and go there."""
        if spot is Spot.role and self.people.asking():
            return
        for panel in (self.people.editor, self.terms, self.money, self.more):
            if spot not in panel.spots:
                continue
            if panel is self.more:
                self.more_fold.setChecked(True)
                self._go_to_more()
            panel.spots.say(spot, text)
            if spot is Spot.fee:
                self.money.focus_fee()
            else:
                panel.spots.focus(spot)
            return
        if spot is Spot.procedure:
            self.procedure.set_error(text)
            self.procedure.chooser.setFocus(Qt.FocusReason.OtherFocusReason)
        elif spot is Spot.papers:
            # On the line itself: on the box of cases one more arrow key would change the case.
            self.procedure.papers.focus_open_line()
        elif spot is Spot.correction:
            self.banner.set_faulty(text)
            self.banner.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_fold(self, on: bool) -> None:
        # Only who unfolds it goes there: a dossier that brings words along keeps its date in sight.
        if on:
            self.more.spots.focus(Spot.content)
            self._go_to_more()

    def _go_to_more(self) -> None:
        # Its place is known once the column has been laid out again.
        QTimer.singleShot(0, self._show_more)

    def _show_more(self) -> None:
        side = self._sides[Mode.RECEIVE]
        if isinstance(side, QScrollArea):
            side.ensureWidgetVisible(self._more_card)


def _scrolled(inner: QWidget) -> QScrollArea:
    """As tall as there is room; it scrolls only where letters are very large."""
    inner.setProperty("role", "scrolled")
    area = _Column()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    area.verticalScrollBar().rangeChanged.connect(lambda *_: area.updateGeometry())
    return area


class _Column(QScrollArea):
    """Never narrower than what it holds, unless the whole window is too narrow for the page."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a window of no room what lies beyond the edge is reached by a bar beneath."""
        narrow = self.window().width() < NARROW
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if narrow
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it holds became wider or narrower."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """The width of what it holds and of the bar beside it, and some height."""
        inner, bar = self.widget(), self.verticalScrollBar()
        least = inner.minimumSizeHint().width() if inner is not None else 0
        beside = bar.sizeHint().width() if bar.maximum() > 0 else 0
        if self.window().width() < NARROW:
            least = min(least, 20 * UNIT)
        return QSize(least + beside, 20 * UNIT)
