"""An error goes when its field is filled: red words beside a right answer are not believed."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.field import Field


def typed_away(field: Field) -> None:
    """Take the field's error away as soon as something else stands in it."""
    editor = field.editor
    if isinstance(editor, DateEdit):
        editor.typed.connect(lambda _: field.set_error(""))
    elif isinstance(editor, (QLineEdit, QPlainTextEdit)):
        editor.textChanged.connect(lambda *_: field.set_error(""))
    elif isinstance(editor, QComboBox):
        editor.currentTextChanged.connect(lambda _: field.set_error(""))
