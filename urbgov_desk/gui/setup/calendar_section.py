"""The working year: days off and made-up days with their source, the ward's own, office hours."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from urbgov_desk.domain.calendar import DayKind
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup import own_rule_entry, rule_words
from urbgov_desk.gui.setup.own_rule_entry import DayEntry, HoursEntry
from urbgov_desk.gui.setup.own_rule_form import TermFields
from urbgov_desk.gui.setup.own_rule_list import OwnRuleList, keep_rule
from urbgov_desk.gui.setup.section import FieldSet, Section, beside, new_id
from urbgov_desk.gui.setup.year_view import YearView
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.procedure_list import WorkingYear

_KINDS = (DayKind.swapped_off, DayKind.made_up_working, DayKind.ordinary)


def _read(desk: "Desk") -> "WorkingYear":
    from urbgov_desk.services import procedure_list

    return procedure_list.working_year(desk)


class CalendarSection(Section):
    """The year at the left, the chosen day at the right with what the ward may settle."""

    right = Act.OWN_LAW

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._year: WorkingYear | None = None
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        columns.addWidget(self._year_card(), 2)
        side = QVBoxLayout()
        side.setSpacing(UNIT + UNIT // 2)
        self._day_card = self._make_day_card()
        self._hours_card = self._make_hours_card()
        self._own_card = Card()
        self.own = OwnRuleList(shell, self)
        self._own_card.body.addWidget(self.own)
        side.addWidget(self._day_card)
        side.addWidget(self._hours_card)
        side.addWidget(self._own_card)
        side.addStretch(1)
        columns.addLayout(side, 1)
        self.body.addLayout(columns)
        self.guard(self.kind, self.name, self.basis)
        self._button = self.save_button(self.tr("Lưu ngày này"), self.save)
        self._hours_button = KeyButton(self.tr("Sửa giờ làm việc"), "F6")
        self._hours_button.clicked.connect(self.press_hours)
        self.guard(self._hours_button)
        self.foot.insertWidget(1, self._hours_button)

    def load(self) -> None:
        """Read the calendar anew."""
        self.read(_read, self._show)

    def first_input(self) -> QWidget | None:
        """The year comes first."""
        return self.view

    def save(self) -> None:
        """Settle the chosen day."""
        entry = DayEntry(
            on=self.view.day(),
            kind=DayKind(str(self.kind.currentData())),
            name=self.name.text(),
            basis=self.basis.text(),
        )
        reading = own_rule_entry.read_day(entry, new_id=new_id())
        if self.form.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: keep_rule(desk, wanted),
                self.tr("Đã lưu ngày {day}").format(day=f"{wanted.valid_from:%d/%m/%Y}"),
                then=self._clear_day,
                button=self._button,
            )

    def press_hours(self) -> None:
        """Open the form of the hours; pressed again, keep it."""
        if self._hours_form.isHidden() and self._year is not None:
            hours = self._year.calendar.hours_on(self._year.today)
            self.sessions.setText(
                ", ".join(f"{s.opens:%H:%M}-{s.closes:%H:%M}" for s in hours.sessions)
            )
            for number, box in enumerate(self._weekdays):
                box.setChecked(number in hours.weekdays)
            self.hours_term.begin(self._year.today)
            self._hours_form.show()
            self._hours_button.setText(self.tr("Lưu giờ làm việc"))
            self.sessions.setFocus()
            return
        entry = HoursEntry(
            sessions=self.sessions.text(),
            weekdays=tuple(n for n, box in enumerate(self._weekdays) if box.isChecked()),
            term=self.hours_term.term(),
        )
        reading = own_rule_entry.read_hours(entry, new_id=new_id())
        if self.hours.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: keep_rule(desk, wanted),
                self.tr("Đã lưu giờ làm việc"),
                fields=self.hours,
                then=self._end_hours,
                button=self._hours_button,
            )

    # -- cards ---------------------------------------------------------------------------------

    def _year_card(self) -> Card:
        card = Card("…")
        for text, tone in (
            (self.tr("Nghỉ lễ"), Tone.bad),
            (self.tr("Làm bù"), Tone.info),
            (self.tr("Chưa quyết định"), Tone.warn),
        ):
            card.head.addWidget(Chip(text, tone))
        self._year_heading = card
        self.view = YearView(self.shell.theme)
        self.view.chosen.connect(self._show_day)
        card.body.addWidget(self.view, 1)
        note = words(
            self.tr("← → ↑ ↓ chọn ngày · PgUp, PgDn đổi tháng · Home, End đổi năm"), "quiet"
        )
        note.setWordWrap(True)
        card.body.addWidget(note)
        return card

    def _make_day_card(self) -> Card:
        card = Card("…")
        self._day_chip = Chip()
        card.head.addWidget(self._day_chip)
        self._about = words("", "quiet")
        self._about.setWordWrap(True)
        card.body.addWidget(self._about)
        self.kind = QComboBox()
        for kind in _KINDS:
            self.kind.addItem(rule_words.day_words(kind.value), kind.value)
        self.name = self.form.line("name", self.tr("Tên"))
        card.body.addWidget(self.form.add("kind", self.tr("Đơn vị quyết định"), self.kind))
        card.body.addWidget(self.form.fields["name"])
        self.basis = self.form.line("basis", self.tr("Căn cứ"), needed=True)
        card.body.addWidget(self.form.fields["basis"])
        return card

    def _make_hours_card(self) -> Card:
        card = Card(self.tr("Giờ làm việc"))
        self._hours_words = words("", "strong")
        self._hours_words.setWordWrap(True)
        card.body.addWidget(self._hours_words)
        self._hours_source = words("", "quiet")
        self._hours_source.setWordWrap(True)
        card.body.addWidget(self._hours_source)
        self.hours = FieldSet(self.shell)
        self._hours_form = QWidget()
        column = QVBoxLayout(self._hours_form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        self.sessions = self.hours.line("sessions", self.tr("Các buổi"), needed=True)
        column.addWidget(self.hours.fields["sessions"])
        days = QGridLayout()
        self._weekdays = [QCheckBox(name) for name in self._weekday_names()]
        for number, box in enumerate(self._weekdays):
            days.addWidget(box, number // 4, number % 4)
        column.addLayout(days)
        self.hours_term = TermFields(
            self.hours,
            since=self.tr("Từ ngày"),
            until=self.tr("Đến hết ngày"),
            endless=self.tr("không hạn"),
            basis=self.tr("Căn cứ"),
            hint="",
        )
        at = self.hours.fields
        column.addLayout(beside(at["valid_from"], at["until"]))
        column.addWidget(at["basis"])
        self._hours_form.hide()
        card.body.addWidget(self._hours_form)
        return card

    def _weekday_names(self) -> tuple[str, ...]:
        return (
            self.tr("T2"),
            self.tr("T3"),
            self.tr("T4"),
            self.tr("T5"),
            self.tr("T6"),
            self.tr("T7"),
            self.tr("CN"),
        )

    # -- showing -------------------------------------------------------------------------------

    def _show(self, found: "WorkingYear") -> None:
        self._year = found
        hours = found.calendar.hours_on(found.today)
        sessions = ", ".join(f"{s.opens:%H:%M}–{s.closes:%H:%M}" for s in hours.sessions)
        names = self._weekday_names()
        weekdays = " ".join(names[number] for number in hours.weekdays)
        self._hours_words.setText(f"{sessions} · {weekdays}")
        sure, _tone = rule_words.confidence_words(hours.confidence)
        self._hours_source.setText(f"{hours.source} · {sure}")
        self.own.show_overrides(found.overrides)
        self._own_card.setVisible(bool(found.overrides))
        self.view.show_calendar(found.calendar, found.today)

    def _show_day(self, day: date) -> None:
        if self._year is None:
            return
        calendar = self._year.calendar
        self._year_heading.set_heading(self.tr("Năm {year}").format(year=day.year))
        names = self._weekday_names()
        self._day_card.set_heading(f"{names[day.weekday()]}, {day:%d/%m/%Y}")
        entry = calendar.days.get(day)
        undecided = calendar.undecided_between(day, day)
        working = calendar.is_working_day(day)
        if undecided:
            name = undecided[0].name_vi if self.language == "vi" else undecided[0].name_en
            self._day_chip.show_state(self.tr("Chưa quyết định"), Tone.warn)
            self._about.setText(f"{name}. {undecided[0].source}")
        elif entry is not None:
            sure, tone = rule_words.confidence_words(entry.confidence)
            self._day_chip.show_state(sure, tone)
            said = entry.name or rule_words.day_words(entry.kind.value)
            self._about.setText(f"{said}. {entry.source}")
        else:
            said = self.tr("Ngày làm việc") if working else self.tr("Ngày nghỉ hằng tuần")
            self._day_chip.show_state("", Tone.plain)
            self._about.setText(said)

    def _clear_day(self) -> None:
        self.name.clear()
        self.basis.clear()

    def _end_hours(self) -> None:
        self._hours_form.hide()
        self._hours_button.setText(self.tr("Sửa giờ làm việc"))
