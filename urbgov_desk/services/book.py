"""Looking at the tracking registers: which there are, one of them line by line, its prints."""

from dataclasses import dataclass
from datetime import datetime

from urbgov_desk.documents.values import TrackingRegister
from urbgov_desk.domain.dossier import ReturnWay
from urbgov_desk.domain.inspection import Looked
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.party import SigningWay
from urbgov_desk.domain.right import Act
from urbgov_desk.services import inspection
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.services.register import RegisterBook, fields
from urbgov_desk.store import book as rows
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store.book import PrintedBook as PrintedBook
from urbgov_desk.store.register import RegisterLine, list_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class BookLine:
    """One ordinal as the eleven columns of the book have it.

    `moved_to` is the field and ordinal the dossier was corrected into; the line then only says so.
    `signed_by` is who collected, None while nobody has.
    """

    ordinal: int
    code: str
    procedure: str
    applicant: str
    address: str
    phone: str
    resolving_body: str
    received_at: datetime
    due_at: datetime | None
    returned_at: datetime | None
    return_way: ReturnWay | None
    signed_by: str | None
    signing: SigningWay
    state: State
    moved_to: tuple[str, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The books of one year, and which years have any; this year is always among them."""

    year: int
    years: tuple[int, ...]
    books: tuple[RegisterBook, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedBook:
    """One book as it stands now, its prints the newest first.

    `returned` and `open` count as the printed totals do. `missing` are ordinals between the first
    and the last that nobody has: there should be none.
    """

    field: str
    year: int
    volumes: tuple[int, ...]
    lines: tuple[BookLine, ...]
    missing: tuple[int, ...]
    prints: tuple[PrintedBook, ...]

    @property
    def returned(self) -> int:
        """How many were returned."""
        return sum(1 for line in self.lines if line.returned_at is not None)

    @property
    def open(self) -> int:
        """How many were not."""
        return len(self.lines) - self.returned


def shelf(desk: Desk, year: int | None = None) -> Shelf:
    """The books of a year, by itself of this one."""
    desk.require(Act.READ_BOOKS)
    this_year = in_hanoi(desk.now()).year
    years = sorted({this_year, *rows.list_years(desk.store.db)}, reverse=True)
    wanted = year or this_year
    return Shelf(year=wanted, years=tuple(years), books=fields(desk, wanted))


def read(desk: Desk, field: str, year: int) -> OpenedBook:
    """One book line by line; a book nobody has written in is empty."""
    desk.require(Act.READ_BOOKS)
    found = list_rows(desk.store.db, field, year)
    taken = {line.ordinal for line in found}
    whole = range(min(taken), max(taken) + 1) if taken else range(0)
    kind = TrackingRegister.kind
    symbol = desk.law.form(kind, in_hanoi(desk.now()).date()).symbol
    inspection.note(desk, Looked.BOOK, f"register/{field}/{year}", f"{field} {year}")
    prints = rows.list_prints(
        desk.store.db, kind=kind, symbol=symbol or kind, field=field, year=year
    )
    return OpenedBook(
        field=field,
        year=year,
        volumes=tuple(sorted({r.volume for r in found if r.volume and r.stands})),
        lines=tuple(_line(r) for r in found),
        missing=tuple(n for n in whole if n not in taken),
        prints=tuple(prints),
    )


def dossier_of(desk: Desk, code: str) -> str:
    """The id of the dossier a line stands for. Raises DossierUnknown."""
    desk.require(Act.READ_DOSSIERS)
    found = dossiers.find_dossier_id(desk.store.db, code=code)
    if found is None:
        raise DossierUnknown()
    return found


def _line(line: RegisterLine) -> BookLine:
    # As on paper: a line whose dossier moved says only where it went.
    stands = line.stands
    returned = line.returned_at if stands else None
    return BookLine(
        ordinal=line.ordinal,
        code=line.code,
        procedure=line.procedure,
        applicant=line.applicant if stands else "",
        address=line.address if stands else "",
        phone=line.phone if stands else "",
        resolving_body=line.competent_body if stands else "",
        received_at=line.received_at,
        due_at=line.due_at,
        returned_at=returned,
        return_way=ReturnWay(line.return_way or ReturnWay.COUNTER.value) if returned else None,
        signed_by=line.collector if returned else None,
        signing=SigningWay(line.return_signing or SigningWay.SIGNS.value),
        state=line.state,
        moved_to=None if stands else (line.field, line.own_ordinal or 0),
    )
