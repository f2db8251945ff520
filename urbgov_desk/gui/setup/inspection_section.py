"""What inspectors looked at, the latest first; nobody changes it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.inspection import Look
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def _read(desk: "Desk") -> tuple[Look, ...]:
    from urbgov_desk.services import inspection

    return inspection.list_looks(desk)


class InspectionSection(Section):
    """One row for each look: when, who, at what."""

    right = Act.READ_LOOKS

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        card = Card(self.tr("Lượt xem"))
        self.list = SetupList(shell.theme, self.tr("Lượt xem của thanh tra, kiểm tra"))
        self._empty = EmptyState(shell.theme, "eye", "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        card.body.addWidget(self._stack, 1)
        self.body.addWidget(card, 1)

    def first_input(self) -> QWidget | None:
        """The list, where it stands."""
        return self.list if self._stack.currentIndex() else None

    def load(self) -> None:
        """Read them anew; who may not see them is told why."""
        self.shell.run(_read, self._show, self._refused, owner=self)

    def _show(self, looks: tuple[Look, ...]) -> None:
        self.list.show_rows(tuple(self._row(number, look) for number, look in enumerate(looks)))
        self._empty.set_words(
            self.tr("Chưa có lượt xem nào"),
            self.tr("Người có vai trò Thanh tra, kiểm tra xem gì thì ghi lại ở đây."),
        )
        self._stack.setCurrentIndex(1 if looks else 0)

    def _refused(self, told: Told) -> None:
        self.list.show_rows(())
        self._stack.setCurrentIndex(0)
        self._empty.set_words(self.tr("Không xem được"), self.shell.words(told))

    def _row(self, number: int, look: Look) -> Row:
        what = wording.name_of(look.what, self.language)
        said = f"{what} {look.label}".strip()
        return Row(
            key=str(number),
            title=f"{said[:1].upper()}{said[1:]}",
            detail=look.name,
            aside=f"{look.at:%H:%M %d/%m/%Y}",
        )
