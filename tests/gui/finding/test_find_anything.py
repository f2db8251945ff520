"""Finding anything while one types, on a thread of its own."""

import time

import pytest
from PySide6.QtCore import QObject

from tests.gui.dossier.desk_stage import WardStage, press, type_in, until, wait_idle
from tests.making import anh, applicant, intake
from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.party import IdentityKind, IdentityPaper
from urbgov_desk.gui.dossier.segment import Segment
from urbgov_desk.gui.find_box import _Found
from urbgov_desk.gui.finding.search import Search
from urbgov_desk.gui.subject import FindText
from urbgov_desk.gui.widgets.table import RowRole
from urbgov_desk.services import find as find_acts
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import search

PEOPLE = (
    ("Nguyễn Thị Hoà", "0911000001", "001195000001"),
    ("Nguyễn Thị Hòa", "0911000002", "001195000002"),
    ("Nguyễn Thị Hoa", "0911000003", "001195000003"),
    ("Lý Quốc Mỹ", "0922333444", "001195777888"),
)


@pytest.fixture
def known(ward_stage: WardStage) -> WardStage:
    """Four people with a dossier each, and the page Hồ sơ open."""

    def make(desk: Desk) -> None:
        for name, phone, number in PEOPLE:
            card = IdentityPaper(kind=IdentityKind.IDENTITY_CARD, number=number)
            party = anh(name=name, phone=phone, identity=(card,))
            reception.receive(desk, intake(holders=(applicant(party),)))

    ward_stage.ask(make)
    ward_stage.window.go("dossier")
    wait_idle(ward_stage)
    return ward_stage


def shown(stage: WardStage) -> list[str]:
    model = stage.page.work.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def find(stage: WardStage, text: str) -> list[str]:
    """What the page shows for a text, once its answer has come."""
    answers: list[str] = []
    search = stage.page.work.search
    search.answered.connect(lambda asked, _found: answers.append(asked))
    stage.window.go("dossier", FindText(text=text))
    until(lambda: answers[-1:] == [text])
    wait_idle(stage)
    return shown(stage)


def test_old_and_new_tone_marks_find_the_same_people(known: WardStage) -> None:
    assert set(find(known, "hoà")) == set(find(known, "hòa"))
    assert {"Nguyễn Thị Hoà", "Nguyễn Thị Hòa"} <= set(find(known, "hoà"))


def test_without_marks_everybody_of_the_letters_is_found(known: WardStage) -> None:
    assert set(find(known, "nguyen thi hoa")) == {name for name, _, _ in PEOPLE[:3]}


def test_the_exact_marks_come_first(known: WardStage) -> None:
    assert find(known, "Nguyễn Thị Hoa")[0] == "Nguyễn Thị Hoa"


def test_i_and_y_are_one(known: WardStage) -> None:
    assert find(known, "li quoc mi") == ["Lý Quốc Mỹ"]


def test_where_the_search_stops_it_does_not_claim_to_have_counted(
    known: WardStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heading = known.page.work._form.listHeading
    find(known, "nguyen")
    assert heading.text() == "Tìm thấy 3 hồ sơ: nguyen"
    monkeypatch.setattr(find_acts, "MOST", 3)
    monkeypatch.setattr(search, "MOST", 3)
    find(known, "nguyen thi")
    assert heading.text() == "3 hồ sơ đầu tiên: nguyen thi"


def test_the_find_field_at_the_top_names_the_procedure_as_lists_do(known: WardStage) -> None:
    lines = known.ask(lambda desk: find_acts.find(desk, "ly quoc my"))
    model = _Found(known.window, known.preferences)
    model.show(lines)
    detail = str(model.index(0, 0).data(RowRole.detail))
    assert lines[0].procedure_name.startswith("Thủ tục ")
    assert "Thủ tục" not in detail
    assert detail.startswith(f"{lines[0].code} · C")
    assert model.index(0, 0).data(RowRole.aside) == "Đang giải quyết"


@pytest.mark.parametrize("text", ["0922333444", "7888", "001195777888"])
def test_numbers_find_their_people(known: WardStage, text: str) -> None:
    assert "Lý Quốc Mỹ" in find(known, text)


def test_the_last_digits_of_a_code_find_the_dossier(known: WardStage) -> None:
    assert find(known, "000004") == ["Lý Quốc Mỹ"]


def test_nothing_found_says_what_to_try(known: WardStage) -> None:
    assert find(known, "không có ai") == []
    assert known.page.work.segment is None


def test_typing_finds_and_enter_goes_to_the_list(known: WardStage) -> None:
    press(known, "Ctrl+F")
    answers: list[str] = []
    known.page.work.search.answered.connect(lambda asked, _found: answers.append(asked))
    type_in(known, "quoc")
    until(lambda: answers[-1:] == ["quoc"])
    wait_idle(known)
    assert shown(known) == ["Lý Quốc Mỹ"]
    press(known, "Return")
    assert known.window.focusWidget() is known.page.work.list


def test_clearing_the_field_brings_the_work_list_back(known: WardStage) -> None:
    find(known, "quoc")
    known.page.work.bar.button(Segment.LATER).click()
    wait_idle(known)
    assert len(shown(known)) == 4
    assert known.page.work.search.wanted == ""


class _StoppedError(Exception):
    """The question was stopped."""


class _Slow:
    """A reader whose first answer takes long unless it is interrupted."""

    interruptions: tuple[type[Exception], ...] = (_StoppedError,)

    def __init__(self) -> None:
        self.stopped = False
        self.asked: list[str] = []

    def find(self, text: str) -> tuple[DossierLine, ...]:
        self.asked.append(text)
        if text == "cham":
            began = time.monotonic()
            while not self.stopped:
                if time.monotonic() - began > 20:
                    raise AssertionError("nobody interrupted the old question")
            self.stopped = False
            raise _StoppedError
        return ()

    def interrupt(self) -> None:
        self.stopped = True

    def close(self) -> None:
        pass


def test_the_newest_words_win_and_the_screen_never_waits(ward_stage: WardStage) -> None:
    stage = ward_stage
    reader = _Slow()
    stage.searcher.open_reader = lambda: reader
    owner = QObject()
    search = Search(stage.shell, owner)
    answers: list[str] = []
    search.answered.connect(lambda asked, _found: answers.append(asked))
    began = time.monotonic()
    search.ask_now("cham")
    assert time.monotonic() - began < 0.05
    until(lambda: reader.asked == ["cham"])
    search.ask_now("nhanh")
    until(lambda: bool(answers))
    assert answers == ["nhanh"]


def test_one_letter_asks_nothing(ward_stage: WardStage) -> None:
    owner = QObject()
    search = Search(ward_stage.shell, owner)
    search.type("n")
    assert search.wanted == ""
    search.type("ng")
    assert search.wanted == "ng"
    search.type("")
    assert search.wanted == ""


@pytest.mark.parametrize("text", ["nguyen quy", "nguyễn quý", "quy"])
def test_a_whole_word_comes_before_one_that_only_begins_so(
    ward_stage: WardStage, text: str
) -> None:
    def make(desk: Desk) -> None:
        for name in ("Nguyễn Quý", "Nguyễn Thị Quỳnh Như", "Nguyễn Quynh"):
            reception.receive(desk, intake(holders=(applicant(anh(name=name, identity=())),)))

    ward_stage.ask(make)
    found = ward_stage.ask(lambda desk: find_acts.find(desk, text))
    names = [line.applicant for line in found]
    assert names[0] == "Nguyễn Quý"
    if text.isascii():
        assert names[1:] == ["Nguyễn Quynh", "Nguyễn Thị Quỳnh Như"]
