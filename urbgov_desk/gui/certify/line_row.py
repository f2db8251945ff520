"""One paper on the certification page: what it is, its pages, copies, sheets and fee."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from urbgov_desk.domain.certification import (
    MOST_COPIES,
    MOST_PAGES,
    CertificationKind,
    Issuer,
    Layout,
    Legalisation,
)
from urbgov_desk.gui.certify.form import LineForm
from urbgov_desk.gui.certify.words import issuer_words, kind_words, layout_words
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.label import ElidedLabel, words
from urbgov_desk.gui.widgets.money_edit import write_money

if TYPE_CHECKING:
    from urbgov_desk.services.certification.weighing import WeighedLine

_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_LETTERS = (3, 7, 7, 6, 11)
"""Room for: number, pages, copies, sheets, fee."""


def column_widths(widget: QWidget) -> tuple[int, ...]:
    """How wide number, pages, copies, sheets and fee stand at this size of letters."""
    wide = widget.fontMetrics().horizontalAdvance("0")
    return tuple(letters * wide + UNIT for letters in _LETTERS)


class LineRow(QFrame):
    """Pages and copies are typed here; letters begin the next paper."""

    edited = Signal()
    entered = Signal()
    """The focus came into this row."""
    next_wanted = Signal()
    """Enter behind the last field."""
    letter = Signal(str)
    """A letter was typed where a number stands: it begins the next paper."""
    removed = Signal()
    confirmed = Signal()
    """Space: identity seen, signed before me, kept."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._form = LineForm()
        self.setProperty("role", "line")
        grid = QGridLayout(self)
        grid.setContentsMargins(UNIT, UNIT // 2, UNIT, UNIT // 2)
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(0)
        self._number = words("", "quiet")
        self._title = ElidedLabel()
        self._title.setProperty("role", "strong")
        self._about = ElidedLabel()
        self._about.setProperty("role", "quiet")
        # What nobody can mean is told, never made into another count.
        self.pages = CountEdit(smallest=1, largest=MOST_PAGES, as_typed=True)
        self.copies = CountEdit(smallest=1, largest=MOST_COPIES, as_typed=True)
        self.pages.setAccessibleName(self.tr("Số trang của bản chính"))
        self.copies.setAccessibleName(self.tr("Số bản"))
        self._sheets = _figure()
        self._fee = _figure()
        grid.addWidget(self._number, 0, 0, 2, 1)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._about, 1, 1)
        for column, widget in enumerate((self.pages, self.copies, self._sheets, self._fee), 2):
            grid.addWidget(widget, 0, column, 2, 1)
        grid.setColumnStretch(1, 1)
        self._fit()
        for editor in (self.pages, self.copies):
            editor.installEventFilter(self)
            editor.textEdited.connect(lambda _text: self._on_typed())
            editor.counted.connect(lambda _count: self._on_counted())
        self.pages.returnPressed.connect(self._after_pages)
        self.copies.returnPressed.connect(self.next_wanted)

    # -- values ------------------------------------------------------------------------------

    def form(self) -> LineForm:
        """The paper as it stands."""
        return self._form

    def show_form(self, form: LineForm, position: int) -> None:
        """Show a paper."""
        self._form = form
        self._number.setText(str(position))
        self._title.setText(form.title or self.tr("(chưa có tên)"))
        self._about.setText(self._about_words(form))
        for editor, count in ((self.pages, form.pages), (self.copies, form.copies)):
            if editor.count() != count:
                editor.blockSignals(True)
                editor.set_count(count)
                editor.blockSignals(False)
        # What is certified of a signature or a transaction is one paper, however many sign it.
        self.copies.setEnabled(form.kind not in _ONCE)

    def show_weighed(self, weighed: "WeighedLine | None") -> None:
        """Show what the law says; None while it is asked."""
        if weighed is None:
            self._fee.setText("…")
            return
        self._sheets.setText(str(weighed.sheets) if weighed.sheets else "")
        self._fee.setText("?" if weighed.fee is None else write_money(weighed.fee))
        self.setProperty("blocked", not weighed.allowed)
        restyle(self)

    def begin(self) -> None:
        """Go where something is still to be said: the pages if they vary, else the copies."""
        editor = (
            self.pages if self._form.pages is None or not self.copies.isEnabled() else (self.copies)
        )
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.selectAll()

    def set_current(self, current: bool) -> None:
        """Look like the row that is worked on."""
        self.setProperty("current", current)
        restyle(self)

    # -- Qt ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The row is the one worked on as soon as one of its fields is."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a number field leaves: letters begin the next paper, Ctrl+Delete takes this away."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Delete and control:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.confirmed.emit()
        elif event.text().isalpha() and not event.modifiers() & _COMMANDING:
            self.letter.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click works on this row."""
        super().mousePressEvent(event)
        self.begin()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need wider columns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_fee"):
            self._fit()

    # -- within ------------------------------------------------------------------------------

    def _fit(self) -> None:
        fields = (self._number, self.pages, self.copies, self._sheets, self._fee)
        for widget, width in zip(fields, column_widths(self), strict=True):
            widget.setFixedWidth(width)

    def _after_pages(self) -> None:
        if not self.copies.isEnabled():
            self.next_wanted.emit()
            return
        self.copies.setFocus(Qt.FocusReason.OtherFocusReason)
        self.copies.selectAll()

    def _on_typed(self) -> None:
        self._take()

    def _on_counted(self) -> None:
        self._take()

    def _take(self) -> None:
        from dataclasses import replace

        pages, copies = self.pages.count(), self.copies.count()
        if (pages, copies) == (self._form.pages, self._form.copies):
            return
        self._form = replace(self._form, pages=pages, copies=copies, offered=False)
        self.edited.emit()

    def _about_words(self, form: LineForm) -> str:
        parts = []
        if form.kind is not CertificationKind.COPY:
            parts.append(kind_words(form.kind, self._language))
        if form.issuer is not Issuer.VIETNAMESE:
            parts.append(issuer_words(form.issuer, self._language))
        if form.legalisation is None:
            parts.append(self.tr("chưa chọn hợp pháp hoá"))
        elif form.legalisation is Legalisation.MISSING:
            parts.append(self.tr("chưa hợp pháp hoá"))
        if form.layout is not Layout.ONE_SIDED or not parts:
            parts.append(layout_words(form.layout, self._language))
        if form.offered:
            parts.append(self.tr("thẻ vừa quét"))
        return " · ".join(parts)


_ONCE = frozenset(
    kind
    for kind in CertificationKind
    if kind
    not in (
        CertificationKind.COPY,
        CertificationKind.REGISTER_COPY,
        CertificationKind.TRANSACTION_COPY,
        CertificationKind.SIGNATURE,
        CertificationKind.TRANSLATOR_SIGNATURE,
    )
)


def _figure() -> QLabel:
    label = words("")
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


class ColumnHeads(QWidget):
    """What the columns of the rows are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(UNIT, 0, UNIT, 0)
        grid.setHorizontalSpacing(UNIT)
        texts = (
            "",
            self.tr("Giấy tờ"),
            self.tr("Trang"),
            self.tr("Bản"),
            self.tr("Tờ/bản"),
            self.tr("Phí (đ)"),
        )
        self._labels = []
        for column, text in enumerate(texts):
            label = words(text, "caption")
            if column > 1:
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label, 0, column)
            self._labels.append(label)
        grid.setColumnStretch(1, 1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need wider columns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_labels"):
            self._fit()

    def _fit(self) -> None:
        narrow = [self._labels[0], *self._labels[2:]]
        for label, width in zip(narrow, column_widths(self), strict=True):
            label.setFixedWidth(width)
