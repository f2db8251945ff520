"""How attestations come onto copies, where on the sheet, and what the desk keeps to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout

from urbgov_desk import wording
from urbgov_desk.domain.certification import AttestationForm, CertificationKind
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.setup import certification_entry
from urbgov_desk.gui.setup.certification_entry import (
    CertificationEntry,
    SpotEntry,
    TypedSpot,
    millimetres,
)
from urbgov_desk.gui.setup.section import FieldSet, Section, beside, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from urbgov_desk.services.certification.calibrating import SheetPlace
    from urbgov_desk.services.desk import Desk

_LENGTHS = ("x", "y", "width", "height")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    settings: dict[Setting, str]
    papers: tuple[str, ...]


def _read(desk: "Desk") -> _Seen:
    kinds = desk.law.paper_kinds(desk.now().date())
    titles = (kind.title for kind in kinds if kind.kind is CertificationKind.COPY)
    return _Seen(settings=desk.settings(), papers=tuple(dict.fromkeys(titles)))


def _keep(desk: "Desk", values: dict[Setting, str]) -> None:
    from urbgov_desk.services.certification import calibrating

    calibrating.keep_choices(desk, values, new_id())


def _place(typed: TypedSpot) -> "SheetPlace":
    from urbgov_desk.services.certification.calibrating import SheetPlace

    return SheetPlace(x=typed.x, y=typed.y, width=typed.width, height=typed.height)


class CertificationSection(Section):
    """The choices at the left; at the right the place of an overlay, measured on a sheet."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._printer = ""
        self._tray = ""
        # What was read last: what differs from it was typed and not saved yet.
        self._kept: dict[Setting, object] = {}
        self._kept_place: tuple[str, ...] = ()
        self._title = ""
        self._typed_places: dict[str, tuple[str, ...]] = {}
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        for card in (self._choices_card(), self._place_card()):
            column = QVBoxLayout()
            column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addLayout(columns)
        self.guard(self.attestation, self.seal_step, self.copy_mark, self.rate, self.fed_tray)
        self.guard(self.paper, *self.lengths.values(), self.keep_place)
        self._button = self.save_button(self.tr("Lưu"), self.save)

    def load(self) -> None:
        """Show the choices."""
        self.read(_read, self._show)

    def save(self) -> None:
        """Keep the choices."""
        entry = CertificationEntry(
            form=AttestationForm(self.attestation.currentData()),
            seal_step=self.seal_step.isChecked(),
            copy_mark=self.copy_mark.isChecked(),
            rate=self.rate.amount(),
            fed_tray=self.fed_tray.text(),
        )
        reading = certification_entry.read(entry)
        if self.form.show_faults(reading.faults) and reading.value is not None:
            values = dict(reading.value)
            self.change(
                lambda desk: _keep(desk, values),
                self.tr("Đã lưu lựa chọn chứng thực"),
                then=self._on_saved,
                button=self._button,
            )

    def save_place(self) -> None:
        """Keep the place for the kind of paper."""
        typed = self._typed()
        if typed is None:
            return

        def act(desk: "Desk") -> None:
            from urbgov_desk.services.certification import calibrating

            calibrating.keep_place(desk, typed.title, _place(typed), new_id())

        self.change(
            act,
            self.tr("Đã lưu chỗ in"),
            fields=self.place,
            then=self._on_place_saved,
            button=self.keep_place,
        )

    def try_place(self) -> None:
        """The calibration sheet to the desk's printer, with the place as it stands in the form."""
        typed = self._typed()
        if typed is None:
            return
        if not self._printer:
            self.place.fields["x"].set_error(self.tr("Chọn máy in ở mục Giấy tờ và in trước."))
            return

        def act(desk: "Desk") -> bytes:
            from urbgov_desk.services.certification import calibrating

            return calibrating.sheet(desk, _place(typed))

        self.shell.run(act, self._print, self.place.refuse, owner=self)

    # -- cards ---------------------------------------------------------------------------------

    def _choices_card(self) -> Card:
        card = Card(self.tr("Bàn chứng thực"))
        self.attestation = QComboBox()
        for form in AttestationForm:
            self.attestation.addItem(wording.name_of(form, self.language), form)
        field = self.form.add("form", self.tr("&Lời chứng của bản sao"), self.attestation)
        card.body.addWidget(field)
        self.fed_tray = CodeEdit()
        self.fed_tray.setPlaceholderText(self.tr("như khay thường dùng"))
        tray = self.tr("K&hay đặt bản sao để in lời chứng")
        card.body.addWidget(self.form.add("fed_tray", tray, self.fed_tray))
        self.copy_mark = QCheckBox(self.tr("In chữ &BẢN SAO ở trang đầu"))
        self.seal_step = QCheckBox(self.tr("Giữ bước chờ đóng &dấu"))
        card.body.addWidget(self.copy_mark)
        fed = words(
            self.tr("Bản sao nhiều trang: đặt trang đầu rồi trang cuối của từng bản vào khay."),
            "quiet",
        )
        fed.setWordWrap(True)
        card.body.addWidget(fed)
        card.body.addWidget(self.seal_step)
        hint = words(self.tr("Có bước này thì chưa đóng dấu là chưa trao được."), "quiet")
        hint.setWordWrap(True)
        card.body.addWidget(hint)
        self.rate = MoneyEdit()
        card.body.addWidget(
            self.form.add(
                "rate",
                self.tr("&Tiền chụp một trang"),
                self.rate,
                hint=self.tr("Chi phí chụp, cộng riêng với phí (NĐ 23 Điều 15). Không thu thì 0."),
            )
        )
        return card

    def _place_card(self) -> Card:
        card = Card(self.tr("Chỗ in trên bản sao đưa vào máy"))
        self.place = FieldSet(self.shell)
        self.paper = QComboBox()
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.paper.setSizeAdjustPolicy(policy)
        self.paper.setMinimumContentsLength(20)
        self.paper.activated.connect(lambda _row: self._on_paper())
        card.body.addWidget(self.place.add("title", self.tr("L&oại giấy tờ"), self.paper))
        labels = {
            "x": self.tr("Cách mép trái (mm)"),
            "y": self.tr("Cách mép trên (mm)"),
            "width": self.tr("Rộng (mm)"),
            "height": self.tr("Cao (mm)"),
        }
        self.lengths = {name: CodeEdit() for name in _LENGTHS}
        for name, edit in self.lengths.items():
            edit.setMaxLength(5)
            self.place.add(name, labels[name], edit)
        at = self.place.fields
        card.body.addLayout(beside(at["x"], at["y"]))
        card.body.addLayout(beside(at["width"], at["height"]))
        self._for_printer = words("", "quiet")
        self._for_printer.setWordWrap(True)
        card.body.addWidget(self._for_printer)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        self.keep_place = KeyButton(self.tr("Lưu chỗ in"), "F10")
        self.keep_place.clicked.connect(self.save_place)
        self.try_button = KeyButton(self.tr("In tờ căn chỉnh"), "F6")
        self.try_button.clicked.connect(self.try_place)
        row.addWidget(self.keep_place)
        row.addWidget(self.try_button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    # -- within --------------------------------------------------------------------------------

    def _typed(self) -> TypedSpot | None:
        values = {name: edit.text() for name, edit in self.lengths.items()}
        entry = SpotEntry(title=self.paper.currentData() or "", **values)
        reading = certification_entry.read_spot(entry)
        return reading.value if self.place.show_faults(reading.faults) else None

    def _show(self, seen: _Seen) -> None:
        settings = seen.settings
        self._show_choices(settings)
        self._printer = settings[Setting.PRINTER]
        # It is laid where copies are laid: another tray draws its paper another way.
        self._tray = settings[Setting.FED_TRAY] or settings[Setting.TRAY]
        printer = self._printer or self.tr("chưa chọn")
        self._for_printer.setText(
            self.tr("Máy in: {printer}. In tờ căn chỉnh, đo khung, sửa số rồi lưu.").format(
                printer=printer
            )
        )
        before = self.paper.currentData()
        self.paper.clear()
        self.paper.addItem(self.tr("Mọi loại giấy tờ"), "")
        for title in seen.papers:
            self.paper.addItem(title, title)
        self.paper.setCurrentIndex(max(self.paper.findData(before), 0))
        self._title = self.paper.currentData() or ""
        self._read_place()

    def _show_choices(self, settings: dict[Setting, str]) -> None:
        """Show what is kept, but nothing over a choice that was changed and not saved yet."""
        kept: dict[Setting, object] = {
            Setting.ATTESTATION: AttestationForm(settings[Setting.ATTESTATION]),
            Setting.SEAL_STEP: settings[Setting.SEAL_STEP] == "1",
            Setting.COPY_MARK: settings[Setting.COPY_MARK] == "1",
            Setting.FED_TRAY: settings[Setting.FED_TRAY],
            Setting.PHOTOCOPY_RATE: int(settings[Setting.PHOTOCOPY_RATE]),
        }
        stands = self._choices()
        if not self._kept:
            self.form.show_faults({})
        for setting, value in kept.items():
            if not self._kept or stands[setting] == self._kept[setting]:
                self._put_choice(setting, value)
        self._kept = kept

    def _choices(self) -> dict[Setting, object]:
        return {
            Setting.ATTESTATION: AttestationForm(self.attestation.currentData()),
            Setting.SEAL_STEP: self.seal_step.isChecked(),
            Setting.COPY_MARK: self.copy_mark.isChecked(),
            Setting.FED_TRAY: self.fed_tray.text(),
            Setting.PHOTOCOPY_RATE: self.rate.amount(),
        }

    def _put_choice(self, setting: Setting, value: object) -> None:
        if setting is Setting.ATTESTATION:
            self.attestation.setCurrentIndex(self.attestation.findData(value))
        elif setting is Setting.FED_TRAY:
            self.fed_tray.setText(str(value))
        elif isinstance(value, bool):
            box = self.seal_step if setting is Setting.SEAL_STEP else self.copy_mark
            box.setChecked(value)
        elif isinstance(value, int):
            self.rate.set_amount(value)

    def _on_saved(self) -> None:
        self._kept = {}

    def _on_place_saved(self) -> None:
        self._typed_places.pop(self._title, None)
        self._kept_place = ()

    def _on_paper(self) -> None:
        """Another kind of paper: what was typed for the one before is there when it comes back."""
        self._set_typed_aside()
        self._title = self.paper.currentData() or ""
        self._kept_place = ()
        self._read_place()

    def _set_typed_aside(self) -> None:
        stands = self._lengths()
        if self._kept_place and stands != self._kept_place:
            self._typed_places[self._title] = stands
        else:
            self._typed_places.pop(self._title, None)

    def _lengths(self) -> tuple[str, ...]:
        return tuple(edit.text() for edit in self.lengths.values())

    def _read_place(self) -> None:
        title = self.paper.currentData() or ""

        def act(desk: "Desk") -> "SheetPlace":
            from urbgov_desk.services.certification import calibrating

            return calibrating.place_of(desk, title)

        self.read(act, lambda spot: self._show_place(title, spot))

    def _show_place(self, title: str, spot: "SheetPlace") -> None:
        if title != self._title:
            return
        if self._kept_place:
            self._set_typed_aside()
        else:
            self.place.show_faults({})
        self._kept_place = tuple(millimetres(getattr(spot, name)) for name in _LENGTHS)
        shown = self._typed_places.get(title, self._kept_place)
        for edit, text in zip(self.lengths.values(), shown, strict=True):
            edit.setText(text)

    def _print(self, pdf: bytes) -> None:
        from urbgov_desk.gui.printing import choice

        printer = self._printer

        def sent() -> None:
            said = self.tr("Đã gửi tờ căn chỉnh tới {printer}").format(printer=printer)
            self.shell.say(said)

        def failed(told: Told) -> None:
            self.place.fields["x"].set_error(self.shell.words(told))

        choice.print_sheet(printer, self._tray, pdf, sent, failed, owner=self)
