"""Pictures of the certification page."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.gui.certify.window import ANH, DELEGATE, HUY, CertifyWindow
from tests.gui.stage import settle
from tests.shots import Shot, scene
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.gui.certify.view import Stage
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look


def _shot(
    app: QApplication, folder: Path, play: Callable[[CertifyWindow], None], **wishes: Any
) -> Shot:
    """Each view is played anew: another language makes the page again."""
    desk = CertifyWindow(app, folder, **wishes)
    desk.stage.window.resize(1366, 768)
    played: list[Language] = []

    def look(look: Look, language: Language, points: int) -> None:
        if played:
            page = desk.page
            page.drafts.drop(page.form().draft_id)
            if page.view.stage is Stage.VISIT:
                # What is signed is settled, so that it is not spoken of in the next picture.
                page.view.visit.tray_loaded.emit()
                desk.rest()
                page.view.visit.handed_over.emit()
                desk.rest()
            page.drop()
            desk.rest()
        desk.stage.look(look, language, points)
        desk.rest()
        played.append(language)
        play(desk)
        settle()

    return Shot(widget=desk.stage.window, look=look, close=desk.close)


def three_papers(desk: CertifyWindow) -> None:
    """A card, a diploma and a land certificate."""
    desk.scan(ANH)
    desk.type("3")
    desk.press("Return")
    desk.type("bt")
    desk.press("Return")
    desk.type("2")
    desk.press("Return")
    desk.type("sd")
    desk.press("Return", "Return")


@scene("certify-empty")
def empty(app: QApplication, folder: Path) -> Shot:
    """Armed for the next visitor."""
    return _shot(app, folder, lambda desk: None)


@scene("certify-papers")
def papers(app: QApplication, folder: Path) -> Shot:
    """Three papers of one visitor, a kind half typed."""

    def play(desk: CertifyWindow) -> None:
        three_papers(desk)
        desk.type("h")

    return _shot(app, folder, play)


@scene("certify-signature")
def signature(app: QApplication, folder: Path) -> Shot:
    """A signature with everything unfolded."""

    def play(desk: CertifyWindow) -> None:
        desk.press("Alt+2")
        desk.scan(ANH)
        desk.type("uq")
        desk.press("Return", "Space", "Ctrl+I")
        desk.scan(HUY)

    return _shot(app, folder, play)


@scene("certify-transaction")
def transaction(app: QApplication, folder: Path) -> Shot:
    """A contract with its parties."""

    def play(desk: CertifyWindow) -> None:
        desk.press("Alt+4")
        desk.scan(ANH)
        desk.type("mx")
        desk.press("Return", "Space")
        desk.scan(HUY)
        desk.press("Ctrl+I")

    return _shot(app, folder, play)


@scene("certify-greyed")
def greyed(app: QApplication, folder: Path) -> Shot:
    """A delegate before a foreign paper: grey, with the reason and the way on."""

    def play(desk: CertifyWindow) -> None:
        desk.scan(ANH)
        desk.type("bn")
        desk.press("Return", "Return")

    return _shot(app, folder, play, officer=DELEGATE)


@scene("certify-pin")
def pin(app: QApplication, folder: Path) -> Shot:
    """The first F9 after sign-in."""

    def play(desk: CertifyWindow) -> None:
        desk.stage.shell.signing.close()
        desk.scan(ANH)
        desk.press("F9")

    return _shot(app, folder, play)


@scene("certify-stamp")
def stamp(app: QApplication, folder: Path) -> Shot:
    """Numbers for the rubber stamp."""

    def play(desk: CertifyWindow) -> None:
        three_papers(desk)
        desk.press("F9")
        desk.type("50k")

    return _shot(app, folder, play)


@scene("certify-printed")
def printed(app: QApplication, folder: Path) -> Shot:
    """Numbers whose attestations are printed."""

    def play(desk: CertifyWindow) -> None:
        three_papers(desk)
        desk.press("F9")

    return _shot(app, folder, play, attestation="overlay")


@scene("certify-waiting")
def waiting(app: QApplication, folder: Path) -> Shot:
    """A bundle on its way to the signer."""

    def play(desk: CertifyWindow) -> None:
        three_papers(desk)
        desk.press("Ctrl+Return")

    return _shot(app, folder, play)


@scene("certify-refusal")
def refusal(app: QApplication, folder: Path) -> Shot:
    """Grounds by number keys."""

    def play(desk: CertifyWindow) -> None:
        three_papers(desk)
        desk.press("F10", "2")

    return _shot(app, folder, play)


@scene("certify-book")
def book(app: QApplication, folder: Path) -> Shot:
    """No book is open yet."""

    def play(desk: CertifyWindow) -> None:
        desk.page.acting.ask_book(BookKind.COPIES, 2026, new_year=False, then=None)

    return _shot(app, folder, play, books=False)


@scene("certify-promise")
def promise(app: QApplication, folder: Path) -> Shot:
    """Another hour than the one F6 gives."""

    def play(desk: CertifyWindow) -> None:
        desk.scan(ANH)
        desk.type("1000")
        desk.press("Return", "Shift+F6")

    return _shot(app, folder, play)


@scene("certify-correct")
def correct(app: QApplication, folder: Path) -> Shot:
    """A signed line is put right."""

    def play(desk: CertifyWindow) -> None:
        three_papers(desk)
        desk.press("F9", "Ctrl+G")

    return _shot(app, folder, play, attestation="overlay")
