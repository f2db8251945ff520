"""A question across the page instead of a box that jumps up."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.label import words


class ConfirmBar(QFrame):
    """Asks one question with two answers; Esc is no. Hidden until asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.warn.value)
        self._yes: Callable[[], None] | None = None
        self._no: Callable[[], None] | None = None
        self._focus_before: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, UNIT, UNIT, UNIT)
        row.setSpacing(UNIT)
        self._question = words("")
        self._question.setWordWrap(True)
        row.addWidget(self._question, 1)
        self._agree = QPushButton()
        self._agree.setProperty("role", "primary")
        self._agree.clicked.connect(self._on_yes)
        row.addWidget(self._agree)
        self._refuse = KeyButton(self.tr("Không"), "")
        self._refuse.clicked.connect(self._on_no)
        row.addWidget(self._refuse)
        self.hide()

    def ask(
        self,
        question: str,
        answer: str,
        yes: Callable[[], None],
        *,
        refuse: str = "",
        tone: Tone = Tone.warn,
        no: Callable[[], None] | None = None,
    ) -> None:
        """Ask; `answer` is the verb on the button (`Trả hồ sơ`), never just Yes.

        `no` follows where the answer is no, and not where the question is taken away.
        """
        self._question.setText(question)
        self._agree.setText(answer)
        self._refuse.setText(refuse or self.tr("Không"))
        self._yes, self._no = yes, no
        self.setProperty("tone", tone.value)
        restyle(self)
        self.setAccessibleName(question)
        if not self.isVisible():
            self._focus_before = self.window().focusWidget()
        self.show()
        self._agree.setFocus(Qt.FocusReason.OtherFocusReason)

    def question(self) -> str:
        """What is asked; empty while nothing is."""
        return "" if self.isHidden() else self._question.text()

    def close_question(self) -> None:
        """Take the question away without an answer."""
        self._yes = self._no = None
        self.hide()
        before, self._focus_before = self._focus_before, None
        # A page may have been filled anew meanwhile.
        if before is not None and shiboken6.isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the answer in focus, Esc is no."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_no()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.window().focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
                return
        super().keyPressEvent(event)

    def _on_no(self) -> None:
        no = self._no
        self.close_question()
        if no is not None:
            no()

    def _on_yes(self) -> None:
        yes = self._yes
        self.close_question()
        if yes is not None:
            yes()
