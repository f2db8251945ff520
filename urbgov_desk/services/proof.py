"""Proof that the record is whole: chain, tables against a replay, numbers, papers."""

from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.right import Act
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import verify as store_verify
from urbgov_desk.store.verify import Finding, Verified

__all__ = ["Finding", "Verified", "verify"]


def verify(desk: Desk, progress: Progress | None = None) -> Verified:
    """How much was checked, and the first thing that is wrong; it changes nothing.

    Raises WorkCalledOff when `progress` says so.
    """
    if desk.officer is not None:  # a terminal may ask without anybody signed in: it names no person
        desk.require(Act.VERIFY)
    return store_verify.verify(desk.store, progress)


# Problems of opening that say the store itself is not what it was, not that the PC is in the way.
SIGNS_OF_DAMAGE = frozenset(
    {
        "store_unreadable",
        "schema_changed",
        "store_description_damaged",
        "key_missing",
        "paper_file_damaged",
    }
)
