"""The one table of lawful steps."""

from itertools import product

import pytest

from urbgov_desk.domain.lifecycle import (
    TRANSITIONS,
    Clock,
    PlainState,
    State,
    Step,
    StepNotLawful,
    lawful_steps,
    plain,
    transition,
)

# The rows of the office's practice: event, from, to (official codes; None: no dossier yet).
ROWS = [
    (Step.REGISTER, None, 1),
    (Step.RECEIVE, None, 2),
    (Step.RECEIVE, 1, 2),
    (Step.ASK_SUPPLEMENT_FIRST, None, 5),
    (Step.ASK_SUPPLEMENT_FIRST, 1, 5),
    (Step.REFUSE, None, 3),
    (Step.REFUSE, 1, 3),
    (Step.HAND_OVER, 2, 4),
    (Step.ASK_SUPPLEMENT, 4, 5),
    (Step.DEMAND_PAYMENT, 4, 6),
    (Step.CONSULT, 4, 4),
    (Step.RESOLVE_REFUSED, 4, 9),
    (Step.EXTEND, 4, 4),
    (Step.REQUEST_STOP, 1, 7),
    (Step.REQUEST_STOP, 2, 7),
    (Step.REQUEST_STOP, 4, 7),
    (Step.REQUEST_STOP, 5, 7),
    (Step.STOP, 7, 8),
    (Step.CLOSE_UNANSWERED, 5, 8),
    (Step.RESOLVE_GRANTED, 4, 9),
    (Step.RETURN, 9, 10),
]


@pytest.mark.parametrize(("step", "before", "after"), ROWS)
def test_every_row_of_the_practice_is_in_the_table(
    step: Step, before: int | None, after: int
) -> None:
    row = transition(step, State(before) if before else None, accepted=False)
    assert row.after == after


def test_every_row_has_a_source_and_says_how_sure_it_is() -> None:
    for row in TRANSITIONS:
        assert row.source
        assert row.confidence in ("found", "medium")


def test_what_the_table_does_not_name_is_refused() -> None:
    named = {(r.step, r.before) for r in TRANSITIONS}
    for step, before in product(Step, [None, *State]):
        if (step, before) not in named:
            for accepted in (True, False):
                with pytest.raises(StepNotLawful):
                    transition(step, before, accepted=accepted)


def test_only_offered_steps_are_lawful_and_all_lawful_ones_are_offered() -> None:
    for state, accepted in product(State, (True, False)):
        for step in Step:
            offered = step in lawful_steps(state, accepted=accepted)
            try:
                transition(step, state, accepted=accepted)
                lawful = True
            except StepNotLawful:
                lawful = False
            assert offered == lawful


def test_ended_dossiers_offer_nothing() -> None:
    for state in (State.NOT_ACCEPTED, State.STOPPED, State.RETURNED):
        assert lawful_steps(state, accepted=True) == ()


def test_the_clock_starts_only_at_reception() -> None:
    starting = {r.step for r in TRANSITIONS if r.clock is Clock.STARTS}
    assert starting == {Step.RECEIVE}


def test_a_supplement_before_acceptance_is_received_and_one_during_appraisal_is_taken() -> None:
    waiting = State.SUPPLEMENT_REQUESTED
    assert Step.RECEIVE in lawful_steps(waiting, accepted=False)
    assert Step.TAKE_SUPPLEMENT not in lawful_steps(waiting, accepted=False)
    assert Step.TAKE_SUPPLEMENT in lawful_steps(waiting, accepted=True)
    assert Step.RECEIVE not in lawful_steps(waiting, accepted=True)


def test_the_counter_speaks_of_five_states() -> None:
    assert {plain(s) for s in State} == set(PlainState)
    assert len(PlainState) == 5
