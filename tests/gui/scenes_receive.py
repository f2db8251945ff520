"""Pictures of the reception page."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gui.receive.counter import ANH, HUY, MARRIAGE_STATUS, ReceptionCounter
from tests.gui.stage import settle
from tests.shots import Shot, scene
from urbgov_desk.domain.dossier import PaperAnswer
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.receive.form import Shown
from urbgov_desk.gui.receive.mode import Mode
from urbgov_desk.gui.style.tokens import Look


def _shot(app: QApplication, folder: Path, play: Callable[[ReceptionCounter], None]) -> Shot:
    """Each view is played anew: another language makes the page again."""
    counter = ReceptionCounter(app, folder)
    counter.stage.window.resize(1366, 768)
    played: list[Language] = []

    def look(look: Look, language: Language, points: int) -> None:
        if played:
            page = counter.page
            page.view.clear_wanted.emit()
            page.drafts.save_now()
            counter.ask(lambda _desk: True)
        counter.stage.look(look, language, points)
        counter.wait(counter.page.weighed, lambda: None, otherwise=150)
        played.append(language)
        play(counter)
        settle()

    return Shot(widget=counter.stage.window, look=look, close=counter.close)


def _usual(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)


@scene("receive-empty")
def empty(app: QApplication, folder: Path) -> Shot:
    """Ready for the next visitor."""
    return _shot(app, folder, lambda counter: None)


@scene("receive-filled")
def filled(app: QApplication, folder: Path) -> Shot:
    """A card scanned, a procedure chosen, papers half ticked."""

    def play(counter: ReceptionCounter) -> None:
        _usual(counter)
        counter.page.view.people.editor._form.phone.setText("0912345678")
        papers = counter.page.view.procedure.papers
        papers.answer(PaperAnswer.COPY_KEPT)
        papers.answer(PaperAnswer.LOOKED_UP)
        papers.list.setFocus()

    return _shot(app, folder, play)


@scene("receive-couple")
def couple(app: QApplication, folder: Path) -> Shot:
    """A second card: who is it?"""

    def play(counter: ReceptionCounter) -> None:
        counter.scan(ANH)
        counter.scan(HUY)

    return _shot(app, folder, play)


@scene("receive-couple-named")
def couple_named(app: QApplication, folder: Path) -> Shot:
    """Two people with their roles, after a reception of the same person."""

    def play(counter: ReceptionCounter) -> None:
        counter.scan(ANH)
        counter.scan(HUY)
        counter.page.view.people._ask.answered.emit("representative_by_authorisation")
        counter.choose("2.000635")

    return _shot(app, folder, play)


@scene("receive-told")
def told(app: QApplication, folder: Path) -> Shot:
    """Not done: a number of eleven digits, required papers missing."""

    def play(counter: ReceptionCounter) -> None:
        _usual(counter)
        counter.page.view.people.editor._form.number.setText("00119500432")
        counter.wait(counter.page.refused, counter.page.view.act.click)

    return _shot(app, folder, play)


@scene("receive-money")
def money(app: QApplication, folder: Path) -> Shot:
    """Copies to be paid, cash given, the change shown."""

    def play(counter: ReceptionCounter) -> None:
        counter.scan(ANH)
        counter.choose("2.000815")
        view = counter.page.view
        view.terms._form.pages.set_count(3)
        view.terms._form.copies.set_count(5)
        counter.wait(counter.page.weighed, lambda: None, otherwise=1000)
        view.money._form.given.set_amount(100_000)
        view.procedure.papers.answer_all()
        counter.wait(counter.page.weighed, lambda: None, otherwise=1000)

    return _shot(app, folder, play)


@scene("receive-unknown-limit")
def unknown_limit(app: QApplication, folder: Path) -> Shot:
    """The law holds no limit: it is asked for."""

    def play(counter: ReceptionCounter) -> None:
        counter.scan(ANH)
        counter.choose("1.001731")

    return _shot(app, folder, play)


@scene("receive-done")
def done(app: QApplication, folder: Path) -> Shot:
    """Just received: the line with its keys, and the same person's open dossier."""

    def play(counter: ReceptionCounter) -> None:
        _usual(counter)
        counter.page.view.procedure.papers.answer_all()
        counter.wait(counter.page.finished, counter.page.view.act.click)
        counter.scan(ANH)
        counter.wait(counter.page.weighed, lambda: None, otherwise=1000)

    return _shot(app, folder, play)


def _mode(mode: Mode) -> Callable[[ReceptionCounter], None]:
    def play(counter: ReceptionCounter) -> None:
        _usual(counter)
        counter.page.view.mode_wanted.emit(mode.value)
        counter.ask(lambda _desk: True)

    return play


@scene("receive-supplement")
def supplement(app: QApplication, folder: Path) -> Shot:
    """Asking for what is missing."""
    return _shot(app, folder, _mode(Mode.SUPPLEMENT))


@scene("receive-refuse")
def refuse(app: QApplication, folder: Path) -> Shot:
    """Grounds for refusing."""
    return _shot(app, folder, _mode(Mode.REFUSE))


@scene("receive-courier")
def courier(app: QApplication, folder: Path) -> Shot:
    """A courier's pile."""
    return _shot(app, folder, _mode(Mode.COURIER))


@scene("receive-passport")
def passport(app: QApplication, folder: Path) -> Shot:
    """A foreigner, a long list of papers, the portal's note folded out."""

    def play(counter: ReceptionCounter) -> None:
        view = counter.page.view
        editor = view.people.editor
        editor._form.shown.setCurrentIndex(editor._form.shown.findData(Shown.PASSPORT.value))
        editor._form.number.setText("TR1234567")
        editor._form.name.setText("TANAKA Yuki")
        editor._country.choose("JP")
        counter.choose("1.011441")
        view.procedure.papers._fold.setChecked(True)

    return _shot(app, folder, play)


@scene("receive-more")
def more(app: QApplication, folder: Path) -> Shot:
    """The fields that few dossiers need, and a visit that waits."""

    def play(counter: ReceptionCounter) -> None:
        counter.scan(HUY)
        counter.page.view.park_wanted.emit()
        counter.ask(lambda _desk: True)
        _usual(counter)
        counter.page.view.more_fold.setChecked(True)

    return _shot(app, folder, play)


@scene("receive-at-once")
def at_once(app: QApplication, folder: Path) -> Shot:
    """A result that is ready while the visitor waits."""
    return _shot(app, folder, _mode(Mode.AT_ONCE))


@scene("receive-choose")
def choose(app: QApplication, folder: Path) -> Shot:
    """A few letters of a procedure."""

    def play(counter: ReceptionCounter) -> None:
        counter.scan(ANH)
        chooser = counter.page.view.procedure.chooser
        chooser.setFocus()
        chooser.setText("ket hon")
        chooser.textEdited.emit("ket hon")

    return _shot(app, folder, play)
