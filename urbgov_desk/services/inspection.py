"""The looks of inspectors: they read what is lawful, write nothing, and every look is recorded."""

from datetime import datetime, timedelta

from urbgov_desk.domain.inspection import Look, Looked
from urbgov_desk.domain.right import Act, OfficerRole
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import look as rows

# A screen reads the same thing several times while it is looked at once.
_ONE_LOOK = timedelta(minutes=1)
_MOST = 500


def note(desk: Desk, what: Looked, subject: str, label: str | None) -> None:
    """Record that an inspector looked at this; nothing for anybody else.

    What a screen reads again within a minute is the same look.
    """
    officer = desk.officer
    if officer is None or OfficerRole.INSPECTOR not in officer.roles:
        return
    last = rows.last_look(desk.store.db, officer.id, subject)
    if last is not None and abs(desk.now() - datetime.fromisoformat(last)) < _ONE_LOOK:
        return
    with desk.change(None) as change:
        change.record("inspection.looked", subject, {"what": what.value, "label": label or ""})


def list_looks(desk: Desk) -> tuple[Look, ...]:
    """What inspectors looked at, the latest first."""
    desk.require(Act.READ_LOOKS)
    return tuple(rows.list_looks(desk.store.db, _MOST))
