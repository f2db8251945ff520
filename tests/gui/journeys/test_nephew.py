"""The nephew comes for the result; the receipt is lost."""

from tests.gui.journeys.real_desk import ANH, KHOI, RealDesk, words_on
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.party import Role
from urbgov_desk.domain.printed_paper import PrintedPaper


def test_he_goes_home_with_a_note_and_comes_back_with_the_authorisation(desk: RealDesk) -> None:
    desk.sign_in()
    desk.scan(ANH)
    desk.press("Alt+5", "Ctrl+T", "F9")
    desk.press("F3", "F9", "F9")
    desk.resolve("16/GXN", "C3")

    desk.clock.forward(days=1)
    desk.press("F4")
    desk.type("hong anh")
    desk.press("Return", "Return", "Alt+2")
    desk.type("Trần Minh Khôi")
    desk.press("Alt+G", "F6")
    kept = desk.dossier_of("hong anh")
    assert kept.state is State.RESOLVED
    assert kept.issued[-1].kind == PrintedPaper.MISSING_PAPERS_NOTE
    note = words_on(desk.paper_of(kept, PrintedPaper.MISSING_PAPERS_NOTE)).upper()
    assert "TRẦN MINH KHÔI" in note
    assert "ỦY QUYỀN" in note

    # Two hours later, with the authorisation signed and his own card.
    desk.clock.forward(hours=2)
    desk.press("Ctrl+K")
    desk.type("hong anh")
    desk.press("Return", "Ctrl+9")
    desk.scan(KHOI)
    desk.type("Giấy uỷ quyền ngày 23/11/2026")
    desk.press("Alt+G", "F9")

    kept = desk.dossier_of("hong anh")
    assert kept.state is State.RETURNED
    (collector,) = (p for p in kept.parties if p.role is Role.COLLECTOR)
    assert collector.party.name == "Trần Minh Khôi"
    assert collector.authority == "Giấy uỷ quyền ngày 23/11/2026"
    assert [p.kind for p in kept.issued] == [
        PrintedPaper.RECEIPT,
        PrintedPaper.CONTROL_SLIP,
        PrintedPaper.MISSING_PAPERS_NOTE,
    ]
    assert desk.story_of(kept) == [
        "dossier.received",
        "dossier.handed_over",
        "dossier.resolved",
        "dossier.collection_attempted",
        "dossier.returned",
    ]
    desk.assert_whole()
