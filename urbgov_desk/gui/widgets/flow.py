"""Buttons one after the other, on as many rows as they need."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from urbgov_desk.gui.style.tokens import UNIT


class FlowLayout(QLayout):
    """Lays its widgets out in rows of the width there is; a stretch pushes what follows right."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = UNIT) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem, /) -> None:  # noqa: N802
        """For Qt."""
        self._items.append(item)

    def add_stretch(self) -> None:
        """What follows is pushed to the right end of its row."""
        expanding = QSizePolicy.Policy.Expanding
        self.addItem(QSpacerItem(0, 0, expanding, QSizePolicy.Policy.Minimum))

    def count(self) -> int:
        """For Qt."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:  # noqa: N802
        """For Qt."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:  # noqa: N802
        """For Qt."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Rows depend on the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """How high the rows are at a width."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect, /) -> None:  # noqa: N802
        """Place everything."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """As one row of the widest."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """The widest button alone."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        y = rect.y()
        for row in self._rows(rect.width()):
            height = max(item.sizeHint().height() for item in row)
            pieces = [item for item in row if item.spacerItem() is None]
            used = sum(item.sizeHint().width() for item in pieces)
            left_over = rect.width() - used - self._gap * (len(pieces) - 1)
            x = rect.x()
            for item in row if place else ():
                if item.spacerItem() is not None:
                    x += max(left_over, 0)
                    continue
                hint = item.sizeHint()
                above = (height - hint.height()) // 2
                item.setGeometry(QRect(QPoint(x, y + above), hint))
                x += hint.width() + self._gap
            y += height + self._gap
        return max(0, y - rect.y() - self._gap)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.spacerItem() is not None:
                if rows:
                    rows[-1].append(item)
                continue
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not rows or used + self._gap + wide > width:
                rows.append([item])
                used = wide
            else:
                rows[-1].append(item)
                used += self._gap + wide
        return rows


class FlowRow(QWidget):
    """A widget whose children flow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Rows depend on the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """As the rows."""
        return self.flow.heightForWidth(width)
