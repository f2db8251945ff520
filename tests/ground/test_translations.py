"""Qt's own words (OK, Cut, Print) come in Vietnamese, and only such words as Qt still says."""

import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator

from urbgov_desk import assets


@pytest.fixture
def german() -> QTranslator:
    """A complete translation that comes with Qt: what it knows, Qt says."""
    translator = QTranslator()
    folder = Path(PySide6.__file__).parent / "Qt" / "translations"
    if not folder.is_dir():  # where the wheel for Windows has it
        folder = Path(PySide6.__file__).parent / "translations"
    assert translator.load(str(folder / "qtbase_de.qm"))
    return translator


def test_every_string_we_translate_is_one_that_qt_says(german: QTranslator) -> None:
    unknown = [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(assets.path("i18n", "qtbase_vi.ts")).getroot().iter("context")
        for message in context.iter("message")
        if not german.translate(context.findtext("name", ""), message.findtext("source", ""))
    ]
    assert unknown == []


def test_the_shipped_file_says_cancel_in_vietnamese() -> None:
    translator = QTranslator()
    assert translator.load(str(assets.path("i18n", "qtbase_vi.qm")))
    assert translator.translate("QPlatformTheme", "Cancel") == "Huỷ"
    assert translator.translate("QLineEdit", "&Paste") == "&Dán"


def test_a_file_dialog_of_qts_own_speaks_vietnamese() -> None:
    translator = QTranslator()
    assert translator.load(str(assets.path("i18n", "qtbase_vi.qm")))
    said = ("&Look in:", "File &name:", "Files of &type:", "&Save", "&Open")
    assert all(translator.translate("QFileDialog", each) for each in said)


def test_no_two_entries_of_one_menu_share_a_letter() -> None:
    for context in ET.parse(assets.path("i18n", "qtbase_vi.ts")).getroot().iter("context"):
        if context.findtext("name") not in {"QLineEdit", "QWidgetTextControl", "QAbstractSpinBox"}:
            continue
        words = [m.findtext("translation", "") for m in context.iter("message")]
        letters = [word[word.index("&") + 1].lower() for word in words if "&" in word]
        assert len(letters) == len(set(letters)), words
        assert all(letter.isascii() for letter in letters), words
