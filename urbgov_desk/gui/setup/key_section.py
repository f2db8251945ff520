"""Khoá: who and what opens the store, the recovery sheet, a new key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.keeping.secret_edit import SecretEdit
from urbgov_desk.gui.keeping.sheet_print import print_sheet, would_replace
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.keys import SlotLine


def _read(desk: "Desk") -> "tuple[SlotLine, ...]":
    from urbgov_desk.services import keys

    return keys.list_slots(desk)


def _keep(desk: "Desk", slot: str, passphrase: str, label: str) -> None:
    from urbgov_desk.services import keys

    if slot:
        keys.change_passphrase(desk, slot, passphrase, request_id=new_id())
    else:
        keys.add_passphrase(desk, passphrase, label=label, request_id=new_id())


def _remove(desk: "Desk", slot: str) -> None:
    from urbgov_desk.services import keys

    keys.remove_slot(desk, slot, request_id=new_id())


def _use_keyring(desk: "Desk") -> None:
    from urbgov_desk.services import keys

    keys.use_keyring(desk, request_id=new_id())


def _rotate(desk: "Desk") -> None:
    from urbgov_desk.services import keys

    keys.rotate(desk, request_id=new_id())


class KeySection(Section):
    """No secret is ever shown; a new one is typed twice."""

    right = Act.KEYS

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._slots: tuple[SlotLine, ...] = ()
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        columns.addWidget(self._list_card(), 1)
        columns.addWidget(self._passphrase_card(), 1)
        self.body.addLayout(columns)
        self.confirm = ConfirmBar()
        self.body.addWidget(self.confirm)
        self.body.addStretch(1)
        self._button = self.save_button(self.tr("Lưu mật khẩu"), self.save)
        self.sheet = KeyButton(self.tr("In phiếu khôi phục"), "F6")
        self.sheet.clicked.connect(self.ask_sheet)
        self.rotate = KeyButton(self.tr("Đổi khoá của kho"), "F10")
        self.rotate.clicked.connect(self.ask_rotate)
        self.guard(self.sheet, self.rotate)
        self.foot.insertWidget(1, self.sheet)
        self.foot.insertWidget(2, self.rotate)

    def load(self) -> None:
        """Show the ways to the key."""
        self.read(_read, self._show)

    def save(self) -> None:
        """Add a passphrase, or change that of the chosen way."""
        if self.phrase.text() != self.again.text():
            self.form.fields["again"].set_error(self.tr("Hai lần nhập chưa giống nhau."))
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        slot = self._chosen().id if self._may_change_chosen() and not self.label.text() else ""
        phrase, label = self.phrase.take(), self.label.text().strip()
        self.again.clear()
        self.change(
            lambda desk: _keep(desk, slot, phrase, label),
            self.tr("Đã đổi mật khẩu") if slot else self.tr("Đã thêm mật khẩu"),
            then=self.label.clear,
            button=self._button,
        )

    def ask_sheet(self) -> None:
        """A new sheet takes the force of the one before, so it is asked first where there is one.

        The question is no use where nothing can be printed: a missing printer is said instead.
        """
        self.read(would_replace, self._ask_or_print)

    def _ask_or_print(self, replacing: bool) -> None:
        if not replacing:
            self._print(replacing=False)
            return
        self.confirm.ask(
            self.tr(
                "In phiếu mới ra máy in? Phiếu cũ sẽ không mở được kho này nữa. Chỉ in khi có "
                "mặt người giữ phiếu."
            ),
            self.tr("In phiếu khôi phục"),
            lambda: self._print(replacing=True),
        )

    def ask_rotate(self) -> None:
        """It takes a while on a large store."""
        self.confirm.ask(
            self.tr(
                "Đổi khoá của kho? Mật khẩu và phiếu vẫn dùng được. Việc tiếp nhận chờ đến khi "
                "xong; cần chỗ trống bằng kho."
            ),
            self.tr("Đổi khoá"),
            self._rotate_now,
        )

    def remove(self) -> None:
        """Take the chosen way away."""
        slot = self._chosen()
        self.confirm.ask(
            self.tr("Bỏ cách mở khoá này? Bản sao lưu cũ vẫn mở được bằng nó."),
            self.tr("Bỏ"),
            lambda: self.change(lambda desk: _remove(desk, slot.id), self.tr("Đã bỏ cách mở khoá")),
        )

    # -- cards ---------------------------------------------------------------------------------

    def _list_card(self) -> Card:
        card = Card(self.tr("Những gì mở được kho"))
        self.list = SetupList(self.shell.theme, self.tr("Những gì mở được kho"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        card.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        self.remove_button = KeyButton(self.tr("&Bỏ cách này"), "")
        self.remove_button.clicked.connect(self.remove)
        self.keyring_button = KeyButton(self.tr("&Dùng kho khoá của máy"), "")
        self.keyring_button.clicked.connect(
            lambda: self.change(_use_keyring, self.tr("Khoá đã vào kho khoá của máy này"))
        )
        self.guard(self.remove_button, self.keyring_button)
        row.addWidget(self.remove_button)
        row.addWidget(self.keyring_button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _passphrase_card(self) -> Card:
        card = Card(self.tr("Mật khẩu của người phụ trách"))
        self.phrase, self.again = SecretEdit(), SecretEdit()
        hint = self.tr("Từ 12 ký tự; nên là bốn, năm từ không liên quan.")
        card.body.addWidget(
            self.form.add("passphrase", self.tr("&Mật khẩu mới"), self.phrase, hint=hint)
        )
        card.body.addWidget(self.form.add("again", self.tr("Nhập &lại"), self.again))
        self.label = self.form.line("label", self.tr("Của &ai (để trống: đổi cách đang chọn)"))
        card.body.addWidget(self.form.fields["label"])
        self._note = words("", "quiet")
        self._note.setWordWrap(True)
        card.body.addWidget(self._note)
        card.body.addStretch(1)
        self.guard(self.phrase, self.again, self.label)
        return card

    # -- within --------------------------------------------------------------------------------

    def first_input(self) -> QWidget | None:
        """The list tells most."""
        return self.list

    def _chosen(self) -> "SlotLine":
        return next(slot for slot in self._slots if slot.id == self.list.key())

    def _may_change_chosen(self) -> bool:
        return any(s.id == self.list.key() and s.kind.value == "passphrase" for s in self._slots)

    def _print(self, *, replacing: bool) -> None:
        print_sheet(self.shell, owner=self, done=self.load, replacing=replacing)

    def _rotate_now(self) -> None:
        self.rotate.setEnabled(False)

        def done(_: object) -> None:
            self.shell.searcher.stop()
            self.shell.say(self.tr("Đã đổi khoá của kho"))
            self.load()

        self.shell.run(
            _rotate,
            done,
            owner=self,
            ended=lambda: self.rotate.setEnabled(True),
        )

    def _show(self, slots: "tuple[SlotLine, ...]") -> None:
        self._slots = slots
        said = [(slot.kind, self._detail(slot)) for slot in slots]
        self.list.show_rows(
            tuple(
                Row(
                    key=slot.id,
                    title=wording.name_of(slot.kind, self.language),
                    detail=self._detail(
                        slot, exact=said.count((slot.kind, self._detail(slot))) > 1
                    ),
                    aside=self.tr("để lộ") if slot.kind.value == "file" else "",
                    aside_tone=Tone.warn,
                )
                for slot in slots
            )
        )
        typed = any(slot.kind.value in ("passphrase", "sheet") for slot in slots)
        self._note.setText(
            self.tr("Thêm mật khẩu thì tệp khoá cạnh kho, nếu có, được xoá.")
            if typed
            else self.tr(
                "Chưa có mật khẩu hay phiếu khôi phục: mất máy này là mất cả bản sao lưu. Hãy "
                "thêm mật khẩu và in phiếu."
            )
        )
        self._show_chosen()

    def _detail(self, slot: "SlotLine", *, exact: bool = False) -> str:
        """Whose and of which day; `exact` where another one of its kind reads the same by that."""
        day = slot.made_at
        made = f"{day[8:10]}/{day[5:7]}/{day[:4]}" if day else ""
        if exact and day:
            made = f"{day[11:19]} {made}"
        name = self.tr("số {number}").format(number=slot.label) if slot.label.isdigit() else ""
        return ", ".join(part for part in (name or slot.label, made) if part)

    def _show_chosen(self) -> None:
        self.remove_button.setEnabled(bool(self.list.key()))
