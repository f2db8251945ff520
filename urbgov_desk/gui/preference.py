"""What the user of one PC likes: look, letter size, language. Beside the store, no secrets."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSettings, Signal

from urbgov_desk.gui.style.tokens import Look

POINT_SIZES = (10, 12, 13, 14)


class Language(StrEnum):
    """The language of the screens; papers stay Vietnamese."""

    vi = "vi"
    en = "en"


# Needed before the window shows, and no module of data classes is loaded until then.
class Liking(NamedTuple):
    """One set of preferences; `look` None follows the system."""

    look: Look | None = None
    point_size: int = 12
    language: Language = Language.vi
    watch_typing_speed: bool = True
    """Whether scanners without prefix are told from typing by their speed."""
    counter: str = ""
    """The id of the counter this PC stands at; empty for the first that is open."""
    practice_counter: str = ""
    """The same in the training ward, whose counters are others."""

    def counter_of(self, *, training: bool) -> str:
        """The id of this PC's counter in the ward's own store or in the training ward."""
        return self.practice_counter if training else self.counter


class Preferences(QObject):
    """The preferences of this PC, read once, written at each change."""

    changed = Signal(object, object)
    """The liking before and after."""

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        """`folder` holds desk.ini; None keeps nothing (tests, pictures)."""
        super().__init__(parent)
        self._file = (
            QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat, self)
            if folder is not None
            else None
        )
        self._liking = self._read()

    @property
    def liking(self) -> Liking:
        """What is liked now."""
        return self._liking

    def change(self, **fields: object) -> None:
        """Change some fields, keep them, and tell whoever shows them."""
        before = self._liking
        after = before._replace(**fields)  # type: ignore[arg-type]
        if after == before:
            return
        self._liking = after
        if self._file is not None:
            self._file.setValue("look", after.look.value if after.look else "system")
            self._file.setValue("point_size", after.point_size)
            self._file.setValue("language", after.language.value)
            self._file.setValue("watch_typing_speed", int(after.watch_typing_speed))
            self._file.setValue("counter", after.counter)
            self._file.setValue("practice_counter", after.practice_counter)
            self._file.sync()
        self.changed.emit(before, after)

    def _read(self) -> Liking:
        if self._file is None:
            return Liking()
        plain = Liking()
        look = self._text("look")
        size = self._number("point_size", plain.point_size)
        language = self._text("language")
        return Liking(
            look=Look(look) if look in tuple(Look) else None,
            point_size=size if size in POINT_SIZES else plain.point_size,
            language=Language(language) if language in tuple(Language) else plain.language,
            watch_typing_speed=bool(self._number("watch_typing_speed", 1)),
            counter=self._text("counter"),
            practice_counter=self._text("practice_counter"),
        )

    def _text(self, key: str) -> str:
        found = self._file.value(key, "") if self._file is not None else ""
        # A value of this run is still a number, one read from the file is text.
        return str(found) if isinstance(found, str | int) else ""

    def _number(self, key: str, otherwise: int) -> int:
        text = self._text(key)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
