"""Who approved a second time, and why: asked for only when the office's rules want it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.gui.dossier.asking import Approval
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words


class ApprovalFields(QWidget):
    """Hidden until asked for."""

    def __init__(self, officers: tuple[OfficerLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        self._why = words("", "error")
        self._why.setWordWrap(True)
        column.addWidget(self._why)
        row = QHBoxLayout()
        row.setSpacing(UNIT + UNIT // 2)
        self.officer = QComboBox()
        self.officer.addItem(self.tr("(chọn người duyệt)"), "")
        for line in officers:
            if line.may_approve:
                self.officer.addItem(f"{line.name} – {line.title}", line.id)
        self.reason = QLineEdit()
        row.addWidget(Field(self.tr("Người duyệt"), self.officer, needed=True), 1)
        row.addWidget(Field(self.tr("Lý do được duyệt"), self.reason, needed=True), 1)
        column.addLayout(row)
        self.hide()

    def ask(self, why: str) -> None:
        """Ask, saying why."""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.show()
        first = self.officer if not self.officer.currentData() else self.reason
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> Approval:
        """What was chosen and typed; empty while nobody was asked."""
        if self.isHidden():
            return Approval()
        return Approval(
            officer=str(self.officer.currentData() or "") or None, reason=self.reason.text()
        )
