"""Step three: the printer with a test page, and the paper books that go on."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout

from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.first_run.making import PaperBook
from urbgov_desk.gui.first_run.step import Step
from urbgov_desk.gui.printing import choice
from urbgov_desk.gui.printing.page_size import SheetSize
from urbgov_desk.gui.setup.section import FieldSet, beside
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.label import words

_LARGEST = 999_999


class PrintStep(Step):
    """All of it may be left for later: papers are kept until there is a printer."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "", "")
        self.title = self.tr("In và sổ giấy")
        self.advice = self.tr("Có thể để sau: giấy được giữ lại cho đến khi có máy in.")
        self.form = FieldSet(shell)
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        columns.addWidget(self._printer_card(), 1)
        columns.addWidget(self._book_card(), 1)
        self.column.addLayout(columns)
        self.column.addStretch(1)

    def enter(self) -> None:
        """Ask the PC for its printers, away from the screen."""
        self.printer.setFocus()
        choice.ask_printers(self._show_printers, owner=self)

    def settings(self) -> dict[Setting, str]:
        """The choices of this step."""
        return {
            Setting.PRINTER: str(self.printer.currentData() or ""),
            Setting.RECEIPT_SIZE: str(self.sheet.currentData()),
        }

    def books(self) -> tuple[PaperBook, ...]:
        """The series that go on; what was left empty or 0 begins at 1 by itself."""
        found = []
        for kind, edit in self._books.items():
            last = edit.count()
            if last:
                found.append(PaperBook(kind=kind, last=last))
        return tuple(found)

    def try_printer(self) -> None:
        """A test page to the chosen printer."""
        printer = str(self.printer.currentData() or "")
        field = self.form.fields["printer"]
        if not printer:
            field.set_error(self.tr("Hãy chọn máy in trước."))
            return
        field.set_error("")
        self.test.setEnabled(False)
        small = self.sheet.currentData() == "A5"

        def sent() -> None:
            self.test.setEnabled(True)
            self._sent.show_state(self.tr("Đã gửi trang thử"), Tone.good)

        def failed(told: Told) -> None:
            self.test.setEnabled(True)
            field.set_error(self.shell.words(told))

        choice.print_trial_sheet(
            printer,
            "",
            SheetSize.A5 if small else SheetSize.A4,
            sent,
            failed,
            owner=self,
            training=False,
        )

    def _printer_card(self) -> Card:
        card = Card(self.tr("Máy in"))
        self.printer = QComboBox()
        self.printer.addItem(self.tr("Chưa có: giữ giấy lại"), "")
        card.body.addWidget(self.form.add("printer", self.tr("&Máy in của quầy"), self.printer))
        self.sheet = QComboBox()
        self.sheet.addItem(self.tr("A5, mỗi liên một tờ"), "A5")
        self.sheet.addItem(self.tr("A4, mỗi liên một tờ"), "A4")
        self.sheet.addItem(self.tr("A4, hai liên một tờ"), "A4x2")
        card.body.addWidget(
            self.form.add("receipt_size", self.tr("&Khổ giấy tiếp nhận"), self.sheet)
        )
        row = QHBoxLayout()
        self.test = KeyButton(self.tr("In trang thử"), "F6")
        self.test.clicked.connect(self.try_printer)
        row.addWidget(self.test)
        self._sent = Chip()
        row.addWidget(self._sent)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _book_card(self) -> Card:
        card = Card(self.tr("Nối tiếp sổ giấy"))
        note = words(
            self.tr("Năm nay đã ghi sổ giấy thì nhập số cuối cùng; chưa có thì để trống."), "quiet"
        )
        note.setWordWrap(True)
        card.body.addWidget(note)
        self._books: dict[str, CountEdit] = {}
        for kind, label in (
            ("dossier", self.tr("Mã &hồ sơ")),
            ("PBS", self.tr("Phiếu &bổ sung")),
            ("PTC", self.tr("Phiếu &từ chối")),
            ("PXL", self.tr("Phiếu &xin lỗi")),
        ):
            self._books[kind] = CountEdit(smallest=0, largest=_LARGEST)
            self.form.add(kind, label, self._books[kind])
        at = self.form.fields
        card.body.addLayout(beside(at["dossier"], at["PBS"]))
        card.body.addLayout(beside(at["PTC"], at["PXL"]))
        card.body.addStretch(1)
        return card

    def _show_printers(self, printers: tuple[str, ...]) -> None:
        chosen = str(self.printer.currentData() or "")
        while self.printer.count() > 1:
            self.printer.removeItem(1)
        for name in printers:
            self.printer.addItem(name, name)
        self.printer.setCurrentIndex(max(self.printer.findData(chosen), 0))
        none = self.tr("Máy tính này chưa cài máy in nào.")
        self.form.fields["printer"].set_hint("" if printers else none)
