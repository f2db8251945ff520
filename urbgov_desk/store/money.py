"""Reading money: what the till took on a day."""

from datetime import date, timedelta

from sqlite_utils import Database

from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.till import Takings

_DAY = timedelta(days=1)


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
