"""Find anything: a name without marks, the end of a code, a telephone or identity number."""

from collections.abc import Callable

from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.masking import masked_value
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.right import Act
from urbgov_desk.services import finding_anything
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.finding_anything import Found
from urbgov_desk.services.sight import shown
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import search
from urbgov_desk.store.engine import Database, Interrupted

Who = Callable[[], OfficerLine | None]
MOST = search.MOST
"""So many dossiers a search gives at most; there may be more."""


class Finder:
    """A reading connection of its own, for the search thread; the newest question interrupts.

    It finds what the officer at the desk may read: nothing for one who reads no dossiers.
    """

    interruptions: tuple[type[Exception], ...] = (Interrupted,)

    def __init__(self, db: Database, who: Who) -> None:
        """`db` reads only; `who` is asked at every search."""
        self._db = db
        self._who = who

    def find(self, text: str) -> tuple[DossierLine, ...]:
        """At most `MOST` dossiers, those with exactly the marks typed first, then whole words."""
        officer = self._who()
        if officer is None or Act.READ_DOSSIERS not in officer.acts:
            return ()
        lines = found(self._db, text)
        return masked_value(lines) if officer.masked else lines

    def find_anything(self, text: str) -> tuple[Found, ...]:
        """Dossiers, certification visits and lines of books, as `finding_anything.found` says."""
        officer = self._who()
        if officer is None:
            return ()
        hits = finding_anything.found(self._db, text)
        return tuple(
            masked_value(hit) if officer.masked else hit for hit in hits if _may_see(officer, hit)
        )

    def interrupt(self) -> None:
        """Stop the question that runs now; callable from another thread."""
        self._db.conn.interrupt()

    def close(self) -> None:
        """Close the connection."""
        self._db.conn.close()


def _may_see(officer: OfficerLine, hit: Found) -> bool:
    wanted = Act.READ_DOSSIERS if isinstance(hit, DossierLine) else Act.READ_CERTIFICATIONS
    return wanted in officer.acts


def finder(desk: Desk, who: Who | None = None) -> Callable[[], Finder]:
    """How to open a Finder on the thread that will use it; `who` is at the desk by then."""
    store = desk.store
    return lambda: Finder(store.reader(), who or (lambda: desk.officer))


def find(desk: Desk, text: str) -> tuple[DossierLine, ...]:
    """The same search on the desk's own connection, for the terminal and for tests."""
    desk.require(Act.READ_DOSSIERS)
    return shown(desk, found(desk.store.db, text))


def found(db: Database, text: str) -> tuple[DossierLine, ...]:
    """Search and read the lines."""
    numbers = search.find(db, text)
    return tuple(dossiers.list_by_numbers(db, numbers)) if numbers else ()
