"""Papers and printing: what is printed, on which sheet, where it comes out."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.printing import choice
from urbgov_desk.gui.printing.page_size import SheetSize
from urbgov_desk.gui.setup import paper_entry
from urbgov_desk.gui.setup.paper_entry import PaperEntry
from urbgov_desk.gui.setup.section import Section, beside, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.count_edit import CountEdit

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def _read(desk: "Desk") -> tuple[dict[Setting, str], frozenset[str]]:
    codes = frozenset(line.code for line in desk.law.procedures(desk.now().date()))
    return desk.settings(), codes


def _keep(desk: "Desk", values: dict[Setting, str]) -> None:
    from urbgov_desk.services import office

    office.change_settings(desk, values, new_id())


class PaperSection(Section):
    """The printer chosen here is the only one papers go to."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._known: frozenset[str] = frozenset()
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._printer_card())
        left.addWidget(self._receipt_card())
        left.addStretch(1)
        right.addWidget(self._lists_card())
        right.addStretch(1)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.body.addLayout(columns)
        self.guard(self.printer, self.tray, self.sheet, self.copies, self.stamp)
        self.guard(self.favourites, self.units, self.shelves, self.return_place)
        self.guard(self.idle_minutes)
        self._button = self.save_button(self.tr("Lưu"), self.save)

    def load(self) -> None:
        """Show the settings, and ask the PC for its printers."""
        self.read(_read, self._show)
        choice.ask_printers(self._show_printers, owner=self)

    def entry(self) -> PaperEntry:
        """The form as it stands."""
        return PaperEntry(
            stamp=self.stamp.isChecked(),
            receipt_size=str(self.sheet.currentData()),
            receipt_copies=self.copies.currentText(),
            printer=self._chosen_printer(),
            tray=self.tray.text(),
            favourites=self.favourites.toPlainText(),
            units=self.units.toPlainText(),
            shelves=self.shelves.toPlainText(),
            return_place=self.return_place.text(),
            idle_minutes=self.idle_minutes.text(),
        )

    def save(self) -> None:
        """Keep the choices; what is printed from now on follows them."""
        reading = paper_entry.read(self.entry(), known=self._known)
        if self.form.show_faults(reading.faults) and reading.value is not None:
            values = reading.value
            self.change(
                lambda desk: _keep(desk, values),
                self.tr("Đã lưu lựa chọn giấy tờ và in"),
                button=self._button,
            )

    def try_printer(self) -> None:
        """A test page to the printer that stands in the form, saved or not."""
        printer = self._chosen_printer()
        if not printer:
            self.form.fields["printer"].set_error(self.tr("Hãy chọn máy in trước."))
            return
        self.form.fields["printer"].set_error("")
        self.test_button.setEnabled(False)
        small = str(self.sheet.currentData()) == "A5"

        def sent() -> None:
            self.test_button.setEnabled(True)
            said = self.tr("Đã gửi trang in thử tới {printer}").format(printer=printer)
            self.shell.say(said)

        def failed(told: Told) -> None:
            self.test_button.setEnabled(True)
            self.form.fields["printer"].set_error(self.shell.words(told))

        choice.print_trial_sheet(
            printer,
            self.tray.text().strip(),
            SheetSize.A5 if small else SheetSize.A4,
            sent,
            failed,
            owner=self,
            training=self.shell.training,
        )

    # -- cards ---------------------------------------------------------------------------------

    def _printer_card(self) -> Card:
        card = Card(self.tr("Máy in"))
        self.printer = QComboBox()
        self.tray = CodeEdit()
        self.tray.setPlaceholderText(self.tr("tự chọn"))
        card.body.addLayout(
            beside(
                self.form.add("printer", self.tr("&Máy in của quầy"), self.printer),
                self.form.add("tray", self.tr("&Khay giấy"), self.tray),
                stretch=(3, 2),
            )
        )
        self.test_button = KeyButton(self.tr("In trang thử"), "F6")
        self.test_button.clicked.connect(self.try_printer)
        row = QHBoxLayout()
        row.addWidget(self.test_button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _receipt_card(self) -> Card:
        card = Card(self.tr("Giấy tiếp nhận"))
        self.sheet = QComboBox()
        self.sheet.addItem(self.tr("A5, mỗi liên một tờ"), "A5")
        self.sheet.addItem(self.tr("A4, mỗi liên một tờ"), "A4")
        self.sheet.addItem(self.tr("A4, hai liên một tờ"), "A4x2")
        self.copies = QComboBox()
        self.copies.addItems(["1", "2", "3"])
        card.body.addLayout(
            beside(
                self.form.add("receipt_size", self.tr("Khổ giấy"), self.sheet),
                self.form.add("receipt_copies", self.tr("Số liên"), self.copies),
                stretch=(2, 1),
            )
        )
        self.stamp = QCheckBox(self.tr("&In dấu “ĐÃ TIẾP NHẬN”"))
        card.body.addWidget(self.stamp)
        self.return_place = self.form.line(
            "return_place",
            self.tr("&Nơi trả kết quả"),
            hint=self.tr("Để trống: trả tại chính bộ phận này."),
        )
        card.body.addWidget(self.form.fields["return_place"])
        self.idle_minutes = CountEdit(smallest=1, largest=240)
        card.body.addWidget(
            self.form.add("idle_minutes", self.tr("Tự khoá sau (phút)"), self.idle_minutes)
        )
        return card

    def _lists_card(self) -> Card:
        card = Card(self.tr("Những lựa chọn hay dùng"))
        self.favourites = self._lines(6)
        card.body.addWidget(
            self.form.add(
                "favourites",
                self.tr("&Thủ tục trên Alt+1…0 (mã, mỗi dòng một thủ tục)"),
                self.favourites,
            )
        )
        self.units = self._lines(4)
        card.body.addWidget(
            self.form.add("units", self.tr("Đơn &vị giải quyết (mỗi dòng một đơn vị)"), self.units)
        )
        self.shelves = self._lines(3)
        card.body.addWidget(
            self.form.add("shelves", self.tr("Ngăn để kết quả (mỗi dòng một ngăn)"), self.shelves)
        )
        return card

    def _lines(self, rows: int) -> QPlainTextEdit:
        editor = QPlainTextEdit()
        editor.setTabChangesFocus(True)
        editor.setFixedHeight(editor.fontMetrics().lineSpacing() * rows + 3 * UNIT)
        return editor

    # -- showing -------------------------------------------------------------------------------

    def _chosen_printer(self) -> str:
        return str(self.printer.currentData() or "")

    def _show(self, found: tuple[dict[Setting, str], frozenset[str]]) -> None:
        settings, self._known = found
        entry = paper_entry.shown(settings)
        self._list_printers((), entry.printer)
        self.tray.setText(entry.tray)
        self.sheet.setCurrentIndex(max(self.sheet.findData(entry.receipt_size), 0))
        self.copies.setCurrentText(entry.receipt_copies)
        self.stamp.setChecked(entry.stamp)
        self.favourites.setPlainText(entry.favourites)
        self.units.setPlainText(entry.units)
        self.shelves.setPlainText(entry.shelves)
        self.return_place.setText(entry.return_place)
        self.idle_minutes.setText(entry.idle_minutes)

    def _show_printers(self, printers: tuple[str, ...]) -> None:
        self._list_printers(printers, self._chosen_printer())
        field = self.form.fields["printer"]
        if not printers:
            field.set_hint(self.tr("Máy tính này chưa cài máy in nào."))
        else:
            field.set_hint("")

    def _list_printers(self, printers: tuple[str, ...], chosen: str) -> None:
        self.printer.clear()
        self.printer.addItem(self.tr("Chưa chọn: giữ giấy lại, không in"), "")
        # One that is not plugged in now stays chosen, and is never swapped for another.
        for name in dict.fromkeys((*printers, *([chosen] if chosen else []))):
            self.printer.addItem(name, name)
        self.printer.setCurrentIndex(max(self.printer.findData(chosen), 0))
