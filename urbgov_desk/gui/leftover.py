"""What one officer began and the next must not find: questions, dialogs, secrets, what was said.

Pages put away what is theirs by `Page.change_officer`; this is for what lies over any of them.
"""

from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QWidget

from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar

STAYS = "stays"
"""The property of a dialog that belongs to no officer, as the assistant of a first start."""


def clear_away(window: QWidget) -> None:
    """Take all of it away. The focus goes anywhere: give it to somebody afterwards."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if popup is QApplication.activePopupWidget():
            break
    # The newest stands above the others.
    for dialog in reversed(window.findChildren(QDialog)):
        # A fault's code is for whoever can pass it on.
        stays = isinstance(dialog, QMessageBox) or bool(dialog.property(STAYS))
        if dialog.isVisible() and not stays:
            dialog.reject()
    for bar in window.findChildren(ConfirmBar):
        if not bar.isHidden():
            bar.close_question()
    for line in window.findChildren(QLineEdit):
        if line.echoMode() is QLineEdit.EchoMode.Password and not _stands_apart(line, window):
            line.clear()


def _stands_apart(line: QLineEdit, window: QWidget) -> bool:
    return line.window() is not window and bool(line.window().property(STAYS))
