"""Which lists of residents left the desk in files, the latest first, and which still lie about."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.export import Export
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.sheet import shown
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def _read(desk: "Desk") -> tuple[tuple[Export, ...], datetime]:
    from urbgov_desk.services import exporting

    return exporting.list_exports(desk), desk.now()


class ExportSection(Section):
    """One row for each file: what and how many rows, by which two persons, when."""

    right = Act.EXPORT_PERSONAL
    for_everybody = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        card = Card(self.tr("Lượt xuất dữ liệu"))
        self.list = SetupList(shell.theme, self.tr("Các tệp dữ liệu cá nhân đã xuất"))
        self._empty = EmptyState(shell.theme, "download", "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        card.body.addWidget(self._stack, 1)
        self.body.addWidget(card, 1)
        self.question = ConfirmBar()
        self.body.addWidget(self.question)
        self.deleted = self.save_button(self.tr("Tệp này đã xoá"), self.note_deleted)
        self._exports: dict[str, Export] = {}
        self._still_out: frozenset[str] = frozenset()
        self.list.selectionModel().currentChanged.connect(self._follow_choice)

    def first_input(self) -> QWidget | None:
        """The list, where it stands."""
        return self.list if self._stack.currentIndex() else None

    def load(self) -> None:
        """Read them anew; who may not see them is told why."""
        self.shell.run(_read, self._show, self._refused, owner=self)

    def note_deleted(self) -> None:
        """Record that the chosen file is deleted wherever it lay; asked, for it stands for good."""
        export, request = self.list.key(), new_id()
        each = self._exports.get(export)
        if each is None or export not in self._still_out:
            return

        def note(desk: "Desk") -> None:
            from urbgov_desk.services import exporting

            exporting.note_deleted(desk, export, request)

        self.question.ask(
            self.tr(
                "{what}, xuất lúc {when}: tệp đã xoá ở mọi nơi đã lưu? Ghi rồi không sửa lại được."
            ).format(what=self._what(each), when=f"{each.at:%H:%M %d/%m/%Y}"),
            self.tr("Tệp đã xoá"),
            lambda: self.change(note, self.tr("Đã ghi: tệp đã xoá")),
        )

    def _show(self, found: tuple[tuple[Export, ...], datetime]) -> None:
        exports, now = found
        self._exports = {each.id: each for each in exports}
        self._still_out = frozenset(each.id for each in exports if each.gone_at is None)
        self.list.show_rows(tuple(self._row(each, now) for each in exports))
        self._empty.set_words(
            self.tr("Chưa xuất lần nào"),
            self.tr("Lưu danh sách có tên người dân ra tệp cần hai người và ghi lại ở đây."),
        )
        self._stack.setCurrentIndex(1 if exports else 0)
        self._follow_choice()

    def _follow_choice(self) -> None:
        if self.deleted.hasFocus():
            # Switched off it would hand the keys on, to the find field.
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleted.setEnabled(self.list.key() in self._still_out)

    def _refused(self, told: Told) -> None:
        self.list.show_rows(())
        self._stack.setCurrentIndex(0)
        self._empty.set_words(self.tr("Không xem được"), self.shell.words(told))

    def _what(self, each: Export) -> str:
        """The list; a book by its name and year, or two books' files could not be told apart."""
        kind, year = each.book
        if kind is not None:
            return f"{wording.name_of(kind, self.language)} {year}"
        what = wording.name_of(each.what, self.language)
        return f"{what[:1].upper()}{what[1:]}"

    def _row(self, each: Export, now: datetime) -> Row:
        said = [self._what(each)]
        if each.rows:
            said.append(self.tr("{n} dòng").format(n=shown(each.rows)))
        if each.format:
            said.append(each.format.upper())
        both = self.tr("{first} cùng {second}").format(first=each.name, second=each.second)
        days = (now.date() - each.at.date()).days
        if each.gone_at is not None:
            mark, tone = self.tr("đã xoá {day}").format(day=f"{each.gone_at:%d/%m}"), Tone.plain
        elif each.is_overdue(now):
            mark, tone = self.tr("{n} ngày chưa báo xoá").format(n=days), Tone.warn
        else:
            mark, tone = "", Tone.plain
        return Row(
            key=each.id,
            title=" · ".join(said),
            detail=both,
            aside=f"{each.at:%H:%M %d/%m/%Y}",
            mark=mark,
            mark_tone=tone,
            dimmed=each.gone_at is not None,
        )
