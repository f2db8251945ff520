"""Residents' data in a file of an officer's choosing: two persons, and an event that says so.

A file that names nobody (counts, forms to fill in) is written by `write_file` alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from urbgov_desk.documents.book_values import CertificationBook
from urbgov_desk.documents.report_values import Report
from urbgov_desk.documents.values import CourierList, TrackingRegister
from urbgov_desk.domain.export import REMIND_AFTER, Export, Exported
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.second import confirmed
from urbgov_desk.store import list_export as rows
from urbgov_desk.store import paper as papers
from urbgov_desk.store import print_queue

_OF_MANY = {CertificationBook.kind, TrackingRegister.kind, CourierList.kind, Report.kind}
"""Papers that name many people; any other is one person's own, who waits for it."""
_FORMATS = frozenset({"xlsx", "csv", "pdf"})
_MOST = 500


class ExportUnknown(Told):
    """No such file left this desk."""


class FileNotWritten(Told):
    """The file cannot be written there, or it is open elsewhere. Values: name."""


def write_file(file: Path, content: bytes) -> None:
    """Write a file whole; one that cannot be written leaves what stood there.

    Raises FileNotWritten.
    """
    half = _half_of(file)
    try:
        half.write_bytes(content)
        half.replace(file)
    except OSError:
        half.unlink(missing_ok=True)
        raise FileNotWritten(name=file.name) from None


@dataclass(frozen=True, slots=True)
class Witnessed:
    """The two officers of one export, each known in person."""

    first: str
    second: str


def begin(desk: Desk) -> Witnessed:
    """Both persons of an export whose file takes long to make. Raises NotAllowed, SecondNeeded."""
    first = desk.require(Act.EXPORT_PERSONAL)
    return Witnessed(first=first.id, second=confirmed(desk, Act.EXPORT_PERSONAL))


def write(
    desk: Desk,
    file: Path,
    make: Callable[[], bytes],
    *,
    what: Exported,
    subject: str,
    count: int,
    witnessed: Witnessed | None = None,
) -> None:
    """Write a file with residents' data; `make` is asked once both persons are known.

    `subject` is a code of the list and `count` its rows: the record has nobody's name, nor where
    the file lies. `witnessed`: both persons as `begin` found them, for who began it alone. Raises
    NotAllowed, SecondNeeded, FileNotWritten, and what `make` raises.
    """
    first = desk.require(Act.EXPORT_PERSONAL)
    if witnessed is None or witnessed.first != first.id:
        witnessed = begin(desk)
    content = make()
    half = _half_of(file)
    try:
        half.write_bytes(b"")
    except OSError:
        raise FileNotWritten(name=file.name) from None
    half.unlink()
    # Before the file: what left is in the record for certain; a file the disk then had no room
    # for is one line too many there.
    with desk.change(None) as change:
        data = {
            "what": what.value,
            "rows": count,
            "format": _format_of(file),
            "second": witnessed.second,
        }
        change.record("list.exported", subject, data)
    write_file(file, content)


def save_paper(desk: Desk, job: str, file: Path) -> None:
    """Write a paper that waits for the printer as PDF.

    One person's own paper is what they came for; a book or a list is an export. It is opened on the
    way, so it is theirs who read papers. Raises NotAllowed, SecondNeeded, PaperDestroyed,
    FileNotWritten.
    """
    desk.require(Act.READ_PAPERS)
    found = print_queue.find_print_job(desk.store.db, job)
    kept = papers.find_paper(desk.store.db, found.paper) if found else None
    if kept is None or kept.kind not in _OF_MANY:
        write_file(file, paper.look_at_job(desk, job))
        return
    what = Exported.BOOK if kept.kind == CertificationBook.kind else Exported.PAPER
    write(
        desk,
        file,
        lambda: paper.look_at_job(desk, job),
        what=what,
        subject=kept.kind,
        count=0,
    )


def list_exports(desk: Desk) -> tuple[Export, ...]:
    """What left the desk in files, the latest first."""
    desk.require(Act.READ_EXPORTS)
    return tuple(rows.list_exports(desk.store.db, _MOST))


def note_deleted(desk: Desk, export: str, request_id: str) -> None:
    """Record that a file that left is deleted wherever it lay; saying so twice does no harm.

    Raises NotAllowed, ExportUnknown.
    """
    desk.require(Act.EXPORT_PERSONAL)
    with desk.change(request_id) as change:
        if change.done_before():
            return
        found = rows.find(change.db, export)
        if found is None:
            raise ExportUnknown()
        if found.gone_at is None:
            change.record("list.deleted", export, {})


def count_overdue(desk: Desk) -> int:
    """How many files with residents' data lie about longer than they should."""
    desk.require(Act.READ_EXPORTS)
    return rows.count_out(desk.store.db, desk.now() - REMIND_AFTER)


def _format_of(file: Path) -> str:
    """The kind of file; what else stands behind a point may be somebody's name."""
    suffix = file.suffix.lower().lstrip(".")
    return suffix if suffix in _FORMATS else ""


def _half_of(file: Path) -> Path:
    return file.with_name(f".{file.name}.part")
