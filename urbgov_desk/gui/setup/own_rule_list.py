"""The ward's own entries of one subject, each of which may be ended with a reason."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup import rule_words
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def keep_rule(desk: "Desk", wanted: Override) -> None:
    """Enter an own entry. Raises BasisMissing, OverrideNotUnderstood."""
    from urbgov_desk.services import office

    office.override(desk, wanted, new_id())


def end_rule(desk: "Desk", override_id: str, reason: str) -> None:
    """Take one back. Raises BasisMissing when no reason is given."""
    from urbgov_desk.services import office

    office.end_override(desk, override_id, reason, new_id())


class OwnRuleList(QWidget):
    """Few entries, so plain lines with a button each; ending asks for the reason in place."""

    def __init__(self, shell: Shell, section: Section) -> None:
        super().__init__()
        self._shell = shell
        self._section = section
        self._ending = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        self._heading = words(self.tr("Quy định riêng của đơn vị"), "caption")
        column.addWidget(self._heading)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(UNIT // 2)
        column.addLayout(self._lines)
        self.reason = QLineEdit()
        self.reason_field = Field(self.tr("Lý do kết thúc"), self.reason, needed=True)
        self.end = KeyButton(self.tr("Kết thúc"))
        section.guard(self.end, act=Act.OWN_LAW)
        self.end.clicked.connect(self._end)
        self.reason.returnPressed.connect(self._end)
        self._asking = QWidget()
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reason_field, 1)
        row.addWidget(self.end, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self._asking)
        self._asking.hide()
        self.hide()

    def show_overrides(self, overrides: tuple[Override, ...]) -> None:
        """Show these entries."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for override in overrides:
            self._lines.addWidget(self._line(override))
        self._ending = ""
        self._asking.hide()
        self.setVisible(bool(overrides))

    def _line(self, override: Override) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        both = QVBoxLayout()
        both.setSpacing(0)
        title = words(override_title(override), "strong")
        title.setWordWrap(True)
        both.addWidget(title)
        term = words(rule_words.term_words(override), "quiet")
        term.setWordWrap(True)
        both.addWidget(term)
        row.addLayout(both, 1)
        button = KeyButton(self.tr("Kết thúc…"))
        self._section.guard(button, act=Act.OWN_LAW)
        button.setAccessibleName(
            self.tr("Kết thúc: {title}").format(title=override_title(override))
        )
        button.clicked.connect(lambda: self._ask(override.id))
        row.addWidget(button)
        return line

    def _ask(self, override_id: str) -> None:
        self._ending = override_id
        self.reason.clear()
        self.reason_field.set_error("")
        self._asking.show()
        self.reason.setFocus()

    def _end(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason_field.set_error(self.tr("Hãy ghi lý do: quyết định nào thay thế."))
            return
        override_id = self._ending
        self._section.change(
            lambda desk: end_rule(desk, override_id, reason),
            self.tr("Đã kết thúc quy định riêng"),
        )


def override_title(override: Override) -> str:
    """What an own entry says in one line."""
    if override.kind in (OverrideKind.limit, OverrideKind.fee):
        return rule_words.own_title(override)
    return rule_words.own_day(override)
