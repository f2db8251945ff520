"""Officers: who they are, what they sign in with, and what they may do."""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil

from urbgov_desk.domain.office import ChangedOfficer, Counter, NewOfficer, OfficerLine, SignIn
from urbgov_desk.domain.party import NameMissing
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act, OfficerRole, acts_of
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import secret_words
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import office as rows
from urbgov_desk.store.identifier import new_id

TRIES = 8
"""After so many wrong ones in a row nobody signs in by this name until it is unlocked."""
_WAIT_MINUTES = {3: 1, 4: 2, 5: 5, 6: 15, 7: 30}
_LOCK_HOURS = 12


class WrongPin(Told):
    """The PIN or passphrase is not this officer's. Values: left."""


class WrongPinWaits(WrongPin):
    """Wrong again: the next one, right or not, is looked at after a wait. Values: left, minutes."""


class WrongPinLocks(WrongPin):
    """The last wrong one: nobody signs in by this name for a while. Values: left, hours."""


class TooManyTries(Told):
    """After wrong ones the officer waits, longer each time. Values: minutes."""


class SignInLocked(Told):
    """Too many wrong ones: an administrator unlocks, or half a day passes. Values: hours."""


class OfficerCodeOdd(Told):
    """An officer's code is 1 to 12 letters or digits."""


class OfficerCodeTaken(Told):
    """Another officer has this code. Values: officer_code."""


class RoleMissing(Told):
    """An officer has at least one role."""


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
    """Check the PIN or passphrase; wrong ones are kept over a restart and make the next one wait.

    Raises WrongPin, TooManyTries, SignInLocked, OfficerNotActive.
    """
    officer = rows.find_officer(desk.store.db, who.officer_id, desk.now().date())
    if officer is None or not officer.active:
        raise OfficerNotActive()
    failed = _require_no_wait(desk, officer.id)
    right = secret_words.is_right(rows.pin_hash(desk.store.db, officer.id), who.pin)
    with desk.store.aside() as db:
        if right:
            rows.clear_failures(db, officer.id)
        else:
            rows.add_failure(db, officer.id, desk.now().isoformat())
    if not right:
        raise _wrong_pin(failed + 1)
    return Session(officer=officer, counter=counter)


def _wrong_pin(failed: int) -> WrongPin:
    """What the wrong one that was just given leads to: who has to wait is told so at once."""
    if failed >= TRIES:
        return WrongPinLocks(left=0, hours=_LOCK_HOURS)
    if failed in _WAIT_MINUTES:
        return WrongPinWaits(left=TRIES - failed, minutes=_WAIT_MINUTES[failed])
    return WrongPin(left=TRIES - failed)


def _require_no_wait(desk: Desk, officer_id: str) -> int:
    """How many wrong ones were given. Raises TooManyTries, SignInLocked while one has to wait."""
    failed, last = rows.failures(desk.store.db, officer_id)
    if last is None:
        return 0
    locked = failed >= TRIES
    minutes = _LOCK_HOURS * 60 if locked else _WAIT_MINUTES.get(failed, 0)
    wait = timedelta(minutes=minutes)
    # A clock that was put back makes nobody wait longer than the whole wait.
    over = max(desk.now() - datetime.fromisoformat(last), timedelta())
    if over >= wait:
        return failed
    left = wait - over
    if locked:
        raise SignInLocked(hours=ceil(left / timedelta(hours=1)))
    raise TooManyTries(minutes=ceil(left / timedelta(minutes=1)))


def list_locked(desk: Desk) -> frozenset[str]:
    """The officers by whose name nobody signs in until they are unlocked."""
    over = (desk.now() - timedelta(hours=_LOCK_HOURS)).isoformat()
    return frozenset(rows.list_failed(desk.store.db, TRIES, over))


