"""The style sheet of the screens, made from one look's colours."""

from urbgov_desk.gui.style.tokens import CARD_RADIUS, RADIUS, Tokens, Tone

# Style sheets find the arrow drawings through this search path, so a folder with spaces or
# accents in its name does no harm.
ICON_SEARCH_PATH = "deskicons"


def sheet(t: Tokens, *, point_size: int, compact: bool = False) -> str:
    """The whole style sheet for a look at a letter size in points; `compact` on small screens."""
    return "\n".join(
        (
            _ground(t, point_size),
            _buttons(t),
            _fields(t),
            _choices(t),
            _lists(t),
            _pieces(t, point_size),
            _frame(t, point_size),
            _compact(point_size) if compact else "",
        )
    )


def _picture(t: Tokens, name: str) -> str:
    return f"url({ICON_SEARCH_PATH}:style/{t.look}/{name}.svg)"


def _ground(t: Tokens, point_size: int) -> str:
    return f"""
QWidget {{ font-size: {point_size}pt; }}
QMainWindow, QDialog, QWidget#page, QWidget#ground, QStackedWidget#pages {{
    background: {t.window}; color: {t.text};
}}
QLabel {{ background: transparent; color: {t.text}; }}
QLabel[role="title"] {{ font-size: {point_size + 6}pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {point_size + 2}pt; font-weight: 600; }}
QLabel[role="caption"] {{ color: {t.muted}; font-weight: 500; }}
QLabel[role="quiet"] {{ color: {t.muted}; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="figure"] {{ font-size: {point_size + 4}pt; font-weight: 600; }}
QLabel[role="sum"] {{ font-size: {point_size + 15}pt; font-weight: 600; }}
QLabel[role="large"] {{ font-size: {point_size + 11}pt; font-weight: 600; }}
QLabel[role="huge"] {{ font-size: 48pt; font-weight: 600; }}
QLabel[role="error"] {{ color: {t.ink(Tone.bad).text}; font-weight: 500; }}
QLabel:disabled {{ color: {t.disabled}; }}
QFrame[role="card"] {{
    background: {t.card}; border: 1px solid {t.line}; border-radius: {CARD_RADIUS}px;
}}
QFrame[role="line"] {{ border: 1px solid transparent; border-radius: {RADIUS}px; }}
QFrame[role="line"][current="true"] {{ background: {t.accent_soft}; border-color: {t.accent}; }}
QFrame[role="line"][blocked="true"] QLabel {{ color: {t.ink(Tone.warn).text}; }}
QFrame[role="cover"] {{ background: {t.window}; }}
QFrame[role="rule"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
QToolTip {{
    background: {t.text}; color: {t.window}; border: 1px solid {t.text}; padding: 4px 8px;
}}
QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] {{
    background: transparent; border: none;
}}
QMenu {{
    background: {t.card}; color: {t.text}; border: 1px solid {t.line}; padding: 4px;
}}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.on_accent_soft}; }}
QMenu::item:disabled {{ color: {t.disabled}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QProgressBar {{
    background: {t.hover}; border: 1px solid {t.line}; border-radius: 5px; max-height: 10px;
    color: transparent;
}}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton {{
    background: {t.card}; color: {t.text}; border: 1px solid {t.line_strong};
    border-radius: {RADIUS}px; padding: 6px 14px; font-weight: 500;
}}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.accent_soft}; }}
QPushButton:checked {{
    background: {t.accent_soft}; color: {t.on_accent_soft}; border-color: {t.accent};
}}
QPushButton:focus {{ border: 2px solid {t.focus}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {t.disabled}; border-color: {t.line}; background: {t.window}; }}
QPushButton[role="primary"] {{
    background: {t.accent}; color: {t.on_accent}; border: 1px solid {t.accent};
    font-weight: 600; padding: 8px 18px;
}}
QPushButton[role="primary"]:hover {{
    background: {t.accent_hover}; border-color: {t.accent_hover};
}}
QPushButton[role="primary"]:pressed {{ background: {t.accent_pressed}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; padding: 7px 17px; }}
QPushButton[role="primary"]:disabled {{
    background: {t.line}; border-color: {t.line}; color: {t.disabled};
}}
QPushButton[role="danger"] {{
    color: {t.ink(Tone.bad).text}; border-color: {t.ink(Tone.bad).text};
}}
QPushButton[role="link"] {{
    background: transparent; border: 1px solid transparent; color: {t.accent}; padding: 4px 6px;
}}
QPushButton[role="link"]:hover {{ background: {t.hover}; }}
QPushButton[role="link"]:focus {{ border: 2px solid {t.focus}; padding: 3px 5px; }}
QToolButton {{
    background: transparent; color: {t.text}; border: 1px solid transparent;
    border-radius: {RADIUS}px; padding: 5px;
}}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:focus {{ border: 2px solid {t.focus}; padding: 4px; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _fields(t: Tokens) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{
    background: {t.field}; color: {t.text}; border: 1px solid {t.line_strong};
    border-radius: {RADIUS}px; padding: 6px 10px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus {{ border: 2px solid {t.focus}; padding: 5px 9px; }}
QLineEdit[faulty="true"], QComboBox[faulty="true"], QPlainTextEdit[faulty="true"] {{
    border: 2px solid {t.ink(Tone.bad).text}; padding: 5px 9px;
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{
    background: {t.window}; color: {t.disabled}; border-color: {t.line};
}}
QLineEdit:read-only {{ background: {t.window}; border-color: {t.line}; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow {{ image: {_picture(t, "down")}; width: 16px; height: 16px; }}
QComboBox::down-arrow:disabled {{ image: {_picture(t, "down-off")}; }}
QComboBox QAbstractItemView {{
    background: {t.card}; border: 1px solid {t.line_strong}; padding: 4px;
    selection-background-color: {t.accent_soft}; selection-color: {t.on_accent_soft};
}}
QAbstractSpinBox {{ padding: 6px 24px 6px 0; }}
QAbstractSpinBox:focus {{ padding: 5px 24px 5px 0; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{
    border: none; background: transparent; padding: 0 0 0 8px; margin: 0;
}}
QSpinBox::up-button, QDoubleSpinBox::up-button {{
    subcontrol-origin: border; subcontrol-position: top right; width: 24px; border: none;
    margin-top: 2px;
}}
QSpinBox::down-button, QDoubleSpinBox::down-button {{
    subcontrol-origin: border; subcontrol-position: bottom right; width: 24px; border: none;
    margin-bottom: 2px;
}}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{
    image: {_picture(t, "up")}; width: 14px; height: 14px;
}}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{
    image: {_picture(t, "down")}; width: 14px; height: 14px;
}}
"""


