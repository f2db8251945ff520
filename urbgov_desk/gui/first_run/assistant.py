"""The assistant: four steps on one small window, then the ward's own store is there."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.office import Setting, SetUp
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.first_run.done_step import DoneStep
from urbgov_desk.gui.first_run.key_step import KeyStep
from urbgov_desk.gui.first_run.making import Made, Wanted, make
from urbgov_desk.gui.first_run.office_step import OfficeStep
from urbgov_desk.gui.first_run.officer_step import OfficerStep
from urbgov_desk.gui.first_run.print_step import PrintStep
from urbgov_desk.gui.first_run.step import Step
from urbgov_desk.gui.forms.ui_first_run import Ui_FirstRun
from urbgov_desk.gui.leftover import STAYS
from urbgov_desk.gui.setup.entry import field_of
from urbgov_desk.gui.setup.section import new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.growing import GrowingDialog


class FirstRun(GrowingDialog):
    """Nothing is written before the last step; closing the window leaves nothing behind."""

    made = Signal(object)
    """The new ward (Made), when the officer goes in."""

    def __init__(
        self,
        shell: Shell,
        data: Path | None,
        *,
        today: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`data` is the folder the ward's store comes into, as the application was told."""
        super().__init__(parent)
        self.setModal(True)
        # Nobody of the training ward answers for it, and what was typed is a quarter of an hour's.
        self.setProperty(STAYS, True)
        self._shell = shell
        self._data = data
        self._request = new_id()
        self._made: Made | None = None
        self._busy = False
        self._form = Ui_FirstRun()
        self._form.setupUi(self)
        self.office = OfficeStep(shell, today or datetime.now(HANOI).date())
        self.officers = OfficerStep(shell)
        self.printing = PrintStep(shell)
        self.key = KeyStep(shell)
        self.done_step = DoneStep(shell)
        self._steps: tuple[Step, ...] = (self.office, self.officers, self.printing, self.key)
        self._chips = []
        for number, step in enumerate(self._steps, start=1):
            chip = Chip(f"{number} {step.title}", Tone.plain)
            self._chips.append(chip)
            self._form.stepPlace.addWidget(chip)
            self._form.stack.addWidget(step)
        self._form.stack.addWidget(self.done_step)
        self.back = QPushButton(self.tr("Quay &lại"))
        self.next = KeyButton(self.tr("Tiếp tục"), "F9", primary=True)
        self.leave = QPushButton(self.tr("Thôi"))
        for button in (self.back, self.next, self.leave):
            button.setAutoDefault(False)
        self._form.foot.addWidget(self.next)
        self._form.foot.addWidget(self.back)
        self._form.foot.addStretch(1)
        self._form.foot.addWidget(self.leave)
        self.back.clicked.connect(lambda: self._go(self._place() - 1))
        self.next.clicked.connect(self.go_on)
        self.leave.clicked.connect(self.reject)
        self.resize(124 * UNIT, 76 * UNIT)
        self._go(0)

    def go_on(self) -> None:
        """To the next step when this one is good; at the last, make the store."""
        place = self._place()
        if self._made is not None:
            self.accept()
            return
        if not self._steps[place].is_good():
            return
        if place + 1 < len(self._steps):
            self._go(place + 1)
        else:
            self._make()

    def done(self, result: int) -> None:
        """Esc waits for a store being made; one that was made is never left unopened."""
        if self._busy:
            return
        made, self._made = self._made, None
        super().done(result)
        if made is not None:
            self.made.emit(made)

    # -- within --------------------------------------------------------------------------------

    def _place(self) -> int:
        return int(self._form.stack.currentIndex())

    def _go(self, place: int) -> None:
        step = self._steps[place]
        self._form.stack.setCurrentIndex(place)
        self._show_head(step)
        for number, chip in enumerate(self._chips):
            tone = Tone.good if number < place else Tone.info if number == place else Tone.plain
            chip.show_state(chip.text(), tone)
        self.back.setVisible(place > 0)
        last = place + 1 == len(self._steps)
        self.next.setText(self.tr("Lập kho") if last else self.tr("Tiếp tục"))
        self._say_problem("")
        if last:
            printer = self.printing.settings()[Setting.PRINTER]
            self.key.show_summary(
                self.office.office, self.officers.officers, self.office.counter.text(), printer
            )
        step.enter()

    def _show_head(self, step: Step) -> None:
        self._form.title.setText(step.title)
        self._form.advice.setText(step.advice)

    def _make(self) -> None:
        office = self.office.office
        if office is None:
            self._go(0)
            return
        wanted = Wanted(
            set_up=SetUp(
                request_id=self._request,
                office=office,
                counter_name=self.office.counter.text().strip(),
                officers=self.officers.officers,
            ),
            settings=self.printing.settings(),
            # Codes of an official unit count by the day; only local ones go on from a book.
            books=tuple(
                book
                for book in self.printing.books()
                if book.kind != "dossier" or office.code_prefix is None
            ),
            use_keyring=self.key.keyring.isChecked(),
            passphrase=self.key.passphrase(),
        )
        self._say_problem("")
        self._set_busy(True)
        data = self._data
        self._shell.run(
            lambda _desk: make(data, wanted),
            self._show_made,
            self._refuse,
            owner=self,
            ended=lambda: self._set_busy(False),
        )

    def _refuse(self, told: Told) -> None:
        office_fields = self.office.fields.set.fields
        officer_fields = self.officers.fields.set.fields
        name = field_of(told)
        if name in office_fields:
            self._go(0)
            self.office.fields.set.refuse(told)
        elif name in officer_fields:
            self._go(1)
            self.officers.fields.set.refuse(told)
        elif name in self.key.fields.fields:
            self.key.fields.refuse(told)
        else:
            self._say_problem(self._shell.words(told))

    def _say_problem(self, text: str) -> None:
        self._form.problem.setText(text)
        self._form.problem.setVisible(bool(text))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for button in (self.next, self.back, self.leave):
            button.setEnabled(not busy)

    def _show_made(self, made: Made) -> None:
        self._made = made
        self.done_step.show_made(made)
        self.key.phrase.clear()
        self.key.again.clear()
        self._form.stack.setCurrentWidget(self.done_step)
        self._show_head(self.done_step)
        for chip in self._chips:
            chip.show_state(chip.text(), Tone.good)
        self.back.hide()
        self.leave.hide()
        self.next.setText(self.tr("Vào làm việc"))
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
