"""Two forms in place of the list: refusing papers with their grounds, annulling a number."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from urbgov_desk.domain.right import Act
from urbgov_desk.gui.receive.act_panel import RefusePanel
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.domain.answer import RefusalGround


class _Form(QWidget):
    """Something in place of the list; Esc goes back to it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc changes nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _foot(self, go: KeyButton) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        back = KeyButton(self.tr("Về danh sách"), "F6")
        back.clicked.connect(self.left)
        foot.addWidget(go)
        foot.addWidget(back)
        foot.addStretch(1)
        return foot


class _Grounds(RefusePanel):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.set_heading(self.tr("Từ chối chứng thực"))

    def name_papers(self, titles: str) -> None:
        """Say which papers are refused."""
        said = self.tr(
            "{titles}. Ghi lý do bằng văn bản, không lấy số chứng thực. Phím số chọn căn cứ."
        )
        self._advice.setText(said.format(titles=titles))

    def to_top(self) -> None:
        """The first grounds come first, once they have their places."""
        area = self.findChild(QScrollArea)
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(0)


class RefuseForm(_Form):
    """The lawful grounds of the papers of one bundle."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = _Grounds(shell)
        self.go = KeyButton(self.tr("Từ chối"), "F9", primary=True)
        guard(shell, Act.CERTIFY_RECEIVE, self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.panel, 1)
        column.addLayout(self._foot(self.go))

    def begin(self, titles: str, grounds: "tuple[RefusalGround, ...]") -> None:
        """Refuse these papers."""
        self.panel.name_papers(titles)
        self.panel.set_error("")
        self.panel.fill(grounds, numbered=True)
        QTimer.singleShot(0, self.panel, self.panel.to_top)

    def refuse(self, text: str) -> None:
        """Say why it was not done, and go back to the grounds."""
        self.panel.set_error(text)
        self.panel.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits tick the grounds, as at the counter."""
        if not self.panel.toggle(event.key() - Qt.Key.Key_1):
            super().keyPressEvent(event)


class AnnulForm(_Form):
    """A number is struck out by a decision and never used again (Điều 7 TT 01/2020/TT-BTP)."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card("")
        note = words(
            self.tr("Số đã huỷ không dùng lại; sổ in dòng này gạch ngang. Không khôi phục được."),
            "quiet",
        )
        note.setWordWrap(True)
        self.card.body.addWidget(note)
        self.reason = QLineEdit()
        self.reason_field = Field(self.tr("&Lý do"), self.reason, needed=True)
        self.decision = QLineEdit()
        self.decision_field = Field(
            self.tr("Số và ngày &quyết định"),
            self.decision,
            needed=True,
            hint=self.tr("Ví dụ: 03/QĐ-UBND ngày 23/11/2026"),
        )
        self.card.body.addWidget(self.reason_field)
        self.card.body.addWidget(self.decision_field)
        self.card.body.addStretch(1)
        self.go = KeyButton(self.tr("Huỷ số"), "F9", primary=True)
        guard(shell, Act.ANNUL, self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.card, 1)
        column.addLayout(self._foot(self.go))

    def begin(self, number: str) -> None:
        """Annul this number."""
        self.card.set_heading(self.tr("Huỷ số {number}").format(number=number))
        for line, field in (
            (self.reason, self.reason_field),
            (self.decision, self.decision_field),
        ):
            line.clear()
            field.set_error("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, code: str, text: str) -> None:
        """Say a told problem beside its field."""
        lacking = code == "annulment_decision_missing"
        field = self.decision_field if lacking else self.reason_field
        field.set_error(text)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
