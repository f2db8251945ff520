"""Authority to sign: recorded grants, and whether they cover a signature on a day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from urbgov_desk.domain.authority import (
    AuthorityAnswer,
    Grant,
    Ground,
    NotifySpecimen,
    RecordGrant,
    RevokeGrant,
)
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.office import BasisMissing
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store import office as offices
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id

_TEXT = 300
_REMINDER = "certification.grant_reminder_days"


class GrantOfficerUnknown(Told):
    """The authority is for somebody who does not work at this desk."""


class GrantUnknown(Told):
    """No such authority is recorded."""


class DecisionMissing(Told):
    """An assignment or a delegation names its decision: number and date."""


class GrantTermOdd(Told):
    """An authority ends before it begins, or a delegation has no end. Values: valid_from."""


class GrantTitleMissing(Told):
    """A delegate's title is printed in the signature block."""


class GrantKindsMissing(Told):
    """A delegation says what it is for."""


class NoSubDelegation(Told):
    """Only who is Chairman by office on the day of the decision gives authority away."""


class GrantEndOdd(Told):
    """A revocation lies outside the time the authority holds. Values: first, last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantReminder:
    """What is to be seen to about a grant: it ends soon, or no specimen was sent.

    `days` until the end, None where only the specimen is missing.
    """

    grant: Grant
    officer: OfficerLine
    days: int | None
    specimen_missing: bool


def judge(
    desk: Desk, officer: OfficerLine, kind: CertificationKind, issuer: Issuer, on: date
) -> AuthorityAnswer:
    """Whether this officer may sign that on this day, and under which block."""
    grants = rows.list_grants(desk.store.db, officer.id)
    return desk.law.authority(grants, officer_name=officer.name, kind=kind, issuer=issuer, on=on)


class Signer:
    """What the officer signed in may sign today, asked once for each kind and issuer."""

    def __init__(self, desk: Desk) -> None:
        """The officer is `desk.signed_in()`, the day is the desk's."""
        self._desk, self._on = desk, desk.now().date()
        self._answers: dict[tuple[CertificationKind, Issuer], AuthorityAnswer] = {}

    def answer(self, kind: CertificationKind, issuer: Issuer) -> AuthorityAnswer:
        """As `judge` says it."""
        key = (kind, issuer)
        if key not in self._answers:
            officer = self._desk.signed_in()
            self._answers[key] = judge(self._desk, officer, kind, issuer, self._on)
        return self._answers[key]


def list_grants(desk: Desk) -> tuple[Grant, ...]:
    """Every recorded authority, the earliest first."""
    return tuple(rows.list_grants(desk.store.db))


def signers(
    desk: Desk, kind: CertificationKind, issuer: Issuer, on: date | None = None
) -> tuple[OfficerLine, ...]:
    """Who may sign that today."""
    day = on or desk.now().date()
    return tuple(
        officer
        for officer in offices.list_officers(desk.store.db, day)
        if officer.active and judge(desk, officer, kind, issuer, day).allowed
    )


def reminders(desk: Desk) -> tuple[GrantReminder, ...]:
    """Grants that end soon or whose specimen signature was not notified, the nearest end first."""
    today = desk.now().date()
    within = int(desk.law.parameter(_REMINDER, today).value)
    officers = {o.id: o for o in offices.list_officers(desk.store.db, today)}
    found = []
    for grant in rows.list_grants(desk.store.db):
        if not grant.holds(today) or grant.officer not in officers:
            continue
        end = _end(grant)
        days = (end - today).days if end else None
        soon = days is not None and days <= within
        missing = grant.specimen_notified_on is None
        if soon or missing:
            found.append(
                GrantReminder(
                    grant=grant,
                    officer=officers[grant.officer],
                    days=days if soon else None,
                    specimen_missing=missing,
                )
            )
    return tuple(sorted(found, key=lambda r: (r.days is None, r.days or 0)))


def _end(grant: Grant) -> date | None:
    ends = [grant.valid_until] if grant.valid_until else []
    if grant.revoked_from:
        ends.append(grant.revoked_from - timedelta(days=1))
    return min(ends) if ends else None


