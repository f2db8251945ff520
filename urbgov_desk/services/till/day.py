"""The day sheet: everything open at this moment, wherever it lies."""

from collections.abc import Iterable

from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certification_visit import Line, LineState, Visit, VisitState
from urbgov_desk.domain.day import DayGroup, DayItem, DaySheet
from urbgov_desk.domain.dossier import CallList, ContactOutcome
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.right import Act
from urbgov_desk.services import contact
from urbgov_desk.services.certification import paper_book
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import giving_back, receipts, shift
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import certification as visits
from urbgov_desk.store import draft, print_queue, unnumbered
from urbgov_desk.store.engine import Database

_MOST_NAMED = 3


def sheet(desk: Desk) -> DaySheet:
    """What is open now. It reads only; asking costs nothing but the time."""
    desk.require(Act.REPORTS)
    waiting = receipts.list_unreceipted(desk)
    items = [
        *_parked(desk),
        *_unsigned(desk),
        *_unsettled(desk),
        *_on_paper(desk),
        *_unprinted(desk.store.db),
        *_money(desk),
        *_to_call(desk),
        *(
            DayItem(
                group=DayGroup.UNRECEIPTED,
                subject=each.row.id,
                title=each.row.code,
                detail=each.row.payer,
                since=each.row.at,
                amount=each.amount,
            )
            for each in waiting
        ),
    ]
    order = list(DayGroup)
    items.sort(key=lambda item: order.index(item.group))
    return DaySheet(
        at=desk.now(),
        items=tuple(items),
        till=shift.till_now(desk),
        unreceipted=sum(each.amount for each in waiting),
    )


def _money(desk: Desk) -> Iterable[DayItem]:
    """What was paid too much, and what was done and is not paid."""
    for back in giving_back.list_owed_back(desk):
        yield DayItem(
            group=DayGroup.TO_GIVE_BACK,
            subject=back.visit.id,
            title=back.visit.code,
            detail=back.visit.requester,
            since=back.visit.received_at,
            amount=back.amount,
        )
    for owed in giving_back.list_owed_again(desk):
        yield DayItem(
            group=DayGroup.TO_COLLECT,
            subject=owed.subject,
            title=owed.code,
            detail=owed.payer,
            since=owed.since,
            amount=owed.amount,
        )


def _parked(desk: Desk) -> Iterable[DayItem]:
    for each in draft.list_parked(desk.store.db):
        yield DayItem(
            group=DayGroup.PARKED,
            subject=each.id,
            title=each.label,
            detail=each.place,
            since=draft.moment_of(each),
        )


def _unsigned(desk: Desk) -> Iterable[DayItem]:
    now = desk.now()
    for visit in visits.list_visits(desk.store.db, (VisitState.WAITING,)):
        waiting = [line for line in visit.lines if line.state is LineState.WAITING]
        yield DayItem(
            group=DayGroup.UNSIGNED,
            subject=visit.id,
            title=visit.code,
            detail=_named(visit, waiting),
            since=visit.received_at,
            late=visit.due_at is not None and visit.due_at < now,
        )


def _named(visit: Visit, lines: list[Line]) -> str:
    titles = [line.title for line in lines[:_MOST_NAMED]]
    more = "…" if len(lines) > _MOST_NAMED else ""
    return f"{visit.requester}: {', '.join(titles)}{more}"


def _unsettled(desk: Desk) -> Iterable[DayItem]:
    """Numbers without ink, without the seal, or not handed over, and papers without a number."""
    seals = desk.settings()[Setting.SEAL_STEP] == "1"
    for entry in entries.list_unsettled(desk.store.db):
        if entry.inked_at is None:
            yield _numbered(DayGroup.WITHOUT_INK, entry)
        elif seals and entry.sealed_at is None:
            yield _numbered(DayGroup.UNSEALED, entry)
        else:
            yield _numbered(DayGroup.NOT_HANDED_OVER, entry)
    for paper in unnumbered.list_open(desk.store.db):
        yield DayItem(
            group=DayGroup.NOT_HANDED_OVER,
            subject=paper.certification,
            title=paper.bundle,
            detail=f"{paper.requester}: {paper.title}",
            since=paper.signed_at,
            numbered=False,
        )


def _numbered(group: DayGroup, entry: Entry) -> DayItem:
    return DayItem(
        group=group,
        subject=entry.certification or entry.id,
        title=entry.words,
        detail=f"{entry.requester}: {entry.title}",
        since=entry.signed_at,
    )


def _on_paper(desk: Desk) -> Iterable[DayItem]:
    for each in paper_book.on_paper(desk):
        yield DayItem(
            group=DayGroup.BOOK_ON_PAPER,
            subject=each.book.kind.value,
            title=each.book.symbol,
            detail=f"{each.book.last:02d}",
            since=each.book.passed_at,
        )


def _unprinted(db: Database) -> Iterable[DayItem]:
    for job in print_queue.list_unprinted(db):
        yield DayItem(
            group=DayGroup.UNPRINTED,
            subject=job.id,
            title=job.paper_kind,
            detail=job.dossier_code or "",
            since=print_queue.moment_of(job),
        )


def _to_call(desk: Desk) -> Iterable[DayItem]:
    """People nobody reached yet; each dossier once, the first of its lists."""
    seen: set[str] = set()
    for which in CallList:
        for line in contact.call_list(desk, which):
            if line.last_contact is ContactOutcome.TOLD or line.id in seen:
                continue
            seen.add(line.id)
            yield DayItem(
                group=DayGroup.TO_CALL,
                subject=line.id,
                title=line.code or "",
                detail=" · ".join(part for part in (line.applicant, line.phone) if part),
                since=line.received_at,
                late=which is CallList.LATE,
            )
