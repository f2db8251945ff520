"""A courier's pile: one signed list first ("chưa kiểm"), each dossier received when checked."""

from dataclasses import dataclass
from typing import Any

from urbgov_desk.documents import values as printed
from urbgov_desk.domain.act import CourierDossier, ListCourier
from urbgov_desk.domain.courier import CourierLineView, CourierListView
from urbgov_desk.domain.paper_code import PaperCodeKind
from urbgov_desk.domain.party import NAME_LIMIT, NameMissing, Role, RoleHolder
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import letter, paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import event_data
from urbgov_desk.services.party import Holder, checked_holders, party_rows
from urbgov_desk.services.preparation import CourierLineTaken
from urbgov_desk.services.sight import shown
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import courier as rows
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

_MOST = 300


class CourierListEmpty(Told):
    """A courier's list names at least one dossier."""


class CourierListTooLong(Told):
    """More dossiers than one list can carry. Values: count, limit."""


class ReturnHourPassed(Told):
    """The hour the courier is told to come back lies before now."""


class CourierListUnknown(Told):
    """No such list in this store, or no such line on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierListed:
    """The list the courier signs. Its number is no dossier code: nothing is received yet."""

    list_id: str
    number: str
    papers: tuple[str, ...]
    repeated: bool = False


def list_dossiers(desk: Desk, request: ListCourier) -> CourierListed:
    """Take a pile against one list, each dossier unchecked, with the hour to come back.

    Each is received by `Intake.courier` when it is checked. Raises CourierListEmpty,
    CourierListTooLong, ReturnHourPassed, UnknownProcedure and the told of a bad field.
    """
    desk.require(Act.COURIER)
    at = desk.now()
    with desk.change(request.request_id) as change:
        if again := _listed_before(change):
            return again
    if request.return_at <= at:
        raise ReturnHourPassed()
    items = _items(request.dossiers)
    carrier = _carrier(desk, request)
    list_id = new_id()
    with desk.change(request.request_id) as change:
        number = _number(desk, change)
        made = paper.make(
            desk,
            change,
            _values(desk, request, carrier, items, number),
            dossier=None,
            subject=list_id,
            sealed_for=carrier.party_id,
            number=number,
        )
        data = {
            "parties": party_rows([carrier]),
            "list": _row(request, carrier, number, at.isoformat()),
            # The envelopes' names are sealed with the list: who sent them is not known yet.
            "items": [
                {"name": Personal(carrier.party_id, i.name), "procedure": i.procedure}
                for i in items
            ],
            "issued": [made.row],
            "number": number,
        }
        change.record("courier.listed", list_id, data)
        paper.queue(desk, change, [made])
    return CourierListed(list_id=list_id, number=number, papers=(made.id,))


def open_lists(desk: Desk) -> tuple[CourierListView, ...]:
    """Lists with envelopes still to be checked, the nearest hour of return first."""
    desk.require(Act.READ_DOSSIERS)
    return shown(desk, tuple(rows.list_open(desk.store.db)))


def lines(desk: Desk, list_id: str) -> tuple[CourierLineView, ...]:
    """Every envelope of a list. Raises CourierListUnknown."""
    desk.require(Act.READ_DOSSIERS)
    found = tuple(rows.list_lines(desk.store.db, list_id))
    if not found:
        raise CourierListUnknown()
    return shown(desk, found)


def drop(desk: Desk, list_id: str, position: int, reason: str, request_id: str) -> None:
    """Strike an envelope off the list (given back unopened, not in the bag…), with the reason.

    Raises CourierLineTaken when it was checked or struck off, CourierListUnknown, ReasonMissing.
    """
    desk.require(Act.COURIER)
    with desk.change(request_id) as change:
        if change.done_before():
            return
        text = required_reason(reason, 500)
        line = rows.find_line(change.db, list_id, position)
        if line is None:
            raise CourierListUnknown()
        if not line.waiting:
            raise CourierLineTaken()
        sealed_for = rows.sealed_for(change.db, list_id)
        data = {"position": position, "reason": Personal(sealed_for, text)}
        change.record("courier.item_dropped", list_id, data)


def _listed_before(change: Change) -> CourierListed | None:
    done = change.done_before()
    if done is None:
        return None
    data = event_data(change, done.subject, done.event)
    return CourierListed(
        list_id=done.subject,
        number=data["number"],
        papers=tuple(p["id"] for p in data["issued"]),
        repeated=True,
    )


def _items(asked: tuple[CourierDossier, ...]) -> list[CourierDossier]:
    if not asked:
        raise CourierListEmpty()
    if len(asked) > _MOST:
        raise CourierListTooLong(count=len(asked), limit=_MOST)
    found = []
    for item in asked:
        name = checked_text("name", item.name, NAME_LIMIT)
        if not name:
            raise NameMissing()
        found.append(CourierDossier(name=name, procedure=item.procedure))
    return found


def _carrier(desk: Desk, request: ListCourier) -> Holder:
    """The carrier, known again if seen before."""
    # Checked like an applicant: the role stands on no dossier and is not recorded.
    holder = RoleHolder(role=Role.APPLICANT, party=request.carrier)
    return checked_holders(desk.store.db, (holder,), desk.now().date())[0]


def _number(desk: Desk, change: Change) -> str:
    """`BC01-2026-0007`: the desk and year in it, so that a scanned list is found again."""
    year, own = desk.now().year, desk.store.info.desk
    return f"BC{own}-{year}-{change.number('courier', scope=own, period=str(year)):04d}"


def _row(request: ListCourier, carrier: Holder, number: str, at: str) -> dict[str, Any]:
    own = carrier.party_id
    return {
        "number": number,
        "carrier": Personal(own, carrier.party.name),
        "phone": Personal(own, carrier.party.phone) if carrier.party.phone else None,
        "carrier_party": own,
        "brought_at": at,
        "return_at": request.return_at.isoformat(),
        "sealed_for": own,
    }


def _values(
    desk: Desk, request: ListCourier, carrier: Holder, items: list[CourierDossier], number: str
) -> printed.CourierList:
    at = desk.now()
    office = desk.office(at)
    return printed.CourierList(
        head=letter.head(office, at.date(), number),
        training=desk.training,
        qr=paper.qr_text(desk, code=number, revision=1, at=at, kind=PaperCodeKind.COURIER_LIST),
        courier=carrier.party.name,
        courier_office=carrier.party.address or "",
        handed_at=at,
        return_at=request.return_at,
        rows=tuple(
            printed.CourierRow(applicant=item.name, procedure=_procedure_name(desk, item))
            for item in items
        ),
        receiver=desk.signed_in().name,
    )


def _procedure_name(desk: Desk, item: CourierDossier) -> str:
    if not item.procedure:
        return ""
    return desk.law.procedure(item.procedure, desk.now().date()).short_name
