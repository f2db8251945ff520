"""The window with the set-up page on a real store, and waiting until its acts are done."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.gui.stage import PIN, Stage, settle
from tests.making import intake
from urbgov_desk.domain.export import Exported
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.right import OfficerRole, Second
from urbgov_desk.gui.first_run.assistant import FirstRun
from urbgov_desk.gui.places import PLACES
from urbgov_desk.gui.printing.problem import PrinterUnknown, kept
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.gui.setup.section import Section
from urbgov_desk.services import book, exporting, officer
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk

T = TypeVar("T")
S = TypeVar("S", bound=Section)
CHOSEN_PIN = "739514"


def setup_stage(
    app: QApplication, folder: Path, *, code: str = "TH", training: bool = False
) -> Stage:
    """Signed in as an officer of the stage's ward, on the set-up page."""
    places = tuple(place for place in PLACES if place.name == "setup")
    stage = Stage(app, folder, places=places, training=training)
    stage.open()
    sign_in(stage, code)
    wait_for_acts(stage)
    return stage


def sign_in(stage: Stage, code: str) -> None:
    """Sign an officer in at the worker and at the window."""
    found: list[OfficerLine] = []

    def find(desk: Desk) -> OfficerLine:
        return next(o for o in officer.list_officers(desk) if o.code == code)

    stage.worker.run(find, found.append)
    wait_for_acts(stage)
    stage.worker.adopt(lambda desk: desk.with_officer(found[0]))
    stage.window.enter(found[0])
    settle()


def take_roles(stage: Stage, *roles: OfficerRole) -> None:
    """Somebody who has these roles only takes the desk over."""
    found = ask(stage, lambda desk: replace(desk.signed_in(), roles=frozenset(roles)))
    stage.worker.adopt(lambda desk: desk.with_officer(found))
    stage.window.enter(found)
    settle()
    wait_for_acts(stage)


def wait_for_acts(stage: Stage) -> None:
    """Until everything that was asked is done, also what the answers asked for."""
    for _ in range(3):
        loop = QEventLoop()
        stage.worker.run(lambda _desk: None, ended=loop.quit)
        loop.exec()
        settle()
        QThreadPool.globalInstance().waitForDone()  # a long look beside the worker
        settle()


def fill_assistant(assistant: FirstRun) -> None:
    """What somebody types into the assistant: the ward's name, themselves and a PIN."""
    office = assistant.office.fields
    type_into(office.name, "phường Bồ Đề")
    office.name.editingFinished.emit()
    office.address.setText("Số 1 phố Thử, phường Bồ Đề")
    office.phone.setText("024 3000 0000")
    officer = assistant.officers.fields
    type_into(officer.name, "Phạm Văn Trưởng")
    officer.title.setText("Giám đốc Trung tâm")
    officer.pin.setText(CHOSEN_PIN)
    officer.pin_again.setText(CHOSEN_PIN)


def type_into(line: QLineEdit, text: str) -> None:
    """Vietnamese comes from an input method, which the offscreen keyboard has not."""
    line.setText(text)
    line.textEdited.emit(text)


def receive_one(stage: Stage) -> str:
    """A dossier received at the stage's desk; returns its code."""
    codes: list[str] = []

    def receive(desk: Desk) -> str:
        from urbgov_desk.services import intake as acts

        return acts.receive(desk, intake()).code

    stage.shell.run(receive, codes.append)
    wait_for_acts(stage)
    return codes[0]


def fail_first(stage: Stage) -> None:
    """The oldest unprinted paper failed at a printer that is not there."""

    def fail(desk: Desk) -> None:
        from urbgov_desk.services import paper

        job = paper.list_unprinted(desk)[0]
        paper.job_settled(desk, job.id, error=kept(PrinterUnknown(printer="Quay1")))

    stage.shell.run(fail)
    wait_for_acts(stage)


def page(stage: Stage) -> SetupPage:
    found = stage.window.page("setup")
    assert isinstance(found, SetupPage)
    return found


def section(stage: Stage, name: str, kind: type[S]) -> S:
    found = page(stage).open(name)
    assert isinstance(found, kind)
    wait_for_acts(stage)
    return found


def ask(stage: Stage, question: Callable[[Desk], T]) -> T:
    found: list[T] = []
    stage.shell.run(question, found.append)
    wait_for_acts(stage)
    return found[0]


def press(stage: Stage, key: Qt.Key) -> None:
    handle = stage.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)
    wait_for_acts(stage)


def export_lists(desk: Desk, folder: Path) -> None:
    """A head takes two lists along in files, an administrator beside them."""
    (other, *_) = [o for o in officer.list_officers(desk) if o.id != desk.signed_in().id]
    head = replace(desk.signed_in(), roles=frozenset({OfficerRole.HEAD}))
    both = desk.with_officer(head).with_second(Second(officer=other.id, secret=PIN))
    for name, what, subject, count in (
        ("so.xlsx", Exported.BOOK, "book.copies.2026", 1284),
        ("chua-bien-lai.csv", Exported.UNRECEIPTED, "chua-bien-lai-20261123", 17),
    ):
        exporting.write(both, folder / name, lambda: b"-", what=what, subject=subject, count=count)


def look_as_inspector(desk: Desk) -> None:
    """An inspector looks at a dossier and at its book."""
    done = reception.receive(desk, intake())
    inspector = replace(desk.signed_in(), roles=frozenset({OfficerRole.INSPECTOR}))
    as_inspector = desk.with_officer(inspector)
    reception.find(as_inspector, done.dossier)
    book.read(as_inspector, "Hộ tịch", desk.now().year)
