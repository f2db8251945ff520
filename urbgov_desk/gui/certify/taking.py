"""What comes to the page from outside it: cards, bundle slips, parked visits, the last time."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from urbgov_desk import wording
from urbgov_desk.domain import scan as scanned_text
from urbgov_desk.domain.certifying import AskedLine, AskedVisit
from urbgov_desk.domain.scan import Scan
from urbgov_desk.gui.certify import reading
from urbgov_desk.gui.certify.cards import take_card
from urbgov_desk.gui.certify.conversion import line_of_asked
from urbgov_desk.gui.certify.form import CertifyForm
from urbgov_desk.gui.certify.reading import OpenedVisit
from urbgov_desk.gui.certify.view import Stage
from urbgov_desk.gui.certify.words import short_number
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import Scanned

if TYPE_CHECKING:
    from urbgov_desk.domain.certification_visit import Visit
    from urbgov_desk.gui.certify.page import CertifyPage
    from urbgov_desk.services.certification.entry import EntryStory

_CARD = "citizen_card"
"""The key of the identity card among the kinds of paper."""


class Taking(QObject):
    """Brings people and bundles onto the page without losing what stands there."""

    taken = Signal()
    """What was scanned or asked for stands on the page."""

    def __init__(self, page: "CertifyPage") -> None:
        super().__init__(page)
        self._page = page
        self._open: tuple[Visit, ...] = ()
        self._left: dict[str, Visit] = {}
        """The bundles that were signed and left when the next visitor came."""

    # -- scans -------------------------------------------------------------------------------

    def take(self, text: str) -> bool:
        """A scan while the page is shown; False when it is no card."""
        scan = scanned_text.read(text)
        if scan.person is None:
            return False
        self._page.acting.when_free(lambda: self._card(scan))
        return True

    def take_reading(self, scanned: Scanned) -> None:
        """What was scanned elsewhere and belongs here: a bundle, an office-only slip, a card."""
        from urbgov_desk.services.scan import Reading

        read, acting = scanned.reading, self._page.acting
        if not isinstance(read, Reading):
            return
        certification, carried = read.certification, read.carried
        if certification is not None:
            acting.when_free(lambda: self.open_visit(certification))
        elif carried is not None:
            acting.when_free(lambda: self._carry_in(carried))
        else:
            self.take(scanned.text)

    def _card(self, scan: Scan) -> None:
        page, person = self._page, scan.person
        assert person is not None
        if page.view.stage is not Stage.ENTRY or page.form().blank:
            page.shell.visitor_changed.emit()
        self._warn(scan)
        if page.view.stage is not Stage.ENTRY:
            page.leave_visit()
        form = page.form()
        parked = page.drafts.of_number(person.number or "") if form.blank else None
        if parked is not None:
            page.resume(parked)
            return
        kind = page.view.entry.kind(_CARD)
        taken = take_card(form, person, kind)
        page.show_form(taken.form)
        if taken.first and person.number:
            number = person.number
            page.shell.run(
                lambda desk: reading.open_of(desk, number),
                lambda visits: self._on_open(number, visits),
                owner=self,
            )
        self.taken.emit()

    def _warn(self, scan: Scan) -> None:
        language = self._page.shell.preferences.liking.language.value
        texts = [wording.say("scan_warning", each, language) for each in scan.warnings]
        if texts:
            self._page.shell.say(" ".join(texts), Tone.warn)

    def _on_open(self, number: str, visits: "tuple[Visit, ...]") -> None:
        self._open = visits
        if visits and self._page.form().number == number:
            bundles = ", ".join(short_number(visit.code) for visit in visits)
            self._page.shell.say(
                self.tr("Người này còn túi {bundles} chưa xong: Ctrl+O để mở.").format(
                    bundles=bundles
                ),
                Tone.info,
            )

    # -- bundles -----------------------------------------------------------------------------

    def open_bundle(self) -> None:
        """The requester's bundles that are not over yet; on an empty page, those that were left.

        One is opened at once; of several it is asked which.
        """
        mine = self._open and self._page.form().number == self._open[-1].number
        bundles = self._open if mine else tuple(self._left.values())
        if len(bundles) == 1:
            self.open_visit(bundles[0].id)
        elif bundles:
            self._page.view.bundles.ask(bundles, self.open_visit)

    def leave(self, visit: "Visit") -> None:
        """Signed and not handed over while the next one is served: Ctrl+O finds it again."""
        self._left[visit.id] = visit
        self._page.shell.say(
            self.tr("Túi {bundle} đã ký, chưa trao: quét phiếu, hoặc Ctrl+O để mở lại.").format(
                bundle=short_number(visit.code)
            ),
            Tone.warn,
        )

    def is_over(self, certification: str) -> None:
        """Handed over: nothing is left of it here."""
        self._left.pop(certification, None)
        self._open = tuple(visit for visit in self._open if visit.id != certification)

    def open_visit(self, certification: str) -> None:
        """A bundle where it stands; what is being typed waits."""
        page = self._page
        page.warn_left(but=certification)

        def find() -> None:
            page.shell.run(
                lambda desk: reading.find(desk, certification),
                self._on_found,
                owner=self,
            )

        page.set_aside(find)

    def _on_found(self, opened: OpenedVisit) -> None:
        self._page.show_visit(opened)
        self.taken.emit()

    def _carry_in(self, visit: AskedVisit) -> None:
        page = self._page

        def show() -> None:
            page.begin_anew()
            page.show_form(
                replace(
                    page.form(),
                    requester=visit.requester,
                    originals=visit.originals,
                    lines=tuple(line_of_asked(line) for line in visit.lines),
                    carried=True,
                )
            )
            page.view.entry.begin()
            self.taken.emit()

        page.set_aside(show)

    # -- last time and look-ups --------------------------------------------------------------

    def again(self) -> None:
        """This person's lines of last time, by one key."""
        page, form = self._page, self._page.form()
        if not form.requester.strip() and not form.number:
            page.view.say_problem(self.tr("Quét thẻ hoặc gõ tên trước."))
            return
        page.shell.run(
            lambda desk: reading.last_time(desk, form.requester, form.number),
            lambda lines: self._on_last_time(form, lines),
            owner=self,
        )

    def _on_last_time(self, asked: CertifyForm, lines: tuple[AskedLine, ...]) -> None:
        page, form = self._page, self._page.form()
        whose = (asked.draft_id, asked.requester, asked.number)
        if page.view.stage is not Stage.ENTRY or whose != (
            form.draft_id,
            form.requester,
            form.number,
        ):
            # The next visitor stands here: the papers of the one before are not theirs.
            return
        if not lines:
            page.view.say_problem(self.tr("Chưa có lần trước của người này."))
        else:
            kept = tuple(line for line in form.lines if not line.offered)
            again = tuple(line_of_asked(line) for line in lines)
            page.show_form(replace(form, lines=(*kept, *again), current=len(kept)))
        self.taken.emit()

    def look_up(self, text: str) -> None:
        """A certified transaction kept here: `12/2026`, or the number alone of this year."""
        page = self._page
        number, _, year = text.partition("/")
        digits = "".join(c for c in number if c.isdigit())
        front = page.front
        if not digits or front is None:
            page.view.say_problem(self.tr("Ghi số chứng thực và năm, như 12/2026."))
            return
        wanted = int(year) if year.strip().isdigit() else front.now.year
        whose = page.form().draft_id
        page.shell.run(
            lambda desk: reading.transactions(desk, wanted, int(digits)),
            lambda found: self._on_transactions(whose, found),
            owner=self,
        )

    def _on_transactions(self, whose: str, found: "tuple[EntryStory, ...]") -> None:
        page = self._page
        if page.form().draft_id != whose:
            return
        line = page.view.lines.current_line()
        if not found or line is None:
            page.view.say_problem(
                self.tr("Sổ ở đây không có số này: ghi số, quyển và nơi chứng thực bằng chữ.")
            )
            return
        entry = found[0].entry
        page.view.say_problem("")
        page.view.lines.change_current(
            replace(line, refers_to=f"{entry.words} ({entry.title})", refers_to_entry=entry.id)
        )
        self.taken.emit()
