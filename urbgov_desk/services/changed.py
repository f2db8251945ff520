"""What the last acts changed, so that every list that cares can reload itself."""

from urbgov_desk.services.desk import Desk


def take(desk: Desk) -> frozenset[str]:
    """The kinds of event recorded since this was last asked."""
    return desk.store.take_kinds()
