"""The papers people bring: what the law's list names, and what this ward has learnt of its own."""

from dataclasses import replace

from urbgov_desk.domain.certification import Issuer, Layout
from urbgov_desk.domain.certification_rule import PaperKind
from urbgov_desk.domain.text import folded
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import paper_kind as rows

_OWN = "own"
"""How the key of a kind begins that only this ward knows."""


def list_kinds(desk: Desk) -> tuple[PaperKind, ...]:
    """Every kind of paper, the most used first; those never brought keep the order of the list.

    A kind of the list keeps its usual pages and layout; where pages vary they stay open and are
    asked for. A title the ward wrote itself is offered as it was last brought.
    """
    uses = {(row.kind, folded(row.title)): row for row in rows.list_used(desk.store.db)}
    found = []
    for kind in desk.law.paper_kinds(desk.now().date()):
        row = uses.pop((kind.kind, folded(kind.title)), None)
        found.append(replace(kind, uses=row.uses) if row else kind)
    found += [_own(row) for row in uses.values()]
    return tuple(sorted(found, key=lambda each: -each.uses))


def _own(row: rows.UsedKind) -> PaperKind:
    words = folded(row.title).split()
    letters = "".join(word[0] for word in words[:2]) if len(words) > 1 else "".join(words)[:2]
    return PaperKind(
        key=f"{_OWN}:{row.kind.value}:{row.title}",
        title=row.title,
        letters=letters,
        kind=row.kind,
        issuer=Issuer(row.issuer),
        pages=row.pages,
        layout=Layout(row.layout),
        legalised=False,
        uses=row.uses,
    )
