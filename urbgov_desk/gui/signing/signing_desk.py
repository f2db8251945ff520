"""Signing what is ticked in the pile: one PIN, one question, one act."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.domain.certifying import PileLine, SigningSession, SignPile
from urbgov_desk.gui.signing import reading
from urbgov_desk.gui.style.tokens import Tone

if TYPE_CHECKING:
    from urbgov_desk.domain.problem import Told
    from urbgov_desk.gui.signing.page import SigningPage
    from urbgov_desk.services.certification.signing import Signed

# Fewer are signed before a bar could be read.
_BAR_FROM = 20
_CLOCK_ASKED = ("moment_uncertain", "new_year_number")
PIN_PROBLEMS = (
    "wrong_pin",
    "wrong_pin_waits",
    "wrong_pin_locks",
    "too_many_tries",
    "sign_in_locked",
    "officer_not_active",
)


class SigningDesk(QObject):
    """Asks what must be asked, signs, and shows what came of it."""

    def __init__(self, page: "SigningPage") -> None:
        super().__init__(page)
        self._page = page
        self._shell = page.shell
        self._lines: tuple[PileLine, ...] = ()
        self._asks_conflict = False
        self._no_conflict = False
        self._request_id = ""
        page.pile.sign.clicked.connect(self.begin)
        page.signed.ink.clicked.connect(self._ink)
        page.signed.back.clicked.connect(lambda: page.show_list("pile"))

    # -- signing -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Sign what is ticked; ask only what is not answered yet."""
        ticked = self._page.pile.ticked()
        if not ticked:
            self._shell.say(
                self.tr("Chưa chọn giấy tờ nào. Phím cách chọn một, Ctrl+A chọn tất cả."),
                Tone.warn,
            )
            return
        self._lines = tuple(
            PileLine(certification=item.visit.id, position=item.line.position) for item in ticked
        )
        self._asks_conflict = any(item.conflict_question for item in ticked)
        self._no_conflict = False
        self._request_id = reading.new_id()
        session = self._shell.signing.session
        if session is None or self._asks_conflict:
            self._ask()
        else:
            self._sign(session)

    def _ask(self) -> None:
        session = self._shell.signing.session
        officer = self._shell.officer
        conflict = self.tr(
            "Có liên quan đến tài sản, lợi ích của bản thân người ký hoặc người thân thích không?"
        )
        pin = self.tr("Mã PIN của {name}").format(name=officer.name if officer else "")
        asked = [conflict] if self._asks_conflict else []
        asked += [pin] if session is None else []
        verb = self.tr("Ký {n} giấy tờ").format(n=len(self._lines))
        if self._asks_conflict:
            verb = self.tr("Không liên quan, ký {n}").format(n=len(self._lines))
        # The key pressed the button: afterwards the hands are among the lines again.
        self._page.take_focus()
        self._page.bar.ask(" ".join(asked), verb, self._answered, with_pin=session is None)

    def _answered(self, pin: str) -> None:
        self._no_conflict = self._asks_conflict
        session = self._shell.signing.session
        if session is not None:
            self._sign(session)
            return
        self._shell.run(
            lambda desk: reading.open_session(desk, pin),
            self._opened,
            self._pin_refused,
            owner=self,
        )

    def _opened(self, session: SigningSession) -> None:
        if self._shell.signing.keep(session):
            self._sign(session)

    def _pin_refused(self, told: "Told") -> None:
        if told.code in PIN_PROBLEMS:
            self._page.bar.refuse(self._shell.words(told))
            return
        self._shell.refuse(told)

    def _sign(self, session: SigningSession, *, confirmed: bool = False) -> None:
        page, request = self._page, self._request(session, confirmed)
        page.bar.close_question()
        page.pile.set_busy(True)
        progress = None
        if len(self._lines) >= _BAR_FROM:
            progress = page.work.begin(self.tr("Đang ký {n} giấy tờ").format(n=len(self._lines)))

        def ended() -> None:
            page.work.end()
            page.pile.set_busy(False)

        self._shell.run(
            lambda desk: reading.sign(desk, request, progress),
            self._signed,
            self._not_signed,
            owner=self,
            ended=ended,
        )

    def _request(self, session: SigningSession, confirmed: bool) -> SignPile:
        return SignPile(
            request_id=self._request_id,
            session=session,
            lines=self._lines,
            no_conflict=self._no_conflict,
            confirmed_moment=confirmed,
        )

    def _signed(self, signed: "Signed") -> None:
        page = self._page
        page.pile.rows.tick(frozenset())
        page.signed.show_signed(signed, page.form)
        page.show_view(page.signed)

    def _not_signed(self, told: "Told") -> None:
        page = self._page
        if told.code in _CLOCK_ASKED:
            session = self._shell.signing.session
            page.take_focus()
            page.confirm.ask(
                self._shell.words(told),
                self.tr("Đồng hồ đúng, ký"),
                lambda: self._sign(session, confirmed=True) if session is not None else None,
            )
            return
        if told.code == "session_needed":
            self._shell.signing.close()
            self._ask()
            return
        self._shell.refuse(told)
        page.reload()

    # -- after signing ---------------------------------------------------------------------------

    def _ink(self) -> None:
        page = self._page
        certifications = page.signed.certifications
        page.signed.ink.setEnabled(False)
        self._shell.run(
            lambda desk: reading.ink(desk, certifications),
            self._inked,
            owner=self,
            ended=lambda: page.signed.ink.setEnabled(True),
        )

    def _inked(self, sheets: int) -> None:
        self._shell.say(inked_words(sheets))
        self._page.show_list("pile")


def inked_words(sheets: int) -> str:
    """What was done about the ink."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    if not sheets:
        return translate("Signing", "Đã ghi: có lời chứng và dấu")
    return translate("Signing", "Đang in lời chứng: {n} tờ").format(n=sheets)
