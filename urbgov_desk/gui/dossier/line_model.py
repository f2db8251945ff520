"""Dossiers as the rows of a list."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from urbgov_desk import wording
from urbgov_desk.domain.dossier import ContactOutcome, DossierLine
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.gui.dossier.said import (
    TONES,
    left_of_line,
    left_words,
    phone,
    procedure_words,
)
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.table import RowRole


class CallRole(IntEnum):
    """What a call list shows besides."""

    phone = Qt.ItemDataRole.UserRole + 20
    contact = Qt.ItemDataRole.UserRole + 21
    contact_tone = Qt.ItemDataRole.UserRole + 22


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDossier:
    """A dossier in a list; `aside` in place of the time left, where a list has better to say."""

    line: DossierLine
    aside: str = ""
    tone: Tone = Tone.plain
    mark: str = ""


class LineModel(QAbstractListModel):
    """Thousands of dossiers, each worked out only when it is drawn."""

    def __init__(self, parent: QObject, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[ListedDossier, ...] = ()
        self._now: datetime | None = None

    def show(self, rows: tuple[ListedDossier, ...], now: datetime) -> None:
        """Show these dossiers as they stand now."""
        self.beginResetModel()
        self._rows = rows
        self._now = now
        self.endResetModel()

    def line(self, row: int) -> DossierLine | None:
        """The dossier in a row."""
        return self._rows[row].line if 0 <= row < len(self._rows) else None

    def row_of(self, dossier_id: str) -> int:
        """Where a dossier stands; -1 when it does not."""
        for row, listed in enumerate(self._rows):
            if listed.line.id == dossier_id:
                return row
        return -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many dossiers."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """One thing about one dossier."""
        listed = self._rows[index.row()]
        line = listed.line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.applicant or self.tr("(chưa có tên)")
        if role == RowRole.detail:
            name = procedure_words(line.procedure_name)
            return f"{line.code} · {name}" if line.code else name
        if role == RowRole.mark:
            return listed.mark
        if role == RowRole.mark_tone:
            return Tone.info.value
        if role in (RowRole.aside, RowRole.aside_tone):
            return self._aside(listed, role)
        if role == CallRole.phone:
            return phone(line.phone) if line.phone else ""
        if role in (CallRole.contact, CallRole.contact_tone):
            return self._contact(line, role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            left = self._aside(listed, RowRole.aside)
            return f"{line.applicant}, {line.procedure_name}, {line.code or ''}, {left}"
        return None

    def _aside(self, listed: ListedDossier, role: int) -> str:
        if listed.aside:
            return listed.aside if role == RowRole.aside else listed.tone.value
        if self._now is None:
            return ""
        left = left_of_line(listed.line, self._now)
        return left_words(left) if role == RowRole.aside else TONES[left.left].value

    def _contact(self, line: DossierLine, role: int) -> str:
        if line.last_contact is None:
            return self.tr("chưa gọi") if role == CallRole.contact else Tone.plain.value
        if role == CallRole.contact_tone:
            return (Tone.good if line.last_contact is ContactOutcome.TOLD else Tone.warn).value
        return wording.name_of(line.last_contact, self._language) + self._since(line)

    def _since(self, line: DossierLine) -> str:
        """When the call was: the hour for today's, the day for older ones."""
        if line.last_contact_at is None or self._now is None:
            return ""
        at, now = in_hanoi(line.last_contact_at), in_hanoi(self._now)
        return f" {at:%H:%M}" if at.date() == now.date() else f" {at:%d/%m}"


def listed(lines: tuple[DossierLine, ...]) -> tuple[ListedDossier, ...]:
    """Dossiers with nothing special to say of them."""
    return tuple(ListedDossier(line=line) for line in lines)
