"""Checks every page must pass: nothing cut, everything named, no key twice.

Each gives back what is wrong in words, so a test is `assert cut_words(window) == []`.
"""

import re
from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from urbgov_desk.gui.widgets.code_edit import CodeEdit

_INPUTS = (
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QPlainTextEdit,
    QTextEdit,
    QAbstractItemView,
    QAbstractButton,
)
# Qt builds these inside its own inputs.
_INNER = ("qt_spinbox_lineedit", "qt_tableview_cornerbutton", "ScrollLeftButton")
_SLACK = 1


def _within(root: QWidget) -> list[QWidget]:
    return [w for w in (root, *root.findChildren(QWidget)) if w.isVisibleTo(root)]


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.objectName()!r} {text!r}"


def cut_words(root: QWidget) -> list[str]:
    """Labels, buttons, headings and hints in sight whose words do not fit where they stand."""
    problems = []
    for widget in _within(root):
        if widget.property("may_elide"):
            continue
        need = _need(widget)
        if need is not None:
            problems.append(f"{_called(widget)}: {need}")
        if _is_clipped(widget):
            problems.append(f"{_called(widget)}: reaches beyond its parent")
    return problems


def _need(widget: QWidget) -> str | None:
    if isinstance(widget, QLabel):
        return _label_need(widget)
    if isinstance(widget, QHeaderView):
        return _header_need(widget)
    if isinstance(widget, QTabBar):
        wide = sum(widget.tabSizeHint(i).width() for i in range(widget.count()))
        return f"tabs need {wide}, have {widget.width()}" if wide > widget.width() else None
    if isinstance(widget, QLineEdit):
        hint = widget.placeholderText()
        if hint and not widget.text():
            wide = widget.fontMetrics().horizontalAdvance(hint)
            if wide > widget.contentsRect().width() - 16:
                return f"hint {hint!r} needs {wide}, has {widget.contentsRect().width() - 16}"
        wide = widget.fontMetrics().horizontalAdvance(widget.text())
        if isinstance(widget, CodeEdit) and wide > widget.contentsRect().width() - 20:
            return f"its code needs {wide}, has {widget.contentsRect().width() - 20}: set_room"
        return None
    if isinstance(widget, QAbstractButton) and widget.text():
        want, have = widget.sizeHint(), widget.size()
        if want.width() > have.width() + _SLACK or want.height() > have.height() + _SLACK:
            return f"needs {want.width()}x{want.height()}, has {have.width()}x{have.height()}"
    return None


def _label_need(label: QLabel) -> str | None:
    if not label.text():
        return None
    if label.wordWrap():
        want = label.heightForWidth(label.width())
        longest = max(
            label.fontMetrics().horizontalAdvance(word) for word in label.text().split() or [""]
        )
        if longest > label.width():
            return f"its longest word needs {longest}, has {label.width()}"
        return f"needs height {want}, has {label.height()}" if want > label.height() else None
    want_width = label.sizeHint().width()
    if want_width > label.width() + _SLACK:
        return f"needs width {want_width}, has {label.width()}"
    if label.fontMetrics().height() > label.height() + _SLACK:
        return f"needs height {label.fontMetrics().height()}, has {label.height()}"
    return None


def _header_need(header: QHeaderView) -> str | None:
    model = header.model()
    if model is None:
        return None
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        text = str(model.headerData(section, header.orientation()) or "")
        wide = header.fontMetrics().horizontalAdvance(text) + 8
        if wide > header.sectionSize(section):
            return f"heading {text!r} needs {wide}, has {header.sectionSize(section)}"
    return None


def _is_clipped(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent.parentWidget(), QScrollArea):
        return False
    if not isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return False
    if not widget.geometry().intersects(parent.rect()):
        return False
    return not parent.rect().adjusted(-2, -2, 2, 2).contains(widget.geometry())


def unnamed_inputs(root: QWidget) -> list[str]:
    """Inputs in sight that a screen reader could not name."""
    problems = []
    for widget in _within(root):
        if not isinstance(widget, _INPUTS) or isinstance(widget, QHeaderView):
            continue
        if widget.objectName() in _INNER or type(widget.parentWidget()) is QComboBox:
            continue
        if isinstance(widget, QAbstractButton) and widget.text():
            continue
        if isinstance(widget.parentWidget(), QLineEdit):
            continue
        if not widget.accessibleName() and _buddy_name(root, widget) is None:
            problems.append(_called(widget))
    return problems


def _buddy_name(root: QWidget, widget: QWidget) -> str | None:
    for label in root.findChildren(QLabel):
        if label.buddy() is widget and label.text():
            return label.text()
    return None


def double_mnemonics(root: QWidget) -> list[str]:
    """Alt letters that two things in sight share, or that cannot be typed on a plain keyboard."""
    letters: Counter[str] = Counter()
    problems = []
    for widget in _within(root):
        if isinstance(widget, QLabel):
            text = widget.text() if widget.buddy() is not None else ""
        elif isinstance(widget, QAbstractButton):
            text = widget.text()
        else:
            continue
        for letter in re.findall(r"&([^&\s])", text.replace("&&", "")):
            letters[letter.lower()] += 1
            if not (letter.isascii() and letter.isalnum()):
                problems.append(f"{letter!r} in {text!r} cannot be typed with Alt")
    problems += [f"Alt+{letter} {count} times" for letter, count in letters.items() if count > 1]
    return problems


def double_keys(root: QWidget) -> list[str]:
    """Keys that two shortcuts of a window answer to, so that neither works."""
    from PySide6.QtGui import QAction, QShortcut

    keys: Counter[str] = Counter()
    for shortcut in root.findChildren(QShortcut):
        owner = shortcut.parent()
        if isinstance(owner, QWidget) and not owner.isVisibleTo(root):
            continue
        if shortcut.isEnabled():
            bound = shortcut.keys()
            keys.update(key.toString() for key in bound)
    for action in root.findChildren(QAction):
        keys.update(k.toString() for k in action.shortcuts() if k != QKeySequence())
    return [f"{key} {count} times" for key, count in keys.items() if count > 1]


def too_large(root: QWidget, width: int = 1366, height: int = 728) -> list[str]:
    """Whether the window could not be made as small as an office PC's screen less its task bar."""
    QApplication.processEvents()
    least = root.minimumSizeHint()
    if least.width() > width or least.height() > height:
        return [f"needs {least.width()}x{least.height()}, there is {width}x{height}"]
    return []
