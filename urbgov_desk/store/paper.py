"""Reading the papers that were made."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPaper:
    """A paper as kept: where its bytes lie and what was printed."""

    id: str
    dossier: str | None
    kind: str
    form_code: str
    file: str
    printed: str
    revision: int
    issued_at: str
    reprints: int
    destroyed_at: str | None


def find_paper(db: Database, paper_id: str) -> KeptPaper | None:
    """One paper by its id."""
    row = db.execute(
        "SELECT id, dossier, kind, form_code, file, printed, revision, issued_at, reprints, "
        "destroyed_at FROM paper WHERE id = ?",
        [paper_id],
    ).fetchone()
    if row is None:
        return None
    return KeptPaper(
        id=row[0],
        dossier=row[1],
        kind=row[2],
        form_code=row[3],
        file=row[4],
        printed=row[5],
        revision=row[6],
        issued_at=row[7],
        reprints=row[8],
        destroyed_at=row[9],
    )


def list_of(db: Database, subject: str) -> list[str]:
    """The papers made of a subject, the earliest first."""
    rows = db.execute(
        "SELECT id FROM paper WHERE subject = ? ORDER BY issued_at, id", [subject]
    ).fetchall()
    return [str(row[0]) for row in rows]


def last_job(db: Database, paper_id: str) -> str:
    """The latest print job of a paper."""
    row = db.execute(
        "SELECT id FROM print_job WHERE paper = ? ORDER BY made_at DESC, id DESC LIMIT 1",
        [paper_id],
    ).fetchone()
    return str(row[0])
