"""Signing: the moment a paper gets its number. Authority is judged then, and kept with the line."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from urbgov_desk.domain.authority import AuthorityAnswer
from urbgov_desk.domain.certification import CertificationKind, Issuer, cross_seals
from urbgov_desk.domain.certification_book import Book, BookKind, Entry, EntrySource
from urbgov_desk.domain.certification_rule import CertificationRule
from urbgov_desk.domain.certification_visit import Line, LineState, Visit
from urbgov_desk.domain.certifying import PileLine, SignPile, SignVisit
from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification import (
    authority,
    line_row,
    margin_note,
    paper_kinds,
    preparing,
    recording,
)
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification.line_row import NewLine
from urbgov_desk.services.certification.margin_note import EntryUnknown as EntryUnknown
from urbgov_desk.services.certification.preparing import PreparedVisit
from urbgov_desk.services.certification.repeating import done_as
from urbgov_desk.services.certification.session import require_session
from urbgov_desk.services.certification.snapshot import delegator, keep_until, snapshot
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import event_data
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import certification as visits
from urbgov_desk.store import certification_search as search
from urbgov_desk.store import draft
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id


class MayNotSign(Told):
    """The signer's authority does not cover this. Values: paper, reasons."""


class ConflictQuestion(Told):
    """Does it touch property or interests of the signer or close relatives (Điều 9 khoản 3)?"""


class LineNotWaiting(Told):
    """The line was signed, refused or taken back meanwhile. Values: bundle, line."""


class OutsideMomentOdd(Told):
    """Signed outside the office in the future."""


class VisitUnknown(Told):
    """No certification visit of this kind is here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedLine:
    """A line as signed: what the counter shows large and stamps. `sheets` are those of one copy."""

    entry: Entry
    position: int
    cross_seals: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What came of a signing. A repeated request gives the same answer and no second number.

    `visits` are the visits as they stand afterwards; `lines` those that took a number.
    """

    visits: tuple[Visit, ...]
    lines: tuple[SignedLine, ...]
    repeated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ready:
    """A line about to be signed."""

    certification: str
    requester: str
    line: Line
    rule: CertificationRule
    answer: AuthorityAnswer
    compared_by: str | None
    received_by: str


def sign_visit(desk: Desk, request: SignVisit) -> Signed:
    """Compared, signed and numbered at the counter, in one act (Điều 20 NĐ 23/2015).

    Raises SessionNeeded, MayNotSign, ConflictQuestion, the told problems of a line that is not
    complete (`preparing.prepare`) and of a book (`book.writable`). Nothing is kept then.
    """
    desk.require(Act.SIGN)
    if done := _done(desk, request.request_id):
        return done  # also when its session is over meanwhile
    require_session(desk, request.session)
    prepared = preparing.prepare(desk, request.visit)
    with desk.change(request.request_id) as change:
        code = recording.take_code(desk, change, prepared.at)
        data = recording.visit_rows(desk, prepared, code, compared=True)
        ready = _of_prepared(desk, prepared)
        signed = _sign(
            desk,
            change,
            ready,
            data,
            no_conflict=request.no_conflict,
            confirmed=request.confirmed_moment,
        )
        change.record("certification.signed", prepared.id, data)
        recording.index_visit(change, prepared.id)
        _index(change, signed)
        if prepared.draft:
            draft.drop_draft(change.db, prepared.draft)
    return _outcome(desk, (prepared.id,), signed)


