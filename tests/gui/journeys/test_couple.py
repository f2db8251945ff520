"""Two people, two cards, one dossier; one of them comes for the result."""

from tests.gui.journeys.real_desk import ANH, HUY, RealDesk, words_on
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.party import Role
from urbgov_desk.domain.printed_paper import PrintedPaper


def test_a_couple_with_two_scanned_cards(desk: RealDesk) -> None:
    desk.sign_in()
    desk.scan(ANH)
    desk.scan(HUY)
    desk.press("1", "Alt+T")
    desk.type("dang ky ket hon")
    desk.press("Return", "Ctrl+T", "F9")
    kept = desk.dossier_of("xuan huy")
    assert [(p.role, p.party.name) for p in kept.parties] == [
        (Role.APPLICANT, "Nguyễn Thị Hồng Ánh"),
        (Role.APPLICANT, "Bùi Xuân Huy"),
    ]
    receipt = words_on(desk.paper_of(kept, PrintedPaper.RECEIPT))
    assert "Nguyễn Thị Hồng Ánh" in receipt
    assert "Bùi Xuân Huy" in receipt

    desk.press("F3", "F9", "F9")
    desk.resolve("01/ĐKKH", "A1")
    # The husband comes alone with his card, and his card alone says so.
    desk.press("F4")
    desk.scan(HUY)
    desk.press("Return", "Return")
    desk.scan(HUY)
    desk.press("F9")

    kept = desk.dossier_of("xuan huy")
    assert kept.state is State.RETURNED
    (collector,) = (p for p in kept.parties if p.role is Role.COLLECTOR)
    assert collector.party.name == "Bùi Xuân Huy"
    assert desk.dossier_of("hong anh").id == kept.id
    assert [p.kind for p in kept.issued] == [PrintedPaper.RECEIPT, PrintedPaper.CONTROL_SLIP]
    assert desk.story_of(kept) == [
        "dossier.received",
        "dossier.handed_over",
        "dossier.resolved",
        "dossier.returned",
    ]
    desk.assert_whole()
