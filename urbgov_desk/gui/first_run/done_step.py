"""The end: the store is there, its key lies here, work may begin."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from urbgov_desk.gui.first_run.making import Made
from urbgov_desk.gui.first_run.step import Step
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.label import words


class DoneStep(Step):
    """Tells what to do with the key, before anything else is done."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "", "")
        self.title = self.tr("Kho đã lập xong")
        self.advice = self.tr("Bấm F9 để vào làm việc ngay, không phải đăng nhập lại.")
        card = Card()
        self._where = words("", "strong")
        self._where.setWordWrap(True)
        card.body.addWidget(self._where)
        self._notice = QFrame()
        self._notice.setProperty("role", "notice")
        inner = QVBoxLayout(self._notice)
        inner.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        self.key = words("")
        self.key.setWordWrap(True)
        inner.addWidget(self.key)
        card.body.addWidget(self._notice)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def show_made(self, made: Made) -> None:
        """Where the store and its key lie."""
        self._where.setText(self.tr("Kho nằm tại {folder}").format(folder=made.folder))
        if made.key_in_file:
            self.key.setText(
                self.tr(
                    "Chú ý: khoá nằm trong tệp store.key cùng thư mục đó, không được bảo vệ. Ai "
                    "chép được thư mục là đọc được mọi hồ sơ. Hãy chỉ cho người phụ trách mở thư "
                    "mục này và cất một bản tệp khoá vào nơi an toàn, khác máy."
                )
            )
        else:
            self.key.setText(
                self.tr(
                    "Khoá nằm trong kho khoá của hệ điều hành. Mất tài khoản máy tính này là mất "
                    "khoá và mất hồ sơ."
                )
            )
        self._notice.setProperty("tone", (Tone.warn if made.key_in_file else Tone.info).value)
        restyle(self._notice)
        restyle(self.key)
