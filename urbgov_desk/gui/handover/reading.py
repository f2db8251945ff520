"""What the page reads of the desk, on the worker."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from urbgov_desk.domain.dossier import Dossier, DossierLine

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A result on its shelf: how many days, and whether its people are to be called."""

    line: DossierLine
    days: int
    remind: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyResults:
    """Everything that waits to be collected."""

    results: tuple[Waiting, ...]
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedReturn:
    """The dossier somebody came for."""

    dossier: Dossier
    now: datetime


def read_ready(desk: "Desk") -> ReadyResults:
    """The ready list, the oldest first."""
    from urbgov_desk.services import worklist

    lines = worklist.ready_list(desk)
    return ReadyResults(
        results=tuple(
            Waiting(line=x.line, days=x.days, remind=x.remind is not None) for x in lines
        ),
        now=desk.now(),
    )


def read_return(desk: "Desk", dossier_id: str) -> OpenedReturn:
    """One dossier. Raises DossierUnknown."""
    from urbgov_desk.services import intake

    return OpenedReturn(dossier=intake.find(desk, dossier_id), now=desk.now())
