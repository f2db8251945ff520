"""Who collects, and what they show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk import wording
from urbgov_desk.domain.dossier import DossierParty, ReturnWay
from urbgov_desk.domain.party import Party, SigningWay
from urbgov_desk.gui.dossier.said import capital
from urbgov_desk.gui.dossier.typed_away import typed_away
from urbgov_desk.gui.handover.asking import TypedCollection, TypedPerson
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.flow import FlowRow
from urbgov_desk.gui.widgets.label import words

_LONGEST_NAME = 30


class CollectorFields(QWidget):
    """A button for each person on the dossier and one for anybody else; then what was shown.

    Alt+1… choose the person, Alt+G and Alt+T tick the receipt and the identity paper.
    """

    changed = Signal()

    def __init__(
        self, people: tuple[DossierParty, ...], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._people = people
        self._scanned: Party | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(words(self.tr("Ai nhận kết quả?"), "strong"))
        column.addWidget(self._choices(language))
        self.proxy = self._proxy_fields()
        column.addWidget(self.proxy)
        column.addWidget(words(self.tr("Xuất trình"), "strong"))
        row = FlowRow()
        self.receipt = QCheckBox(self.tr("&Giấy tiếp nhận"))
        self.receipt.setChecked(True)
        self.identity = QCheckBox(self.tr("Giấy &tờ tuỳ thân"))
        row.flow.addWidget(self.receipt)
        row.flow.addWidget(self.identity)
        self.signing = QComboBox()
        self.signing.setAccessibleName(self.tr("Cách ký nhận"))
        for way in SigningWay:
            self.signing.addItem(capital(wording.say("signing", way, language)), way)
        row.flow.addWidget(self.signing)
        self.way = QComboBox()
        self.way.setAccessibleName(self.tr("Cách trả"))
        for return_way in ReturnWay:
            self.way.addItem(capital(wording.name_of(return_way, language)), return_way)
        row.flow.addWidget(self.way)
        column.addWidget(row)
        self.shown = words("", "error")
        self.shown.setWordWrap(True)
        self.shown.hide()
        column.addWidget(self.shown)
        for box in (self.receipt, self.identity):
            box.toggled.connect(lambda _: self.say_shown(""))
            box.toggled.connect(lambda _: self.changed.emit())
        self._follow()

    def value(self) -> TypedCollection:
        """What stands here."""
        chosen = self._group.checkedId()
        holder = self._people[chosen].party_id if 0 <= chosen < len(self._people) else None
        return TypedCollection(
            holder=holder,
            proxy=TypedPerson(
                name=self.name.text(),
                number=self.number.text(),
                phone=self.phone.text(),
                scanned=self._scanned,
            ),
            authorisation=self.authorisation.text(),
            receipt_shown=self.receipt.isChecked(),
            identity_seen=self.identity.isChecked(),
            signing=SigningWay(self.signing.currentData()),
            way=ReturnWay(self.way.currentData()),
        )

    def collector_name(self) -> str:
        """Who takes it, for the button that hands it over."""
        chosen = self._group.checkedId()
        if 0 <= chosen < len(self._people):
            return self._people[chosen].party.name
        return self.name.text().strip()

    def take_card(self, party: Party, known: tuple[str, ...]) -> None:
        """A scanned card: one of the dossier's own people, or somebody else."""
        for place, person in enumerate(self._people):
            if person.party_id in known or (party.number and person.party.number == party.number):
                self._group.button(place).setChecked(True)
                self._follow()
                break
        else:
            self.other.setChecked(True)
            self._scanned = party
            self.name.setText(party.name)
            self.number.setText(party.number or "")
            self._follow()
            self.authorisation.setFocus(Qt.FocusReason.OtherFocusReason)
        self.identity.setChecked(True)

    def say_shown(self, text: str) -> None:
        """What is wrong with what was shown; empty takes it away."""
        self.shown.setText(text)
        self.shown.setVisible(bool(text))

    def focus_first(self) -> None:
        """Begin with who it is."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- within ----------------------------------------------------------------------------------

    def _choices(self, language: str) -> FlowRow:
        row = FlowRow()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for place, person in enumerate(self._people):
            name = person.party.name
            short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
            role = wording.name_of(person.role, language)
            self._add(row, place, f"{short} · {role}".replace("&", "&&"))
        self.other = self._add(row, len(self._people), self.tr("Người khác (được uỷ quyền)"))
        first = self._group.button(0)
        first.setChecked(True)
        self._group.idToggled.connect(lambda _id, on: self._follow() if on else None)
        return row

    def _add(self, row: FlowRow, place: int, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setToolTip(f"Alt+{place + 1}")
        row.flow.addWidget(button)
        self._group.addButton(button, place)
        key = QShortcut(QKeySequence(f"Alt+{place + 1}"), button)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(button.click)
        return button

    def _proxy_fields(self) -> QWidget:
        ground = QWidget()
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT + UNIT // 2)
        grid.setVerticalSpacing(UNIT // 2)
        self.name = QLineEdit()
        self.number = CodeEdit()
        self.phone = CodeEdit()
        self.authorisation = QLineEdit()
        self.name_field = Field(self.tr("Họ và tên người nhận thay"), self.name, needed=True)
        self.number_field = Field(self.tr("Số định danh, hộ chiếu"), self.number)
        self.phone_field = Field(self.tr("Điện thoại"), self.phone)
        self.authorisation_field = Field(
            self.tr("Giấy uỷ quyền (số, ngày, nơi chứng thực)"), self.authorisation
        )
        grid.addWidget(self.name_field, 0, 0, 1, 2)
        grid.addWidget(self.number_field, 0, 2, 1, 2)
        grid.addWidget(self.phone_field, 0, 4, 1, 2)
        grid.addWidget(self.authorisation_field, 1, 0, 1, 6)
        for field in (
            self.name_field,
            self.number_field,
            self.phone_field,
            self.authorisation_field,
        ):
            typed_away(field)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        for edit in (self.name, self.number, self.authorisation):
            edit.textChanged.connect(lambda _: self.changed.emit())
        return ground

    def _follow(self) -> None:
        other = self._group.checkedId() >= len(self._people)
        was_hidden = self.proxy.isHidden()
        self.proxy.setVisible(other)
        if other and was_hidden and self.isVisible():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
