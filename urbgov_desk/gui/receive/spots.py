"""Errors in words beside the fields they concern."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from urbgov_desk.gui.receive.told_place import Spot
from urbgov_desk.gui.widgets.chip import restyle


class Spots:
    """The fields of one panel where an error can stand; neighbours in a row share a line."""

    def __init__(self, places: Mapping[Spot, tuple[QWidget, QLabel]]) -> None:
        self._places = dict(places)

    def __contains__(self, spot: object) -> bool:
        return spot in self._places

    def say(self, spot: Spot, text: str) -> None:
        """Say beside a field what is wrong and what to do; empty takes it away."""
        editor, note = self._places[spot]
        if not text and not editor.property("faulty"):
            return
        # An error of a neighbour in the same row stays.
        if text or note.text() == editor.accessibleDescription():
            note.setText(text)
            note.setVisible(bool(text))
        editor.setProperty("faulty", bool(text))
        editor.setAccessibleDescription(text)
        restyle(editor)

    def said(self, spot: Spot) -> str:
        """What stands beside a field."""
        editor, _ = self._places[spot]
        return editor.accessibleDescription() if editor.property("faulty") else ""

    def clear(self) -> None:
        """Take all errors away."""
        for spot in self._places:
            self.say(spot, "")

    def focus(self, spot: Spot) -> None:
        """Go to a field, what stands there ready to be typed over."""
        editor = self._places[spot][0]
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()