def unlock(desk: Desk, officer_id: str, request_id: str) -> None:
    """Forgive the wrong ones: an administrator says who stood there."""
    desk.require(Act.RIGHTS)
    with desk.change(request_id) as change:
        if not change.done_before():
            if rows.find_officer(change.db, officer_id, desk.now().date()) is None:
                raise OfficerNotActive()
            change.record("officer.unlocked", officer_id, {})
            rows.clear_failures(change.db, officer_id)


def checked_officer(new: NewOfficer) -> NewOfficer:
    """The officer with tidied texts. Raises OfficerCodeOdd, NameMissing, PinTooSimple."""
    if not re.fullmatch(r"[A-Za-z0-9]{1,12}", new.code.strip()):
        raise OfficerCodeOdd()
    name, title = checked_text("name", new.name, 100), checked_text("title", new.title, 150)
    if not name:
        raise NameMissing()
    secret_words.check(new.pin)
    return NewOfficer(
        request_id=new.request_id,
        code=new.code.strip().upper(),
        name=name,
        title=title or "",
        pin=new.pin,
        unit=checked_text("unit", new.unit, 150) or "",
        roles=_given(new.roles),
        fields=new.fields,
    )


def officer_data(new: NewOfficer, valid_from: date) -> dict[str, object]:
    """The officer as the record keeps them; of the PIN only the argon2 hash."""
    officer = checked_officer(new)
    return {
        "officer": {
            "code": officer.code,
            "name": officer.name,
            "pin_hash": secret_words.hashed(officer.pin),
            **_rights(officer.roles, officer.fields),
            "active": 1,
        },
        "title": {
            "valid_from": valid_from.isoformat(),
            "title": officer.title,
            "unit": officer.unit,
        },
    }


def _given(roles: frozenset[OfficerRole]) -> frozenset[OfficerRole]:
    if not roles:
        raise RoleMissing()
    return roles


def _rights(roles: frozenset[OfficerRole], fields: frozenset[str]) -> dict[str, object]:
    """Roles and fields as the record keeps them; the two flags are of the first version."""
    acts = acts_of(roles)
    return {
        "may_approve": int(Act.APPROVE in acts),
        "may_set_up": int(Act.SET_UP in acts),
        "roles": json.dumps(sorted(roles)),
        "fields": json.dumps(sorted(fields), ensure_ascii=False),
    }


def add_officer(desk: Desk, new: NewOfficer) -> str:
    """Add an officer; returns their id. Raises OfficerCodeTaken and those of a bad entry."""
    desk.require(Act.RIGHTS)
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
    desk.require(Act.RIGHTS)
    name, title = checked_text("name", changed.name, 100), checked_text("title", changed.title, 150)
    if not name:
        raise NameMissing()
    others = [o for o in list_officers(desk) if o.active and o.id != changed.officer]
    stays = changed.active and Act.RIGHTS in acts_of(changed.roles)
    if not stays and not any(Act.RIGHTS in o.acts for o in others):
        raise LastSetUpOfficer()
    data = {
        "officer": {
            "name": name,
            **_rights(_given(changed.roles), changed.fields),
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


def change_pin(
    desk: Desk, officer_id: str, pin: str, request_id: str, *, present: str = ""
) -> None:
    """A new PIN or passphrase: an officer's own, or set by one who gives rights.

    Their own takes the `present` one, counted as at sign-in: a desk left open a moment would else
    give away the name, and what is signed with it. Raises WrongPin, TooManyTries, SignInLocked,
    NotAllowed, PinTooSimple.
    """
    own = desk.signed_in().id == officer_id
    if not own:
        desk.require(Act.RIGHTS)
    if desk.store.done(request_id) is not None:
        return
    secret_words.check(pin)
    if own:
        sign_in(desk, SignIn(officer_id=officer_id, pin=present))
    with desk.change(request_id) as change:
        data = {"pin_hash": secret_words.hashed(pin)}
        change.record("officer.pin_changed", officer_id, data)
        rows.clear_failures(change.db, officer_id)
