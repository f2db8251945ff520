"""The words of attestations: how sure the shipped ones are, and the ward's own over them."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup.entry import Fault, needed
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section, beside, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.certification.attestation_texts import AttestationWording
    from urbgov_desk.services.desk import Desk


def _read(desk: "Desk") -> "tuple[AttestationWording, ...]":
    from urbgov_desk.services.certification import attestation_texts

    return attestation_texts.list_texts(desk)


class _Typed(NamedTuple):
    """The form as it stands."""

    text: str
    since: str
    basis: str


class AttestationSection(Section):
    """A template nobody could check says so until the ward enters words of its own."""

    right = Act.OWN_LAW

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._texts: tuple[AttestationWording, ...] = ()
        self._shown = ""
        # What stood in the form when it was shown, and what was typed for others and not saved.
        self._kept: _Typed | None = None
        self._unsaved: dict[str, _Typed] = {}
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        listed = Card(self.tr("Các lời chứng"))
        self.list = SetupList(shell.theme, self.tr("Các lời chứng"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        listed.body.addWidget(self.list)
        columns.addWidget(listed, 2)
        columns.addWidget(self._text_card(), 3)
        self.body.addLayout(columns)
        self.confirm = ConfirmBar()
        self.body.addWidget(self.confirm)
        self.guard(self.text, self.valid_from, self.basis)
        self._button = self.save_button(self.tr("Lưu lời văn của đơn vị"), self.save)
        self.drop = KeyButton(self.tr("Bỏ lời văn riêng"), "F6")
        self.drop.clicked.connect(self._ask_drop)
        self.guard(self.drop)
        self.foot.insertWidget(1, self.drop)

    def load(self) -> None:
        """Show every attestation a ward prints today."""
        self.read(_read, self._show)

    def first_input(self) -> QWidget | None:
        """The list, which everybody may read."""
        return self.list

    def save(self) -> None:
        """Keep the words of the form as the ward's own."""
        chosen = self._chosen()
        if chosen is None:
            return
        day = self.valid_from.value().day
        text, basis = self.text.toPlainText(), self.basis.text()
        faults = needed(text=text, basis=basis)
        if day is None:
            faults["valid_from"] = Fault(code="day_needed")
        if not self.form.show_faults(faults) or day is None:
            return
        kind, since = chosen.kind, day

        def act(desk: "Desk") -> None:
            from urbgov_desk.services.certification import attestation_texts

            attestation_texts.keep_text(
                desk, kind=kind, text=text, basis=basis, valid_from=since, request_id=new_id()
            )

        self.change(
            act,
            self.tr("Đã lưu lời chứng của đơn vị"),
            then=lambda: self._forget(kind),
            button=self._button,
        )

    # -- within --------------------------------------------------------------------------------

    def _text_card(self) -> Card:
        self._card = Card("")
        self._sure = Chip()
        self._card.head.addWidget(self._sure)
        self.source = words("", "quiet")
        self.source.setWordWrap(True)
        self._card.body.addWidget(self.source)
        self.valid_from = DateEdit()
        self.basis = self.form.line("basis", self.tr("Đã đối chiếu với &văn bản nào"))
        since = self.form.add("valid_from", self.tr("&Từ ngày"), self.valid_from)
        self._card.body.addLayout(beside(since, self.form.fields["basis"], stretch=(2, 3)))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        field = self.form.add("text", self.tr("&Lời văn"), self.text)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * 9)
        self._card.body.addWidget(field, 1)
        self.places = words("", "quiet")
        self.places.setWordWrap(True)
        self._card.body.addWidget(self.places)
        return self._card

    def _ask_drop(self) -> None:
        chosen = self._chosen()
        if chosen is None or chosen.own is None:
            return
        own, kind = chosen.own.id, chosen.kind

        def act(desk: "Desk") -> None:
            from urbgov_desk.services import office

            # It stands in the record, which is Vietnamese whatever the screen speaks.
            office.end_override(desk, own, "Bỏ lời văn riêng của đơn vị", new_id())

        def drop() -> None:
            self.change(
                act,
                self.tr("Đã trở lại lời văn kèm theo phần mềm"),
                then=lambda: self._forget(kind),
            )

        self.confirm.ask(
            self.tr("Bỏ lời văn riêng và in theo lời văn kèm theo phần mềm?"),
            self.tr("Bỏ lời văn riêng"),
            drop,
        )

    def _show(self, texts: "tuple[AttestationWording, ...]") -> None:
        self._set_aside()
        self._texts = texts
        self.list.show_rows(tuple(self._row(each) for each in texts))
        self._show_chosen()

    def _row(self, each: "AttestationWording") -> Row:
        said, tone = self._sureness(each)
        if each.kind in self._unsaved:
            said, tone = self.tr("chưa lưu"), Tone.warn
        shown = each.shipped
        title = shown.title.removeprefix("LỜI CHỨNG ").capitalize()
        return Row(key=each.kind, title=title, detail=shown.code, aside=said, aside_tone=tone)

    def _sureness(self, each: "AttestationWording") -> tuple[str, Tone]:
        if each.own is not None:
            return self.tr("của đơn vị"), Tone.good
        if each.shipped.verified:
            return self.tr("có nguồn"), Tone.plain
        return (self.tr("chưa có lời"), Tone.bad) if not each.text else self._unsure()

    def _unsure(self) -> tuple[str, Tone]:
        return self.tr("chưa đối chiếu"), Tone.warn

    def _chosen(self) -> "AttestationWording | None":
        return next((each for each in self._texts if each.kind == self.list.key()), None)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is None or chosen.kind == self._shown:
            return
        before = self._shown
        self._set_aside()
        self._shown = chosen.kind
        if before:
            self._show_unsaved(before)
        self._card.set_heading(chosen.shipped.code)
        self._sure.show_state(*self._sureness(chosen))
        self.source.setText(chosen.shipped.source)
        names = ", ".join(f"{{{name}}}" for name in chosen.shipped.places)
        self.places.setText(
            self.tr("Mỗi dòng một đoạn, “= ” ở đầu để canh giữa. Chỗ điền: {names}").format(
                names=names
            )
        )
        own = chosen.own
        self.text.setPlainText(chosen.text)
        self.valid_from.set_value(own.valid_from if own else None)
        self.basis.setText(own.basis if own else "")
        self._kept = self._typed()
        typed = self._unsaved.get(chosen.kind)
        if typed is not None:
            self.text.setPlainText(typed.text)
            self.valid_from.setText(typed.since)
            self.basis.setText(typed.basis)
        self.drop.setEnabled(own is not None)
        self.form.show_faults({})

    def _typed(self) -> _Typed:
        return _Typed(self.text.toPlainText(), self.valid_from.text(), self.basis.text())

    def _set_aside(self) -> None:
        """What was typed and not saved stays with its attestation until it is."""
        if not self._shown or self._kept is None:
            return
        if self._typed() == self._kept:
            self._unsaved.pop(self._shown, None)
        else:
            self._unsaved[self._shown] = self._typed()

    def _show_unsaved(self, kind: str) -> None:
        for each in self._texts:
            if each.kind == kind:
                self.list.model_of_rows.change(self._row(each))

    def _forget(self, kind: str) -> None:
        """It is kept now, and read anew."""
        self._unsaved.pop(kind, None)
        if self._shown == kind:
            self._shown, self._kept = "", None
