"""An authority to sign in words: its row in the list, what its decision covers."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk import wording
from urbgov_desk.domain.authority import Grant, Ground
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.gui.setup.rows import Row
from urbgov_desk.gui.style.tokens import Tone

if TYPE_CHECKING:
    from urbgov_desk.services.certification.authority import GrantReminder


class GrantWords(QObject):
    """The words of one reading of the store."""

    def __init__(
        self,
        *,
        language: str,
        officers: tuple[OfficerLine, ...],
        reminders: "tuple[GrantReminder, ...]",
        today: date,
    ) -> None:
        super().__init__()
        self.language = language
        self.officers = officers
        self.reminders = reminders
        self.today = today

    def name(self, officer_id: str) -> str:
        """An officer's name."""
        return next((o.name for o in self.officers if o.id == officer_id), "")

    def row(self, grant: Grant) -> Row:
        """One authority in the list."""
        holds = grant.holds(self.today)
        aside, tone = (self.tr("còn hiệu lực"), Tone.good) if holds else ("", Tone.plain)
        for reminder in self.reminders:
            if reminder.grant.id == grant.id:
                aside, tone = self._reminder(reminder), Tone.warn
        if not holds:
            begins = grant.valid_from > self.today
            aside = self.tr("chưa bắt đầu") if begins else self.tr("đã hết")
        ground = wording.name_of(grant.ground, self.language)
        return Row(
            key=grant.id,
            title=self.name(grant.officer),
            detail=f"{ground} {grant.decision_number}, {_span(grant)}".replace(" ,", ","),
            aside=aside,
            aside_tone=tone,
            dimmed=not holds,
        )

    def _reminder(self, reminder: "GrantReminder") -> str:
        if reminder.days is not None:
            return self.tr("còn {n} ngày").format(n=reminder.days)
        return self.tr("thiếu mẫu ký")

    def able_row(
        self, kind: CertificationKind, issuer: Issuer | None, names: tuple[str, ...]
    ) -> Row:
        """Who may sign a kind today."""
        title = wording.name_of(kind, self.language)
        if issuer is not None:
            title = f"{title} ({wording.name_of(issuer, self.language)})"
        return Row(
            key=title,
            title=title,
            detail=", ".join(names) or self.tr("Chưa ai được ký"),
            dimmed=not names,
        )

    def covers(self, grant: Grant) -> list[str]:
        """What a decision says, line by line."""
        ground = wording.name_of(grant.ground, self.language)
        lines = [f"{ground}: {grant.title}. {_span(grant)}"]
        if grant.decision_on is not None:
            decided = self.tr("Văn bản số {number} ngày {day}").format(
                number=grant.decision_number, day=f"{grant.decision_on:%d/%m/%Y}"
            )
            by = self.name(grant.granted_by) if grant.granted_by else ""
            lines.append(f"{decided}, {by}" if by else decided)
        if grant.basis:
            lines.append(grant.basis)
        if grant.ground is not Ground.OFFICE:
            kinds = [
                wording.name_of(k, self.language) for k in CertificationKind if k in grant.kinds
            ]
            issuers = [wording.name_of(i, self.language) for i in Issuer if i in grant.issuers]
            lines.append(self.tr("Được ký: {kinds}").format(kinds=", ".join(kinds)))
            lines.append(self.tr("Bản sao giấy tờ: {issuers}").format(issuers=", ".join(issuers)))
        if grant.revoked_from is not None:
            lines.append(
                self.tr("Thu hồi từ {day}: {reason}").format(
                    day=f"{grant.revoked_from:%d/%m/%Y}", reason=grant.revoked_because
                )
            )
        return lines


def _span(grant: Grant) -> str:
    until = f"{grant.valid_until:%d/%m/%Y}" if grant.valid_until else "…"
    return f"{grant.valid_from:%d/%m/%Y} – {until}"
