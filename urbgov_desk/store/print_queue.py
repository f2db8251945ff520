"""The print queue: committed -> sent -> confirmed or failed -> reprinted. Committed comes first, so
a dead printer never hides a paper that still has to come out.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from urbgov_desk.domain.dossier import PrintState


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """One printing of one paper. `times` is 0 for the first printing, n for the n-th reprint.

    The paper comes out on sheets `first_sheet` to `sheets`; `fed`: over sheets laid into the tray.
    """

    id: str
    paper: str
    paper_kind: str
    dossier: str | None
    dossier_code: str | None
    state: PrintState
    times: int
    made_at: str
    sent_at: str | None
    settled_at: str | None
    printer: str | None
    job: str | None
    error: str | None
    counter: str | None
    sheets: int
    first_sheet: int
    fed: bool
    subject: str = ""


_SELECT = (
    "SELECT j.id, j.paper, p.kind, p.dossier, COALESCE(d.code, c.code), j.state, j.times, "
    "j.made_at, j.sent_at, j.settled_at, j.printer, j.job, j.error, j.counter, j.sheets, "
    "j.first_sheet, j.fed, p.subject "
    "FROM print_job j "
    "JOIN paper p ON p.id = j.paper LEFT JOIN dossier d ON d.id = p.dossier "
    "LEFT JOIN certification c ON c.id = p.subject "
)


def insert_print_job(
    db: Database,
    *,
    job_id: str,
    paper: str,
    times: int,
    made_at: str,
    counter: str | None,
    sheets: int = 1,
    first_sheet: int = 1,
    fed: bool = False,
) -> None:
    """A paper that has to come out."""
    db.execute(
        "INSERT INTO print_job (id, paper, state, times, made_at, counter, sheets, first_sheet, "
        "fed) VALUES (?,?,?,?,?,?,?,?,?)",
        [
            job_id, paper, PrintState.COMMITTED.value, times, made_at, counter, sheets,
            first_sheet, int(fed),
        ],
    )  # fmt: skip


def sheets_of(db: Database, paper: str) -> tuple[int, bool]:
    """On how many sheets a paper came out first, and whether they were fed."""
    row = db.execute(
        "SELECT sheets, fed FROM print_job WHERE paper = ? ORDER BY made_at, rowid LIMIT 1", [paper]
    ).fetchone()
    return (int(row[0]), bool(row[1])) if row else (1, False)


def mark_sent(db: Database, job_id: str, *, at: str, printer: str, job: str | None) -> None:
    """The printer's queue took it."""
    db.execute(
        "UPDATE print_job SET state = ?, sent_at = ?, printer = ?, job = ?, error = NULL "
        "WHERE id = ?",
        [PrintState.SENT.value, at, printer, job, job_id],
    )


def mark_settled(db: Database, job_id: str, *, at: str, error: str | None) -> None:
    """It came out (`error` None), or it did not and why."""
    state = PrintState.FAILED if error else PrintState.CONFIRMED
    db.execute(
        "UPDATE print_job SET state = ?, settled_at = ?, error = ? WHERE id = ?",
        [state.value, at, error, job_id],
    )


def list_unprinted(db: Database) -> list[PrintJob]:
    """Everything that has not surely come out, the oldest first."""
    rows = db.execute(
        _SELECT + "WHERE j.state <> ? AND p.destroyed_at IS NULL ORDER BY j.made_at, j.rowid",
        [PrintState.CONFIRMED.value],
    ).fetchall()
    return [_job(row) for row in rows]


def moment_of(job: PrintJob) -> datetime:
    """When the paper had to come out."""
    return datetime.fromisoformat(job.made_at)


def find_print_job(db: Database, job_id: str) -> PrintJob | None:
    """One printing by its id."""
    row = db.execute(_SELECT + "WHERE j.id = ?", [job_id]).fetchone()
    return _job(row) if row else None


def _job(r: tuple[str, ...]) -> PrintJob:
    return PrintJob(
        id=r[0], paper=r[1], paper_kind=r[2], dossier=r[3], dossier_code=r[4],
        state=PrintState(r[5]), times=int(r[6]), made_at=r[7], sent_at=r[8], settled_at=r[9],
        printer=r[10], job=r[11], error=r[12], counter=r[13], sheets=int(r[14]),
        first_sheet=int(r[15]), fed=bool(r[16]), subject=r[17] or "",
    )  # fmt: skip
