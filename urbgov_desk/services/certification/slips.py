"""The slips of a visit: on its bundle, for the visitor, a promise of an hour, a written refusal."""

from datetime import date, datetime

from urbgov_desk.documents.certification_values import (
    AppointmentSlip,
    BundleLine,
    BundleSlip,
    CertificationRefusal,
    LastNumber,
    OfficeSlip,
)
from urbgov_desk.documents.values import Letterhead
from urbgov_desk.domain import carried_visit
from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.certification_visit import Line, LineState, Visit
from urbgov_desk.domain.certifying import AskedVisit
from urbgov_desk.domain.paper_code import PaperCodeKind
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, paper
from urbgov_desk.services.certification import preparing, recording
from urbgov_desk.services.certification.signing import VisitUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.paper import MadePaper
from urbgov_desk.store import certification as rows
from urbgov_desk.store import certification_book as books
from urbgov_desk.store import draft
from urbgov_desk.store import office as offices
from urbgov_desk.store.change import Change


def short_number(code: str) -> str:
    """The number of the day that is said and printed large: `041`."""
    return code.rpartition("-")[2]


def bundle_slip(desk: Desk, change: Change, visit: Visit) -> MadePaper:
    """The slip on the bundle and the visitor's stub; its code names the bundle and nobody."""
    values = BundleSlip(
        head=_head(desk),
        training=desk.training,
        qr=_qr(desk, visit.code),
        code=short_number(visit.code),
        requester=visit.requester,
        lines=tuple(_bundle_line(desk, line) for line in _standing(visit)),
        originals=visit.originals,
        received_at=visit.received_at,
        return_at=visit.due_at,
        last_numbers=last_numbers(desk, change),
        waits_for=_name(change, visit.waits_for, visit.received_at),
        note=visit.note,
        receiver=desk.signed_in().name,
    )
    return _made(desk, change, values, visit)


def appointment_slip(
    desk: Desk, change: Change, visit: Visit, *, agreement: str, basis: str
) -> MadePaper:
    """Phiếu hẹn: hour and day, the reason, what was agreed (Điều 2 TT 01/2020; Điều 21 NĐ 23)."""
    assert visit.due_at is not None
    office = desk.office()
    values = AppointmentSlip(
        head=_head(desk),
        training=desk.training,
        qr=_qr(desk, visit.code),
        code=short_number(visit.code),
        requester=visit.requester,
        papers=tuple(_words(line) for line in _standing(visit)),
        received_at=visit.received_at,
        due_at=visit.due_at,
        reason=visit.extended_because,
        basis=basis,
        agreement=agreement,
        return_place=office.desk_name,
        last_numbers=last_numbers(desk, change),
        receiver=desk.signed_in().name,
    )
    return _made(desk, change, values, visit)


def refusal(
    desk: Desk,
    change: Change,
    visit: Visit,
    lines: list[Line],
    grounds: tuple[str, ...],
) -> MadePaper:
    """The written refusal with its grounds, article by article (Điều 8, 9 NĐ 23)."""
    officer, office = desk.signed_in(), desk.office()
    kinds = dict.fromkeys(desk.law.certification(line.kind, _today(desk)).name for line in lines)
    values = CertificationRefusal(
        head=_head(desk),
        training=desk.training,
        requester=visit.requester,
        asked=", ".join(kinds),
        papers=tuple(_words(line) for line in lines),
        grounds=grounds,
        asked_at=visit.received_at,
        contact=office.phone,
        block=SignatureBlock(lines=(officer.title.upper(),), name=officer.name),
    )
    return _made(desk, change, values, visit)


def print_office_slip(desk: Desk, visit: AskedVisit, request_id: str) -> str:
    """Carry a visit to the PC that holds the book; returns the paper's id.

    Nothing is recorded of the visit here: it becomes one where it is taken in. The slip is for the
    office only and destroyed after use. Raises CarriedVisitTooLong and the told problems of a
    visit.
    """
    desk.require(Act.CERTIFY_RECEIVE)
    prepared = preparing.prepare(desk, visit)
    with desk.change(request_id) as change:
        if done := change.done_before():
            return done.subject
        at = desk.now()
        number = change.number("office_slip", scope=desk.store.info.desk, period=f"{at:%Y-%m-%d}")
        printed = recording.as_visit(desk, prepared, f"{number:03d}")
        values = OfficeSlip(
            head=_head(desk),
            training=desk.training,
            code=f"{number:03d}",
            requester=printed.requester,
            lines=tuple(_bundle_line(desk, line) for line in printed.lines),
            originals=printed.originals,
            received_at=printed.received_at,
            last_numbers=last_numbers(desk, change),
            receiver=desk.signed_in().name,
            data=carried_visit.write(visit),
        )
        made = _made(desk, change, values, printed)
        change.record("paper.issued", made.id, {"issued": [made.row]})
        paper.queue(desk, change, [made])
        if visit.draft:
            draft.drop_draft(change.db, visit.draft)
    return made.id


def last_numbers(desk: Desk, change: Change) -> tuple[LastNumber, ...]:
    """The last number of each book, on every slip: with it the book can go on by hand."""
    return tuple(
        LastNumber(book=book.symbol, number=f"{book.last:02d}")
        for book in books.list_books(change.db, _today(desk).year)
        if book.closed_at is None
    )


def print_bundle_slip(desk: Desk, certification: str, request_id: str) -> str:
    """The bundle slip of a visit that must wait after all; returns the paper's id."""
    desk.require(Act.CERTIFY_RECEIVE)
    with desk.change(request_id) as change:
        if done := change.done_before():
            return done.subject
        visit = rows.find_visit(change.db, certification)
        if visit is None:
            raise VisitUnknown()
        made = bundle_slip(desk, change, visit)
        change.record("paper.issued", made.id, {"issued": [made.row]})
        paper.queue(desk, change, [made])
    return made.id


def _made(
    desk: Desk,
    change: Change,
    values: BundleSlip | AppointmentSlip | CertificationRefusal | OfficeSlip,
    visit: Visit,
) -> MadePaper:
    return paper.make(
        desk,
        change,
        values,
        dossier=None,
        subject=visit.id,
        sealed_for=visit.id,
        number=visit.code,
    )


def _head(desk: Desk) -> Letterhead:
    return letter.head(desk.office(), _today(desk))


def _today(desk: Desk) -> date:
    return desk.now().date()


def _qr(desk: Desk, code: str) -> str:
    return paper.qr_text(desk, code=code, revision=0, at=desk.now(), kind=PaperCodeKind.BUNDLE)


def _standing(visit: Visit) -> list[Line]:
    turned_down = (LineState.REFUSED, LineState.WITHDRAWN)
    return [line for line in visit.lines if line.state not in turned_down]


def _bundle_line(desk: Desk, line: Line) -> BundleLine:
    rule = desk.law.certification(line.kind, _today(desk))
    return BundleLine(title=line.title, pages=line.pages, copies=line.copies, what=rule.name)


def _words(line: Line) -> str:
    return f"{line.title} ({line.pages} trang × {line.copies} bản)"


def _name(change: Change, officer_id: str | None, at: datetime) -> str:
    officer = offices.find_officer(change.db, officer_id, at.date()) if officer_id else None
    return officer.name if officer else ""
