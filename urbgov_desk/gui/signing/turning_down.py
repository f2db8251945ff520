"""What is not signed here: refused in writing, taken back, or sent to a signer who may."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.domain.certifying import PileLine, RefuseLines
from urbgov_desk.gui.signing import reading

if TYPE_CHECKING:
    from urbgov_desk.domain.answer import RefusalGround
    from urbgov_desk.domain.certification_visit import Visit
    from urbgov_desk.domain.problem import Told
    from urbgov_desk.gui.signing.page import SigningPage
    from urbgov_desk.services.certification.pile import PileItem


class TurningDownDesk(QObject):
    """Acts on the ticked lines of the bundle stood on, else on the line alone."""

    def __init__(self, page: "SigningPage") -> None:
        super().__init__(page)
        self._page = page
        self._shell = page.shell
        self._refused: tuple[PileItem, ...] = ()
        page.pile.refuse.clicked.connect(self._begin_refusal)
        page.pile.withdraw.clicked.connect(self._begin_withdrawal)
        page.pile.table.opened.connect(lambda _index: self._begin_sending())
        page.refusing.go.clicked.connect(self._refuse)
        page.refusing.left.connect(lambda: page.show_list("pile"))

    def _begin_refusal(self) -> None:
        items = self._page.pile.of_bundle()
        if not items:
            return
        self._refused = items
        line = items[0].line
        self._shell.run(
            lambda desk: reading.refusal_grounds(desk, line.kind, line.procedure),
            self._show_grounds,
            owner=self,
        )

    def _show_grounds(self, grounds: "tuple[RefusalGround, ...]") -> None:
        titles = "; ".join(item.line.title for item in self._refused)
        self._page.show_view(self._page.refusing)
        self._page.refusing.begin(titles, grounds)

    def _refuse(self) -> None:
        page, items = self._page, self._refused
        request = RefuseLines(
            request_id=reading.new_id(),
            certification=items[0].visit.id,
            positions=tuple(item.line.position for item in items),
            grounds=page.refusing.panel.grounds(),
            reason=page.refusing.panel.words(),
        )

        def failed(told: "Told") -> None:
            page.refusing.refuse(self._shell.words(told))

        self._shell.run(
            lambda desk: reading.refuse(desk, request),
            self._was_refused,
            failed,
            owner=self,
        )

    def _was_refused(self, visit: "Visit") -> None:
        said = self.tr("Đã từ chối {n} giấy tờ của túi {code}")
        self._shell.say(said.format(n=len(self._refused), code=visit.code))
        self._page.show_list("pile")

    def _begin_sending(self) -> None:
        row = self._page.pile.current()
        item = row.item if row is not None else None
        if item is None or item.allowed or not item.signers:
            return
        visit, signer = item.visit, item.signers[0]
        question = self.tr("Trình túi {code} cho {name} ký?")

        def send() -> None:
            self._shell.run(
                lambda desk: reading.send_on(desk, visit.id, signer.id),
                lambda _visit: self._shell.say(said.format(code=visit.code, name=signer.name)),
                owner=self,
            )

        said = self.tr("Đã trình túi {code} cho {name}")
        self._page.confirm.ask(
            question.format(code=visit.code, name=signer.name), self.tr("Trình"), send
        )

    def _begin_withdrawal(self) -> None:
        items = self._page.pile.of_bundle()
        if not items:
            return
        lines = tuple(
            PileLine(certification=item.visit.id, position=item.line.position) for item in items
        )
        question = self.tr("Trả lại {n} giấy tờ của túi {code} cho {name}, không chứng thực?")
        visit = items[0].visit
        self._page.take_focus()
        self._page.confirm.ask(
            question.format(n=len(items), code=visit.code, name=visit.requester),
            self.tr("Rút lại"),
            lambda: self._withdraw(lines),
        )

    def _withdraw(self, lines: tuple[PileLine, ...]) -> None:
        said = self.tr("Đã rút lại {n} giấy tờ").format(n=len(lines))
        self._shell.run(
            lambda desk: reading.withdraw(desk, lines),
            lambda _visit: self._shell.say(said),
            owner=self,
        )