def record(desk: Desk, request: RecordGrant) -> str:
    """Record an authority to sign; returns its id.

    Raises NotAllowed, GrantOfficerUnknown, DecisionMissing, GrantTermOdd, GrantTitleMissing,
    GrantKindsMissing, NoSubDelegation, BasisMissing (a delegation rests on the province's
    resolution, Luật 72/2025/QH15 Điều 14).
    """
    desk.require(Act.GRANTS)
    with desk.change(request.request_id) as change:
        if done := change.done_before():
            return done.subject
        grant = _checked(change, request)
        grant_id = new_id()
        change.record("authority.recorded", grant_id, {"grant": rows.grant_columns(grant)})
    return grant_id


def _checked(change: Change, request: RecordGrant) -> Grant:
    officer = offices.find_officer(change.db, request.officer, request.valid_from)
    if officer is None:
        raise GrantOfficerUnknown()
    title = checked_text("title", request.title, _TEXT) or ""
    number = checked_text("decision_number", request.decision_number, 100) or ""
    basis = checked_text("basis", request.basis, 500) or ""
    if request.valid_until is not None and request.valid_until < request.valid_from:
        raise GrantTermOdd(valid_from=request.valid_from)
    if request.ground is not Ground.OFFICE:
        if not number or request.decision_on is None:
            raise DecisionMissing()
        if not request.kinds or not request.issuers:
            raise GrantKindsMissing()
    if request.ground is Ground.DELEGATION:
        _check_delegation(change, request, title, basis)
    return Grant(
        id="",
        officer=request.officer,
        ground=request.ground,
        title=title,
        decision_number=number,
        decision_on=request.decision_on,
        granted_by=request.granted_by,
        kinds=request.kinds,
        issuers=request.issuers,
        valid_from=request.valid_from,
        valid_until=request.valid_until,
        basis=basis,
    )


def _check_delegation(change: Change, request: RecordGrant, title: str, basis: str) -> None:
    """In writing, limited in time and matter, not handed on (NĐ 30/2020 Điều 13 khoản 3)."""
    if request.valid_until is None:
        raise GrantTermOdd(valid_from=request.valid_from)
    if not title:
        raise GrantTitleMissing()
    if not basis:
        raise BasisMissing()
    assert request.decision_on is not None
    chairmen = [
        grant
        for grant in rows.list_grants(change.db, request.granted_by or "")
        if grant.ground is Ground.OFFICE and grant.holds(request.decision_on)
    ]
    if not chairmen or request.granted_by == request.officer:
        raise NoSubDelegation()


def revoke(desk: Desk, request: RevokeGrant) -> None:
    """End an authority from a day on. Raises NotAllowed, GrantUnknown, GrantEndOdd, ReasonMissing.

    What was signed while it held stays as it was signed.
    """
    desk.require(Act.GRANTS)
    reason = required_reason(request.reason, 500)
    with desk.change(request.request_id) as change:
        if change.done_before():
            return
        grant = _found(change, request.grant)
        last = grant.valid_until or date.max
        if grant.revoked_from is not None or not grant.valid_from <= request.from_day <= last:
            raise GrantEndOdd(first=grant.valid_from, last=last)
        ended = replace(grant, revoked_from=request.from_day, revoked_because=reason)
        change.record("authority.revoked", grant.id, {"grant": rows.grant_columns(ended)})


def notify_specimen(desk: Desk, request: NotifySpecimen) -> None:
    """Note that the specimen signature was sent (Điều 43 khoản 3 NĐ 23). Raises GrantUnknown."""
    desk.require(Act.GRANTS)
    with desk.change(request.request_id) as change:
        if change.done_before():
            return
        grant = replace(_found(change, request.grant), specimen_notified_on=request.on)
        change.record("authority.specimen_notified", grant.id, {"grant": rows.grant_columns(grant)})


def _found(change: Change, grant_id: str) -> Grant:
    grant = rows.find_grant(change.db, grant_id)
    if grant is None:
        raise GrantUnknown()
    return grant
