"""What is known of one procedure, or of one entry nobody has verified, with its source."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from urbgov_desk.domain.answer import UnverifiedEntry
from urbgov_desk.gui.setup import rule_words
from urbgov_desk.gui.setup.own_rule_list import OwnRuleList
from urbgov_desk.gui.setup.section import Section
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.procedure_list import ProcedureFacts


class ProcedureCard(Card):
    """Limit and charge with how sure they are, what would be answered now, the ward's own rules."""

    def __init__(self, shell: Shell, section: Section) -> None:
        super().__init__()
        self._has_own = False
        self._figures: list[QWidget] = []
        self._name = words("", "heading")
        self._name.setWordWrap(True)
        self.body.addWidget(self._name)
        self.under = words("", "quiet")
        self.under.setWordWrap(True)
        self.body.addWidget(self.under)
        self.limit_figure, self._limit_chip, self._limit_source = self._fact(self.tr("Thời hạn"))
        self.fee_figure, self._fee_chip, self._fee_source = self._fact(self.tr("Mức thu"))
        self.preview = words("", "strong")
        self.preview.setWordWrap(True)
        self.body.addWidget(self.preview)
        self.own = OwnRuleList(shell, section)
        self.body.addWidget(self.own)

    def show_facts(self, facts: "ProcedureFacts") -> None:
        """Show a procedure as the desk would answer for it now."""
        procedure = facts.procedure
        for widget in self._figures:
            widget.show()
        self._name.setText(procedure.short_name)
        self.under.setText(f"{procedure.code} · {procedure.field}\n{procedure.name}")
        limit = facts.due.limit
        self.limit_figure.setText(rule_words.of_limit(limit))
        self._limit_chip.show_state(*rule_words.confidence_words(limit.confidence))
        self._limit_source.setText(limit.source)
        figure = rule_words.money_words(facts.fee.amount)
        if facts.fee_of_one_page:
            figure = self.tr("{amount} (bản 1 trang)").format(amount=figure)
        self.fee_figure.setText(figure)
        self._fee_chip.show_state(*rule_words.confidence_words(facts.fee_confidence))
        self._fee_source.setText("; ".join(facts.fee.sources))
        self.preview.setText(self._answer(facts))
        self._has_own = bool(facts.overrides)
        self.own.show_overrides(facts.overrides)

    def show_doubt(self, entry: UnverifiedEntry, language: str) -> None:
        """Show a form, figure or ground that nobody has checked with the original."""
        for widget in self._figures:
            widget.hide()
        self._name.setText(rule_words.doubt_title(entry, language))
        self.under.setText(f"{rule_words.table_words(entry.table)}\n{entry.source}")
        self.preview.setText(
            self.tr("Chưa ai đối chiếu mục này với bản gốc. Khi có văn bản, hãy báo để bổ sung.")
        )
        self._has_own = False
        self.own.show_overrides(())

    def set_brief(self, brief: bool) -> None:
        """While an own rule is entered, only the figures it changes stay in sight."""
        for label in (self.under, self._limit_source, self._fee_source):
            label.setVisible(not brief)
        self.own.setVisible(not brief and self._has_own)

    def _answer(self, facts: "ProcedureFacts") -> str:
        if facts.due.due_at is None:
            return self.tr("Nhận lúc này: chưa tính được ngày trả, cán bộ nhập thời hạn kèm căn cứ")
        return self.tr("Nhận lúc này: trả {moment}").format(
            moment=f"{facts.due.due_at:%H:%M %d/%m/%Y}"
        )

    def _fact(self, caption: str) -> tuple[QLabel, Chip, QLabel]:
        above = words(caption, "caption")
        self.body.addWidget(above)
        row = QHBoxLayout()
        figure, chip = words("", "strong"), Chip()
        row.addWidget(figure)
        row.addWidget(chip)
        row.addStretch(1)
        self.body.addLayout(row)
        source = words("", "quiet")
        source.setWordWrap(True)
        self.body.addWidget(source)
        self._figures += [above, figure, chip, source]
        return figure, chip, source
