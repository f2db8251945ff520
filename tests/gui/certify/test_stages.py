"""Keys mean what the page shows: nothing hidden is taken out, signed or refused by them."""

from collections.abc import Callable

from tests.gui.certify.test_page import diploma, recorded, three, titles
from tests.gui.certify.window import ANH, DELEGATE, CertifyWindow
from urbgov_desk.domain.certification_visit import LineState
from urbgov_desk.gui.certify.view import Stage

Open = Callable[..., CertifyWindow]
OF_PAPERS = ("Ctrl+R", "Ctrl+I", "Ctrl+Del", "Ctrl+O", "Ctrl+P", "Ctrl+Shift+O")


def test_the_papers_a_refusal_shows_are_the_papers_it_refuses(counter: CertifyWindow) -> None:
    three(counter)
    counter.page.view.lines.begin_row(0)
    counter.press("F10", "Ctrl+Del", "Ctrl+1", "Ctrl+3", "1", "F9")
    (visit,) = counter.visits()
    assert [(line.title, line.state) for line in visit.lines] == [
        ("Bằng tốt nghiệp", LineState.REFUSED)
    ]
    assert titles(counter) == ["Căn cước", "Giấy chứng nhận quyền sử dụng đất"]


def test_a_refusal_hears_no_key_that_works_on_papers(counter: CertifyWindow) -> None:
    three(counter)
    counter.press("F10", *OF_PAPERS)
    assert counter.page.view.stage is Stage.REFUSE
    assert len(titles(counter)) == 3
    assert counter.page.view.problem() == ""


def test_a_signed_visit_hears_no_key_that_works_on_papers(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9")
    bundle = recorded(counter)
    counter.press(*OF_PAPERS)
    assert counter.page.view.stage is Stage.VISIT
    assert recorded(counter).id == bundle.id
    counter.press("Ctrl+E")
    assert counter.stage.preferences.liking.point_size == 14


def test_a_grey_f9_stays_grey_after_another_act_was_refused(open_window: Open) -> None:
    desk = open_window(officer=DELEGATE)
    desk.type("John Smith")
    desk.press("Return")
    desk.type("hc")
    desk.press("Return")
    desk.type("6")
    desk.press("Return", "Return")
    view = desk.page.view
    assert not view.act.isEnabled()
    view.requester.setFocus()
    desk.press("Ctrl+A", "Delete", "Ctrl+Return")
    assert desk.visits() == ()
    assert view.problem()
    assert not view.act.isEnabled()


def test_alt_with_a_letter_begins_no_paper(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.press("Alt+X")
    assert titles(counter) == ["Căn cước"]
    assert counter.page.view.entry.text() == ""
