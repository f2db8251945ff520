"""Telephone calls: who is to be told something, and what came of the call."""

from urbgov_desk.domain.act import Contact
from urbgov_desk.domain.dossier import CallList, DossierLine
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import outcome
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.services.sight import shown
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import worklist as rows
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal


def record(desk: Desk, request: Contact) -> Done:
    """Note a call. It is a fact and not a step: a dossier that moved on meanwhile takes it too.

    Raises FieldTooLong, FieldHasControls, DossierUnknown.
    """
    desk.require(Act.CONTACT, dossier=request.dossier)
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        found = dossiers.find_dossier(change.db, request.dossier)
        if found is None:
            raise DossierUnknown()
        sealed_for = dossiers.column(change.db, found.id, "sealed_for")
        note = checked_text("note", request.note, 1000)
        data = {
            "contact": {
                "id": new_id(),
                "list": request.list.value,
                "outcome": request.outcome.value,
                "at": desk.now().isoformat(),
                "note": Personal(sealed_for, note) if note else None,
                "sealed_for": sealed_for,
            }
        }
        change.record("dossier.contacted", found.id, data)
    return Done(dossier=found.id, code=found.code, due_at=found.due_at)


def call_list(desk: Desk, which: CallList) -> tuple[DossierLine, ...]:
    """Who is to be called: those not yet reached first, the longest waiting first among them.

    Each line carries the last outcome on this list alone. On the late list stand the overdue, and
    those given a new date that they have not been told of (NĐ 61/2018 Đ19 k9).
    """
    desk.require(Act.READ_DOSSIERS)
    return shown(desk, tuple(rows.list_to_call(desk.store.db, which, desk.now())))
