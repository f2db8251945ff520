"""When the result is due and why; how the dossier was filed; what the law leaves open."""

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from urbgov_desk.domain.answer import DueAnswer, Reason
from urbgov_desk.domain.procedure import Channel, LimitKind
from urbgov_desk.gui.forms.ui_receive_terms import Ui_ReceiveTerms
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.receive.form import ReceptionForm
from urbgov_desk.gui.receive.spots import Spots
from urbgov_desk.gui.receive.told_place import Spot
from urbgov_desk.gui.receive.words import channel_words, limit_words
from urbgov_desk.gui.shell import Shell

_LIMITS = (LimitKind.working, LimitKind.calendar, LimitKind.hour, LimitKind.same_day)


def first_sentence(text: str) -> str:
    """The first sentence of a reason, which says enough for one line."""
    head, point, _ = text.partition("\n")[0].partition(". ")
    return f"{head}." if point else head


def one_line(text: str) -> str:
    """A reason's reckoning without the charge's name before it and the brackets behind it."""
    text = first_sentence(text)
    _, colon, sum_ = text.partition(": ")
    if colon and "=" in sum_:
        text = sum_
    return text.partition(" (")[0].rstrip(".") + "." if "=" in text else text


class TermsPanel(QWidget):
    """The date comes from the law with its reason; nothing is computed here."""

    edited = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._form = form = Ui_ReceiveTerms()
        form.setupUi(self)
        for channel in Channel:
            form.channel.addItem(channel_words(channel), channel.value)
        for kind in _LIMITS:
            form.limitKind.addItem(limit_words(kind), kind.value)
        self.spots = Spots(
            {
                Spot.limit: (form.limitValue, form.limitNote),
                Spot.sets: (form.sets, form.setsNote),
                Spot.pages: (form.pages, form.countNote),
                Spot.copies: (form.copies, form.countNote),
            }
        )
        for editor, caption in (
            (form.limitValue, form.limitValueCaption),
            (form.limitKind, form.limitKindCaption),
            (form.limitBasis, form.limitBasisCaption),
            (form.channel, form.channelCaption),
            (form.sets, form.setsCaption),
            (form.pages, form.pagesCaption),
            (form.copies, form.copiesCaption),
        ):
            editor.setAccessibleName(caption.text().replace("&", "").replace(" *", ""))
        form.why.toggled.connect(lambda on: form.steps.setVisible(on))
        for line in (form.limitValue, form.sets, form.pages, form.copies, form.limitBasis):
            line.textEdited.connect(lambda _text: self.edited.emit())
        for count in (form.limitValue, form.sets, form.pages, form.copies):
            count.counted.connect(lambda _count: self.edited.emit())
        for combo in (form.channel, form.limitKind):
            combo.currentIndexChanged.connect(lambda _index: self._on_chosen())
        self.clear()

    # -- values ------------------------------------------------------------------------------

    def channel(self) -> Channel:
        """The way of filing."""
        return Channel(self._form.channel.currentData())

    def sets(self) -> int:
        """How many sets of papers."""
        return self._form.sets.count() or 1

    def counts(self) -> tuple[int | None, int | None]:
        """Pages and copies, where the charge asks for them."""
        form = self._form
        pages = form.pages.count() if form.pages.isVisibleTo(self) else None
        return pages, form.copies.count() if form.copies.isVisibleTo(self) else None

    def limit(self) -> tuple[LimitKind, int | None, str]:
        """The limit the clerk entered, where the law gives none."""
        form = self._form
        kind = LimitKind(form.limitKind.currentData())
        value = form.limitValue.count()
        if kind is LimitKind.same_day and form.limitBasis.text().strip():
            value = 0
        return kind, value, form.limitBasis.text()

    def show_form(self, form: ReceptionForm) -> None:
        """Show what a draft or dossier says."""
        own = self._form
        blockers = [
            QSignalBlocker(e)
            for e in (own.channel, own.sets, own.pages, own.copies, own.limitKind, own.limitValue)
        ]
        own.channel.setCurrentIndex(own.channel.findData(form.channel.value))
        own.sets.set_count(form.sets)
        own.pages.set_count(form.pages)
        own.copies.set_count(form.copies)
        own.limitKind.setCurrentIndex(own.limitKind.findData(form.limit_kind.value))
        own.limitValue.set_count(form.limit_value)
        own.limitBasis.setText(form.limit_basis)
        del blockers
        own.countBlock.setVisible(form.pages is not None or form.copies is not None)
        own.limitBlock.setVisible(bool(form.limit_value is not None or form.limit_basis))
        self._arrange()

    # -- what the law says -------------------------------------------------------------------

    def clear(self) -> None:
        """Nothing is chosen yet."""
        form = self._form
        form.due.setText(self.tr("Ngày hẹn"))
        form.reason.setText(self.tr("Chọn thủ tục để thấy ngày hẹn trả và lý do."))
        form.doubt.hide()
        form.why.hide()
        form.why.setChecked(False)
        form.steps.hide()
        form.limitBlock.hide()
        form.countBlock.hide()

    def show_due(
        self,
        due: DueAnswer,
        *,
        limit_needed: bool,
        asks_pages: bool,
        asks_copies: bool,
        copies_optional: bool,
    ) -> None:
        """Show the date and why; ask for what the law does not hold."""
        form = self._form
        if due.due_at is not None:
            on = due.due_at.date()
            day = QLocale().toString(QDate(on.year, on.month, on.day), "dddd, dd/MM/yyyy")
            form.due.setText(f"{day[:1].upper()}{day[1:]} · {due.due_at:%H:%M}")
        elif due.limit.kind is LimitKind.unknown:
            form.due.setText(self.tr("Chưa tính được ngày hẹn"))
        else:
            form.due.setText(self.tr("Chưa tính ngày hẹn"))
        said = [self._said(reason) for reason in due.reasons]
        form.reason.setText(first_sentence(said[0]) if said else due.limit.reason or "")
        sources = self.tr("Nguồn: ") + "; ".join(due.sources)
        form.steps.setText("\n".join([*(f"• {text}" for text in said), sources]))
        form.why.setVisible(bool(said))
        doubts = [self._said(doubt) for doubt in due.doubts]
        form.doubt.setText("\n".join(doubts))
        form.doubt.setVisible(bool(doubts))
        asked = limit_needed or bool(form.limitBasis.text()) or form.limitValue.count() is not None
        if limit_needed:
            form.limitAsk.setText(
                self.tr("Chưa có thời hạn trong dữ liệu. Nhập thời hạn và căn cứ.")
            )
        form.limitAsk.setVisible(limit_needed)
        form.limitBlock.setVisible(asked)
        for wanted, edit, caption in (
            (asks_pages, form.pages, form.pagesCaption),
            (asks_copies, form.copies, form.copiesCaption),
        ):
            edit.setVisible(wanted)
            caption.setVisible(wanted)
        copies = self.tr("Bản sao xin thêm") if copies_optional else self.tr("Số bản sao")
        form.copiesCaption.setText(copies)
        form.copies.setAccessibleName(copies)
        form.countBlock.setVisible(asks_pages or asks_copies)

    def _said(self, reason: Reason) -> str:
        english = self._shell.preferences.liking.language is Language.en
        return (reason.text_en if english else reason.text_vi) or reason.text_vi

    def _on_chosen(self) -> None:
        self._arrange()
        self.edited.emit()

    def _arrange(self) -> None:
        same_day = self._form.limitKind.currentData() == LimitKind.same_day.value
        self._form.limitValue.setEnabled(not same_day)
