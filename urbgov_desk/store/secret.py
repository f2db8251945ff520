"""The store's own keys: papers, QR codes, the signature of the chain's head. Independent of the
store key and of each other; old QR keys stay, so papers printed long ago still prove themselves.
"""

import os
from dataclasses import dataclass, field

from sqlite_utils import Database

FILE = "file"
QR = "qr"
HEAD = "head"
PURPOSES = (FILE, QR, HEAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A key and the short name it goes by on paper."""

    key_id: str
    material: bytes = field(repr=False)


def add(db: Database, purpose: str, *, made_at: str) -> Secret:
    """Make a new key and retire the one before it for making; it still verifies."""
    count = db.execute("SELECT count(*) FROM secret WHERE purpose = ?", [purpose]).fetchone()[0]
    # The key's name is on paper: short, and telling stores apart as well as generations.
    key_id = f"{count + 1}{os.urandom(2).hex().upper()}" if purpose == QR else f"{count + 1}"
    material = os.urandom(32)
    db.execute(
        "UPDATE secret SET retired_at = ? WHERE purpose = ? AND retired_at IS NULL",
        [made_at, purpose],
    )
    db.execute(
        "INSERT INTO secret (id, purpose, material, made_at) VALUES (?,?,?,?)",
        [f"{purpose}:{key_id}", purpose, material, made_at],
    )
    return Secret(key_id=key_id, material=material)


def current(db: Database, purpose: str) -> Secret:
    """The key new things are made with."""
    row = db.execute(
        "SELECT id, material FROM secret WHERE purpose = ? AND retired_at IS NULL", [purpose]
    ).fetchone()
    return Secret(key_id=row[0].split(":", 1)[1], material=bytes(row[1]))


def find(db: Database, purpose: str, key_id: str) -> Secret | None:
    """The key a paper names, current or retired; None when this store never had it."""
    row = db.execute("SELECT material FROM secret WHERE id = ?", [f"{purpose}:{key_id}"]).fetchone()
    return Secret(key_id=key_id, material=bytes(row[0])) if row else None
