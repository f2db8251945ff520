"""The signed head of the record: one line that says where a store's chain stood, and how full.

Form, all in the alphanumeric set of QR codes so that an ordinary scanner types it:

    HD+KEY/STORE/DESK/EPOCH/SEQ/HASH/COUNTS/MOMENT/SIGNATURE

STORE (the store's UUID), HASH (SHA-256 of the last event), COUNTS (the first 100 bits of the
SHA-256 over the canonical counts) and SIGNATURE (Ed25519) are in base 32 without padding; MOMENT is
YYMMDDhhmm in the office's time. What is signed is the text before the last `/`, in ASCII. A
training ward writes `THD`. No personal data, ever. `docs/evidence.md` shows a check by hand.
"""

import base64
import binascii
import hashlib
import json
import re
import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.problem import Told

_KIND, _TRAINING_KIND = "HD", "THD"
_COUNTS_LETTERS = 20
_PATTERN = re.compile(
    r"(?P<kind>T?HD)\+(?P<key>[A-Z0-9]{1,12})/(?P<store>[A-Z2-7]{26})/(?P<desk>[A-Z0-9.\-]{1,12})/"
    r"(?P<epoch>[0-9]{1,6})/(?P<seq>[0-9]{1,12})/(?P<hash>[A-Z2-7]{52})/(?P<counts>[A-Z2-7]{20})/"
    r"(?P<at>[0-9]{10})/(?P<signature>[A-Z2-7]{103})"
)
_SHORT = re.compile(
    r"HS/(?P<desk>[A-Z0-9.\-]{1,12})/(?P<epoch>[0-9]{1,6})/(?P<seq>[0-9]{1,12})/(?P<hash>[0-9A-F]{64})"
)


class HeadUnreadable(Told):
    """The text is no head of a record: a letter was lost in reading, or it is something else."""


class HeadAnswer(StrEnum):
    """What comes of holding a store against a head from outside."""

    RIGHT = "right"
    SHORTER = "shorter"  # the record ends before the head: its tail was cut, or an old copy is back
    ANOTHER_HISTORY = "another_history"  # at the head's place another event stands
    ANOTHER_STORE = "another_store"
    SIGNATURE_WRONG = "signature_wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongCopy:
    """A backup whose signed head this store does not agree with."""

    place: str
    made_at: datetime
    answer: HeadAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesHeld:
    """`right` heads of backups agree; `unseen` are the places that are not at hand."""

    right: int
    wrong: tuple[WrongCopy, ...]
    unseen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How full the record was: all events, numbers and papers, and the series of day and year.

    `series` holds (kind, scope, period, how many) of the periods of the head's own day and year:
    those of days gone by are closed and covered by the total and by earlier heads.
    """

    events: int
    numbers: int
    papers: int
    series: tuple[tuple[str, str, str, int], ...]

    def as_json(self) -> dict[str, object]:
        """As the closing keeps them."""
        return {
            "events": self.events,
            "numbers": self.numbers,
            "papers": self.papers,
            "series": [list(each) for each in self.series],
        }

    def digest(self) -> str:
        """What of them stands in the head."""
        text = json.dumps(self.as_json(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return letters(hashlib.sha256(text.encode()).digest())[:_COUNTS_LETTERS]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainHead:
    """Where a chain stood at a moment, not yet signed."""

    store_id: str
    training: bool
    desk: str
    epoch: int
    seq: int
    hash: str
    counts: str
    at: datetime

    def body(self, key_id: str) -> str:
        """The text that is signed. Raises ValueError for what no head could carry."""
        return "/".join(
            (
                f"{_TRAINING_KIND if self.training else _KIND}+{key_id}",
                letters(uuid.UUID(self.store_id).bytes),
                self.desk,
                str(self.epoch),
                str(self.seq),
                letters(bytes.fromhex(self.hash)),
                self.counts,
                f"{self.at.astimezone(HANOI):%y%m%d%H%M}",
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedHead:
    """A head as read from paper or a backup; `body` is what the signature is over."""

    head: ChainHead
    key_id: str
    body: str
    signature: bytes

    @property
    def text(self) -> str:
        """The whole line."""
        return f"{self.body}/{letters(self.signature)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortHead:
    """The place and hash of the last event alone, as the foot of a book bears it.

    The book itself is signed and sealed by hand, so this one needs no signature of its own.
    """

    desk: str
    epoch: int
    seq: int
    hash: str

    @property
    def text(self) -> str:
        """The line for a foot and its small code."""
        return f"HS/{self.desk}/{self.epoch}/{self.seq}/{self.hash.upper()}"


def signed(head: ChainHead, key_id: str, signature: bytes) -> SignedHead:
    """A head with its signature. Raises ValueError for one that could not be read back."""
    made = SignedHead(head=head, key_id=key_id, body=head.body(key_id), signature=signature)
    if not _PATTERN.fullmatch(made.text):
        raise ValueError("not a head")
    return made


def read(text: str) -> SignedHead | ShortHead:
    """A head from a scanned or typed text. Raises HeadUnreadable. Says nothing about its truth."""
    bare = "".join(text.split()).upper()
    if match := _SHORT.fullmatch(bare):
        return ShortHead(
            desk=match["desk"],
            epoch=int(match["epoch"]),
            seq=int(match["seq"]),
            hash=match["hash"].lower(),
        )
    match = _PATTERN.fullmatch(bare)
    if match is None:
        raise HeadUnreadable()
    try:
        head = ChainHead(
            store_id=str(uuid.UUID(bytes=octets(match["store"]))),
            training=match["kind"] == _TRAINING_KIND,
            desk=match["desk"],
            epoch=int(match["epoch"]),
            seq=int(match["seq"]),
            hash=octets(match["hash"]).hex(),
            counts=match["counts"],
            at=datetime.strptime(match["at"], "%y%m%d%H%M").replace(tzinfo=HANOI),
        )
        signature = octets(match["signature"])
    except ValueError:
        raise HeadUnreadable() from None
    # The very text that was read is what was signed, whatever its numbers could also be spelt as.
    body = bare.rpartition("/")[0]
    return SignedHead(head=head, key_id=match["key"], body=body, signature=signature)


def letters(raw: bytes) -> str:
    """Bytes in base 32 without padding: letters and digits 2–7."""
    return base64.b32encode(raw).decode("ascii").rstrip("=")


def octets(text: str) -> bytes:
    """Bytes from base 32. Raises ValueError, also for a last letter with bits nobody wrote."""
    try:
        raw = base64.b32decode(text + "=" * (-len(text) % 8))
    except binascii.Error:
        raise ValueError("not base 32") from None
    if letters(raw) != text:
        raise ValueError("not the one spelling")
    return raw


def public_key_words(raw: bytes) -> str:
    """A public key as it is printed and typed: hexadecimal in groups of four."""
    text = raw.hex().upper()
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))
