"""What a search finds beside dossiers: a certification visit, a line of a statutory book."""

from dataclasses import dataclass
from datetime import datetime

from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import VisitState


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundVisit:
    """A certification visit as a row. `papers` counts its lines, `title` is the first of them.

    `place` is where its bundle lies, "" when nobody said.
    """

    id: str
    code: str
    state: VisitState
    requester: str
    received_at: datetime
    place: str
    papers: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEntry:
    """A line of a book as a row; `number` as papers bear it."""

    id: str
    book: BookKind
    number: str
    requester: str
    title: str
    signed_at: datetime
    struck_out: bool
