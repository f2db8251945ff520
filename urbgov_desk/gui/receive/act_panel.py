"""What the acts beside plain reception need to know: asking for papers, refusing, at once."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk.domain.act import ResultGiven
from urbgov_desk.domain.answer import RefusalGround
from urbgov_desk.domain.dossier import ResultKind
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.receive.edit import DayEdit
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.field import Field, caption_for
from urbgov_desk.gui.widgets.label import words

# It stands on the paper, which is Vietnamese whatever the screen speaks.
_USUAL_REASON = "Hồ sơ chưa đủ thành phần theo quy định."


class LinesEdit(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._lines = lines

    def sizeHint(self) -> QSize:
        """So many lines."""
        return QSize(30 * UNIT, self.fontMetrics().lineSpacing() * self._lines + 3 * UNIT)

    def minimumSizeHint(self) -> QSize:
        """Two lines at least."""
        return QSize(20 * UNIT, self.fontMetrics().lineSpacing() * 2 + 3 * UNIT)

    def lines(self) -> tuple[str, ...]:
        """The lines that hold something."""
        return tuple(
            line for text in self.toPlainText().split("\n") if (line := " ".join(text.split()))
        )


class ActPanel(Card):
    """A card in place of the date and money while another act is prepared. Esc goes back."""

    left = Signal()

    def __init__(self, heading: str, advice: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._advice: QLabel = words(advice, "quiet")
        self._advice.setWordWrap(True)
        self.body.addWidget(self._advice)
        self._note = words("", "error")
        self._note.setWordWrap(True)
        self._note.hide()

    def set_error(self, text: str) -> None:
        """Say what is wrong with the act as prepared."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def error(self) -> str:
        """What is wrong."""
        return self._note.text() if self._note.isVisibleTo(self) else ""

    def begin(self) -> None:
        """Give the focus to where it begins."""


