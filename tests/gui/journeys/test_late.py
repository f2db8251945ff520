"""The day promised has passed: an apology, a call, and then the result."""

from tests.gui.journeys.real_desk import ANH, RealDesk, words_on
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.printed_paper import PrintedPaper


def test_a_late_dossier_is_apologised_for_called_about_and_returned(desk: RealDesk) -> None:
    desk.sign_in()
    desk.scan(ANH)
    desk.tab_to(desk.field("phone"))
    desk.type("0912345678")
    desk.press("Alt+5", "Ctrl+T", "F9")
    desk.press("F3", "F9", "F9")
    desk.clock.forward(days=10)
    desk.press("F1", "F3", "Alt+8", "F9")
    desk.press("Alt+1", "Ctrl+5")
    desk.type("Chờ xác minh của nơi cư trú cũ")
    desk.press("F9")
    kept = desk.dossier_of("hong anh")
    assert kept.extensions[-1].late
    assert kept.due_at is not None and kept.due_at > desk.clock.now
    apology = words_on(desk.paper_of(kept, PrintedPaper.APOLOGY))
    assert "XIN LỖI" in apology.upper()
    assert "Chờ xác minh của nơi cư trú cũ" in apology

    desk.resolve("15/GXN", "B1")
    desk.press("F9", "F9")

    kept = desk.dossier_of("hong anh")
    assert kept.state is State.RETURNED
    assert [p.kind for p in kept.issued] == [
        PrintedPaper.RECEIPT,
        PrintedPaper.CONTROL_SLIP,
        PrintedPaper.APOLOGY,
    ]
    assert desk.story_of(kept) == [
        "dossier.received",
        "dossier.handed_over",
        "dossier.contacted",
        "dossier.extended",
        "dossier.resolved",
        "dossier.returned",
    ]
    desk.assert_whole()
