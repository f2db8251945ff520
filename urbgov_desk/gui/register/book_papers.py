"""What is printed or written out of a book: months, closing sheets, drafts, samples, workbooks."""

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from urbgov_desk import wording
from urbgov_desk.domain.book_act import BookPart, DrawSample, PrintBook, PrintMonth, PrintRescue
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.text import in_file_name
from urbgov_desk.gui.register.statute_panel import StatutePanel
from urbgov_desk.gui.register.statute_reading import Opened
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.field import Field

if TYPE_CHECKING:
    from urbgov_desk.domain.long_work import Progress
    from urbgov_desk.domain.problem import Told
    from urbgov_desk.services.certification.book_file import Workbook
    from urbgov_desk.services.certification.printing_book import BookPaper
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.exporting import Witnessed

_PARTS = {
    "draft": BookPart.DRAFT,
    "print_closing": BookPart.YEAR,
    "print_supplement": BookPart.SUPPLEMENTARY,
    "print_whole": BookPart.WHOLE,
}


class BookPapers(QObject):
    """Carries out the acts that make papers; long ones show how far they are."""

    left = Signal()
    printed = Signal()
    """Something was printed: what may be done with the book may differ."""

    def __init__(self, shell: Shell, panel: StatutePanel) -> None:
        super().__init__(panel)
        self._shell = shell
        self._panel = panel
        self.choose_file: Callable[[str], str] = self._ask_where
        """Asks where to write a workbook; empty when the clerk thinks better of it."""

    def begin(self, act: str, opened: Opened) -> None:
        """Begin one."""
        if act == "print_month":
            self._ask_month(opened)
        elif act in _PARTS:
            self._print_part(opened, _PARTS[act])
        elif act == "rescue":
            self.print_rescue()
        elif act == "export":
            self._export(opened)
        elif act == "sample":
            self._ask_sample(opened)
        elif act == "disposal":
            self._print_due()

    def print_rescue(self) -> None:
        """Rescue pages of every open book."""
        request = PrintRescue(request_id=str(uuid.uuid4()))

        def act(desk: "Desk") -> int:
            from urbgov_desk.services.certification import rescue

            return len(rescue.print_pages(desk, request))

        self._shell.run(
            act,
            lambda n: self._shell.say(self.tr("Đang in trang dự phòng của {n} sổ").format(n=n)),
            owner=self,
        )
        # By its key it takes nothing away: not a form, nor the focus from another book.
        if self._panel.stack.currentWidget() is self._panel.acts:
            self.left.emit()

    def show(self, paper: str) -> None:
        """Show kept pages as they came out."""

        def act(desk: "Desk") -> bytes:
            from urbgov_desk.services import paper as papers

            return papers.read(desk, paper)

        def shown(pdf: bytes) -> None:
            self._panel.paper.show_paper(pdf)
            self._panel.open_over(self._panel.paper)

        self._shell.run(act, shown, owner=self)

    def print_same(self, paper: str | None) -> None:
        """Bound pages once more, the very same."""
        if paper is None:
            self._shell.say(self.tr("Sổ này chưa in trang nào để đóng."), Tone.warn)
            return
        request_id = str(uuid.uuid4())

        def act(desk: "Desk") -> str:
            from urbgov_desk.services import paper as papers

            return papers.print_same(desk, paper, request_id)

        said = self.tr("Đang in lại đúng các trang đã đóng")
        self._shell.run(act, lambda _job: self._shell.say(said), owner=self)

    # -- within ----------------------------------------------------------------------------------

    def _ask_month(self, opened: Opened) -> None:
        month = next((a.month for a in opened.acts if a.act == "print_month"), None)
        if month is None:
            return
        request = PrintMonth(
            request_id=str(uuid.uuid4()), book=opened.kind, year=opened.year, month=month
        )

        def act(desk: "Desk", progress: "Progress") -> "BookPaper":
            from urbgov_desk.services.certification import printing_book

            return printing_book.print_month(desk, request, progress)

        name = wording.name_of(opened.kind, self._panel.language)
        self._panel.show_table()
        self._panel.confirm.ask(
            self.tr("In tháng {month}/{year}, {book}? Trang đã in không lập lại nữa.").format(
                month=f"{month:02d}", year=opened.year, book=name
            ),
            self.tr("In để đóng sổ"),
            lambda: self._work(act),
        )

    def _print_part(self, opened: Opened, part: BookPart) -> None:
        request = PrintBook(
            request_id=str(uuid.uuid4()), book=opened.kind, year=opened.year, part=part
        )

        def act(desk: "Desk", progress: "Progress") -> "BookPaper":
            from urbgov_desk.services.certification import printing_book

            return printing_book.print_part(desk, request, progress)

        self._panel.show_table()
        self._work(act)

    def _work(self, act: "Callable[[Desk, Progress], BookPaper]") -> None:
        progress = self._panel.work.begin(self.tr("Đang lập trang sổ"))
        self._panel.main_act.setEnabled(False)

        def ended() -> None:
            self._panel.work.end()
            self._panel.main_act.setEnabled(True)
            self.printed.emit()

        self._shell.run(lambda desk: act(desk, progress), self._on_printed, owner=self, ended=ended)

    def _on_printed(self, made: "BookPaper") -> None:
        self._shell.say(
            self.tr("Đã in trước đó; đang in lại đúng các trang ấy")
            if made.kept
            else self.tr("Đang in")
        )

    def _export(self, opened: Opened) -> None:
        kind, year = opened.kind, opened.year
        # The book and the year only: a file's name tells nobody who came.
        chosen = self.choose_file(f"{in_file_name(wording.name_of(kind))}-{year}.xlsx")
        if not chosen:
            return

        def begin(desk: "Desk") -> "Witnessed":
            from urbgov_desk.services.certification import book_file

            return book_file.begin(desk, kind, year)

        self.left.emit()
        file = Path(chosen)
        self._shell.run(begin, lambda two: self._make_file(kind, year, two, file), owner=self)

    def _make_file(self, kind: BookKind, year: int, witnessed: "Witnessed", file: Path) -> None:
        """A whole book takes seconds, so it is made beside the counter's work."""
        progress = self._panel.work.begin(self.tr("Đang xuất sổ ra Excel"))

        def make(desk: "Desk") -> "Workbook":
            from urbgov_desk.services.certification import book_file

            return book_file.make(desk, kind, year, witnessed, progress)

        self._shell.aside(
            make,
            lambda made: self._write_file(made, file),
            owner=self,
            ended=self._panel.work.end,
        )

    def _write_file(self, made: "Workbook", file: Path) -> None:
        said = self.tr("Đã xuất sổ ra tệp Excel")

        def write(desk: "Desk") -> None:
            from urbgov_desk.services.certification import book_file

            book_file.write(desk, made, file)

        self._shell.run(write, lambda _none: self._shell.say(said), owner=self)

    def _ask_sample(self, opened: Opened) -> None:
        count, seed = CountEdit(smallest=1, largest=1000), str(uuid.uuid4())[:8].upper()
        count.set_count(10)
        request_id, form = str(uuid.uuid4()), self._panel.form
        field = Field(self.tr("Bao nhiêu số"), count, needed=True)

        def act(desk: "Desk") -> str:
            from urbgov_desk.services.certification import keeping

            request = DrawSample(
                request_id=request_id,
                book=opened.kind,
                year=opened.year,
                count=count.count() or 0,
                seed=seed,
            )
            return keeping.print_sample(desk, request)

        def refused(told: "Told") -> None:
            form.refuse(self._shell.words(told))

        def done(_paper: str) -> None:
            self._shell.say(self.tr("Đang in danh sách rút mẫu"))
            self.left.emit()

        form.ask(
            self.tr("Rút mẫu kiểm tra"),
            self.tr("Các số lấy ngẫu nhiên; trang in kèm nơi lưu và mã rút mẫu."),
            self.tr("Rút và in"),
            ((field,),),
            lambda: self._shell.run(act, done, refused, owner=self),
        )
        self._panel.open_over(form)
        form.focus_first()

    def _print_due(self) -> None:
        request_id = str(uuid.uuid4())

        def act(desk: "Desk") -> str:
            from urbgov_desk.services.certification import keeping

            return keeping.print_due(desk, request_id)

        said = self.tr("Đang in danh mục hết hạn lưu")
        self._shell.run(act, lambda _paper: self._shell.say(said), owner=self)
        self.left.emit()

    def _ask_where(self, name: str) -> str:
        chosen, _ = QFileDialog.getSaveFileName(
            self._panel, self.tr("Xuất sổ ra Excel"), name, self.tr("Tệp Excel (*.xlsx)")
        )
        return chosen
