"""Bringing a dossier to where an act under test begins, by the real acts, and looking at it."""

import json
from typing import Any

from tests.documents.reading import whole_text
from tests.making import Ward, intake
from urbgov_desk.domain.act import HandOver
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.services import handling, paper
from urbgov_desk.services import intake as reception
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


def received(ward: Ward, **changes: object) -> Dossier:
    """A dossier just received."""
    done = reception.receive(ward.desk, intake(**changes))
    return reception.find(ward.desk, done.dossier)


def appraised(ward: Ward, **changes: object) -> Dossier:
    """A dossier with the unit that resolves it."""
    dossier = received(ward, **changes)
    handling.hand_over(
        ward.desk,
        HandOver(request_id=new_id(), dossier=dossier.id, to_unit="Phòng Văn hóa - Xã hội"),
    )
    return found(ward, dossier.id)


def found(ward: Ward, dossier_id: str) -> Dossier:
    return reception.find(ward.desk, dossier_id)


def chief(ward: Ward) -> str:
    """The id of the officer who may approve."""
    officer = ward.as_officer("TRUONG").officer
    assert officer is not None
    return officer.id


def clerk(ward: Ward) -> str:
    """The id of an officer who may not."""
    assert ward.desk.officer is not None
    return ward.desk.officer.id


def printed(ward: Ward, paper_id: str) -> str:
    """All the words on a paper."""
    return whole_text(paper.read(ward.desk, paper_id))


def record_of(ward: Ward) -> tuple[int, int, int]:
    """How many acts, numbers and papers the store holds: unchanged when nothing was done."""
    done = verify(ward.desk.store)
    return done.events, done.numbers, done.papers


def assert_proven(ward: Ward) -> None:
    assert verify(ward.desk.store).finding is None


def sealed_events(ward: Ward) -> list[str]:
    """Every event's data as it stands in the chain."""
    rows = ward.desk.store.db.execute("SELECT data FROM event ORDER BY epoch, seq").fetchall()
    return [row[0] for row in rows]


def clock_figures(ward: Ward, dossier_id: str) -> dict[str, Any]:
    """Both readings of a clock that was stopped."""
    row = ward.desk.store.db.execute(
        "SELECT clock_left FROM dossier WHERE id = ?", [dossier_id]
    ).fetchone()
    figures: dict[str, Any] = json.loads(row[0])
    return figures
