"""What an inspector looked at; every look is recorded."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Looked(StrEnum):
    """What sort of thing was looked at."""

    DOSSIER = "dossier"
    CERTIFICATION = "certification"
    ENTRY = "entry"
    BOOK = "book"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look: whose, when, at what. `label` is the code or number a person knows it by."""

    officer: str
    name: str
    at: datetime
    what: Looked
    subject: str
    label: str
