"""Every button of the certification desk is grey exactly for the officers who may not press it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.certifying import certifying_ward, copy_line, sign
from tests.gui.dossier.desk_stage import DeskStage, press, wait_idle
from tests.gui.officers import take_over, with_roles
from tests.making import Ward
from tests.services.till.ledger_reading import paid_visit, waiting_visit
from urbgov_desk import wording
from urbgov_desk.domain.right import MATRIX, Act, OfficerRole, who_may
from urbgov_desk.gui.day.page import DayPage
from urbgov_desk.gui.places import PLACES
from urbgov_desk.gui.register.act_list import RIGHTS
from urbgov_desk.gui.register.page import RegisterPage
from urbgov_desk.gui.right_guard import guard_of
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.gui.signing.page import SigningPage
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.key_action import KeyAction
from urbgov_desk.services.certification.book_acts import BookAct
from urbgov_desk.services.desk import Desk

ROOMS = ("certify", "signing", "register", "day", "setup")
EVERYTHING = frozenset(OfficerRole) - {OfficerRole.POST}

FREE = {
    "goes somewhere or only shows something": {
        "CertifyView.park",
        "CertifyView.fresh",
        "CertifyView._groups",
        "SignedView.back",
        "StatutePanel.more",
        "HeadCard.compare_button",
        "Về danh sách",
    },
    "stops or answers what an act that is guarded asked": {
        "WorkBar.stop_button",
        "ConfirmBar._refuse",
        "SigningBar._leave",
        "AskForm.go",
        "AskForm._back",
        "MoneyAsk.go",
        "HandingBar._refuse",
        "HandingBar.way",
        "VisitPanel.way",
    },
    "a form that names nobody": {
        "ImportPanel.template",
        "PaperSection.test_button",
        "CertificationSection.try_button",
    },
    "the part of the place asks for the same right": {
        "OpenThings.print_button",
        "CountPart.print_button",
        "LedgerPart.print_button",
        "ReportPart.print_button",
    },
    "this PC keeps its store, whoever sits there": {
        "BackupSection.copy",
        "BackupSection.drill",
    },
}
"""Buttons without an act of their own, and why everybody may press them."""


class RoomsStage(DeskStage):
    """Every room of the certification desk over a ward with something in each."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._folder = folder
        self.ward: Ward | None = None
        places = tuple(place for place in PLACES if place.name in ROOMS)
        super().__init__(app, self._make, places=places)

    def _make(self) -> Desk:
        self.ward = certifying_ward(self._folder)
        return self.ward.desk


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[RoomsStage]:
    made = RoomsStage(qapp, tmp_path / "ward")
    made.open()
    qtbot.waitActive(made.window)
    made.ask(lambda desk: (paid_visit(desk, copy_line()), sign(desk, copy_line("Bằng lái xe"))))
    made.ask(lambda desk: waiting_visit(desk, copy_line("Học bạ")))
    yield made
    made.close()


def ward_of(stage: RoomsStage) -> Ward:
    assert stage.ward is not None
    return stage.ward


def open_rooms(stage: RoomsStage) -> list[QObject]:
    """Every page with every part made, by somebody who may see it all."""
    with_roles(stage, ward_of(stage), *EVERYTHING)
    pages: list[QObject] = []
    for place in PLACES:
        if place.name in ROOMS:
            press(stage, place.key)
            page = stage.window.current()
            assert page is not None
            pages.append(page)
            if isinstance(page, SetupPage):
                for name in [line.name for line in page._lines]:
                    page.open(name)
                    wait_idle(stage)
            elif isinstance(page, RegisterPage):
                # These lie over a book only once somebody asks for them.
                desk = page.statutes.book_desk
                pages += [desk.paper_lines, desk.importing]
            elif isinstance(page, DayPage):
                for number in range(1, 7):
                    press(stage, f"Alt+{number}")
    wait_idle(stage)
    return pages


def buttons(pages: list[QObject]) -> list[KeyButton | KeyAction]:
    found: list[KeyButton | KeyAction] = []
    for page in pages:
        found += page.findChildren(KeyButton)
        found += page.findChildren(KeyAction)
    return found


def names(pages: list[QObject]) -> dict[int, str]:
    """What each button is called where it stands: the class that holds it and the attribute."""
    found: dict[int, str] = {}
    for page in pages:
        for owner in [page, *page.findChildren(QObject)]:
            for name, value in vars(owner).items():
                held = value.values() if isinstance(value, dict) else [value]
                for each in held:
                    if isinstance(each, KeyButton):
                        found.setdefault(id(each), f"{type(owner).__name__}.{name}")
    return found


