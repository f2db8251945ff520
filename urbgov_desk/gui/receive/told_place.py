"""Beside which field a told problem belongs."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from urbgov_desk.domain.problem import Told


class Spot(StrEnum):
    """The places of the page where an error can stand."""

    name = "name"
    number = "number"
    born = "born"
    phone = "phone"
    email = "email"
    address = "address"
    role = "role"
    authority = "authority"
    procedure = "procedure"
    papers = "papers"
    sets = "sets"
    pages = "pages"
    copies = "copies"
    limit = "limit"
    fee = "fee"
    money = "money"
    content = "content"
    note = "note"
    return_place = "return_place"
    row_id = "row_id"
    received_at = "received_at"
    correction = "correction"


PERSONAL = frozenset(
    (
        Spot.name,
        Spot.number,
        Spot.born,
        Spot.phone,
        Spot.email,
        Spot.address,
        Spot.authority,
    )
)

_BY_CODE: Mapping[str, Spot] = MappingProxyType(
    {
        "name_missing": Spot.name,
        "number_not_twelve_digits": Spot.number,
        "passport_number_odd": Spot.number,
        "phone_odd": Spot.phone,
        "email_odd": Spot.email,
        "birth_date_odd": Spot.born,
        "applicant_missing": Spot.role,
        "authority_missing": Spot.authority,
        "unknown_procedure": Spot.procedure,
        "required_paper_missing": Spot.papers,
        "too_many_papers": Spot.papers,
        "paper_count_odd": Spot.papers,
        "sets_odd": Spot.sets,
        "limit_needed": Spot.limit,
        "limit_odd": Spot.limit,
        "amount_odd": Spot.money,
        "row_id_taken": Spot.row_id,
        "received_in_future": Spot.received_at,
        "reason_missing": Spot.correction,
    }
)
_BY_FIELD: Mapping[str, Spot] = MappingProxyType(
    {
        "paper": Spot.papers,
        "source": Spot.papers,
        "looked_up_by": Spot.papers,
        "exemption": Spot.fee,
        "charge": Spot.fee,
        "receipt_series": Spot.money,
        "receipt_number": Spot.money,
        "reason": Spot.correction,
    }
)


def spot_of(told: Told, *, limit_entered: bool) -> Spot | None:
    """Where to say it; None when no one field is to blame.

    A basis is missing beside the limit or beside the charge, whichever the clerk entered.
    """
    if told.code == "count_below_one":
        return Spot.pages if told.values.get("what") == "pages" else Spot.copies
    field = str(told.values.get("field", ""))
    if told.code == "basis_missing" or field == "basis":
        return Spot.limit if limit_entered else Spot.fee
    if told.code in _BY_CODE:
        return _BY_CODE[told.code]
    if field in _BY_FIELD:
        return _BY_FIELD[field]
    return Spot(field) if field in tuple(Spot) else None
