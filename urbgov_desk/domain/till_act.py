"""What an officer asks for about the desk's money as a whole, as frozen values: one each act."""

from dataclasses import dataclass
from datetime import date

from urbgov_desk.domain.till import MoneySource


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverShift:
    """Hand over the counter's cash: what was counted, and the PIN of who takes it over.

    `stays` is what remains in the till for the next shift, None = all of it; the rest leaves.
    """

    request_id: str
    counted: int
    to_officer: str
    to_pin: str
    note: str = ""
    stays: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotePaidIn:
    """Note that money of a month (`2026-11`) was paid in, by which document of the Treasury."""

    request_id: str
    month: str
    on: date
    amount: int
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikePaidIn:
    """Strike out what was noted as paid in by mistake."""

    request_id: str
    paid_in: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptGiven:
    """The e-receipt of one entry of money."""

    payment: str
    source: MoneySource
    subject: str
    series: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReceiptList:
    """E-receipt numbers of many entries, of visits and dossiers, in one batch."""

    request_id: str
    receipts: tuple[ReceiptGiven, ...]