class SupplementPanel(ActPanel):
    """Everything that is missing, said once and in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_heading(self.tr("Yêu cầu bổ sung"))
        self._advice.setText(
            self.tr("Chưa tiếp nhận, chưa cấp mã. Nêu đủ một lần, mỗi giấy tờ một dòng.")
        )
        self._items = LinesEdit(6)
        self.body.addWidget(caption_for(self.tr("Cần bổ sung *"), self._items))
        self.body.addWidget(self._items, 3)
        self._reason = LinesEdit(2)
        self.body.addWidget(caption_for(self.tr("Lý do, hướng dẫn *"), self._reason))
        self.body.addWidget(self._reason, 1)
        self.body.addWidget(self._note)

    def fill(self, missing: tuple[str, ...]) -> None:
        """Begin with what the papers lack; what was typed stays."""
        self._items.setPlainText("\n".join(missing))
        if not self._reason.lines():
            self._reason.setPlainText(_USUAL_REASON)

    def begin(self) -> None:
        """The list first."""
        self._items.setFocus(Qt.FocusReason.OtherFocusReason)

    def items(self) -> tuple[str, ...]:
        """What is asked for."""
        return self._items.lines()

    def reason(self) -> str:
        """Why, and what to do."""
        return "\n".join(self._reason.lines())


class RefusePanel(ActPanel):
    """The lawful grounds, one tick each, and words of one's own."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._shell = shell
        self.set_heading(self.tr("Từ chối tiếp nhận"))
        self._advice.setText(self.tr("Phiếu từ chối nêu rõ lý do, không cấp mã hồ sơ."))
        self._boxes: list[tuple[QCheckBox, str]] = []
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(area, 1)
        self._words = LinesEdit(3)
        self.body.addWidget(caption_for(self.tr("Lý do khác"), self._words))
        self.body.addWidget(self._words)
        self.body.addWidget(self._note)

    def fill(self, grounds: tuple[RefusalGround, ...], *, numbered: bool = False) -> None:
        """The grounds of the procedure; `numbered` with the digit that ticks each."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = []
        english = self._shell.preferences.liking.language is Language.en
        for place, ground in enumerate(grounds, 1):
            text = ground.text_en if english else ground.text_vi
            if numbered:
                text = f"{text} ({ground.source})" if ground.source else text
                text = f"{place}. {text}" if place < 10 else text
            box = QCheckBox()
            box.setAccessibleName(text)
            # A tick box cannot wrap its words; its label can.
            row = _Ticked(box, text)
            self._column.addWidget(row)
            self._boxes.append((box, ground.key))
        self._column.addStretch(1)
        self.begin()

    def begin(self) -> None:
        """The first ground."""
        target = self._boxes[0][0] if self._boxes else self._words
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def grounds(self) -> tuple[str, ...]:
        """The keys of the grounds ticked."""
        return tuple(key for box, key in self._boxes if box.isChecked())

    def toggle(self, place: int) -> bool:
        """Tick a ground by its place from 0, or take its tick away; False where there is none."""
        if not 0 <= place < min(9, len(self._boxes)):
            return False
        self._boxes[place][0].click()
        return True

    def words(self) -> str:
        """What the clerk adds."""
        return "\n".join(self._words.lines())


class _Ticked(QWidget):
    """A tick box with words that wrap."""

    def __init__(self, box: QCheckBox, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        label = words(text)
        label.setWordWrap(True)
        label.setBuddy(box)
        row.addWidget(label, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtOnce:
    """A result handed over now, and whether a receipt is wanted."""

    given: ResultGiven
    receipt: bool


class AtOncePanel(ActPanel):
    """The result that is ready while the visitor waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_heading(self.tr("Nhận và trả ngay"))
        self._advice.setText(
            self.tr("Vẫn cấp mã và vào sổ; giấy tiếp nhận chỉ in khi người dân cần.")
        )
        self._number = QLineEdit()
        self.body.addWidget(Field(self.tr("Số văn bản kết quả *"), self._number))
        self._day = DayEdit()
        self._usual_day: date | None = None
        self._day_field = Field(self.tr("Ngày văn bản *"), self._day)
        self.body.addWidget(self._day_field)
        self._kind = QComboBox()
        self._kind.addItem(self.tr("Giải quyết"), ResultKind.GRANTED.value)
        self._kind.addItem(self.tr("Không giải quyết"), ResultKind.REFUSED.value)
        self._kind.currentIndexChanged.connect(lambda _index: self._arrange())
        self.body.addWidget(Field(self.tr("Kết quả"), self._kind))
        self._reason = QLineEdit()
        self._reason_field = Field(self.tr("Lý do không giải quyết *"), self._reason)
        self.body.addWidget(self._reason_field)
        self._receipt = QCheckBox(self.tr("In cả giấy tiếp nhận"))
        self.body.addWidget(self._receipt)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self._arrange()

    def fill(self, today: date | None) -> None:
        """Results are mostly of today; a day that was typed stays."""
        day = self._day.value().day
        if not self._day.text() or (day is not None and day == self._usual_day):
            self._day.set_value(today)
            self._usual_day = today

    def begin(self) -> None:
        """The number first."""
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    def result(self) -> AtOnce | None:
        """The result, or None while its day cannot be read."""
        day = self._day.value().day
        if day is None:
            self._day_field.set_error(self._day.problem() or self.tr("Nhập ngày của văn bản."))
            return None
        self._day_field.set_error("")
        return AtOnce(
            given=ResultGiven(
                number=self._number.text(),
                on=day,
                result=ResultKind(self._kind.currentData()),
                reason=self._reason.text(),
            ),
            receipt=self._receipt.isChecked(),
        )

    def clear(self) -> None:
        """Ready for another."""
        self._number.clear()
        self._reason.clear()
        self._kind.setCurrentIndex(0)
        self._receipt.setChecked(False)
        self._day.clear()
        self.set_error("")

    def _arrange(self) -> None:
        self._reason_field.setVisible(self._kind.currentData() == ResultKind.REFUSED.value)
