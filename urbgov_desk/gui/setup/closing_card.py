"""Closing the day, and holding the store against a head that was printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from urbgov_desk import wording
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.closing_button import ClosingButton
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.domain.chain_head import HeadAnswer
    from urbgov_desk.domain.closing import ClosedDay
    from urbgov_desk.services.desk import Desk

_TONES = {"right": Tone.good, "another_store": Tone.warn}


class ClosingCard(Card):
    """Whoever closes the desk closes the day; the sheet goes into the print queue."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(QCoreApplication.translate("ClosingCard", "Khoá ngày"))
        self._said = words("", "strong")
        self._said.setWordWrap(True)
        self.body.addWidget(self._said)
        advice = self.tr(
            "Tờ khoá ngày có tổng số trong ngày, việc còn mở và một mã QR do kho ký. Cất tờ giấy "
            "ngoài máy tính: mã ấy cho biết kho có bị cắt bớt hay viết lại không."
        )
        about = words(advice, "quiet")
        about.setWordWrap(True)
        self.body.addWidget(about)
        row = QHBoxLayout()
        self.close_day = ClosingButton(shell)
        self.close_day.closed.connect(self.show_last)
        row.addWidget(self.close_day)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_last(self, last: "ClosedDay | None") -> None:
        """Say when the day was last closed."""
        if last is None:
            self._said.setText(self.tr("Chưa khoá ngày nào."))
            return
        said = self.tr("Lần khoá gần nhất: ngày {day}, lúc {at}.")
        self._said.setText(said.format(day=f"{last.on:%d/%m/%Y}", at=f"{last.at:%H:%M}"))


class HeadCard(Card):
    """A head scanned from a closing sheet, a book's foot or a backup, against the open store."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(QCoreApplication.translate("HeadCard", "Đối chiếu với mã đã in"))
        self._shell = shell
        self._verdict = Chip()
        self.head.addWidget(self._verdict)
        self.text = CodeEdit()
        self._field = Field(
            self.tr("&Mã trên tờ khoá ngày"), self.text, hint=self.tr("Quét, hoặc dán rồi bấm F6")
        )
        self.text.returnPressed.connect(self.compare)
        self.body.addWidget(self._field)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        self.compare_button = KeyButton(self.tr("Đối chiếu"), "F6")
        self.compare_button.clicked.connect(self.compare)
        row.addWidget(self.compare_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._answer = words("")
        self._answer.setWordWrap(True)
        self.body.addWidget(self._answer)
        self.body.addStretch(1)

    def take(self, text: str) -> None:
        """A head that was scanned."""
        self.text.setText(text)
        self.text.setCursorPosition(0)
        self.compare()

    def compare(self) -> None:
        """Hold the store against what stands in the field."""
        text = self.text.text()
        self._field.set_error("")
        self._answer.setText("")
        self._verdict.show_state("", Tone.plain)

        def hold(desk: "Desk") -> "HeadAnswer":
            from urbgov_desk.services import proof

            return proof.hold_against(desk, text)

        self._shell.run(hold, self._show, self._show_told, owner=self)

    def _show(self, answer: "HeadAnswer") -> None:
        language = self._shell.preferences.liking.language.value
        tone = _TONES.get(answer.value, Tone.bad)
        good = answer.value == "right"
        self._verdict.show_state(self.tr("Khớp") if good else self.tr("Không khớp"), tone)
        self._answer.setText(wording.name_of(answer, language))

    def _show_told(self, told: Told) -> None:
        self._field.set_error(self._shell.words(told))
