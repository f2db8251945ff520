"""The code on a paper: what it is, whose it is, and proof that this office printed it.

Form: `KIND+KEYID/CODE-REVISION/DATE/HMAC-80`, all in the alphanumeric set of QR codes, e.g.
`R+K1/NB01-2026-000123-0/261123/2M4Q…` (16 base-32 letters = 80 bits). No personal data, ever.
"""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_PATTERN = re.compile(
    r"(?P<kind>[A-Z]{1,3})\+(?P<key>[A-Z0-9]{1,12})/"
    r"(?P<code>[A-Z0-9.\-]{3,40})-(?P<revision>\d{1,3})/(?P<day>\d{6})/(?P<mac>[A-Z2-7]{16})"
)
_MAC_BYTES = 10


class PaperCodeKind(StrEnum):
    """What a scanned code stands for; the kind is inside the proof, so none passes for another."""

    RECEIPT = "R"
    COURIER_LIST = "L"
    BUNDLE = "B"
    TRAINING_RECEIPT = "TR"
    TRAINING_COURIER_LIST = "TL"
    TRAINING_BUNDLE = "TB"

    @property
    def is_training(self) -> bool:
        """Whether the paper was printed by a training ward; a real desk refuses it."""
        return self in _TRAINING.values()

    @property
    def in_training(self) -> "PaperCodeKind":
        """The same kind as a training ward prints it."""
        return _TRAINING.get(self, self)

    @property
    def real(self) -> "PaperCodeKind":
        """What the kind stands for, whichever ward printed it."""
        return next((kind for kind, trained in _TRAINING.items() if trained is self), self)


_TRAINING = {
    PaperCodeKind.RECEIPT: PaperCodeKind.TRAINING_RECEIPT,
    PaperCodeKind.COURIER_LIST: PaperCodeKind.TRAINING_COURIER_LIST,
    PaperCodeKind.BUNDLE: PaperCodeKind.TRAINING_BUNDLE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCode:
    """A code as read from a paper, not yet proven."""

    kind: str
    key_id: str
    code: str
    revision: int
    printed_on: date
    mac: str


def _body(kind: str, key_id: str, code: str, revision: int, printed_on: date) -> str:
    return f"{kind}+{key_id}/{code}-{revision}/{printed_on:%y%m%d}"


def _mac(key: bytes, body: str) -> str:
    digest = hmac.new(key, body.encode("ascii"), hashlib.sha256).digest()[:_MAC_BYTES]
    return base64.b32encode(digest).decode("ascii")


def make(
    key: bytes, *, kind: PaperCodeKind, key_id: str, code: str, revision: int, printed_on: date
) -> str:
    """The text for the QR of a paper. Raises ValueError for a code no QR could carry back."""
    body = _body(kind.value, key_id, code, revision, printed_on)
    text = f"{body}/{_mac(key, body)}"
    if parse(text) is None:
        raise ValueError("not a paper code")
    return text


def parse(text: str) -> PaperCode | None:
    """Read a scanned text; None when it is no code of ours. Says nothing about genuineness."""
    match = _PATTERN.fullmatch(text.strip().upper())
    if match is None:
        return None
    day = match["day"]
    try:
        printed_on = date(2000 + int(day[:2]), int(day[2:4]), int(day[4:]))
    except ValueError:
        return None
    return PaperCode(
        kind=match["kind"],
        key_id=match["key"],
        code=match["code"],
        revision=int(match["revision"]),
        printed_on=printed_on,
        mac=match["mac"],
    )


def is_genuine(key: bytes, paper: PaperCode) -> bool:
    """Whether this key made the code."""
    body = _body(paper.kind, paper.key_id, paper.code, paper.revision, paper.printed_on)
    return hmac.compare_digest(_mac(key, body), paper.mac)
