"""The number series of a year, and which of them may still go on from a paper book."""

from dataclasses import dataclass

from urbgov_desk.services.desk import Desk
from urbgov_desk.store import series as rows
from urbgov_desk.store.series import SeriesLine

_FORMS = ("supplement_request", "refusal", "apology", "stop_notice")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesChoice:
    """A series that may be opened at a number: `kind` as numbers are taken, `form` its paper."""

    kind: str
    scope: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesOfYear:
    """What stands, and what may be opened: forms, tracking registers by field, local codes."""

    year: int
    lines: tuple[SeriesLine, ...]
    choices: tuple[SeriesChoice, ...]


def list_series(desk: Desk) -> SeriesOfYear:
    """The series of this year."""
    today = desk.now().date()
    lines = tuple(rows.list_series(desk.store.db, today.year))
    used = {(line.kind, line.scope) for line in lines if line.used}
    forms = [desk.law.form(kind, today) for kind in _FORMS]
    choices = [SeriesChoice(kind=f.symbol or f.kind, form=f.title) for f in forms]
    if not desk.office().code_prefix:
        choices.append(SeriesChoice(kind="dossier", scope=desk.store.info.desk))
    fields = sorted({line.field for line in desk.law.procedures(today)})
    choices += [SeriesChoice(kind="tracking", scope=field) for field in fields]
    return SeriesOfYear(
        year=today.year,
        lines=lines,
        choices=tuple(c for c in choices if (c.kind, c.scope) not in used),
    )
