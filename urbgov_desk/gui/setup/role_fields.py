"""What an officer is and in which fields they work; what follows from it stands there in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QListWidget, QListWidgetItem, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.right import SECONDS, WORKING, Act, OfficerRole, acts_of
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT

_COLUMNS = 2
_FIELD_ROWS = 4


class RoleFields(QWidget):
    """A box for each role: Tab goes through them, Space ticks."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language = shell.preferences.liking.language.value
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        self.boxes: dict[OfficerRole, QCheckBox] = {}
        for number, role in enumerate(OfficerRole):
            box = QCheckBox(wording.name_of(role, language))
            box.toggled.connect(lambda _: self.changed.emit())
            grid.addWidget(box, number // _COLUMNS, number % _COLUMNS)
            self.boxes[role] = box
        self.setFocusProxy(self.boxes[OfficerRole.RECEIVING])
        # A label's key goes to no widget without a policy; Tab stops at the boxes alone.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show_roles(WORKING)

    def roles(self) -> frozenset[OfficerRole]:
        """Those that are ticked."""
        return frozenset(role for role, box in self.boxes.items() if box.isChecked())

    def show_roles(self, roles: frozenset[OfficerRole]) -> None:
        """Tick these."""
        for role, box in self.boxes.items():
            box.setChecked(role in roles)


class FieldList(QListWidget):
    """The fields of work, ticked with Space; none ticked means all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_change = True
        self.setProperty("framed", True)
        self.setSpacing(1)
        self.setUniformItemSizes(True)
        self._fit()

    def show_fields(self, names: tuple[str, ...], ticked: frozenset[str]) -> None:
        """All fields there are, the ticked first."""
        self.clear()
        for name in sorted({*names, *ticked}, key=lambda each: (each not in ticked, each)):
            item = QListWidgetItem(name, self)
            item.setCheckState(Qt.CheckState.Checked if name in ticked else Qt.CheckState.Unchecked)
        if self.count():
            self.setCurrentRow(0)
        self.set_may_change(self._may_change)
        self._fit()

    def ticked(self) -> frozenset[str]:
        """The fields that are ticked."""
        items = [self.item(row) for row in range(self.count())]
        return frozenset(i.text() for i in items if i.checkState() is Qt.CheckState.Checked)

    def set_may_change(self, allowed: bool) -> None:
        """Only one who gives rights ticks."""
        self._may_change = allowed
        for row in range(self.count()):
            item = self.item(row)
            flags = item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if allowed else flags)

    def _fit(self) -> None:
        row = max(self.sizeHintForRow(0), self.fontMetrics().height()) + 2 * self.spacing()
        around = 2 * self.frameWidth() + 2 * self.contentsMargins().top()
        self.setFixedHeight(_FIELD_ROWS * row + around)


def allowed_words(roles: frozenset[OfficerRole], language: str, for_two: str) -> str:
    """Everything that these roles may do, as one reads it aloud; `for_two` marks two persons."""
    allowed = acts_of(roles)
    said = [
        wording.name_of(act, language) + (f" {for_two}" if act in SECONDS else "")
        for act in Act
        if act in allowed
    ]
    text = "; ".join(said)
    return f"{text[:1].upper()}{text[1:]}." if text else ""