def _choices(t: Tokens) -> str:
    return f"""
QCheckBox, QRadioButton {{
    color: {t.text}; spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px;
    background: transparent;
}}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.disabled}; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{
    width: 18px; height: 18px; border: 1px solid {t.line_strong}; background: {t.field};
}}
QCheckBox::indicator, QAbstractItemView::indicator {{ border-radius: 5px; }}
QRadioButton::indicator {{ border-radius: 10px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.accent}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: {_picture(t, "check")};
}}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{
    background: {t.accent}; border-color: {t.accent}; image: {_picture(t, "dash")};
}}
QRadioButton::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: {_picture(t, "dot")};
}}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
    background: {t.window}; border-color: {t.line};
}}
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled,
QRadioButton::indicator:checked:disabled {{
    background: {t.disabled}; border-color: {t.disabled};
}}
"""


def _lists(t: Tokens) -> str:
    return f"""
QAbstractItemView {{
    background: {t.card}; color: {t.text}; border: none; outline: none;
    alternate-background-color: {t.window}; gridline-color: {t.line};
    selection-background-color: {t.accent_soft}; selection-color: {t.on_accent_soft};
}}
QTableView, QTreeView, QListView {{ border-radius: {RADIUS}px; }}
QTableView[framed="true"], QListView[framed="true"] {{ border: 1px solid {t.line}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 2px solid {t.focus}; }}
QTableView::item {{ padding: 0 8px; }}
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {{
    background: {t.accent_soft}; color: {t.on_accent_soft};
}}
QHeaderView {{ background: {t.card}; }}
QHeaderView::section {{
    background: {t.card}; color: {t.muted}; border: none; border-bottom: 1px solid {t.line};
    padding: 6px 8px; font-weight: 600;
}}
QTableCornerButton::section {{ background: {t.card}; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.line_strong}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; height: 0; width: 0;
}}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; top: -1px; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{
    background: transparent; color: {t.muted}; padding: 8px 14px; font-weight: 500;
    border: none; border-bottom: 3px solid transparent;
}}
QTabBar::tab:hover {{ color: {t.text}; }}
QTabBar::tab:selected {{ color: {t.accent}; border-bottom-color: {t.accent}; font-weight: 600; }}
QTabBar::tab:focus {{ color: {t.text}; background: {t.hover}; }}
QSplitter::handle {{ background: {t.line}; }}
"""


