"""Spoilt sheets of an attestation once more, under the same number: in a jam and long after it.

What comes out is the same paper, unmarked: it takes the place of sheets that are destroyed, and
who printed which again stays in the record.
"""

from dataclasses import dataclass

from urbgov_desk import documents
from urbgov_desk.domain.certification import AttestationForm
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certifying import Ink, PrintAgain, ResumePrinting
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification import attesting
from urbgov_desk.services.certification.entry import EntryStruckOut
from urbgov_desk.services.certification.signing import EntryUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.paper import PaperDestroyed
from urbgov_desk.store import book_entry as rows
from urbgov_desk.store import paper as papers
from urbgov_desk.store import print_queue, story
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id


class SheetUnknown(Told):
    """The paper has no such sheet. Values: sheet, sheets."""


class NeverPrinted(Told):
    """This number has no attestation of the desk: a rubber stamp, or a line of an old book.

    Values: number.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAttestation:
    """What came out for a number: on how many sheets, and whether its line was changed since."""

    paper: str
    form: AttestationForm
    sheets: int
    outdated: bool = False


def printed(desk: Desk, entry: Entry) -> PrintedAttestation | None:
    """The attestation last made for a number; None where the desk printed none."""
    desk.require(Act.READ_CERTIFICATIONS)
    db = desk.store.db
    if entry.certification is None:
        return None
    for event, data in reversed(story.events_of(db, entry.certification, "certification.inked")):
        if entry.id not in data.get("papers", {}):
            continue
        kept = papers.find_paper(db, data["papers"][entry.id])
        if kept is None or kept.destroyed_at:
            return None
        made = (event.epoch, event.seq)
        corrected = story.events_of(db, entry.id, "entry.corrected")
        return PrintedAttestation(
            paper=kept.id,
            form=AttestationForm(data["form"]),
            sheets=print_queue.sheets_of(db, kept.id)[0],
            outdated=any((each.epoch, each.seq) > made for each, _ in corrected),
        )
    return None


def print_again(desk: Desk, request: PrintAgain) -> int:
    """The named sheets once more; returns how many come out.

    A line that was put right since is made anew with all its sheets: the old ones are wrong.
    Raises EntryUnknown, EntryStruckOut, NeverPrinted, SheetUnknown.
    """
    desk.require(Act.INK)
    entry = rows.find_entry(desk.store.db, request.entry)
    if entry is None:
        raise EntryUnknown()
    found = printed(desk, entry)
    if found is None or entry.certification is None:
        raise NeverPrinted(number=entry.words)
    if entry.struck_out:
        raise EntryStruckOut(number=entry.words)
    if found.outdated:
        anew = Ink(
            request_id=request.request_id,
            certification=entry.certification,
            form=found.form,
            entries=(entry.id,),
        )
        return attesting.ink(desk, anew).sheets
    last = found.sheets if request.last_sheet is None else request.last_sheet
    for sheet in (request.first_sheet, last):
        if not 1 <= sheet <= found.sheets:
            raise SheetUnknown(sheet=sheet, sheets=found.sheets)
    if last < request.first_sheet:
        raise SheetUnknown(sheet=last, sheets=found.sheets)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            data = {"paper": found.paper, "first_sheet": request.first_sheet, "last_sheet": last}
            change.record("entry.printed_again", entry.id, data)
            _queue(desk, change, found.paper, request.first_sheet, last)
    return last - request.first_sheet + 1


def resume(desk: Desk, request: ResumePrinting) -> str:
    """Go on after a jam from the named sheet, under the same number; returns the print job's id.

    The sheets are the same paper unmarked: what jammed is destroyed, not handed out. Raises
    PaperDestroyed, SheetUnknown.
    """
    desk.require(Act.INK)
    with desk.change(request.request_id) as change:
        if change.done_before():
            return papers.last_job(change.db, request.paper)
        row = papers.find_paper(change.db, request.paper)
        if row is None or row.destroyed_at:
            raise PaperDestroyed()
        sheets, _ = print_queue.sheets_of(change.db, request.paper)
        if not 1 <= request.first_sheet <= sheets:
            raise SheetUnknown(sheet=request.first_sheet, sheets=sheets)
        data = {"paper": request.paper, "first_sheet": request.first_sheet}
        change.record("certification.print_resumed", request.paper, data)
        return _queue(desk, change, request.paper, request.first_sheet, sheets)


def _queue(desk: Desk, change: Change, paper: str, first: int, last: int) -> str:
    job_id = new_id()
    _, fed = print_queue.sheets_of(change.db, paper)
    if (first, last) == (1, 1):
        # "One sheet" of a job is the whole paper; the first sheet of the next copy is the same.
        row = papers.find_paper(change.db, paper)
        pages = documents.page_count(desk.store.papers.read(row.file)) if row else 1
        first = last = 1 if pages == 1 else pages + 1
    print_queue.insert_print_job(
        change.db,
        job_id=job_id,
        paper=paper,
        times=0,
        made_at=desk.now().isoformat(),
        counter=desk.counter.id if desk.counter else None,
        sheets=last,
        first_sheet=first,
        fed=fed,
    )
    return job_id
