"""The real program on a real (virtual) screen: started, typed at, scanned at, killed."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.e2e.screen import Screen, Started, read, wait
from tests.making import set_up_request
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import find, opening
from urbgov_desk.services.officer import list_officers
from urbgov_desk.services.practice import made_up
from urbgov_desk.store import place, store

pytestmark = pytest.mark.e2e

PIN = set_up_request().officers[0].pin
CARD = "001095001234||Tran Van Quet|02031995|Nam|So 1 pho Thu|10032022"
REFUSED_TITLE = "Không mở được"
Start = Callable[[Path], Started]


@pytest.fixture
def start(screen: Screen) -> Iterator[Start]:
    """Starts the desk over a data folder; whatever still runs is closed afterwards."""
    running: list[Started] = []

    def begin(data: Path) -> Started:
        running.append(Started(screen, data))
        return running[-1]

    yield begin
    for each in reversed(running):
        each.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A ward's own store, nobody at work yet."""
    opening.start_ward(tmp_path, set_up_request(), use_keyring=False).store.close()
    return tmp_path


def dossiers(folder: Path) -> int:
    ((count,),) = read(folder, "SELECT count(*) FROM dossier")
    return int(count)


def drafts(folder: Path) -> str:
    return " ".join(content for (content,) in read(folder, "SELECT content FROM draft"))


def choose_procedure_and_receive(screen: Screen) -> None:
    screen.press("alt+t")
    screen.type("hon nhan")
    screen.rest()
    screen.press("Return", "ctrl+t", "F9")


def wait_refused(screen: Screen) -> None:
    wait(lambda: screen.windows(REFUSED_TITLE), "the words why the desk does not open")
    screen.press("Escape")


def test_a_colleague_practises_in_a_fresh_store_with_keys_and_scanner(
    screen: Screen, start: Start, tmp_path: Path
) -> None:
    desk = start(tmp_path)
    training = tmp_path / place.TRAINING
    wait(lambda: place.is_store(training), "the training ward", seconds=60)
    desk.sign_in(sorted(made_up.ward().officers, key=lambda each: each.code)[0].pin)
    before = dossiers(training)
    screen.press("ctrl+n")
    screen.rest()
    screen.type("001195004321")
    screen.press("Tab")
    screen.type("Nguyen Thi Go")
    screen.press("Tab")
    screen.type("1995")
    choose_procedure_and_receive(screen)
    wait(lambda: dossiers(training) == before + 1, "the dossier typed by hand")
    screen.scan(CARD)
    choose_procedure_and_receive(screen)
    wait(lambda: dossiers(training) == before + 2, "the dossier of the scanned card")
    wait(lambda: drafts(training) == "", "the drafts to be let go")


def test_after_a_power_cut_the_visitor_half_typed_is_still_there(
    screen: Screen, start: Start, data: Path
) -> None:
    ward = data / place.WARD
    desk = start(data)
    desk.sign_in(PIN)
    screen.scan(CARD)
    choose_procedure_and_receive(screen)
    wait(lambda: dossiers(ward) == 1, "the first dossier")
    screen.type("001195004321")
    screen.press("Tab")
    screen.type("Nguyen Thi Do")
    wait(lambda: "Nguyen Thi Do" in drafts(ward), "the draft")
    screen.type("d")
    desk.kill()
    assert dossiers(ward) == 1

    again = start(data)
    again.sign_in(PIN)
    choose_procedure_and_receive(screen)
    wait(lambda: dossiers(ward) == 2, "the dossier of who was half typed")
    again.close()
    assert again.process.returncode == 0
    found = opening.open_desk(data, clock=lambda: datetime.now(HANOI))
    try:
        clerk = found.with_officer(list_officers(found)[0])
        assert len(find.find(clerk, "nguyen thi do")) == 1
        assert len(find.find(clerk, "001195004321")) == 1
    finally:
        found.store.close()


def test_a_parked_certification_outlives_a_power_cut_and_comes_back_by_the_card(
    screen: Screen, start: Start, data: Path
) -> None:
    ward = data / place.WARD

    def parked() -> list[tuple[object, ...]]:
        return read(ward, "SELECT id, parked FROM draft WHERE place = 'certify' AND label != ''")

    desk = start(data)
    desk.sign_in(PIN)
    screen.press("F2")
    screen.rest()
    screen.scan(CARD)
    screen.press("F11")
    wait(lambda: [bool(flag) for _, flag in parked()] == [True], "the visit to be parked")
    ((visit, _),) = parked()
    desk.kill()

    again = start(data)
    again.sign_in(PIN)
    screen.press("F2")
    screen.rest()
    screen.scan(CARD)
    wait(lambda: (visit, 0) in parked(), "the parked visit to be taken up")
    assert "Tran Van Quet" in drafts(ward)
    again.close()
    assert again.process.returncode == 0


def test_a_second_desk_is_refused_in_words_and_the_first_goes_on(
    screen: Screen, start: Start, data: Path
) -> None:
    first = start(data)
    first.sign_in(PIN)
    assert first.fits()
    second = start(data)
    wait_refused(screen)
    assert second.process.wait(timeout=15) == 1
    assert first.process.poll() is None
    screen.scan(CARD)
    choose_procedure_and_receive(screen)
    wait(lambda: dossiers(data / place.WARD) == 1, "the dossier at the first desk")


def test_a_store_replaced_by_garbage_is_refused_in_words_and_left_as_it_is(
    screen: Screen, start: Start, data: Path
) -> None:
    file = data / place.WARD / store.FILE_NAME
    garbage = b"garbage" * 4000
    file.write_bytes(garbage)
    desk = start(data)
    wait_refused(screen)
    assert desk.process.wait(timeout=15) == 1
    assert file.read_bytes() == garbage
