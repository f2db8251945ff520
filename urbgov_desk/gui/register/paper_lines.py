"""Numbers taken by hand, entered in order: one line after the other, the hands on the keyboard."""

import uuid
from collections import deque
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.book_act import EnterPaperLine
from urbgov_desk.domain.certification import CertificationKind, Issuer, Signatory
from urbgov_desk.domain.certification_book import BookKind, Entry
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.register.entered_list import EnteredRows
from urbgov_desk.gui.register.paper_fields import PaperFields, TypedLine
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.table import RowList

if TYPE_CHECKING:
    from urbgov_desk.domain.problem import Told
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.certification.paper_book import PaperForm
    from urbgov_desk.services.desk import Desk


class PaperLines(QWidget):
    """The number is preset; what usually stays (day, signer, kind) stays from line to line."""

    left = Signal()
    back_wanted = Signal()
    """Every number is entered: the book is to come back."""

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._language = shell.preferences.liking.language.value
        self._kind: BookKind | None = None
        self._year = 0
        self._form: PaperForm | None = None
        self._next = 0
        # The hands are ahead of the answers: a line under way, lines behind it, and lines that
        # were typed after one that came back.
        self._sent: TypedLine | None = None
        self._waiting: deque[TypedLine] = deque()
        self._later: deque[TypedLine] = deque()
        self.fields = PaperFields(self._language)
        self.go = KeyButton(self.tr("Ghi dòng"), "F9", primary=True)
        self.spoilt = KeyButton(self.tr("Số bỏ"), "Ctrl+D")
        self.back = KeyButton(self.tr("Nhận sổ về máy"), "Ctrl+B")
        self.confirm = ConfirmBar()
        self.entered = RowList(shell.theme)
        self.entered.setAccessibleName(self.tr("Các số ghi tay đã nhập"))
        self.entered.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.entered_rows = EnteredRows(self.entered)
        self.entered.setModel(self.entered_rows)
        self._lay_out()
        guard(shell, Act.IMPORT_BOOK, self.go, self.spoilt)
        guard(shell, Act.OPEN_BOOK, self.back)
        self.go.clicked.connect(lambda: self._enter(spoilt=False))
        self.spoilt.clicked.connect(self._ask_spoilt)
        self.back.clicked.connect(self.back_wanted)

    # -- what the page asks ----------------------------------------------------------------------

    def begin(self, kind: BookKind, year: int) -> None:
        """Read where the book stands and go into the first field."""
        self._kind, self._year = kind, year
        self.confirm.close_question()
        self._waiting.clear()
        self._later.clear()
        self._read(anew=True)

    def number(self) -> int:
        """The number of the line that is being typed."""
        return self._next + len(self._waiting) + (self._sent is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter goes on to what differs from line to line, then enters the line."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, KeyButton):
                focused.click()
            else:
                self._go_on(focused)
            return
        super().keyPressEvent(event)

    # -- within ----------------------------------------------------------------------------------

    def _go_on(self, focused: QWidget | None) -> None:
        """On to the next field that differs from line to line; Tab goes through all."""
        target = self.fields.next_of(focused)
        if target is None:
            self._enter(spoilt=False)
        elif target is focused:
            self.focusNextChild()
        else:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _read(self, *, anew: bool) -> None:
        kind, year = self._kind, self._year
        assert kind is not None

        def act(desk: "Desk") -> Any:
            from urbgov_desk.services.certification import paper_book

            return paper_book.entry_form(desk, kind, year)

        self._shell.run(act, lambda form: self._show(form, anew=anew), owner=self)

    def _show(self, form: "PaperForm", *, anew: bool) -> None:
        self._form = form
        if self._sent is None:
            self._next = form.book.next
        self._show_number()
        self.entered_rows.show(tuple(reversed(form.entered)))
        if not anew:
            return
        self._fill_choices(form)
        last = in_hanoi(form.not_before) if form.not_before else None
        self.fields.day.set_value(last.date() if last else date(self._year, 1, 1))
        self.fields.show_identity(form.book.kind is not BookKind.COPIES)
        self._begin_line()
        self.fields.day.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_number(self) -> None:
        form = self._form
        if form is not None:
            self._number.setText(
                self.tr("Số {n} · quyển {volume}").format(
                    n=f"{self.number():02d}", volume=f"{form.book.volume:02d}"
                )
            )

    def _begin_line(self) -> None:
        """Ready for the next line, or for one that was typed before another came back."""
        self.fields.clear()
        self._say("")
        if self._later:
            self.fields.put(self._later.popleft())
        self._show_number()
        self.fields.clock.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill_choices(self, form: "PaperForm") -> None:
        self.fields.signer.clear()
        for officer in form.officers:
            self.fields.signer.addItem(f"{officer.name} – {officer.title}", officer.id)
        me = self._shell.officer
        if me is not None:
            self.fields.signer.setCurrentIndex(max(self.fields.signer.findData(me.id), 0))
        self.fields.certifies.clear()
        for kind in form.kinds:
            self.fields.certifies.addItem(wording.name_of(kind, self._language), kind.value)
        self.fields.issuer.setCurrentIndex(0)

    def _ask_spoilt(self) -> None:
        """A number struck out says why, and is never used again: one more key."""
        if self._form is None or self.fields.moment() is None:
            return
        if not self.fields.remark.text().strip():
            self.fields.ask_remark(self.tr("Ghi vì sao bỏ số này, rồi bấm Ctrl+D lần nữa."))
            return
        question = self.tr("Số {n} là số bỏ: gạch ngang, không dùng lại?").format(
            n=f"{self.number():02d}"
        )
        self.confirm.ask(question, self.tr("Số bỏ"), lambda: self._enter(spoilt=True))

    def _enter(self, *, spoilt: bool) -> None:
        self.confirm.close_question()
        at = self.fields.moment()
        if self._form is None or at is None:
            return
        self._waiting.append(self.fields.typed(at=at, spoilt=spoilt))
        self._begin_line()
        self._send()

    def _send(self) -> None:
        """One line after the other: the next number is known when the one before has its own."""
        if self._sent is not None or not self._waiting or self._kind is None:
            return
        self._sent = self._waiting.popleft()
        request = self._request(self._sent, self._kind)

        def act(desk: "Desk") -> Any:
            from urbgov_desk.services.certification import paper_book

            return paper_book.enter_line(desk, request)

        self.back.setEnabled(False)
        self._shell.run(
            act, self._on_entered, self._on_refused, owner=self, ended=self._on_answered
        )

    def _request(self, line: TypedLine, book: BookKind) -> EnterPaperLine:
        assert line.at is not None
        _day, _clock, requester, identity, title, remark = line.texts
        people: tuple[Signatory, ...] = ()
        if book is not BookKind.COPIES and requester.strip():
            people = (Signatory(name=requester, identity=identity),)
        return EnterPaperLine(
            request_id=str(uuid.uuid4()),
            book=book,
            year=self._year,
            number=self._next,
            signed_at=line.at,
            signer=str(self.fields.signer.itemData(line.signer) or ""),
            requester=requester,
            kind=CertificationKind(str(self.fields.certifies.itemData(line.certifies))),
            title=title,
            issuer=Issuer(str(self.fields.issuer.itemData(line.issuer))),
            pages=line.pages or 0,
            copies=line.copies or 0,
            signatories=people,
            method=self.fields.paid_by(line),
            remark=remark,
            spoilt=line.spoilt,
        )

    def _on_entered(self, entry: Entry) -> None:
        self._sent = None
        self._next = entry.number + 1
        self._shell.say(self.tr("Đã ghi số {n}").format(n=entry.words))
        self._send()
        self._read(anew=False)

    def _on_refused(self, told: "Told") -> None:
        """The line comes back; what was typed after it waits and follows it."""
        refused, self._sent = self._sent, None
        if refused is None:
            return
        # What was asked of the line in sight is not answered for the one that comes back.
        self.confirm.close_question()
        after = [*self._waiting]
        typing = self.fields.typed()
        after += [] if typing.blank else [typing]
        self._waiting.clear()
        self._later.extendleft(reversed(after))
        self.fields.put(refused)
        self._show_number()
        text = self._shell.words(told)
        if not self.fields.show_problem(told.code, text):
            self._say(text)

    def _on_answered(self) -> None:
        self.back.setEnabled(self._sent is None)

    def _say(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    def _lay_out(self) -> None:
        self._number = words("", "figure")
        self._trouble = words("", "error")
        self._trouble.setWordWrap(True)
        foot = QHBoxLayout()
        for button in (self.go, self.spoilt, self.back):
            foot.addWidget(button)
        foot.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(UNIT)
        outer.addWidget(self._number)
        outer.addWidget(self.fields)
        outer.addWidget(self._trouble)
        outer.addWidget(self.entered, 1)
        outer.addWidget(self.confirm)
        outer.addLayout(foot)
        self.setTabOrder(self.fields.remark, self.go)
