"""A line of a book opened as a story: who signed on which authority, and all that came after."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from urbgov_desk.domain.certification_book import Entry, EntryNote, EntrySource
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification import entry as acts
from urbgov_desk.services.certification import reprinting
from urbgov_desk.services.certification.book_line import BookLine, line_of
from urbgov_desk.services.certification.book_values import identities
from urbgov_desk.services.certification.correcting import Correctable, correctable
from urbgov_desk.services.certification.reprinting import PrintedAttestation
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_keeping, story
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store import office as offices
from urbgov_desk.store.dossier import day


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the story: `wording.say("book_story", key, language, **values)`."""

    key: str
    at: datetime
    officer: str
    values: dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStory:
    """A line opened. `may_correct`: it was neither handed over nor annulled nor printed yet."""

    entry: Entry
    line: BookLine
    told: tuple[Sentence, ...]
    may_correct: bool
    may_annul: bool
    printed: bool
    correctable: Correctable | None
    attestation: PrintedAttestation | None = None


def story_of(desk: Desk, entry_id: str) -> LineStory:
    """A line with everything that happened to it, in order. Raises EntryUnknown."""
    desk.require(Act.READ_CERTIFICATIONS)
    db = desk.store.db
    found = acts.find(desk, entry_id)
    entry = found.entry
    names = {o.id: o.name for o in offices.list_officers(db, desk.now().date())}
    told = [
        *_signing(entry, names),
        *_corrections(desk, entry, names),
        *_keeping(desk, entry),
        *_reprints(desk, entry, names),
        *(_note(note, names) for note in found.notes),
    ]
    book = books.find(db, entry.book, entry.year)
    printed = entry.number <= rows.printed_to(db, book)
    old = entry.source is EntrySource.OLD_BOOK
    may_correct = acts.changes(entry, book) and not entry.struck_out and not printed
    return LineStory(
        entry=entry,
        line=line_of(entry, found.notes, identity=identities(desk)[entry.kind]),
        # The same moment keeps the order above.
        told=tuple(sorted(told, key=lambda each: each.at)),
        may_correct=may_correct,
        may_annul=not entry.struck_out,
        printed=printed and not old,
        correctable=correctable(desk, entry) if may_correct else None,
        attestation=reprinting.printed(desk, entry),
    )


def _signing(entry: Entry, names: dict[str, str]) -> list[Sentence]:
    signer = ", ".join(line for line in (*entry.block.lines, entry.block.name) if line)
    at = entry.signed_at
    told = [_said("signed", at, number=entry.words, signer=signer), _authority(entry)]
    if entry.compared_by:
        told.append(_said("compared", at, who=names.get(entry.compared_by, "")))
    if entry.received_by and entry.received_by != entry.compared_by:
        told.append(_said("received", at, who=names.get(entry.received_by, "")))
    if entry.source is not EntrySource.DESK:
        told.append(_said(f"entered_{entry.source.value}", entry.entered_at))
    for key, moment in (
        ("inked", entry.inked_at),
        ("sealed", entry.sealed_at),
        ("handed_over", entry.handed_over_at),
    ):
        # What came from paper bears ink and went out on the day it was signed.
        if moment is not None and entry.source in (EntrySource.DESK, EntrySource.OUTSIDE):
            told.append(_said(key, moment))
    return told


def _authority(entry: Entry) -> Sentence:
    snapshot: dict[str, Any] = dict(entry.authority)
    ground = str(snapshot.get("ground") or "")
    decided = day(snapshot.get("decision_on"))
    on = f"{decided:%d/%m/%Y}" if decided else ""
    number = str(snapshot.get("decision_number") or "")
    doubts = [str(each) for each in snapshot.get("doubts", ())]
    if doubts:
        key = "by_doubt"
    elif ground == "office":
        key = "by_office"
    elif ground and number and on:
        key = f"by_{ground}"
    else:
        key = "by_unknown"
    return _said(
        key,
        entry.signed_at,
        number=number,
        on=on,
        doubts="; ".join(doubts),
    )


def _corrections(desk: Desk, entry: Entry, names: dict[str, str]) -> list[Sentence]:
    found = []
    for event, data in story.events_of(desk.store.db, entry.id, "entry.corrected"):
        before = data.get("before", {})
        found.append(
            Sentence(
                key="corrected",
                at=datetime.fromisoformat(event.at),
                officer=names.get(event.officer or "", ""),
                values={
                    "reason": data.get("reason", ""),
                    "pages": before.get("pages", ""),
                    "copies": before.get("copies", ""),
                },
            )
        )
    return found


def _reprints(desk: Desk, entry: Entry, names: dict[str, str]) -> list[Sentence]:
    return [
        Sentence(
            key="printed_again",
            at=datetime.fromisoformat(event.at),
            officer=names.get(event.officer or "", ""),
            values={"first": data["first_sheet"], "last": data["last_sheet"]},
        )
        for event, data in story.events_of(desk.store.db, entry.id, "entry.printed_again")
    ]


def _keeping(desk: Desk, entry: Entry) -> list[Sentence]:
    told = []
    if entry.kept is not None:
        values = {"what": entry.kept.what, "box": entry.kept.box, "order": entry.kept.order}
        told.append(_said("kept" if entry.kept.box else "kept_nowhere", entry.signed_at, **values))
    if entry.keep_until is not None:
        until = f"{entry.keep_until:%d/%m/%Y}"
        told.append(_said("keep_until", entry.signed_at, until=until))
    destroyed = book_keeping.destroyed_on(desk.store.db, entry.id)
    if destroyed is not None:
        at = datetime.combine(destroyed, datetime.min.time(), tzinfo=entry.signed_at.tzinfo)
        told.append(_said("destroyed", at, on=f"{destroyed:%d/%m/%Y}"))
    return told


def _note(note: EntryNote, names: dict[str, str]) -> Sentence:
    key = "annulled" if note.annuls else "noted"
    if note.decision and not note.annuls:
        key = "noted_decision"
    if note.annuls and not note.decision:
        key = "spoilt"
    return Sentence(
        key=key,
        at=note.at,
        officer=names.get(note.officer, ""),
        values={"text": note.text, "decision": note.decision},
    )


def _said(key: str, at: datetime, **values: object) -> Sentence:
    return Sentence(key=key, at=at, officer="", values=values)
