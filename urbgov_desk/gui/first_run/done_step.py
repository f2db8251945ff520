"""The end: the store is there, its key lies here, work may begin."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from urbgov_desk.gui.first_run.making import Made
from urbgov_desk.gui.first_run.step import Step
from urbgov_desk.gui.keeping.sheet_print import print_sheet
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.label import words


class DoneStep(Step):
    """Tells what to do with the key, before anything else is done."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "", "")
        self._made: Made | None = None
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
        self.column.addWidget(self._sheet_card())
        self.column.addStretch(1)

    def _sheet_card(self) -> Card:
        card = Card(self.tr("Phiếu khôi phục"))
        advice = words(
            self.tr(
                "In một lần, cất trong két. Mất máy này, phiếu và USB sao lưu là đủ để làm việc "
                "tiếp trên máy khác. Nơi sao lưu chọn ở Thiết lập, mục Sao lưu."
            )
        )
        advice.setWordWrap(True)
        card.body.addWidget(advice)
        row = QHBoxLayout()
        self.sheet = KeyButton(self.tr("In phiếu khôi phục"), "F6")
        self.sheet.clicked.connect(self.print_sheet)
        row.addWidget(self.sheet)
        row.addStretch(1)
        card.body.addLayout(row)
        self.said = words("")
        self.said.setWordWrap(True)
        card.body.addWidget(self.said)
        return card

    def print_sheet(self) -> None:
        """Make the first sheet and print it at once; nothing keeps it."""
        if self._made is None:
            return
        self.sheet.setEnabled(False)
        print_sheet(
            self.shell,
            owner=self,
            desk=self._made.desk.with_officer(self._made.officer),
            done=lambda: self._say(self.tr("Đã gửi phiếu tới máy in. Lấy phiếu và cất ngay.")),
            failed=lambda told: self._say(self.shell.words(told)),
        )

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.sheet.setEnabled(True)

    def show_made(self, made: Made) -> None:
        """Where the store and its key lie."""
        self._made = made
        self._where.setText(self.tr("Kho nằm tại {folder}").format(folder=made.folder))
        if made.key_in_file:
            self.key.setText(
                self.tr(
                    "Chú ý: khoá nằm trong tệp store.key cùng thư mục đó, không được bảo vệ. Ai "
                    "chép được thư mục là đọc được mọi hồ sơ. Hãy chỉ cho người phụ trách mở thư "
                    "mục này và cất một bản tệp khoá vào nơi an toàn, khác máy."
                )
            )
        elif made.asks_secret:
            self.key.setText(
                self.tr(
                    "Máy này không có kho khoá: mỗi lần mở phần mềm sẽ hỏi mật khẩu của người phụ "
                    "trách."
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
