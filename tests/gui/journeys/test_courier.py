"""A courier brings a pile: one signed list first, then each envelope when it is checked."""

import pytest

from tests.gui.journeys.real_desk import RealDesk
from tests.making import SetClock
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.printed_paper import PrintedPaper
from urbgov_desk.services import opening


@pytest.fixture
def clock() -> SetClock:
    """Now: the page reckons the hour to come back from the PC's own clock."""
    return SetClock(opening.office_clock())


def test_three_envelopes_one_list_two_dossiers(desk: RealDesk) -> None:
    desk.sign_in()
    desk.press("Ctrl+B")
    desk.type("Phạm Bưu Tá")
    desk.press("Tab", "Tab")
    desk.type("16:30")
    desk.press("Tab")
    desk.type("Nguyễn Thị Một")
    desk.press("Return")
    desk.type("Trần Văn Hai")
    desk.press("Return")
    desk.type("Lê Thị Ba")
    desk.press("F9")
    assert "đang in" in desk.said()

    for _ in range(2):
        desk.press("Return", "Alt+5", "Ctrl+T", "F9")
    desk.press("Delete")
    desk.type("Phong bì rỗng")
    desk.press("Return", "Esc")
    for name in ("thi mot", "van hai"):
        kept = desk.dossier_of(name)
        assert (kept.state, kept.channel) == (State.RECEIVED, "buu_chinh")
        assert kept.code is not None
    assert desk.found("thi ba") == 0

    desk.press("F3", "F9", "F9", "Down", "F9", "F9")
    for name in ("thi mot", "van hai"):
        kept = desk.dossier_of(name)
        assert kept.state is State.PROCESSING
        assert [p.kind for p in kept.issued] == [PrintedPaper.RECEIPT, PrintedPaper.CONTROL_SLIP]
        assert desk.story_of(kept) == [
            "dossier.received",
            "dossier.handed_over",
        ]
    desk.assert_whole()
