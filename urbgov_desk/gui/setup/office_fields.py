"""The office's form with its live preview; the assistant and the set-up page share it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from urbgov_desk.gui.setup import office_entry
from urbgov_desk.gui.setup.head_preview import HeadPreview
from urbgov_desk.gui.setup.office_entry import DESK_NAMES, OfficeEntry
from urbgov_desk.gui.setup.section import FieldSet, beside
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.date_edit import DateEdit


class OfficeFields(QObject):
    """The fields, filled in from the name while nobody wrote anything else into them."""

    def __init__(self, shell: Shell, parent: QObject, *, suggest: bool) -> None:
        """`suggest`: the other fields follow the name (a new office)."""
        super().__init__(parent)
        self.set = FieldSet(shell)
        self.valid_from = DateEdit()
        self.set.add("valid_from", self.tr("Có hiệu lực từ ngày"), self.valid_from, needed=True)
        self.name = self._line("name", self.tr("&Tên cơ quan"), needed=True)
        self.parent_body = self._line("parent", self.tr("Dòng đầu giấy tờ"), needed=True)
        self.desk_name = QComboBox()
        self.desk_name.setEditable(True)
        self.desk_name.addItems([name for name, _ in DESK_NAMES])
        edit = self.desk_name.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self.tr("Tên bộ phận một cửa"))
        self.set.add("desk_name", self.tr("Tên &bộ phận một cửa"), self.desk_name, needed=True)
        self.symbol = self._code("symbol", self.tr("Ký hiệu"), needed=True)
        letters = self.symbol.fontMetrics()
        self.symbol.setMinimumWidth(letters.horizontalAdvance("TTPVHCCC") + 3 * UNIT)
        self.place = self._line("place", self.tr("Địa danh"), needed=True)
        self.address = self._line("address", self.tr("Địa &chỉ"))
        self.phone = self._code("phone", self.tr("Điện thoại"))
        self.head_title = self._line("head_title", self.tr("Chức vụ người đứng đầu"))
        self.head_name = self._line("head_name", self.tr("Họ tên người đứng đầu"))
        self.code_prefix = self._code("code_prefix", self.tr("Mã đơn vị (nếu đã cấp)"))
        self.code_prefix.setPlaceholderText("H26.78")
        self.code_block_start = CountEdit(smallest=1, largest=9999)
        self.set.add("code_block_start", self.tr("Số bắt đầu mỗi ngày"), self.code_block_start)
        self.preview = HeadPreview(shell.theme)
        self._followed: dict[QLineEdit, str] = {}
        self._suggest = suggest
        for widget in (self.name, self.parent_body, self.symbol, self.place, self.address):
            widget.textChanged.connect(self._on_changed)
        self.phone.textChanged.connect(self._on_changed)
        self.code_prefix.textChanged.connect(self._on_changed)
        self.name.textEdited.connect(self._follow_name)
        self.name.editingFinished.connect(self._complete_name)
        self.desk_name.currentTextChanged.connect(self._on_desk_name)
        self._on_desk_name(self.desk_name.currentText())

    def lay_out(self, column: QVBoxLayout, *, dated: bool) -> None:
        """Put the fields into a column; `dated` also asks from which day."""
        at = self.set.fields
        column.setSpacing(UNIT)
        first = [at["name"], at["valid_from"]] if dated else [at["name"]]
        column.addLayout(beside(*first, stretch=(3, 1)))
        if not dated:
            at["valid_from"].setParent(None)
        column.addLayout(beside(at["parent"], at["place"], stretch=(3, 2)))
        column.addLayout(beside(at["desk_name"], at["symbol"], stretch=(5, 2)))
        column.addLayout(beside(at["address"], at["phone"], stretch=(3, 2)))
        column.addLayout(beside(at["head_title"], at["head_name"]))
        column.addLayout(beside(at["code_prefix"], at["code_block_start"]))

    def inputs(self) -> tuple[QLineEdit | QComboBox, ...]:
        """Everything that is typed in, in order."""
        return (
            self.name,
            self.valid_from,
            self.parent_body,
            self.place,
            self.desk_name,
            self.symbol,
            self.address,
            self.phone,
            self.head_title,
            self.head_name,
            self.code_prefix,
            self.code_block_start,
        )

    def entry(self) -> OfficeEntry:
        """The form as it stands."""
        return OfficeEntry(
            valid_from=self.valid_from.value().day,
            name=self.name.text(),
            parent=self.parent_body.text(),
            desk_name=self.desk_name.currentText(),
            symbol=self.symbol.text(),
            place=self.place.text(),
            address=self.address.text(),
            phone=self.phone.text(),
            head_title=self.head_title.text(),
            head_name=self.head_name.text(),
            code_prefix=self.code_prefix.text(),
            code_block_start=self.code_block_start.count(),
        )

    def show(self, entry: OfficeEntry) -> None:
        """Fill the form."""
        self.valid_from.set_value(entry.valid_from)
        self.desk_name.setCurrentText(entry.desk_name)
        for widget, text in (
            (self.name, entry.name),
            (self.parent_body, entry.parent),
            (self.symbol, entry.symbol),
            (self.place, entry.place),
            (self.address, entry.address),
            (self.phone, entry.phone),
            (self.head_title, entry.head_title),
            (self.head_name, entry.head_name),
            (self.code_prefix, entry.code_prefix),
        ):
            widget.setText(text)
            widget.setCursorPosition(0)
        self.code_block_start.set_count(entry.code_block_start)

    def _line(self, name: str, label: str, *, needed: bool = False) -> QLineEdit:
        return self.set.line(name, label, needed=needed)

    def _code(self, name: str, label: str, *, needed: bool = False) -> CodeEdit:
        editor = CodeEdit()
        self.set.add(name, label, editor, needed=needed)
        return editor

    def _follow_name(self, typed: str) -> None:
        if not self._suggest:
            return
        guess = office_entry.suggested(typed)
        self._follow(self.parent_body, guess.parent)
        self._follow(self.place, guess.place)

    def _complete_name(self) -> None:
        if self._suggest and self.name.text().strip():
            self.name.setText(office_entry.suggested(self.name.text()).name)

    def _on_desk_name(self, desk_name: str) -> None:
        self._follow(self.symbol, office_entry.symbol_of(desk_name))
        self._on_changed()

    def _follow(self, widget: QLineEdit, text: str) -> None:
        # What somebody wrote there stays; only our own suggestion is replaced.
        if widget.text() == self._followed.get(widget, ""):
            self._followed[widget] = text
            widget.setText(text)

    def _on_changed(self) -> None:
        entry = self.entry()
        self.preview.show_office(
            parent=entry.parent,
            desk_name=entry.desk_name,
            place=entry.place,
            symbol=entry.symbol,
            address=entry.address,
            phone=entry.phone,
            prefix=entry.code_prefix,
        )
