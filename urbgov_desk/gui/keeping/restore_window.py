"""Khôi phục: from which backup, what would be lost, then two officers; Esc leaves all as it was."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk import wording
from urbgov_desk.domain import series as names
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.office import SignIn
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.gui import errand
from urbgov_desk.gui.keeping.going_back import go_back
from urbgov_desk.gui.keeping.secret_edit import SecretEdit
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.pin_edit import PinEdit
from urbgov_desk.gui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.restore import Outlook, Prepared, SeriesLoss


_ABOUT_THE_SHEET = frozenset({"sheet_group_odd", "sheet_incomplete"})
_ABOUT_THE_PLACE = frozenset({"no_backup_found", "backup_place_odd", "backup_place_missing"})


def _prepare(data: Path, source: str, secret: str, progress: Progress) -> "Prepared":
    from urbgov_desk.services import restore

    folder = restore.source_folder(source)
    return restore.prepare(data, folder, secret=secret or None, progress=progress)


def _discard(prepared: "Prepared") -> None:
    from urbgov_desk.services import restore

    restore.discard(prepared)


class RestoreWindow(QDialog):
    """Two steps: look, then go back. Nothing is touched before the second."""

    leaving = Signal()
    """The store here is about to be closed: whoever else reads it lets it go."""
    restored = Signal(object)
    """The restored store's desk; nobody is signed in."""

    def __init__(
        self,
        shell: Shell,
        source: str,
        parent: QWidget | None = None,
        *,
        release: Callable[[], None] = lambda: None,
    ) -> None:
        """`release` waits for whoever else reads the store; not called on the screen's thread."""
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Khôi phục kho"))
        self._shell = shell
        self._release = release
        self._prepared: Prepared | None = None
        self._secret = ""
        self._busy = False
        self._given_up = False
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(words(self.tr("Khôi phục kho từ bản sao lưu"), "title"))
        self._steps = QStackedWidget()
        self._steps.addWidget(self._look_step(source))
        self._steps.addWidget(self._people_step())
        column.addWidget(self._steps, 1)
        self.work = WorkBar()
        column.addWidget(self.work)
        self.problem = words("", "error")
        self.problem.setWordWrap(True)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        self.go = KeyButton("", "F9", primary=True)
        self.go.clicked.connect(self.go_on)
        self.leave = QPushButton(self.tr("Thôi"))
        for button in (self.go, self.leave):
            button.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        row.addWidget(self.go)
        row.addStretch(1)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.resize(104 * UNIT, 72 * UNIT)
        self._show_step(0)
        shell.officer_changed.connect(self._on_officer)

    def go_on(self) -> None:
        """Look at the backup; then go back to it."""
        if self._busy:
            return
        self.problem.setText("")
        if self._prepared is None:
            self._set_busy(True)
            self._secret = self.secret.take()
            source, secret = self.source.text().strip(), self._secret
            self._shell.run(
                lambda desk: desk.store.folder.parent,
                lambda data: self._look(data, source, secret),
                owner=self,
            )
        else:
            self._go_back(self._prepared)

    def done(self, result: int) -> None:
        """Leaving before the end throws the prepared store away."""
        if self._busy:
            self.work.stop()
            return
        prepared, self._prepared = self._prepared, None
        self._secret = ""
        for pin in self.pins:
            pin.clear()
        super().done(result)
        if prepared is not None and not result:
            # A whole store and its papers: beside the screen's work.
            errand.run(
                lambda: _discard(prepared), lambda _: None, self._shell.refuse, owner=self._shell
            )

    # -- steps ---------------------------------------------------------------------------------

    def _look_step(self, source: str) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        advice = words(
            self.tr(
                "Cắm USB sao lưu. Trước hết chỉ xem: bản sao đến đâu, sẽ mất gì. Kho đang có "
                "không bị động đến, và sau này vẫn được giữ lại."
            )
        )
        advice.setWordWrap(True)
        column.addWidget(advice)
        self.source = QLineEdit(source)
        column.addWidget(
            Field(
                self.tr("&Bản sao lưu ở đâu"),
                self.source,
                needed=True,
                hint=self.tr("Đường dẫn thư mục, hoặc label: và nhãn USB."),
            )
        )
        self.secret = SecretEdit()
        column.addWidget(
            Field(
                self.tr("&Mật khẩu hoặc phiếu khôi phục"),
                self.secret,
                hint=self.tr("Để trống nếu máy này tự mở được khoá."),
            )
        )
        column.addStretch(1)
        return step

    def _people_step(self) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        self.outlook = words("", "strong")
        self.outlook.setWordWrap(True)
        column.addWidget(self.outlook)
        self.series = SetupList(self._shell.theme, self.tr("Số cuối của từng dãy"))
        column.addWidget(self.series, 1)
        self.people = (QComboBox(), QComboBox())
        self.people[0].activated.connect(lambda _: self._offer_seconds())
        self.pins = (PinEdit(), PinEdit())
        self.pin_fields = tuple(Field(self.tr("Mã PIN"), pin, needed=True) for pin in self.pins)
        titles = (self.tr("Người thứ &nhất (có quyền thiết lập)"), self.tr("Người thứ &hai"))
        for title, person, pin in zip(titles, self.people, self.pin_fields, strict=True):
            row = QHBoxLayout()
            row.setSpacing(2 * UNIT)
            pin.editor.setProperty("role", "")
            row.addWidget(Field(title, person, needed=True), 3)
            row.addWidget(pin, 1)
            column.addLayout(row)
        return step

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self.go.setText(self.tr("Khôi phục") if step else self.tr("Xem sẽ mất gì"))
        self._focus_first()

    def _focus_first(self) -> None:
        if not self._steps.currentIndex():
            self.source.setFocus()
        else:
            # After a wrong PIN the names stand; before, they are chosen first.
            (self.pins[0] if self.problem.text() else self.people[0]).setFocus()

    # -- within --------------------------------------------------------------------------------

    def _look(self, data: Path, source: str, secret: str) -> None:
        progress = self.work.begin(self.tr("Đang đọc bản sao lưu"))
        errand.run(
            lambda: _prepare(data, source, secret, progress),
            self._show_outlook,
            self._refuse,
            owner=self,
        )

    def _refuse(self, told: Told) -> None:
        self._set_busy(False)
        if self._given_up:
            self.reject()
            return
        whose = self._whose(told)
        said = self._shell.words(told)
        # Two names stand there: the one whose PIN it was is said.
        self.problem.setText(
            said if whose is None else f"{self.people[whose].currentText()}: {said}"
        )
        for place, pin in enumerate(self.pins):
            if whose in (None, place):  # the other one need not be typed again
                pin.clear()
        if told.code in _ABOUT_THE_SHEET:
            # A digit of forty-eight is wrong, or a group missing; the rest need not be typed again.
            self.secret.setText(self._secret)
        if self._prepared is None and told.code not in _ABOUT_THE_PLACE:
            self.secret.setFocus()
        elif whose is not None:
            self.pins[whose].setFocus()
        else:
            self._focus_first()

    def _whose(self, told: Told) -> int | None:
        """Which of the two a refusal is about."""
        officer = told.values.get("officer")
        ids = [person.currentData() for person in self.people]
        return ids.index(officer) if officer is not None and officer in ids else None

    def _on_officer(self, _officer: object) -> None:
        """Locked, or another officer: who wanted it is gone. What is under way ends first."""
        if not self.isVisible():
            return
        self._given_up = True
        self.reject()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.go.setEnabled(not busy)
        if not busy:
            self.work.end()

    def _show_outlook(self, prepared: "Prepared") -> None:
        self._set_busy(False)
        self._prepared = prepared
        if self._given_up:
            self.reject()
            return
        outlook = prepared.outlook
        self.outlook.setText(self._said(outlook))
        self.series.show_rows(tuple(self._row(each) for each in outlook.series))
        heads = [o for o in outlook.officers if Act.RESTORE in o.acts]
        self._offer(self.people[0], heads)
        self._offer_seconds()
        self._show_step(1)

    def _offer(self, box: QComboBox, officers: "Iterable[OfficerLine]") -> None:
        box.clear()
        for officer in officers:
            box.addItem(f"{officer.name} ({officer.code})", officer.id)

    def _offer_seconds(self) -> None:
        """Who may stand beside the first."""
        if self._prepared is None:
            return
        from urbgov_desk.services import restore

        officers = self._prepared.outlook.officers
        for first in officers:
            if first.id == self.people[0].currentData():
                self._offer(self.people[1], restore.seconds(officers, first))

    def _said(self, outlook: "Outlook") -> str:
        last = f"{outlook.last_at:%H:%M %d/%m/%Y}" if outlook.last_at else ""
        if outlook.lost is None:
            lost = self.tr("Trên máy không còn kho để so: việc làm sau lúc đó là mất.")
        elif outlook.lost:
            lost = self.tr("Kho trên máy có {count} việc sau đó: các việc ấy sẽ mất.").format(
                count=outlook.lost
            )
        else:
            lost = self.tr("Không mất việc nào so với kho trên máy.")
        papers = self.tr("{papers} giấy tờ, thiếu {missing}.").format(
            papers=outlook.papers, missing=outlook.missing_papers
        )
        said = self.tr("Bản sao đến lúc {moment}. {lost} {papers}").format(
            moment=last, lost=lost, papers=papers
        )
        if outlook.damaged:
            said += " " + self.tr("{count} bản sao mới hơn bị hỏng: hãy thử USB khác.").format(
                count=len(outlook.damaged)
            )
        if outlook.broken:
            said += " " + self.tr("Có việc đã sao lưu sau đó nhưng đứt quãng, không nối được.")
        return said

    def _row(self, each: "SeriesLoss") -> Row:
        language = self._shell.preferences.liking.language.value
        kind = wording.name_of(names.called(each.kind), language)
        here = self.tr("chưa biết") if each.here is None else str(each.here)
        behind = each.here is None or each.here > each.restored
        return Row(
            key=f"{each.kind}/{each.scope}",
            title=f"{kind} {names.mark_of(each.kind, each.scope)}".strip(),
            detail=self.tr("trên máy: {number}").format(number=here),
            aside=self.tr("bản sao: {number}").format(number=each.restored),
            aside_tone=Tone.warn if behind else Tone.good,
        )

    def _go_back(self, prepared: "Prepared") -> None:
        # An empty one would count as a wrong one, for both.
        for field, pin in zip(self.pin_fields, self.pins, strict=True):
            field.set_error("" if pin.text() else self.tr("Hãy nhập mã PIN."))
        empty = next((pin for pin in self.pins if not pin.text()), None)
        if empty is not None:
            empty.setFocus()
            return
        people = tuple(
            SignIn(officer_id=str(person.currentData() or ""), pin=pin.text())
            for person, pin in zip(self.people, self.pins, strict=True)
        )
        self._set_busy(True)
        self.work.begin(self.tr("Đang khôi phục"))
        # Two renames at the end of it: there is nothing to stop half-way.
        self.work.stop_button.setEnabled(False)
        self.leaving.emit()
        go_back(
            self._shell.worker,
            prepared,
            (people[0], people[1]),
            self._secret,
            release=self._release,
            done=self._went_back,
            failed=self._refuse,
            owner=self,
        )

    def _went_back(self, desk: "Desk") -> None:
        self._set_busy(False)
        self.accept()
        self.restored.emit(desk)
