"""Personal fields of an event, sealed under the key of the party they belong to.

Services wrap a personal value in `Personal`; sealing replaces it by a place holder and gathers the
values of each party into one AES-GCM token. The chain hashes the sealed form, so when a party's
key is erased the chain still verifies and opening gives `ERASED`.
"""

import base64
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

ERASED = "đã xoá"
_NONCE = 12
_HOLE = "~"
# Most values of an event; asked for first, because every act walks all of its values twice.
_PLAIN = frozenset((str, int))

Json = dict[str, Any]


class SealBroken(Exception):  # noqa: N818  (what it says, like the problems)
    """A token that the party's key does not open: one of the two was altered."""


@dataclass(frozen=True, slots=True)
class Personal:
    """A personal text of a party, to be sealed before it enters the chain."""

    party: str
    text: str


def canonical(data: object) -> str:
    """The one JSON spelling that is hashed: sorted keys, no spaces, letters as they are."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sealed(data: Json, key_of: Callable[[str], bytes]) -> Json:
    """`data` with every Personal replaced by a hole, and the tokens under "sealed"."""
    kept: dict[str, list[str]] = {}

    def walk(value: Any) -> Any:
        if value is None or type(value) in _PLAIN:
            return value
        if isinstance(value, Personal):
            texts = kept.setdefault(value.party, [])
            texts.append(value.text)
            return {_HOLE: [value.party, len(texts) - 1]}
        if isinstance(value, dict):
            return {k: walk(v) for k, v in value.items()}
        if isinstance(value, (list, tuple)):
            return [walk(v) for v in value]
        return value

    result: Json = walk(data)
    if kept:
        result["sealed"] = {
            party: _encrypt(key_of(party), canonical(texts)) for party, texts in kept.items()
        }
    return result


def opened(data: Json, key_of: Callable[[str], bytes | None]) -> Json:
    """The event's data with every hole filled, or ERASED where the party's key is gone."""
    tokens: dict[str, str] = data.get("sealed", {})
    texts: dict[str, list[str] | None] = {}
    for party, token in tokens.items():
        key = key_of(party)
        texts[party] = None if key is None else json.loads(_decrypt(key, token))

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            if _HOLE in value:
                party, index = value[_HOLE]
                known = texts[party]
                return ERASED if known is None else known[index]
            return {k: walk(v) for k, v in value.items()}
        if isinstance(value, list):
            return [walk(v) for v in value]
        return value

    result: Json = walk({k: v for k, v in data.items() if k != "sealed"})
    return result


def revealed(data: Any) -> Any:
    """The data as it was before sealing, for projecting the act that is being recorded."""
    if data is None or type(data) in _PLAIN:
        return data
    if isinstance(data, Personal):
        return data.text
    if isinstance(data, dict):
        return {k: revealed(v) for k, v in data.items()}
    if isinstance(data, (list, tuple)):
        return [revealed(v) for v in data]
    return data


def new_key() -> bytes:
    """A fresh 256-bit key."""
    return os.urandom(32)


def _encrypt(key: bytes, text: str) -> str:
    nonce = os.urandom(_NONCE)
    return base64.b64encode(nonce + AESGCM(key).encrypt(nonce, text.encode(), None)).decode()


def _decrypt(key: bytes, token: str) -> str:
    try:
        raw = base64.b64decode(token)
        return AESGCM(key).decrypt(raw[:_NONCE], raw[_NONCE:], None).decode()
    except (InvalidTag, ValueError):
        raise SealBroken() from None
