"""The procedures: what is known of each and how surely, and the ward's own limits and fees."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk.domain.answer import UnverifiedEntry
from urbgov_desk.domain.procedure import ProcedureLine
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import folded
from urbgov_desk.gui.setup import rule_words
from urbgov_desk.gui.setup.own_rule_form import OwnRuleForm
from urbgov_desk.gui.setup.own_rule_list import keep_rule
from urbgov_desk.gui.setup.procedure_card import ProcedureCard
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chooser import Choice, ChoiceMatcher
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.procedure_list import ProcedureFacts, ProcedureList

_ENTRY = "entry/"


def _read(desk: "Desk") -> "ProcedureList":
    from urbgov_desk.services import procedure_list

    return procedure_list.list_procedures(desk)


def _facts(desk: "Desk", code: str) -> "ProcedureFacts":
    from urbgov_desk.services import procedure_list

    return procedure_list.facts(desk, code)


class ProcedureSection(Section):
    """The list at the left is searched by any letters; the facts follow the chosen row."""

    right = Act.OWN_LAW

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._lines: tuple[ProcedureLine, ...] = ()
        self._own: frozenset[str] = frozenset()
        self._doubts: dict[str, UnverifiedEntry] = {}
        self._matcher = ChoiceMatcher(())
        self.facts: ProcedureFacts | None = None
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        columns.addWidget(self._list_card(), 5)
        side = QVBoxLayout()
        side.setSpacing(UNIT + UNIT // 2)
        self.card = ProcedureCard(shell, self)
        side.addWidget(self.card)
        self.rule_form = OwnRuleForm(shell, self)
        self.rule_form.hide()
        side.addWidget(self.rule_form)
        side.addStretch(1)
        columns.addLayout(side, 6)
        self.body.addLayout(columns)
        self.limit_button = KeyButton(self.tr("Thêm thời hạn riêng"), "F6")
        self.fee_button = KeyButton(self.tr("Thêm mức thu riêng"), "F10")
        self._save = KeyButton(self.tr("Lưu quy định riêng"), "F9", primary=True)
        self.limit_button.clicked.connect(lambda: self.begin(fee=False))
        self.fee_button.clicked.connect(lambda: self.begin(fee=True))
        self._save.clicked.connect(self.save)
        for button in (self._save, self.limit_button, self.fee_button):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.guard(self.limit_button, self.fee_button, self._save)
        self._save.setEnabled(False)

    def load(self) -> None:
        """Read the procedures anew, and the facts of the chosen one."""
        self.read(_read, self._show)

    def first_input(self) -> QWidget | None:
        """Searching comes first."""
        return self.search

    def begin(self, *, fee: bool) -> None:
        """The form of an own limit or fee for the chosen procedure."""
        if self.facts is not None:
            self.rule_form.begin(self.facts.received_at.date(), fee=fee)
            self._save.setEnabled(True)
            self.card.set_brief(True)
            self.reveal(self.rule_form)

    def save(self) -> None:
        """Keep the own entry of the form."""
        code = self.list.key()
        wanted = self.rule_form.read(code)
        if wanted is not None:
            self.change(
                lambda desk: keep_rule(desk, wanted),
                self.tr("Đã lưu quy định riêng"),
                fields=self.rule_form.form,
                then=self._end_form,
            )

    # -- cards ---------------------------------------------------------------------------------

    def _list_card(self) -> Card:
        card = Card()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Tên, chữ đầu hoặc mã thủ tục"))
        self.search.setAccessibleName(self.tr("Tìm thủ tục"))
        self.search.textChanged.connect(lambda _text: self._filter())
        card.body.addWidget(self.search)
        row = QHBoxLayout()
        self.only = QComboBox()
        self.only.setAccessibleName(self.tr("Lọc thủ tục"))
        self.only.addItem(self.tr("Tất cả"), "all")
        self.only.addItem(self.tr("Chưa kiểm chứng"), "unverified")
        self.only.addItem(self.tr("Chưa rõ thời hạn"), "limit")
        self.only.addItem(self.tr("Chưa rõ mức thu"), "fee")
        self.only.addItem(self.tr("Có quy định riêng"), "own")
        self.only.addItem(self.tr("Mẫu và quy định chung chưa kiểm chứng"), "general")
        # The longest choice is shortened in the line and whole in the list that drops down.
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.only.setSizeAdjustPolicy(policy)
        self.only.setMinimumContentsLength(12)
        self.only.view().setMinimumWidth(self.only.view().sizeHintForColumn(0) + 5 * UNIT)
        self.only.currentIndexChanged.connect(lambda _row: self._filter())
        row.addWidget(self.only, 1)
        self._count = words("", "quiet")
        row.addWidget(self._count)
        card.body.addLayout(row)
        self.list = SetupList(self.shell.theme, self.tr("Thủ tục"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._ask_facts())
        self.list.setMinimumHeight(40 * UNIT)
        card.body.addWidget(self.list, 1)
        return card

    # -- showing -------------------------------------------------------------------------------

    def _show(self, found: "ProcedureList") -> None:
        self._lines, self._own = found.lines, found.own
        self._doubts = {f"{_ENTRY}{n}": entry for n, entry in enumerate(found.unverified)}
        self._matcher = ChoiceMatcher(
            tuple(
                Choice(
                    key=line.code,
                    title=line.short_name,
                    mark=line.code,
                    rank=line.desk_rank or 1000,
                    also=f"{line.name} {line.field}",
                )
                for line in found.lines
            )
        )
        self._filter()

    def _filter(self) -> None:
        if self.only.currentData() == "general":
            self._list_doubts()
            return
        by_code = {line.code: line for line in self._lines}
        found = [by_code[choice.key] for choice in self._matcher.find(self.search.text())]
        kept = [line for line in found if self._wanted(line)]
        self._count.setText(self.tr("{count} thủ tục").format(count=len(kept)))
        self.list.show_rows(tuple(self._row(line) for line in kept))
        self._ask_facts()

    def _list_doubts(self) -> None:
        """What of forms, figures and grounds nobody has checked with the original yet."""
        wanted = folded(self.search.text())
        rows = tuple(
            Row(
                key=key,
                title=rule_words.doubt_title(entry, self.language),
                detail=f"{rule_words.table_words(entry.table)} · {entry.source}",
            )
            for key, entry in self._doubts.items()
            if wanted in folded(f"{entry.text} {entry.subject} {entry.source}")
        )
        self._count.setText(self.tr("{count} mục").format(count=len(rows)))
        self.list.show_rows(rows)
        self._ask_facts()

    def _wanted(self, line: ProcedureLine) -> bool:
        return {
            "unverified": not line.verified,
            "limit": not line.limit_known,
            "fee": not line.fee_known,
            "own": line.code in self._own,
        }.get(str(self.only.currentData()), True)

    def _row(self, line: ProcedureLine) -> Row:
        aside, tone = "", Tone.plain
        if line.code in self._own:
            aside, tone = self.tr("Riêng"), Tone.info
        elif not line.limit_known:
            aside, tone = self.tr("Chưa rõ hạn"), Tone.warn
        elif not line.verified:
            aside, tone = self.tr("Chưa kiểm"), Tone.warn
        return Row(
            key=line.code,
            title=line.short_name,
            detail=f"{line.code} · {line.field}",
            aside=aside,
            aside_tone=tone,
        )

    def _ask_facts(self) -> None:
        code = self.list.key()
        procedure = bool(code) and not code.startswith(_ENTRY)
        for button in (self.limit_button, self.fee_button):
            button.setEnabled(procedure)
        if code in self._doubts:
            self.facts = None
            self._end_form()
            self.card.show_doubt(self._doubts[code], self.language)
        elif code:
            self.read(lambda desk: _facts(desk, code), self._show_facts)

    def _show_facts(self, facts: "ProcedureFacts") -> None:
        code = facts.procedure.code
        if code != self.list.key():
            return  # another row was chosen meanwhile
        if self.facts is None or self.facts.procedure.code != code:
            self._end_form()
        self.facts = facts
        self.card.show_facts(facts)
        self.card.set_brief(self.rule_form.isVisibleTo(self))

    def _end_form(self) -> None:
        self.card.set_brief(False)
        self.rule_form.hide()
        self._save.setEnabled(False)
