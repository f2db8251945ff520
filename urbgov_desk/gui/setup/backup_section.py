"""Sao lưu: where backups are kept, how it stands with them, a copy now, a drill, the way back."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.backup import BackupPlace, read_place
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.setup.shut_card import ShutCard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from urbgov_desk.services.backup import BackupState, Made, PlaceState
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.restore import Drilled
    from urbgov_desk.services.shut import ShutSeries

    Read = tuple[BackupState, tuple[ShutSeries, ...], bool]


def _read(desk: "Desk") -> "Read":
    from urbgov_desk.services import backup, shut

    return backup.state(desk), shut.list_shut(desk), desk.training


def _add(desk: "Desk", text: str) -> BackupPlace:
    from urbgov_desk.services import backup

    return backup.add_place(desk, text, new_id())


def _remove(desk: "Desk", text: str) -> None:
    from urbgov_desk.services import backup

    backup.remove_place(desk, read_place(text), new_id())


def said_at(moment: datetime | None) -> str:
    """A moment as lists say it; empty for never."""
    return f"{moment:%H:%M %d/%m/%Y}" if moment is not None else ""


class BackupSection(Section):
    """Everybody may look, copy and drill; places are for officers with the right."""

    right = Act.BACKUP

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        columns.addWidget(self._place_card(), 1)
        columns.addWidget(self._work_card(), 1)
        self.shut = ShutCard(self)
        self.body.addWidget(self.shut)
        self.body.addLayout(columns)
        self.body.addStretch(1)
        self.copy = KeyButton(self.tr("Sao lưu ngay"), "F9", primary=True)
        self.copy.clicked.connect(self.copy_now)
        self.drill = KeyButton(self.tr("Thử khôi phục"), "F6")
        self.drill.clicked.connect(self.try_restore)
        self.restore = KeyButton(self.tr("Khôi phục kho…"), "F10")
        self.restore.clicked.connect(lambda: shell.restore_wanted.emit(self.list.key()))
        self.guard(self.restore, act=Act.RESTORE)
        for button in (self.copy, self.drill, self.restore):
            self.foot.addWidget(button)
        self.foot.addStretch(1)

    def load(self) -> None:
        """Show the places and how it stands with each."""
        self.read(_read, self._show)

    def first_input(self) -> QWidget | None:
        """A copy is what one comes for."""
        return self.copy

    def add(self) -> None:
        """Choose and prepare another place."""
        text = self.place.text()
        self.change(
            lambda desk: _add(desk, text),
            self.tr("Đã thêm nơi sao lưu; bản đầy đủ được chép ngay"),
            then=self.place.clear,
            button=self.add_button,
        )

    def remove(self) -> None:
        """Use the chosen place no more; what lies there stays."""
        text = self.list.key()
        if text:
            self.change(
                lambda desk: _remove(desk, text),
                self.tr("Đã bỏ nơi sao lưu; các bản ở đó vẫn còn"),
            )

    def copy_now(self) -> None:
        """A whole copy at every place; Esc stops it without half a copy."""

        def copy(desk: "Desk") -> "Made":
            from urbgov_desk.services import backup

            return backup.copy_now(desk, progress=progress)

        progress = self._begin(self.tr("Đang sao lưu"))
        self.shell.aside(copy, self._copied, self._refused, owner=self, ended=self._end)

    def try_restore(self) -> None:
        """Restore from the chosen place into a scratch folder, and prove it."""
        place = self.list.key()

        def drill(desk: "Desk") -> "Drilled":
            from urbgov_desk.services import restore

            return restore.drill_here(desk, place, progress)

        progress = self._begin(self.tr("Đang thử khôi phục"))
        self.shell.aside(drill, self._drilled, self._refused, owner=self, ended=self._end)

    # -- cards ---------------------------------------------------------------------------------

    def _place_card(self) -> Card:
        card = Card(self.tr("Nơi sao lưu"))
        self.list = SetupList(self.shell.theme, self.tr("Nơi sao lưu"))
        card.body.addWidget(self.list, 1)
        self.place = self.form.line(
            "place",
            self.tr("&Thêm nơi"),
            hint=self.tr("Đường dẫn thư mục, thư mục chia sẻ, hoặc label: và nhãn USB."),
        )
        card.body.addWidget(self.form.fields["place"])
        row = QHBoxLayout()
        self.add_button = KeyButton(self.tr("Thê&m"), "")
        self.add_button.clicked.connect(self.add)
        self.remove_button = KeyButton(self.tr("&Bỏ nơi này"), "")
        self.remove_button.clicked.connect(self.remove)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        card.body.addLayout(row)
        self.guard(self.place, self.add_button, self.remove_button)
        return card

    def _work_card(self) -> Card:
        card = Card(self.tr("Bản sao gần nhất"))
        self.verdict = Chip()
        card.head.addWidget(self.verdict)
        self.told = words("", "strong")
        self.told.setWordWrap(True)
        card.body.addWidget(self.told)
        note = words(
            self.tr(
                "Mỗi phút chép việc mới; giữa trưa và cuối ngày chép cả kho. Bản sao luôn mã hoá, "
                "mở được bằng mật khẩu của người phụ trách hoặc phiếu khôi phục."
            ),
            "quiet",
        )
        note.setWordWrap(True)
        card.body.addWidget(note)
        self.work = WorkBar()
        card.body.addWidget(self.work)
        self.result = words("")
        self.result.setWordWrap(True)
        card.body.addWidget(self.result)
        card.body.addStretch(1)
        return card

    # -- within --------------------------------------------------------------------------------

    def _begin(self, said: str) -> Progress:
        for button in (self.copy, self.drill, self.restore):
            button.setEnabled(False)
        self.result.setText("")
        return self.work.begin(said)

    def _end(self) -> None:
        self.work.end()
        for button in (self.copy, self.drill, self.restore):
            button.setEnabled(True)

    def _refused(self, told: Told) -> None:
        self.result.setText(self.shell.words(told))

    def _copied(self, made: "Made") -> None:
        said = self.tr("Đã sao lưu {count} nơi, {events} việc đã ghi.").format(
            count=len(made.copies), events=made.copies[0].manifest.events
        )
        problems = [self.shell.words(told) for told in made.refused]
        self.result.setText(" ".join([said, *problems]))
        self.load()

    def _drilled(self, done: "Drilled") -> None:
        if done.good:
            text = self.tr(
                "Bản sao lúc {moment} khôi phục được: {events} việc, {numbers} số, {papers} giấy "
                "tờ đều khớp."
            )
        else:
            text = self.tr(
                "Bản sao lúc {moment} có chỗ hỏng. Hãy sao lưu lại ngay sang USB khác và báo "
                "người phụ trách."
            )
        said = text.format(
            moment=said_at(done.made_at),
            events=done.events,
            numbers=done.numbers,
            papers=done.papers,
        )
        if done.finding is not None:
            found = done.finding
            words = wording.finding(found.check, found.where, found.detail, self.language)
            said = f"{said} {words}"
        self.result.setText(said)

    def _show(self, found: "Read") -> None:
        state, shut, training = found
        self.list.show_rows(tuple(self._row(each) for each in state.places))
        self.shut.show_series(shut)
        if training:
            self.verdict.show_state("", Tone.plain)
            self.told.setText(self.tr("Kho tập huấn không cần sao lưu."))
            return
        newest = state.copied_at
        if newest is None:
            self.told.setText(self.tr("Chưa có bản sao nào được kiểm tra."))
        else:
            self.told.setText(
                self.tr("Bản đầy đủ đã kiểm tra: {moment}.").format(moment=said_at(newest))
            )
        if newest is None:
            self.verdict.show_state(self.tr("Chưa có bản sao"), Tone.bad)
        elif state.stale:
            self.verdict.show_state(self.tr("Quá một ngày"), Tone.bad)
        elif state.troubled or not state.recoverable:
            self.verdict.show_state(self.tr("Cần xem lại"), Tone.warn)
        else:
            self.verdict.show_state(self.tr("Đầy đủ"), Tone.good)
        if not state.recoverable and not self.result.text():
            self.result.setText(
                self.tr(
                    "Chưa có mật khẩu hay phiếu khôi phục: mất máy này thì không ai mở được bản "
                    "sao. Vào mục Khoá để thêm."
                )
            )

    def _row(self, state: "PlaceState") -> Row:
        moment = said_at(state.acts_at or state.copied_at)
        trouble = {
            "backup_place_missing": self.tr("không thấy"),
            "backup_place_full": self.tr("đã đầy"),
            "backup_place_read_only": self.tr("không ghi được"),
            "backup_not_proven": self.tr("đọc lại sai"),
        }.get(state.problem, "")
        return Row(
            key=state.place.text,
            title=state.place.value,
            detail=wording.name_of(state.place.kind, self.language),
            aside=trouble or moment or self.tr("chưa chép"),
            aside_tone=Tone.warn if trouble or not moment else Tone.good,
        )
