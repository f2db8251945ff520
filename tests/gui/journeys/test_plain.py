"""Somebody hands in a dossier, and takes the result home."""

import pytest

from tests.gui.journeys.real_desk import ANH, RealDesk, code_on
from tests.gui.printing.fake_cups import FakeCups
from urbgov_desk.domain.dossier import PrintState, ResultKind
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.printed_paper import PrintedPaper

MOST_KEYS_TO_RECEIVE = 3
"""Beside the card: the procedure, every paper is there, receive."""
MOST_KEYS_AFTER = 22
"""From the receipt in the printer to the result in the applicant's hands."""


@pytest.fixture
def printer(cups: FakeCups) -> str:
    """One that prints."""
    return "Quay1"


def test_from_sign_in_to_the_result_in_hand(cups: FakeCups, desk: RealDesk) -> None:
    desk.sign_in()
    desk.keys = 0
    desk.scan(ANH)
    desk.press("Alt+5", "Ctrl+T", "F9")
    assert desk.keys <= MOST_KEYS_TO_RECEIVE
    kept = desk.dossier_of("hong anh")
    assert kept.state is State.RECEIVED
    assert kept.due_at is not None

    desk.keys = 0
    desk.press("F3", "F9", "F9")
    assert desk.dossier_of("hong anh").state is State.PROCESSING
    desk.clock.forward(days=2)
    desk.resolve("12/GXN", "A1")
    kept = desk.dossier_of("hong anh")
    assert (kept.state, kept.shelf) == (State.RESOLVED, "A1")
    # The applicant brings the receipt as it came out of the printer.
    desk.wait(lambda: len(cups.printed()) == 2)
    receipt, _slip = cups.printed()
    desk.press("F1")
    desk.scan(code_on(receipt))
    desk.press("F9")
    assert desk.keys <= MOST_KEYS_AFTER

    kept = desk.dossier_of("hong anh")
    assert (kept.state, kept.result) == (State.RETURNED, ResultKind.GRANTED)
    assert [p.kind for p in kept.issued] == [PrintedPaper.RECEIPT, PrintedPaper.CONTROL_SLIP]
    assert desk.story_of(kept) == [
        "dossier.received",
        "dossier.handed_over",
        "dossier.resolved",
        "dossier.returned",
    ]
    desk.wait(lambda: not desk.application.at_window.printing.printing.papers)
    kept = desk.dossier_of("hong anh")
    assert [p.print_state for p in kept.issued] == [PrintState.CONFIRMED] * 2
    desk.assert_whole()
