"""From the book's lines to what its pages print."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from urbgov_desk.documents.book_values import (
    BookClosing,
    BookCover,
    BookNote,
    BookRow,
    BookTotals,
    BookVolume,
    CertificationBook,
)
from urbgov_desk.domain.authority import Ground, SignatureBlock
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import Book, Entry, EntryNote
from urbgov_desk.services import letter
from urbgov_desk.services.certification import authority
from urbgov_desk.services.certification.book_line import line_of
from urbgov_desk.services.certification.line_row import symbol_on
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_page as pages
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store import office as offices
from urbgov_desk.store.engine import Database


def volume_words(volume: int, year: int) -> str:
    """A volume as its cover names it: `02/2026`."""
    return f"{volume:02d}/{year}"


def empty_pages(desk: Desk, book: Book, chain_head: str) -> CertificationBook:
    """A book's pages with nothing on them yet."""
    today = desk.now().date()
    return CertificationBook(
        head=letter.head(desk.office(), today),
        training=desk.training,
        book=book.kind,
        year=book.year,
        symbol=symbol_on(desk, book.kind, min(today, date(book.year, 12, 31))),
        volume=volume_words(book.volume, book.year),
        chain_head=chain_head,
    )


def with_rows(
    desk: Desk,
    paper: CertificationBook,
    book: Book,
    found: Iterable[Entry],
    notes: Mapping[str, Sequence[EntryNote]],
) -> CertificationBook:
    """The pages with these lines on them; a volume that begins among them is named.

    A book open across the day its symbol changed has both on that page.
    """
    identity = identities(desk)
    lines = list(found)
    made = tuple(row_of(e, notes.get(e.id, ()), identity=identity[e.kind]) for e in lines)
    shown = list(dict.fromkeys(row.volume for row in made))
    begun = {volume_words(v.volume, book.year): v for v in book.volumes}
    return replace(
        paper,
        rows=made,
        symbol=", ".join(dict.fromkeys(e.symbol for e in lines)) or paper.symbol,
        volume=", ".join(shown) or paper.volume,
        volumes=tuple(
            BookVolume(volume=each, opened_on=begun[each].opened_on)
            for each in shown[1:]
            if each in begun
        ),
    )


def cover_of(book: Book, rows: Sequence[BookRow]) -> BookCover | None:
    """The cover of the pages: every volume on them, open from the first to the last one's end.

    The last day of a volume that is written on is left to be written by hand.
    """
    shown = dict.fromkeys(row.volume for row in rows)
    known = {volume_words(each.volume, book.year): each for each in book.volumes}
    there = [known[each] for each in shown if each in known]
    if not there or next(iter(shown)) not in known:
        return None
    return BookCover(
        volume=", ".join(shown), opened_on=there[0].opened_on, closed_on=there[-1].closed_on
    )


def row_of(entry: Entry, notes: Sequence[EntryNote], *, identity: bool) -> BookRow:
    """One line as the columns print it; an identity number only where the form asks for it."""
    line = line_of(entry, notes, identity=identity)
    people = entry.signatories
    if not identity:
        people = tuple(replace(person, identity="") for person in people)
    return BookRow(
        number=line.numbered,
        on=entry.signed_at.date(),
        requester=entry.requester,
        signatories=people,
        title=entry.title,
        languages=entry.languages,
        signer=line.signer,
        count=entry.copies,
        fee=entry.fee,
        remark="; ".join(line.remarks),
        struck=entry.struck_out,
        volume=volume_words(entry.volume, entry.year),
    )


def identities(desk: Desk) -> dict[CertificationKind, bool]:
    """For which kinds the form in force has a column for the identity paper."""
    today = desk.now().date()
    return {kind: desk.law.certification(kind, today).identity for kind in CertificationKind}


def closing_of(desk: Desk, db: Database, book: Book) -> BookClosing:
    """The closing sheet's totals, kind by kind, and who confirms them (Điều 13 NĐ 23)."""
    assert book.closed_at is not None
    counted = pages.count(db, book.kind, book.year)
    today = desk.now().date()
    return BookClosing(
        closed_on=book.closed_at.date(),
        first_number=f"{counted.first:02d}",
        last_number=f"{counted.last:02d}",
        totals=tuple(
            BookTotals(
                label=desk.law.certification(CertificationKind(each.kind), today).name,
                cases=each.lines,
                annulled=each.annulled,
                count=each.copies,
                fee=each.fee,
            )
            for each in pages.totals(db, book.kind, book.year)
        ),
        keeper=desk.signed_in().name,
        block=_chairman(desk, db),
    )


def _chairman(desk: Desk, db: Database) -> SignatureBlock:
    """The block of who holds the office; without a recorded one, the head of the desk's."""
    today = desk.now().date()
    for grant in rows.list_grants(db):
        officer = offices.find_officer(db, grant.officer, today)
        if grant.ground is not Ground.OFFICE or not grant.holds(today) or officer is None:
            continue
        kind, issuer = next(iter(grant.kinds)), next(iter(grant.issuers))
        answer = authority.judge(desk, officer, kind, issuer, today)
        if answer.block is not None:
            return answer.block
    office = desk.office()
    return SignatureBlock(lines=(office.head_title.upper(),), name=office.head_name)


def note_of(entry: Entry, note: EntryNote, names: Mapping[str, str]) -> BookNote:
    """A later word as a supplementary page prints it."""
    return BookNote(
        number=f"{entry.number:02d}",
        at=note.at,
        text=note.text,
        decision=note.decision,
        officer=names.get(note.officer, ""),
        annuls=note.annuls,
    )
