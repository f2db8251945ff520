"""The acts the certification page asks of the office, each on the worker's thread."""

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from urbgov_desk.domain.book_act import CorrectEntry, OpenBook
from urbgov_desk.domain.certification_visit import LineState, Visit
from urbgov_desk.domain.certifying import (
    ExtendVisit,
    HandOver,
    Ink,
    OpenSession,
    PileLine,
    PrintAgain,
    RefuseLines,
    RefuseVisit,
    SigningSession,
    SignPile,
    SignVisit,
    Submit,
    Taken,
    WithdrawLines,
)
from urbgov_desk.gui.certify.form import CertifyForm
from urbgov_desk.gui.certify.reading import (
    OpenedVisit,
    Promise,
    asked,
    find,
    opened,
)

# Services load the store and the papers, so they are imported inside, on the worker's thread.
if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def open_session(desk: "Desk", pin: str) -> SigningSession:
    """The signer's PIN, once."""
    from urbgov_desk.services.certification import session

    return session.open_session(desk, OpenSession(pin=pin))


def sign(
    desk: "Desk",
    form: CertifyForm,
    session: SigningSession,
    *,
    no_conflict: bool,
    confirmed: bool,
) -> OpenedVisit:
    """Compared, signed, numbered. `no_conflict`: F9 answered the question that stood above it."""
    from urbgov_desk.services.certification import signing

    signed = signing.sign_visit(
        desk,
        SignVisit(
            request_id=form.request_id,
            session=replace(session, used_at=desk.now()),
            visit=asked(desk, form),
            no_conflict=no_conflict,
            confirmed_moment=confirmed,
        ),
    )
    return opened(desk, signed.visits[0])


def sign_waiting(
    desk: "Desk",
    visit: OpenedVisit,
    session: SigningSession,
    request_id: str,
    *,
    confirmed: bool,
) -> OpenedVisit:
    """What waits of a bundle and this officer may sign."""
    from urbgov_desk.services.certification import signing

    signed = signing.sign_pile(
        desk,
        SignPile(
            request_id=request_id,
            session=replace(session, used_at=desk.now()),
            lines=tuple(
                PileLine(certification=visit.visit.id, position=position)
                for position in visit.signable
            ),
            no_conflict=visit.conflict_question,
            confirmed_moment=confirmed,
        ),
    )
    return opened(desk, signed.visits[0])


def submit(desk: "Desk", form: CertifyForm, waits_for: str | None, place: str) -> OpenedVisit:
    """To the pile; the bundle slip is printed."""
    from urbgov_desk.services.certification import visit

    sent = visit.submit(
        desk,
        Submit(
            request_id=form.request_id,
            visit=asked(desk, form),
            waits_for=waits_for,
            place=place,
        ),
    )
    return opened(desk, sent)


def print_slip(desk: "Desk", certification: str, request_id: str) -> OpenedVisit:
    """The slip of a bundle that must wait after all."""
    from urbgov_desk.services.certification import slips

    slips.print_bundle_slip(desk, certification, request_id)
    return find(desk, certification)


def print_office_slip(desk: "Desk", form: CertifyForm) -> str:
    """The office-only slip that carries the visit to the PC with the book."""
    from urbgov_desk.services.certification import slips

    return slips.print_office_slip(desk, asked(desk, form), form.request_id)


def print_kit(desk: "Desk", form: CertifyForm, request_id: str) -> str:
    """The kit for a signing outside the office; nothing is recorded of the visit yet."""
    from urbgov_desk.services.certification import outside

    return outside.print_kit(desk, asked(desk, form), request_id)


def extend(desk: "Desk", form: CertifyForm, promise: Promise) -> OpenedVisit:
    """A later hour and day for what stands on the page."""
    from urbgov_desk.services.certification import visit

    done = visit.extend(
        desk,
        ExtendVisit(
            request_id=form.request_id,
            due_at=promise.due_at,
            reason=promise.reason,
            agreement=promise.agreement,
            visit=asked(desk, form),
        ),
    )
    return opened(desk, done)


