"""The seal (the optional step "chờ đóng dấu"), and numbers that are not over at the day's end."""

from urbgov_desk.domain.certification_book import Entry, EntrySource
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import SealEntries
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.settling import Lack, Unsettled
from urbgov_desk.services.certification.entry import EntryStruckOut
from urbgov_desk.services.certification.signing import EntryUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_entry as rows
from urbgov_desk.store import certification as visits
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id

_OF_THE_DESK = (EntrySource.DESK, EntrySource.OUTSIDE)


class NothingToSeal(Told):
    """Every number named has its seal already, or none was named."""


class SealMissing(Told):
    """The office keeps the step "chờ đóng dấu", and this number has no seal yet.

    Values: bundle, number.
    """


def keeps_step(desk: Desk) -> bool:
    """Whether the office keeps the step between ink and handover."""
    return desk.settings()[Setting.SEAL_STEP] == "1"


def list_unsettled(desk: Desk) -> tuple[Unsettled, ...]:
    """Numbers without ink, seal or handover, annulled ones left out, the oldest first."""
    desk.require(Act.READ_CERTIFICATIONS)
    step = keeps_step(desk)
    known: dict[str, Visit | None] = {}
    found = []
    for entry in rows.list_unsettled(desk.store.db):
        key = entry.certification or ""
        if key not in known:
            known[key] = visits.find_visit(desk.store.db, key) if key else None
        visit = known[key]
        found.append(
            Unsettled(
                entry=entry,
                bundle=visit.code if visit else "",
                place=visit.place if visit else "",
                lacks=_lacks(entry, step),
                due=max(visit.due_now, 0) if visit else 0,
            )
        )
    return tuple(found)


def waiting(desk: Desk) -> tuple[Unsettled, ...]:
    """What lies at the keeper of the seal; nothing where the office keeps no such step."""
    desk.require(Act.READ_CERTIFICATIONS)
    return tuple(each for each in list_unsettled(desk) if Lack.SEAL in each.lacks)


def _lacks(entry: Entry, step: bool) -> tuple[Lack, ...]:
    lacks = [Lack.INK] if entry.inked_at is None else []
    if step and entry.sealed_at is None:
        lacks.append(Lack.SEAL)
    return (*lacks, Lack.HANDOVER)


def seal(desk: Desk, request: SealEntries) -> tuple[Entry, ...]:
    """The keeper sealed these numbers' papers; those sealed before stay as they are.

    All or none. Raises EntryUnknown, EntryStruckOut, NothingToSeal.
    """
    desk.require(Act.SEAL)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            unsealed = [e for e in _named(change, request.entries) if e.sealed_at is None]
            if not unsealed:
                raise NothingToSeal()
            certifications = {entry.certification or entry.id for entry in unsealed}
            subject = certifications.pop() if len(certifications) == 1 else new_id()
            data = {"entries": [entry.id for entry in unsealed], "column": "sealed_at"}
            change.record("certification.sealed", subject, data)
    found = (rows.find_entry(desk.store.db, each) for each in dict.fromkeys(request.entries))
    return tuple(entry for entry in found if entry is not None)


def _named(change: Change, ids: tuple[str, ...]) -> list[Entry]:
    found = []
    for each in dict.fromkeys(ids):
        entry = rows.find_entry(change.db, each)
        if entry is None:
            raise EntryUnknown()
        if entry.struck_out:
            raise EntryStruckOut(number=entry.words)
        found.append(entry)
    return found


def require_sealed(desk: Desk, visit: Visit) -> None:
    """Where the step is kept, nothing is handed over without its seal. Raises SealMissing."""
    if not keeps_step(desk):
        return
    for entry in visit.entries:
        open_here = entry.handed_over_at is None and entry.source in _OF_THE_DESK
        if open_here and entry.sealed_at is None and not entry.struck_out:
            raise SealMissing(bundle=visit.code, number=entry.words)
