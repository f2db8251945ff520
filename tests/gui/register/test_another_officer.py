"""The books, when somebody else signs in over a book that stands open."""

from tests.gui.dossier.desk_stage import WardStage, give_back, press, take_over, wait_idle
from tests.gui.register.test_register_page import books, receive
from urbgov_desk.domain.inspection import Look
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.services import inspection


def looks(stage: WardStage) -> tuple[Look, ...]:
    return stage.ask(lambda _desk: inspection.list_looks(stage.ward.as_officer("TRUONG")))


def test_an_inspector_who_finds_a_book_open_has_looked_at_it(ward_stage: WardStage) -> None:
    receive(ward_stage)
    page = books(ward_stage)
    assert page.view.lines.rowCount() == 1
    taker = take_over(ward_stage, OfficerRole.INSPECTOR)
    assert page.view.lines.rowCount() == 1
    assert [each.name for each in looks(ward_stage)] == [taker.name]


def test_a_kept_paper_is_not_left_open_for_the_next(ward_stage: WardStage) -> None:
    receive(ward_stage)
    page = books(ward_stage)
    press(ward_stage, "F9")
    page.view.prints.opened.emit(page.view.print_rows.index(0, 0))
    wait_idle(ward_stage)
    assert page.view.is_looking()
    take_over(ward_stage, OfficerRole.INSPECTOR)
    assert not page.view.is_looking()
    assert len(looks(ward_stage)) == 1


def test_the_same_officer_finds_the_paper_as_it_was(ward_stage: WardStage) -> None:
    receive(ward_stage)
    page = books(ward_stage)
    press(ward_stage, "F9")
    page.view.prints.opened.emit(page.view.print_rows.index(0, 0))
    wait_idle(ward_stage)
    give_back(ward_stage)
    assert page.view.is_looking()
