"""A stage whose store has slots and a stick with a backup on it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.setup.set_up_stage import setup_stage, wait_for_acts
from tests.gui.stage import Stage
from tests.making import intake
from urbgov_desk.domain.office import SignIn
from urbgov_desk.services import backup, keys, restore
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import key_slot, place
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.key_header import KeyHeader

WORDS = "bốn từ không liên quan"


def keeping_stage(app: QApplication, folder: Path, *, copied: bool = True) -> Stage:
    """Signed in on the set-up page; the store opens by WORDS alone."""
    stage = setup_stage(app, folder / "ward")
    stick = folder / "USB"
    stick.mkdir()
    stage.worker.run(lambda desk: _begin(desk, stick, copied=copied))
    wait_for_acts(stage)
    return stage


def _begin(desk: Desk, stick: Path, *, copied: bool) -> None:
    store = desk.store
    slot = key_slot.passphrase_slot(WORDS, label="Người phụ trách", at=desk.now().isoformat())
    place.write_slots(store.folder, KeyHeader(file=store.file, slots=(slot,)), store.key)
    place.describe(store.folder, training=False)
    reception.receive(desk, intake())
    if copied:
        keys.make_sheet(desk, request_id=new_id())
        backup.add_place(desk, str(stick), new_id())
        backup.copy_now(desk)


def restored_store(desk: Desk, stick: Path) -> None:
    """What a restore leaves: done beside the open store, for the lists it makes."""
    data = stick.parent / "restored data"
    prepared = restore.prepare(data, stick, secret=WORDS, clock=desk.clock)
    first, second = (SignIn(officer_id=o.id, pin="482913") for o in list_officers(desk)[:2])
    restore.finish(prepared, first, second, clock=desk.clock)


def answer(stage: Stage, key: Qt.Key) -> None:
    """A key to whatever has the focus: a question's answer."""
    target = stage.window.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)
    wait_for_acts(stage)
