"""The question for a second person is read whole, also in English at large letters."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui import fitting
from tests.gui.setup.set_up_stage import setup_stage, wait_for_acts
from tests.gui.stage import settle
from urbgov_desk.domain.right import Act
from urbgov_desk.gui import second_dialog
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.second_dialog import SecondDialog
from urbgov_desk.gui.setup import entry
from urbgov_desk.gui.signing import signing_desk
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services import officer


@pytest.mark.parametrize("language", list(Language))
def test_nothing_of_the_question_is_cut(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    stage = setup_stage(qapp, tmp_path)
    stage.window.show()
    stage.look(Look.light, language, 14)
    dialog = SecondDialog(stage.shell, Act.ERASE, lambda *_: None, stage.window)
    dialog.open()
    wait_for_acts(stage)
    cut = fitting.cut_words(dialog)
    dialog._failed(officer.WrongPinWaits(left=5, minutes=1))
    settle()
    cut += fitting.cut_words(dialog)
    dialog.reject()
    # The same words, where one signs in.
    stage.shell.lock_wanted.emit()
    stage.window.sign_in.set_problem(stage.shell.words(officer.WrongPinWaits(left=5, minutes=1)))
    settle()
    cut += fitting.cut_words(stage.window.sign_in)
    stage.close()
    assert cut == []


def test_whatever_refuses_a_pin_is_said_beside_the_line_it_was_typed_in() -> None:
    """A new one that a list forgets would close the question, or be said far from it."""
    refusals = {officer.TooManyTries.code, officer.SignInLocked.code, officer.WrongPin.code}
    refusals |= {each.code for each in officer.WrongPin.__subclasses__()}
    assert len(refusals) == 5
    assert refusals <= second_dialog.ABOUT_THE_SECOND
    assert refusals <= set(signing_desk.PIN_PROBLEMS)
    assert refusals <= {code for code, field in entry.FIELD_OF_CODE.items() if field == "present"}
