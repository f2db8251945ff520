"""What the head of a dossier and its people lines say."""

from tests.gui.dossier.desk_stage import WardStage
from tests.making import anh, applicant, intake
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.gui.dossier.remaining import Left, remaining
from urbgov_desk.gui.dossier.said import state_chip
from urbgov_desk.gui.dossier.section import people_rows
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk


def test_a_result_on_no_shelf_is_not_called_ready(ward_stage: WardStage) -> None:
    now = ward_stage.ask(lambda desk: desk.now())
    assert remaining(State.RESOLVED, None, now, laid=False).left is Left.RESOLVED
    assert remaining(State.RESOLVED, None, now, laid=True).left is Left.READY
    assert state_chip(State.RESOLVED, "vi", laid=False)[0] == "Có kết quả"
    assert state_chip(State.RESOLVED, "vi", laid=True)[0] == "Chờ trả kết quả"


def test_a_telephone_number_is_never_broken_at_the_end_of_a_line(ward_stage: WardStage) -> None:
    def make(desk: Desk) -> tuple[tuple[str, str], ...]:
        party = anh(name="Lý Văn Tèo", phone="0100000193")
        done = reception.receive(desk, intake(holders=(applicant(party),)))
        return people_rows(reception.find(desk, done.dossier), "vi")

    ((text, _role),) = ward_stage.ask(make)
    assert text.startswith("Lý Văn Tèo · 0100")
    assert "\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}193" in text
    assert " " not in text.removeprefix("Lý Văn Tèo · ")
