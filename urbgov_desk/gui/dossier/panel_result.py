"""Panels at the end of a dossier: its result, its shelf, or its stop."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox

from urbgov_desk.domain.dossier import PaperAnswer, ResultKind
from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.gui.dossier import asking
from urbgov_desk.gui.dossier.panel import ActPanel, free_choice, line_edit
from urbgov_desk.gui.dossier.reading import OpenedDossier
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.flow import FlowRow

if TYPE_CHECKING:
    from urbgov_desk.gui.dossier.panel import Act
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done


class ResolvePanel(ActPanel):
    """Có kết quả: granted or refused, the document's number and date, the shelf."""

    fields_of = {  # noqa: RUF012
        "result_number_missing": "number",
        "result_date_odd": "on",
        "reason_missing": "reason",
    }

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Có kết quả giải quyết"),
            self.tr("Ghi kết quả"),
            self.tr("Ghi luôn ngăn để kết quả thì hồ sơ sẵn sàng trả ngay."),
        )
        self.result = QComboBox()
        for step, kind, text in (
            (Step.RESOLVE_GRANTED, ResultKind.GRANTED, self.tr("Giải quyết")),
            (Step.RESOLVE_REFUSED, ResultKind.REFUSED, self.tr("Từ chối")),
        ):
            if step in opened.dossier.steps:
                self.result.addItem(text, kind)
        self.number = line_edit()
        self.on = DateEdit()
        self.on.set_value(opened.now.date())
        self.shelf = free_choice(opened.shelves)
        self.reason = line_edit()
        self.add("number", self.tr("Số văn bản kết quả"), self.number, (0, 0, 2), needed=True)
        self.add("on", self.tr("Ngày ký"), self.on, (0, 2, 2), needed=True)
        self.add("result", self.tr("Kết quả"), self.result, (0, 4, 2))
        self.add("shelf", self.tr("Ngăn để kết quả"), self.shelf, (1, 0, 2))
        field = self.add("reason", self.tr("Lý do từ chối"), self.reason, (1, 2, 4), needed=True)
        field.hide()
        self.result.currentIndexChanged.connect(
            lambda _: field.setVisible(self._kind() is ResultKind.REFUSED)
        )

    def _kind(self) -> ResultKind:
        return ResultKind(self.result.currentData())

    def act(self) -> "Act | None":
        """Resolve."""
        day = self.on.value().day
        if day is None:
            self.fields["on"].set_error(self.on.problem() or self.tr("Hãy nhập ngày ký."))
            return None
        request = asking.resolve(
            self.sending,
            result=self._kind(),
            number=self.number.text(),
            on=day,
            reason=self.reason.text(),
            shelf=self.shelf.currentText(),
        )

        def resolve(desk: "Desk") -> "Done":
            from urbgov_desk.services import resolution

            return resolution.resolve(desk, request)

        return resolve


class ReadyPanel(ActPanel):
    """Sẵn sàng trả, or laid on another shelf."""

    fields_of = {"shelf_missing": "shelf"}  # noqa: RUF012

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(shell, opened, self.tr("Để kết quả sẵn sàng trả"), self.tr("Sẵn sàng trả"))
        self.shelf = free_choice(opened.shelves, opened.dossier.shelf or "")
        self.add("shelf", self.tr("Ngăn để kết quả"), self.shelf, (0, 0, 3), needed=True)

    def act(self) -> "Act | None":
        """Lay it ready."""
        request = asking.make_ready(self.sending, shelf=self.shelf.currentText())

        def ready(desk: "Desk") -> "Done":
            from urbgov_desk.services import resolution

            return resolution.make_ready(desk, request)

        return ready


class StopPanel(ActPanel):
    """Dừng at the applicant's wish; the papers given back are ticked."""

    fields_of = {"reason_missing": "reason"}  # noqa: RUF012

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Dừng xử lý theo yêu cầu của người dân"),
            self.tr("Dừng và in thông báo"),
        )
        self.reason = line_edit()
        self.add("reason", self.tr("Lý do người dân nêu"), self.reason, (0, 0, 6), needed=True)
        row = FlowRow()
        self.papers: list[QCheckBox] = []
        for paper in opened.dossier.papers:
            if paper.answer is PaperAnswer.MISSING or paper.answer is PaperAnswer.LOOKED_UP:
                continue
            name = paper.name if len(paper.name) <= 60 else f"{paper.name[:59]}…"
            box = QCheckBox(self.tr("Trả lại: {name}").format(name=name).replace("&", "&&"))
            box.setProperty("paper", paper.name)
            row.flow.addWidget(box)
            self.papers.append(box)
        self.grid.addWidget(row, 1, 0, 1, 6)

    def question(self) -> tuple[str, str]:
        """A stopped dossier does not go on."""
        return (
            self.tr("Hồ sơ đã dừng thì không xử lý tiếp được. Dừng hồ sơ này?"),
            self.tr("Dừng hồ sơ"),
        )

    def act(self) -> "Act | None":
        """Stop."""
        returned = tuple(str(b.property("paper")) for b in self.papers if b.isChecked())
        request = asking.stop(self.sending, reason=self.reason.text(), returned=returned)

        def stop(desk: "Desk") -> "Done":
            from urbgov_desk.services import stopping

            return stopping.stop(desk, request)

        return stop
