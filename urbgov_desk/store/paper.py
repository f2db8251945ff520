"""Reading the papers that were made."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPaper:
    """A paper as kept: where its bytes lie and what was printed."""

    id: str
    dossier: str | None
    kind: str
    file: str
    printed: str
    revision: int
    issued_at: str
    reprints: int
    destroyed_at: str | None


def find_paper(db: Database, paper_id: str) -> KeptPaper | None:
    """One paper by its id."""
    row = db.execute(
        "SELECT id, dossier, kind, file, printed, revision, issued_at, reprints, destroyed_at "
        "FROM paper WHERE id = ?",
        [paper_id],
    ).fetchone()
    if row is None:
        return None
    return KeptPaper(
        id=row[0],
        dossier=row[1],
        kind=row[2],
        file=row[3],
        printed=row[4],
        revision=row[5],
        issued_at=row[6],
        reprints=row[7],
        destroyed_at=row[8],
    )


def last_job(db: Database, paper_id: str) -> str:
    """The latest print job of a paper."""
    row = db.execute(
        "SELECT id FROM print_job WHERE paper = ? ORDER BY made_at DESC, id DESC LIMIT 1",
        [paper_id],
    ).fetchone()
    return str(row[0])
