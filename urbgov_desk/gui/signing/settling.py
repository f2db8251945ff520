"""The acts of the second list: ink, seal, hand over, annul."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.domain.book_act import AnnulEntry
from urbgov_desk.domain.settling import Lack
from urbgov_desk.gui.signing import reading
from urbgov_desk.gui.signing.said import money
from urbgov_desk.gui.signing.signing_desk import inked_words

if TYPE_CHECKING:
    from urbgov_desk.domain.certification_visit import Visit
    from urbgov_desk.domain.dossier import PaymentMethod
    from urbgov_desk.domain.problem import Told
    from urbgov_desk.domain.settling import Unsettled
    from urbgov_desk.gui.signing.page import SigningPage


class SettlingDesk(QObject):
    """Does the next act of the number stood on, or of all that are ticked."""

    def __init__(self, page: "SigningPage") -> None:
        super().__init__(page)
        self._page = page
        self._shell = page.shell
        self._annulled = ""
        page.unsettled.next.clicked.connect(self.go_on)
        page.unsettled.table.opened.connect(lambda _index: self.go_on())
        page.unsettled.annul.clicked.connect(self._begin_annulment)
        page.annulling.go.clicked.connect(self._annul)
        page.annulling.left.connect(lambda: page.show_list("unsettled"))

    def go_on(self) -> None:
        """The next act."""
        current, chosen = self._page.unsettled.current(), self._page.unsettled.chosen()
        if current is None or not chosen:
            return
        if current.next is Lack.INK:
            self._ink(chosen)
        elif current.next is Lack.SEAL:
            self._seal(chosen)
        else:
            self._ask_handover(current)

    def _ink(self, chosen: "tuple[Unsettled, ...]") -> None:
        bundles = {each.entry.certification: None for each in chosen}
        certifications = tuple(each for each in bundles if each)
        self._busy(True)
        self._shell.run(
            lambda desk: reading.ink(desk, certifications),
            lambda sheets: self._shell.say(inked_words(sheets)),
            owner=self,
            ended=lambda: self._busy(False),
        )

    def _seal(self, chosen: "tuple[Unsettled, ...]") -> None:
        entries = tuple(each.entry.id for each in chosen)
        self._busy(True)
        self._shell.run(
            lambda desk: reading.seal(desk, entries),
            lambda count: self._shell.say(self.tr("Đã đóng dấu {n} số").format(n=count)),
            owner=self,
            ended=lambda: self._busy(False),
        )

    def _ask_handover(self, current: "Unsettled") -> None:
        name, due = current.entry.requester, current.due
        if due:
            question = self.tr(
                "Đã thu {due} đ, đã trả bản chính và trao túi {code} cho {name}?"
            ).format(due=money(due), code=current.bundle, name=name)
        else:
            question = self.tr("Đã trả bản chính và trao túi {code} cho {name}?").format(
                code=current.bundle, name=name
            )
        certification = current.entry.certification or ""
        bar = self._page.handing
        self._page.take_focus()
        bar.ask_money(due)
        bar.ask(
            question, self.tr("Đã trao"), lambda: self._hand_over(certification, due, bar.method)
        )

    def _hand_over(self, certification: str, due: int, method: "PaymentMethod") -> None:
        def done(visit: "Visit") -> None:
            self._shell.say(self.tr("Đã trao túi {code}").format(code=visit.code))

        self._busy(True)
        self._shell.run(
            lambda desk: reading.hand_over(desk, certification, due, method),
            done,
            owner=self,
            ended=lambda: self._busy(False),
        )

    def _begin_annulment(self) -> None:
        current = self._page.unsettled.current()
        if current is not None:
            self._annulled = current.entry.id
            self._page.show_view(self._page.annulling)
            self._page.annulling.begin(current.entry.words)

    def _annul(self) -> None:
        form = self._page.annulling
        request = AnnulEntry(
            request_id=reading.new_id(),
            entry=self._annulled,
            reason=form.reason.text(),
            decision=form.decision.text(),
        )

        def failed(told: "Told") -> None:
            form.refuse(told.code, self._shell.words(told))

        def done(number: str) -> None:
            self._shell.say(self.tr("Đã huỷ số {number}").format(number=number))
            self._page.show_list("unsettled")

        self._shell.run(lambda desk: reading.annul(desk, request), done, failed, owner=self)

    def _busy(self, busy: bool) -> None:
        self._page.unsettled.set_busy(busy)
        self._page.take_focus()
