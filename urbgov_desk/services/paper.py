"""Papers of the desk: made inside the act they belong to, kept with their hash, printed later.

A paper's bytes are fsynced before the commit that names them, so there is never a number without
its paper, nor a paper without its number; what the printer does comes after.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from urbgov_desk import documents
from urbgov_desk.documents.book_values import CertificationBook
from urbgov_desk.documents.values import Paper, Receipt, TrackingRegister
from urbgov_desk.domain import paper_code
from urbgov_desk.domain.act import ReprintPaper
from urbgov_desk.domain.inspection import Looked
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.paper_code import PaperCodeKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import inspection
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import paper as rows
from urbgov_desk.store import print_queue, secret
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

# The class of keeping a paper belongs to, where it is not an ordinary slip's.
_RETENTION = {
    Receipt.kind: "one_stop.receipt",
    TrackingRegister.kind: "one_stop.register",
    CertificationBook.kind: "certification.register",
}


class PaperDestroyed(Told):
    """The paper's bytes were destroyed: its time was over, or the person was erased."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """A paper kept on the disk and not yet named by a commit."""

    id: str
    row: dict[str, Any]


def make(
    desk: Desk,
    change: Change,
    values: Paper,
    *,
    dossier: str | None,
    subject: str,
    sealed_for: str,
    number: str | None = None,
    revision: int = 1,
    at: datetime | None = None,
    progress: Progress | None = None,
    retention: str = "",
) -> MadePaper:
    """Make and keep a paper; its row goes into the act's event under "issued".

    `retention`: the class it is kept in, where its kind does not say.
    """
    return keep(
        desk,
        change,
        documents.make(values, progress),
        kind=values.kind,
        form_kind=values.form_kind,
        printed=documents.values_json(values),
        dossier=dossier,
        subject=subject,
        sealed_for=sealed_for,
        number=number,
        revision=revision,
        at=at,
        retention=retention,
    )


def keep(
    desk: Desk,
    change: Change,
    pdf: bytes,
    *,
    kind: str,
    form_kind: str,
    printed: Mapping[str, object],
    dossier: str | None,
    subject: str,
    sealed_for: str,
    number: str | None = None,
    revision: int = 1,
    at: datetime | None = None,
    retention: str = "",
) -> MadePaper:
    """Keep a paper that is made; `printed` are the values it shows."""
    moment = at or desk.now()
    form = desk.law.form(form_kind, moment.date())
    paper_id = new_id()
    row = {
        "id": paper_id,
        "dossier": dossier,
        "subject": subject,
        "kind": kind,
        "form_code": form.code,
        "form_version": f"{form.set} {form.valid_from.isoformat()}",
        "number": number,
        "revision": revision,
        "issued_at": moment.isoformat(),
        "sha256": hashlib.sha256(pdf).hexdigest(),
        "file": change.papers.keep(pdf),
        "printed": Personal(sealed_for, json.dumps(printed, ensure_ascii=False, sort_keys=True)),
        "retention": retention or _RETENTION.get(kind, "one_stop.slip"),
        "sealed_for": sealed_for,
    }
    return MadePaper(id=paper_id, row=row)


def queue(
    desk: Desk, change: Change, papers: list[MadePaper], *, sheets: int = 1, fed: bool = False
) -> tuple[str, ...]:
    """Put papers of the act into the print queue, in the act's own transaction.

    Each comes out on so many `sheets`, the same on all; `fed`: over sheets laid into the tray.
    """
    jobs = []
    for paper in papers:
        job_id = new_id()
        print_queue.insert_print_job(
            change.db,
            job_id=job_id,
            paper=paper.id,
            times=0,
            made_at=desk.now().isoformat(),
            counter=desk.counter.id if desk.counter else None,
            sheets=sheets,
            fed=fed,
        )
        jobs.append(job_id)
    return tuple(jobs)


def qr_text(
    desk: Desk,
    *,
    code: str,
    revision: int,
    at: datetime,
    kind: PaperCodeKind = PaperCodeKind.RECEIPT,
) -> str:
    """The text of a paper's QR; a training ward's kinds are refused by real desks."""
    if desk.training:
        kind = kind.in_training
    key = secret.current(desk.store.db, secret.QR)
    return paper_code.make(
        key.material,
        kind=kind,
        key_id=key.key_id,
        code=code,
        revision=revision,
        printed_on=at.date(),
    )


