"""The row above the pile: a find field, who signs, and which kind of certification."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.text import folded
from urbgov_desk.gui.style.tokens import UNIT

if TYPE_CHECKING:
    from urbgov_desk.services.certification.pile import PileItem

_EVERYBODY, _MINE, _SENT = "*", "mine", "sent:"


class PileFilter(QWidget):
    """Decides which lines are in sight; what is ticked stays ticked."""

    changed = Signal()
    typed = Signal(str)
    """What the find field holds now, to be looked for outside the pile too."""
    went_on = Signal()
    """Down or Enter in the find field: on to the lines."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Tìm túi, tên, giấy tờ (Ctrl+F)"))
        self.line.setAccessibleName(self.tr("Tìm túi, tên, giấy tờ"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Ai ký"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Việc chứng thực"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.line, 3)
        for box in (self.who, self.kind):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setMinimumContentsLength(14)
            box.activated.connect(lambda _row: self.changed.emit())
            row.addWidget(box, 2)
        self.line.textChanged.connect(self._on_typed)
        to_find = QShortcut(QKeySequence("Ctrl+F"), self)
        to_find.activated.connect(self.focus_line)
        self.fill(())

    def fill(self, items: "tuple[PileItem, ...]") -> None:
        """Offer the signers and kinds there are; what was chosen stays while it is there."""
        sent = sorted({item.waits_for for item in items if item.waits_for})
        who = [(self.tr("Mọi túi chờ ký"), _EVERYBODY), (self.tr("Tôi được ký"), _MINE)]
        who += [(self.tr("Chờ {name}").format(name=name), _SENT + name) for name in sent]
        kinds = {item.line.kind for item in items}
        named = [(wording.name_of(k, self._language), k.value) for k in CertificationKind]
        kind = [(self.tr("Mọi việc"), _EVERYBODY), *(n for n in named if n[1] in kinds)]
        for box, choices in ((self.who, who), (self.kind, kind)):
            before = box.currentData()
            box.clear()
            for words, data in choices:
                box.addItem(words, data)
            box.setCurrentIndex(max(box.findData(before), 0))

    def clear(self) -> None:
        """Everything is in sight again."""
        self.line.clear()
        self.who.setCurrentIndex(0)
        self.kind.setCurrentIndex(0)

    def text(self) -> str:
        """What is looked for."""
        return self.line.text().strip()

    def fits(self, item: "PileItem") -> bool:
        """Whether a line is in sight."""
        visit, line = item.visit, item.line
        who, kind = str(self.who.currentData()), str(self.kind.currentData())
        if who == _MINE and not item.allowed:
            return False
        if who.startswith(_SENT) and item.waits_for != who.removeprefix(_SENT):
            return False
        if kind not in (_EVERYBODY, line.kind.value):
            return False
        text = folded(f"{visit.code} {visit.requester} {line.title} {visit.place}")
        return all(part in text for part in folded(self.line.text()).split())

    def focus_line(self) -> None:
        """To the find field."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down or Enter goes from the find field to the lines, Esc empties it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.went_on.emit()
                return True
            if key == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return super().eventFilter(watched, event)

    def _on_typed(self) -> None:
        self.typed.emit(self.text())
        self.changed.emit()