def test_each_role_finds_exactly_its_own_buttons_live(stage: RoomsStage) -> None:
    every = buttons(open_rooms(stage))
    assert len(every) > 60
    greyed: set[OfficerRole] = set()
    ward = ward_of(stage)
    for role in OfficerRole:
        if role is OfficerRole.POST:  # the window makes its pages anew for who sees numbers masked
            officer = replace(ward.desk.signed_in(), roles=frozenset({role}))
            stage.shell.set_officer(officer)
        else:
            with_roles(stage, ward, role)
        for button in every:
            guard = guard_of(button)
            acts = guard.acts if guard is not None else ()
            allowed = not acts or not MATRIX[role].isdisjoint(acts)
            said = (role, button.text(), acts)
            assert button.barred is not allowed, said
            if isinstance(button, KeyButton):
                above = button.parentWidget()
                assert above is not None
                live = button.isEnabledTo(above)
                assert live is (allowed and button.wanted), said
            else:
                assert button.isEnabled() is allowed, said
            if not allowed:
                greyed.add(role)
                for other in who_may(*acts):
                    assert wording.name_of(other) in button.toolTip(), said
    assert greyed == set(OfficerRole)


def test_a_button_without_an_act_says_why_everybody_may_press_it(stage: RoomsStage) -> None:
    pages = open_rooms(stage)
    called = names(pages)
    free = {
        called.get(id(button), button.text())
        for page in pages
        for button in page.findChildren(KeyButton)
        if guard_of(button) is None
    }
    known = {name for group in FREE.values() for name in group}
    assert free - known == set()
    assert known - free == set()


def test_whoever_takes_over_finds_the_buttons_as_they_may(stage: RoomsStage) -> None:
    page = next(each for each in open_rooms(stage) if isinstance(each, SigningPage))
    with_roles(stage, ward_of(stage), OfficerRole.SEAL_KEEPER)
    assert page.pile.sign.barred
    with_roles(stage, ward_of(stage), OfficerRole.CERTIFYING)
    assert not page.pile.sign.barred
    assert page.pile.sign.toolTip() == ""
    elsewhere = replace(ward_of(stage).desk.signed_in(), fields=frozenset({"Đất đai"}))
    take_over(stage, elsewhere)
    assert page.pile.sign.barred
    assert "Đất đai" not in page.pile.sign.toolTip()
    assert "Chứng thực" in page.pile.sign.toolTip()


def test_a_grey_buttons_key_says_who_may(stage: RoomsStage) -> None:
    open_rooms(stage)
    said: list[str] = []
    stage.shell.said.connect(lambda text, _tone: said.append(text))
    with_roles(stage, ward_of(stage), OfficerRole.SEAL_KEEPER)
    press(stage, "F5")
    press(stage, "F9")
    assert said == ["Ký chứng thực: cần vai trò Chứng thực, Chủ tịch, Phó Chủ tịch."]
    with_roles(stage, ward_of(stage), OfficerRole.CERTIFYING)
    press(stage, "F5")
    said.clear()
    press(stage, "F9")
    assert said == ["Chưa chọn giấy tờ nào. Phím cách chọn một, Ctrl+A chọn tất cả."]


def test_the_next_act_of_a_number_is_asked_for_by_its_own_right(stage: RoomsStage) -> None:
    page = next(each for each in open_rooms(stage) if isinstance(each, SigningPage))
    page.show_list("unsettled")
    current = page.unsettled.current()
    assert current is not None and current.next.value == "ink"
    for role in OfficerRole:
        with_roles(stage, ward_of(stage), role)
        assert page.unsettled.next.barred is (Act.INK not in MATRIX[role]), role


def test_acts_on_a_book_are_grey_by_role_and_say_who_may(stage: RoomsStage) -> None:
    assert {str(each) for each in BookAct} == RIGHTS.keys()
    page = next(each for each in open_rooms(stage) if isinstance(each, RegisterPage))
    rows = page.view.statute.act_rows
    press(stage, "F7")
    press(stage, "F10")
    assert rows.acts
    for role in OfficerRole:
        with_roles(stage, ward_of(stage), role)
        for each in rows.acts:
            may = RIGHTS[each.act] in MATRIX[role]
            assert may or rows.refused(each), (role, each.act)
            if may and not each.refused:
                assert rows.refused(each) == ""
    # Pages printed for binding are corrected no more: that is not an inspector's to bring about.
    assert RIGHTS["print_month"] is Act.BIND_BOOK


def test_a_list_of_residents_is_saved_by_leaders_and_counts_by_whoever_reports(
    stage: RoomsStage,
) -> None:
    page = next(each for each in open_rooms(stage) if isinstance(each, DayPage))
    press(stage, "Ctrl+F7")
    for key, act in (
        ("Alt+1", Act.EXPORT_PERSONAL),
        ("Alt+2", Act.REPORTS),
        ("Alt+3", Act.EXPORT_PERSONAL),
        ("Alt+4", Act.REPORTS),
        ("Alt+5", Act.REPORTS),
        ("Alt+6", Act.REPORTS),
    ):
        press(stage, key)
        guard = guard_of(page.part().export)
        assert guard is not None and guard.acts == (act,), key
    press(stage, "Alt+5")
    page.part().focus_first()
    press(stage, "Return")
    guard = guard_of(page.part().export)
    assert guard is not None and guard.acts == (Act.EXPORT_PERSONAL,)
