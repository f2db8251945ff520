"""What each key of the certification page means, as the page stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.domain.certification import Legalisation
from urbgov_desk.domain.certification_visit import LineState
from urbgov_desk.gui.certify import reading
from urbgov_desk.gui.certify.view import Stage
from urbgov_desk.gui.certify.words import line_words

if TYPE_CHECKING:
    from urbgov_desk.domain.answer import RefusalGround
    from urbgov_desk.gui.certify.page import CertifyPage
    from urbgov_desk.services.certification.weighing import Weighed

_LARGE = 14


class Doing(QObject):
    """Hears the view's keys and tells the page or the acts what is wanted."""

    def __init__(self, page: "CertifyPage") -> None:
        super().__init__(page)
        self._page = page
        self._view, self._acting = page.view, page.acting
        self._usual_size = page.shell.preferences.liking.point_size
        view, acting = page.view, page.acting
        view.act_wanted.connect(self._on_act)
        view.wanted.connect(self._on_wanted)
        view.entry.ended.connect(self._on_end)
        view.visit.tray_loaded.connect(lambda: acting.when_free(self._on_tray))
        view.visit.handed_over.connect(lambda: acting.when_free(self._on_space))
        view.promise_bar.done.connect(self._on_promise)
        view.correct_bar.done.connect(acting.correct)
        view.erase_bar.done.connect(acting.erase)
        view.reprint_bar.done.connect(acting.print_again)
        view.book.done.connect(acting.open_book)

    # -- the fast path -----------------------------------------------------------------------

    def _on_act(self) -> None:
        if self._view.stage is Stage.REFUSE:
            self._acting.refuse()
        elif self._view.stage is Stage.BOOK:
            self._acting.open_book()
        else:
            self._acting.sign()

    def _on_tray(self) -> None:
        if self._view.visit.is_over():
            self._page.leave_visit()
        else:
            self._acting.ink()

    def _on_space(self) -> None:
        if self._view.visit.is_over():
            self._page.leave_visit()
        else:
            self._acting.hand_over()

    def _on_end(self) -> None:
        """Enter behind the last paper sends on what the officer may not sign."""

        def decide(weighed: "Weighed") -> None:
            if weighed.lines and (not weighed.may_sign or self._page.form().carried):
                self._submit_to(weighed)

        self._page.weigher.when_weighed(decide)

    def _submit_to(self, weighed: "Weighed") -> None:
        side = self._view.side
        if side.waits_for() is None and not weighed.may_sign and len(weighed.signers) == 1:
            side.signer.setCurrentIndex(side.signer.findData(weighed.signers[0].id))
        self._acting.submit()

    # -- every other key ---------------------------------------------------------------------

    def _on_wanted(self, name: str) -> None:
        if self._acting.busy:
            return
        wishes: dict[str, Callable[[], None]] = {
            "send": self._acting.submit,
            "promise": lambda: self._begin_promise(other=False),
            "other_promise": lambda: self._begin_promise(other=True),
            "refuse": self._begin_refusal,
            "park": self._on_park,
            "correct": self._begin_correction,
            "reprint": self._begin_reprint,
            "withdraw": self._ask_withdrawal,
            "erase": self._view.erase_bar.ask,
            "back": self._on_back,
            "fresh": self._on_fresh,
            "again": self._page.taking.again,
            "open_bundle": self._page.taking.open_bundle,
            "detail": self._view.lines.toggle_detail,
            "remove": self._remove,
            "slip": self._acting.print_slip,
            "kit": self._acting.print_kit,
            "large": self._on_large,
            "cover": self._page.shell.cover_wanted.emit,
        }
        wishes[name]()

    def _begin_promise(self, *, other: bool) -> None:
        """F6 promises the hour on its button; where there is none, the hour is asked."""
        bar, opened = self._view.promise_bar, self._view.visit.opened
        if opened is not None:
            if opened.promise is not None and not other:
                self._acting.promise()
            else:
                bar.ask(opened.promise or opened.visit.due_at)
            return

        def decide(weighed: "Weighed") -> None:
            if weighed.lines and (other or not weighed.may_extend):
                bar.ask(weighed.promise)
            else:
                self._acting.promise()

        self._page.weigher.when_weighed(decide)

    def _on_promise(self) -> None:
        promise = self._view.promise_bar.promise()
        if promise is not None:
            self._acting.promise(promise)

    def _begin_refusal(self) -> None:
        opened, form = self._view.visit.opened, self._page.form()
        if opened is not None:
            waiting = [x for x in opened.visit.lines if x.state is LineState.WAITING]
            lines = tuple((x.position, line_words(x)) for x in waiting)
            kinds = [x.kind for x in waiting]
            missing = frozenset(
                x.position for x in waiting if x.legalisation is Legalisation.MISSING
            )
        else:
            lines = tuple((place, x.title) for place, x in enumerate(form.lines, 1))
            kinds = [x.kind for x in form.lines]
            missing = frozenset(
                place
                for place, x in enumerate(form.lines, 1)
                if x.legalisation is Legalisation.MISSING
            )
        if not kinds:
            self._view.say_problem(self.tr("Ghi giấy tờ bị từ chối trước."))
            self._view.entry.begin()
            return

        def fill(grounds: "tuple[RefusalGround, ...]") -> None:
            # Whoever came while the grounds were read is not refused instead.
            if self._view.visit.opened is opened and self._page.form() == form:
                self._acting.begin_refusal(form, lines, grounds, missing)

        self._page.shell.run(
            lambda desk: reading.refusal_grounds(desk, kinds), fill, owner=self._page
        )

    def _begin_correction(self) -> None:
        opened = self._view.visit.opened
        if opened is not None:
            self._view.correct_bar.ask(opened.correctable)

    def _begin_reprint(self) -> None:
        opened = self._view.visit.opened
        if opened is not None:
            self._view.reprint_bar.ask(opened.visit)

    def _ask_withdrawal(self) -> None:
        self._view.question.ask(
            self.tr("Người yêu cầu rút lại giấy tờ chưa ký?"),
            self.tr("Rút lại"),
            self._acting.withdraw,
        )

    def _remove(self) -> None:
        if self._view.lines.current() >= 0:
            self._view.lines.remove(self._view.lines.current())
            self._view.go_on()

    def _on_park(self) -> None:
        page, form = self._page, self._page.form()
        if form.blank:
            # One key both ways: on an empty page it takes up who waits longest.
            oldest = page.drafts.oldest()
            if oldest is not None:
                page.resume(oldest)
            return
        page.set_aside(page.begin_anew)

    def _on_back(self) -> None:
        opened = self._view.visit.opened
        if opened is not None:
            self._page.show_visit(opened)
        else:
            self._view.show_stage(Stage.ENTRY)
            self._view.go_on()

    def _on_fresh(self) -> None:
        page = self._page
        if self._view.visit.opened is not None:
            page.leave_visit()
        elif page.form().blank:
            page.begin_anew()
        else:
            self._view.question.ask(
                self.tr("Trang này đang nhập dở, chưa ghi lại. Bỏ hết?"),
                self.tr("Bỏ, sang lượt mới"),
                page.drop,
            )

    def _on_large(self) -> None:
        preferences = self._page.shell.preferences
        size = preferences.liking.point_size
        if size != _LARGE:
            self._usual_size = size
        preferences.change(point_size=_LARGE if size != _LARGE else self._usual_size)
