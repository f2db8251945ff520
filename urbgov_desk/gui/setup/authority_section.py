"""Authority to sign: what is recorded, what each decision covers, who may sign what today."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from urbgov_desk.domain.authority import Grant, Ground, NotifySpecimen, RecordGrant, RevokeGrant
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup import grant_entry
from urbgov_desk.gui.setup.entry import Fault
from urbgov_desk.gui.setup.grant_entry import RevokeEntry
from urbgov_desk.gui.setup.grant_form import GrantForm
from urbgov_desk.gui.setup.grant_words import GrantWords
from urbgov_desk.gui.setup.rows import SetupList
from urbgov_desk.gui.setup.section import FieldSet, Section, beside, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card, rule
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.certification.authority import GrantReminder
    from urbgov_desk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    grants: tuple[Grant, ...]
    officers: tuple[OfficerLine, ...]
    reminders: "tuple[GrantReminder, ...]"
    able: tuple[tuple[CertificationKind, Issuer | None, tuple[str, ...]], ...]
    today: date


def _read(desk: "Desk") -> _Seen:
    from urbgov_desk.services import officer
    from urbgov_desk.services.certification import authority

    able: list[tuple[CertificationKind, Issuer | None, tuple[str, ...]]] = []
    for kind in CertificationKind:
        issuers = tuple(Issuer) if kind is CertificationKind.COPY else (Issuer.VIETNAMESE,)
        for issuer in issuers:
            names = tuple(o.name for o in authority.signers(desk, kind, issuer))
            able.append((kind, issuer if len(issuers) > 1 else None, names))
    return _Seen(
        grants=authority.list_grants(desk),
        officers=officer.list_officers(desk),
        reminders=authority.reminders(desk),
        able=tuple(able),
        today=desk.now().date(),
    )


def _record(desk: "Desk", wanted: RecordGrant) -> None:
    from urbgov_desk.services.certification import authority

    authority.record(desk, wanted)


def _revoke(desk: "Desk", wanted: RevokeGrant) -> None:
    from urbgov_desk.services.certification import authority

    authority.revoke(desk, wanted)


def _notify(desk: "Desk", wanted: NotifySpecimen) -> None:
    from urbgov_desk.services.certification import authority

    authority.notify_specimen(desk, wanted)


class AuthoritySection(Section):
    """The recorded authorities at the left; the chosen one, or a new one, at the right."""

    right = Act.GRANTS

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._seen: _Seen | None = None
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        left = QVBoxLayout()
        left.setSpacing(UNIT + UNIT // 2)
        listed = Card(self.tr("Đã ghi"))
        self.list = SetupList(shell.theme, self.tr("Thẩm quyền ký đã ghi"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        listed.body.addWidget(self.list, 1)
        left.addWidget(listed, 3)
        left.addWidget(self._today_card(), 2)
        columns.addLayout(left, 1)
        # Not a stack: that is as high as its highest page, and the chosen one is short.
        self._chosen, self._new = self._chosen_card(), self._new_card()
        for form in (self._chosen, self._new):
            columns.addWidget(form, 1)
        self.body.addLayout(columns)
        self._button = self.save_button(self.tr("Ghi thẩm quyền"), self.save)
        self.new = KeyButton(self.tr("Thêm"), "F6")
        self.new.clicked.connect(self.begin_new)
        self.guard(self.new)
        self.foot.insertWidget(1, self.new)
        self._show_form(new=False)

    def load(self) -> None:
        """Show what is recorded, what holds today first."""
        self.read(_read, self._show)

    def first_input(self) -> QWidget | None:
        """The list, which everybody may read."""
        return self.list

    def begin_new(self) -> None:
        """An empty form."""
        self.added.clear()
        self._show_form(new=True)
        self.added.officer.setFocus()

    def save(self) -> None:
        """Record the new authority, or what was filled in beside the chosen one."""
        if self._new.isVisibleTo(self):
            self._save_new()
        elif self.reason.text().strip() or self.from_day.text().strip():
            self._save_revocation()
        else:
            self._save_specimen()

    # -- forms ---------------------------------------------------------------------------------

    def _chosen_card(self) -> QWidget:
        card = Card("")
        self._card = card
        self.covers = words("")
        self.covers.setWordWrap(True)
        card.body.addWidget(self.covers)
        card.body.addWidget(rule())
        self.specimen = DateEdit()
        note = self.tr("Mẫu chữ ký đã gửi Sở Tư pháp (NĐ 23 Điều 43)")
        card.body.addWidget(self.form.add("on", note, self.specimen))
        card.body.addWidget(rule())
        self.ending = FieldSet(self.shell)
        self.from_day = DateEdit()
        self.reason = self.ending.line("reason", self.tr("&Lý do thu hồi"))
        from_day = self.ending.add("from_day", self.tr("Thu hồi từ n&gày"), self.from_day)
        card.body.addLayout(beside(from_day, self.ending.fields["reason"], stretch=(2, 3)))
        hint = words(self.tr("Việc đã ký khi còn hiệu lực vẫn giữ nguyên giá trị."), "quiet")
        hint.setWordWrap(True)
        card.body.addWidget(hint)
        card.body.addStretch(1)
        self.guard(self.specimen, self.from_day, self.reason)
        return card

    def _new_card(self) -> QWidget:
        card = Card(self.tr("Thẩm quyền mới"))
        self.added = GrantForm(self.shell, self)
        self.added.lay_out(card.body)
        card.body.addStretch(1)
        self.guard(*self.added.inputs())
        return card

    def _today_card(self) -> Card:
        card = Card(self.tr("Hôm nay ai được ký"))
        self.able = SetupList(self.shell.theme, self.tr("Hôm nay ai được ký việc gì"))
        self.able.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        card.body.addWidget(self.able)
        return card

    # -- saving --------------------------------------------------------------------------------

    def _save_new(self) -> None:
        reading = grant_entry.read(self.added.entry(), request_id=new_id())
        if self.added.set.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: _record(desk, wanted),
                self.tr("Đã ghi thẩm quyền ký"),
                fields=self.added.set,
                then=self._end_new,
                button=self._button,
            )

    def _save_revocation(self) -> None:
        entry = RevokeEntry(from_day=self.from_day.value().day, reason=self.reason.text())
        reading = grant_entry.read_revocation(entry, grant=self.list.key(), request_id=new_id())
        if self.ending.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: _revoke(desk, wanted),
                self.tr("Đã ghi thu hồi từ ngày {day}").format(day=f"{wanted.from_day:%d/%m/%Y}"),
                fields=self.ending,
                button=self._button,
            )

    def _save_specimen(self) -> None:
        day, grant = self.specimen.value().day, self.list.key()
        if not grant:
            return
        if day is None:
            self.form.show_faults({"on": Fault(code="day_needed")})
            return
        wanted = NotifySpecimen(request_id=new_id(), grant=grant, on=day)
        self.change(
            lambda desk: _notify(desk, wanted),
            self.tr("Đã ghi ngày gửi mẫu chữ ký"),
            button=self._button,
        )

    def _end_new(self) -> None:
        self.added.clear()
        self._show_form(new=False)
        self.list.setFocus()

    def _show_form(self, *, new: bool) -> None:
        # The one that goes first: both side by side would make the window wider.
        (self._chosen if new else self._new).hide()
        (self._new if new else self._chosen).show()
        self._button.setText(self.tr("Ghi thẩm quyền") if new else self.tr("Lưu"))
        self._button.updateGeometry()

    # -- showing -------------------------------------------------------------------------------

    def _show(self, seen: _Seen) -> None:
        self._seen = seen
        today, said = seen.today, self._words()
        grants = sorted(seen.grants, key=lambda grant: (not grant.holds(today), grant.valid_from))
        self.list.show_rows(tuple(said.row(grant) for grant in grants))
        self.able.show_rows(tuple(said.able_row(*each) for each in seen.able))
        chairmen = {g.officer for g in seen.grants if g.ground is Ground.OFFICE}
        working = tuple(o for o in seen.officers if o.active)
        self.added.show_officers(working, tuple(o for o in seen.officers if o.id in chairmen))
        self._show_chosen(keep_form=True)

    def _show_chosen(self, *, keep_form: bool = False) -> None:
        seen = self._seen
        if not keep_form:
            self._show_form(new=False)
        grant = next((g for g in seen.grants if g.id == self.list.key()), None) if seen else None
        if grant is None:
            self._card.set_heading(self.tr("Chưa ghi thẩm quyền nào"))
            self.covers.setText(
                self.tr("F6: ghi chức vụ Chủ tịch trước, rồi các phân công và uỷ quyền.")
            )
            return
        said = self._words()
        self._card.set_heading(said.name(grant.officer))
        self.covers.setText("\n".join(said.covers(grant)))
        self.specimen.set_value(grant.specimen_notified_on)
        self.from_day.clear()
        self.reason.clear()
        self.ending.show_faults({})
        self.form.show_faults({})

    def _words(self) -> GrantWords:
        seen = self._seen
        assert seen is not None
        return GrantWords(
            language=self.language,
            officers=seen.officers,
            reminders=seen.reminders,
            today=seen.today,
        )
