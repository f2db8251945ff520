"""The page Trả kết quả: what waits to be collected, and handing one over."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from urbgov_desk.domain import scan as scanned_text
from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.lifecycle import PlainState, plain
from urbgov_desk.domain.party import Party
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.dossier.line_model import LineModel, ListedDossier, listed
from urbgov_desk.gui.dossier.said import money
from urbgov_desk.gui.finding.search import Search, found_words
from urbgov_desk.gui.forms.ui_handover import Ui_Handover
from urbgov_desk.gui.handover.reading import (
    OpenedReturn,
    ReadyResults,
    Waiting,
    read_ready,
    read_return,
)
from urbgov_desk.gui.handover.return_form import ReturnForm
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import FindText, OpenDossier, Scanned
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.table import RowList

if TYPE_CHECKING:
    from urbgov_desk.gui.handover.return_form import Act
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done
    from urbgov_desk.services.scan import Reading


class HandoverPage(Page):
    """The find field and the ready list to the left, the return to the right."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._form = Ui_Handover()
        self._form.setupUi(self)
        self.setObjectName("page")
        self._form.find.setMinimumWidth(1)
        self.find_field = self._form.find
        self.search = Search(shell, self)
        self.list = RowList(shell.theme)
        self.list.setAccessibleName(self.tr("Kết quả chờ trả"))
        self._model = LineModel(self, shell.preferences.liking.language.value)
        self.list.setModel(self._model)
        self._empty = EmptyState(shell.theme, "package-check", "", "")
        self._left = QStackedWidget()
        self._left.addWidget(self.list)
        self._left.addWidget(self._empty)
        self._form.listPlace.addWidget(self._left, 1)
        self._nothing = EmptyState(
            shell.theme,
            "package",
            self.tr("Ai đến nhận kết quả?"),
            self.tr("Quét giấy tiếp nhận hoặc căn cước, hoặc tìm tên bằng Ctrl+F."),
        )
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._form.returnPlace.addWidget(self._right)
        self._ready: ReadyResults | None = None
        self._wanted: str | None = None
        self._card: Reading | None = None
        """Whose card was scanned while nothing was open, until it is known what they came for."""
        self.form: ReturnForm | None = None
        self._connect()

    # -- what the window asks --------------------------------------------------------------------

    def arrive(self, subject: object | None) -> None:
        """Come for a dossier, for a scan, or to see what waits."""
        self.reload()
        if isinstance(subject, FindText):
            self.find_field.setText(subject.text)
            self.search.ask_now(subject.text)
        if isinstance(subject, Scanned):
            dossier = getattr(subject.reading, "dossier", None)
            subject = OpenDossier(dossier_id=dossier.id) if dossier is not None else None
        if isinstance(subject, OpenDossier):
            self.open(subject.dossier_id)
        elif self.form is None:
            self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Where work goes on: with who collects, else in the find field."""
        if self.form is not None:
            self.form.focus_first()
        else:
            self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_scan(self, text: str) -> bool:
        """A card says who stands at the counter; receipts find their own way here."""
        if scanned_text.read(text).person is None:
            return False

        def read(desk: "Desk") -> "Reading":
            from urbgov_desk.services import scan

            return scan.read(desk, text)

        self.shell.run(read, self._on_card, owner=self)
        return True

    def change_officer(self) -> None:
        """Who came to collect came to the officer before; the next may see less of them."""
        if not self.is_for_another():
            return
        self._card = self._wanted = None
        self._let_go()
        self.find_field.clear()
        if self.is_in_front():
            self.reload()

    def open(self, dossier_id: str) -> None:
        """Somebody came for this one."""
        self._wanted = dossier_id
        self._mark()
        self.shell.run(
            lambda desk: read_return(desk, dossier_id),
            self._on_opened,
            self._on_unreadable,
            owner=self,
        )

    def reload(self) -> None:
        """Read the ready list again."""
        self.shell.run(read_ready, self._on_ready, owner=self)

    # -- within ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.list.opened.connect(lambda _index: self._open_current())
        self.list.clicked.connect(lambda _index: self._open_current())
        self.find_field.textChanged.connect(self.search.type)
        self.find_field.returnPressed.connect(self._on_return)
        self.search.answered.connect(self._on_found)
        self.search.cleared.connect(self._show_ready)
        key = QShortcut(QKeySequence("Ctrl+F"), self.find_field)
        key.activated.connect(self._to_find)
        down = QShortcut(QKeySequence("Down"), self.find_field)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._on_return)
        self.shell.worker.changed.connect(self._on_changed)

    def _to_find(self) -> None:
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.selectAll()

    def _open_current(self) -> None:
        line = self._model.line(self.list.currentIndex().row())
        if line is not None:
            self.open(line.id)

    def _on_return(self) -> None:
        if self.search.wanted:
            self.search.ask_now(self.find_field.text())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.selectionModel().hasSelection():
            self.list.setCurrentIndex(self._model.index(0, 0))

    def _mark(self) -> None:
        """Mark the dossier that is open, or none: never another than the one at the right."""
        row = self._model.row_of(self._wanted) if self._wanted is not None else -1
        self.list.setCurrentIndex(self._model.index(row, 0))

    def _on_ready(self, ready: ReadyResults) -> None:
        self._ready = ready
        if not self.search.wanted:
            self._show_ready()

    def _show_ready(self) -> None:
        if self._ready is None:
            return
        count = len(self._ready.results)
        self._form.listHeading.setText(self.tr("Chờ trả: {n} kết quả").format(n=count))
        self._empty.set_words(
            self.tr("Không có kết quả nào chờ trả"),
            self.tr("Ghi kết quả ở trang Hồ sơ (F3)."),
        )
        self._put(tuple(self._row(waiting) for waiting in self._ready.results))

    def _row(self, waiting: Waiting) -> ListedDossier:
        age = self.tr("{n} ngày").format(n=waiting.days) if waiting.days else self.tr("hôm nay")
        return ListedDossier(
            line=waiting.line,
            mark=waiting.line.shelf or "",
            aside=age,
            tone=Tone.warn if waiting.remind else Tone.plain,
        )

    def _on_found(self, text: str, lines: tuple[DossierLine, ...]) -> None:
        self._form.listHeading.setText(found_words(text, len(lines)))
        self._empty.set_words(
            self.tr("Không thấy hồ sơ nào"),
            self.tr("Thử tên không dấu, 4 số cuối của mã, điện thoại hoặc số định danh."),
        )
        # Who stands here came to collect: what waits for them stands above everything else.
        lines = tuple(sorted(lines, key=lambda line: not _waits(line)))
        self._put(listed(lines))
        card, self._card = self._card, None
        if card is None or card.party is None or self.form is not None:
            return
        waiting = [line for line in lines if _waits(line)]
        if text == _text_of(card.party) and len(waiting) == 1:
            self._card = card
            self.open(waiting[0].id)

    def _put(self, rows: tuple[ListedDossier, ...]) -> None:
        if self._ready is None:
            return
        before = max(self.list.currentIndex().row(), 0)
        self._model.show(rows, self._ready.now)
        self._left.setCurrentWidget(self.list if rows else self._empty)
        if self._wanted is not None and not (self.list.hasFocus() and self.search.wanted):
            self._mark()
        elif rows:
            self.list.setCurrentIndex(self._model.index(min(before, len(rows) - 1), 0))

    def _on_opened(self, opened: OpenedReturn) -> None:
        if opened.dossier.id != self._wanted:
            return
        if self.form is None or self.form.opened.dossier.id != opened.dossier.id:
            self.shell.visitor_changed.emit()
        self._let_go()
        form = ReturnForm(self.shell, opened)
        form.returned.connect(lambda act: self._run(form, act, self._on_returned))
        form.attempted.connect(lambda act: self._run(form, act, self._on_attempted))
        form.charge_noted.connect(
            lambda act: self._run(form, act, lambda _done: self._renew_money(form))
        )
        form.given_up.connect(self._give_up)
        form.dossier_wanted.connect(
            lambda: self.shell.go("dossier", OpenDossier(dossier_id=opened.dossier.id))
        )
        self.form = form
        self._right.addWidget(form)
        self._right.setCurrentWidget(form)
        form.focus_first()
        card, self._card = self._card, None
        if card is not None and card.party is not None:
            form.take_card(card.party, card.known)

    def _on_unreadable(self, told: Told) -> None:
        self._card = None
        self._wanted = None
        self._let_go()
        self.shell.refuse(told)

    def _on_card(self, reading: "Reading") -> None:
        if reading.party is None:
            return
        if self.form is not None and self.form.lawful:
            self.form.take_card(reading.party, reading.known)
            return
        self._card = reading
        wanted = _text_of(reading.party)
        self.find_field.setText(wanted)
        self.search.ask_now(wanted)

    def _run(self, form: ReturnForm, act: "Act", done: "object") -> None:
        form.set_busy(True)
        self.shell.run(
            act,
            done,  # type: ignore[arg-type]
            form.show_told,
            owner=form,
            ended=lambda: form.set_busy(False),
        )

    def _renew_money(self, form: ReturnForm) -> None:
        dossier_id = form.opened.dossier.id
        self.shell.run(lambda desk: read_return(desk, dossier_id), form.renew_money, owner=form)

    def _on_returned(self, done: "Done") -> None:
        name = self.form.collector.collector_name() if self.form is not None else ""
        parts = [self.tr("Đã trả {code} cho {name}").format(code=done.code or "", name=name)]
        if done.change_due:
            parts.append(self.tr("trả lại {sum}").format(sum=money(done.change_due)))
        self.shell.say(" · ".join(parts))
        self._give_up()

    def _on_attempted(self, done: "Done") -> None:
        self.shell.say(
            self.tr("Đang in phiếu hướng dẫn và giấy uỷ quyền điền sẵn – {code}").format(
                code=done.code or ""
            )
        )
        self._give_up()

    def _give_up(self) -> None:
        self._wanted = None
        self._let_go()
        self.find_field.clear()
        self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_go(self) -> None:
        form, self.form = self.form, None
        self._right.setCurrentWidget(self._nothing)
        if form is not None:
            self._right.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _on_changed(self, kinds: frozenset[str]) -> None:
        # Whoever comes here reads the list then.
        if self.isVisible() and any(kind.startswith("dossier.") for kind in kinds):
            self.reload()


def _waits(line: DossierLine) -> bool:
    return plain(line.state) is PlainState.READY


def _text_of(party: Party) -> str:
    """What finds the dossiers of somebody whose card was scanned."""
    return party.number or party.name
