"""Officers: who they are, the PIN they sign in with, and what they may do."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from urbgov_desk.domain.office import ChangedOfficer, Counter, NewOfficer, OfficerLine, SignIn
from urbgov_desk.domain.party import NameMissing, checked_text
from urbgov_desk.domain.problem import Told
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import office as rows
from urbgov_desk.store.identifier import new_id

TRIES = 5
_LOCK_MINUTES = 5


class WrongPin(Told):
    """The PIN is not this officer's. Values: left."""


class TooManyTries(Told):
    """Too many wrong PINs; the officer waits. Values: minutes."""


class PinTooSimple(Told):
    """A PIN is 4 to 12 digits and not all the same or in a row."""


class OfficerCodeOdd(Told):
    """An officer's code is 1 to 12 letters or digits."""


class OfficerCodeTaken(Told):
    """Another officer has this code. Values: officer_code."""


class OfficerNotActive(Told):
    """The officer no longer works at this desk."""


class LastSetUpOfficer(Told):
    """Somebody must remain who may change the set-up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Who signed in and where; acts are recorded in their name."""

    officer: OfficerLine
    counter: Counter | None


def list_officers(desk: Desk) -> tuple[OfficerLine, ...]:
    """All officers, those still working first."""
    return tuple(rows.list_officers(desk.store.db, desk.now().date()))


def sign_in(desk: Desk, who: SignIn, counter: Counter | None = None) -> Session:
    """Check the PIN. Raises WrongPin, TooManyTries, OfficerNotActive."""
    officer = rows.find_officer(desk.store.db, who.officer_id, desk.now().date())
    if officer is None or not officer.active:
        raise OfficerNotActive()
    since = (desk.now() - timedelta(minutes=_LOCK_MINUTES)).isoformat()
    failed = rows.failures_since(desk.store.db, officer.id, since)
    if failed >= TRIES:
        raise TooManyTries(minutes=_LOCK_MINUTES)
    right = _is_pin(rows.pin_hash(desk.store.db, officer.id), who.pin)
    with desk.store.aside() as db:
        if right:
            rows.clear_failures(db, officer.id)
        else:
            rows.add_failure(db, officer.id, desk.now().isoformat())
    if not right:
        raise WrongPin(left=TRIES - failed - 1)
    return Session(officer=officer, counter=counter)


def checked_officer(new: NewOfficer) -> NewOfficer:
    """The officer with tidied texts. Raises OfficerCodeOdd, NameMissing, PinTooSimple."""
    if not re.fullmatch(r"[A-Za-z0-9]{1,12}", new.code.strip()):
        raise OfficerCodeOdd()
    name, title = checked_text("name", new.name, 100), checked_text("title", new.title, 150)
    if not name:
        raise NameMissing()
    _check_pin(new.pin)
    return NewOfficer(
        request_id=new.request_id,
        code=new.code.strip().upper(),
        name=name,
        title=title or "",
        pin=new.pin,
        unit=checked_text("unit", new.unit, 150) or "",
        may_approve=new.may_approve,
        may_set_up=new.may_set_up,
    )


def officer_data(new: NewOfficer, valid_from: date) -> dict[str, object]:
    """The officer as the record keeps them; of the PIN only the argon2 hash."""
    officer = checked_officer(new)
    return {
        "officer": {
            "code": officer.code,
            "name": officer.name,
            "pin_hash": _hash(officer.pin),
            "may_approve": int(officer.may_approve),
            "may_set_up": int(officer.may_set_up),
            "active": 1,
        },
        "title": {
            "valid_from": valid_from.isoformat(),
            "title": officer.title,
            "unit": officer.unit,
        },
    }


def add_officer(desk: Desk, new: NewOfficer) -> str:
    """Add an officer; returns their id. Raises OfficerCodeTaken and those of a bad entry."""
    desk.require_set_up_right()
    data = officer_data(new, desk.now().date())
    code = new.code.strip().upper()
    with desk.change(new.request_id) as change:
        if done := change.done_before():
            return done.subject
        if any(o.code == code for o in list_officers(desk)):
            raise OfficerCodeTaken(officer_code=code)
        officer_id = new_id()
        change.record("officer.added", officer_id, data)
    return officer_id


def change_officer(desk: Desk, changed: ChangedOfficer) -> None:
    """A new title, other rights, or the end of an officer's work here."""
    desk.require_set_up_right()
    name, title = checked_text("name", changed.name, 100), checked_text("title", changed.title, 150)
    if not name:
        raise NameMissing()
    others = [o for o in list_officers(desk) if o.active and o.id != changed.officer]
    if not (changed.active and changed.may_set_up) and not any(o.may_set_up for o in others):
        raise LastSetUpOfficer()
    data = {
        "officer": {
            "name": name,
            "may_approve": int(changed.may_approve),
            "may_set_up": int(changed.may_set_up),
            "active": int(changed.active),
        },
        "title": {
            "valid_from": changed.valid_from.isoformat(),
            "title": title or "",
            "unit": checked_text("unit", changed.unit, 150) or "",
        },
    }
    with desk.change(changed.request_id) as change:
        if not change.done_before():
            change.record("officer.changed", changed.officer, data)


def change_pin(desk: Desk, officer_id: str, pin: str, request_id: str) -> None:
    """A new PIN: an officer's own, or set by one who may change the set-up."""
    if desk.signed_in().id != officer_id:
        desk.require_set_up_right()
    _check_pin(pin)
    with desk.change(request_id) as change:
        if not change.done_before():
            change.record("officer.pin_changed", officer_id, {"pin_hash": _hash(pin)})


def _check_pin(pin: str) -> None:
    in_a_row = pin in "01234567890123456789" or pin in "98765432109876543210"
    if not re.fullmatch(r"[0-9]{4,12}", pin) or len(set(pin)) == 1 or in_a_row:
        raise PinTooSimple()


def _hash(pin: str) -> str:
    from argon2 import PasswordHasher

    return PasswordHasher().hash(pin)


def _is_pin(hashed: str, pin: str) -> bool:
    from argon2 import PasswordHasher
    from argon2.exceptions import VerifyMismatchError

    try:
        return PasswordHasher().verify(hashed, pin)
    except VerifyMismatchError:
        return False
