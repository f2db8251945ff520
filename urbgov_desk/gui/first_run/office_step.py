"""Step one: what the office is called, with its receipt's head while one types."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from urbgov_desk.domain.office import Office
from urbgov_desk.gui.first_run.step import Step
from urbgov_desk.gui.setup import office_entry
from urbgov_desk.gui.setup.office_fields import OfficeFields
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.label import words


class OfficeStep(Step):
    """Typing "phường Bồ Đề" fills the rest in; everything may be changed."""

    def __init__(self, shell: Shell, today: date) -> None:
        super().__init__(shell, "", "")
        self.title = self.tr("Cơ quan")
        self.advice = self.tr("Gõ tên phường, xã; phần mềm điền giúp các ô còn lại.")
        self.office: Office | None = None
        self.fields = OfficeFields(shell, self, suggest=True)
        # From the year's first day: slips written on paper before today need the office as well.
        self.fields.valid_from.set_value(today.replace(month=1, day=1))
        self.fields.name.setPlaceholderText(self.tr("phường Bồ Đề"))
        self.fields.head_title.setText("CHỦ TỊCH")
        self.fields.code_block_start.set_count(1)
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        card = Card()
        self.fields.lay_out(card.body, dated=False)
        self.counter = self.fields.set.line("counter", self.tr("Tên &quầy này"))
        # Stands on papers, so it is Vietnamese in every language of the screen.
        self.counter.setText("Quầy 1")
        card.body.addWidget(self.fields.set.fields["counter"])
        card.body.addStretch(1)
        columns.addWidget(card, 1)
        side = QVBoxLayout()
        preview = Card(self.tr("Đầu giấy tiếp nhận"))
        preview.body.addWidget(self.fields.preview)
        note = words(
            self.tr("Giấy tờ in ra mang đúng các dòng này. Sau này đổi tên thì lập tên mới."),
            "quiet",
        )
        note.setWordWrap(True)
        preview.body.addWidget(note)
        side.addWidget(preview)
        side.addStretch(1)
        columns.addLayout(side, 1)
        self.column.addLayout(columns)

    def enter(self) -> None:
        """The name comes first."""
        self.fields.name.setFocus()

    def is_good(self) -> bool:
        """Whether the office can be printed on papers."""
        reading = office_entry.read(self.fields.entry())
        self.office = reading.value
        return self.fields.set.show_faults(reading.faults)
