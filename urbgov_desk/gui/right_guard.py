"""Buttons that are grey for officers whose act they are not; services refuse them all the same."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from urbgov_desk import wording
from urbgov_desk.domain.right import CERTIFYING_FIELD, Act, who_may
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.key_action import KeyAction

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell


class RightGuard(QObject):
    """Greys one button, says who may press it, and follows whoever signs in.

    It stands at the button as `guard_of` finds it.
    """

    def __init__(self, shell: "Shell", button: KeyButton | KeyAction, *acts: Act) -> None:
        super().__init__(button)
        self._shell = shell
        self._button = button
        self.acts = acts
        button.refused.connect(self._say)
        shell.officer_changed.connect(self.look)
        self.look()

    def set_acts(self, *acts: Act) -> None:
        """The button does something else now."""
        if acts != self.acts:
            self.acts = acts
            self.look()

    def look(self, _officer: object = None) -> None:
        """Bar the button or let it go, as the officer at the desk may."""
        self._button.bar(why_not(self._shell, *self.acts))

    def _say(self) -> None:
        self._shell.say(why_not(self._shell, *self.acts), Tone.bad)


def guard(shell: "Shell", act: Act, *buttons: KeyButton | KeyAction) -> None:
    """These buttons do this act: each is grey for officers who may not."""
    for button in buttons:
        RightGuard(shell, button, act)


def guard_of(button: QObject) -> RightGuard | None:
    """The guard of a button; None where everybody may press it."""
    return next((each for each in button.children() if isinstance(each, RightGuard)), None)


def why_not(shell: "Shell", *acts: Act) -> str:
    """Who may do one of these acts, where the officer at the desk may none; empty where they may.

    Nobody signed in bars nothing: the desk is covered then.
    """
    officer = shell.officer
    if officer is None or not acts or officer.may(*acts):
        return ""
    language = shell.preferences.liking.language.value
    act = wording.name_of(acts[0], language)
    if not officer.acts.isdisjoint(acts):
        values = {"right": act, "work_field": CERTIFYING_FIELD}
        return wording.say("problem", "field_not_yours", language, **values)
    roles = ", ".join(wording.name_of(role, language) for role in who_may(*acts))
    said = QCoreApplication.translate("RightGuard", "{act}: cần vai trò {roles}.")
    return said.format(act=f"{act[:1].upper()}{act[1:]}", roles=roles)
