"""Two letters choose what the next paper is."""

from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from urbgov_desk.domain.certification_rule import PaperKind
from urbgov_desk.gui.certify.form import KINDS, Group
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.chooser import Choice, Chooser

_DOUBLE_MS = 250
"""Two Enters so close together are one that slipped."""


class KindEntry(Chooser):
    """The line that takes the next paper. No input method: `bt` stays `bt`.

    Enter takes the first row of the list; what no row fits is taken as the paper's title; Enter on
    the empty line is the end of the list.
    """

    kind_chosen = Signal(object)
    """The PaperKind."""
    title_typed = Signal(str)
    """A title of no known kind."""
    ended = Signal()
    """Enter while nothing is typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhPreferLatin
        )
        self.set_shown_rows(4)
        self.open_above()
        self.double_ms = _DOUBLE_MS
        self._since_enter = QElapsedTimer()
        self._kinds: dict[str, PaperKind] = {}
        self._group = Group.COPIES
        self._words: dict[str, str] = {}
        self.chosen.connect(self._on_chosen)

    def set_kinds(self, kinds: tuple[PaperKind, ...], words: dict[str, str]) -> None:
        """What there is, the most used first; `words` name the issuers."""
        self._kinds = {kind.key: kind for kind in kinds}
        self._words = words
        self._offer()

    def set_group(self, group: Group) -> None:
        """Offer the kinds of another group."""
        self._group = group
        self._offer()

    def kind(self, key: str) -> PaperKind | None:
        """A kind by its key."""
        return self._kinds.get(key)

    def begin(self, letter: str = "") -> None:
        """Take the next paper, perhaps with its first letter typed already."""
        self.choose(None)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if letter:
            self.insert(letter)
            self.textEdited.emit(self.text())

    def begin_after_enter(self) -> None:
        """Take the next paper; an Enter that doubles the one that led here ends nothing."""
        self.begin()
        self._since_enter.start()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None, /) -> Any:
        """Say that no input method is wanted; WA_InputMethodEnabled alone does not do it."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        if argument is None:
            return super().inputMethodQuery(query)
        return super().inputMethodQuery(query, argument)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter without a list ends it, or takes the text as a title."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.popup() is None:
            typed = " ".join(self.text().split())
            found = self.matching(typed) if typed else ()
            doubled = self._since_enter.isValid() and self._since_enter.elapsed() < self.double_ms
            self._since_enter.invalidate()
            if not typed and not doubled and not event.isAutoRepeat():
                self.ended.emit()
            elif not typed:
                return
            elif found:
                self._on_chosen(found[0].key)
            else:
                self.choose(None)
                self.title_typed.emit(typed)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed and not taken stays in sight, so that no paper is forgotten."""
        typed = self.text()
        super().focusOutEvent(event)
        if typed:
            self.setText(typed)

    def _offer(self) -> None:
        wanted = KINDS[self._group]
        self.set_choices(
            tuple(
                Choice(
                    key=kind.key,
                    title=kind.title,
                    detail=self._about(kind),
                    mark=kind.letters,
                    rank=rank,
                    short=kind.letters,
                )
                for rank, kind in enumerate(
                    kind for kind in self._kinds.values() if kind.kind in wanted
                )
            )
        )

    def _about(self, kind: PaperKind) -> str:
        pages = (
            self.tr("số trang thay đổi")
            if kind.pages is None
            else self.tr("{pages} trang").format(pages=kind.pages)
        )
        return f"{self._words.get(kind.issuer.value, '')} · {pages}"

    def _on_chosen(self, key: str) -> None:
        kind = self._kinds[key]
        self.choose(None)
        self.kind_chosen.emit(kind)