def extend_recorded(
    desk: "Desk", certification: str, promise: Promise, request_id: str
) -> OpenedVisit:
    """A later hour and day for a bundle."""
    from urbgov_desk.services.certification import visit

    done = visit.extend(
        desk,
        ExtendVisit(
            request_id=request_id,
            due_at=promise.due_at,
            reason=promise.reason,
            agreement=promise.agreement,
            certification=certification,
        ),
    )
    return opened(desk, done)


def refuse(
    desk: "Desk", form: CertifyForm, positions: tuple[int, ...], grounds: tuple[str, ...], own: str
) -> Visit:
    """A written refusal for some lines of the page (positions count from 1)."""
    from urbgov_desk.services.certification import visit

    lines = tuple(form.lines[position - 1] for position in positions)
    everything = len(lines) == len(form.lines)
    part = form if everything else replace(form, lines=lines, request_id=uuid.uuid4().hex)
    wanted = asked(desk, part)
    if not everything:
        # The rest stays on the page, and so does its draft.
        wanted = replace(wanted, draft=None)
    return visit.refuse_visit(
        desk,
        RefuseVisit(request_id=part.request_id, visit=wanted, grounds=grounds, reason=own),
    )


def refuse_recorded(
    desk: "Desk",
    certification: str,
    positions: tuple[int, ...],
    grounds: tuple[str, ...],
    own: str,
    request_id: str,
) -> OpenedVisit:
    """A written refusal for lines that wait in a bundle."""
    from urbgov_desk.services.certification import visit

    done = visit.refuse(
        desk,
        RefuseLines(
            request_id=request_id,
            certification=certification,
            positions=positions,
            grounds=grounds,
            reason=own,
        ),
    )
    return opened(desk, done)


def withdraw(desk: "Desk", visit: Visit, request_id: str) -> OpenedVisit:
    """The visitor takes back what waits."""
    from urbgov_desk.services.certification import visit as visits

    waiting = tuple(line.position for line in visit.lines if line.state is LineState.WAITING)
    done = visits.withdraw(
        desk,
        WithdrawLines(request_id=request_id, certification=visit.id, positions=waiting),
    )
    return opened(desk, done)


def ink(desk: "Desk", visit: Visit, request_id: str) -> OpenedVisit:
    """The sheets are in the tray: the attestations that wait for them go to the printer."""
    from urbgov_desk.services.certification import attesting

    now = find(desk, visit.id)
    if not now.uninked:
        # Printed meanwhile from the signing pile: once is enough.
        return now
    wanted = Ink(request_id=request_id, certification=visit.id, entries=now.inkable)
    attesting.ink(desk, wanted)
    return find(desk, visit.id)


def print_again(desk: "Desk", wanted: PrintAgain) -> int:
    """Spoilt sheets once more; how many come out."""
    from urbgov_desk.services.certification import reprinting

    return reprinting.print_again(desk, wanted)


def hand_over(desk: "Desk", visit: Visit, money: tuple[Taken, ...], request_id: str) -> Visit:
    """Paid, originals back, handed over."""
    from urbgov_desk.services.certification import handover

    return handover.hand_over(
        desk, HandOver(request_id=request_id, certification=visit.id, money=money)
    )


def correct(desk: "Desk", wanted: CorrectEntry, certification: str) -> OpenedVisit:
    """Put a signed line right before handover."""
    from urbgov_desk.services.certification import entry

    entry.correct(desk, wanted)
    return find(desk, certification)


def erase(desk: "Desk", certification: str, reason: str, request_id: str) -> OpenedVisit:
    """Erase the person of a visit that is over."""
    from urbgov_desk.services import privacy

    privacy.erase(desk, certification, reason, request_id)
    return find(desk, certification)


def open_book(desk: "Desk", wanted: OpenBook) -> None:
    """Open a book at its next number."""
    from urbgov_desk.services.certification import book

    book.open_book(desk, wanted)
