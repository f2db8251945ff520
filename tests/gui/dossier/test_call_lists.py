"""Calling people: the number is large, and what came of the call is one key."""

from datetime import date

from tests.gui.dossier.desk_stage import WardStage, press, wait_idle
from tests.making import anh, applicant, intake
from urbgov_desk.domain.act import HandOver, Resolve
from urbgov_desk.domain.dossier import CallList, ContactOutcome, DossierLine, ResultKind
from urbgov_desk.gui.dossier.line_model import CallRole
from urbgov_desk.gui.dossier.segment import Segment
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.services import contact, handling, resolution, story
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk


def three_ready(stage: WardStage) -> tuple[str, ...]:
    """Three results nobody was told of yet, the call list open."""

    def make(desk: Desk) -> tuple[str, ...]:
        made = []
        for number, name in enumerate(("Lê Thị Một", "Lê Thị Hai", "Lê Thị Ba")):
            party = anh(name=name, identity=(), phone=f"091234567{number}")
            done = reception.receive(desk, intake(holders=(applicant(party),)))
            go = HandOver(request_id=f"g{number}", dossier=done.dossier, to_unit="VP")
            handling.hand_over(desk, go)
            result = Resolve(
                request_id=f"x{number}",
                dossier=done.dossier,
                result=ResultKind.GRANTED,
                number="1",
                on=date(2026, 11, 23),
                shelf="A1",
            )
            resolution.resolve(desk, result)
            made.append(done.dossier)
        return tuple(made)

    dossiers = stage.ask(make)
    stage.window.go("dossier")
    wait_idle(stage)
    press(stage, "Alt+7")
    return dossiers


def to_call(stage: WardStage) -> tuple[DossierLine, ...]:
    return stage.ask(lambda desk: contact.call_list(desk, CallList.READY))


def test_the_call_list_shows_numbers_that_can_be_read_out(ward_stage: WardStage) -> None:
    three_ready(ward_stage)
    work = ward_stage.page.work
    assert work.segment is Segment.CALL_READY
    assert work.calling is CallList.READY
    index = work.list.model().index(0, 0)
    assert index.data(CallRole.phone).startswith("0912 345 67")
    assert index.data(CallRole.contact) == "chưa gọi"


def test_each_outcome_is_one_key_on_the_row_one_stands_on(ward_stage: WardStage) -> None:
    stage = ward_stage
    three_ready(stage)
    keys = (
        ("F9", ContactOutcome.TOLD),
        ("F10", ContactOutcome.NO_ANSWER),
        ("F6", ContactOutcome.WRONG_NUMBER),
    )
    for key, outcome in keys:
        line = stage.page.work.current()
        assert line is not None
        press(stage, key)
        assert outcomes(stage, line.id) == [outcome]


def outcomes(stage: WardStage, dossier_id: str) -> list[object]:
    """What came of the calls about a dossier."""
    lines = stage.ask(lambda desk: story.story(desk, dossier_id))
    return [line.values["outcome"] for line in lines if line.kind == "dossier.contacted"]


def test_who_did_not_answer_stays_on_the_list_with_the_hour(ward_stage: WardStage) -> None:
    stage = ward_stage
    three_ready(stage)
    line = stage.page.work.current()
    assert line is not None
    press(stage, "F10")
    again = next(x for x in to_call(stage) if x.id == line.id)
    assert again.last_contact is ContactOutcome.NO_ANSWER
    model = stage.page.work.list.model()
    words = [model.index(row, 0).data(CallRole.contact) for row in range(model.rowCount())]
    assert any(word.startswith("không nghe máy") and "09:00" in word for word in words)


def test_f9_belongs_to_the_call_and_the_steps_keep_their_own_keys(ward_stage: WardStage) -> None:
    stage = ward_stage
    three_ready(stage)
    assert stage.page.view.steps.isVisible()
    shown = [b.key_text() for b in stage.page.view.steps.buttons()]
    assert "F9" not in shown
    assert stage.page.work.calls.isVisible()
    press(stage, "Alt+1")
    assert not stage.page.work.calls.isVisible()


def test_an_empty_call_list_says_so_and_offers_no_outcome(ward_stage: WardStage) -> None:
    stage = ward_stage
    stage.window.go("dossier")
    wait_idle(stage)
    press(stage, "Alt+8")
    assert stage.page.work.segment is Segment.CALL_LATE
    assert not stage.page.work.calls.isVisible()
    press(stage, "F9")


def test_f9_never_notes_a_call_about_a_dossier_that_is_not_shown(ward_stage: WardStage) -> None:
    stage = ward_stage
    ready = three_ready(stage)
    other = stage.ask(lambda desk: reception.receive(desk, intake()))
    stage.window.go("dossier", OpenDossier(dossier_id=other.dossier))
    wait_idle(stage)
    assert stage.page.work.calling is None
    assert not stage.page.work.calls.isVisible()
    press(stage, "F9")
    assert all(outcomes(stage, dossier_id) == [] for dossier_id in ready)
    assert stage.page.view.panel is not None


def test_f9_is_the_calls_own_also_when_the_dossier_shown_stays_the_same(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    done = stage.ask(lambda desk: reception.receive(desk, intake()))
    go = HandOver(request_id="go", dossier=done.dossier, to_unit="VP")
    stage.ask(lambda desk: handling.hand_over(desk, go))
    stage.ward.clock.forward(days=10)
    stage.window.go("dossier")
    wait_idle(stage)
    assert stage.page.work.segment is Segment.OVERDUE
    press(stage, "Alt+8")
    press(stage, "F9")
    kinds = [line.kind for line in stage.ask(lambda desk: story.story(desk, done.dossier))]
    assert kinds[-1] == "dossier.contacted"
    press(stage, "Alt+1")
    press(stage, "F9")
    assert stage.page.view.panel is not None
