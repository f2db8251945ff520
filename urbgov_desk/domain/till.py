"""What the till of the desk took."""

from dataclasses import dataclass
from datetime import date

from urbgov_desk.domain.dossier import PaymentMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class Takings:
    """Đồng taken less given back on a day, by way of paying; entries struck out do not count."""

    on: date
    by_method: dict[PaymentMethod, int]

    @property
    def total(self) -> int:
        """All ways together."""
        return sum(self.by_method.values())
