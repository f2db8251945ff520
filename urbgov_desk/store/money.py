"""Reading money: what the till took on a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlite_utils import Database

from urbgov_desk.domain.dossier import PaymentMethod

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Takings:
    """Đồng taken less given back on a day, by way of paying; entries struck out do not count."""

    on: date
    by_method: dict[PaymentMethod, int]

    @property
    def total(self) -> int:
        """All ways together."""
        return sum(self.by_method.values())


def takings_of(db: Database, on: date) -> Takings:
    """What the payments of one day come to."""
    rows = db.execute(
        "SELECT method, sum(CASE kind WHEN 'paid' THEN amount ELSE -amount END) FROM payment "
        "WHERE kind <> 'void' AND at >= ? AND at < ? AND id NOT IN "
        "(SELECT refers_to FROM payment WHERE kind = 'void' AND refers_to IS NOT NULL) "
        "GROUP BY method ORDER BY method",
        [on.isoformat(), (on + _DAY).isoformat()],
    ).fetchall()
    return Takings(on=on, by_method={PaymentMethod(r[0]): int(r[1]) for r in rows})
