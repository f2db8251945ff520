"""A signing session: opened by one PIN, closed with the lock, a switch of officer or idleness."""

from datetime import timedelta

from urbgov_desk.domain.certifying import OpenSession, SigningSession
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.office import Setting, SignIn
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import officer
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import record


class SessionNeeded(Told):
    """Signing needs the signer's own PIN once."""


def open_session(desk: Desk, request: OpenSession) -> SigningSession:
    """Check the signer's PIN. Raises WrongPin, TooManyTries, OfficerNotActive."""
    signer = desk.require(Act.SIGN)
    officer.sign_in(desk, SignIn(officer_id=signer.id, pin=request.pin))
    return SigningSession(officer=signer.id, opened_at=desk.now())


def require_session(desk: Desk, session: SigningSession) -> None:
    """Raise SessionNeeded unless the session is of who is signed in, of today, and not idle.

    It is idle when its officer has done nothing for as long as the desk waits before it locks.
    """
    signer, now = desk.require(Act.SIGN), desk.now()
    opened = in_hanoi(session.opened_at)
    if session.officer != signer.id or opened.date() != now.date():
        raise SessionNeeded()
    idle = timedelta(minutes=int(desk.settings()[Setting.IDLE_MINUTES]))
    used = max(opened, in_hanoi(session.used_at) if session.used_at else opened)
    if now - used <= idle:
        return
    last = record.last_of_officer(desk.store.db, desk.store.info.desk, signer.id, opened)
    if last is None or now - last > idle:
        raise SessionNeeded()