def _pieces(t: Tokens, point_size: int) -> str:
    rules = []
    for tone in Tone:
        ink = t.ink(tone)
        rules.append(
            f"""
QLabel[role="chip"][tone="{tone}"] {{
    background: {ink.ground}; color: {ink.text}; border: 1px solid {ink.line};
    border-radius: 9px; padding: 2px 9px; font-weight: 600;
}}
QFrame[role="notice"][tone="{tone}"] {{
    background: {ink.ground}; border: 1px solid {ink.line}; border-radius: {RADIUS}px;
}}
QFrame[role="notice"][tone="{tone}"] QLabel {{ color: {ink.text}; font-weight: 500; }}
QFrame[role="notice"][tone="{tone}"] QToolButton {{ color: {ink.text}; }}
QToolButton[role="signal"][tone="{tone}"] {{
    background: {ink.ground}; color: {ink.text}; border: 1px solid {ink.line};
    border-radius: {RADIUS}px; padding: 4px 10px; font-weight: 500;
}}
QToolButton[role="signal"][tone="{tone}"]:focus {{
    border: 2px solid {t.focus}; padding: 3px 9px;
}}"""
        )
    rules.append(
        f"""
QToolButton[role="signal"][tone="good"] {{
    background: transparent; border-color: transparent; color: {t.muted};
}}
QPushButton[role="parked"] {{
    background: {t.ink(Tone.plain).ground}; color: {t.ink(Tone.plain).text};
    border: 1px solid {t.ink(Tone.plain).line}; border-radius: 12px; padding: 3px 12px;
}}
QPushButton[role="parked"][tone="warn"] {{
    background: {t.ink(Tone.warn).ground}; color: {t.ink(Tone.warn).text};
    border-color: {t.ink(Tone.warn).line};
}}
QPushButton[role="parked"]:hover {{ border-color: {t.accent}; }}
QPushButton[role="parked"]:focus {{ border: 2px solid {t.focus}; padding: 2px 11px; }}
QLabel[role="key"] {{
    background: {t.hover}; color: {t.muted}; border: 1px solid {t.line}; border-radius: 5px;
    padding: 0 6px; font-size: {point_size - 1}pt;
}}
QLabel[role="empty-title"] {{ font-size: {point_size + 3}pt; font-weight: 600; }}
QLineEdit[role="pin"] {{
    font-size: {point_size + 8}pt; font-weight: 600; padding: 8px 12px;
}}
QLineEdit[role="pin"]:focus {{ padding: 7px 11px; }}
"""
    )
    return "\n".join(rules)


def _frame(t: Tokens, point_size: int) -> str:
    small = max(point_size - 1, 9)
    return f"""
QFrame#rail {{ background: {t.rail}; border: none; }}
QFrame#rail[training="true"] {{ background: {t.training_rail}; }}
QToolButton[role="place"] {{
    color: {t.rail_text}; background: transparent; border: 2px solid transparent;
    border-radius: 10px; padding: 7px 3px; font-size: {small}pt; font-weight: 500;
}}
QToolButton[role="place"]:hover {{ background: {t.rail_hover}; }}
QToolButton[role="place"]:checked {{
    background: {t.rail_chosen}; color: {t.rail_chosen_text}; font-weight: 600;
}}
QToolButton[role="place"]:focus {{ border-color: {t.rail_text}; padding: 7px 3px; }}
QToolButton[role="place"]:checked:focus {{ border-color: {t.rail_chosen_text}; }}
QToolButton[role="place"][dense="true"], QToolButton[role="place"][dense="true"]:focus {{
    padding: 2px 3px;
}}
QFrame#rail[training="true"] QToolButton[role="place"]:hover {{
    background: rgba(255, 255, 255, 28);
}}
QFrame#rail[training="true"] QToolButton[role="place"]:checked {{
    background: {t.training_rail_chosen}; color: {t.training_rail_chosen_text};
}}
QFrame#top {{ background: {t.card}; border: none; border-bottom: 1px solid {t.line}; }}
QLabel#band {{
    background: {t.training}; color: {t.on_training}; font-weight: 600; padding: 3px 12px;
    letter-spacing: 1px;
}}
QToolButton#officer {{
    border: 1px solid {t.line}; padding: 5px 12px; font-weight: 600;
}}
QToolButton#officer:focus {{ border: 2px solid {t.focus}; padding: 4px 11px; }}
"""


def _compact(point_size: int) -> str:
    """After everything else, so that it has the last word on padding."""
    return f"""
QPushButton {{ padding: 3px 8px; }}
QPushButton:focus {{ padding: 2px 7px; }}
QPushButton[role="primary"] {{ padding: 4px 10px; }}
QPushButton[role="primary"]:focus {{ padding: 3px 9px; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{ padding: 2px 6px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus {{ padding: 1px 5px; }}
QLineEdit[faulty="true"], QComboBox[faulty="true"], QPlainTextEdit[faulty="true"] {{
    padding: 1px 5px;
}}
QComboBox::drop-down {{ width: 20px; }}
QAbstractSpinBox, QAbstractSpinBox:focus {{ padding: 2px 24px 2px 0; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ padding: 0 0 0 6px; }}
QCheckBox, QRadioButton {{ spacing: 6px; padding: 0; }}
QHeaderView::section {{ padding: 2px 6px; }}
QTabBar::tab {{ padding: 3px 9px; }}
QPushButton[role="parked"] {{ padding: 1px 8px; }}
QPushButton[role="parked"]:focus {{ padding: 0 7px; }}
QLineEdit[role="pin"] {{ padding: 4px 8px; }}
QLineEdit[role="pin"]:focus {{ padding: 3px 7px; }}
QToolButton#officer {{ padding: 2px 8px; }}
QToolButton#officer:focus {{ padding: 1px 7px; }}
QToolButton[role="place"], QToolButton[role="place"]:focus,
QToolButton[role="place"][dense="true"], QToolButton[role="place"][dense="true"]:focus {{
    padding: 1px 2px; font-size: {max(point_size - 2, 9)}pt;
}}
"""
