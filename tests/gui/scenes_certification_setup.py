"""Pictures of the set-up of authority, books and certification."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gui.dossier.desk_stage import press, wait_idle
from tests.gui.signing.pile_stage import PileStage
from tests.shots import Scene, Shot
from urbgov_desk.domain.book_act import PassToPaper
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services.certification import attestation_texts, book


def _section(
    name: str, show: Callable[[PileStage], None] = lambda _stage: None
) -> Callable[[QApplication, Path], Shot]:
    def build(app: QApplication, folder: Path) -> Shot:
        stage = PileStage(app, folder / "ward", officer="TRUONG")
        stage.open()
        stage.ask(
            lambda desk: book.pass_to_paper(
                desk,
                PassToPaper(request_id="paper", book=BookKind.TRANSACTIONS, year=2026),
            )
        )
        stage.ask(
            lambda desk: attestation_texts.keep_text(
                desk,
                kind="attestation_signature",
                text="Ông/bà {person} đã ký trước mặt tôi.\nSố {number} quyển {volume}",
                basis="Công văn 12/STP-HCTP",
                valid_from=date(2026, 11, 1),
                request_id="own",
            )
        )
        stage.window.go("setup")

        def look(look: Look, language: Language, points: int) -> None:
            stage.look(look, language, points)
            page = stage.window.page("setup")
            assert isinstance(page, SetupPage)
            page.open(name)
            wait_idle(stage)
            show(stage)
            wait_idle(stage)

        return Shot(widget=stage.window, look=look, close=stage.close)

    return build


AUTHORITY, BOOK, CERTIFICATION, ATTESTATION = (
    Scene(name=f"setup-{name}", build=_section(name))
    for name in ("authority", "book", "certification", "attestation")
)
NEW_GRANT = Scene(
    name="setup-new-grant", build=_section("authority", lambda stage: press(stage, "F6"))
)
