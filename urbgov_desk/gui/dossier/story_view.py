"""A dossier's story in sentences, the newest last."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from urbgov_desk.domain.dossier import StoryLine
from urbgov_desk.gui.dossier.said import short_moment
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.label import words


class StoryView(QWidget):
    """One row an act: when, what happened, by whom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(UNIT + UNIT // 2)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def sentences(self) -> tuple[str, ...]:
        """What is told, in order."""
        found = self.findChildren(QLabel, "sentence")
        return tuple(label.text() for label in found if not label.isHidden())

    def show_story(self, story: tuple[StoryLine, ...], language: str) -> None:
        """Show these acts."""
        from urbgov_desk import wording

        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, act in enumerate(story):
            when = words(short_moment(act.at), "quiet")
            self._grid.addWidget(when, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(_told(wording.event(act.kind, language, **act.values)), 2 * row, 1)
            if act.officer:
                who = words(act.officer, "quiet")
                who.setWordWrap(True)
                self._grid.addWidget(who, 2 * row + 1, 1)


def _told(sentence: str) -> QLabel:
    label = words(sentence)
    label.setObjectName("sentence")
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
