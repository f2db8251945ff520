"""`slots.json` beside the store: which file the store is, and the slots that hold its key.

It holds no secret and travels with every backup. It is written whole beside the old one and put in
its place by one rename, so there is never a moment without a valid one. A code made with the store
key guards it: whoever puts a slot of their own into it is noticed at the next opening.
"""

import contextlib
import hashlib
import hmac
import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from urbgov_desk.domain.problem import Told
from urbgov_desk.store import key_slot
from urbgov_desk.store.disk import sync_folder
from urbgov_desk.store.engine import told_of_file
from urbgov_desk.store.key_slot import Slot
from urbgov_desk.store.seal import canonical

HEADER_NAME = "slots.json"
_FORMAT = 1


class KeyHeaderDamaged(Told):
    """`slots.json` cannot be read, or was altered by another than this desk."""


class KeyHeaderTooNew(Told):
    """`slots.json` was written by a newer desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHeader:
    """The store's file and its slots. `left` names what a change of key still has to clear away."""

    file: str
    slots: tuple[Slot, ...]
    left: tuple[str, ...] = ()
    code: str = ""

    def guarded(self, key: bytes) -> "KeyHeader":
        """The header with the code only the store key can make."""
        return replace(self, code=self._code(key))

    def is_of(self, key: bytes) -> bool:
        """Whether this header was written by who has the store key."""
        return hmac.compare_digest(self._code(key).encode(), self.code.encode())

    def _code(self, key: bytes) -> str:
        text = canonical({**_columns(self), "code": ""})
        own = key_slot.derived(key, "header")
        return hmac.new(own, text.encode(), hashlib.sha256).hexdigest()


def read(folder: Path) -> KeyHeader | None:
    """The header of the store here; None where none was written yet.

    Raises KeyHeaderDamaged, KeyHeaderTooNew.
    """
    try:
        text = (folder / HEADER_NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        raise KeyHeaderDamaged() from None
    return parse(text)


def parse(text: str) -> KeyHeader:
    """A header from its text, as it lies in a backup. Raises KeyHeaderDamaged, KeyHeaderTooNew.

    Every header ever written has its code. One without it would be taken at its word at the next
    opening, and the key sealed into whatever slot somebody put into it.
    """
    try:
        found = json.loads(text)
        if int(found["format"]) > _FORMAT:
            raise KeyHeaderTooNew()
        slots = tuple(key_slot.from_columns(each) for each in found["slots"])
        file = str(found["file"])
        if Path(file).name != file or not slots:
            raise ValueError(file)
        left = tuple(str(each) for each in found["left"])
        header = KeyHeader(file=file, slots=slots, left=left, code=str(found["code"]))
        if not header.code:
            raise ValueError("a header without its code")
        canonical(_columns(header)).encode()  # half a letter can be read, but never hashed
        return header
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        raise KeyHeaderDamaged() from None


def text_of(header: KeyHeader) -> str:
    """The header as it lies on the disk."""
    return json.dumps(_columns(header), indent=1, ensure_ascii=False)


def write(folder: Path, header: KeyHeader) -> None:
    """Put the header in the place of the one before. Raises DiskFull, FolderReadOnly."""
    write_whole(folder / HEADER_NAME, text_of(header).encode())


def write_whole(path: Path, content: bytes) -> None:
    """Put a small private file in its place at once. Raises DiskFull, FolderReadOnly."""
    part = path.with_name(f"{path.name}.part")
    try:
        # Made anew, so that it is nobody else's to read, whoever laid one there.
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):  # what stays behind may hold a key or a sheet
            part.unlink(missing_ok=True)
        raise told_of_file(error) from error


def _columns(header: KeyHeader) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "file": header.file,
        "slots": [slot.columns() for slot in header.slots],
        "left": list(header.left),
        "code": header.code,
    }
