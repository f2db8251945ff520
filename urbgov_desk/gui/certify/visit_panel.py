"""A recorded visit at the counter: what waits, the numbers it took, money, handing over."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification_visit import LineState, VisitState
from urbgov_desk.domain.certifying import Taken
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.gui.certify.note import Note
from urbgov_desk.gui.certify.numbers import SCROLLING, Numbers
from urbgov_desk.gui.certify.words import (
    dong,
    hour_words,
    line_words,
    reason_words,
    short_number,
)
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card, rule
from urbgov_desk.gui.widgets.chip import Chip, restyle
from urbgov_desk.gui.widgets.label import ElidedLabel, words
from urbgov_desk.gui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from urbgov_desk.gui.certify.reading import OpenedVisit
    from urbgov_desk.gui.shell import Shell

_TONES = {
    VisitState.WAITING: Tone.warn,
    VisitState.SIGNED: Tone.info,
    VisitState.HANDED_OVER: Tone.good,
    VisitState.CLOSED: Tone.plain,
}


class VisitPanel(QWidget):
    """Enter: the sheets are in the tray. Space: paid, originals back, handed over.

    Digits are the amount given, Ctrl+T says how it is paid, arrows and PgUp/PgDn look through what
    has no room. Everything else is left to the page.
    """

    tray_loaded = Signal()
    handed_over = Signal()
    left = Signal()

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._opened: OpenedVisit | None = None
        self._method = PaymentMethod.CASH
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        column.addWidget(card)
        self._bundle = words("")
        self._bundle.setProperty("role", "sum")
        card.head.insertWidget(0, self._bundle)
        self._name = ElidedLabel()
        self._name.setProperty("role", "title")
        card.head.insertSpacing(1, UNIT)
        card.head.insertWidget(2, self._name, 1)
        self._state = Chip()
        card.head.addWidget(self._state)
        self._due = words("", "quiet")
        card.head.addWidget(self._due)
        card.body.addWidget(rule())
        self.numbers = Numbers()
        card.body.addWidget(self.numbers, 1)
        self._note = Note()
        card.body.addWidget(self._note)
        card.body.addWidget(rule())
        card.body.addLayout(self._money_row())
        self._hint = words("", "strong")
        self._hint.setWordWrap(True)
        card.body.addWidget(self._hint)

    # -- values ------------------------------------------------------------------------------

    @property
    def opened(self) -> "OpenedVisit | None":
        """The visit that is shown."""
        return self._opened

    def show_visit(self, opened: "OpenedVisit") -> None:
        """Show a visit as it stands and take the keys."""
        visit, language = opened.visit, self._shell.preferences.liking.language.value
        if self._opened is None or self._opened.visit.id != visit.id:
            self.given.set_amount(None)
            self._method = PaymentMethod.CASH
        self._opened = opened
        self._bundle.setText(self.tr("Túi {number}").format(number=short_number(visit.code)))
        waits = visit.state is VisitState.WAITING
        self._bundle.setProperty("role", "huge" if waits else "sum")
        restyle(self._bundle)
        self._name.setText(visit.requester)
        self._state.show_state(
            wording.say("visit_state", visit.state.value, language), _TONES[visit.state]
        )
        self._due.setText(
            self.tr("trả trước {hour}").format(hour=hour_words(visit.due_at))
            if visit.due_at and visit.state is not VisitState.HANDED_OVER
            else ""
        )
        self.numbers.show_visit(
            visit, large=not opened.printed, waiting=self._waiting_words(opened)
        )
        self._show_note(opened)
        self._show_money()
        self.setAccessibleName(
            " ".join([self._bundle.text(), visit.requester, *self.numbers.texts(), self.hint()])
        )

    def forget(self) -> None:
        """Nothing is shown any more."""
        self._opened = None

    def due_now(self) -> int:
        """Đồng to be taken before what is signed may be handed over."""
        return max(self._opened.visit.due_now, 0) if self._opened is not None else 0

    def money(self) -> tuple[Taken, ...]:
        """What handing over takes, and how; nothing where nothing is due."""
        due = self.due_now()
        if due <= 0:
            return ()
        return (Taken(amount=due, method=self._method, tendered=self._tendered()),)

    def lacking(self) -> int:
        """How much less was given than is due; an amount that was not typed lacks nothing."""
        given = self._tendered()
        return 0 if given is None else max(self.due_now() - given, 0)

    def change(self) -> int:
        """What goes back to the visitor."""
        given = self._tendered()
        return 0 if given is None else max(given - self.due_now(), 0)

    def may_hand_over(self) -> bool:
        """Whether something signed waits to be handed over."""
        if self._opened is None:
            return False
        visit = self._opened.visit
        return bool(visit.open_entries or visit.open_lines)

    def is_over(self) -> bool:
        """Whether nothing is left to do about it."""
        over = (VisitState.HANDED_OVER, VisitState.CLOSED)
        return self._opened is not None and self._opened.visit.state in over

    def hint(self) -> str:
        """What the next key does."""
        return self._hint.text()

    # -- keys --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space, digits; Esc leaves the visit as it stands."""
        if event.isAutoRepeat():
            return
        key = event.key()
        control = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if control:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tray_loaded.emit()
        elif key == Qt.Key.Key_Space:
            self.handed_over.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in SCROLLING:
            self.numbers.scroll_by(Qt.Key(key))
        elif event.text().isascii() and event.text().isdigit() and self.given.isVisibleTo(self):
            self.given.setFocus(Qt.FocusReason.OtherFocusReason)
            self.given.set_amount(None)
            self.given.insert(event.text())
            self.given.textEdited.emit(self.given.text())
        else:
            super().keyPressEvent(event)

    # -- within ------------------------------------------------------------------------------

    def _money_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(words(self.tr("Phải thu"), "caption"))
        self._sum = words("")
        self._sum.setProperty("role", "sum")
        row.addWidget(self._sum)
        self.way = KeyButton("", "Ctrl+T")
        self.way.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.way.clicked.connect(self._other_way)
        row.addWidget(self.way)
        row.addStretch(1)
        self._given_label = words(self.tr("Khách đưa"), "caption")
        row.addWidget(self._given_label)
        self.given = MoneyEdit()
        self.given.setAccessibleName(self.tr("Số tiền khách đưa"))
        self.given.setMaximumWidth(20 * UNIT)
        self.given.amount_changed.connect(lambda _amount: self._show_change())
        self._given_label.setBuddy(self.given)
        row.addWidget(self.given)
        self._change = words("", "figure")
        row.addWidget(self._change)
        return row

    def _other_way(self) -> None:
        cash = self._method is PaymentMethod.CASH
        self._method = PaymentMethod.TRANSFER if cash else PaymentMethod.CASH
        self._show_money()
        # Its key gave it the focus; Space hands over all the same.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tendered(self) -> int | None:
        return self.given.amount() if self._method is PaymentMethod.CASH else None

    def _show_money(self) -> None:
        opened, due = self._opened, self.due_now()
        if opened is None:
            return
        waits = opened.visit.state is VisitState.WAITING and not self.may_hand_over()
        self._sum.setText(dong(opened.visit.asked if waits else due))
        way = wording.name_of(self._method, self._shell.preferences.liking.language.value)
        self.way.setText(way[:1].upper() + way[1:])
        self.way.setAccessibleName(self.tr("Trả bằng: {way}").format(way=way))
        self.way.updateGeometry()
        takes = due > 0 and self.may_hand_over()
        self.way.setVisible(takes)
        for widget in (self._given_label, self.given):
            widget.setVisible(takes and self._method is PaymentMethod.CASH)
        self._show_change()
        self._hint.setText(self.hint_words())

    def _show_change(self) -> None:
        change, lacking = self.change(), self.lacking()
        text = self.tr("trả lại {amount}").format(amount=dong(change)) if change else ""
        if lacking:
            text = self.tr("còn thiếu {amount}").format(amount=dong(lacking))
        self._change.setText(text)
        self._change.setProperty("role", "error" if lacking else "figure")
        restyle(self._change)

    def _waiting_words(self, opened: "OpenedVisit") -> str:
        visit = opened.visit
        language = self._shell.preferences.liking.language.value
        reasons = {x.position: reason_words(x.reasons, language) for x in opened.waiting}
        texts = []
        for line in visit.lines:
            numbered = line.state is LineState.SIGNED and line not in visit.open_lines
            if numbered and self.may_hand_over():
                continue
            state = wording.say("line_state", line.state.value, language)
            why = reasons.get(line.position) or line.refused_because
            texts.append(
                f"{line.position}. {line_words(line)} – {state}" + (f": {why}" if why else "")
            )
        return "\n".join(texts)

    def _show_note(self, opened: "OpenedVisit") -> None:
        note = ""
        if opened.waiting and not opened.signable:
            names = ", ".join(signer.name for signer in opened.signers)
            note = self.tr("Chờ {names} ký.").format(names=names or self.tr("người có thẩm quyền"))
        elif opened.signable and opened.conflict_question:
            note = self.tr(
                "Có liên quan tài sản, lợi ích của người ký hoặc người thân thích không "
                "(Điều 9 k.3)? F9: không liên quan, ký. Esc: có, để người khác ký."
            )
        self._note.say(note, Tone.info if opened.signable else Tone.warn)

    def hint_words(self) -> str:
        """What the next key does, for the visit as it stands."""
        opened = self._opened
        if opened is None:
            return ""
        if opened.signable:
            return self.tr("F9: đã đối chiếu, ký và lấy số.")
        if opened.uninked and opened.first_pages:
            return self.tr(
                "Đặt vào khay trang đầu rồi trang cuối của từng bản (bản một mặt chỉ đặt một lần), "
                "Enter để in BẢN SAO và lời chứng."
            )
        if opened.uninked:
            return self.tr("Đặt giấy vào khay rồi Enter để in lời chứng.")
        if self.may_hand_over():
            if self.due_now() > 0 and self._method is PaymentMethod.TRANSFER:
                return self.tr("Phím cách: tiền đã vào tài khoản, đã trả bản chính, đã trao.")
            return self.tr("Phím cách: đã thu tiền, đã trả bản chính, đã trao.")
        if opened.visit.state is VisitState.WAITING:
            return self.tr("Túi nằm ở Trình ký. Esc: lượt mới.")
        return self.tr("Lượt này đã xong. Esc: lượt mới.")
