"""Panels of a supplement: asked for, brought, or never brought."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QScrollArea, QWidget

from urbgov_desk.domain.dossier import PaperAnswer
from urbgov_desk.gui.dossier import asking
from urbgov_desk.gui.dossier.asking import TypedPaper
from urbgov_desk.gui.dossier.panel import ActPanel, line_edit, lines_edit
from urbgov_desk.gui.dossier.reading import OpenedDossier
from urbgov_desk.gui.dossier.said import answer_words
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.gui.dossier.panel import Act
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done

_MOST_ROWS = 5


class AskSupplementPanel(ActPanel):
    """Yêu cầu bổ sung during appraisal: once and in full; the clock stops."""

    fields_of = {  # noqa: RUF012
        "supplement_items_missing": "items",
        "too_many_supplement_items": "items",
        "reason_missing": "reason",
    }

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Yêu cầu bổ sung giấy tờ"),
            self.tr("Yêu cầu và in phiếu"),
            self.tr("Nêu một lần cho đủ. Đồng hồ dừng trong lúc chờ người dân."),
        )
        self.items = lines_edit(2)
        self.reason = line_edit()
        self.add(
            "items",
            self.tr("Giấy tờ cần bổ sung, mỗi dòng một thứ"),
            self.items,
            (0, 0, 6),
            needed=True,
        )
        self.add("reason", self.tr("Lý do"), self.reason, (1, 0, 6), needed=True)
        if opened.approval_needed:
            # Told before, so that nobody types it all and is then refused.
            self.approval.ask(self.tr("Yêu cầu này cần người có quyền duyệt và lý do."))

    def act(self) -> "Act | None":
        """Ask."""
        request = asking.ask_supplement(
            self.sending,
            items=self.items.toPlainText(),
            reason=self.reason.text(),
            by=self.approved(),
        )

        def ask(desk: "Desk") -> "Done":
            from urbgov_desk.services import supplement

            return supplement.ask(desk, request)

        return ask


class _PaperRow:
    """One asked-for paper: its answer, how many, or where it was looked up."""

    def __init__(
        self, name: str, grid: QGridLayout, row: int, *, source_hint: str, language: str
    ) -> None:
        self.name = name
        label = words(name)
        label.setWordWrap(True)
        self.answer = QComboBox()
        for answer in PaperAnswer:
            self.answer.addItem(answer_words(answer, language), answer)
        self.answer.setCurrentIndex(list(PaperAnswer).index(PaperAnswer.COPY_KEPT))
        self.answer.setAccessibleName(name)
        label.setBuddy(self.answer)
        self.originals = CountEdit(largest=99)
        self.copies = CountEdit(largest=99)
        self.source = QLineEdit()
        self.source.setPlaceholderText(source_hint)
        for column, widget in enumerate((label, self.answer, self.originals, self.copies)):
            grid.addWidget(widget, row, column)
        grid.addWidget(self.source, row, 2, 1, 2)
        letter = label.fontMetrics().averageCharWidth()
        for count in (self.originals, self.copies):
            count.setFixedWidth(letter * 4 + 3 * UNIT)
        self.copies.set_count(1)
        self.originals.set_count(0)
        self.answer.currentIndexChanged.connect(lambda _: self.follow())
        self.follow()

    def follow(self) -> None:
        """Show what belongs to the answer."""
        answer = PaperAnswer(self.answer.currentData())
        handed_in = answer in (PaperAnswer.ORIGINAL_SEEN, PaperAnswer.COPY_KEPT)
        self.originals.setVisible(handed_in)
        self.copies.setVisible(handed_in)
        self.source.setVisible(answer is PaperAnswer.LOOKED_UP)

    def value(self) -> TypedPaper:
        """What stands in the row."""
        return TypedPaper(
            name=self.name,
            answer=PaperAnswer(self.answer.currentData()),
            originals=self.originals.count() or 0,
            copies=self.copies.count() or 0,
            source=self.source.text(),
        )


class TakeSupplementPanel(ActPanel):
    """Nhận bổ sung: each paper that was asked for gets one of the four answers."""

    says_due = True

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(shell, opened, self.tr("Nhận bổ sung"), self.tr("Nhận bổ sung"))
        ground = QWidget()
        ground.setProperty("role", "scrolled")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, UNIT, 0)
        grid.setHorizontalSpacing(UNIT)
        grid.setColumnStretch(0, 1)
        for column, text in enumerate(
            (
                self.tr("Giấy tờ đã yêu cầu"),
                self.tr("Kiểm tra"),
                self.tr("Chính"),
                self.tr("Sao"),
            )
        ):
            grid.addWidget(words(text, "caption"), 0, column)
        hint = self.tr("Tra ở đâu")
        self.rows = tuple(
            _PaperRow(name, grid, place + 1, source_hint=hint, language=self.language)
            for place, name in enumerate(opened.asked_items)
        )
        for row in self.rows:
            row.originals.setAccessibleName(self.tr("Số bản chính: {name}").format(name=row.name))
            row.copies.setAccessibleName(self.tr("Số bản sao: {name}").format(name=row.name))
            row.source.setAccessibleName(self.tr("Tra cứu ở đâu: {name}").format(name=row.name))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        shown = min(len(self.rows), _MOST_ROWS) + 1
        area.setFixedHeight(min(ground.sizeHint().height(), shown * 6 * UNIT) + 4)
        self.grid.addWidget(area, 0, 0, 1, 6)

    def focus_first(self) -> None:
        """Begin at the first answer."""
        if self.rows:
            self.rows[0].answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def act(self) -> "Act | None":
        """Take what was brought."""
        papers = tuple(row.value() for row in self.rows)
        sending = self.sending
        officer = self.shell.officer.name if self.shell.officer else ""

        def take(desk: "Desk") -> "Done":
            from urbgov_desk.services import supplement

            request = asking.take_supplement(
                sending, papers, looked_up_by=officer, looked_up_at=desk.now()
            )
            return supplement.take(desk, request)

        return take


class ClosePanel(ActPanel):
    """Đóng, because the supplement was not brought in time."""

    fields_of = {"reason_missing": "reason"}  # noqa: RUF012

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Đóng hồ sơ vì không bổ sung"),
            self.tr("Đóng và in thông báo"),
        )
        self.reason = line_edit()
        self.add("reason", self.tr("Ghi thêm (nếu cần)"), self.reason, (0, 0, 6))

    def question(self) -> tuple[str, str]:
        """A closed dossier is not opened again."""
        return (
            self.tr("Hồ sơ đã đóng thì không mở lại được. Đóng hồ sơ này?"),
            self.tr("Đóng hồ sơ"),
        )

    def act(self) -> "Act | None":
        """Close."""
        request = asking.close_unanswered(self.sending, reason=self.reason.text())

        def close(desk: "Desk") -> "Done":
            from urbgov_desk.services import stopping

            return stopping.close_unanswered(desk, request)

        return close
