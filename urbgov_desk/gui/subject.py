"""What a page may be asked to show when the user comes to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDossier:
    """One dossier, by its id."""

    dossier_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindText:
    """Whatever was typed into the find field."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """A scan that belongs here: the text as scanned and what `services.scan` read in it."""

    text: str
    reading: object


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeVisit:
    """A parked visit, by its key."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenVisit:
    """A certification visit (a bundle), by its id."""

    certification: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEntry:
    """A line of a statutory book, by its id."""

    entry_id: str
