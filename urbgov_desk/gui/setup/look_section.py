"""How this PC looks and speaks, and at which counter it stands."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from urbgov_desk.domain.office import Counter
from urbgov_desk.gui.preference import POINT_SIZES, Language, Liking
from urbgov_desk.gui.setup.section import Section
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Look
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk

Places = tuple[Counter | None, tuple[Counter, ...]]
_SYSTEM = "system"


def _read(desk: "Desk", liking: Liking) -> Places:
    from urbgov_desk.gui.desk_front import counter_of_this_pc

    return counter_of_this_pc(desk, liking)


class LookSection(Section):
    """Choices of one PC, for whoever works there; each holds as soon as it is made."""

    for_everybody = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        columns.addWidget(self._screen_card(), 1)
        columns.addWidget(self._counter_card(), 1)
        self.body.addLayout(columns)
        self.body.addStretch(1)
        shell.preferences.changed.connect(self._show_liking)
        self._show_liking()

    def load(self) -> None:
        """Show the counters there are."""
        liking = self.shell.preferences.liking
        self.read(lambda desk: _read(desk, liking), self._show_counters)

    def first_input(self) -> QWidget | None:
        """The language: who cannot read the rest finds it under the cursor."""
        return self.speech

    def _screen_card(self) -> Card:
        card = Card(self.tr("Màn hình"))
        self.speech = QComboBox()
        # Each in its own language, so that whoever speaks it finds it.
        self.speech.addItem("Tiếng Việt", Language.vi.value)
        self.speech.addItem("English", Language.en.value)
        card.body.addWidget(
            self.form.add(
                "language",
                self.tr("&Ngôn ngữ"),
                self.speech,
                hint=self.tr("Giấy tờ in ra vẫn bằng tiếng Việt."),
            )
        )
        self.look = QComboBox()
        for title, key in (
            (self.tr("Theo máy tính"), _SYSTEM),
            (self.tr("Nền sáng"), Look.light.value),
            (self.tr("Nền tối"), Look.dark.value),
            (self.tr("Tương phản cao"), Look.contrast.value),
        ):
            self.look.addItem(title, key)
        card.body.addWidget(self.form.add("look", self.tr("&Màu nền"), self.look))
        self.letters = QComboBox()
        for size in POINT_SIZES:
            self.letters.addItem(self.tr("cỡ {size}").format(size=size), size)
        card.body.addWidget(self.form.add("point_size", self.tr("&Cỡ chữ"), self.letters))
        card.body.addStretch(1)
        self.speech.activated.connect(lambda _: self._choose_language())
        self.look.activated.connect(lambda _: self._choose_look())
        self.letters.activated.connect(lambda _: self._choose_letters())
        return card

    def _counter_card(self) -> Card:
        card = Card(self.tr("Chỗ đặt máy"))
        self.counter = QComboBox()
        card.body.addWidget(self.form.add("counter", self.tr("&Quầy của máy này"), self.counter))
        note = words(self.tr("Tên quầy này ghi trên giấy tiếp nhận và trong sổ."), "quiet")
        note.setWordWrap(True)
        card.body.addWidget(note)
        card.body.addStretch(1)
        self.counter.activated.connect(lambda _: self._choose_counter())
        return card

    # -- choosing ------------------------------------------------------------------------------

    def _choose_language(self) -> None:
        self.shell.preferences.change(language=Language(self.speech.currentData()))

    def _choose_look(self) -> None:
        chosen = str(self.look.currentData())
        self.shell.preferences.change(look=None if chosen == _SYSTEM else Look(chosen))

    def _choose_letters(self) -> None:
        self.shell.preferences.change(point_size=int(self.letters.currentData()))

    def _choose_counter(self) -> None:
        key = str(self.counter.currentData())
        if self.shell.training:
            self.shell.preferences.change(practice_counter=key)
        else:
            self.shell.preferences.change(counter=key)
        self.shell.say(
            self.tr("Máy này đặt ở {counter}").format(counter=self.counter.currentText())
        )

    # -- showing -------------------------------------------------------------------------------

    def _show_liking(self, *_: object) -> None:
        liking = self.shell.preferences.liking
        self.speech.setCurrentIndex(self.speech.findData(liking.language.value))
        look = liking.look.value if liking.look is not None else _SYSTEM
        self.look.setCurrentIndex(self.look.findData(look))
        self.letters.setCurrentIndex(self.letters.findData(liking.point_size))

    def _show_counters(self, places: Places) -> None:
        here, counters = places
        self.counter.clear()
        for counter in counters:
            self.counter.addItem(counter.name, counter.id)
        if here is not None:
            self.counter.setCurrentIndex(self.counter.findData(here.id))
