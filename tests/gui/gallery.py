"""A page that shows every piece pages are made of, for the tests and pictures of the shell."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.places import Place
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card, rule
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.chooser import Choice, Chooser
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.money_edit import MoneyEdit
from urbgov_desk.gui.widgets.parked_bar import ParkedVisit
from urbgov_desk.gui.widgets.table import PlainTable, RowList, RowRole

PROCEDURES = (
    ("2.000815", "Chứng thực bản sao từ bản chính", "Chứng thực", 1),
    ("1.001193", "Đăng ký khai sinh", "Hộ tịch", 2),
    ("1.000894", "Đăng ký kết hôn", "Hộ tịch", 3),
    ("1.004873", "Cấp giấy xác nhận tình trạng hôn nhân", "Hộ tịch", 4),
    ("1.000656", "Đăng ký khai tử", "Hộ tịch", 5),
    ("2.000635", "Cấp bản sao trích lục hộ tịch", "Hộ tịch", 6),
    ("1.004859", "Thay đổi, cải chính, bổ sung thông tin hộ tịch", "Hộ tịch", 7),
)
CHOICES = tuple(
    Choice(key=code, title=name, detail=field, mark=code, rank=rank)
    for code, name, field, rank in PROCEDURES
)
ROWS = (
    ("H26.78-0412", "Nguyễn Thị Hồng Ánh", "Đăng ký khai sinh", "hôm nay 16:30", Tone.warn),
    ("H26.78-0409", "Trần Quốc Đạt", "Chứng thực bản sao từ bản chính", "quá hạn 1 ngày", Tone.bad),
    ("H26.78-0401", "Lê Thị Mỹ Duyên", "Đăng ký kết hôn", "25/11", Tone.plain),
    ("H26.78-0398", "Bùi Xuân Huy", "Trích lục khai tử", "sẵn sàng trả", Tone.good),
    (
        "H26.78-0395",
        "Võ Hoàng Phương Thảo",
        "Xác nhận tình trạng hôn nhân",
        "chờ người dân",
        Tone.info,
    ),
)


class GalleryPage(Page):
    """A form, a list, a table and a story side by side."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._queue(), 4)
        row.addWidget(self._form(), 7)
        row.addWidget(self._aside(), 4)
        self.arrived_for: list[object] = []
        self.scans: list[str] = []
        self.takes_scans = False

    def arrive(self, subject: object | None) -> None:
        self.arrived_for.append(subject)
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_scan(self, text: str) -> bool:
        if self.takes_scans:
            self.scans.append(text)
        return self.takes_scans

    def _queue(self) -> Card:
        card = Card("Hồ sơ hôm nay")
        card.head.addWidget(Chip("5 hồ sơ", Tone.info))
        self.list = RowList(self.shell.theme)
        self.list.setAccessibleName("Hồ sơ hôm nay")
        model = QStandardItemModel(self)
        for code, name, procedure, aside, tone in ROWS:
            item = QStandardItem(name)
            item.setData(procedure, RowRole.detail)
            item.setData(aside, RowRole.aside)
            item.setData(tone.value, RowRole.aside_tone)
            item.setData(code[-4:], RowRole.mark)
            item.setData(Tone.info.value, RowRole.mark_tone)
            model.appendRow(item)
        self.list.setModel(model)
        self.list.setCurrentIndex(model.index(0, 0))
        card.body.addWidget(self.list)
        return card

    def _form(self) -> Card:
        card = Card("Tiếp nhận hồ sơ")
        card.head.insertWidget(1, Chip("A012 · Đang phục vụ", Tone.good))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT)
        self.number = CodeEdit()
        self.number.setText("001095001234")
        self.number.set_room(12)
        self.born = DateEdit(year_alone=True)
        self.born.setText("17/04/1995")
        self.copies = CountEdit(smallest=1)
        self.copies.set_count(2)
        grid.addWidget(Field("Số định danh", self.number, needed=True), 0, 0)
        grid.addWidget(Field("Ngày sinh", self.born), 0, 1)
        grid.addWidget(Field("Số bản", self.copies), 0, 2)
        self.procedure = Chooser(self.shell.theme)
        self.procedure.set_choices(CHOICES)
        self.procedure.choose("1.001193")
        grid.addWidget(Field("Thủ tục", self.procedure, needed=True), 1, 0, 1, 3)
        self.second = CodeEdit()
        self.second.setText("00109500123")
        faulty = Field("Số định danh người thứ hai", self.second)
        faulty.set_error("Số định danh phải có 12 chữ số (đang có 11). Hãy kiểm tra trên thẻ.")
        grid.addWidget(faulty, 2, 0, 1, 2)
        self.money = MoneyEdit()
        self.money.set_amount(16_000)
        grid.addWidget(Field("Đã thu (đồng)", self.money), 2, 2)
        card.body.addLayout(grid)
        papers = QVBoxLayout()
        for text, ticked in (("Tờ khai đăng ký khai sinh", True), ("Giấy chứng sinh", False)):
            box = QCheckBox(text)
            box.setChecked(ticked)
            papers.addWidget(box)
        card.body.addLayout(papers)
        card.body.addStretch(1)
        card.body.addWidget(rule())
        buttons = QHBoxLayout()
        self.primary = KeyButton("Tiếp nhận và in", "F9", primary=True)
        buttons.addWidget(self.primary)
        buttons.addWidget(KeyButton("Để chờ", "F11"))
        buttons.addStretch(1)
        off = KeyButton("In lại", "F10")
        off.setEnabled(False)
        buttons.addWidget(off)
        card.body.addLayout(buttons)
        return card

    def _aside(self) -> Card:
        card = Card("Hẹn trả kết quả")
        card.body.addWidget(words("Thứ Năm, 26/11/2026 · 17:00", "figure"))
        note = words("Ba ngày làm việc từ ngày tiếp nhận (Nghị định 123/2015, Điều 16)", "quiet")
        note.setWordWrap(True)
        card.body.addWidget(note)
        chips = QHBoxLayout()
        for text, tone in (
            ("Miễn phí", Tone.good),
            ("Sắp hạn", Tone.warn),
            ("Quá hạn", Tone.bad),
        ):
            chips.addWidget(Chip(text, tone))
        chips.addStretch(1)
        card.body.addLayout(chips)
        self.table = PlainTable()
        self.table.setAccessibleName("Các khoản thu")
        model = QStandardItemModel(0, 2, self)
        model.setHorizontalHeaderLabels(["Khoản thu", "Số tiền"])
        for name, amount in (("Lệ phí", "0"), ("Bản sao × 2", "16.000")):
            model.appendRow([QStandardItem(name), QStandardItem(amount)])
        self.table.setModel(model)
        self.table.set_widths(14)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(
            EmptyState(
                self.shell.theme,
                "history",
                "Chưa có lịch sử",
                "Quét thẻ căn cước để thấy hồ sơ cũ.",
            ),
            1,
        )
        return card


def gallery_places() -> tuple[Place, ...]:
    """The rail as it will be, every place showing the gallery."""
    here = "tests.gui.gallery:GalleryPage"
    return (
        Place(name="receive", title=lambda: "Tiếp nhận", icon="inbox", key="F1", factory=here),
        Place(name="dossier", title=lambda: "Hồ sơ", icon="folder", key="F3", factory=here),
        Place(
            name="handover", title=lambda: "Trả kết quả", icon="package-check", key="F4",
            factory=here,
        ),
        Place(
            name="setup", title=lambda: "Thiết lập", icon="settings", key="F8", factory=here,
            below=True,
        ),
    )  # fmt: skip


def parked_visits() -> tuple[ParkedVisit, ...]:
    """Two visits that wait."""
    now = datetime.now(HANOI)
    return (
        ParkedVisit(key="a", name="Phạm Văn Khoẻ", since=now - timedelta(minutes=4)),
        ParkedVisit(key="b", name="Đặng Ngữ", since=now - timedelta(minutes=21)),
    )
