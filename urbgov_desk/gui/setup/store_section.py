"""The store: where it lies, where its key lies, whether it is whole, what is not printed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk import wording
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup.closing_card import ClosingCard, HeadCard
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import Chip, restyle
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from urbgov_desk.domain.closing import ClosedDay
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.proof import Checked
    from urbgov_desk.services.store_place import StorePlace


def _read(desk: "Desk") -> "tuple[StorePlace, int, ClosedDay | None]":
    from urbgov_desk.services import closing, paper, store_place

    unprinted = len(paper.list_unprinted(desk))
    return store_place.where(desk), unprinted, closing.last_closed(desk)


class StoreSection(Section):
    """Everybody may look, check, and close the day."""

    for_everybody = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        columns.addWidget(self._place_card(), 1)
        columns.addWidget(self._proof_card(), 1)
        self.body.addLayout(columns)
        below = QHBoxLayout()
        below.setSpacing(UNIT + UNIT // 2)
        self.closing = ClosingCard(shell)
        self.held = HeadCard(shell)
        below.addWidget(self.closing, 1)
        below.addWidget(self.held, 1)
        self.body.addLayout(below)
        self.body.addStretch(1)
        self.verify = KeyButton(self.tr("Kiểm tra kho"), "F9", primary=True)
        self.verify.clicked.connect(self.check)
        self.foot.addWidget(self.verify)
        self._checked: Checked | None = None
        self._request = new_id()
        self.print_result = KeyButton(self.tr("In kết quả"), "Ctrl+P")
        self.guard(self.verify, self.print_result, act=Act.VERIFY)
        self.print_result.setEnabled(False)
        self.print_result.clicked.connect(self.print_checked)
        self.foot.addWidget(self.print_result)
        self.foot.addStretch(1)

    def load(self) -> None:
        """Show where everything lies."""
        self.read(_read, self._show)

    def first_input(self) -> QWidget | None:
        """The check is what one comes for."""
        return self.verify

    def take_scan(self, text: str) -> bool:
        """A head from paper is held against the store; anything else belongs elsewhere."""
        if not text.strip().upper().startswith(("HD+", "THD+", "HS/")):
            return False
        self.held.take(text)
        return True

    def check(self) -> None:
        """Check the record beside the counter's work; Esc stops it."""
        progress = self.work.begin(self.tr("Đang kiểm tra"))
        if self.verify.hasFocus():
            # A button switched off hands the keys to the search line at the top.
            self.work.stop_button.setFocus()
        self.verify.setEnabled(False)
        self.print_result.setEnabled(False)
        since_last = self.only_new.isChecked()
        self._result.setText(self.tr("Quầy vẫn tiếp nhận trong khi kiểm tra."))
        self._verdict.show_state("", Tone.plain)

        def check(desk: "Desk") -> "Checked":
            from urbgov_desk.services import proof

            return proof.check(desk, progress, since_last=since_last)

        def ended() -> None:
            self.verify.setEnabled(True)
            if self.work.stop_button.hasFocus():
                self.verify.setFocus()
            self.work.end()

        self.shell.aside(check, self._show_verdict, self._show_called_off, owner=self, ended=ended)

    def print_checked(self) -> None:
        """Put what the last check came to on paper, for an inspector to take along."""
        checked, request = self._checked, self._request
        if checked is None:
            return

        def put(desk: "Desk") -> str:
            from urbgov_desk.services import proof_sheet

            # A paper speaks Vietnamese whatever the screen does.
            said = _found(checked, "vi")
            return proof_sheet.print_result(desk, checked, request, said=said)

        said = self.tr("Kết quả kiểm tra đang in")
        self.shell.run(put, lambda _: self.shell.say(said), owner=self)

    def _place_card(self) -> Card:
        card = Card(self.tr("Nơi để kho"))
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        card.body.addWidget(self.form.add("folder", self.tr("&Thư mục"), self.folder))
        self._about = words("", "quiet")
        self._about.setWordWrap(True)
        card.body.addWidget(self._about)
        self._warning = QFrame()
        self._warning.setProperty("role", "notice")
        row = QVBoxLayout(self._warning)
        row.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        self._key = words("")
        self._key.setWordWrap(True)
        row.addWidget(self._key)
        card.body.addWidget(self._warning)
        card.body.addStretch(1)
        return card

    def _proof_card(self) -> Card:
        card = Card(self.tr("Kho có nguyên vẹn không"))
        self._verdict = Chip()
        card.head.addWidget(self._verdict)
        self._result = words(
            self.tr(
                "Kiểm tra chuỗi ghi nhận, các bảng, số đã cấp, từng giấy tờ đã lập, và đối chiếu "
                "với các bản sao lưu đang cắm."
            ),
            "quiet",
        )
        self._result.setWordWrap(True)
        card.body.addWidget(self._result)
        self.only_new = QCheckBox(self.tr("Chỉ phần mới từ lần kiểm tra &nguyên vẹn trước"))
        card.body.addWidget(self.only_new)
        self.work = WorkBar()
        card.body.addWidget(self.work)
        self._unprinted = words("", "strong")
        self._unprinted.setWordWrap(True)
        card.body.addWidget(self._unprinted)
        card.body.addStretch(1)
        return card

    def _show(self, found: "tuple[StorePlace, int, ClosedDay | None]") -> None:
        where, unprinted, last = found
        self.closing.show_last(last)
        self.folder.setText(str(where.folder))
        self.folder.setCursorPosition(0)
        size = where.size / 1_000_000
        made = f"{where.made_at[8:10]}/{where.made_at[5:7]}/{where.made_at[:4]}"
        self._about.setText(
            self.tr("Lập ngày {day}, {size} MB.").format(day=made, size=f"{size:.1f}")
        )
        if where.training:
            text, tone = self.tr("Kho tập huấn: không có gì phải giữ kín."), Tone.info
        elif where.key_in_file:
            text = self.tr(
                "Khoá của kho nằm trong tệp store.key cùng thư mục: ai chép được thư mục này là "
                "đọc được hồ sơ. Hãy cất riêng một bản chép của store.key, và chỉ cho người phụ "
                "trách mở thư mục này."
            )
            tone = Tone.warn
        elif where.asks_secret:
            text = self.tr(
                "Máy này không giữ khoá của kho: mỗi lần mở phần mềm phải nhập mật khẩu của người "
                "phụ trách hoặc phiếu khôi phục. Mất cả mật khẩu lẫn phiếu là mất hồ sơ."
            )
            tone = Tone.info
        else:
            text = self.tr(
                "Khoá của kho nằm trong kho khoá của hệ điều hành, theo tài khoản máy tính này. "
                "Mất tài khoản là mất khoá: đừng xoá tài khoản, đừng cài lại máy khi chưa hỏi "
                "người phụ trách."
            )
            tone = Tone.info
        self._key.setText(text)
        self._warning.setProperty("tone", tone.value)
        restyle(self._warning)
        restyle(self._key)
        said = self.tr("{count} giấy chưa in (Shift+F9 để xem)").format(count=unprinted)
        self._unprinted.setText(said if unprinted else self.tr("Mọi giấy đã in xong."))

    def _show_called_off(self, told: Told) -> None:
        if told.code != "work_called_off":
            self.shell.refuse(told)
        self._result.setText(self.tr("Đã dừng giữa chừng nên chưa kết luận được gì."))

    def _show_verdict(self, checked_store: "Checked") -> None:
        self._checked, self._request = checked_store, new_id()
        self.print_result.setEnabled(True)
        verified, held = checked_store.verified, checked_store.held
        checked = self.tr(
            "Đã kiểm tra {events} việc ghi nhận, {numbers} số đã cấp, {papers} giấy tờ."
        ).format(events=verified.events, numbers=verified.numbers, papers=verified.papers)
        if verified.finding is not None:
            self._verdict.show_state(self.tr("Có chỗ sai"), Tone.bad)
        elif held.wrong:
            self._verdict.show_state(self.tr("Không khớp bản sao"), Tone.bad)
        elif verified.whole:
            self._verdict.show_state(self.tr("Nguyên vẹn"), Tone.good)
        else:
            self._verdict.show_state(self.tr("Phần mới nguyên vẹn"), Tone.info)
        self._result.setText(" ".join([checked, *_found(checked_store, self.language)]))


def _found(checked: "Checked", language: str) -> tuple[str, ...]:
    """The first thing wrong, what was not looked at, what the backups say."""
    done, lines = checked.verified, []
    if done.finding is not None:
        found = done.finding
        lines.append(wording.finding(found.check, found.where, found.detail, language))
    if not done.whole:
        lines.append(wording.say("check", "unseen", language, since=done.since))
    return (*lines, *wording.copies_held(checked.held, language))
