"""A courier's list and its envelopes, as screens read them."""

from dataclasses import dataclass
from datetime import datetime

from urbgov_desk.domain.lifecycle import State


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierListView:
    """A courier's list and how many of its envelopes were checked, struck off, or still wait."""

    id: str
    number: str
    carrier: str
    phone: str | None
    brought_at: datetime
    return_at: datetime
    total: int
    checked: int
    dropped: int

    @property
    def waiting(self) -> int:
        """Envelopes not yet checked ("chưa kiểm")."""
        return self.total - self.checked - self.dropped


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierLineView:
    """One envelope of a list. `dossier` None: not checked yet, unless it was struck off."""

    position: int
    name: str
    procedure: str | None
    dossier: str | None
    dropped: bool
    code: str | None
    state: State | None

    @property
    def waiting(self) -> bool:
        """Whether the envelope is still unchecked."""
        return self.dossier is None and not self.dropped
