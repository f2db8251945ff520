"""Beside the papers: the sum, what it counts up to, when it is due, who signs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk.gui.certify.note import Note
from urbgov_desk.gui.certify.words import dong, hour_words, reason_words
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.gui.certify.form import CertifyForm
    from urbgov_desk.services.certification.weighing import Weighed


class Side(QWidget):
    """Shows what the office answered; asks only who a bundle is for and where it lies."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        money = Card()
        money.body.addWidget(words(self.tr("Phải thu"), "caption"))
        self.total = words("0")
        self.total.setProperty("role", "sum")
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight)
        money.body.addWidget(self.total)
        self._counts = words("", "quiet")
        self._counts.setWordWrap(True)
        money.body.addWidget(self._counts)
        self._due = words("", "strong")
        self._due.setWordWrap(True)
        money.body.addWidget(self._due)
        column.addWidget(money)
        self._signer_card = Card()
        self._note = Note()
        self._signer_card.body.addWidget(self._note)
        self.signer = QComboBox()
        self.signer.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.signer.setMinimumContentsLength(12)
        self.signer.addItem(self.tr("Ai có thẩm quyền"), "")
        self._signer_card.body.addWidget(Field(self.tr("Trình ai ký (Ctrl+Enter)"), self.signer))
        self.place = QLineEdit()
        self._signer_card.body.addWidget(Field(self.tr("Túi để ở"), self.place))
        column.addWidget(self._signer_card)
        column.addStretch(1)

    def show_weighed(self, form: "CertifyForm", weighed: "Weighed | None") -> None:
        """Show the answer for the page as it stands; None while it is asked."""
        if weighed is None:
            self.total.setText("…")
            return
        self.total.setText(
            "?" if weighed.total is None else dong(weighed.total) if form.lines else dong(0)
        )
        pairs = zip(form.lines, weighed.lines, strict=True)
        self._counts.setText(
            self.tr("{papers} giấy tờ · {copies} bản · {sheets} tờ").format(
                papers=len(form.lines),
                copies=sum(line.copies or 0 for line in form.lines),
                sheets=sum((line.copies or 0) * known.sheets for line, known in pairs),
            )
        )
        self._due.setText(
            self.tr("Trả trước {hour}").format(hour=hour_words(weighed.due_at))
            if weighed.due_at
            else ""
        )
        self._due.setVisible(weighed.due_at is not None)
        self._show_note(weighed)
        self._show_signers(weighed)

    def waits_for(self) -> str | None:
        """The signer a bundle is sent to; None is whoever may sign."""
        return self.signer.currentData() or None

    def note(self) -> str:
        """What it says about signing."""
        return self._note.text()

    def clear(self) -> None:
        """Ready for the next visitor."""
        self.signer.setCurrentIndex(0)
        self.place.clear()

    def _show_note(self, weighed: "Weighed") -> None:
        text, tone = "", Tone.plain
        if weighed.lines and not weighed.may_sign:
            blocked = next(line for line in weighed.lines if not line.allowed)
            names = ", ".join(signer.name for signer in weighed.signers)
            text = reason_words(blocked.reasons, self._language)
            after = (
                self.tr("Enter: trình {names}.").format(names=names)
                if names
                else self.tr("Chưa ai có thẩm quyền ký; Enter: trình ký.")
            )
            text, tone = f"{text} {after}", Tone.warn
        elif weighed.conflict_question:
            text = self.tr(
                "Có liên quan tài sản, lợi ích của người ký hoặc người thân thích không "
                "(Điều 9 k.3)? F9: không liên quan, ký. Ctrl+Enter: có, trình người khác."
            )
            tone = Tone.info
        self._note.say(text, tone)

    def _show_signers(self, weighed: "Weighed") -> None:
        chosen = self.signer.currentData()
        wanted = [("", self.tr("Ai có thẩm quyền"))]
        wanted += [(signer.id, signer.name) for signer in weighed.signers]
        known = [
            (self.signer.itemData(i), self.signer.itemText(i)) for i in range(self.signer.count())
        ]
        if known == wanted:
            return
        self.signer.clear()
        for key, name in wanted:
            self.signer.addItem(name, key)
        self.signer.setCurrentIndex(max(self.signer.findData(chosen), 0))
