"""Reading what kinds of paper this ward has certified, and how often."""

from dataclasses import dataclass

from sqlite_utils import Database

from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout


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