def read(desk: Desk, paper_id: str, *, times: int = 0, at: datetime | None = None) -> bytes:
    """The PDF as it was made; with `times`, marked as that reprint. Raises PaperDestroyed."""
    desk.require(Act.READ_PAPERS)
    known = rows.find_paper(desk.store.db, paper_id)
    inspection.note(desk, Looked.PAPER, paper_id, known.form_code if known else None)
    return _kept(desk, paper_id, times, at)


def _kept(desk: Desk, paper_id: str, times: int, at: datetime | None) -> bytes:
    row = rows.find_paper(desk.store.db, paper_id)
    if row is None or row.destroyed_at:
        raise PaperDestroyed()
    pdf = desk.store.papers.read(row.file)
    return documents.mark_reprint(pdf, times=times, at=at or desk.now()) if times else pdf


def reprint(desk: Desk, request: ReprintPaper) -> str:
    """The same paper once more, marked; returns the print job's id."""
    row = rows.find_paper(desk.store.db, request.paper)
    desk.require(Act.REPRINT, dossier=row.dossier if row else None)
    with desk.change(request.request_id) as change:
        if change.done_before():
            return rows.last_job(change.db, request.paper)
        row = rows.find_paper(change.db, request.paper)
        if row is None or row.destroyed_at:
            raise PaperDestroyed()
        times = row.reprints + 1
        change.record("paper.reprinted", request.paper, {"times": times, "dossier": row.dossier})
        job_id = new_id()
        print_queue.insert_print_job(
            change.db,
            job_id=job_id,
            paper=request.paper,
            times=times,
            made_at=desk.now().isoformat(),
            counter=desk.counter.id if desk.counter else None,
        )
    return job_id


def print_same(desk: Desk, paper_id: str, request_id: str) -> str:
    """The very same bytes once more, without a mark: pages that are bound; returns the job's id.

    Raises PaperDestroyed.
    """
    desk.require(Act.PRINT_BOOK)
    with desk.change(request_id) as change:
        if change.done_before():
            return rows.last_job(change.db, paper_id)
        row = rows.find_paper(change.db, paper_id)
        if row is None or row.destroyed_at:
            raise PaperDestroyed()
        data = {"times": row.reprints + 1, "dossier": row.dossier}
        change.record("paper.reprinted", paper_id, data)
        (job,) = queue(desk, change, [MadePaper(id=paper_id, row={})])
    return job


def look_at_job(desk: Desk, job_id: str) -> bytes:
    """A paper that waits for the printer, for eyes or a file and not for the printer.

    Raises NotAllowed, PaperDestroyed.
    """
    desk.require(Act.READ_PAPERS)
    job = print_queue.find_print_job(desk.store.db, job_id)
    known = rows.find_paper(desk.store.db, job.paper) if job else None
    if job is not None and known is not None:
        inspection.note(desk, Looked.PAPER, job.paper, known.form_code)
    return job_bytes(desk, job_id)


def job_bytes(desk: Desk, job_id: str) -> bytes:
    """What the printer is to be sent for a job, whoever sits there; nobody sees it on the way."""
    job = print_queue.find_print_job(desk.store.db, job_id)
    if job is None:
        raise PaperDestroyed()
    pdf = _kept(desk, job.paper, job.times, datetime.fromisoformat(job.made_at))
    if (job.sheets, job.first_sheet) == (1, 1):
        return pdf
    return documents.repeat(pdf, job.sheets, first=job.first_sheet)


def list_unprinted(desk: Desk) -> tuple[print_queue.PrintJob, ...]:
    """Everything that has not surely come out."""
    return tuple(print_queue.list_unprinted(desk.store.db))


def job_sent(desk: Desk, job_id: str, printer: str, job: str | None) -> None:
    """The printer's queue took the paper."""
    with desk.store.aside() as db:
        print_queue.mark_sent(db, job_id, at=desk.now().isoformat(), printer=printer, job=job)


def job_settled(desk: Desk, job_id: str, error: str | None = None) -> None:
    """The paper came out, or did not and why; a failed one stays in sight and can be sent again."""
    with desk.store.aside() as db:
        print_queue.mark_settled(db, job_id, at=desk.now().isoformat(), error=error)
