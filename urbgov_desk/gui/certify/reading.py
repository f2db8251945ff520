"""What the certification page reads from the office, on the worker's thread."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from urbgov_desk.domain.certification import (
    AttestationForm,
    CertificationKind,
    attestation_form,
)
from urbgov_desk.domain.certification_book import BookKind, Entry
from urbgov_desk.domain.certification_rule import AuthorisationCase, CertificationRule, PaperKind
from urbgov_desk.domain.certification_visit import LineState, Visit, VisitState
from urbgov_desk.domain.certifying import AskedLine, AskedVisit
from urbgov_desk.domain.office import OfficerLine, Setting
from urbgov_desk.domain.text import folded
from urbgov_desk.gui.certify.conversion import asked_line, asked_visit
from urbgov_desk.gui.certify.form import CertifyForm, LineForm

# Services load the store and the papers, so they are imported inside, on the worker's thread.
if TYPE_CHECKING:
    from urbgov_desk.domain.answer import Reason, RefusalGround
    from urbgov_desk.services.certification.correcting import Correctable
    from urbgov_desk.services.certification.entry import EntryStory
    from urbgov_desk.services.certification.weighing import Weighed
    from urbgov_desk.services.desk import Desk

# It stands on the paper, which is Vietnamese whatever the screen speaks (Điều 21 NĐ 23).
USUAL_REASON = "Yêu cầu chứng thực nhiều loại giấy tờ, nhiều trang hoặc nhiều bản sao"


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the page needs before anybody comes. `attestation` is how copies are certified here."""

    now: datetime
    kinds: tuple[PaperKind, ...]
    rules: dict[CertificationKind, CertificationRule]
    cases: tuple[AuthorisationCase, ...]
    attestation: AttestationForm
    procedures: dict[str, str]
    officers: dict[str, str]
    any_book: bool
    photocopy_rate: int
    """Đồng for a page copied here; 0 where the ward asks nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedLine:
    """A waiting line, and why the officer signed in may not sign it (none = may)."""

    position: int
    reasons: "tuple[Reason, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedVisit:
    """A recorded visit as the counter takes it up.

    `signers` may sign what is still waiting; `promise` is the latest hour F6 may give by itself,
    None where the law lets the office add nothing.
    """

    visit: Visit
    waiting: tuple[OpenedLine, ...]
    conflict_question: bool
    signers: tuple[OfficerLine, ...]
    promise: datetime | None
    printed: bool
    """Whether an attestation is to be printed (else the rubber stamp does it)."""
    inkable: tuple[str, ...] = ()
    """The entries that wait for their printed attestation."""
    erasable: bool = False
    """Whether the officer signed in may erase the person of it."""
    correctable: "tuple[Correctable, ...]" = ()
    """The signed lines that may still be put right."""
    first_pages: bool = False
    """Whether BẢN SAO is printed too: of each copy the first page is laid in, then the last."""

    @property
    def signable(self) -> tuple[int, ...]:
        """The positions this officer may sign now."""
        return tuple(line.position for line in self.waiting if not line.reasons)

    @property
    def uninked(self) -> bool:
        """Whether an attestation waits for its sheets."""
        return bool(self.inkable)


def look(desk: "Desk") -> Front:
    """Kinds of paper, rules and settings of today."""
    from urbgov_desk.services.certification import book, paper_kinds
    from urbgov_desk.services.officer import list_officers

    on = desk.now().date()
    rules = {rule.kind: rule for rule in desk.law.certifications(on)}
    codes = {code for rule in rules.values() for code in rule.procedures}
    return Front(
        now=desk.now(),
        kinds=paper_kinds.list_kinds(desk),
        rules=rules,
        cases=desk.law.authorisation_cases(on),
        attestation=AttestationForm(desk.settings()[Setting.ATTESTATION]),
        procedures={code: desk.law.procedure(code, on).name for code in sorted(codes)},
        officers={officer.id: officer.name for officer in list_officers(desk)},
        any_book=bool(book.list_books(desk, on.year)),
        photocopy_rate=int(desk.settings()[Setting.PHOTOCOPY_RATE]),
    )


def asked_lines(desk: "Desk", form: CertifyForm) -> tuple[AskedLine, ...]:
    """The page's lines as the office is asked for them."""
    on = desk.now().date()
    return tuple(
        replace(
            asked_line(line, form, desk.law.certification(line.kind, on)),
            photocopy=_photocopy(desk, line),
        )
        for line in form.lines
    )


def _photocopy(desk: "Desk", line: LineForm) -> int:
    """What copying it costs: as typed, else by the ward's rate where it is copied here."""
    from urbgov_desk.services.certification import weighing

    if line.photocopy is not None or not line.copied_here:
        return line.photocopy or 0
    return weighing.photocopy_cost(desk, line.pages or 0, line.copies or 0)


def asked(desk: "Desk", form: CertifyForm) -> AskedVisit:
    """The page's visit as the office is asked for it."""
    return asked_visit(form, asked_lines(desk, form))


