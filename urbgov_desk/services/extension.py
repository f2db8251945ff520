"""A new day with an apology (Mẫu 04)."""

from datetime import date, datetime, timedelta

from urbgov_desk.documents import values as printed
from urbgov_desk.domain.act import Extend
from urbgov_desk.domain.calendar import Calendar
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, notice, outcome, paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.standing import approved, required_reason, stand
from urbgov_desk.store.identifier import new_id

_ANY_HEAD = "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"


class NothingToExtend(Told):
    """The dossier has no due date yet, so there is none to put off."""


class NewDateNotLater(Told):
    """The new date must lie after the old one and after now. Values: after."""


class NewDateOnDayOff(Told):
    """Nobody works on the new day. Values: day, name."""


def notice_day(calendar: Calendar, due_on: date, days: int) -> date:
    """The last day the apology is in time: so many working days before the dossier is due."""
    day = due_on
    for _ in range(days):
        day -= timedelta(days=1)
        while not calendar.is_working_day(day):
            day -= timedelta(days=1)
    return day


def notice_days(desk: Desk, found_on: date) -> int:
    """How many days before the due day the apology has to be out (NĐ 61/2018 Đ19 k9)."""
    return int(desk.law.parameter("extension.notice_days_before", found_on).value)


def extend(desk: Desk, request: Extend) -> Done:
    """Give a new date and apologise; a late apology is still issued, and recorded as late.

    A second one needs an approver and a reason. Raises StepNotLawful, ReasonMissing,
    ApproverNeeded, NothingToExtend, NewDateNotLater, NewDateOnDayOff, DossierUnknown.
    """
    desk.require(Act.PROCESS, dossier=request.dossier)
    now = desk.now()
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.EXTEND)
        found = standing.dossier
        reason = required_reason(request.reason)
        if found.due_at is None:
            raise NothingToExtend()
        due_at = _new_date(desk, found.due_at, request.due_at)
        free = int(desk.law.parameter("extension.times_without_approval", now.date()).value)
        approver, approval = None, None
        if len(found.extensions) >= free:
            approver, approval = approved(
                change, Step.EXTEND, request.approved_by, request.approval_reason, now.date()
            )
        in_time = notice_day(desk.law.calendar, found.due_at.date(), notice_days(desk, now.date()))
        number = letter.form_number(desk, change, "apology", now)
        made = paper.make(
            desk,
            change,
            apology_values(desk, found, number, reason, found.due_at, due_at),
            dossier=found.id,
            subject=found.id,
            sealed_for=standing.sealed_for,
            number=number,
        )
        data = {
            "dossier": {"state": int(standing.row.after), "due_at": due_at.isoformat()},
            "extension": {
                "id": new_id(),
                "number": number,
                "reason": standing.personal(reason),
                "previous_due_at": found.due_at.isoformat(),
                "due_at": due_at.isoformat(),
                "issued_at": now.isoformat(),
                "late": int(now.date() > in_time),
                "approved_by": approver,
                "approval_reason": standing.personal(approval),
                "sealed_for": standing.sealed_for,
            },
            "issued": [made.row],
        }
        change.record("dossier.extended", found.id, data)
        paper.queue(desk, change, [made])
    return Done(dossier=found.id, code=found.code, papers=(made.id,), due_at=due_at)


def _new_date(desk: Desk, old: datetime, asked: datetime) -> datetime:
    due_at = in_hanoi(asked).replace(microsecond=0)
    after = max(old, desk.now())
    if due_at <= after:
        raise NewDateNotLater(after=after)
    if name := desk.law.calendar.day_off(due_at.date()):
        raise NewDateOnDayOff(day=f"{due_at:%d/%m/%Y}", name=name)
    return due_at


def apology_values(
    desk: Desk, found: Dossier, number: str, reason: str, old: datetime, new: datetime
) -> printed.Apology:
    """Mẫu 04 in the name of the body that resolves; its head signs.

    Of another body the desk knows only the name, so title and name are left to be written.
    """
    now = desk.now()
    office = desk.office(now)
    ours = notice.is_ours(found, office)
    assert found.received_at is not None  # what has a due date was received
    return printed.Apology(
        head=letter.head(office, now.date(), number),
        training=desk.training,
        addressee=notice.addressee(found),
        body=office.resolving_body if ours else found.competent_body,
        procedure=letter.procedure_words(found.procedure_name),
        number=notice.identity_number(found),
        code=found.code or "",
        received_at=found.received_at,
        due_at=old,
        reason=reason,
        new_due_at=new,
        signer_title=office.head_title if ours else _ANY_HEAD,
        signer=office.head_name if ours else "",
    )
