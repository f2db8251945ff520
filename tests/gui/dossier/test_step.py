"""Only what is lawful now is offered, and each act keeps its key."""

from itertools import combinations

import pytest

from tests.making import intake, make_ward
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.lifecycle import State, lawful_steps
from urbgov_desk.gui.dossier.step import KEYS, Action, offers
from urbgov_desk.services import correction
from urbgov_desk.services import intake as reception


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    ward = make_ward(tmp_path_factory.mktemp("ward"), in_memory=True)
    done = reception.receive(ward.desk, intake())
    return reception.find(ward.desk, done.dossier)


def in_state(dossier: Dossier, state: State) -> Dossier:
    from dataclasses import replace

    return replace(dossier, state=state, steps=lawful_steps(state, accepted=dossier.accepted))


def actions(dossier: Dossier) -> dict[Action, bool]:
    found = offers(dossier, correctable=correction.is_correctable(dossier))
    return {offer.action: offer.primary for offer in found}


def test_a_received_dossier_is_handed_over_next(received: Dossier) -> None:
    offered = actions(received)
    assert offered[Action.HAND_OVER]
    assert Action.RESOLVE not in offered
    assert Action.CORRECT in offered


def test_the_result_is_expected_while_it_is_handled(received: Dossier) -> None:
    offered = actions(in_state(received, State.PROCESSING))
    assert offered[Action.RESOLVE]
    assert {Action.ASK_SUPPLEMENT, Action.EXTEND, Action.CONSULT, Action.STOP} <= offered.keys()


def test_a_dossier_that_ended_offers_only_to_note_its_official_code(received: Dossier) -> None:
    for state in (State.RETURNED, State.STOPPED, State.NOT_ACCEPTED):
        assert actions(in_state(received, state)) == {Action.NOTE_CODE: False}


def test_every_state_offers_exactly_its_lawful_steps(received: Dossier) -> None:
    for state in State:
        dossier = in_state(received, state)
        moving = actions(dossier).keys() - {Action.NOTE_CODE}
        assert bool(moving) == bool(dossier.steps)


def test_no_two_acts_lawful_together_share_a_key(received: Dossier) -> None:
    for state in State:
        for accepted in (True, False):
            from dataclasses import replace

            dossier = replace(
                received,
                state=state,
                accepted=accepted,
                steps=lawful_steps(state, accepted=accepted),
            )
            offered = offers(dossier, correctable=True)
            for one, other in combinations(offered, 2):
                assert one.key != other.key, (state, one.action, other.action)
            assert sum(offer.primary for offer in offered) <= 1


def test_every_act_has_a_key() -> None:
    assert set(KEYS) == set(Action)
