"""What the office keeps of certifications: an inspector's sample, lists past their term.

Signatures stay two years, transactions twenty, copies not at all (Điều 14 NĐ 23/2015/NĐ-CP).
"""

import random
from collections.abc import Sequence
from datetime import date

from urbgov_desk.documents.report_values import (
    Report,
    ReportColumn,
    ReportPlace,
    ReportTable,
    ReportText,
)
from urbgov_desk.domain.book_act import DestroyKept, DrawSample
from urbgov_desk.domain.certification_book import BookKind, Entry
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import letter, paper
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification.entry import AnnulmentDecisionMissing
from urbgov_desk.services.certification.signing import EntryUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_keeping as rows
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id

_MOST = 1000
_NOT_KEPT = "không lưu"
_NO_PLACE = "chưa ghi nơi lưu"


class SampleOdd(Told):
    """A sample has between one line and all of the book's. Values: count, lines."""


class NothingDue(Told):
    """Nothing that is kept is past its term."""


class NotDueYet(Told):
    """What is kept of this line must stay longer. Values: number, until."""


class DestroyedInFuture(Told):
    """Papers were destroyed today or before."""


def draw(desk: Desk, request: DrawSample) -> tuple[Entry, ...]:
    """n numbers of a book at random, in order; the same seed draws the same. Raises SampleOdd."""
    desk.require(Act.READ_BOOKS)
    db = desk.store.db
    books.find(db, request.book, request.year)
    numbers = rows.numbers_of(db, request.book, request.year)
    if not 1 <= request.count <= min(len(numbers), _MOST):
        raise SampleOdd(count=request.count, lines=len(numbers))
    # No secret hangs on it: an inspector can draw the same again from the seed on the paper.
    drawn = random.Random(request.seed).sample(numbers, request.count)
    return tuple(rows.list_numbers(db, request.book, request.year, sorted(drawn)))


def print_sample(desk: Desk, request: DrawSample) -> str:
    """Draw and put on paper, each line with the place of what is kept; returns the paper's id.

    Raises BookNotOpened, SampleOdd.
    """
    desk.require(Act.PRINT_BOOK)
    with desk.change(request.request_id) as change:
        if done := change.done_before():
            return done.subject
        drawn = draw(desk, request)
        form = desk.law.book(request.book, desk.now().date())
        report = Report(
            head=letter.head(desk.office(), desk.now().date()),
            training=desk.training,
            landscape=True,
            title="DANH SÁCH RÚT MẪU KIỂM TRA",
            subtitle=f"{form.title} năm {request.year}: {len(drawn)} số",
            parts=(
                ReportText(
                    text=f"Rút ngẫu nhiên theo mã {request.seed}; rút lại được đúng các số này."
                ),
                _table(drawn),
            ),
            places=(ReportPlace(title="NGƯỜI KIỂM TRA"), ReportPlace(title="NGƯỜI GIỮ SỔ")),
        )
        return _issue(desk, change, report, request.book.sealed_for)


def due(desk: Desk) -> tuple[Entry, ...]:
    """Lines whose kept papers are past their term today, the longest past first."""
    desk.require(Act.READ_BOOKS)
    return tuple(rows.list_due(desk.store.db, desk.now().date()))


def print_due(desk: Desk, request_id: str) -> str:
    """The list of what may be destroyed, to be decided on; the paper's id. Raises NothingDue."""
    desk.require(Act.PRINT_BOOK)
    with desk.change(request_id) as change:
        if done := change.done_before():
            return done.subject
        found = due(desk)
        if not found:
            raise NothingDue()
        by_book = {kind: [e for e in found if e.book is kind] for kind in BookKind}
        report = Report(
            head=letter.head(desk.office(), desk.now().date()),
            training=desk.training,
            landscape=True,
            title="DANH MỤC GIẤY TỜ CHỨNG THỰC HẾT THỜI HẠN LƯU",
            subtitle="Điều 14 Nghị định 23/2015/NĐ-CP: chữ ký 02 năm, giao dịch 20 năm",
            parts=tuple(
                _table(entries, title=desk.law.book(kind, desk.now().date()).title, until=True)
                for kind, entries in by_book.items()
                if entries
            ),
            places=(ReportPlace(title="NGƯỜI LẬP"), ReportPlace(title="NGƯỜI DUYỆT")),
        )
        return _issue(desk, change, report, found[0].book.sealed_for)


def destroy(desk: Desk, request: DestroyKept) -> int:
    """Record that what was kept of these lines was destroyed, and by which decision; how many.

    The books themselves stay for ever. Raises EntryUnknown, NotDueYet, DestroyedInFuture,
    AnnulmentDecisionMissing.
    """
    desk.require(Act.CLOSE_BOOK)
    decision = checked_text("decision", request.decision, 200)
    if not decision:
        raise AnnulmentDecisionMissing()
    if request.on > desk.now().date():
        raise DestroyedInFuture()
    with desk.change(request.request_id) as change:
        if not change.done_before():
            found = rows.find_all(change.db, request.entries)
            if len(found) != len(set(request.entries)) or not found:
                raise EntryUnknown()
            for entry in found:
                if entry.keep_until is None or entry.keep_until >= request.on:
                    raise NotDueYet(number=entry.words, until=entry.keep_until or date.max)
            data = {
                "entries": [entry.id for entry in found],
                "on": request.on.isoformat(),
                "decision": decision,
            }
            change.record("kept.destroyed", new_id(), data)
    return len(request.entries)


def _issue(desk: Desk, change: Change, report: Report, sealed_for: str) -> str:
    made = paper.make(desk, change, report, dossier=None, subject=new_id(), sealed_for=sealed_for)
    change.record("paper.issued", made.id, {"issued": [made.row]})
    paper.queue(desk, change, [made])
    return made.id


def _table(entries: Sequence[Entry], *, title: str = "", until: bool = False) -> ReportTable:
    columns = [
        ReportColumn(heading="Số chứng thực", width=4),
        ReportColumn(heading="Ngày", width=2, align="center"),
        ReportColumn(heading="Người yêu cầu", width=5),
        ReportColumn(heading="Giấy tờ, văn bản", width=6),
        ReportColumn(heading="Giấy tờ lưu", width=3),
        ReportColumn(heading="Hộp", width=2),
        ReportColumn(heading="Số thứ tự", width=2),
        ReportColumn(heading="Giữ đến" if until else "Kết quả xem", width=3),
    ]
    return ReportTable(
        title=title, columns=tuple(columns), rows=tuple(_cells(e, until=until) for e in entries)
    )


def _cells(entry: Entry, *, until: bool) -> tuple[str, ...]:
    kept = entry.kept
    last = f"{entry.keep_until:%d/%m/%Y}" if until and entry.keep_until else ""
    nothing = _NOT_KEPT if entry.keep_until is None else _NO_PLACE
    return (
        entry.words,
        f"{entry.signed_at:%d/%m/%Y}",
        entry.requester,
        entry.title,
        kept.what if kept else nothing,
        kept.box if kept else "",
        kept.order if kept else "",
        last,
    )
