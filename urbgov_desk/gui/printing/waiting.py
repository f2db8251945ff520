"""Reading the print queue: which papers are not out, and where papers of this office go."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from urbgov_desk.domain.dossier import PrintState
from urbgov_desk.domain.office import Setting

# Services load the store and the papers, so they are imported inside, on the worker's thread.
if TYPE_CHECKING:
    from pathlib import Path

    from urbgov_desk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPaper:
    """A paper that has not surely come out. `reason` is as `problem.kept` wrote it.

    It takes so many `sheets`; `fed`: they were laid into the tray for it and for nothing else.
    `about`: what a report is of (`so-quy-20261101-20261130`), as files of it are named.
    """

    job: str
    paper: str
    kind: str
    code: str
    state: PrintState
    times: int
    made_at: str
    reason: str = ""
    printer: str = ""
    queue_job: str = ""
    sheets: int = 1
    fed: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What has to come out, oldest first, and the printer chosen for it."""

    papers: tuple[WaitingPaper, ...]
    printer: str
    tray: str
    fed_tray: str = ""


def read(desk: "Desk") -> Queue:
    """The queue as it stands in the store."""
    from urbgov_desk.services import paper

    settings = desk.settings()
    return Queue(
        papers=tuple(
            WaitingPaper(
                job=job.id,
                paper=job.paper,
                kind=job.paper_kind,
                code=job.dossier_code or "",
                state=job.state,
                times=job.times,
                made_at=job.made_at,
                reason=job.error or "",
                printer=job.printer or "",
                queue_job=job.job or "",
                sheets=job.sheets - job.first_sheet + 1,
                fed=job.fed,
                about=job.subject,
            )
            for job in paper.list_unprinted(desk)
        ),
        printer=settings[Setting.PRINTER],
        tray=settings[Setting.TRAY],
        fed_tray=settings[Setting.FED_TRAY] or settings[Setting.TRAY],
    )


def pdf_of(desk: "Desk", job: str) -> bytes:
    """What the printer is to be sent. Raises PaperDestroyed, PaperFileDamaged."""
    from urbgov_desk.services import paper

    return paper.job_bytes(desk, job)


def look_at(desk: "Desk", job: str) -> bytes:
    """The paper for eyes. Raises NotAllowed, PaperDestroyed, PaperFileDamaged."""
    from urbgov_desk.services import paper

    return paper.look_at_job(desk, job)


def save(desk: "Desk", job: str, file: "Path") -> None:
    """Keep the paper as a PDF. Raises FileNotWritten, and of a list or a book SecondNeeded."""
    from urbgov_desk.services import exporting

    exporting.save_paper(desk, job, file)


def keep_sent(desk: "Desk", job: str, printer: str, queue_job: str) -> None:
    """The PC's queue took the paper."""
    from urbgov_desk.services import paper

    paper.job_sent(desk, job, printer, queue_job or None)


def keep_settled(desk: "Desk", job: str, reason: str | None) -> None:
    """The paper is out (`reason` None), or is not and why."""
    from urbgov_desk.services import paper

    paper.job_settled(desk, job, error=reason)


def resume(desk: "Desk", paper_id: str, first_sheet: int) -> None:
    """Print on from the named sheet under the same number. Raises SheetUnknown."""
    from urbgov_desk.domain.certifying import ResumePrinting
    from urbgov_desk.services.certification import reprinting

    request = ResumePrinting(
        request_id=f"resume-{uuid4()}", paper=paper_id, first_sheet=first_sheet
    )
    reprinting.resume(desk, request)
