"""Proof that the record is whole: chain, heads, tables against a replay, numbers, papers."""

from urbgov_desk.domain import chain_head as heads
from urbgov_desk.domain.chain_head import HeadAnswer as HeadAnswer
from urbgov_desk.domain.chain_head import HeadUnreadable as HeadUnreadable
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import chain_head
from urbgov_desk.store import verify as store_verify
from urbgov_desk.store.verify import Finding, Verified

__all__ = [
    "SIGNS_OF_DAMAGE",
    "Finding",
    "HeadAnswer",
    "HeadUnreadable",
    "Verified",
    "current_head_text",
    "hold_against",
    "public_key_words",
    "signed_head_text",
    "verify",
]


def verify(desk: Desk, progress: Progress | None = None, *, since_last: bool = False) -> Verified:
    """How much was checked, and the first thing that is wrong.

    It changes nothing of the record; how far the chain is clean is remembered, also when it is
    called off, so that `since_last` can go on from there. Raises WorkCalledOff when `progress`
    says so.
    """
    return store_verify.verify(desk.store, progress, since_last=since_last, at=desk.now())


def hold_against(desk: Desk, text: str) -> HeadAnswer:
    """What a head from outside (a closing sheet, a book's foot, a backup) says of this store.

    It says that the event at the head's place is the one it was; that everything before it is, says
    `verify`. Raises HeadUnreadable.
    """
    return chain_head.hold(desk.store.db, heads.read(text))


def signed_head_text(desk: Desk) -> str:
    """The record's head as it stands now, signed: for a closing sheet and a backup's manifest."""
    return chain_head.sign(desk.store.db, desk.now()).text


def current_head_text(desk: Desk) -> str:
    """Place and hash of the last event, short enough for the foot and small code of a book."""
    return chain_head.short(desk.store.db).text


def public_key_words(desk: Desk) -> str:
    """The key heads are signed with, as it is printed on a closing sheet."""
    return heads.public_key_words(list(chain_head.public_keys(desk.store.db).values())[-1])


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
