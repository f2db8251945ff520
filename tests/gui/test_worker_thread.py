"""Acts run one after the other on one thread; their results come back to the screen's."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from tests.gui.stage import make_desk
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.searcher import Searcher
from urbgov_desk.gui.worker import Worker
from urbgov_desk.services.desk import Desk, NotAllowed


def _give(number: int, _desk: Desk) -> int:
    return number


def _note(ran: list[int], number: int, _desk: Desk) -> None:
    ran.append(number)


def _look_up(text: str, shelf: "SlowShelf") -> str:
    return shelf.find(text)


@pytest.fixture
def worker(qtbot: QtBot, tmp_path: Path) -> Iterator[Worker]:
    kinds = [frozenset({"dossier"}), frozenset[str]()]
    made = Worker(
        open_desk=lambda: make_desk(tmp_path),
        close_desk=lambda desk: desk.store.close(),
        take_kinds=lambda _desk: kinds.pop(0) if kinds else frozenset(),
    )
    with qtbot.waitSignal(made.opened, timeout=20_000):
        made.start()
    yield made
    made.stop()


def test_an_act_runs_off_the_screens_thread_and_answers_on_it(worker: Worker, qtbot: QtBot) -> None:
    where: list[bool] = []
    got: list[str] = []

    def act(desk: Desk) -> str:
        where.append(threading.current_thread() is threading.main_thread())
        return desk.office().name

    def done(name: str) -> None:
        where.append(threading.current_thread() is threading.main_thread())
        got.append(name)

    worker.run(act, done)
    qtbot.waitUntil(lambda: bool(got), timeout=5000)
    assert got == ["UBND phường Nghĩa Đô"]
    assert where == [False, True]


def test_acts_keep_their_order(worker: Worker, qtbot: QtBot) -> None:
    got: list[int] = []
    for number in range(20):
        worker.run(partial(_give, number), got.append)
    qtbot.waitUntil(lambda: len(got) == 20, timeout=5000)
    assert got == list(range(20))


def test_a_told_problem_goes_to_the_page_that_asked(worker: Worker, qtbot: QtBot) -> None:
    told: list[Told] = []
    done: list[object] = []
    ended: list[bool] = []

    def act(_desk: Desk) -> None:
        raise NotAllowed(right="set_up")

    worker.run(act, done.append, told.append, ended=lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended), timeout=5000)
    assert [problem.code for problem in told] == ["not_allowed"]
    assert done == []


def test_a_bug_goes_to_the_excepthook_and_the_page_is_released(
    worker: Worker, qtbot: QtBot
) -> None:
    ended: list[bool] = []
    told: list[Told] = []
    with qtbot.captureExceptions() as bugs:
        worker.run(lambda _desk: 1 // 0, None, told.append, ended=lambda: ended.append(True))
        qtbot.waitUntil(lambda: bool(ended), timeout=5000)
    assert [bug[0] for bug in bugs] == [ZeroDivisionError]
    assert told == []
    got: list[str] = []
    worker.run(lambda desk: desk.office().name, got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=5000)


def test_nothing_is_told_to_a_page_that_is_gone(worker: Worker, qtbot: QtBot) -> None:
    got: list[object] = []
    page = QObject()
    worker.run(lambda _desk: 1, got.append, owner=page)
    shiboken6.delete(page)
    worker.run(lambda _desk: 2, got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=5000)
    assert got == [2]


def test_lists_hear_what_acts_have_changed(worker: Worker, qtbot: QtBot) -> None:
    heard: list[frozenset[str]] = []
    worker.changed.connect(heard.append)
    finished: list[object] = []
    worker.run(lambda _desk: 1, finished.append)
    worker.run(lambda _desk: 2, finished.append)
    qtbot.waitUntil(lambda: len(finished) == 2, timeout=5000)
    assert heard == [frozenset({"dossier"})]


def test_another_officer_sits_at_the_desk_before_the_next_act(worker: Worker, qtbot: QtBot) -> None:
    from urbgov_desk.services import officer

    lines: list[object] = []
    worker.run(lambda desk: officer.list_officers(desk)[0], lines.append)
    qtbot.waitUntil(lambda: bool(lines), timeout=5000)
    worker.adopt(lambda desk: desk.with_officer(lines[0]))  # type: ignore[arg-type]
    names: list[str] = []
    worker.run(lambda desk: desk.signed_in().name, names.append)
    qtbot.waitUntil(lambda: bool(names), timeout=5000)
    assert names == [lines[0].name]  # type: ignore[attr-defined]


def test_stopping_finishes_what_was_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    closed: list[QThread] = []
    done: list[int] = []

    def close_desk(desk: Desk) -> None:
        closed.append(QThread.currentThread())
        desk.store.close()

    worker = Worker(
        open_desk=lambda: make_desk(tmp_path),
        close_desk=close_desk,
        take_kinds=lambda _desk: frozenset(),
    )
    with qtbot.waitSignal(worker.opened, timeout=20_000):
        worker.start()
    ran: list[int] = []
    for number in range(5):
        worker.run(partial(_note, ran, number), lambda _: done.append(1))
    worker.stop()
    assert ran == [0, 1, 2, 3, 4]
    assert len(closed) == 1
    assert closed[0] is not QThread.currentThread()
    worker.stop()


def test_a_desk_that_cannot_be_opened_is_told_and_may_be_tried_again(qtbot: QtBot) -> None:
    tries: list[int] = []

    def open_desk() -> Desk:
        tries.append(1)
        raise NotAllowed(right="set_up")

    worker = Worker(
        open_desk=open_desk, close_desk=lambda _: None, take_kinds=lambda _: frozenset()
    )
    with qtbot.waitSignal(worker.refused, timeout=5000) as refused:
        worker.start()
    assert isinstance(refused.args[0], NotAllowed)
    with qtbot.waitSignal(worker.refused, timeout=5000):
        worker.open_again()
    assert len(tries) == 2
    worker.stop()


class InterruptedQueryError(Exception):
    """What the slow shelf raises when it is interrupted."""


class SlowShelf:
    """Answers at once, except to "slow", which waits until it is interrupted."""

    interruptions = (InterruptedQueryError,)

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.stop = threading.Event()
        self.closed = False

    def find(self, text: str) -> str:
        if text == "slow":
            self.begun.set()
            if self.stop.wait(10):
                self.stop.clear()
                raise InterruptedQueryError
        return text.upper()

    def interrupt(self) -> None:
        self.stop.set()

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def shelf() -> SlowShelf:
    return SlowShelf()


@pytest.fixture
def searcher(shelf: SlowShelf) -> Iterator[Searcher]:
    made = Searcher(open_reader=lambda: shelf)
    yield made
    made.stop()
    assert shelf.closed or not shelf.begun.is_set()


def test_the_newest_question_interrupts_the_older(
    searcher: Searcher, shelf: SlowShelf, qtbot: QtBot
) -> None:
    got: list[str] = []
    searcher.ask(lambda reader: reader.find("slow"), got.append)
    assert shelf.begun.wait(5)
    searcher.ask(lambda reader: reader.find("nguyen"), got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=5000)
    assert got == ["NGUYEN"]


def test_of_many_questions_only_the_last_is_answered(searcher: Searcher, qtbot: QtBot) -> None:
    got: list[str] = []
    for text in ("n", "ng", "ngu", "nguy", "nguye", "nguyen"):
        searcher.ask(partial(_look_up, text), got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=5000)
    searcher.stop()
    assert got == ["NGUYEN"]


def test_a_search_that_runs_does_not_keep_the_desk_from_closing(
    searcher: Searcher, shelf: SlowShelf
) -> None:
    searcher.ask(lambda reader: reader.find("slow"), lambda _: None)
    assert shelf.begun.wait(5)
    searcher.stop()
    assert shelf.closed
