"""A line of a statutory book as its columns have it: on screen, on the page and in the sheet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import BookKind, Entry, EntryNote

# Words that stand on lines of a book, which is Vietnamese whatever the screen speaks.
_ANNULLED = "Huỷ bỏ"
_BY_DECISION = "theo {decision}"
_ON = "ngày {day}"
_OF_KIND = {
    CertificationKind.REGISTER_COPY: "Bản sao từ sổ gốc",
    CertificationKind.TRANSACTION_COPY: "Bản sao giao dịch đã chứng thực",
    CertificationKind.AMENDMENT: "Sửa đổi, bổ sung, huỷ bỏ giao dịch",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BookLine:
    """One number with what its columns say. `people` are names with what the form's column has.

    `remarks` are the line's own remark and every later word, an annulment first.
    """

    id: str
    number: int
    twin: int
    volume: int
    signed_at: datetime
    people: tuple[str, ...]
    title: str
    languages: tuple[str, str] | None
    signer: str
    copies: int
    pages: int
    fee: int
    remarks: tuple[str, ...]
    struck_out: bool
    without_ink: bool
    without_handover: bool

    @property
    def numbered(self) -> str:
        """The number as it stands in the first column; a second one of an old book is marked."""
        return f"{self.number:02d}" + (f" ({self.twin + 1})" if self.twin else "")


def line_of(entry: Entry, notes: Sequence[EntryNote] = (), *, identity: bool = False) -> BookLine:
    """An entry as a line; `identity` where the form in force has a column for it."""
    return BookLine(
        id=entry.id,
        number=entry.number,
        twin=entry.twin,
        volume=entry.volume,
        signed_at=entry.signed_at,
        people=_people(entry, identity=identity),
        title=entry.title,
        languages=entry.languages,
        signer=_signer(entry),
        copies=entry.copies,
        pages=entry.pages,
        fee=entry.fee,
        remarks=_remarks(entry, notes),
        struck_out=entry.struck_out,
        without_ink=entry.inked_at is None and not entry.struck_out,
        without_handover=entry.handed_over_at is None and not entry.struck_out,
    )


def lines_of(
    entries: Iterable[Entry],
    notes: Mapping[str, Sequence[EntryNote]],
    identity: Mapping[CertificationKind, bool],
) -> list[BookLine]:
    """Entries with their notes as lines."""
    return [line_of(e, notes.get(e.id, ()), identity=identity.get(e.kind, False)) for e in entries]


def note_words(note: EntryNote) -> str:
    """A later word as the column "Ghi chú" has it: what, by which decision, when."""
    parts = [_ANNULLED] if note.annuls else []
    if note.decision:
        parts.append(_BY_DECISION.format(decision=note.decision) if note.annuls else note.decision)
    head = " ".join(parts)
    words = f"{head}: {note.text}" if head else note.text
    return f"{words} ({_ON.format(day=f'{note.at:%d/%m/%Y}')})"


def _people(entry: Entry, *, identity: bool) -> tuple[str, ...]:
    """Who asked; where the form has the column, who signed and by which paper they were known."""
    if entry.book is BookKind.COPIES or not entry.signatories:
        return (entry.requester,) if entry.requester else ()
    found = []
    for person in entry.signatories:
        words = f"{person.side}: {person.name}" if person.side else person.name
        found.append(f"{words}, {person.identity}" if identity and person.identity else words)
    # Who brought a document need not be who signed it.
    known = {person.name for person in entry.signatories}
    if entry.requester and entry.requester not in known:
        found.insert(0, entry.requester)
    return tuple(found)


def _signer(entry: Entry) -> str:
    """Name and title of who signed, as the block had it."""
    title = ", ".join(line for line in entry.block.lines if line)
    return "\n".join(part for part in (entry.block.name, title) if part)


def _remarks(entry: Entry, notes: Sequence[EntryNote]) -> tuple[str, ...]:
    own = [_OF_KIND[entry.kind]] if entry.kind in _OF_KIND else []
    if entry.remark:
        own.append(entry.remark)
    later = [note_words(n) for n in notes if n.annuls] + [
        note_words(n) for n in notes if not n.annuls
    ]
    return (*own, *later)
