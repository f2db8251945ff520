"""What a collector lacks, ticked where the page cannot tell by itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from urbgov_desk.gui.handover.asking import Missing
from urbgov_desk.gui.widgets.flow import FlowRow
from urbgov_desk.gui.widgets.label import words


class MissingPapers(QWidget):
    """Hidden until it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(words(self.tr("Còn thiếu giấy tờ gì? Chọn rồi nhấn F6."), "strong"))
        self.boxes: dict[Missing, QCheckBox] = {}
        row = FlowRow()
        for kind, text in (
            (Missing.IDENTITY, self.tr("Giấy tiếp nhận, hoặc căn cước")),
            (Missing.AUTHORISATION, self.tr("Giấy uỷ quyền")),
            (Missing.OWN_IDENTITY, self.tr("Căn cước của người đến nhận")),
        ):
            box = QCheckBox(text)
            row.flow.addWidget(box)
            self.boxes[kind] = box
        inner.addWidget(row)
        self.hide()

    def ticked(self) -> tuple[Missing, ...]:
        """What was ticked."""
        return tuple(kind for kind, box in self.boxes.items() if box.isChecked())

    def ask(self) -> None:
        """Show the choices and stand on the first."""
        self.show()
        self.boxes[Missing.IDENTITY].setFocus(Qt.FocusReason.OtherFocusReason)
