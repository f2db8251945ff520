"""Told problems in the language of the screen."""

import importlib
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.preference import Language


def in_words(told: Told, language: Language) -> str:
    """What to tell the officer, and what to do about it."""
    wording = importlib.import_module("urbgov_desk.wording")
    return str(wording.problem(told, language.value))
