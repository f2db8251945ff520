"""What only some kinds need, beneath the line it belongs to; for copies it stays folded."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification import (
    CertificationKind,
    Issuer,
    Layout,
    Legalisation,
    Variant,
)
from urbgov_desk.gui.certify.detail_fields import (
    AmountField,
    ChoiceField,
    DetailField,
    LookField,
    NumberField,
    PeopleField,
    TextField,
    TickField,
)
from urbgov_desk.gui.certify.form import LineForm
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.gui.certify.reading import Front
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.certification.weighing import WeighedLine

K = CertificationKind
_MONEY = ("copied_here", "photocopy", "exemption")
_PAPER = ("title", "issuer", "legalisation", "layout", *_MONEY)
_SIGNED = ("variant", "one_stop", "witnesses", "box", "order", "outside")
_OUTSIDE = (
    "outside_place",
    "outside_at",
    "outside_reason",
    "outside_finger",
    "outside_witnesses",
)
_PARTIES = ("seen", "people", "recipients", "originals", "box")
_DEED = ("interpreter",)
_ALWAYS: Mapping[K, tuple[str, ...]] = MappingProxyType(
    {
        K.COPY: (),
        K.REGISTER_COPY: (),
        K.SIGNATURE: ("seen", "authorisation_case"),
        K.TRANSLATOR_SIGNATURE: ("seen", "language_from", "language_to", "procedure"),
        K.TRANSACTION: _PARTIES,
        K.WILL: _PARTIES,
        K.REFUSAL_OF_INHERITANCE: _PARTIES,
        K.DIVISION_OF_INHERITANCE: _PARTIES,
        K.AMENDMENT: (*_PARTIES, "refers_to"),
        K.CORRECTION: ("seen", "refers_to", "correction"),
        K.TRANSACTION_COPY: ("refers_to",),
    }
)
"""What stands there without unfolding."""
_FOLDED: Mapping[K, tuple[str, ...]] = MappingProxyType(
    {
        K.COPY: _PAPER,
        K.REGISTER_COPY: _PAPER,
        K.TRANSACTION_COPY: _PAPER,
        K.SIGNATURE: ("title", "people", *_SIGNED, *_MONEY),
        K.TRANSLATOR_SIGNATURE: (
            "title",
            "people",
            *_SIGNED,
            "copied_here",
            "photocopy",
            "exemption",
        ),
        K.TRANSACTION: ("title", *_DEED, *_SIGNED, *_MONEY),
        K.WILL: ("title", *_DEED, *_SIGNED, *_MONEY),
        K.REFUSAL_OF_INHERITANCE: (
            "title",
            *_DEED,
            *_SIGNED,
            "copied_here",
            "photocopy",
            "exemption",
        ),
        K.DIVISION_OF_INHERITANCE: (
            "title",
            *_DEED,
            *_SIGNED,
            "copied_here",
            "photocopy",
            "exemption",
        ),
        K.AMENDMENT: ("title", *_DEED, *_SIGNED, *_MONEY),
        K.CORRECTION: ("title", "box", "order", "exemption"),
    }
)
_AUTHORISATION = "giấy uỷ quyền"
_WIDE = frozenset(("seen", "people", "refers_to", "authorisation_case", "correction"))
_COLUMNS = 3


class LineDetail(QFrame):
    """The inputs of one line; Enter goes on to the next paper."""

    edited = Signal()
    next_wanted = Signal()
    look_wanted = Signal(str)
    """A transaction kept here is looked up by its number."""

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = shell.preferences.liking.language
        self._form = LineForm()
        self._front: Front | None = None
        self._unfolded = False
        self._at_work = False
        self._shown: tuple[str, ...] = ()
        self.setProperty("role", "detail")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4 * UNIT, 0, UNIT, UNIT)
        self._grid.setHorizontalSpacing(UNIT)
        self._grid.setVerticalSpacing(UNIT // 2)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._fields = self._make_fields()
        self._places = self._make_places()
        self._kept = words("", "quiet")
        self._kept.setWordWrap(True)
        self._kept.setParent(self)
        for place in self._places.values():
            place.setParent(self)
            place.hide()
        self._kept.hide()

    # -- values ------------------------------------------------------------------------------

    def set_front(self, front: "Front") -> None:
        """The law's lists of today."""
        self._front = front
        cases = [("", self.tr("(chọn một trường hợp)"))]
        english = self._language is Language.en
        cases += [(c.key, c.text_en if english else c.text_vi) for c in front.cases]
        self._choice("authorisation_case").set_choices(tuple(cases))
        if self._at_work:
            self.show_form(self._form)

    def show_form(self, form: LineForm) -> None:
        """Show a line; what is being typed is left alone."""
        self._at_work = True
        self._form = form
        rule = self._front.rules.get(form.kind) if self._front else None
        if rule is not None and self._front is not None:
            names = self._front.procedures
            self._choice("procedure").set_choices(
                tuple((code, names.get(code, code)) for code in rule.procedures)
            )
        for name, field in self._fields.items():
            field.write(getattr(form, name))
        self._kept.setText(rule.kept if rule else "")
        self._arrange()

    def show_weighed(self, weighed: "WeighedLine | None") -> None:
        """The exemptions the law knows for this line."""
        if weighed is None:
            return
        english = self._language is Language.en
        known = [("", self.tr("Không miễn"))]
        known += [(e.key, e.text_en if english else e.text_vi) for e in weighed.exemptions]
        field = self._choice("exemption")
        field.set_choices(tuple(known))
        field.write(self._form.exemption)

    def values(self) -> LineForm:
        """The line with what stands here."""
        shown = {name: self._fields[name].read() for name in self._shown}
        return replace(self._form, **shown)

    # -- keys --------------------------------------------------------------------------------

    @property
    def unfolded(self) -> bool:
        """Whether everything is shown."""
        return self._unfolded

    def unfold(self, unfolded: bool) -> None:
        """Show everything, or only what the kind always needs."""
        self._unfolded = unfolded
        if self._at_work:
            self._arrange()

    def rest(self) -> None:
        """No line is worked on."""
        self._at_work = self._unfolded = False
        self.hide()

    def shown(self) -> tuple[str, ...]:
        """The names of the inputs in sight."""
        return self._shown

    def begin(self) -> bool:
        """Go where something is asked: the confirmation first. False when nothing is."""
        for name in ("seen", "authorisation_case", "refers_to", *self._shown):
            if name in self._shown:
                self.focus(name)
                return True
        return False

    def focus(self, name: str) -> None:
        """Go to one input, unfolding if it is not in sight."""
        if name not in self._shown:
            self.unfold(True)
        widget = self._fields[name].widget
        target = widget
        if isinstance(self._fields[name], PeopleField):
            self._fields[name].widget.begin()
            return
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(target, QLineEdit):
            target.selectAll()

    def confirm(self) -> None:
        """Space: identity seen, signed before me, kept."""
        box = self._fields["seen"].widget
        if "seen" in self._shown and isinstance(box, QCheckBox):
            box.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next paper."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
            return
        super().keyPressEvent(event)

    # -- within ------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        before, self._form = self._form, self.values()
        if before.issuer is Issuer.VIETNAMESE and self._form.issuer is not Issuer.VIETNAMESE:
            # Whether a foreign paper is legalised is for the clerk to say, not for a default.
            self._form = replace(self._form, legalisation=None)
            self._choice("legalisation").write(self._form.legalisation)
        elif self._form.issuer is Issuer.VIETNAMESE:
            self._form = replace(self._form, legalisation=Legalisation.NOT_NEEDED)
        self._arrange()
        self.edited.emit()

    def _choice(self, name: str) -> ChoiceField:
        field = self._fields[name]
        assert isinstance(field, ChoiceField)
        return field

    def _wanted(self) -> tuple[str, ...]:
        form = self._form
        names = list(_ALWAYS[form.kind])
        rule = self._front.rules.get(form.kind) if self._front else None
        if not form.title.lower().replace("ủy", "uỷ").startswith(_AUTHORISATION):
            names = [name for name in names if name != "authorisation_case"]
        if rule is not None and len(rule.procedures) < 2:
            names = [name for name in names if name != "procedure"]
        if rule is not None and not rule.kept and not rule.identity:
            names = [name for name in names if name != "seen"]
        if self._unfolded or not form.title.strip():
            names = ["title", *names] if "title" not in names else names
        if self._unfolded:
            names += [name for name in _FOLDED[form.kind] if name not in names]
            if form.issuer is Issuer.VIETNAMESE:
                names = [name for name in names if name != "legalisation"]
            if form.outside:
                names += _OUTSIDE
        elif form.legalisation in (None, Legalisation.MISSING):
            names.append("legalisation")
        if self._front is None or not self._front.photocopy_rate:
            names = [name for name in names if name != "copied_here"]
        if form.people and "people" not in names:
            names.append("people")
        if form.variant is Variant.CANNOT_SIGN and "witnesses" not in names:
            names.append("witnesses")
        return tuple(names)

    def _arrange(self) -> None:
        shown = self._wanted()
        self.setVisible(bool(shown) and self.parentWidget() is not None)
        if shown == self._shown:
            return
        self._shown = shown
        for name, place in self._places.items():
            self._grid.removeWidget(place)
            place.setVisible(name in shown)
        self._grid.removeWidget(self._kept)
        row = column = 0
        for name in shown:
            wide = name in _WIDE
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(self._places[name], row, column, 1, _COLUMNS if wide else 1)
            column = _COLUMNS if wide else column + 1
            if column >= _COLUMNS:
                row, column = row + 1, 0
        people = self._fields["people"]
        if isinstance(people, PeopleField):
            sided = self._form.kind in (K.TRANSACTION, K.AMENDMENT)
            people.widget.set_sided(sided)

    def _make_fields(self) -> dict[str, Any]:
        changed = self._on_changed
        language = self._language.value

        def choices(table: type[Any]) -> tuple[tuple[str, str], ...]:
            return tuple((each.value, wording.name_of(each, language)) for each in table)

        look = LookField(changed, self.tr("Số, quyển, nơi chứng thực"), self.tr("Tìm trong sổ"))
        look.widget.wanted.connect(self.look_wanted)
        made: dict[str, DetailField] = {
            "title": TextField(changed),
            "issuer": ChoiceField(changed, choices(Issuer), Issuer),
            "legalisation": ChoiceField(
                changed, (("", self.tr("(chưa chọn)")), *choices(Legalisation)), Legalisation
            ),
            "layout": ChoiceField(changed, choices(Layout), Layout),
            "copied_here": TickField(changed, self.tr("Chụp tại đây")),
            "photocopy": AmountField(changed),
            "exemption": ChoiceField(changed, (("", self.tr("Không miễn")),), str),
            "seen": TickField(
                changed,
                self.tr("Đã xem giấy tờ tuỳ thân, đã ký trước mặt; đã giữ bản lưu (phím cách)"),
            ),
            "people": PeopleField(
                changed, (self.tr("Họ tên"), self.tr("Giấy tờ tuỳ thân"), self.tr("Bên"))
            ),
            "variant": ChoiceField(changed, choices(Variant), Variant),
            "one_stop": TickField(changed, self.tr("Ký trước người tiếp nhận")),
            "authorisation_case": ChoiceField(changed, (("", ""),), str),
            "language_from": TextField(changed),
            "language_to": TextField(changed),
            "procedure": ChoiceField(changed, (("", ""),), str),
            "originals": NumberField(changed, 99),
            "recipients": TextField(changed, self.tr("Ông A 1; bà B 2")),
            "witnesses": TextField(changed, self.tr("Hai người")),
            "interpreter": TextField(changed),
            "refers_to": look,
            "correction": TextField(changed),
            "box": TextField(changed),
            "order": TextField(changed),
            "outside": TickField(changed, self.tr("Ký ngoài trụ sở")),
            "outside_place": TextField(changed),
            "outside_at": TextField(changed, "14:30 26/11/2026"),
            "outside_reason": TextField(changed),
            "outside_finger": TextField(changed),
            "outside_witnesses": TextField(changed),
        }
        return dict(made)

    def _make_places(self) -> dict[str, QWidget]:
        names = {
            "title": self.tr("Tên giấy tờ"),
            "issuer": self.tr("Cơ quan cấp"),
            "legalisation": self.tr("Hợp pháp hoá"),
            "layout": self.tr("Cách in"),
            "photocopy": self.tr("Tiền chụp (đồng)"),
            "exemption": self.tr("Miễn phí"),
            "people": self.tr("Người ký (bỏ trống: người yêu cầu)"),
            "variant": self.tr("Cách ký"),
            "authorisation_case": self.tr("Trường hợp uỷ quyền (Điều 14 TT 01/2020)"),
            "language_from": self.tr("Dịch từ tiếng"),
            "language_to": self.tr("Sang tiếng"),
            "procedure": self.tr("Người dịch"),
            "originals": self.tr("Số bản gốc"),
            "recipients": self.tr("Cấp cho"),
            "witnesses": self.tr("Người làm chứng"),
            "interpreter": self.tr("Người phiên dịch"),
            "refers_to": self.tr("Giao dịch đã chứng thực"),
            "correction": self.tr("Nội dung sửa"),
            "box": self.tr("Lưu ở hộp"),
            "order": self.tr("Thứ tự trong hộp"),
            "outside_place": self.tr("Nơi ký"),
            "outside_at": self.tr("Giờ, ngày ký"),
            "outside_reason": self.tr("Lý do"),
            "outside_finger": self.tr("Ngón tay điểm chỉ"),
            "outside_witnesses": self.tr("Trước mặt"),
        }
        made: dict[str, QWidget] = {}
        for name, field in self._fields.items():
            widget = field.widget
            made[name] = widget if isinstance(widget, QCheckBox) else Field(names[name], widget)
        return made
