"""The counters: add one, rename one, close one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from urbgov_desk.domain.office import Counter
from urbgov_desk.gui.setup.entry import needed
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.code_edit import CodeEdit

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def _read(desk: "Desk") -> tuple[Counter, ...]:
    from urbgov_desk.services import office

    return office.list_counters(desk)


def _keep(desk: "Desk", counter: Counter) -> None:
    from urbgov_desk.services import office

    office.change_counter(desk, counter, new_id())


class CounterSection(Section):
    """A closed counter stays on the papers that bear it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._counters: tuple[Counter, ...] = ()
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        listed = Card(self.tr("Các quầy"))
        self.list = SetupList(shell.theme, self.tr("Các quầy"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        listed.body.addWidget(self.list)
        columns.addWidget(listed, 1)
        self._card = Card(self.tr("Quầy đang chọn"))
        self.code = CodeEdit()
        self.name = self.form.line("name", self.tr("&Tên quầy"), needed=True)
        self._card.body.addWidget(self.form.add("code", self.tr("&Mã"), self.code, needed=True))
        self._card.body.addWidget(self.form.fields["name"])
        self.active = QCheckBox(self.tr("Đ&ang mở"))
        self._card.body.addWidget(self.active)
        self._card.body.addStretch(1)
        columns.addWidget(self._card, 1)
        self.body.addLayout(columns)
        self._id = ""
        self.guard(self.code, self.name, self.active)
        self._button = self.save_button(self.tr("Lưu quầy"), self.save)
        self.new = KeyButton(self.tr("Thêm quầy"), "F6")
        self.new.clicked.connect(self.begin_new)
        self.guard(self.new)
        self.foot.insertWidget(1, self.new)

    def load(self) -> None:
        """Show the counters."""
        self.read(_read, self._show)

    def begin_new(self) -> None:
        """An empty form for another counter."""
        self._id = ""
        self._card.set_heading(self.tr("Quầy mới"))
        codes = [int(c.code) for c in self._counters if c.code.isdigit()]
        number = max(codes, default=0) + 1
        self.code.setText(str(number))
        # Stands on papers, so it is Vietnamese in every language of the screen.
        self.name.setText(f"Quầy {number}")
        self.active.setChecked(True)
        self.form.show_faults({})
        self.name.setFocus()
        self.name.selectAll()

    def save(self) -> None:
        """Keep the counter of the form."""
        faults = needed(code=self.code.text(), name=self.name.text())
        if self.form.show_faults(faults):
            counter = Counter(
                id=self._id,
                code=self.code.text().strip(),
                name=self.name.text(),
                active=self.active.isChecked(),
            )
            self.change(
                lambda desk: _keep(desk, counter),
                self.tr("Đã lưu {name}").format(name=counter.name),
                button=self._button,
            )

    def _show(self, counters: tuple[Counter, ...]) -> None:
        self._counters = counters
        closed = self.tr("Đã đóng")
        self.list.show_rows(
            tuple(
                Row(
                    key=counter.id,
                    title=counter.name,
                    detail=self.tr("Đang mở") if counter.active else closed,
                    mark=counter.code,
                    mark_tone=Tone.info if counter.active else Tone.plain,
                    dimmed=not counter.active,
                )
                for counter in counters
            )
        )
        self._show_chosen()

    def _show_chosen(self) -> None:
        for counter in self._counters:
            if counter.id == self.list.key():
                self._id = counter.id
                self._card.set_heading(self.tr("Quầy đang chọn"))
                self.code.setText(counter.code)
                self.name.setText(counter.name)
                self.active.setChecked(counter.active)
                self.form.show_faults({})
