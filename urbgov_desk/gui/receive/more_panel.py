"""What few dossiers need: words of their own, another place or body, a paper slip entered later."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from urbgov_desk.domain.moment import parse_moment
from urbgov_desk.gui.forms.ui_receive_more import Ui_ReceiveMore
from urbgov_desk.gui.receive.form import ReceptionForm
from urbgov_desk.gui.receive.spots import Spots
from urbgov_desk.gui.receive.told_place import Spot


class MorePanel(QWidget):
    """The fields that stay folded away until somebody needs one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form = Ui_ReceiveMore()
        form.setupUi(self)
        self.spots = Spots(
            {
                Spot.content: (form.content, form.contentNote),
                Spot.note: (form.note, form.noteNote),
                Spot.return_place: (form.returnPlace, form.returnPlaceNote),
                Spot.row_id: (form.rowId, form.slipNote),
                Spot.received_at: (form.receivedDay, form.slipNote),
            }
        )
        form.receivedDay.setPlaceholderText("")
        form.receivedTime.set_room(len("15:10"))
        for editor, caption in (
            (form.content, form.contentCaption),
            (form.note, form.noteCaption),
            (form.returnPlace, form.returnPlaceCaption),
            (form.competentBody, form.competentBodyCaption),
            (form.rowId, form.rowIdCaption),
            (form.receivedDay, form.receivedDayCaption),
            (form.receivedTime, form.receivedTimeCaption),
        ):
            editor.setAccessibleName(caption.text().replace("&", ""))
            editor.textEdited.connect(lambda _text: self.edited.emit())

    def used(self) -> bool:
        """Whether anything stands here."""
        return any(line.text().strip() for line in self.findChildren(QLineEdit))

    def content(self) -> str:
        """The dossier's matter in the clerk's words."""
        return self._form.content.text()

    def note(self) -> str:
        """A note that is kept with the dossier."""
        return self._form.note.text()

    def return_place(self) -> str:
        """Where the result is collected, when not here."""
        return self._form.returnPlace.text()

    def competent_body(self) -> str:
        """The other body that resolves it."""
        return self._form.competentBody.text().strip()

    def row_id(self) -> str:
        """The number of the paper slip written during an outage."""
        return self._form.rowId.text().strip()

    def received_at(self) -> str:
        """When the paper slip says it was received (ISO), or empty for now."""
        day = self._form.receivedDay.value().day
        if day is None:
            return ""
        digits = "".join(c for c in self._form.receivedTime.text() if c.isdigit()).zfill(4)
        try:
            return parse_moment(f"{day.isoformat()}T{digits[:2]}:{digits[2:4]}").isoformat()
        except ValueError:
            return ""

    def problem(self) -> str:
        """What is wrong with day and time of the slip before anybody is asked."""
        form = self._form
        if problem := form.receivedDay.problem():
            return problem
        typed = form.receivedDay.text().strip() or form.receivedTime.text().strip()
        if typed and not (self.received_at() and form.receivedTime.text().strip()):
            return self.tr("Nhập cả ngày và giờ nhận ghi trên phiếu giấy, ví dụ 15:10.")
        return ""

    def show_form(self, form: ReceptionForm) -> None:
        """Show what a draft or dossier says."""
        own = self._form
        own.content.setText(form.content)
        own.note.setText(form.note)
        own.returnPlace.setText(form.return_place)
        own.competentBody.setText(form.competent_body)
        own.rowId.setText(form.row_id)
        moment = parse_moment(form.received_at) if form.received_at else None
        own.receivedDay.set_value(moment.date() if moment else None)
        own.receivedTime.setText(f"{moment:%H:%M}" if moment else "")
