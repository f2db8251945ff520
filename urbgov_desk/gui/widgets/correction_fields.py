"""The inputs that put a signed line right before handover: who, what, how many, at what cost."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from urbgov_desk.domain.book_act import CorrectEntry
from urbgov_desk.domain.certification import Signatory
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from urbgov_desk.services.certification.correcting import Correctable


class CorrectionFields(QObject):
    """One line's inputs. A signatory of the requester's name is renamed with the requester."""

    def __init__(self, line: "Correctable", language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        entry = line.entry
        self.requester, self.title = QLineEdit(entry.requester), QLineEdit(entry.title)
        self._named = entry.requester
        self.pages, self.copies = CountEdit(smallest=1), CountEdit(smallest=1, largest=10_000)
        self.pages.set_count(entry.pages)
        self.copies.set_count(entry.copies)
        self.people = [(QLineEdit(p.name), QLineEdit(p.identity)) for p in entry.signatories]
        self.photocopy = MoneyEdit()
        self.photocopy.set_amount(line.photocopy or None)
        self.exemption = QComboBox()
        self.exemption.addItem(self.tr("Không miễn"), "")
        for each in line.exemptions:
            words = each.text_en if language == Language.en.value else each.text_vi
            self.exemption.addItem(words, each.key)
        self.exemption.setCurrentIndex(max(self.exemption.findData(line.exemption), 0))
        self.exemption.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.exemption.setMinimumContentsLength(12)
        for editor in (self.requester, self.title, *(e for row in self.people for e in row)):
            editor.setCursorPosition(0)
        self.requester.textEdited.connect(self._on_renamed)

    def main(self) -> tuple[Field, ...]:
        """Who asked, the paper, its pages and copies."""
        return (
            Field(self.tr("Người yêu cầu"), self.requester, needed=True),
            Field(self.tr("Tên giấy tờ"), self.title, needed=True),
            Field(self.tr("Số trang"), self.pages, needed=True),
            Field(self.tr("Số bản"), self.copies, needed=True),
        )

    def signers(self) -> tuple[tuple[Field, Field], ...]:
        """Name and identity paper of each who signed; none in the book of copies."""
        return tuple(
            (
                Field(self.tr("Người ký {n}").format(n=n), name, needed=True),
                Field(
                    self.tr("Giấy tờ tuỳ thân {n}").format(n=n),
                    identity,
                    needed=self._line.entry.certification is not None,
                ),
            )
            for n, (name, identity) in enumerate(self.people, 1)
        )

    def money(self) -> tuple[Field, ...]:
        """What was photocopied here, and an exemption where the law has one for it."""
        if self._line.entry.certification is None:
            return ()  # a line written by hand has its fee alone
        photocopy = Field(self.tr("Tiền chụp (đồng)"), self.photocopy)
        if not self._line.exemptions:
            return (photocopy,)
        return (photocopy, Field(self.tr("Miễn phí"), self.exemption))

    def lacking(self) -> str:
        """What has to be said of the first count that is empty; the keys go to it."""
        for editor, said in (
            (self.pages, self.tr("Ghi số trang.")),
            (self.copies, self.tr("Ghi số bản.")),
        ):
            if not editor.count():
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return said
        return ""

    def wanted(self, request_id: str, reason: str) -> CorrectEntry:
        """What is to be put right."""
        people = tuple(
            Signatory(name=name.text(), identity=identity.text(), side=was.side)
            for (name, identity), was in zip(self.people, self._line.entry.signatories, strict=True)
        )
        return CorrectEntry(
            request_id=request_id,
            entry=self._line.entry.id,
            reason=reason,
            requester=self.requester.text(),
            title=self.title.text(),
            pages=self.pages.count() or 0,
            copies=self.copies.count() or 0,
            signatories=people or None,
            photocopy=self.photocopy.amount() or 0,
            exemption=str(self.exemption.currentData()) if self._line.exemptions else None,
        )

    def _on_renamed(self, text: str) -> None:
        for name, _identity in self.people:
            if name.text() == self._named:
                name.setText(text)
        self._named = text
