"""How the clock stood before: whether a new number is asked about first, and was it confirmed."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from urbgov_desk.domain.certification_book import BookKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """The last act of any kind before today, and where it stands in the desk's record."""

    at: datetime
    epoch: int
    seq: int


def last_day(db: Database, desk: str, today: date) -> LastDay | None:
    """The desk's last act before today; what was done today says nothing of today's clock."""
    row = db.execute(
        "SELECT at, epoch, seq FROM event WHERE desk = ? AND at < ? "
        "ORDER BY epoch DESC, seq DESC LIMIT 1",
        [desk, today.isoformat()],
    ).fetchone()
    if row is None:
        return None
    return LastDay(at=datetime.fromisoformat(row[0]), epoch=row[1], seq=row[2])


def is_confirmed(db: Database, desk: str, since: LastDay) -> bool:
    """Whether a signer confirmed the clock after that act."""
    row = db.execute(
        "SELECT 1 FROM event WHERE desk = ? AND (epoch, seq) > (?, ?) "
        "AND kind = 'certification.signed' AND json_extract(data, '$.moment_confirmed') LIMIT 1",
        [desk, since.epoch, since.seq],
    ).fetchone()
    return row is not None


def has_number(db: Database, book: BookKind, year: int) -> bool:
    """Whether the desk gave any number of a year's book."""
    row = db.execute(
        "SELECT 1 FROM number_taken WHERE kind = ? AND scope = '' AND period = ? LIMIT 1",
        [book.series, str(year)],
    ).fetchone()
    return row is not None


def first_year(db: Database, desk: str) -> int:
    """The year in which the desk's record begins."""
    row = db.execute(
        "SELECT at FROM event WHERE desk = ? ORDER BY epoch, seq LIMIT 1", [desk]
    ).fetchone()
    return datetime.fromisoformat(row[0]).year
