"""After a restore: the series that stay shut until their last number on paper is confirmed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from urbgov_desk import wording
from urbgov_desk.domain import series as names
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.shut import ShutSeries

_LARGEST = 999_999


def _confirm(desk: "Desk", each: "ShutSeries", last: int) -> None:
    from urbgov_desk.services import shut

    shut.confirm(
        desk,
        kind=each.kind,
        scope=each.scope,
        period=each.period,
        last=last,
        request_id=new_id(),
    )


def _confirm_rest(desk: "Desk") -> None:
    from urbgov_desk.services import shut

    shut.confirm_rest(desk, new_id())


class ShutCard(Card):
    """Hidden while nothing is shut."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.set_heading(self.tr("Dãy số còn đóng sau khi khôi phục"))
        self._section = section
        self._series: tuple[ShutSeries, ...] = ()
        note = words(
            self.tr(
                "Xem số cuối cùng trên giấy của từng sổ rồi nhập. Số trên giấy lớn hơn: số ở giữa "
                "không cấp lại; sổ chứng thực chuyển sang giấy để nhập bù từng dòng."
            ),
            "quiet",
        )
        note.setWordWrap(True)
        self.body.addWidget(note)
        self.list = SetupList(section.shell.theme, self.tr("Dãy số còn đóng"))
        self.list.setMinimumHeight(140)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.body.addWidget(self.list)
        row = QHBoxLayout()
        self.last = CountEdit(smallest=0, largest=_LARGEST)
        field = section.form.add("last", self.tr("Số &cuối trên giấy"), self.last, needed=True)
        row.addWidget(field)
        self.confirm_button = KeyButton(self.tr("Xác &nhận"), "")
        self.confirm_button.clicked.connect(self.confirm)
        row.addWidget(self.confirm_button)
        self.rest_button = KeyButton(self.tr("Các dãy &khác đúng như kho ghi"), "")
        self.rest_button.clicked.connect(self.confirm_rest)
        row.addWidget(self.rest_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.question = ConfirmBar()
        self.body.addWidget(self.question)
        section.guard(self.last, self.confirm_button, self.rest_button, act=Act.OPEN_BOOK)
        self.hide()

    def show_series(self, series: "tuple[ShutSeries, ...]") -> None:
        """The series as they stand."""
        self._series = series
        self.setVisible(bool(series))
        self.list.show_rows(
            tuple(
                Row(
                    key=self._key(each),
                    title=self._name(each),
                    detail=each.period,
                    aside=self.tr("kho ghi {number}").format(number=each.last),
                    aside_tone=Tone.warn if each.book else Tone.info,
                )
                for each in series
            )
        )
        self._show_chosen()

    def confirm(self) -> None:
        """The chosen series goes on after this number."""
        each = next((s for s in self._series if self._key(s) == self.list.key()), None)
        last = self.last.count()
        if each is None or last is None:
            self._section.form.fields["last"].set_error(self.tr("Nhập số cuối trên giấy."))
            return
        name = self._name(each)
        said = self._said_open(each, name, last)

        def open_again() -> None:
            self._section.change(lambda desk: _confirm(desk, each, last), said)

        if last <= each.last:
            open_again()
            return
        self.question.ask(
            self.tr(
                "{name}: số cuối trên giấy là {last}, kho ghi {known}? Các số ở giữa không cấp "
                "lại nữa, và không sửa lại được."
            ).format(name=name, last=last, known=each.last),
            self.tr("Xác nhận số cuối {last}").format(last=last),
            open_again,
        )

    def _said_open(self, each: "ShutSeries", name: str, last: int) -> str:
        """A book that lost numbers stays on paper until they are entered."""
        if not each.book or last <= each.last:
            return self.tr("Đã mở lại {name}").format(name=name)
        first = each.last + 1
        span = str(last) if last == first else f"{first}–{last}"
        return self.tr(
            "Đã xác nhận {name}; sổ đang ghi tay: nhập bù số {span} ở trang Sổ (F7) rồi nhận "
            "sổ về máy"
        ).format(name=name, span=span)

    def confirm_rest(self) -> None:
        """What is no book goes on as the store has it."""
        self.question.ask(
            self.tr(
                "Mọi dãy khác đi tiếp từ số kho ghi? Số nào đã ghi trên giấy sau bản sao lưu sẽ "
                "bị cấp lần nữa, và không sửa lại được."
            ),
            self.tr("Mở lại các dãy khác"),
            lambda: self._section.change(_confirm_rest, self.tr("Đã mở lại các dãy số khác")),
        )

    def _show_chosen(self) -> None:
        each = next((s for s in self._series if self._key(s) == self.list.key()), None)
        self.last.set_count(each.last if each is not None else None)

    def _name(self, each: "ShutSeries") -> str:
        kind = wording.name_of(names.called(each.kind), self._section.language)
        return f"{kind} {names.mark_of(each.kind, each.scope)}".strip()

    @staticmethod
    def _key(each: "ShutSeries") -> str:
        return f"{each.kind}/{each.scope}/{each.period}"