def sign_pile(desk: Desk, request: SignPile, progress: Progress | None = None) -> Signed:
    """Sign the ticked lines of the pile in one act; whole lines only, or none (Điều 20 NĐ 23).

    `progress` hears how far it is and may call it off: then nothing was signed. Raises
    SessionNeeded, VisitUnknown, LineNotWaiting, MayNotSign, ConflictQuestion, WorkCalledOff and
    the told problems of a book.
    """
    desk.require(Act.SIGN)
    if done := _done(desk, request.request_id):
        return done  # also when its session is over meanwhile
    require_session(desk, request.session)
    if not request.lines:
        raise preparing.NothingToCertify()
    with desk.change(request.request_id) as change:
        gauge = Gauge(progress, 2 * len(request.lines))
        ready = _of_pile(desk, change, request.lines)
        data: dict[str, Any] = {}
        signed = _sign(
            desk,
            change,
            ready,
            data,
            no_conflict=request.no_conflict,
            confirmed=request.confirmed_moment,
            gauge=gauge,
        )
        certifications = tuple(dict.fromkeys(each.certification for each in ready))
        # Whoever signs a bundle nobody compared has compared it: the paper is in hand.
        signer = desk.signed_in().id
        data["compared"] = {r.certification: signer for r in ready if r.compared_by is None}
        subject = certifications[0] if len(certifications) == 1 else new_id()
        change.record("certification.signed", subject, data)
        _index(change, signed, gauge)
    return _outcome(desk, certifications, signed)


def may_sign(desk: Desk, kind: CertificationKind, issuer: Issuer, on: date) -> AuthorityAnswer:
    """Whether the officer signed in may sign that; the screens grey what is not."""
    return authority.judge(desk, desk.signed_in(), kind, issuer, on)


def _answer(desk: Desk, signer: authority.Signer, line: Line) -> AuthorityAnswer:
    """Authority at the moment of signing: now, or when it was signed outside the office."""
    outside = line.detail.outside
    if outside is None:
        return signer.answer(line.kind, line.issuer)
    return may_sign(desk, line.kind, line.issuer, in_hanoi(outside.at).date())


def _of_prepared(desk: Desk, prepared: PreparedVisit) -> list[_Ready]:
    me, signer = desk.signed_in(), authority.Signer(desk)
    return [
        _Ready(
            certification=prepared.id,
            requester=prepared.requester,
            line=recording.as_line(line),
            rule=line.rule,
            answer=_answer(desk, signer, recording.as_line(line)),
            compared_by=me.id,
            received_by=me.id,
        )
        for line in prepared.lines
    ]


def _of_pile(desk: Desk, change: Change, wanted: tuple[PileLine, ...]) -> list[_Ready]:
    signer, today = authority.Signer(desk), desk.now().date()
    known: dict[str, Visit] = {}
    ready = []
    for each in dict.fromkeys(wanted):
        if each.certification not in known:
            found = visits.find_visit(change.db, each.certification)
            if found is None:
                raise VisitUnknown()
            known[each.certification] = found
        visit = known[each.certification]
        line = next((row for row in visit.lines if row.position == each.position), None)
        if line is None or line.state is not LineState.WAITING:
            raise LineNotWaiting(bundle=visit.code, line=each.position)
        ready.append(
            _Ready(
                certification=visit.id,
                requester=visit.requester,
                line=line,
                rule=desk.law.certification(line.kind, today),
                answer=_answer(desk, signer, line),
                compared_by=visit.compared_by,
                received_by=visit.received_by,
            )
        )
    return ready


def _sign(
    desk: Desk,
    change: Change,
    ready: list[_Ready],
    data: dict[str, Any],
    *,
    no_conflict: bool,
    confirmed: bool,
    gauge: Gauge | None = None,
) -> list[str]:
    """Judge, number and write every line into `data`; returns the entries' ids."""
    for each in ready:
        if not each.answer.allowed:
            raise MayNotSign(
                paper=each.line.title,
                reasons=tuple(reason.text_vi for reason in each.answer.reasons),
            )
    if not no_conflict and any(each.rule.conflict_question for each in ready):
        raise ConflictQuestion()
    open_books: dict[tuple[BookKind, int | None], Book] = {}
    written, ids = [], []
    unnumbered = []
    for each in ready:
        if gauge is not None:
            gauge.step()
        if each.rule.book is None:
            unnumbered.append(_unnumbered(desk, each))
            continue
        outside = each.line.detail.outside
        book = each.rule.book, in_hanoi(outside.at).year if outside else None
        if book not in open_books:
            open_books[book] = books.writable(
                desk,
                change,
                each.rule.book,
                confirmed=confirmed,
                outside_at=outside.at if outside else None,
            )
        row = _entry_row(desk, change, each, open_books[book])
        written.append(row)
        ids.append(row["id"])
    if confirmed:
        data["moment_confirmed"] = True
    data["paper_kinds"] = paper_kinds.learnt(desk, change, [(r.requester, r.line) for r in ready])
    data["no_conflict"] = [
        [each.certification, each.line.position] for each in ready if each.rule.conflict_question
    ]
    data["entries"] = written
    data["unnumbered"] = [[row["certification"], row["position"]] for row in unnumbered]
    data["unnumbered_lines"] = unnumbered
    data["signed"] = list(dict.fromkeys(each.certification for each in ready))
    data["notes"] = margin_note.of_signing(
        change, [(each.certification, each.line) for each in ready], written
    )
    return ids


