"""Told problems in the language of the screen."""

from urbgov_desk import wording
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.preference import Language


def in_words(told: Told, language: Language) -> str:
    """What to tell the officer, and what to do about it."""
    return wording.problem(told, language.value)
