"""A signing session: opened by one PIN, closed with the lock, a switch of officer or idleness."""

from urbgov_desk.domain.certifying import OpenSession, SigningSession
from urbgov_desk.domain.office import SignIn
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import officer
from urbgov_desk.services.desk import Desk


class SessionNeeded(Told):
    """Signing needs the signer's own PIN once."""


def open_session(desk: Desk, request: OpenSession) -> SigningSession:
    """Check the signer's PIN. Raises WrongPin, TooManyTries, OfficerNotActive."""
    signer = desk.require(Act.SIGN)
    officer.sign_in(desk, SignIn(officer_id=signer.id, pin=request.pin))
    return SigningSession(officer=signer.id, opened_at=desk.now())


def require_session(desk: Desk, session: SigningSession) -> None:
    """Raise SessionNeeded unless the session is of the officer who is signed in."""
    if session.officer != desk.require(Act.SIGN).id:
        raise SessionNeeded()
