"""The acts of the page, one at a time; the first signature after sign-in asks for the PIN."""

import uuid
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from urbgov_desk.domain.certification import MANY_COPIES, MOST_COPIES
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.certify import calls, reading
from urbgov_desk.gui.certify.form import CertifyForm
from urbgov_desk.gui.certify.one_act import OneAct
from urbgov_desk.gui.certify.reading import USUAL_REASON, OpenedVisit, Promise
from urbgov_desk.gui.certify.telling import Telling
from urbgov_desk.gui.certify.view import CertifyView, Stage
from urbgov_desk.gui.certify.weigher import Weigher
from urbgov_desk.gui.certify.words import dong

if TYPE_CHECKING:
    from urbgov_desk.domain.answer import RefusalGround
    from urbgov_desk.domain.certifying import SigningSession
    from urbgov_desk.gui.shell import Shell

_CLOCK_ASKED = ("moment_uncertain", "new_year_number")


class Acting(OneAct):
    """Asks the office; `recorded` and `handed_over` say what came of it."""

    recorded = Signal(object, object)
    """The CertifyForm that was recorded (None for a bundle), and the OpenedVisit it became."""
    handed_over = Signal(object, int)
    """The Visit, and what goes back to the visitor."""
    refused = Signal(object, object)
    """The CertifyForm and the Visit whose lines were refused in writing."""
    carried = Signal(object)
    """The CertifyForm an office-only slip was printed for."""

    def __init__(
        self,
        shell: "Shell",
        view: CertifyView,
        form: Callable[[], CertifyForm],
        *,
        telling: Telling,
        weigher: Weigher,
        parent: QObject,
    ) -> None:
        super().__init__(shell, view, form, parent)
        self._telling = telling
        self._weigher = weigher
        self._after_book: Callable[[], None] | None = None
        self._refused_form: CertifyForm | None = None
        self._agreed_many: tuple[str, tuple[tuple[str, int], ...]] | None = None
        view.pin.given.connect(self._open_session)

    # -- signing -----------------------------------------------------------------------------

    def sign(self, *, confirmed: bool = False) -> None:
        """F9: what stands on the page, or what waits in the bundle that is shown."""
        session = self._shell.signing.session
        opened = self._view.visit.opened
        form = self._form()
        if self._view.stage is Stage.ENTRY and not self._telling.is_ready(form):
            return
        if self._view.stage is Stage.ENTRY and self._asks_of_many(form, confirmed=confirmed):
            return
        if session is None:
            officer = self._shell.officer
            self._view.pin.ask(
                officer.name if officer else "", lambda: self.sign(confirmed=confirmed)
            )
            return
        if self._view.stage is Stage.ENTRY:
            weighed = self._weigher.shown(form)
            no_conflict = weighed is not None and weighed.conflict_question
            self._do(
                lambda desk: calls.sign(
                    desk, form, session, no_conflict=no_conflict, confirmed=confirmed
                ),
                lambda done: self.recorded.emit(form, done),
                again=lambda: self.sign(confirmed=True),
            )
        elif opened is not None and opened.signable:
            request = self._request("sign", opened)
            self._do(
                lambda desk: calls.sign_waiting(
                    desk, opened, session, request, confirmed=confirmed
                ),
                lambda done: self.recorded.emit(None, done),
                again=lambda: self.sign(confirmed=True),
            )

    def _asks_of_many(self, form: CertifyForm, *, confirmed: bool) -> bool:
        """Ask once about a count that may be a slip of the hand: a key held, a number doubled."""
        many = tuple((line.title, line.copies or 0) for line in form.lines)
        many = tuple(each for each in many if MANY_COPIES < each[1] <= MOST_COPIES)
        if not many or (form.draft_id, many) == self._agreed_many:
            return False

        def agreed() -> None:
            self._agreed_many = (form.draft_id, many)
            self.sign(confirmed=confirmed)

        place = next(p for p, x in enumerate(form.lines) if (x.copies or 0) > MANY_COPIES)
        counts = "; ".join(self.tr("{n} bản {title}").format(n=n, title=t) for t, n in many)
        self._view.question.ask(
            self.tr("Nhiều bản khác thường: {counts}. Đúng số bản?").format(counts=counts),
            self.tr("Đúng, ký"),
            agreed,
            no=lambda: self._view.lines.begin_row(place),
        )
        return True

    def _open_session(self, pin: str) -> None:
        self._shell.run(
            lambda desk: calls.open_session(desk, pin),
            self._on_session,
            lambda told: self._view.pin.say(self._shell.words(told)),
            owner=self,
        )

    def _on_session(self, session: "SigningSession") -> None:
        kept = self._shell.signing.keep(session)
        then = self._view.pin.close_asking()
        if kept and then is not None:
            then()

    # -- the pile and promises ---------------------------------------------------------------

    def submit(self) -> None:
        """To the signing pile, for a signer or for whoever may."""
        form = self._form()
        if not self._telling.is_ready(form):
            return
        waits_for, place = self._view.side.waits_for(), self._view.side.place.text()
        self._do(
            lambda desk: calls.submit(desk, form, waits_for, place),
            lambda done: self.recorded.emit(form, done),
        )

    def promise(self, promise: Promise | None = None) -> None:
        """F6: a later hour; without one, the latest the office may give by itself."""
        form, opened = self._form(), self._view.visit.opened
        if self._view.stage is Stage.ENTRY:
            if self._telling.is_ready(form):
                self._do(
                    lambda desk: calls.extend(desk, form, promise or reading.proposed(desk, form)),
                    lambda done: self.recorded.emit(form, done),
                    failed=self._on_no_promise,
                )
        elif opened is not None and (promise or opened.promise):
            hour = opened.promise or opened.visit.received_at
            wanted = promise or Promise(due_at=hour, reason=USUAL_REASON)
            request = self._request("promise", opened)
            self._do(
                lambda desk: calls.extend_recorded(desk, opened.visit.id, wanted, request),
                lambda done: self.recorded.emit(None, done),
                failed=self._on_no_promise,
            )

    def _on_no_promise(self, told: Told) -> None:
        bar = self._view.promise_bar
        if told.code.startswith("extension") and bar.isVisibleTo(self._view):
            bar.say(self._shell.words(told))
        else:
            self._telling.tell(told, self._form())

    def print_slip(self) -> None:
        """The bundle's slip; for what is not recorded, the office-only slip to the book's PC."""
        form, opened, request = self._form(), self._view.visit.opened, uuid.uuid4().hex
        if opened is not None:
            self._do(
                lambda desk: calls.print_slip(desk, opened.visit.id, request),
                lambda done: self.recorded.emit(None, done),
            )
        elif self._telling.is_ready(form):
            self._do(
                lambda desk: calls.print_office_slip(desk, form),
                lambda _paper: self.carried.emit(form),
            )

    def print_kit(self) -> None:
        """What goes along to a signing outside the office; the visit stays on the page."""
        form, request = self._form(), uuid.uuid4().hex
        if self._view.visit.opened is None and self._telling.is_ready(form, outside_kit=True):
            self._do(
                lambda desk: calls.print_kit(desk, form, request),
                lambda _paper: self._shell.say(
                    self.tr("Đã lập bộ giấy ký ngoài trụ sở. Về thì nhập nơi, giờ rồi ký lấy số.")
                ),
            )

    # -- refusing ----------------------------------------------------------------------------

    def begin_refusal(
        self,
        form: CertifyForm,
        papers: tuple[tuple[int, str], ...],
        grounds: "tuple[RefusalGround, ...]",
        not_legalised: frozenset[int],
    ) -> None:
        """Show what may be refused of the page as it stood, or of the bundle shown."""
        self._refused_form = form
        self._view.show_stage(Stage.REFUSE)
        self._view.refusal.fill(papers, grounds, not_legalised)

    def refuse(self) -> None:
        """F9 on the refusal: in writing, for the papers and grounds ticked.

        The positions are those of the form the refusal began with, so that form is refused.
        """
        panel, opened, form = self._view.refusal, self._view.visit.opened, self._refused_form
        positions, grounds, own = panel.positions(), panel.grounds(), panel.own()
        if not positions:
            return
        if opened is not None:
            request = self._request("refuse", opened)
            self._do(
                lambda desk: calls.refuse_recorded(
                    desk, opened.visit.id, positions, grounds, own, request
                ),
                lambda done: self.recorded.emit(None, done),
            )
        elif form is not None:
            self._do(
                lambda desk: calls.refuse(desk, form, positions, grounds, own),
                lambda visit: self.refused.emit((form, positions), visit),
            )

    def withdraw(self) -> None:
        """The visitor takes back what waits."""
        opened = self._view.visit.opened
        if opened is not None and opened.waiting:
            request = self._request("withdraw", opened)
            self._do(
                lambda desk: calls.withdraw(desk, opened.visit, request),
                lambda done: self.recorded.emit(None, done),
            )

    # -- ink and handover --------------------------------------------------------------------

    def ink(self) -> None:
        """Enter: the sheets are in the tray."""
        opened = self._view.visit.opened
        if opened is not None and opened.uninked:
            request = self._request("ink", opened)
            self._do(
                lambda desk: calls.ink(desk, opened.visit, request),
                lambda done: self.recorded.emit(None, done),
            )

    def hand_over(self) -> None:
        """Space: paid, originals back, handed over."""
        panel = self._view.visit
        opened = panel.opened
        if opened is None or not panel.may_hand_over():
            return
        if opened.uninked:
            self._view.say_problem(self.tr("Chưa in lời chứng: đặt giấy vào khay rồi Enter."))
            return
        if lacking := panel.lacking():
            self._view.say_problem(
                self.tr("Khách đưa còn thiếu {amount}: gõ lại số tiền, hoặc xoá nếu đủ.").format(
                    amount=dong(lacking)
                )
            )
            return
        money, change = panel.money(), panel.change()
        request = self._request("hand_over", opened)
        self._do(
            lambda desk: calls.hand_over(desk, opened.visit, money, request),
            lambda visit: self.handed_over.emit(visit, change),
        )

    def correct(self) -> None:
        """Put a signed line right before it is handed over."""
        opened, bar = self._view.visit.opened, self._view.correct_bar
        if opened is None:
            return
        wanted = bar.wanted(uuid.uuid4().hex)
        if wanted is None:
            return
        self._do(
            lambda desk: calls.correct(desk, wanted, opened.visit.id),
            lambda done: self.recorded.emit(None, done),
            failed=lambda told: bar.say(self._shell.words(told)),
        )

    def erase(self) -> None:
        """Erase the person of a visit that is over; a second person confirms it."""
        opened, bar = self._view.visit.opened, self._view.erase_bar
        if opened is None:
            return
        reason, request = bar.reason(), self._request("erase", opened)

        def done(erased: OpenedVisit) -> None:
            self.recorded.emit(None, erased)
            said = self.tr("Xoá dữ liệu cá nhân: xong – túi {bundle}")
            self._shell.say(said.format(bundle=erased.visit.code))

        self._do(
            lambda desk: calls.erase(desk, opened.visit.id, reason, request),
            done,
            failed=lambda told: bar.say(self._shell.words(told)),
        )

    def print_again(self) -> None:
        """Spoilt sheets of a printed attestation once more."""
        opened, bar = self._view.visit.opened, self._view.reprint_bar
        if opened is None:
            return
        wanted = bar.wanted(uuid.uuid4().hex)

        def done(sheets: int) -> None:
            bar.hide()
            self._view.go_on()
            self._shell.say(
                self.tr("Đang in lại {n} tờ, cùng số. Hãy huỷ tờ hỏng.").format(n=sheets)
            )

        self._do(
            lambda desk: calls.print_again(desk, wanted),
            done,
            failed=lambda told: bar.say(self._shell.words(told)),
        )

    # -- books -------------------------------------------------------------------------------

    def ask_book(
        self, book: BookKind, year: int, *, new_year: bool, then: Callable[[], None] | None
    ) -> None:
        """Ask where a book that is not open goes on; `then` follows once it is."""
        self._after_book = then
        self._view.show_stage(Stage.BOOK)
        self._view.book.ask(book, year, new_year=new_year)

    def open_book(self) -> None:
        """Open the book as prepared, then do what needed it."""
        wanted = self._view.book.wanted()
        then, self._after_book = self._after_book, None

        def opened(_: None) -> None:
            self._view.show_stage(Stage.ENTRY if self._view.visit.opened is None else Stage.VISIT)
            self._view.go_on()
            if then is not None:
                self.when_free(then)

        def failed(told: Told) -> None:
            self._after_book = then
            self._view.book.say(self._shell.words(told))

        self._do(lambda desk: calls.open_book(desk, wanted), opened, failed=failed)

    # -- within ------------------------------------------------------------------------------

    def _on_told(self, told: Told, form: CertifyForm, again: Callable[[], None] | None) -> None:
        if told.code == "session_needed":
            self._shell.signing.close()
            if again is not None:
                # The session was of another day, or idle: the PIN once more, then the same act.
                self._wishes = [self.sign]
                return
        if told.code == "book_not_opened" and again is not None:
            values: dict[str, Any] = dict(told.values)
            book, year = BookKind(values["book"]), int(values["year"])

            def ask(before: bool) -> None:
                # Who opens a new year's book has just looked at the clock.
                then = partial(self.sign, confirmed=before)
                self.ask_book(book, year, new_year=before, then=then)

            self._shell.run(lambda desk: reading.was_open(desk, book, year - 1), ask, owner=self)
            return
        if told.code == "conflict_question" and self._view.stage is Stage.ENTRY:
            # It was not in sight yet when F9 was pressed. Once it is, F9 answers it.
            self._view.say_problem(
                self.tr(
                    "Có liên quan tài sản, lợi ích của người ký hoặc người thân thích không "
                    "(Điều 9 k.3)? F9 lần nữa: không liên quan, ký. Ctrl+Enter: có, trình người "
                    "khác."
                )
            )
            if self._weigher.shown(form) is None:
                self._weigher.ask()
            return
        if told.code in _CLOCK_ASKED and again is not None:
            self._view.question.ask(self._shell.words(told), self.tr("Đồng hồ đúng, ký"), again)
            return
        self._telling.tell(told, form)
