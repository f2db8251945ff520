"""The scanner: by cable (serial port) or as a keyboard, and a test that shows the raw keys."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout

from urbgov_desk.domain.office import Setting
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.scanner_test import ScannerTest

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def _read(desk: "Desk") -> tuple[str, tuple[str, ...]]:
    from serial.tools import list_ports

    return desk.settings()[Setting.SCANNER_PORT], tuple(p.device for p in list_ports.comports())


def _keep(desk: "Desk", port: str) -> None:
    from urbgov_desk.services import office

    office.change_settings(desk, {Setting.SCANNER_PORT: port}, new_id())


class ScannerSection(Section):
    """A port is the office's choice; watching the typing speed is this PC's."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        card = Card(self.tr("Cách nối máy quét"))
        self.port = QComboBox()
        self.port.setEditable(True)
        edit = self.port.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("để trống: như bàn phím"))
            edit.setAccessibleName(self.tr("Cổng nối tiếp"))
        card.body.addWidget(
            self.form.add(
                "scanner_port",
                self.tr("&Cổng nối tiếp (USB-COM)"),
                self.port,
                hint=self.tr("Nối qua cổng này thì bộ gõ tiếng Việt không làm hỏng mã quét."),
            )
        )
        self.watch = QCheckBox(self.tr("Nhận &ra máy quét theo tốc độ gõ"))
        self.watch.setChecked(shell.preferences.liking.watch_typing_speed)
        self.watch.toggled.connect(lambda on: shell.preferences.change(watch_typing_speed=on))
        card.body.addWidget(self.watch)
        note = words(
            self.tr(
                "Tốt nhất: cài máy quét gửi F12 trước mã và Enter sau mã, hoặc nối qua USB-COM."
            ),
            "quiet",
        )
        note.setWordWrap(True)
        card.body.addWidget(note)
        card.body.addStretch(1)
        columns.addWidget(card, 4)
        tried = Card(self.tr("Quét thử"))
        self.test = ScannerTest()
        self.test.active.connect(shell.raw_keys_wanted)
        tried.body.addWidget(self.test)
        columns.addWidget(tried, 5)
        self.body.addLayout(columns)
        self.guard(self.port)
        self._button = self.save_button(self.tr("Lưu máy quét"), self.save)

    def load(self) -> None:
        """Show the port chosen and the ports there are."""
        self.read(_read, self._show)

    def save(self) -> None:
        """Keep the port; the scanner is opened there at the next sign-in."""
        port = self.port.currentText().strip()
        self.change(
            lambda desk: _keep(desk, port),
            self.tr("Đã lưu; máy quét được mở lại ở lần đăng nhập tới"),
            button=self._button,
        )

    def _show(self, found: tuple[str, tuple[str, ...]]) -> None:
        chosen, ports = found
        self.port.clear()
        self.port.addItems(["", *ports])
        self.port.setCurrentText(chosen)
