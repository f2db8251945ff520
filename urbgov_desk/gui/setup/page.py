"""Thiết lập: a list of sections at the left, the chosen one at the right."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.right import who_may
from urbgov_desk.gui.forms.ui_setup import Ui_Setup
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.setup.section import Section
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.work_bar import WorkBar

_CERTIFICATION = ("authority.", "book.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    name: str
    title: str
    heading: str = ""
    advice: str
    icon: str
    factory: str


class SetupPage(Page):
    """Only officers with the right change the office's set-up; the others read all of it."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._form = Ui_Setup()
        self._form.setupUi(self)
        self._lines = self._all()
        self._made: dict[str, Section] = {}
        self._read_only = Chip()
        self._form.chipPlace.addWidget(self._read_only)
        self._unsaved = Chip()
        self._form.chipPlace.addWidget(self._unsaved)
        sections = self._form.sections
        sections.setIconSize(QSize(20, 20))
        sections.setUniformItemSizes(True)
        # Keeps the chosen row clear of the focus ring.
        sections.setSpacing(2)
        for line in self._lines:
            sections.addItem(QListWidgetItem(line.title))
        self._paint()
        sections.currentRowChanged.connect(self._show_row)
        sections.installEventFilter(self)
        for key, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda by=step: self._step(by))
        shell.theme.changed.connect(self._paint)
        shell.worker.changed.connect(self._on_changed)

    # -- what the window calls -----------------------------------------------------------------

    def arrive(self, subject: object | None) -> None:
        """Open the first section, or go into the one named."""
        names = [line.name for line in self._lines]
        if isinstance(subject, str) and subject in names:
            self._form.sections.setCurrentRow(names.index(subject))
            first = self.section().first_input()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._form.sections.currentRow() < 0:
            self._form.sections.setCurrentRow(0)
        else:
            self.section().refresh()
        self.change_officer()
        self.take_focus()

    def way_back(self) -> object | None:
        """The section that is shown."""
        row = self._form.sections.currentRow()
        return self._lines[row].name if row >= 0 else None

    def take_scan(self, text: str) -> bool:
        """The section that is shown may want what was scanned."""
        return self.section().take_scan(text)

    def take_focus(self) -> None:
        """The list of sections, or the field one was in."""
        (self.focusWidget() or self._form.sections).setFocus(Qt.FocusReason.OtherFocusReason)

    def change_officer(self) -> None:
        """Another officer may have other rights; what was read and typed for one is not theirs."""
        if self.is_for_another():
            self._make_anew()
        elif self.shell.officer is not None and self.is_in_front() and self._made:
            self.section().refresh()
        for section in self._made.values():
            section.set_may_change(self._allowed(section))
        self._say_read_only()

    # -- sections --------------------------------------------------------------------------------

    def section(self) -> Section:
        """The one that is shown."""
        return self._section(self._lines[max(self._form.sections.currentRow(), 0)])

    def open(self, name: str) -> Section:
        """Show a section by its name. Raises ValueError for no such section."""
        self._form.sections.setCurrentRow([line.name for line in self._lines].index(name))
        return self.section()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Right go from the list into the section; what is chosen stays in sight."""
        if event.type() == QEvent.Type.Resize:
            sections = self._form.sections
            # The advice beneath may need a second line once it is laid out.
            QTimer.singleShot(0, sections, lambda: sections.scrollToItem(sections.currentItem()))
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
                target = self.section().first_input()
                if target is not None:
                    target.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _section(self, line: _Line) -> Section:
        if line.name not in self._made:
            module, _, name = line.factory.partition(":")
            make: Callable[[Shell], Section] = getattr(import_module(module), name)
            made = make(self.shell)
            made.set_may_change(self._allowed(made))
            made.watch_typing()
            made.typing.changed.connect(self._say_unsaved)
            self._made[line.name] = made
            self._form.stack.addWidget(made)
        return self._made[line.name]

    def _show_row(self, row: int) -> None:
        if row < 0:
            return
        line = self._lines[row]
        section = self._section(line)
        self._form.stack.setCurrentWidget(section)
        self._form.sections.scrollToItem(self._form.sections.item(row))
        self._form.title.setText(line.heading or line.title)
        self._form.advice.setText(line.advice)
        self._say_read_only()
        self._say_unsaved()
        section.refresh()

    def _make_anew(self) -> None:
        if self._form.stack.isAncestorOf(self.focusWidget() or self):
            self._form.sections.setFocus(Qt.FocusReason.OtherFocusReason)
        for name, section in list(self._made.items()):
            # A copy or a check goes on, whoever asked for it.
            if any(bar.is_at_work() for bar in section.findChildren(WorkBar)):
                continue
            del self._made[name]
            self._form.stack.removeWidget(section)
            section.deleteLater()
        self._show_row(self._form.sections.currentRow())

    def _say_unsaved(self) -> None:
        waits = self.section().typing.waits()
        self._unsaved.show_state(self.tr("Chưa lưu") if waits else "", Tone.warn)

    def _step(self, by: int) -> None:
        sections = self._form.sections
        sections.setCurrentRow(min(max(sections.currentRow() + by, 0), sections.count() - 1))

    def _say_read_only(self) -> None:
        section = self.section()
        shut = not (self._allowed(section) or section.for_everybody)
        roles = ", ".join(wording.name_of(r, section.language) for r in who_may(section.right))
        words = self.tr("Chỉ xem: cần vai trò {roles} để sửa").format(roles=roles) if shut else ""
        self._read_only.show_state(words, Tone.warn)

    def _allowed(self, section: Section) -> bool:
        officer = self.shell.officer
        return officer is not None and section.right in officer.acts

    def _on_changed(self, kinds: frozenset[str]) -> None:
        own = (
            "office.",
            "counter.",
            "officer.",
            "setting.",
            "law.",
            "series.",
            "day.",
            "key.",
            "list.",
        )
        mine = (*own, *_CERTIFICATION)
        if self.isVisible() and any(kind.startswith(mine) for kind in kinds):
            self.section().refresh()

    def _paint(self) -> None:
        for row, line in enumerate(self._lines):
            self._form.sections.item(row).setIcon(self.shell.theme.icon(line.icon))
        letters = self._form.sections.fontMetrics()
        widest = max(letters.horizontalAdvance(line.title) for line in self._lines)
        self._form.sections.setFixedWidth(widest + 20 + 6 * UNIT)
        height = letters.height() + 2 * UNIT
        for row in range(len(self._lines)):
            self._form.sections.item(row).setSizeHint(QSize(widest, height))

    def _all(self) -> tuple[_Line, ...]:
        here = "urbgov_desk.gui.setup"
        return (
            _Line(
                name="office",
                title=self.tr("Cơ quan"),
                advice=self.tr("Tên mới có hiệu lực từ một ngày; giấy đã in giữ tên cũ."),
                icon="building-2",
                factory=f"{here}.office_section:OfficeSection",
            ),
            _Line(
                name="counter",
                title=self.tr("Quầy"),
                advice=self.tr("Quầy ghi trên giấy tiếp nhận và trong sổ."),
                icon="map-pin",
                factory=f"{here}.counter_section:CounterSection",
            ),
            _Line(
                name="officer",
                title=self.tr("Cán bộ"),
                advice=self.tr("Ai làm việc ở đây, chức vụ từ ngày nào, được làm gì."),
                icon="users-round",
                factory=f"{here}.officer_section:OfficerSection",
            ),
            _Line(
                name="procedure",
                title=self.tr("Thủ tục"),
                heading=self.tr("Thủ tục và quy định riêng"),
                advice=self.tr(
                    "Thời hạn và mức thu kèm nguồn. Quy định riêng đặt lên trên, dữ liệu gốc "
                    "giữ nguyên."
                ),
                icon="list-checks",
                factory=f"{here}.procedure_section:ProcedureSection",
            ),
            _Line(
                name="calendar",
                title=self.tr("Lịch làm việc"),
                advice=self.tr("Ngày hẹn trả được tính theo lịch và giờ làm việc này."),
                icon="calendar-days",
                factory=f"{here}.calendar_section:CalendarSection",
            ),
            _Line(
                name="paper",
                title=self.tr("Giấy tờ và in"),
                advice=self.tr("Khổ giấy, số liên, máy in và những lựa chọn hay dùng."),
                icon="printer",
                factory=f"{here}.paper_section:PaperSection",
            ),
            _Line(
                name="scanner",
                title=self.tr("Máy quét"),
                advice=self.tr("Quét thử để biết máy quét đã cài đúng chưa."),
                icon="scan-line",
                factory=f"{here}.scanner_section:ScannerSection",
            ),
            _Line(
                name="series",
                title=self.tr("Dãy số"),
                advice=self.tr("Mỗi dãy số chạy liên tục trong năm; có thể nối tiếp sổ giấy."),
                icon="book-open",
                factory=f"{here}.series_section:SeriesSection",
            ),
            _Line(
                name="authority",
                title=self.tr("Thẩm quyền ký"),
                advice=self.tr("Ai được ký chứng thực việc gì, theo văn bản nào, đến khi nào."),
                icon="pen-line",
                factory=f"{here}.authority_section:AuthoritySection",
            ),
            _Line(
                name="book",
                title=self.tr("Sổ chứng thực"),
                advice=self.tr("Sổ mở ở số tiếp theo của sổ giấy; số chạy liên tục trong năm."),
                icon="book-open",
                factory=f"{here}.book_section:BookSection",
            ),
            _Line(
                name="certification",
                title=self.tr("Chứng thực"),
                advice=self.tr("Lời chứng lên giấy bằng cách nào, ở đâu trên tờ giấy, tiền chụp."),
                icon="stamp",
                factory=f"{here}.certification_section:CertificationSection",
            ),
            _Line(
                name="attestation",
                title=self.tr("Lời chứng"),
                advice=self.tr(
                    "Lời văn chưa đối chiếu được thì ghi rõ; lời văn của đơn vị thay vào chỗ đó."
                ),
                icon="file-text",
                factory=f"{here}.attestation_section:AttestationSection",
            ),
            _Line(
                name="inspection",
                title=self.tr("Thanh tra đã xem"),
                advice=self.tr(
                    "Mỗi lần thanh tra, kiểm tra xem hồ sơ, sổ hay giấy tờ đều ghi lại."
                ),
                icon="eye",
                factory=f"{here}.inspection_section:InspectionSection",
            ),
            _Line(
                name="export",
                title=self.tr("Dữ liệu đã xuất"),
                advice=self.tr(
                    "Ai đã lưu danh sách người dân ra tệp, cùng ai. Tệp không cần nữa thì xoá."
                ),
                icon="download",
                factory=f"{here}.export_section:ExportSection",
            ),
            _Line(
                name="store",
                title=self.tr("Kho dữ liệu"),
                advice=self.tr("Kho nằm ở đâu, khoá ở đâu, và kho có nguyên vẹn không."),
                icon="hard-drive",
                factory=f"{here}.store_section:StoreSection",
            ),
            _Line(
                name="key",
                title=self.tr("Khoá"),
                heading=self.tr("Khoá của kho"),
                advice=self.tr("Ai, cái gì mở được kho; phiếu khôi phục; đổi khoá."),
                icon="lock",
                factory=f"{here}.key_section:KeySection",
            ),
            _Line(
                name="backup",
                title=self.tr("Sao lưu"),
                advice=self.tr("Nơi sao lưu, bản gần nhất, thử khôi phục, khôi phục."),
                icon="database-backup",
                factory=f"{here}.backup_section:BackupSection",
            ),
            _Line(
                name="look",
                title=self.tr("Giao diện"),
                advice=self.tr("Chỉ cho máy này, ai cũng chọn được, có tác dụng ngay."),
                icon="contrast",
                factory=f"{here}.look_section:LookSection",
            ),
        )
