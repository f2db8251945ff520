"""F9 is only ever about the dossier one has before one's eyes."""

import pytest

from tests.gui.dossier.desk_stage import WardStage, press, type_in, until, wait_idle
from tests.gui.dossier.test_call_lists import outcomes, three_ready
from tests.making import anh, applicant, intake
from urbgov_desk.domain.act import HandOver
from urbgov_desk.gui.dossier.segment import Segment
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.services import handling, story
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk


def received(stage: WardStage, name: str, *, handed_over: bool = False) -> str:
    """A dossier of its own person."""

    def make(desk: Desk) -> str:
        party = anh(name=name, identity=(), phone="0912345679")
        done = reception.receive(desk, intake(holders=(applicant(party),)))
        if handed_over:
            go = HandOver(request_id=f"{done.dossier}/go", dossier=done.dossier, to_unit="VP")
            handling.hand_over(desk, go)
        return done.dossier

    return stage.ask(make)


def events(stage: WardStage, dossier_id: str) -> int:
    """How much happened to a dossier."""
    return len(stage.ask(lambda desk: story.story(desk, dossier_id)))


def shown(stage: WardStage) -> str | None:
    """The dossier at the right, if one can be read there."""
    view = stage.page.view
    return view.opened.dossier.id if view.isVisible() and view.opened is not None else None


@pytest.mark.parametrize("place", range(1, 10))
def test_a_list_chosen_by_key_shows_its_first_row_and_f9_touches_no_other(
    ward_stage: WardStage, place: int
) -> None:
    stage = ward_stage
    three_ready(stage)
    late = received(stage, "Lê Văn Trễ", handed_over=True)
    stage.ward.clock.forward(days=10)
    searched = received(stage, "Phạm Thị Tìm")
    stage.window.go("dossier", OpenDossier(dossier_id=searched))
    wait_idle(stage)
    assert shown(stage) == searched
    press(stage, f"Alt+{place}")
    work = stage.page.work
    line = work.current()
    count = work.list.model().rowCount()
    assert shown(stage) == (line.id if line is not None else None)
    assert (line is None) == (count == 0)
    if line is not None:
        assert work.list.currentIndex().row() == 0
        assert work.list.selectionModel().hasSelection()
    others = [d for d in (late, searched) if line is None or d != line.id]
    before = [events(stage, d) for d in others]
    press(stage, "F9")
    panel = stage.page.view.panel
    if work.segment in (Segment.CALL_READY, Segment.CALL_LATE, Segment.CALL_SUPPLEMENT):
        assert panel is None
        assert line is None or len(outcomes(stage, line.id)) == 1
    else:
        assert line is None or (panel is not None and panel.opened.dossier.id == line.id)
        assert line is not None or panel is None
    assert [events(stage, d) for d in others] == before


def test_f9_twice_in_the_call_list_notes_a_call_and_hands_nobody_over(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    late = received(stage, "Lê Văn Trễ", handed_over=True)
    stage.ward.clock.forward(days=10)
    searched = received(stage, "Phạm Thị Tìm")
    stage.window.go("dossier", OpenDossier(dossier_id=searched))
    wait_idle(stage)
    before = events(stage, searched)
    press(stage, "Alt+8")
    assert stage.page.work.calls.isVisible()
    assert shown(stage) == late
    press(stage, "F9")
    press(stage, "F9")
    assert outcomes(stage, late)
    assert events(stage, searched) == before


def test_no_other_list_is_chosen_while_an_act_is_filled_in(ward_stage: WardStage) -> None:
    stage = ward_stage
    three_ready(stage)
    searched = received(stage, "Phạm Thị Tìm")
    stage.window.go("dossier", OpenDossier(dossier_id=searched))
    wait_idle(stage)
    press(stage, "F9")
    panel = stage.page.view.panel
    assert panel is not None
    press(stage, "Alt+7")
    assert stage.page.view.panel is panel
    assert not stage.page.work.calls.isVisible()
    press(stage, "Escape")
    press(stage, "Alt+7")
    assert shown(stage) != searched
    assert stage.page.work.calls.isVisible()


def test_an_act_filled_in_from_a_call_list_has_f9_for_itself(ward_stage: WardStage) -> None:
    stage = ward_stage
    three_ready(stage)
    line = stage.page.work.current()
    assert line is not None
    press(stage, "Ctrl+Shift+H")
    assert stage.page.view.panel is not None
    press(stage, "F9")
    assert outcomes(stage, line.id) == []
    press(stage, "Escape")
    assert stage.page.work.calls.isVisible()


def test_what_is_searched_for_in_the_list_is_shown_at_the_right(ward_stage: WardStage) -> None:
    stage = ward_stage
    other = received(stage, "Lê Văn Khác")
    searched = received(stage, "Phạm Thị Tìm")
    stage.window.go("dossier", OpenDossier(dossier_id=searched))
    wait_idle(stage)
    press(stage, "Ctrl+F")
    type_in(stage, "van khac")
    until(lambda: stage.page.work.segment is None)
    wait_idle(stage)
    assert shown(stage) == other
