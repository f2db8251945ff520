"""The field at the top finds certifications beside dossiers, and leads to the right place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.certifying import asked, certifying_ward, copy_line, pin_session
from tests.gui.dossier.desk_stage import WardStage, press, type_in, until
from tests.making import intake
from urbgov_desk.domain.certifying import SignVisit
from urbgov_desk.gui.places import Place
from urbgov_desk.gui.subject import OpenDossier, OpenEntry, OpenVisit
from urbgov_desk.gui.widgets.table import RowRole
from urbgov_desk.services import intake as reception
from urbgov_desk.services.certification import signing
from urbgov_desk.services.desk import Desk
from urbgov_desk.store.identifier import new_id


class CertifyingStage(WardStage):
    """The same over a ward that certifies."""

    def _make(self) -> Desk:
        self._made = certifying_ward(self._folder, opening=512)
        return self._made.desk


def stand_ins() -> tuple[Place, ...]:
    """The places a search leads to, each keeping what one came for."""
    return tuple(
        Place(
            name=name,
            title=str,
            icon="folder",
            key=key,
            factory="tests.gui.dossier.desk_stage:ElsewherePage",
        )
        for name, key in (
            ("receive", "F1"),
            ("certify", "F2"),
            ("dossier", "F3"),
            ("register", "F7"),
        )
    )


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[CertifyingStage]:
    """A dossier, and two papers certified in one visit, all of one person."""
    made = CertifyingStage(qapp, tmp_path / "ward", places=stand_ins())
    made.open()
    qtbot.waitActive(made.window)

    def fill(desk: Desk) -> str:
        reception.receive(desk, intake())
        lines = (copy_line("Bằng tốt nghiệp"), copy_line("Học bạ"))
        request = SignVisit(
            request_id=new_id(), session=pin_session(desk), visit=asked(*lines, phone="0912345678")
        )
        return signing.sign_visit(desk, request).visits[0].id

    made.visit = made.ask(fill)  # type: ignore[attr-defined]
    yield made
    made.close()


def typed(stage: CertifyingStage, text: str) -> list[tuple[str, str, str]]:
    """The rows that come: who, what, where it stands."""
    press(stage, "Ctrl+K")
    type_in(stage, text)
    box = stage.window.frame.find_box
    until(lambda: box.rows() is not None and box._asked == text)
    model = box._model
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        (str(at.data()), str(at.data(RowRole.detail)), str(at.data(RowRole.aside))) for at in rows
    ]


def came_for(stage: CertifyingStage, place: str) -> object:
    page = stage.window.current()
    assert page is stage.window.frame.page(place)
    return page.came_for[-1]  # type: ignore[attr-defined]


def test_a_name_shows_what_and_where_each_is(stage: CertifyingStage) -> None:
    rows = typed(stage, "hong anh")
    assert {row[0] for row in rows} == {"Nguyễn Thị Hồng Ánh"}
    assert rows[1][1:] == ("Túi CT01-261123-001 · Bằng tốt nghiệp và 1 giấy tờ khác", "Chờ trao")
    assert rows[2][1:] == ("Số 514 quyển số 01/2026 - SCT/BS · Học bạ", "Sổ chứng thực bản sao")
    press(stage, "Return")
    assert isinstance(came_for(stage, "dossier"), OpenDossier)


def test_a_visit_opens_at_the_certification_desk(stage: CertifyingStage) -> None:
    typed(stage, "hong anh")
    press(stage, "Down")
    press(stage, "Return")
    assert came_for(stage, "certify") == OpenVisit(certification=stage.visit)  # type: ignore[attr-defined]


def test_a_number_opens_its_line_in_the_book(stage: CertifyingStage) -> None:
    rows = typed(stage, "513/BS")
    assert rows[0][1].startswith("Số 513 quyển số 01/2026 - SCT/BS")
    press(stage, "Return")
    assert isinstance(came_for(stage, "register"), OpenEntry)
