"""Reading money: what was paid for one thing."""

from datetime import datetime
from enum import Enum

from sqlite_utils import Database

from urbgov_desk.domain.dossier import Payment, PaymentKind, PaymentMethod


class Paid(Enum):
    """What a payment is for: its table, and the column that names what was paid."""

    DOSSIER = ("payment", "dossier")
    CERTIFICATION = ("certification_payment", "certification")


def payments_of(db: Database, paid: Paid, subject: str) -> tuple[Payment, ...]:
    """The payments of one dossier or certification, voids and refunds too, as they were entered."""
    table, column = paid.value
    rows = db.execute(
        "SELECT id, kind, method, amount, at, tendered, receipt_series, receipt_number, "
        # Several of one second: the row's place tells which came first, the id does not.
        f"refers_to, reason FROM {table} WHERE {column} = ? ORDER BY at, rowid",
        [subject],
    ).fetchall()
    return tuple(
        Payment(
            id=r[0],
            kind=PaymentKind(r[1]),
            method=PaymentMethod(r[2]),
            amount=r[3],
            at=datetime.fromisoformat(r[4]),
            tendered=r[5],
            receipt_series=r[6],
            receipt_number=r[7],
            refers_to=r[8],
            reason=r[9],
        )
        for r in rows
    )
