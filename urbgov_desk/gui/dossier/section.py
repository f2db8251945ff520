"""What a dossier holds besides its story: people, papers handed in, money."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.masking import masked
from urbgov_desk.gui.dossier.said import capital, money, phone, short_moment
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.label import words

_UNBROKEN = "\N{NO-BREAK SPACE}"
_JOINED = "\N{WORD JOINER}"


class Section(QWidget):
    """A small heading and rows of a caption and a text."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addWidget(words(heading, "strong"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(UNIT)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        self._column = column

    def add(self, widget: QWidget) -> None:
        """Put something beneath the rows."""
        self._column.addWidget(widget)

    def show_rows(self, rows: tuple[tuple[str, str], ...], *, otherwise: str = "") -> None:
        """Show rows of (text, quiet text at the right)."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not rows and otherwise:
            self._grid.addWidget(words(otherwise, "quiet"), 0, 0)
        for row, (text, aside) in enumerate(rows):
            label = _wrapped(text)
            self._grid.addWidget(label, row, 0)
            if aside:
                quiet = words(aside, "quiet")
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
                self._grid.addWidget(quiet, row, 1, right)


def _wrapped(text: str) -> QLabel:
    label = words(text)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def people_rows(dossier: Dossier, language: str) -> tuple[tuple[str, str], ...]:
    """Everybody on the dossier: name, telephone, the end of their number; the role at the right.

    Whoever walks through the list would have every number on the screen, before everybody at the
    counter; the end is enough to compare with a card, and reception and return show it whole.
    """
    found = []
    for person in dossier.parties:
        party = person.party
        numbers = []
        # Of one who was erased every field says that, and once is enough.
        if party.phone and party.phone != party.name:
            numbers.append(phone(party.phone))
        if party.number and party.number != party.name:
            numbers.append(masked(party.number))
        # A number broken at the line's end reads like a fault.
        unbroken = " · ".join(numbers).replace(" ", _UNBROKEN).replace("…", f"…{_JOINED}")
        parts = [party.name, unbroken] if unbroken else [party.name]
        found.append((" · ".join(parts), wording.name_of(person.role, language)))
    return tuple(found)


def paper_rows(dossier: Dossier, language: str) -> tuple[tuple[str, str], ...]:
    """The papers handed in, each with its answer."""
    return tuple((paper.name, wording.name_of(paper.answer, language)) for paper in dossier.papers)


def money_rows(dossier: Dossier, language: str) -> tuple[tuple[str, str], ...]:
    """Charges, then payments, each with its amount."""
    translate = QCoreApplication.translate
    found: list[tuple[str, str]] = []
    for charge in dossier.charges:
        if charge.exemption is not None:
            amount = translate("Dossier", "miễn")
        elif charge.amount is None:
            amount = translate("Dossier", "chưa rõ")
        else:
            amount = money(charge.amount)
        found.append((charge.name, amount))
    for payment in dossier.payments:
        kind = capital(wording.name_of(payment.kind, language))
        method = wording.name_of(payment.method, language)
        found.append((f"{kind}, {method}, {short_moment(payment.at)}", money(payment.amount)))
    return tuple(found)
