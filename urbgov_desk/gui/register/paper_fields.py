"""The fields of one line taken by hand, laid out as they stand on the page."""

from dataclasses import dataclass
from datetime import datetime, time
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification import Issuer
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.register.typed_time import read_time, write_time
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.field import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedLine:
    """A line as it was typed, to be entered and, where it is refused, to come back."""

    at: datetime | None
    texts: tuple[str, ...]
    signer: int
    certifies: int
    issuer: int
    method: int
    pages: int | None
    copies: int | None
    spoilt: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing that differs from line to line was typed yet."""
        return not any(self.texts[1:])


class PaperFields(QWidget):
    """What usually stays (day, signer, kind) stays from line to line."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._make_fields()
        self._lay_out()

    def clear(self) -> None:
        """Empty what differs from line to line."""
        for edit in (self.clock, self.requester, self.title, self.remark, self.identity):
            edit.clear()
        self.pages.set_count(1)
        self.copies.set_count(1)
        self.method.setCurrentIndex(0)
        self.set_errors({})

    def typed(self, *, at: datetime | None = None, spoilt: bool = False) -> TypedLine:
        """The fields as they stand."""
        return TypedLine(
            at=at,
            texts=tuple(edit.text() for edit in self._lines()),
            signer=self.signer.currentIndex(),
            certifies=self.certifies.currentIndex(),
            issuer=self.issuer.currentIndex(),
            method=self.method.currentIndex(),
            pages=self.pages.count(),
            copies=self.copies.count(),
            spoilt=spoilt,
        )

    def put(self, line: TypedLine) -> None:
        """Show a line that was typed before."""
        for edit, text in zip(self._lines(), line.texts, strict=True):
            edit.setText(text)
        self.signer.setCurrentIndex(line.signer)
        self.certifies.setCurrentIndex(line.certifies)
        self.issuer.setCurrentIndex(line.issuer)
        self.method.setCurrentIndex(line.method)
        self.pages.set_count(line.pages)
        self.copies.set_count(line.copies)
        self.set_errors({})

    def show_identity(self, shown: bool) -> None:
        """Whether the book has a column for the identity paper."""
        self._identity.setVisible(shown)

    def next_of(self, focused: QWidget | None) -> QWidget | None:
        """The next field that differs from line to line; None after the last."""
        steps: list[QWidget] = [self.day, self.clock, self.requester, self.identity, self.title]
        steps += [self.pages, self.copies]
        steps = [step for step in steps if step.isVisible()]
        if focused in steps[:-1]:
            return steps[steps.index(focused) + 1]
        return None if focused in (self.copies, self.remark) else focused

    def paid_by(self, line: TypedLine) -> PaymentMethod | None:
        """How the fee of a line was paid; None while it is not."""
        value = self.method.itemData(line.method)
        return PaymentMethod(str(value)) if value else None

    def moment(self) -> datetime | None:
        """When the line was signed; None, and said beside the field, while it cannot be read."""
        day, clock = self.day.value().day, read_time(self.clock.text())
        errors: dict[Field, str] = {}
        if day is None:
            errors[self._day] = self.day.problem() or self.tr("Ghi ngày trên trang giấy.")
        if clock is None:
            errors[self._clock] = self.tr("Ghi giờ, phút: 0915 hoặc 9:15.")
        self.set_errors(errors)
        if day is None or clock is None:
            next(iter(errors)).editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return datetime.combine(day, clock, tzinfo=HANOI)

    def show_problem(self, code: str, text: str) -> bool:
        """Say a told problem beside the field it is about; False where it cannot stand beside one.

        Beneath a narrow field a sentence would be cut off; there only the keys go to the field.
        """
        narrow = {"copies_odd": self.pages, "paper_signer_may_not": self.signer}
        narrow.get(code, self.clock).setFocus(Qt.FocusReason.OtherFocusReason)
        place = {
            "name_missing": self._requester,
            "title_missing": self._title,
            "paper_signer_unknown": self._signer,
        }.get(code)
        if place is None:
            return False
        self.set_errors({place: text})
        place.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def ask_remark(self, text: str) -> None:
        """Ask for a word on the line, and go there."""
        self.set_errors({self._remark: text})
        self.remark.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_errors(self, errors: dict[Field, str]) -> None:
        """Say beside fields what is wrong."""
        for field in self._fields:
            field.set_error(errors.get(field, ""))

    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self.day, self.clock, self.requester, self.identity, self.title, self.remark)

    def _tidy_clock(self) -> None:
        clock: time | None = read_time(self.clock.text())
        if clock is not None:
            self.clock.setText(write_time(clock))

    def _make_fields(self) -> None:
        self.day, self.clock = DateEdit(), CodeEdit()
        self.clock.setMaxLength(5)
        self.clock.set_room(6)
        self.clock.editingFinished.connect(self._tidy_clock)
        self.signer, self.certifies, self.issuer = QComboBox(), QComboBox(), QComboBox()
        for issuer in Issuer:
            self.issuer.addItem(wording.name_of(issuer, self._language), issuer.value)
        self.requester, self.identity = QLineEdit(), QLineEdit()
        self.title, self.remark = QLineEdit(), QLineEdit()
        self.pages, self.copies = CountEdit(smallest=1), CountEdit(smallest=1, largest=10_000)
        self._day = Field(self.tr("Ngày"), self.day, needed=True)
        self._clock = Field(self.tr("Giờ, phút"), self.clock, needed=True)
        self._signer = Field(self.tr("Người ký"), self.signer, needed=True)
        self._certifies = Field(self.tr("Loại việc"), self.certifies)
        self._issuer = Field(self.tr("Nơi cấp"), self.issuer)
        self._requester = Field(self.tr("Người yêu cầu"), self.requester, needed=True)
        self._identity = Field(self.tr("Giấy tờ tùy thân"), self.identity)
        self._title = Field(self.tr("Tên giấy tờ"), self.title, needed=True)
        self._pages = Field(self.tr("Số trang"), self.pages)
        self._copies = Field(self.tr("Số bản"), self.copies)
        self._remark = Field(self.tr("Ghi chú"), self.remark)
        self.method = QComboBox()
        for method in (PaymentMethod.CASH, PaymentMethod.TRANSFER):
            self.method.addItem(wording.name_of(method, self._language), method.value)
        self.method.addItem(self.tr("Chưa thu"), None)
        self._method = Field(self.tr("Th&u phí bằng"), self.method)
        self._fields = (
            self._day, self._clock, self._signer, self._requester, self._identity, self._title,
            self._certifies, self._issuer, self._pages, self._copies, self._method,
            self._remark,
        )  # fmt: skip

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT + UNIT // 2)
        grid.setVerticalSpacing(UNIT // 2)
        places = (
            (self._day, 0, 0, 2), (self._clock, 0, 2, 1), (self._signer, 0, 3, 5),
            (self._requester, 1, 0, 4), (self._identity, 1, 4, 4),
            (self._title, 2, 0, 4), (self._certifies, 2, 4, 2), (self._issuer, 2, 6, 2),
            (self._pages, 3, 0, 1), (self._copies, 3, 1, 1), (self._method, 3, 2, 2),
            (self._remark, 3, 4, 4),
        )  # fmt: skip
        for field, row, column, wide in places:
            grid.addWidget(field, row, column, 1, wide)
        for column in range(8):
            grid.setColumnStretch(column, 1)
        order = [field.editor for field in self._fields]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
