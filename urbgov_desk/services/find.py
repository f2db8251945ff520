"""Find anything: a name without marks, the end of a code, a telephone or identity number."""

from collections.abc import Callable

from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.services import finding_anything
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.finding_anything import Found
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import search
from urbgov_desk.store.engine import Database, Interrupted

MOST = search.MOST
"""So many dossiers a search gives at most; there may be more."""


class Finder:
    """A reading connection of its own, for the search thread; the newest question interrupts."""

    interruptions: tuple[type[Exception], ...] = (Interrupted,)

    def __init__(self, db: Database) -> None:
        """`db` reads only."""
        self._db = db

    def find(self, text: str) -> tuple[DossierLine, ...]:
        """At most `MOST` dossiers, those with exactly the marks typed first, then whole words."""
        return found(self._db, text)

    def find_anything(self, text: str) -> tuple[Found, ...]:
        """Dossiers, certification visits and lines of books, as `finding_anything.found` says."""
        return finding_anything.found(self._db, text)

    def interrupt(self) -> None:
        """Stop the question that runs now; callable from another thread."""
        self._db.conn.interrupt()

    def close(self) -> None:
        """Close the connection."""
        self._db.conn.close()


def finder(desk: Desk) -> Callable[[], Finder]:
    """How to open a Finder on the thread that will use it."""
    store = desk.store
    return lambda: Finder(store.reader())


def find(desk: Desk, text: str) -> tuple[DossierLine, ...]:
    """The same search on the desk's own connection, for the terminal and for tests."""
    return found(desk.store.db, text)


def found(db: Database, text: str) -> tuple[DossierLine, ...]:
    """Search and read the lines."""
    numbers = search.find(db, text)
    return tuple(dossiers.list_by_numbers(db, numbers)) if numbers else ()
