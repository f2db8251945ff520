"""The left half of the page: parts by deadline, the list, the call list's keys, finding."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QStyledItemDelegate, QWidget

from urbgov_desk.domain.dossier import CallList, ContactOutcome, DossierLine
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.gui.dossier.call_bar import CallBar
from urbgov_desk.gui.dossier.call_rows import CallRows
from urbgov_desk.gui.dossier.line_model import LineModel, ListedDossier, listed
from urbgov_desk.gui.dossier.reading import Parts
from urbgov_desk.gui.dossier.said import TONES, left_of_line, left_words
from urbgov_desk.gui.dossier.segment import CALLS, Segment, SegmentBar, segment_words
from urbgov_desk.gui.finding.search import Search, found_words
from urbgov_desk.gui.forms.ui_dossier import Ui_Dossier
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.table import RowList, TwoLineRows


class WorkListPane(QWidget):
    """Shows one part of the work list, or what a search found; tells which dossier is looked at."""

    looked_at = Signal(str)
    """The dossier the clerk moved to."""
    refilled = Signal()
    """Other dossiers are listed now; `current` is where the list stands."""
    entered = Signal()
    """Enter: on to the dossier."""
    turned = Signal()
    """Another part was chosen, or something else was searched for."""
    held_back = Signal()
    """A part was chosen while an act is being filled in."""
    called = Signal(str, object, object)
    """A dossier, its CallList and the ContactOutcome."""

    def __init__(self, shell: Shell, form: Ui_Dossier, parent: QWidget) -> None:
        """Fills the list's half of the page's form."""
        super().__init__(parent)
        self.hide()  # only its children, placed in the form, are seen
        self._shell = shell
        self._form = form
        self._parts: Parts | None = None
        self._segment: Segment | None = None
        self._fresh = True
        self._filling = False
        self._lead = False
        self._held = False
        self._next_call: str | None = None
        self.shown: str | None = None
        """The dossier that can be read to the right; only about that one a call is noted."""
        self.search = Search(shell, self)
        self.bar = SegmentBar()
        form.segmentsPlace.addWidget(self.bar)
        self.list = RowList(shell.theme)
        self.list.setAccessibleName(self.tr("Danh sách hồ sơ"))
        self._model = LineModel(self, shell.preferences.liking.language.value)
        self.list.setModel(self._model)
        self._plain_rows: QStyledItemDelegate = TwoLineRows(shell.theme, self.list)
        self._call_rows: QStyledItemDelegate = CallRows(shell.theme, self.list)
        self._empty = EmptyState(shell.theme, "list-checks", "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        form.listPlace.addWidget(self._stack, 1)
        self.calls = CallBar()
        form.callPlace.addWidget(self.calls)
        self._connect()

    @property
    def calling(self) -> CallList | None:
        """Which call list is shown, if one is and the list stands on somebody to call."""
        if self._held or self._segment is None or not self.list.selectionModel().hasSelection():
            return None
        return CALLS.get(self._segment)

    @property
    def segment(self) -> Segment | None:
        """The part shown; None while a search is shown."""
        return self._segment

    def current(self) -> DossierLine | None:
        """The dossier the list stands on."""
        return self._model.line(self.list.currentIndex().row())

    def show_parts(self, parts: Parts) -> None:
        """Show the lists as they are now; the place in the list is kept."""
        self._parts = parts
        self.bar.show_counts(parts.counted())
        if self.search.wanted:
            return
        # Only who comes to the page is led to what presses; a list never jumps under one's hands.
        if self._segment is None or (self._fresh and not parts.lines.get(self._segment)):
            self._segment = parts.counted().first_filled
        self._fresh = False
        self._fill(self._segment)

    def begin(self) -> None:
        """Somebody comes to the page: an empty part gives way to the most pressing one."""
        self._fresh = True

    def choose(self, segment: Segment) -> None:
        """Show a part from its first row, whatever was shown before."""
        if self._held:
            self.bar.check(self._segment)
            self.held_back.emit()
            return
        self.turned.emit()
        self._form.find.clear()
        self._segment = segment
        self._lead = True
        if self._parts is not None:
            self._fill(segment)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def hold(self, held: bool) -> None:
        """While an act is filled in, F9 is the act's and no other part can be chosen."""
        self._held = held
        self.calls.show_list(self.calling)

    def find_text(self, text: str) -> None:
        """Show what is found for a text."""
        self._form.find.setText(text)
        self.search.ask_now(text)
        self._form.find.setFocus(Qt.FocusReason.OtherFocusReason)

    def looked_for(self) -> str:
        """What stands in the find field."""
        return self._form.find.text()

    def forget_search(self) -> None:
        """Show the lists again; nothing is looked for."""
        self._form.find.clear()

    def stand_on(self, dossier_id: str) -> None:
        """Mark a dossier that is shown; one the list does not hold leaves nothing marked."""
        row = self._model.row_of(dossier_id)
        self._filling = True
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row, 0))
        else:
            # Down then goes to the row that took the place of the one acted on.
            before = self.list.currentIndex().row() - 1
            self.list.setCurrentIndex(self._model.index(before, 0))
            self.list.clearSelection()
        self._filling = False
        self.calls.show_list(self.calling)

    # -- within ------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.bar.chosen.connect(self.choose)
        self.list.opened.connect(lambda _index: self.entered.emit())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.calls.answered.connect(self._on_call)
        self.search.answered.connect(self._on_found)
        self.search.cleared.connect(self._on_cleared)
        find = self._form.find
        find.textChanged.connect(self.search.type)
        find.returnPressed.connect(self._to_list)
        key = QShortcut(QKeySequence("Ctrl+F"), find)
        key.activated.connect(lambda: find.setFocus(Qt.FocusReason.ShortcutFocusReason))
        down = QShortcut(QKeySequence("Down"), find)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._to_list)

    def _fill(self, segment: Segment) -> None:
        assert self._parts is not None
        self._segment = segment
        self.bar.check(segment)
        lines = self._parts.lines.get(segment, ())
        calling = segment in CALLS
        self.list.setItemDelegate(self._call_rows if calling else self._plain_rows)
        self._form.listHeading.setText(
            (self.tr("Gọi {part}: {n} hồ sơ") if calling else self.tr("{part}: {n} hồ sơ")).format(
                part=segment_words(segment).lower() if calling else segment_words(segment),
                n=len(lines),
            )
        )
        self._put(tuple(self._row(line, segment) for line in lines), self._parts.now)
        self.calls.show_list(self.calling)
        self._empty.set_words(*self._emptiness(segment))

    def _row(self, line: DossierLine, segment: Segment) -> ListedDossier:
        if segment is Segment.CALL_READY and line.shelf:
            return ListedDossier(line=line, aside=self.tr("ngăn {n}").format(n=line.shelf))
        parts = self._parts
        if parts is not None and line.id in parts.to_close:
            return ListedDossier(line=line, aside=self.tr("hết hạn bổ sung"), tone=Tone.bad)
        if parts is not None and line.id in parts.to_extend and segment not in CALLS:
            left = left_words(left_of_line(line, parts.now))
            said = self.tr("{left} · gia hạn?").format(left=left)
            return ListedDossier(line=line, aside=said, tone=Tone.warn)
        if line.state is State.PAYMENT_REQUESTED and parts is not None and segment not in CALLS:
            time_left = left_of_line(line, parts.now)
            said = self.tr("{left} · chờ nộp tiền").format(left=left_words(time_left))
            return ListedDossier(line=line, aside=said, tone=TONES[time_left.left])
        return ListedDossier(line=line)

    def _emptiness(self, segment: Segment) -> tuple[str, str]:
        if segment in CALLS:
            return self.tr("Không còn ai phải gọi"), self.tr("Chọn danh sách khác bằng Alt+1…9.")
        if segment is Segment.OVERDUE:
            return self.tr("Không có hồ sơ quá hạn"), self.tr("Xem hồ sơ hôm nay: Alt+2.")
        return (
            self.tr("Không có hồ sơ nào ở đây"),
            self.tr("Tiếp nhận hồ sơ mới: F1. Tìm hồ sơ cũ: Ctrl+F."),
        )

    def _put(self, lines: tuple[ListedDossier, ...], now: datetime) -> None:
        before = self.current()
        row_before = self.list.currentIndex().row()
        self._filling = True
        self._model.show(lines, now)
        self._stack.setCurrentWidget(self.list if lines else self._empty)
        if lines:
            self._stand(before, row_before, len(lines))
        self._filling = False
        self.refilled.emit()

    def _stand(self, before: DossierLine | None, row_before: int, count: int) -> None:
        stay, self._next_call = self._next_call or (before.id if before else ""), None
        lead, self._lead = self._lead, False
        row = 0 if lead else self._model.row_of(stay)
        if row < 0:
            # The dossier went to another part: go on with the one that took its place.
            row = min(max(row_before, 0), count - 1)
        self.list.setCurrentIndex(self._model.index(row, 0))

    def _on_current(self) -> None:
        line = self.current()
        if line is not None and not self._filling:
            self.calls.show_list(self.calling)
            self.looked_at.emit(line.id)

    def _on_call(self, outcome: ContactOutcome) -> None:
        line, calls = self.current(), self.calling
        # `calling` is None while another dossier than the list's own is shown; and a key pressed
        # before the row's dossier came into sight is not about anybody one has read.
        if line is not None and calls is not None and line.id == self.shown:
            # Whoever was called moves down the list; the next one waits at the telephone.
            after = self._model.line(self.list.currentIndex().row() + 1)
            self._next_call = after.id if after is not None else None
            self.called.emit(line.id, calls, outcome)

    def _on_found(self, text: str, lines: tuple[DossierLine, ...]) -> None:
        self.turned.emit()
        self._segment = None
        self.bar.check(None)
        self.calls.show_list(None)
        self.list.setItemDelegate(self._plain_rows)
        self._form.listHeading.setText(found_words(text, len(lines)))
        self._empty.set_words(
            self.tr("Không thấy hồ sơ nào"),
            self.tr("Thử tên không dấu, 4 số cuối của mã, điện thoại hoặc số định danh."),
        )
        if self._parts is not None:
            self._put(listed(lines), self._parts.now)

    def _on_cleared(self) -> None:
        if self._parts is not None and self._segment is None:
            self._fill(self._parts.counted().first_filled)

    def _to_list(self) -> None:
        if self.search.wanted:
            self.search.ask_now(self._form.find.text())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
