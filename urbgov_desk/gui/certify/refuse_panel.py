"""F10: the lawful grounds by number keys, for one paper or for all."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.card import Card, rule
from urbgov_desk.gui.widgets.field import caption_for
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.domain.answer import RefusalGround
    from urbgov_desk.gui.shell import Shell


_NOT_LEGALISED = "copy.not_legalised"


class PaperRefusal(QWidget):
    """Digits tick grounds, Ctrl with a digit ticks papers; F9 writes the refusal; Esc goes back."""

    left = Signal()

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = Card(self.tr("Từ chối chứng thực"))
        outer.addWidget(card)
        advice = words(
            self.tr(
                "Phím số: căn cứ từ chối. Ctrl+số: giấy tờ bị từ chối. "
                "F9 in văn bản từ chối, không lấy số. Esc quay lại."
            ),
            "quiet",
        )
        advice.setWordWrap(True)
        card.body.addWidget(advice)
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card.body.addWidget(area, 1)
        self._own = QLineEdit()
        card.body.addWidget(caption_for(self.tr("Lý do khác"), self._own))
        card.body.addWidget(self._own)
        self._lines: list[tuple[QCheckBox, int]] = []
        self._grounds: list[tuple[QCheckBox, str]] = []
        self._rows: list[QWidget] = []

    def fill(
        self,
        lines: "tuple[tuple[int, str], ...]",
        grounds: "tuple[RefusalGround, ...]",
        not_legalised: frozenset[int] = frozenset(),
    ) -> None:
        """The papers (position, words) that may be refused, all of them ticked, and the grounds.

        Where some are known to be not legalised, they and that ground alone are.
        """
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._lines, self._grounds = [], [], []
        while self._column.count():
            self._column.takeAt(0)
        for place, (position, text) in enumerate(lines, 1):
            box = self._add(f"Ctrl+{place}" if place < 10 else "", text)
            box.setChecked(not not_legalised or position in not_legalised)
            self._lines.append((box, position))
        line = rule()
        self._rows.append(line)
        self._column.addWidget(line)
        english = self._shell.preferences.liking.language is Language.en
        for place, ground in enumerate(grounds, 1):
            text = ground.text_en if english else ground.text_vi
            if ground.source:
                text = f"{text} ({ground.source})"
            box = self._add(str(place) if place < 10 else "", text)
            box.setChecked(bool(not_legalised) and ground.key == _NOT_LEGALISED)
            self._grounds.append((box, ground.key))
        self._column.addStretch(1)
        self._own.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def positions(self) -> tuple[int, ...]:
        """The papers that are refused."""
        return tuple(position for box, position in self._lines if box.isChecked())

    def grounds(self) -> tuple[str, ...]:
        """The keys of the grounds ticked."""
        return tuple(key for box, key in self._grounds if box.isChecked())

    def own(self) -> str:
        """What the officer adds."""
        return self._own.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits tick; Esc goes back."""
        digit = event.key() - Qt.Key.Key_1
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        boxes = [box for box, _ in (self._lines if control else self._grounds)]
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif 0 <= digit < min(9, len(boxes)):
            boxes[digit].click()
        else:
            super().keyPressEvent(event)

    def _add(self, key: str, text: str) -> QCheckBox:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT)
        mark = words(key)
        mark.setProperty("role", "key")
        mark.setFixedWidth(mark.fontMetrics().horizontalAdvance("Ctrl+9") + 2 * UNIT)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        box = QCheckBox()
        mark.setMinimumHeight(box.sizeHint().height())
        box.setAccessibleName(text)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        label = words(text)
        label.setWordWrap(True)
        label.setBuddy(box)
        line.addWidget(label, 1)
        self._rows.append(row)
        self._column.addWidget(row)
        return box
