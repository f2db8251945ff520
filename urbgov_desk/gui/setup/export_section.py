"""Which lists of residents left the desk in files, the latest first; nobody changes it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.export import Export
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.sheet import shown
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def _read(desk: "Desk") -> tuple[Export, ...]:
    from urbgov_desk.services import exporting

    return exporting.list_exports(desk)


class ExportSection(Section):
    """One row for each file: what and how many rows, by which two persons, when."""

    right = Act.READ_EXPORTS
    for_everybody = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        card = Card(self.tr("Lượt xuất dữ liệu"))
        self.list = SetupList(shell.theme, self.tr("Các tệp dữ liệu cá nhân đã xuất"))
        self._empty = EmptyState(
            shell.theme,
            "download",
            self.tr("Chưa xuất lần nào"),
            self.tr("Lưu danh sách có tên người dân ra tệp cần hai người và ghi lại ở đây."),
        )
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

    def _show(self, exports: tuple[Export, ...]) -> None:
        self.list.show_rows(tuple(self._row(number, each) for number, each in enumerate(exports)))
        self._stack.setCurrentIndex(1 if exports else 0)

    def _refused(self, told: Told) -> None:
        self.list.show_rows(())
        self._stack.setCurrentIndex(0)
        self._empty.set_words(self.tr("Không xem được"), self.shell.words(told))

    def _row(self, number: int, each: Export) -> Row:
        what = wording.name_of(each.what, self.language)
        said = [f"{what[:1].upper()}{what[1:]}"]
        if each.rows:
            said.append(self.tr("{n} dòng").format(n=shown(each.rows)))
        said.append(each.format.upper())
        both = self.tr("{first} cùng {second}").format(first=each.name, second=each.second)
        return Row(
            key=str(number),
            title=" · ".join(said),
            detail=both,
            aside=f"{each.at:%H:%M %d/%m/%Y}",
        )
