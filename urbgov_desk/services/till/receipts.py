"""E-receipts (biên lai điện tử): money that has none yet, and the numbers filled in later.

The desk issues no receipt: their numbers come from the e-receipt system (NĐ 254/2026/NĐ-CP).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from urbgov_desk.domain.act import NoteReceipt
from urbgov_desk.domain.certifying import NoteReceipts
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.domain.till import MoneyRow, MoneySource, MoneyWay
from urbgov_desk.domain.till_act import NoteReceiptList, ReceiptGiven
from urbgov_desk.services import money
from urbgov_desk.services.certification import handover
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import till as rows

_MOST = 2000
_CELLS = re.compile(r"[\t;,]|\s{2,}")


class NoReceiptGiven(Told):
    """No receipt number was entered."""


class TooManyReceipts(Told):
    """More receipts than one batch can carry. Values: count, limit."""


class ReceiptTwice(Told):
    """One receipt number for money of two visits or dossiers. Values: series, number, codes."""


class ReceiptNotWanted(Told):
    """The entry has its receipt already, was struck out, or is not known. Values: entry_code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreceiptedRow:
    """Money without its e-receipt. `amount` is what the receipt is for: phí and lệ phí alone."""

    row: MoneyRow
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedLine:
    """A line of a pasted list. `fault` says why it fits nothing: `form`, `unknown`, `many`."""

    number: int
    text: str
    receipt: ReceiptGiven | None
    fault: str = ""


def list_unreceipted(desk: Desk) -> tuple[UnreceiptedRow, ...]:
    """Money taken here for phí and lệ phí that has no e-receipt, the oldest first.

    What was wholly given back, photocopies and what was paid elsewhere ask for none.
    """
    desk.require(Act.READ_MONEY)
    found = []
    for row, back in rows.list_unreceipted(desk.store.db):
        if row.way is not MoneyWay.ELSEWHERE and back < row.fee:
            found.append(UnreceiptedRow(row=row, amount=row.fee - back))
    return tuple(found)


def note_list(
    desk: Desk,
    request: NoteReceiptList,
    progress: Progress | None = None,
) -> int:
    """Fill in the numbers of many entries; returns how many.

    All are checked before the first is written. The visits' numbers are one act, each dossier's
    is an act of its own, so that its story tells it. Called off by `progress` it keeps what is
    noted, and the others wait on. Raises NoReceiptGiven, TooManyReceipts, ReceiptIncomplete,
    ReceiptTwice, ReceiptNotWanted.
    """
    desk.require(Act.MONEY)
    wanted = [_checked(each) for each in request.receipts]
    if not wanted:
        raise NoReceiptGiven()
    if len(wanted) > _MOST:
        raise TooManyReceipts(count=len(wanted), limit=_MOST)
    if desk.store.done(f"{request.request_id}:0") is None:
        _refuse_unwanted(desk, wanted)
    _refuse_doubles(desk, wanted)
    visits = [each for each in wanted if each.source is MoneySource.CERTIFICATION]
    dossiers = [each for each in wanted if each.source is MoneySource.DOSSIER]
    done = 0
    if visits:
        triples = tuple((each.payment, each.series, each.number) for each in visits)
        handover.note_receipts(
            desk, NoteReceipts(request_id=f"{request.request_id}:0", receipts=triples)
        )
        done = len(visits)
    for place, each in enumerate(dossiers, 1 if visits else 0):
        if progress is not None and not progress(done, len(wanted)):
            break
        money.note_receipt(
            desk,
            NoteReceipt(
                request_id=f"{request.request_id}:{place}",
                dossier=each.subject,
                payment=each.payment,
                series=each.series,
                number=each.number,
            ),
        )
        done += 1
    return done


def _checked(given: ReceiptGiven) -> ReceiptGiven:
    series = checked_text("receipt_series", given.series, 30)
    number = checked_text("receipt_number", given.number, 30)
    if series is None or number is None:
        raise money.ReceiptIncomplete()
    return ReceiptGiven(
        payment=given.payment,
        source=given.source,
        subject=given.subject,
        series=series,
        number=number,
    )


def _refuse_unwanted(desk: Desk, wanted: list[ReceiptGiven]) -> None:
    open_entries = {each.row.id for each in list_unreceipted(desk)}
    for each in wanted:
        if each.payment not in open_entries:
            entries = rows.find_money(desk.store.db, each.source, each.subject)
            code = entries[0].code if entries else ""
            raise ReceiptNotWanted(entry_code=code)


def _refuse_doubles(desk: Desk, wanted: list[ReceiptGiven]) -> None:
    """One receipt may stand for all money of one visit, never for that of two."""
    owners: dict[tuple[str, str], set[str]] = {}
    for each in wanted:
        owners.setdefault((each.series, each.number), set()).add(each.subject)
    for (series, number), found in owners.items():
        if len(found | rows.receipt_owners(desk.store.db, series, number)) > 1:
            raise ReceiptTwice(series=series, number=number)


def read_pasted(desk: Desk, text: str, *, series: str = "") -> tuple[PastedLine, ...]:
    """What a pasted list gives: a line holds the code, perhaps the series, and the number.

    Codes are the bundle's or the dossier's as the desk prints them. `series` stands where a line
    has none of its own.
    """
    desk.require(Act.READ_MONEY)
    waiting: dict[str, list[MoneyRow]] = {}
    for each in list_unreceipted(desk):
        waiting.setdefault(each.row.code.upper(), []).append(each.row)
    found = []
    for place, line in enumerate(text.splitlines(), 1):
        cells = _cells(line)
        if cells:
            found.append(_pasted(place, line.strip(), cells, waiting, series))
    return tuple(found)


def _cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in _CELLS.split(line.strip()) if cell.strip()]
    return cells if len(cells) > 1 else line.split()


def _pasted(
    place: int, text: str, cells: list[str], waiting: dict[str, list[MoneyRow]], series: str
) -> PastedLine:
    if len(cells) == 2 and series:
        cells = [cells[0], series, cells[1]]
    if len(cells) != 3:
        return PastedLine(number=place, text=text, receipt=None, fault="form")
    entries = waiting.get(cells[0].upper(), [])
    if not entries:
        return PastedLine(number=place, text=text, receipt=None, fault="unknown")
    # Money taken in two parts is written off in the order it was taken.
    row = entries.pop(0)
    given = ReceiptGiven(
        payment=row.id, source=row.source, subject=row.subject, series=cells[1], number=cells[2]
    )
    return PastedLine(number=place, text=text, receipt=given)


def following(number: str, by: int = 1) -> str:
    """The number after this one, as wide as it: `0000123` → `0000124`; itself if it ends in none.

    E-receipts run on, so one typed number fills the entries below it.
    """
    tail = re.search(r"\d+$", number)
    if tail is None:
        return number
    digits = tail.group()
    return number[: tail.start()] + str(int(digits) + by).zfill(len(digits))


def filled_down(
    entries: Iterable[UnreceiptedRow], series: str, first_number: str
) -> tuple[ReceiptGiven, ...]:
    """Receipts that run on from one number, in the order of the entries."""
    return tuple(
        ReceiptGiven(
            payment=each.row.id,
            source=each.row.source,
            subject=each.row.subject,
            series=series,
            number=following(first_number, place),
        )
        for place, each in enumerate(entries)
    )
