"""Reading what kinds of paper this ward has certified, and how often."""

from dataclasses import dataclass

from sqlite_utils import Database

from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout
from urbgov_desk.store.seal import ERASED


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedKind:
    """A kind of paper as it was last brought. `uses` counts how often."""

    title: str
    kind: CertificationKind
    issuer: Issuer
    pages: int
    layout: Layout
    uses: int


def list_used(db: Database) -> list[UsedKind]:
    """The kinds of paper this ward has certified, the most used first."""
    rows = db.execute(
        "SELECT title, kind, issuer, pages, layout, uses FROM paper_kind "
        "ORDER BY uses DESC, last_used_at DESC"
    ).fetchall()
    return [
        UsedKind(
            title=r[0],
            kind=CertificationKind(r[1]),
            issuer=Issuer(r[2]),
            pages=r[3],
            layout=Layout(r[4]),
            uses=r[5],
        )
        for r in rows
    ]


def is_known(db: Database, kind: CertificationKind, title: str) -> bool:
    """Whether the ward knows this kind of paper already."""
    row = db.execute(
        "SELECT 1 FROM paper_kind WHERE kind = ? AND title = ?", [kind.value, title]
    ).fetchone()
    return row is not None


def others_with(
    db: Database, kind: CertificationKind, title: str, requester: str, *, most: int
) -> int:
    """How many other people brought a paper of this title, counted no further than `most`."""
    rows = db.execute(
        "SELECT DISTINCT c.requester FROM certification_line l "
        "JOIN certification c ON c.id = l.certification "
        "WHERE l.title = ? AND l.kind = ? AND c.requester NOT IN (?, ?) LIMIT ?",
        [title, kind.value, requester, ERASED, most],
    ).fetchall()
    return len(rows)
