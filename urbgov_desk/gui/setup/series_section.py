"""The number series of the year, and going on from a paper book."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from urbgov_desk.gui.setup import series_entry
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section, beside, new_id
from urbgov_desk.gui.setup.series_entry import OpenSeries, SeriesEntry
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chooser import Choice, Chooser
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.series import SeriesChoice, SeriesOfYear

_LARGEST = 9_999_999


def _read(desk: "Desk") -> "SeriesOfYear":
    from urbgov_desk.services import series

    return series.list_series(desk)


def _open(desk: "Desk", wanted: OpenSeries) -> None:
    from urbgov_desk.services import office

    office.open_series(desk, request_id=new_id(), **asdict(wanted))


class SeriesSection(Section):
    """Only a series nobody has used yet may be opened at a number."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._year = 0
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        self._listed = Card(self.tr("Dãy số của năm"))
        self.list = SetupList(shell.theme, self.tr("Dãy số của năm"))
        self._empty = EmptyState(
            shell.theme,
            "book-open",
            self.tr("Năm nay chưa cấp số nào"),
            self.tr("Dãy số bắt đầu từ 1, trừ khi nối tiếp sổ giấy."),
        )
        self._listed.body.addWidget(self._empty)
        self._listed.body.addWidget(self.list, 1)
        columns.addWidget(self._listed, 1)
        card = Card(self.tr("Nối tiếp sổ giấy"))
        self.kind = Chooser(shell.theme)
        self.kind.setPlaceholderText(self.tr("gõ vài chữ, hoặc phím ↓"))
        card.body.addWidget(self.form.add("kind", self.tr("&Dãy số"), self.kind, needed=True))
        self.last = CountEdit(smallest=0, largest=_LARGEST)
        self.volume = CountEdit(smallest=1, largest=999)
        self.volume.set_count(1)
        card.body.addLayout(
            beside(
                self.form.add("last", self.tr("Số &cuối trong sổ giấy"), self.last, needed=True),
                self.form.add("volume", self.tr("&Quyển số"), self.volume),
            )
        )
        note = words(self.tr("Dãy đã có số thì không đổi được nữa: số không bỏ cách."), "quiet")
        note.setWordWrap(True)
        card.body.addWidget(note)
        card.body.addStretch(1)
        columns.addWidget(card, 1)
        self.body.addLayout(columns)
        self.guard(self.kind, self.last, self.volume)
        self._button = self.save_button(self.tr("Mở dãy số"), self.save)

    def load(self) -> None:
        """Show the series of this year."""
        self.read(_read, self._show)

    def save(self) -> None:
        """Open the chosen series at the number after the last in the book."""
        choice = self.kind.choice()
        kind, _, scope = (choice.key if choice else "").partition("/")
        entry = SeriesEntry(
            kind=kind, scope=scope, last=self.last.count(), volume=self.volume.count()
        )
        reading = series_entry.read(entry, year=self._year)
        if self.form.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: _open(desk, wanted),
                self.tr("Số tiếp theo là {number}").format(number=wanted.last + 1),
                then=self._clear,
                button=self._button,
            )

    def _clear(self) -> None:
        self.kind.choose(None)
        self.last.set_count(None)

    def _show(self, found: "SeriesOfYear") -> None:
        self._year = found.year
        self._listed.set_heading(self.tr("Dãy số năm {year}").format(year=found.year))
        self._empty.setVisible(not found.lines)
        self.list.setVisible(bool(found.lines))
        self.list.show_rows(
            tuple(
                Row(
                    key=f"{line.kind}/{line.scope}",
                    title=self._name(line.kind, line.scope),
                    detail=self.tr("Quyển {volume}").format(volume=line.volume)
                    if line.kind == "tracking"
                    else "",
                    aside=self.tr("số cuối {number}").format(number=line.last),
                    aside_tone=Tone.plain if line.used else Tone.info,
                )
                for line in found.lines
            )
        )
        self.kind.set_choices(tuple(self._choice(each) for each in found.choices))

    def _choice(self, series: "SeriesChoice") -> Choice:
        return Choice(
            key=f"{series.kind}/{series.scope}",
            title=series.form or self._name(series.kind, series.scope),
            mark=series.kind if series.form else "",
        )

    def _name(self, kind: str, scope: str) -> str:
        if kind == "tracking":
            return self.tr("Sổ theo dõi: {field}").format(field=scope)
        if kind == "dossier":
            return self.tr("Mã hồ sơ của bộ phận {scope}").format(scope=scope)
        if kind == "courier":
            return self.tr("Danh sách bàn giao của bưu chính")
        return self.tr("Số văn bản {kind}").format(kind=kind)