def _unnumbered(desk: Desk, ready: _Ready) -> dict[str, Any]:
    """A line that takes no number of a book: who signed it, and how long what is kept stays."""
    return {
        "certification": ready.certification,
        "position": ready.line.position,
        "signed_by": desk.signed_in().id,
        "keep_until": keep_until(desk, ready.rule, desk.now().date()),
    }


def _entry_row(desk: Desk, change: Change, ready: _Ready, book: Book) -> dict[str, Any]:
    line, detail, now = ready.line, ready.line.detail, desk.now()
    at = in_hanoi(detail.outside.at).replace(microsecond=0) if detail.outside else now
    if at > now:
        raise OutsideMomentOdd()
    me, block = desk.signed_in().id, ready.answer.block
    assert block is not None
    new = NewLine(
        book=book.kind,
        year=book.year,
        number=change.number(book.kind.series, period=str(book.year)),
        volume=book.volume,
        source=EntrySource.OUTSIDE if detail.outside else EntrySource.DESK,
        kind=line.kind,
        certification=ready.certification,
        position=line.position,
        signed_at=at,
        requester=ready.requester,
        title=line.title,
        issuer=line.issuer,
        signatories=detail.signatories,
        languages=detail.languages,
        copies=line.copies,
        pages=line.pages,
        sheets=line.sheets,
        fee=line.fee or 0,
        block=block,
        authority=snapshot(ready.answer, delegator(change.db, ready.answer, at.date())),
        signed_by=me,
        compared_by=ready.compared_by or me,
        received_by=ready.received_by,
        remark=detail.correction or detail.refers_to,
        detail=detail,
        keep_until=keep_until(desk, ready.rule, at.date()),
    )
    return line_row.row_of(desk, new)


def _index(change: Change, ids: list[str], gauge: Gauge | None = None) -> None:
    for entry_id in ids:
        if gauge is not None:
            gauge.step()
        entry = entries.find_entry(change.db, entry_id)
        assert entry is not None
        people = [p.name for p in entry.signatories]
        search.index_entry(change.db, entry_id, [entry.requester, entry.title, *people])


def _outcome(
    desk: Desk, certifications: tuple[str, ...], ids: list[str], *, repeated: bool = False
) -> Signed:
    db = desk.store.db
    lines = []
    for entry_id in ids:
        entry = entries.find_entry(db, entry_id)
        assert entry is not None
        lines.append(
            SignedLine(entry=entry, position=entry.line or 0, cross_seals=cross_seals(entry.sheets))
        )
    found = [visits.find_visit(db, each) for each in certifications]
    return Signed(
        visits=tuple(visit for visit in found if visit is not None),
        lines=tuple(lines),
        repeated=repeated,
    )


def _done(desk: Desk, request_id: str) -> Signed | None:
    """What the same request did before, so that a retry shows it instead of doing it again."""
    done = done_as(desk, request_id, "certification.signed")
    if done is None:
        return None
    with desk.change(request_id) as change:
        data = event_data(change, done.subject, done.event)
    ids = [row["id"] for row in data["entries"]]
    return _outcome(desk, tuple(data["signed"]), ids, repeated=True)
