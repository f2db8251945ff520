"""What the reception page asks of the office; every function runs on the worker's thread."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from urbgov_desk.domain.act import (
    AskSupplementFirst,
    Correction,
    CourierDossier,
    Intake,
    ListCourier,
    Refuse,
    ReprintPaper,
    ResultGiven,
)
from urbgov_desk.domain.answer import Exemption, RefusalGround
from urbgov_desk.domain.dossier import Dossier, DossierLine
from urbgov_desk.domain.moment import parse_moment
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.party import Party
from urbgov_desk.domain.procedure import Channel, ProcedureLine, ProcedureStatus
from urbgov_desk.gui.receive.conversion import intake_of
from urbgov_desk.gui.receive.form import ReceptionForm

# Services load the store and the papers, so they are imported inside, on the worker's thread.
if TYPE_CHECKING:
    from urbgov_desk.services.courier import CourierListed
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.reckoning import Preview


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the page needs before anybody comes."""

    procedures: tuple[ProcedureLine, ...]
    favourites: tuple[str, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What the law says of the page as it stands. `preview` None: no procedure yet."""

    open_dossiers: tuple[DossierLine, ...]
    today: date
    preview: "Preview | None" = None
    exemptions: tuple[Exemption, ...] = ()
    asks_pages: bool = False
    asks_copies: bool = False
    copies_optional: bool = False
    """Copies cost something only if the visitor asks for some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What came of the page's act."""

    dossier: str
    code: str | None
    due_at: datetime | None
    papers: tuple[str, ...]
    change_due: int | None = None
    kept_charges: tuple[str, ...] = ()
    """What a correction left standing because it was paid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """One dossier of a courier's list that was not opened yet."""

    list_id: str
    position: int
    name: str
    procedure: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """A courier's list with what is still to be checked."""

    list_id: str
    number: str
    carrier: str
    return_at: datetime
    total: int
    envelopes: tuple[Envelope, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPile:
    """A pile as the courier hands it over; `hour` is when they come back."""

    carrier: str
    phone: str
    names: tuple[str, ...]
    hour: time


def look(desk: "Desk") -> Front:
    """The procedures offered today and the ward's favourites."""
    on = desk.now().date()
    favourites = desk.settings()[Setting.FAVOURITES]
    return Front(
        procedures=tuple(
            line for line in desk.law.procedures(on) if line.status is ProcedureStatus.listed
        ),
        favourites=tuple(code.strip() for code in favourites.split(",") if code.strip()),
        today=on,
    )


def weigh(desk: "Desk", form: ReceptionForm) -> Weighed:
    """Date, charges and the same people's open dossiers. Raises a Told for a field that is odd."""
    from urbgov_desk.services import correction, money, reckoning

    intake = _as_received(_intake(desk, form), form)
    today = desk.now().date()
    if not form.procedure:
        return Weighed(open_dossiers=reckoning.open_dossiers(desk, intake), today=today)
    correcting = form.correcting is not None
    preview = (correction if correcting else reckoning).preview(desk, intake)
    asks_pages, asks_copies, optional = _asks(desk, form.procedure, form.channel)
    return Weighed(
        open_dossiers=preview.open_dossiers,
        today=today,
        preview=preview,
        exemptions=money.exemptions(desk, form.procedure),
        asks_pages=asks_pages,
        asks_copies=asks_copies,
        copies_optional=optional,
    )


def _as_received(intake: Intake, form: ReceptionForm) -> Intake:
    # What is put right counts from when it was received, and is not another open dossier.
    corrected = form.correcting
    if corrected is None:
        return intake
    then = parse_moment(corrected.received_at) if corrected.received_at else None
    return replace(intake, dossier=corrected.dossier, received_at=intake.received_at or then)


def _asks(desk: "Desk", code: str, channel: Channel) -> tuple[bool, bool, bool]:
    """Whether the charge depends on pages and on copies, and whether copies may be none.

    The law itself is asked, with both changed.
    """
    on = desk.now().date()

    def amounts(pages: int | None, copies: int | None) -> list[int | None]:
        fee = desk.law.fee(code, on, channel, pages=pages, copies=copies)
        return [line.amount for line in fee.lines]

    one = amounts(1, 1)
    return amounts(9, 1) != one, amounts(1, 9) != one, len(amounts(1, None)) < len(one)


def _intake(desk: "Desk", form: ReceptionForm) -> Intake:
    officer = desk.officer.name if desk.officer else None
    return intake_of(form, by=officer, at=desk.now())


def receive(desk: "Desk", form: ReceptionForm) -> Finished:
    """Receive and print."""
    from urbgov_desk.services import intake

    done = intake.receive(desk, _intake(desk, form))
    return Finished(
        dossier=done.dossier,
        code=done.code,
        due_at=done.due_at,
        papers=done.papers,
        change_due=done.change_due,
    )


def correct(desk: "Desk", form: ReceptionForm) -> Finished:
    """Put a reception right; the receipt comes out anew."""
    from urbgov_desk.services import correction

    corrected = form.correcting
    assert corrected is not None
    done = correction.correct(
        desk,
        Correction(
            request_id=form.request_id,
            dossier=corrected.dossier,
            intake=_intake(desk, form),
            reason=corrected.reason,
        ),
    )
    return Finished(
        dossier=done.dossier,
        code=done.code,
        due_at=done.due_at,
        papers=done.papers,
        change_due=done.change_due,
        kept_charges=done.kept_charges,
    )


def ask_first(desk: "Desk", form: ReceptionForm, items: tuple[str, ...], reason: str) -> Finished:
    """Ask for what is missing before anything is accepted (Mẫu 02)."""
    from urbgov_desk.services import supplement

    done = supplement.ask_first(
        desk,
        AskSupplementFirst(
            request_id=form.request_id,
            intake=_without_money(_intake(desk, form)),
            items=items,
            reason=reason,
        ),
    )
    return Finished(dossier=done.dossier, code=None, due_at=None, papers=done.papers)


def refuse(desk: "Desk", form: ReceptionForm, grounds: tuple[str, ...], words: str) -> Finished:
    """Refuse in writing (Mẫu 03)."""
    from urbgov_desk.services import refusal

    done = refusal.refuse(
        desk,
        Refuse(
            request_id=form.request_id,
            intake=_without_money(_intake(desk, form)),
            grounds=grounds,
            words=words,
        ),
    )
    return Finished(dossier=done.dossier, code=None, due_at=None, papers=done.papers)


def _without_money(intake: Intake) -> Intake:
    # Nothing is received, so nothing is paid; what was typed of money stays on the page.
    return replace(intake, money=())


def receive_and_return(
    desk: "Desk", form: ReceptionForm, given: ResultGiven, *, receipt: bool
) -> Finished:
    """Receive, resolve and hand over while the visitor waits."""
    from urbgov_desk.services import intake_and_return

    intake = replace(_intake(desk, form), receipt=receipt)
    done = intake_and_return.receive_and_return(desk, intake, given)
    return Finished(
        dossier=done.dossier,
        code=done.code,
        due_at=None,
        papers=done.papers,
        change_due=done.change_due,
    )


def refusal_grounds(desk: "Desk", code: str) -> tuple[RefusalGround, ...]:
    """Why a dossier of this procedure may be refused."""
    from urbgov_desk.services import refusal

    return refusal.refusal_grounds(desk, code)


def find(desk: "Desk", dossier_id: str) -> Dossier:
    """A dossier whole."""
    from urbgov_desk.services import intake

    return intake.find(desk, dossier_id)


def print_again(desk: "Desk", request_id: str, papers: tuple[str, ...]) -> int:
    """The papers of the last reception once more, marked as reprints; how many."""
    from urbgov_desk.services import paper

    for place, paper_id in enumerate(papers):
        paper.reprint(desk, ReprintPaper(request_id=f"{request_id}-{place}", paper=paper_id))
    return len(papers)


def piles(desk: "Desk") -> tuple[Pile, ...]:
    """Every courier's list with envelopes still to be checked."""
    from urbgov_desk.services import courier

    found = []
    for each in courier.open_lists(desk):
        waiting = [line for line in courier.lines(desk, each.id) if line.waiting]
        found.append(
            Pile(
                list_id=each.id,
                number=each.number,
                carrier=each.carrier,
                return_at=each.return_at,
                total=each.total,
                envelopes=tuple(
                    Envelope(
                        list_id=each.id,
                        position=line.position,
                        name=line.name,
                        procedure=line.procedure,
                    )
                    for line in waiting
                ),
            )
        )
    return tuple(found)


def list_courier(desk: "Desk", pile: NewPile, request_id: str) -> "CourierListed":
    """Take a courier's pile against one signed list. An hour gone by today is tomorrow's."""
    from urbgov_desk.services import courier

    now = desk.now()
    back = datetime.combine(now.date(), pile.hour, now.tzinfo)
    return courier.list_dossiers(
        desk,
        ListCourier(
            request_id=request_id,
            carrier=Party(name=pile.carrier, phone=pile.phone or None),
            dossiers=tuple(CourierDossier(name=name) for name in pile.names),
            return_at=back if back > now else back + timedelta(days=1),
        ),
    )


def drop_envelope(desk: "Desk", envelope: Envelope, reason: str, request_id: str) -> None:
    """Strike an envelope off its list."""
    from urbgov_desk.services import courier

    courier.drop(desk, envelope.list_id, envelope.position, reason, request_id)
