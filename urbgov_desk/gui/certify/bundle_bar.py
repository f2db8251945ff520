"""Several bundles that are not over: which one is taken up, by its digit."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.gui.certify.words import hour_words, line_words, short_number
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.label import ElidedLabel, words

_MOST = 9


class BundleBar(QFrame):
    """One line for each bundle, the newest first; Enter takes the first, Esc none."""

    left = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._bundles: tuple[Visit, ...] = ()
        self._take: Callable[[str], None] | None = None
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.info.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        column.setSpacing(UNIT // 2)
        column.addWidget(words(self.tr("Túi nào? Bấm số của túi, Esc để thôi.")))
        self._lines = tuple(ElidedLabel() for _ in range(_MOST))
        for line in self._lines:
            column.addWidget(line)
        self.hide()

    def ask(self, bundles: tuple[Visit, ...], take: Callable[[str], None]) -> None:
        """Ask which; `take` is given its id."""
        newest = sorted(bundles, key=lambda v: (v.received_at, v.code), reverse=True)
        self._bundles = tuple(newest)[:_MOST]
        self._take = take
        texts = self.texts()
        for place, line in enumerate(self._lines):
            line.setText(texts[place] if place < len(texts) else "")
            line.setVisible(place < len(texts))
        self.setAccessibleName(" ".join(texts))
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def texts(self) -> list[str]:
        """Each bundle with its digit."""
        return [f"{place}   {self._about(each)}" for place, each in enumerate(self._bundles, 1)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit takes a bundle, Enter the first, Esc none."""
        key, place = event.key(), event.key() - Qt.Key.Key_1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            place = 0
        if key == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif 0 <= place < len(self._bundles) and not event.modifiers() & _COMMANDING:
            self.hide()
            if self._take is not None:
                self._take(self._bundles[place].id)
        else:
            super().keyPressEvent(event)

    def _about(self, visit: Visit) -> str:
        state = wording.say("visit_state", visit.state.value, self._language)
        return self.tr("Túi {number} · {name} · {state} · {hour} · {paper}").format(
            number=short_number(visit.code),
            name=visit.requester,
            state=state,
            hour=hour_words(visit.received_at),
            paper=line_words(visit.lines[0]),
        )


_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
