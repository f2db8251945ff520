"""One dossier: header, story, people, papers, money, what was printed, and its acts."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk.domain.dossier import Dossier, IssuedPaper
from urbgov_desk.gui.dossier.issued_list import IssuedList
from urbgov_desk.gui.dossier.panel import ActPanel
from urbgov_desk.gui.dossier.panels import panel_for
from urbgov_desk.gui.dossier.preview import PaperSight
from urbgov_desk.gui.dossier.reading import OpenedDossier
from urbgov_desk.gui.dossier.remaining import remaining
from urbgov_desk.gui.dossier.said import (
    TONES,
    left_words,
    moment,
    money,
    procedure_words,
    state_chip,
)
from urbgov_desk.gui.dossier.section import Section, money_rows, paper_rows, people_rows
from urbgov_desk.gui.dossier.step import (
    ABOUT_MONEY,
    ABOUT_PAPERS,
    ABOUT_PEOPLE,
    Action,
    offers,
)
from urbgov_desk.gui.dossier.step_bar import StepBar
from urbgov_desk.gui.dossier.story_view import StoryView
from urbgov_desk.gui.forms.ui_dossier_view import Ui_DossierView
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.label import words


class DossierView(QWidget):
    """Shows one dossier and lets the clerk begin what is lawful now."""

    elsewhere = Signal(object)
    """An Action that is done on another page."""
    act_sent = Signal(object, object)
    """The ActPanel and the act it asks for."""
    panel_turned = Signal(bool)
    """Whether an act's panel is open now."""
    reprint_wanted = Signal(object)
    """An IssuedPaper."""
    sight_wanted = Signal(object)
    """An IssuedPaper to be looked at."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._opened: OpenedDossier | None = None
        self._calling = False
        self._withdrawn = False
        self._panel: ActPanel | None = None
        self._form = Ui_DossierView()
        self._form.setupUi(self)
        self._form.whoRow.setStretch(0, 1)
        self._form.dueRow.setStretch(2, 1)
        self._form.column.setStretch(4, 1)
        self._state = Chip()
        self._left = Chip()
        self._money_due = Chip()
        self._form.statePlace.addWidget(self._state)
        self._form.leftPlace.addWidget(self._left)
        self._form.moneyDuePlace.addWidget(self._money_due)
        self.story = StoryView()
        self.people = Section(self.tr("Người trong hồ sơ"))
        self.papers = Section(self.tr("Giấy tờ đã nộp"))
        self.money = Section(self.tr("Tiền"))
        self.issued = IssuedList(shell.theme)
        self.paper_steps = StepBar()
        self.people_steps = StepBar()
        self.people.add(self.people_steps)
        self.sight = PaperSight(shell.theme)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._make_body())
        self._middle.addWidget(self.sight)
        self._form.middlePlace.addWidget(self._middle)
        self.steps = StepBar()
        self.money_steps = StepBar()
        self.money.add(self.money_steps)
        self._form.footPlace.addWidget(self.steps)
        beside = {
            self.money_steps: ABOUT_MONEY,
            self.paper_steps: ABOUT_PAPERS,
            self.people_steps: ABOUT_PEOPLE,
        }
        apart = [action for actions in beside.values() for action in actions]
        self._bars = {self.steps: tuple(a for a in Action if a not in apart), **beside}
        for bar in self._bars:
            bar.wanted.connect(self.begin)
        self.issued.looked_at.connect(self.sight_wanted)
        self.issued.reprint_wanted.connect(self.reprint_wanted)
        self.sight.closed.connect(self.close_sight)

    @property
    def opened(self) -> OpenedDossier | None:
        """The dossier shown."""
        return self._opened

    @property
    def panel(self) -> ActPanel | None:
        """The act's panel that is open."""
        return self._panel

    def show_dossier(self, opened: OpenedDossier, *, calling: bool) -> None:
        """Show a dossier; the panel of another dossier is closed, this one's stays."""
        same = self._opened is not None and self._opened.dossier.id == opened.dossier.id
        self._opened = opened
        self._calling = calling
        self._withdrawn = False
        if not same:
            self.close_panel()
            self.close_sight()
            self._body.verticalScrollBar().setValue(0)
        language = self._shell.preferences.liking.language.value
        self._show_head(opened, language)
        dossier = opened.dossier
        self.story.show_story(opened.story, language)
        self.people.show_rows(people_rows(dossier, language))
        self.papers.show_rows(
            paper_rows(dossier, language), otherwise=self.tr("Không có giấy tờ nào.")
        )
        self.money.show_rows(money_rows(dossier, language), otherwise=self.tr("Không thu tiền."))
        self._issued_heading.setVisible(bool(dossier.issued))
        self.issued.show_papers(dossier.issued, language)
        self._show_steps()

    def show_calling(self, calling: bool) -> None:
        """In a call list F9 is the call's; the same dossier may stay while the list changes."""
        if calling != self._calling:
            self._calling = calling
            self._show_steps()

    def withdraw(self) -> None:
        """Another dossier, or this one changed, is on its way: nothing begins on what is shown."""
        self._withdrawn = True

    def what(self) -> str:
        """The line with the codes and the procedure, as it stands above the dossier."""
        return self._form.what.text()

    def offered(self) -> tuple[Action, ...]:
        """Every act that has its button now."""
        return tuple(action for bar in self._bars for action in bar.offered())

    def begin(self, action: Action) -> None:
        """Open the panel of an act, or go where it is done."""
        if self._opened is None or self._withdrawn or action not in self.offered():
            return
        panel = panel_for(action, self._shell, self._opened)
        if panel is None:
            self.elsewhere.emit(action)
            return
        self.close_panel()
        self._panel = panel
        panel.sent.connect(lambda act: self.act_sent.emit(panel, act))
        panel.given_up.connect(self._give_up)
        for bar in self._bars:
            bar.hide()
        self._form.footPlace.addWidget(panel)
        panel.show()
        panel.focus_first()
        self.panel_turned.emit(True)

    def close_panel(self) -> None:
        """Put the panel away; the steps come back."""
        panel, self._panel = self._panel, None
        if panel is None:
            return
        self._form.footPlace.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        self._show_steps()
        self.panel_turned.emit(False)

    def show_sight(self, paper: IssuedPaper, pdf: bytes) -> None:
        """Show how a paper looks."""
        language = self._shell.preferences.liking.language.value
        self.sight.show_paper(paper, pdf, language)
        self._middle.setCurrentWidget(self.sight)
        self.steps.hide()
        self.sight.focus()

    def close_sight(self) -> None:
        """Back from the paper to the dossier."""
        if self._middle.currentWidget() is self.sight:
            self._middle.setCurrentIndex(0)
            self._show_steps()
            self.issued.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_body(self) -> None:
        """Stand where the dossier can be read with the arrow keys."""
        if self._panel is not None:
            self._panel.focus_first()
        elif not self.steps.isHidden():
            self.steps.focus_first()
        else:
            self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what is open on top."""
        if event.key() == Qt.Key.Key_Escape and self._middle.currentIndex() == 1:
            self.close_sight()
            return
        super().keyPressEvent(event)

    # -- within ------------------------------------------------------------------------------

    def _make_body(self) -> QScrollArea:
        ground = QWidget()
        ground.setProperty("role", "scrolled")
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, UNIT, 0)
        row.setSpacing(3 * UNIT)
        left = QVBoxLayout()
        left.setSpacing(UNIT // 2)
        left.addWidget(words(self.tr("Diễn biến"), "strong"))
        left.addWidget(self.story)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(UNIT + UNIT // 2)
        for section in (self.people, self.papers, self.money):
            right.addWidget(section)
        self._issued_heading = words(self.tr("Giấy đã lập: Enter xem, Ctrl+P in lại"), "strong")
        self._issued_heading.setWordWrap(True)
        right.addWidget(self._issued_heading)
        right.addWidget(self.issued)
        right.addWidget(self.paper_steps)
        right.addStretch(1)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        self._body = QScrollArea()
        self._body.setWidgetResizable(True)
        self._body.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._body.setAccessibleName(self.tr("Nội dung hồ sơ"))
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._body.setWidget(ground)
        return self._body

    def _show_head(self, opened: OpenedDossier, language: str) -> None:
        dossier, form = opened.dossier, self._form
        laid = dossier.ready_at is not None
        names = ", ".join(person.party.name for person in dossier.applicants)
        form.who.setText(names or self.tr("(chưa có tên)"))
        self._state.show_state(*state_chip(dossier.state, language, laid=laid))
        parts = [dossier.code or self.tr("chưa có mã"), procedure_words(dossier.procedure_name)]
        if dossier.official_code:
            parts.insert(1, self.tr("mã hệ thống {code}").format(code=dossier.official_code))
        if dossier.shelf:
            parts.append(self.tr("ngăn {shelf}").format(shelf=dossier.shelf))
        form.what.setText(" · ".join(parts))
        if dossier.due_at is not None:
            form.due.setText(self.tr("Hẹn trả {at}").format(at=moment(dossier.due_at)))
        else:
            form.due.setText(self.tr("Chưa có ngày hẹn"))
        left = remaining(
            dossier.state,
            dossier.due_at,
            opened.now,
            returned_at=dossier.returned_at,
            laid=laid,
        )
        self._left.show_state(left_words(left), TONES[left.left])
        form.limit.setText(_limit_words(dossier))
        due = dossier.money_due
        text = self.tr("còn thu {sum}").format(sum=money(due)) if due > 0 else ""
        self._money_due.show_state(text, Tone.warn)

    def _show_steps(self) -> None:
        if self._opened is None:
            self.steps.hide()
            return
        opened = self._opened
        there_is = {
            Action.MERGE: opened.doubles,
            Action.SPLIT: opened.put_together,
            Action.ERASE: opened.erasable,
        }
        found = offers(
            opened.dossier,
            correctable=opened.correctable,
            about_people=tuple(action for action, whom in there_is.items() if whom),
            acts=self._shell.officer.acts if self._shell.officer else None,
        )
        for bar, actions in self._bars.items():
            own = tuple(offer for offer in found if offer.action in actions)
            bar.show_offers(own, primary_free=not self._calling)
            looking = self._middle.currentWidget() is self.sight
            bar.setVisible(bool(own) and self._panel is None and not looking)

    def _give_up(self) -> None:
        self.close_panel()
        self.focus_body()

    def changeEvent(self, event: QEvent) -> None:
        """Measure lists anew when the letters change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._opened is not None:
            language = self._shell.preferences.liking.language.value
            self.issued.show_papers(self._opened.dossier.issued, language)


def _limit_words(dossier: Dossier) -> str:
    parts = [dossier.limit_words, dossier.unit or ""]
    return " · ".join(part for part in parts if part)
