"""Whose result it is, and where there is none to give: why not."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.gui.dossier.remaining import age_in_days
from urbgov_desk.gui.dossier.said import capital, day, procedure_words, state_chip
from urbgov_desk.gui.handover.reading import OpenedReturn
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.label import ElidedLabel, words


class ReturnHead(QWidget):
    """Names, shelf and state; code and procedure; the result and since when it waits."""

    def __init__(self, opened: OpenedReturn, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dossier, now = opened.dossier, opened.now
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        who = ElidedLabel()
        who.setProperty("role", "title")
        who.setText(", ".join(person.party.name for person in dossier.applicants))
        row.addWidget(who, 1)
        shelf, state = Chip(), Chip()
        row.addWidget(shelf)
        row.addWidget(state)
        column.addLayout(row)
        # Only now that they have a parent: a chip shown without one is a window for a moment.
        if dossier.shelf:
            shelf.show_state(self.tr("Ngăn {shelf}").format(shelf=dossier.shelf), Tone.info)
        laid = dossier.ready_at is not None
        state.show_state(*state_chip(dossier.state, language, laid=laid))
        what = ElidedLabel()
        what.setProperty("role", "quiet")
        what.setText(f"{dossier.code or ''} · {procedure_words(dossier.procedure_name)}")
        column.addWidget(what)
        parts = []
        if dossier.result is not None:
            parts.append(
                self.tr("Kết quả: {kind}, số {number} ngày {day}").format(
                    kind=wording.name_of(dossier.result, language),
                    number=dossier.result_number or "",
                    day=f"{dossier.result_on:%d/%m/%Y}" if dossier.result_on else "",
                )
            )
        if dossier.ready_at is not None:
            parts.append(
                self.tr("có sẵn từ {day} ({n} ngày)").format(
                    day=day(dossier.ready_at), n=age_in_days(dossier.ready_at, now)
                )
            )
        if parts:
            line = ElidedLabel()
            line.setProperty("role", "strong")
            line.setText(" · ".join(parts))
            column.addWidget(line)


class NothingToReturn(QWidget):
    """Said in the place of the fields while nothing can be handed over."""

    def __init__(self, dossier: Dossier, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(0, 2 * UNIT, 0, 0)
        plain = capital(state_chip(dossier.state, language)[0])
        if dossier.returned_at is not None:
            text = self.tr("Kết quả đã được trả ngày {day}.").format(day=day(dossier.returned_at))
        else:
            text = self.tr("{state}: chưa có kết quả để trả.").format(state=plain)
        label = words(text, "heading")
        label.setWordWrap(True)
        inner.addWidget(label)
        inner.addWidget(words(self.tr("Mở hồ sơ để xem diễn biến và bước tiếp theo."), "quiet"))
