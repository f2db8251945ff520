"""When the PC's clock was wrong once, and the last act lies in the future."""

from urbgov_desk.domain.right import Act
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import record


def accept(desk: Desk, reason: str) -> str | None:
    """Take the clock as it stands now for the right one; returns the moment that was too late.

    The record goes on in a new epoch bound to the end of the one before, with who said so and why.
    None, and nothing done, when the clock is not behind the record. Raises NotAllowed.
    """
    officer = desk.require(Act.CLOCK)
    text = required_reason(reason)
    store = desk.store
    last = record.head(store.db, store.info.desk).at
    if last is None or last <= desk.now().isoformat():
        return None
    with store.new_epoch(officer=officer.id, at=desk.now(), reason="clock") as change:
        data = {"reason": text, "last_at": last}
        change.record("epoch.opened", store.info.store_id, data)
    return last
