"""The acts that change a book: open, next volume, to paper and back, close, destroyed papers."""

import uuid
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from urbgov_desk.domain.book_act import (
    CloseYear,
    DestroyKept,
    OpenBook,
    OpenVolume,
    PassToPaper,
    TakeBack,
)
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.register.book_forms import (
    DestroyedFields,
    OpenFields,
    ReasonField,
    WholeField,
)
from urbgov_desk.gui.register.statute_panel import StatutePanel
from urbgov_desk.gui.register.statute_reading import Opened
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.field import Field

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


class BookChanges(QObject):
    """Asks what such an act needs, and does it."""

    changed = Signal()
    left = Signal()

    def __init__(self, shell: Shell, panel: StatutePanel) -> None:
        super().__init__(panel)
        self._shell = shell
        self._panel = panel

    def ask_opening(self, opened: Opened) -> None:
        """Where the book begins."""
        fields, kind, year = OpenFields(), opened.kind, opened.year
        request_id = str(uuid.uuid4())

        def send(desk: "Desk") -> None:
            from urbgov_desk.services.certification import book

            request = OpenBook(
                request_id=request_id,
                book=kind,
                year=year,
                volume=fields.volume.count() or 1,
                last_number=fields.last.count() or 0,
                decision=fields.decision.text(),
            )
            book.open_book(desk, request)

        self._ask(
            self.tr("Mở sổ của năm {year}").format(year=year),
            self.tr("Sổ giấy đang ghi dở thì ghi quyển và số cuối cùng; máy cấp tiếp số sau đó."),
            self.tr("Mở sổ"),
            fields.rows,
            send,
            self.tr("Đã mở sổ"),
        )

    def ask_paper(self, opened: Opened) -> None:
        """The book goes on by hand."""
        reason, kind, year = ReasonField(), opened.kind, opened.year
        request_id = str(uuid.uuid4())

        def send(desk: "Desk") -> None:
            from urbgov_desk.services.certification import book

            request = PassToPaper(
                request_id=request_id, book=kind, year=year, reason=reason.edit.text()
            )
            book.pass_to_paper(desk, request)

        self._ask(
            self.tr("Chuyển sổ sang ghi tay"),
            self.tr("Máy thôi cấp số của sổ này. Ghi tiếp trên trang dự phòng, từ số {n}.").format(
                n=f"{opened.outline.book.next:02d}" if opened.outline else ""
            ),
            self.tr("Chuyển sang ghi tay"),
            ((reason.field,),),
            send,
            self.tr("Sổ đang ghi tay"),
        )

    def ask_taking_back(self, opened: Opened) -> None:
        """The book comes back from paper."""
        last, kind, year = WholeField(), opened.kind, opened.year
        request_id = str(uuid.uuid4())

        def send(desk: "Desk") -> None:
            from urbgov_desk.services.certification import paper_book

            request = TakeBack(
                request_id=request_id, book=kind, year=year, last_number=last.edit.count() or 0
            )
            paper_book.take_back(desk, request)

        self._ask(
            self.tr("Nhận sổ về máy"),
            self.tr("Số cuối cùng trên trang dự phòng; mọi số đến đó phải nhập đủ."),
            self.tr("Nhận về máy"),
            ((last.field,),),
            send,
            self.tr("Sổ đã về máy"),
        )

    def ask_volume(self, opened: Opened) -> None:
        """On to the next volume."""
        if opened.outline is None:
            return
        book, request_id = opened.outline.book, str(uuid.uuid4())

        def send(desk: "Desk") -> None:
            from urbgov_desk.services.certification import book as acts

            acts.open_volume(
                desk, OpenVolume(request_id=request_id, book=book.kind, year=book.year)
            )

        question = self.tr("Đóng quyển {old} ở số {last}, sang quyển {new}?").format(
            old=f"{book.volume:02d}", last=f"{book.last:02d}", new=f"{book.volume + 1:02d}"
        )
        self._panel.show_table()
        self._confirm(question, self.tr("Sang quyển mới"), send, self.tr("Đã sang quyển mới"))

    def ask_closing(self, opened: Opened) -> None:
        """Close the year."""
        if opened.outline is None:
            return
        book, request_id = opened.outline.book, str(uuid.uuid4())

        def send(desk: "Desk") -> None:
            from urbgov_desk.services.certification import book as acts

            acts.close_year(desk, CloseYear(request_id=request_id, book=book.kind, year=book.year))

        question = self.tr("Khoá sổ năm {year} ở số {last}? Sau đó không thêm số nào.").format(
            year=book.year, last=f"{book.last:02d}"
        )
        self._panel.show_table()
        self._confirm(question, self.tr("Khoá sổ"), send, self.tr("Đã khoá sổ năm"))

    def ask_destruction(self, _opened: Opened) -> None:
        """Kept papers past their term were destroyed."""
        fields, request_id = DestroyedFields(), str(uuid.uuid4())

        def read(desk: "Desk") -> tuple[str, ...]:
            from urbgov_desk.services.certification import keeping

            return tuple(entry.id for entry in keeping.due(desk))

        def ask(due: tuple[str, ...]) -> None:
            def send(desk: "Desk") -> None:
                from urbgov_desk.services.certification import keeping

                on = fields.day.value().day or date.max
                decision = fields.decision.text()
                request = DestroyKept(request_id=request_id, entries=due, on=on, decision=decision)
                keeping.destroy(desk, request)

            self._ask(
                self.tr("Ghi đã tiêu huỷ {n} giấy tờ lưu").format(n=len(due)),
                self.tr("Mọi giấy tờ hết hạn lưu của các sổ, như danh mục đã in. Sổ giữ mãi."),
                self.tr("Ghi đã tiêu huỷ"),
                fields.rows,
                send,
                self.tr("Đã ghi tiêu huỷ"),
            )

        self._shell.run(read, ask, owner=self)

    def _ask(
        self,
        title: str,
        intro: str,
        verb: str,
        rows: tuple[tuple[Field, ...], ...],
        send: "Callable[[Desk], None]",
        said: str,
    ) -> None:
        form = self._panel.form

        def refused(told: Told) -> None:
            form.refuse(self._shell.words(told))

        def wanted() -> None:
            form.set_busy(True)
            self._shell.run(
                send,
                lambda _none: self._on_done(said),
                refused,
                owner=self,
                ended=lambda: form.set_busy(False),
            )

        form.ask(title, intro, verb, rows, wanted)
        self._panel.open_over(form)
        form.focus_first()

    def _confirm(self, question: str, verb: str, send: "Callable[[Desk], None]", said: str) -> None:
        self._panel.confirm.ask(
            question,
            verb,
            lambda: self._shell.run(send, lambda _none: self._on_done(said), owner=self),
        )

    def _on_done(self, said: str) -> None:
        self._shell.say(said)
        self.changed.emit()
        self.left.emit()
