"""Proof that the record is whole: chain, heads, tables against a replay, numbers, papers."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime

from urbgov_desk.domain import chain_head as heads
from urbgov_desk.domain.backup import BackupPlace, read_places
from urbgov_desk.domain.chain_head import CopiesHeld as CopiesHeld
from urbgov_desk.domain.chain_head import HeadAnswer as HeadAnswer
from urbgov_desk.domain.chain_head import HeadUnreadable as HeadUnreadable
from urbgov_desk.domain.chain_head import WrongCopy as WrongCopy
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.right import Act
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import backup as copies
from urbgov_desk.store import backup_place, chain_head, shut_series
from urbgov_desk.store import verify as store_verify
from urbgov_desk.store.backup import Copy
from urbgov_desk.store.engine import StoreUnreadable
from urbgov_desk.store.verify import Finding, Verified

__all__ = [
    "SIGNS_OF_DAMAGE",
    "Checked",
    "CopiesHeld",
    "Finding",
    "HeadAnswer",
    "HeadUnreadable",
    "Verified",
    "WrongCopy",
    "check",
    "current_head_text",
    "hold_against",
    "hold_against_backups",
    "public_key_words",
    "signed_head_text",
    "verify",
]

_NOT_HELD = CopiesHeld(right=0, wrong=(), unseen=())


def verify(desk: Desk, progress: Progress | None = None, *, since_last: bool = False) -> Verified:
    """How much was checked, and the first thing that is wrong.

    It changes nothing of the record; how far the chain is clean is remembered, also when it is
    called off, so that `since_last` can go on from there. Raises WorkCalledOff when `progress`
    says so.
    """
    if desk.officer is not None:  # a terminal may ask without anybody signed in: it names no person
        desk.require(Act.VERIFY)
    return store_verify.verify(desk.store, progress, since_last=since_last, at=desk.now())


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A whole check: the store against its record, and against the backups at hand."""

    at: datetime
    verified: Verified
    held: CopiesHeld

    @property
    def good(self) -> bool:
        """Whether nothing was found; `verified.whole` says how much was looked at."""
        return self.verified.finding is None and not self.held.wrong


def check(desk: Desk, progress: Progress | None = None, *, since_last: bool = False) -> Checked:
    """`verify`, then the store held against every backup at hand. Raises as `verify`.

    It reads by a connection of its own: no act waits for it, whatever thread it runs on.
    """
    with ExitStack() as opened:
        try:
            own = opened.enter_context(desk.beside())
        except StoreUnreadable as told:
            # What is open already goes on; a page that a second opening reads is damaged.
            verified = store_verify.not_readable(told.__cause__ or told)
            return Checked(at=desk.now(), verified=verified, held=_NOT_HELD)
        verified = verify(own, progress, since_last=since_last)
        return Checked(at=desk.now(), verified=verified, held=hold_against_backups(own))


def hold_against(desk: Desk, text: str) -> HeadAnswer:
    """What a head from outside (a closing sheet, a book's foot, a backup) says of this store.

    It says that the event at the head's place is the one it was; that everything before it is, says
    `verify`. Raises HeadUnreadable.
    """
    return chain_head.hold(desk.store.db, heads.read(text))


def hold_against_backups(desk: Desk) -> CopiesHeld:
    """Hold the store against the signed head of every backup at hand: what its own record cannot
    show, a cut tail or a record written anew, the sticks in the cupboard do.

    A copy that knows acts a restore gave up is not held against the store.
    """
    right, wrong, unseen = 0, list[WrongCopy](), list[str]()
    for place in read_places(desk.settings()[Setting.BACKUP_PLACES]):
        try:
            found = _copies_at(desk, place)
        except (backup_place.BackupPlaceMissing, backup_place.BackupPlaceReadOnly):
            unseen.append(place.value)
            continue
        for copy in found:
            if not copy.manifest.signed_head or shut_series.gave_up(
                desk.store.db, copy.manifest.position
            ):
                continue
            try:
                answer = hold_against(desk, copy.manifest.signed_head)
            except HeadUnreadable:
                answer = HeadAnswer.SIGNATURE_WRONG
            if answer is HeadAnswer.RIGHT:
                right += 1
            else:
                wrong.append(WrongCopy(place=place.value, made_at=copy.made_at, answer=answer))
    return CopiesHeld(right=right, wrong=tuple(wrong), unseen=tuple(unseen))


def _copies_at(desk: Desk, place: BackupPlace) -> list[Copy]:
    root = backup_place.found(place)
    with backup_place.told_at(place):
        mine = [copies.copies_in(chest) for chest in copies.chests_in(root)]
    return [c for each in mine for c in each if c.manifest.store == desk.store.info.store_id]


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
