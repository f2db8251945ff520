"""What may be done with a line of a book: note, put right, annul, say where papers are kept."""

import re
import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from urbgov_desk.domain.book_act import AnnulEntry, NoteEntry
from urbgov_desk.domain.certification import KeptPaper
from urbgov_desk.domain.certifying import PrintAgain
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.register.statute_panel import StatutePanel
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.correction_fields import CorrectionFields
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.field import Field

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk

# As decisions are numbered: 21/QĐ-UBND.
_DECISION = re.compile(r"\w+\s*/\s*\w")


class LineDesk(QObject):
    """Asks what an act on the opened line needs, and does it."""

    done = Signal(str)
    """The line (its id) is to be shown again."""

    def __init__(self, shell: Shell, panel: StatutePanel) -> None:
        super().__init__(panel)
        self._shell = shell
        self._panel = panel
        self.asking = False
        panel.line.note.clicked.connect(self._ask_note)
        panel.line.correct.clicked.connect(self._ask_correction)
        panel.line.annul.clicked.connect(self._ask_annulment)
        panel.line.keep.clicked.connect(self._ask_keeping)
        panel.line.again.clicked.connect(self._ask_reprint)

    # -- the forms -------------------------------------------------------------------------------

    def _ask_note(self) -> None:
        text = Field(self.tr("Nội dung ghi chú"), QLineEdit(), needed=True)
        decision = Field(self.tr("Theo văn bản nào (nếu có)"), QLineEdit())
        request_id = str(uuid.uuid4())

        def send(desk: "Desk", entry: str) -> None:
            from urbgov_desk.services.certification import entry as acts

            request = NoteEntry(
                request_id=request_id, entry=entry, text=_of(text), decision=_of(decision)
            )
            acts.note(desk, request)

        self._ask(
            self.tr("Ghi chú cho số {n}"),
            self.tr("Dòng sổ giữ nguyên; ghi chú có ngày và người ghi."),
            self.tr("Ghi chú"),
            ((text,), (decision,)),
            send,
            self.tr("Đã ghi chú"),
        )

    def _ask_annulment(self) -> None:
        decision = Field(
            self.tr("Quyết định huỷ bỏ: số, ngày"),
            QLineEdit(),
            needed=True,
            hint=self.tr("Điều 7 Thông tư 01/2020/TT-BTP"),
        )
        reason = Field(self.tr("Lý do"), QLineEdit(), needed=True)
        request_id = str(uuid.uuid4())

        def send(desk: "Desk", entry: str) -> None:
            from urbgov_desk.services.certification import entry as acts

            request = AnnulEntry(
                request_id=request_id, entry=entry, reason=_of(reason), decision=_of(decision)
            )
            acts.annul(desk, request)

        doubted: set[str] = set()

        def doubt() -> str:
            """What is odd about the decision; a form that is unusual but meant passes."""
            text = _of(decision).strip()
            if not text or _DECISION.search(text) or text in doubted:
                return ""
            doubted.add(text)
            return self.tr(
                "“{text}” không giống số quyết định (như 21/QĐ-UBND ngày 05/11/2026). "
                "Hãy ghi lại; nếu đúng như vậy thì bấm F9 lần nữa."
            ).format(text=text)

        def question(number: str) -> str:
            if not _of(decision).strip() or not _of(reason).strip():
                return ""
            return self.tr("Huỷ giá trị số {n} theo {decision}? Không làm ngược được.").format(
                n=number, decision=_of(decision).strip()
            )

        self._ask(
            self.tr("Huỷ giá trị số {n}"),
            self.tr("Dòng bị gạch ngang, số không dùng lại. Việc này không làm ngược được."),
            self.tr("Huỷ giá trị"),
            ((decision,), (reason,)),
            send,
            self.tr("Đã huỷ giá trị chứng thực"),
            doubt=doubt,
            question=question,
        )

    def _ask_correction(self) -> None:
        shown = self._panel.line.shown
        if shown is None or shown.correctable is None:
            return
        language = self._shell.preferences.liking.language.value
        fields = CorrectionFields(shown.correctable, language, self)
        main = fields.main()
        reason = Field(self.tr("Lý do sửa"), QLineEdit(), needed=True)
        request_id = str(uuid.uuid4())

        def send(desk: "Desk", _entry_id: str) -> None:
            from urbgov_desk.services.certification import entry as acts

            acts.correct(desk, fields.wanted(request_id, _of(reason)))

        title = self.tr("Sửa số {n} trước khi trao")
        intro = self.tr("Số giữ nguyên, phí tính lại. Sau khi trao chỉ ghi chú hoặc huỷ bỏ.")
        if shown.entry.handed_over_at is not None:
            title = self.tr("Sửa số {n} ghi tay")
            intro = self.tr("Số giữ nguyên. Sửa cho đúng trang ghi tay, đến khi in đóng sổ.")
        rows = (main[:2], main[2:], *fields.signers(), fields.money(), (reason,))
        self._ask(
            title,
            intro,
            self.tr("Sửa dòng"),
            tuple(row for row in rows if row),
            send,
            self.tr("Đã sửa dòng sổ"),
        )

    def _ask_keeping(self) -> None:
        shown = self._panel.line.shown
        kept = shown.entry.kept if shown is not None else None
        what, box, order = (
            QLineEdit(text)
            for text in ((kept.what, kept.box, kept.order) if kept else ("", "", ""))
        )
        fields = (
            Field(self.tr("Giấy tờ lưu"), what, needed=True),
            Field(self.tr("Hộp"), box),
            Field(self.tr("Số thứ tự"), order),
        )
        request_id = str(uuid.uuid4())

        def send(desk: "Desk", entry_id: str) -> None:
            from urbgov_desk.services.certification import entry as acts

            place = KeptPaper(what=what.text(), box=box.text(), order=order.text())
            acts.keep(desk, entry_id, place, request_id)

        self._ask(
            self.tr("Nơi lưu của số {n}"),
            "",
            self.tr("Ghi nơi lưu"),
            ((fields[0],), fields[1:]),
            send,
            self.tr("Đã ghi nơi lưu"),
        )

    def _ask_reprint(self) -> None:
        shown = self._panel.line.shown
        if shown is None or shown.attestation is None:
            return
        printed = shown.attestation
        first = CountEdit(smallest=1, largest=99_999)
        last = CountEdit(smallest=1, largest=99_999)
        first.set_count(1)
        last.set_count(printed.sheets)
        request_id = str(uuid.uuid4())

        def send(desk: "Desk", entry_id: str) -> None:
            from urbgov_desk.services.certification import reprinting

            request = PrintAgain(
                request_id=request_id,
                entry=entry_id,
                first_sheet=first.count() or 0,
                last_sheet=last.count(),
            )
            reprinting.print_again(desk, request)

        same = self.tr("Tờ in lại mang cùng số, cùng lời. Hãy đặt giấy vào khay và huỷ tờ hỏng.")
        anew = self.tr("Dòng sổ đã sửa sau khi in: in lại cả {n} tờ theo lời mới, huỷ các tờ cũ.")
        self._ask(
            self.tr("In lại lời chứng số {n}"),
            anew.format(n=printed.sheets) if printed.outdated else same,
            self.tr("In lại lời chứng"),
            ()
            if printed.outdated
            else ((Field(self.tr("Từ tờ"), first), Field(self.tr("Đến tờ"), last)),),
            send,
            self.tr("Đang in lại lời chứng"),
        )

    # -- within ----------------------------------------------------------------------------------

    def _ask(
        self,
        title: str,
        intro: str,
        verb: str,
        rows: tuple[tuple[Field, ...], ...],
        send: "Callable[[Desk, str], None]",
        said: str,
        *,
        doubt: Callable[[], str] = str,
        question: Callable[[str], str] = lambda _number: "",
    ) -> None:
        """Ask for the fields; `doubt` is said before the act, `question` needs a yes of its own."""
        shown = self._panel.line.shown
        if shown is None:
            return
        form, entry_id, number = self._panel.form, shown.entry.id, shown.entry.words
        self.asking = True

        def wanted() -> None:
            if odd := doubt():
                form.refuse(odd)
            elif asked := question(number):
                form.refuse("")
                self._panel.confirm.ask(asked, verb, act)
            else:
                act()

        def act() -> None:
            form.set_busy(True)
            self._shell.run(
                lambda desk: send(desk, entry_id),
                lambda _none: self._on_done(entry_id, said),
                self._on_refused,
                owner=self,
                ended=lambda: form.set_busy(False),
            )

        form.ask(title.format(n=number), intro, verb, rows, wanted)
        self._panel.open_over(form)
        form.focus_first()

    def _on_done(self, entry_id: str, said: str) -> None:
        self.asking = False
        self._shell.say(said)
        self.done.emit(entry_id)

    def _on_refused(self, told: Told) -> None:
        self._panel.form.refuse(self._shell.words(told))


def _of(field: Field) -> str:
    editor = field.editor
    return editor.text() if isinstance(editor, QLineEdit) else ""
