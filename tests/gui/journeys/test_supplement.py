"""A paper is missing: seen at the counter before anything is received, or during appraisal."""

from tests.gui.journeys.real_desk import ANH, RealDesk, code_on
from urbgov_desk.domain.dossier import PaperAnswer
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.printed_paper import PrintedPaper


def test_before_acceptance_there_is_no_code_and_no_clock_until_it_is_whole(
    desk: RealDesk,
) -> None:
    desk.sign_in()
    desk.scan(ANH)
    desk.press("Alt+5", "Return", "0", "1", "F9")
    desk.press("F10", "F9")
    kept = desk.dossier_of("hong anh")
    assert (kept.state, kept.code, kept.due_at) == (State.SUPPLEMENT_REQUESTED, None, None)
    assert [p.kind for p in kept.issued] == [PrintedPaper.SUPPLEMENT_REQUEST]

    desk.clock.forward(days=2)
    desk.press("F3", "F9", "2", "F9")
    kept = desk.dossier_of("hong anh")
    assert kept.state is State.RECEIVED
    assert kept.code == "NB01-2026-000001"
    assert kept.received_at == desk.clock.now
    desk.press("F3", "F9", "F9")
    desk.resolve("13/GXN", "A2")
    desk.press("F9", "F9")

    kept = desk.dossier_of("hong anh")
    assert kept.state is State.RETURNED
    assert [p.kind for p in kept.issued] == [
        PrintedPaper.SUPPLEMENT_REQUEST,
        PrintedPaper.RECEIPT,
        PrintedPaper.CONTROL_SLIP,
    ]
    assert all(p.answer is not PaperAnswer.MISSING for p in kept.papers)
    assert desk.story_of(kept) == [
        "dossier.supplement_requested_first",
        "dossier.received",
        "dossier.handed_over",
        "dossier.resolved",
        "dossier.returned",
    ]
    desk.assert_whole()


def test_during_appraisal_the_clock_stops_and_the_slip_leads_back_to_the_dossier(
    desk: RealDesk,
) -> None:
    desk.sign_in()
    desk.scan(ANH)
    desk.press("Alt+5", "Ctrl+T", "F9")
    desk.press("F3", "F9", "F9")
    first_due = desk.dossier_of("hong anh").due_at
    desk.press("Ctrl+2")
    desk.type("Bản sao giấy chứng tử của chồng cũ")
    desk.press("Tab")
    desk.type("Chưa rõ tình trạng hôn nhân trước đây")
    desk.press("F9")
    kept = desk.dossier_of("hong anh")
    assert kept.state is State.SUPPLEMENT_REQUESTED
    receipt = desk.paper_of(kept, PrintedPaper.RECEIPT)

    desk.clock.forward(days=2)
    desk.press("F1")
    desk.scan(code_on(receipt))
    desk.press("F9")
    kept = desk.dossier_of("hong anh")
    assert kept.state is State.PROCESSING
    assert kept.due_at is not None and first_due is not None
    assert kept.due_at > first_due
    desk.resolve("14/GXN", "A2")
    desk.press("F9", "F9")

    kept = desk.dossier_of("hong anh")
    assert kept.state is State.RETURNED
    assert [p.kind for p in kept.issued] == [
        PrintedPaper.RECEIPT,
        PrintedPaper.CONTROL_SLIP,
        PrintedPaper.SUPPLEMENT_REQUEST,
    ]
    assert desk.story_of(kept) == [
        "dossier.received",
        "dossier.handed_over",
        "dossier.supplement_requested",
        "dossier.supplement_taken",
        "dossier.resolved",
        "dossier.returned",
    ]
    desk.assert_whole()
