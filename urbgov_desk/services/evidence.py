"""Evidence for somebody outside: the record, personal parts sealed, with its signed heads."""

from datetime import datetime
from pathlib import Path

from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.problem import Told
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import evidence as store_evidence
from urbgov_desk.store.engine import Database
from urbgov_desk.store.evidence import Written as Written


class EvidenceNotWritable(Told):
    """The evidence file cannot be written where it was asked for."""


def write(
    source: Desk | Database,
    path: Path,
    *,
    at: datetime | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write the evidence file, whole or not at all; nobody waits for it.

    `source`: a desk, or a reader (also of a backup's own copy). `at`: the moment of its last head;
    a desk's clock or the last act unless given. Raises EvidenceNotWritable, WorkCalledOff and the
    told problems of the disk.
    """
    if not path.parent.is_dir() or path.is_dir():
        raise EvidenceNotWritable()
    if not isinstance(source, Desk):
        return store_evidence.write(source, path, at=at, progress=progress)
    reader = source.store.reader()
    try:
        return store_evidence.write(reader, path, at=at or source.now(), progress=progress)
    finally:
        reader.conn.close()
