"""One way to the store key: the keyring, a plain file, a passphrase, the recovery sheet.

A passphrase or a sheet opens a private key (X25519) of its own, and the slot keeps the store key
sealed for the public half. So the store key can be changed without any of the secrets at hand, and
who once held an old store key learns nothing of the new one.
"""

import os
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from urbgov_desk.domain import recovery_secret, secret_words
from urbgov_desk.domain.text import nfc
from urbgov_desk.store.identifier import new_id

KEY_BYTES = 32
_NONCE = 12
# What a slot may ask of a PC; more was put in to make the desk stand still, less is no argon2id.
_MOST_TIME, _MOST_MEMORY, _MOST_LANES = 64, 1_048_576, 16
_SALT = 16
_SEALED = KEY_BYTES + _NONCE + KEY_BYTES + 16


class KeyPlace(StrEnum):
    """What opens a slot."""

    KEYRING = "keyring"
    FILE = "file"
    PASSPHRASE = "passphrase"
    SHEET = "sheet"


DAILY = (KeyPlace.KEYRING, KeyPlace.FILE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """`name` is the keyring's or the key file's; the rest is what argon2id and X25519 need."""

    id: str
    kind: KeyPlace
    label: str = ""
    made_at: str = ""
    name: str = ""
    salt: str = ""
    time: int = 0
    memory: int = 0
    lanes: int = 0
    public: str = ""
    sealed: str = ""

    @property
    def daily(self) -> bool:
        """Whether it opens without anybody typing."""
        return self.kind in DAILY

    def columns(self) -> dict[str, Any]:
        """The slot as the header writes it."""
        return {name: value for name, value in asdict(self).items() if value not in ("", 0)}


def from_columns(columns: dict[str, Any]) -> Slot:
    """The slot as the header has it. Raises KeyError, TypeError, ValueError for anything else.

    A header is read before its code can be held against a key, so nothing in it is believed yet.
    """
    slot = Slot(**{**columns, "kind": KeyPlace(columns["kind"])})
    numbers = (slot.time, slot.memory, slot.lanes)
    if any(type(each) is not int for each in numbers):
        raise TypeError("a slot's costs are whole numbers")
    if any(type(value) is not str for value in _texts(slot)):
        raise TypeError("a slot's other values are texts")
    if not slot.id or (slot.daily and not slot.name):
        raise ValueError("a slot without a name")
    if not slot.daily:
        sizes = ((slot.salt, _SALT), (slot.public, KEY_BYTES), (slot.sealed, _SEALED))
        if any(len(bytes.fromhex(text)) != size for text, size in sizes):
            raise ValueError("a slot that holds no key")
    if slot.kind is KeyPlace.PASSPHRASE and not _is_affordable(slot):
        raise ValueError("a slot no PC opens")
    return slot


def _texts(slot: Slot) -> tuple[object, ...]:
    return (slot.id, slot.label, slot.made_at, slot.name, slot.salt, slot.public, slot.sealed)


def _is_affordable(slot: Slot) -> bool:
    return (
        1 <= slot.time <= _MOST_TIME
        and 1 <= slot.lanes <= _MOST_LANES
        and 8 * slot.lanes <= slot.memory <= _MOST_MEMORY
    )


def daily_slot(kind: KeyPlace, name: str, *, label: str = "", at: str) -> Slot:
    """A slot whose key lies under a name, in the keyring or in a file."""
    return Slot(id=new_id(), kind=kind, label=label, made_at=at, name=name)


def passphrase_slot(passphrase: str, *, label: str, at: str) -> Slot:
    """A slot a passphrase opens; the store key is still to be sealed into it."""
    empty = Slot(
        id=new_id(),
        kind=KeyPlace.PASSPHRASE,
        label=label,
        made_at=at,
        salt=os.urandom(16).hex(),
        time=secret_words.GUESS_PASSES,
        memory=secret_words.GUESS_MEMORY,
        lanes=secret_words.GUESS_LANES,
    )
    return _with_public(empty, passphrase)


def sheet_slot(secret: bytes, *, label: str, at: str) -> Slot:
    """A slot the printed sheet opens; its secret is random, so nothing need be slow."""
    empty = Slot(
        id=new_id(), kind=KeyPlace.SHEET, label=label, made_at=at, salt=os.urandom(16).hex()
    )
    return _with_public(empty, recovery_secret.qr_payload(secret))


def sealed_for(slot: Slot, key: bytes) -> Slot:
    """The slot with the store key in it; needs nobody's secret. Daily slots hold no key here."""
    if slot.daily:
        return slot
    once = X25519PrivateKey.generate()
    public = X25519PublicKey.from_public_bytes(bytes.fromhex(slot.public))
    nonce = os.urandom(_NONCE)
    wrapped = AESGCM(_wrapping(once.exchange(public), slot)).encrypt(nonce, key, slot.id.encode())
    whole = once.public_key().public_bytes_raw() + nonce + wrapped
    return replace(slot, sealed=whole.hex())


def opened(slot: Slot, secret: str) -> bytes | None:
    """The store key, if this passphrase or sheet opens the slot.

    Raises the told problems of a mistyped sheet.
    """
    if slot.daily or (slot.kind is KeyPlace.SHEET) is not recovery_secret.looks_like(secret):
        return None
    private = _private(slot, secret)
    try:
        whole = bytes.fromhex(slot.sealed)
        once = X25519PublicKey.from_public_bytes(whole[:32])
        wrapping = AESGCM(_wrapping(private.exchange(once), slot))
        nonce, wrapped = whole[32 : 32 + _NONCE], whole[32 + _NONCE :]
        return wrapping.decrypt(nonce, wrapped, slot.id.encode())
    except (InvalidTag, ValueError):
        return None


def derived(key: bytes, purpose: str) -> bytes:
    """A key for one purpose from another, so that no key does two things."""
    info = f"urbgov-desk {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(key)


def _with_public(slot: Slot, secret: str) -> Slot:
    return replace(slot, public=_private(slot, secret).public_key().public_bytes_raw().hex())


def _private(slot: Slot, secret: str) -> X25519PrivateKey:
    salt = bytes.fromhex(slot.salt)
    if slot.kind is KeyPlace.SHEET:
        material = derived(recovery_secret.read(secret) + salt, "recovery sheet")
    else:
        from argon2.low_level import Type, hash_secret_raw

        material = hash_secret_raw(
            nfc(secret).encode(), salt, slot.time, slot.memory, slot.lanes, KEY_BYTES, Type.ID
        )
    return X25519PrivateKey.from_private_bytes(material)


def _wrapping(shared: bytes, slot: Slot) -> bytes:
    return derived(shared, f"slot {slot.id}")
