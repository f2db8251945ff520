"""Panels of a dossier on its way: handed over, another body asked, put off."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox

from urbgov_desk.gui.dossier import asking
from urbgov_desk.gui.dossier.panel import ActPanel, free_choice, line_edit
from urbgov_desk.gui.dossier.reading import OpenedDossier, closing_of
from urbgov_desk.gui.dossier.remaining import Left, remaining
from urbgov_desk.gui.dossier.said import left_words, moment
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.date_edit import DateEdit

if TYPE_CHECKING:
    from urbgov_desk.gui.dossier.panel import Act
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done


class HandOverPanel(ActPanel):
    """Chuyển xử lý: to a unit of the ward, or to a body outside it."""

    fields_of = {  # noqa: RUF012
        "unit_missing": "unit",
        "officer_unknown": "officer",
    }

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell, opened, self.tr("Chuyển hồ sơ đi xử lý"), self.tr("Chuyển và in phiếu")
        )
        dossier = opened.dossier
        there = dossier.competent_body != dossier.supporting_body
        self._starts_there = there and dossier.clock_started_at is None
        likely = dossier.competent_body if self._starts_there else next(iter(opened.units), "")
        self.unit = free_choice(opened.units, dossier.unit or likely)
        self.officer = QComboBox()
        self.officer.addItem(self.tr("(chưa phân công)"), "")
        for line in opened.officers:
            self.officer.addItem(line.name, line.id)
        self.taken_by = line_edit()
        self.note = line_edit()
        self.other_body = QCheckBox(self.tr("Cơ quan ngoài phường"))
        self.other_body.setChecked(self._starts_there)
        self.new_receipt = QCheckBox(self.tr("In giấy tiếp nhận mới có ngày hẹn"))
        self.new_receipt.setChecked(True)
        self.other_body.toggled.connect(
            lambda on: self.new_receipt.setVisible(on and self._starts_there)
        )
        self.add("unit", self.tr("Chuyển đến"), self.unit, (0, 0, 3), needed=True)
        self.add("officer", self.tr("Công chức thụ lý"), self.officer, (0, 3, 3))
        self.add("taken_by", self.tr("Người nhận hồ sơ giấy"), self.taken_by, (1, 0, 3))
        self.add("note", self.tr("Ghi chú"), self.note, (1, 3, 3))
        self.grid.addWidget(self.other_body, 2, 0, 1, 3)
        self.grid.addWidget(self.new_receipt, 2, 3, 1, 3)
        self.new_receipt.setHidden(not self._starts_there)

    def act(self) -> "Act | None":
        """Hand over."""
        self.says_due = self._starts_there and self.other_body.isChecked()
        request = asking.hand_over(
            self.sending,
            unit=self.unit.currentText(),
            officer=str(self.officer.currentData() or ""),
            taken_by=self.taken_by.text(),
            other_body=self.other_body.isChecked(),
            new_receipt=self._starts_there and self.new_receipt.isChecked(),
            note=self.note.text(),
        )

        def hand_over(desk: "Desk") -> "Done":
            from urbgov_desk.services import handling

            return handling.hand_over(desk, request)

        return hand_over


class ConsultPanel(ActPanel):
    """Lấy ý kiến of another body; the clock runs on."""

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Lấy ý kiến cơ quan khác"),
            self.tr("Ghi việc lấy ý kiến"),
            self.tr("Thời hạn vẫn tiếp tục tính trong lúc chờ ý kiến."),
        )
        self.body = free_choice(opened.units)
        self.document = line_edit()
        self.matter = line_edit()
        self.add("body", self.tr("Cơ quan được hỏi"), self.body, (0, 0, 4), needed=True)
        self.add("document", self.tr("Số văn bản"), self.document, (0, 4, 2))
        self.add("matter", self.tr("Nội dung cần ý kiến"), self.matter, (1, 0, 6), needed=True)

    def act(self) -> "Act | None":
        """Note it."""
        request = asking.consult(
            self.sending,
            body=self.body.currentText(),
            matter=self.matter.text(),
            document=self.document.text(),
        )

        def consult(desk: "Desk") -> "Done":
            from urbgov_desk.services import handling

            return handling.consult(desk, request)

        return consult

    fields_of = {"matter_missing": "matter"}  # noqa: RUF012


class ExtendPanel(ActPanel):
    """Gia hạn with an apology; being late is said, and does not stand in the way."""

    says_due = True
    fields_of = {  # noqa: RUF012
        "reason_missing": "reason",
        "new_date_not_later": "due",
        "new_date_on_day_off": "due",
        "nothing_to_extend": "due",
    }

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        dossier = opened.dossier
        left = remaining(dossier.state, dossier.due_at, opened.now)
        late = left.left in (Left.OVERDUE_DAYS, Left.OVERDUE_HOURS)
        super().__init__(
            shell,
            opened,
            self.tr("Gia hạn và xin lỗi"),
            self.tr("Gia hạn và in phiếu xin lỗi"),
            self.tr("Đã {late}. Phiếu xin lỗi vẫn được lập và ghi là muộn.").format(
                late=left_words(left)
            )
            if late
            else "",
        )
        self.reason = line_edit()
        self.due = DateEdit()
        self.due.set_value(opened.later_day)
        hint = self.tr("Hẹn cũ: {at}").format(at=moment(dossier.due_at)) if dossier.due_at else ""
        self.add("reason", self.tr("Lý do chưa trả đúng hẹn"), self.reason, (0, 0, 4), needed=True)
        self.add("due", self.tr("Ngày hẹn mới"), self.due, (0, 4, 2), needed=True, hint=hint)

    def act(self) -> "Act | None":
        """Extend to the close of the day typed."""
        day = self.due.value().day
        if day is None:
            self.fields["due"].set_error(
                self.due.problem() or self.tr("Hãy nhập ngày hẹn trả mới.")
            )
            return None
        sending, reason, approved = self.sending, self.reason.text(), self.approved()

        def extend(desk: "Desk") -> "Done":
            from urbgov_desk.services import extension

            request = asking.extend(
                sending, reason=reason, due_at=closing_of(desk, day), by=approved
            )
            return extension.extend(desk, request)

        return extend
