"""Panels that move no dossier: the official system's code, and erasing a person's data."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from urbgov_desk import wording
from urbgov_desk.domain.act import NoteOfficialCode
from urbgov_desk.gui.dossier.panel import ActPanel, line_edit
from urbgov_desk.gui.dossier.reading import OpenedDossier
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.code_edit import CodeEdit

if TYPE_CHECKING:
    from urbgov_desk.gui.dossier.panel import Act
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done

# As long as the longest form: 000.00.10.H17-230101-00000001.
_CODE_LETTERS = 29


class NoteCodePanel(ActPanel):
    """Mã hệ thống: the code the official system gave, beside ours from then on."""

    fields_of = {  # noqa: RUF012
        "official_code_odd": "code",
        "official_code_taken": "code",
    }

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell, opened, self.tr("Mã trên hệ thống của tỉnh hoặc quốc gia"), self.tr("Ghi mã")
        )
        self.code = CodeEdit()
        self.code.setText(opened.dossier.official_code or "")
        self.code.set_room(_CODE_LETTERS)
        self.add("code", self.tr("Mã hệ thống"), self.code, (0, 0, 4), needed=True)

    def act(self) -> "Act | None":
        """Note the code."""
        request = NoteOfficialCode(
            request_id=self.sending.request_id,
            dossier=self.sending.dossier,
            code=self.code.text(),
        )

        def note(desk: "Desk") -> "Done":
            from urbgov_desk.services import official_code

            return official_code.note(desk, request)

        return note


class ErasePanel(ActPanel):
    """Xoá dữ liệu cá nhân: whose, and why; asked once more, for it cannot be taken back."""

    fields_of = {  # noqa: RUF012
        "reason_missing": "reason",
        "party_has_open_dossiers": "person",
    }

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Xoá dữ liệu cá nhân"),
            self.tr("Xoá vĩnh viễn"),
            self.tr("Xoá họ tên, số giấy tờ, địa chỉ, điện thoại, giấy đã lưu. Mã và sổ vẫn giữ."),
        )
        self.person = QComboBox()
        # A long name is shortened in the line and whole in the list that drops down.
        self.person.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.person.setMinimumContentsLength(12)
        for someone in opened.erasable:
            role = wording.name_of(someone.roles[0], self.language)
            self.person.addItem(f"{someone.name} – {role}", someone.party)
        self.reason = line_edit()
        self.add("person", self.tr("Người"), self.person, (0, 0, 3), needed=True)
        self.add("reason", self.tr("Lý do, theo yêu cầu nào"), self.reason, (0, 3, 3), needed=True)

    def act(self) -> "Act | None":
        """Erase the person."""
        if not self.reason.text().strip():
            self.fields["reason"].set_error(self.tr("Hãy ghi lý do."))
            return None
        party, reason = str(self.person.currentData()), self.reason.text()
        dossier, request_id = self.opened.dossier, self.sending.request_id

        def erase(desk: "Desk") -> "Done":
            from urbgov_desk.services import privacy
            from urbgov_desk.services.outcome import Done

            privacy.erase(desk, party, reason, request_id)
            return Done(dossier=dossier.id, code=dossier.code)

        return erase

    def question(self) -> tuple[str, str]:
        """It cannot be taken back."""
        name = self.person.currentText().split(" – ")[0]
        question = self.tr("Xoá hết dữ liệu của {name}? Không lấy lại được.").format(name=name)
        return question, self.tr("Xoá hẳn")
