"""The papers people bring: what the law's list names, and what this ward has learnt of its own."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from urbgov_desk.domain.certification import Issuer, Layout
from urbgov_desk.domain.certification_rule import PaperKind
from urbgov_desk.domain.certification_visit import Line
from urbgov_desk.domain.text import folded
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import paper_kind as rows
from urbgov_desk.store.change import Change

_OWN = "own"
"""How the key of a kind begins that only this ward knows."""
_BROUGHT_BY = 3
"""A title of the ward's own is learnt once so many people brought it: else it may name somebody."""


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


def learnt(desk: Desk, change: Change, lines: Iterable[tuple[str, Line]]) -> list[dict[str, Any]]:
    """What signing these lines, each with its requester, teaches of the papers that come.

    The list lies open in the record, so only titles of the law's list or of the ward's own are
    counted, and those that several people brought.
    """
    today = desk.now().date()
    named = {(kind.kind, folded(kind.title)) for kind in desk.law.paper_kinds(today)}
    found = []
    for requester, line in lines:
        key = (line.kind, folded(line.title))
        if key not in named and not rows.is_known(change.db, line.kind, line.title):
            others = rows.others_with(
                change.db, line.kind, line.title, requester, most=_BROUGHT_BY - 1
            )
            if others + 1 < _BROUGHT_BY:
                continue
        named.add(key)
        found.append(
            {
                "title": line.title,
                "kind": line.kind.value,
                "issuer": line.issuer.value,
                "pages": line.pages,
                "layout": line.layout.value,
            }
        )
    return found
