"""Step four: what will be made, and where the key of the store will lie."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout

from urbgov_desk.domain.office import NewOfficer, Office
from urbgov_desk.gui.first_run.step import Step
from urbgov_desk.gui.keeping.secret_edit import SecretEdit
from urbgov_desk.gui.setup.section import FieldSet
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.label import words


class KeyStep(Step):
    """The store is encrypted; without its key nobody reads it again."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "", "")
        self.fields = FieldSet(shell)
        self.title = self.tr("Khoá và lập kho")
        self.advice = self.tr("Kiểm lại lần cuối. Chưa có gì được ghi cho đến khi bấm Lập kho.")
        made = Card(self.tr("Sẽ lập"))
        self._made = words("")
        self._made.setWordWrap(True)
        made.body.addWidget(self._made)
        self.column.addWidget(made)
        card = Card(self.tr("Khoá của kho để ở đâu"))
        self.keyring = QRadioButton(self.tr("Kho khoá của hệ điều hành (&nên dùng)"))
        self.keyring.setChecked(True)
        self.file = QRadioButton(self.tr("&Tệp khoá cạnh kho"))
        card.body.addWidget(self.keyring)
        card.body.addWidget(self.file)
        self._warning = QFrame()
        self._warning.setProperty("role", "notice")
        inner = QVBoxLayout(self._warning)
        inner.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        self._words: QLabel = words("")
        self._words.setWordWrap(True)
        inner.addWidget(self._words)
        card.body.addWidget(self._warning)
        self.column.addWidget(card)
        self.column.addWidget(self._passphrase_card())
        self.column.addStretch(1)
        self.file.toggled.connect(self._warn)
        self._warn(False)

    def _passphrase_card(self) -> Card:
        card = Card(self.tr("Mật khẩu mở kho và bản sao lưu khi mất máy này"))
        self.phrase, self.again = SecretEdit(), SecretEdit()
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(
            self.fields.add("passphrase", self.tr("&Mật khẩu (nên có, từ 12 ký tự)"), self.phrase),
            1,
        )
        row.addWidget(self.fields.add("again", self.tr("N&hập lại"), self.again), 1)
        card.body.addLayout(row)
        return card

    def passphrase(self) -> str | None:
        """What opens the store elsewhere; None when nobody wants one yet."""
        return self.phrase.text() or None

    def is_good(self) -> bool:
        """Both lines must say the same."""
        same = self.phrase.text() == self.again.text()
        words_of_it = "" if same else self.tr("Hai lần nhập chưa giống nhau.")
        self.fields.fields["again"].set_error(words_of_it)
        if not same:
            self.again.setFocus()
        return same

    def enter(self) -> None:
        """The usual choice has the focus."""
        (self.file if self.file.isChecked() else self.keyring).setFocus()

    def show_summary(
        self, office: Office | None, officers: tuple[NewOfficer, ...], counter: str, printer: str
    ) -> None:
        """Say what will be made."""
        if office is None:
            return
        names = ", ".join(f"{o.name} ({o.code.upper()})" for o in officers)
        none = self.tr("chưa chọn, giấy được giữ lại")
        self._made.setText(
            self.tr("{name}, {desk}\n{counter} · {officers}\nMáy in: {printer}").format(
                name=office.name,
                desk=office.desk_name,
                counter=counter,
                officers=names,
                printer=printer or none,
            )
        )

    def _warn(self, file: bool) -> None:
        if file:
            text = self.tr(
                "Ai chép được thư mục dữ liệu là đọc được mọi hồ sơ. Chỉ chọn khi máy này không "
                "có kho khoá, và hãy giữ thư mục cho riêng người phụ trách."
            )
        else:
            text = self.tr(
                "Chỉ tài khoản máy tính này mở được kho. Máy không có kho khoá thì phần mềm dùng "
                "tệp khoá và báo ngay sau khi lập."
            )
        self._words.setText(text)
        self._warning.setProperty("tone", (Tone.warn if file else Tone.info).value)
        restyle(self._warning)
        restyle(self._words)
