"""An authority to sign as typed; no Qt in here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from urbgov_desk.domain.authority import Ground, RecordGrant, RevokeGrant
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.text import clean
from urbgov_desk.gui.setup.entry import Fault, Reading, needed

# What the block prints for who holds the office or stands in for the Chairman.
TITLES: Mapping[Ground, str] = {
    Ground.OFFICE: "Chủ tịch",
    Ground.ASSIGNMENT: "Phó Chủ tịch",
    Ground.DELEGATION: "",
}
USUAL_KINDS: Mapping[Ground, frozenset[CertificationKind]] = {
    Ground.OFFICE: frozenset(CertificationKind),
    Ground.ASSIGNMENT: frozenset(CertificationKind),
    Ground.DELEGATION: frozenset({CertificationKind.COPY, CertificationKind.SIGNATURE}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantEntry:
    """The fields as they stand; the Chairman's own office needs no decision and names all."""

    officer: str = ""
    ground: Ground = Ground.DELEGATION
    title: str = ""
    decision_number: str = ""
    decision_on: date | None = None
    granted_by: str = ""
    kinds: frozenset[CertificationKind] = frozenset()
    issuers: frozenset[Issuer] = frozenset()
    valid_from: date | None = None
    valid_until: date | None = None
    until_readable: bool = True
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeEntry:
    """The day from which an authority no longer holds, and why."""

    from_day: date | None = None
    reason: str = ""


def read(entry: GrantEntry, *, request_id: str) -> Reading[RecordGrant]:
    """The authority to be recorded."""
    faults: dict[str, Fault] = {}
    by_decision = entry.ground is not Ground.OFFICE
    if not entry.officer:
        faults["officer"] = Fault(code="choose")
    if by_decision:
        faults |= _decision_faults(entry)
    if entry.valid_from is None:
        faults["valid_from"] = Fault(code="day_needed")
    if not entry.until_readable:
        faults["valid_until"] = Fault(code="day_odd")
    elif entry.ground is Ground.DELEGATION and entry.valid_until is None:
        faults["valid_until"] = Fault(code="day_needed")
    elif entry.valid_from and entry.valid_until and entry.valid_until < entry.valid_from:
        faults["valid_until"] = Fault(code="until_before")
    if faults or entry.valid_from is None:
        return Reading(faults=faults)
    return Reading(
        value=RecordGrant(
            request_id=request_id,
            officer=entry.officer,
            ground=entry.ground,
            title=clean(entry.title) or TITLES[entry.ground],
            valid_from=entry.valid_from,
            valid_until=entry.valid_until,
            decision_number=clean(entry.decision_number) if by_decision else "",
            decision_on=entry.decision_on if by_decision else None,
            granted_by=(entry.granted_by or None) if by_decision else None,
            kinds=entry.kinds if by_decision else frozenset(CertificationKind),
            issuers=entry.issuers if by_decision else frozenset(Issuer),
            basis=clean(entry.basis),
        )
    )


def _decision_faults(entry: GrantEntry) -> dict[str, Fault]:
    faults = needed(decision_number=entry.decision_number)
    if entry.decision_on is None:
        faults["decision_on"] = Fault(code="day_needed")
    if not entry.kinds:
        faults["kinds"] = Fault(code="kind_needed")
    if CertificationKind.COPY in entry.kinds and not entry.issuers:
        faults["issuers"] = Fault(code="issuer_needed")
    if entry.ground is Ground.DELEGATION:
        faults |= needed(title=entry.title, basis=entry.basis)
        if not entry.granted_by:
            faults["granted_by"] = Fault(code="choose")
    return faults


def read_revocation(entry: RevokeEntry, *, grant: str, request_id: str) -> Reading[RevokeGrant]:
    """The end of an authority."""
    faults = needed(reason=entry.reason)
    if entry.from_day is None:
        faults["from_day"] = Fault(code="day_needed")
    if faults or entry.from_day is None:
        return Reading(faults=faults)
    return Reading(
        value=RevokeGrant(
            request_id=request_id,
            grant=grant,
            from_day=entry.from_day,
            reason=clean(entry.reason),
        )
    )