def weigh(desk: "Desk", form: CertifyForm) -> "Weighed":
    """Sheets, fees, who may sign."""
    from urbgov_desk.services.certification import weighing

    return weighing.weigh(desk, asked_lines(desk, form))


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A later hour, why, and the requester's agreement where the law asks for it."""

    due_at: datetime
    reason: str
    agreement: str = ""


def proposed(desk: "Desk", form: CertifyForm) -> Promise:
    """The latest hour the office may give by itself."""
    weighed = weigh(desk, form)
    return Promise(due_at=weighed.promise or weighed.now, reason=USUAL_REASON)


def refusal_grounds(desk: "Desk", kinds: list[CertificationKind]) -> "tuple[RefusalGround, ...]":
    """The lawful grounds for refusing papers of these kinds, each once."""
    from urbgov_desk.services.certification import visit

    found: dict[str, RefusalGround] = {}
    for kind in dict.fromkeys(kinds):
        for ground in visit.refusal_grounds(desk, AskedLine(kind=kind, title="-")):
            found.setdefault(ground.key, ground)
    return tuple(found.values())


def was_open(desk: "Desk", kind: BookKind, year: int) -> bool:
    """Whether the book was open in a year, so that the next one begins at 01."""
    from urbgov_desk.services.certification import book

    return any(each.kind is kind for each in book.list_books(desk, year))


def other_name(desk: "Desk", name: str, number: str) -> str:
    """Another name this number was entered with last, "" where there is none."""
    from urbgov_desk.services.certification import visit

    names = (each.requester for each in visit.search_visits(desk, number) if each.number == number)
    return next((other for other in names if folded(other) != folded(name)), "")


def last_time(desk: "Desk", name: str, number: str) -> tuple[AskedLine, ...]:
    """What this person had last time."""
    from urbgov_desk.services.certification import visit

    return visit.last_time(desk, name, number)


def transactions(desk: "Desk", year: int, number: int) -> "tuple[EntryStory, ...]":
    """The certified transaction kept here under this number."""
    from urbgov_desk.services.certification import entry

    return entry.find_number(desk, BookKind.TRANSACTIONS, year, number)


def find(desk: "Desk", certification: str) -> OpenedVisit:
    """A bundle as it stands. Raises VisitUnknown."""
    from urbgov_desk.services.certification import visit

    return opened(desk, visit.find(desk, certification))


def open_of(desk: "Desk", number: str) -> tuple[Visit, ...]:
    """The bundles of a card's holder that are not over yet."""
    from urbgov_desk.services.certification import visit

    over = (VisitState.HANDED_OVER, VisitState.CLOSED)
    return tuple(
        each
        for each in visit.search_visits(desk, number)
        if each.number == number and each.state not in over
    )


def opened(desk: "Desk", visit: Visit) -> OpenedVisit:
    """A bundle with what may be done about it now."""
    from urbgov_desk.services import privacy
    from urbgov_desk.services.certification import authority, correcting
    from urbgov_desk.services.certification import visit as visits

    today, me = desk.now().date(), desk.signed_in()
    waiting = [line for line in visit.lines if line.state is LineState.WAITING]
    found, able = [], None
    conflict = False
    for line in waiting:
        answer = authority.judge(desk, me, line.kind, line.issuer, today)
        reasons = () if answer.allowed else answer.reasons
        found.append(OpenedLine(position=line.position, reasons=reasons))
        conflict = conflict or desk.law.certification(line.kind, today).conflict_question
        ids = {o.id: o for o in authority.signers(desk, line.kind, line.issuer)}
        able = ids if able is None else {key: o for key, o in able.items() if key in ids}
    to_print = _to_print(desk, visit)
    promise = None
    if waiting and visit.due_at is not None:
        latest = visits.latest_extension(desk, [line.kind for line in waiting], visit.due_at)
        promise = latest if latest > visit.due_at and not visit.extended_because else None
    return OpenedVisit(
        visit=visit,
        waiting=tuple(found),
        conflict_question=conflict,
        signers=tuple((able or {}).values()),
        promise=promise,
        printed=bool(to_print),
        inkable=tuple(e.id for e in to_print if e.inked_at is None and e.handed_over_at is None),
        erasable=privacy.may_erase(desk, visit),
        correctable=tuple(
            correcting.correctable(desk, e)
            for e in visit.entries
            if e.handed_over_at is None and not e.struck_out
        ),
        first_pages=any(_is_fed_twice(desk, visit, each) for each in to_print),
    )


def _is_fed_twice(desk: "Desk", visit: Visit, entry: Entry) -> bool:
    from urbgov_desk.services.certification import attesting

    settings = desk.settings()
    line = next((each for each in visit.lines if each.position == entry.line), None)
    form = AttestationForm(settings[Setting.ATTESTATION])
    return attesting.first_page_is_fed(settings, entry, line, form)


def _to_print(desk: "Desk", visit: Visit) -> list[Entry]:
    way = AttestationForm(desk.settings()[Setting.ATTESTATION])
    return [
        e
        for e in visit.entries
        if not e.struck_out and attestation_form(way, e.kind) is not AttestationForm.RUBBER_STAMP
    ]
