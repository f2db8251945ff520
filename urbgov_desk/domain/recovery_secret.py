"""The secret on the recovery sheet: eight groups of six digits, to be copied without error.

A group is sixteen bits times eleven plus its own place, so one wrong digit, two digits swapped and
a group in the wrong place are each noticed. Digits only: an input method changes letters.
"""

import re
from typing import Final

from urbgov_desk.domain.problem import Told

SECRET_BYTES: Final = 16
GROUPS: Final = 8
_DIGITS = 6
_CHECK = 11
# Fewer groups may as well be the digits of somebody's passphrase.
_PLAINLY = 3
# Before the digits in the sheet's QR code, so that a scan of it is known for what it is.
QR_MARK: Final = "UDKHOA:"
_TYPED = re.compile(r"[0-9 .\-]+")


class SheetGroupOdd(Told):
    """A group of the recovery sheet is not as printed. Values: group."""


class SheetIncomplete(Told):
    """The recovery sheet has eight groups of six digits. Values: found."""


def groups(secret: bytes) -> tuple[str, ...]:
    """The secret as it is printed."""
    if len(secret) != SECRET_BYTES:
        raise ValueError("a recovery secret has sixteen bytes")
    words = [int.from_bytes(secret[n : n + 2], "big") for n in range(0, SECRET_BYTES, 2)]
    return tuple(f"{word * _CHECK + place:06d}" for place, word in enumerate(words, 1))


def qr_payload(secret: bytes) -> str:
    """What the sheet's QR code says."""
    return QR_MARK + "-".join(groups(secret))


def is_scanned(text: str) -> bool:
    """Whether a scanned text is a recovery sheet, which is never shown nor looked up."""
    return text.strip().upper().startswith(QR_MARK)


def looks_like(text: str) -> bool:
    """Whether a typed or scanned secret is a sheet's rather than a passphrase."""
    if is_scanned(text):
        return True
    digits = re.sub(r"\D", "", text)
    return bool(_TYPED.fullmatch(text.strip())) and len(digits) > (GROUPS - 1) * _DIGITS


def require_no_part(text: str) -> None:
    """Tell a sheet of which groups are missing from a passphrase that is merely wrong.

    For what has opened nothing: a passphrase may be of digits too. Raises SheetIncomplete.
    """
    if not _TYPED.fullmatch(text.strip()):
        return
    parts = re.findall(r"\d+", text)
    found = sum(len(part) for part in parts)
    whole = found // _DIGITS if len(parts) == 1 else sum(len(part) == _DIGITS for part in parts)
    if whole >= _PLAINLY and found < GROUPS * _DIGITS:
        raise SheetIncomplete(found=found)


def read(text: str) -> bytes:
    """The secret from what was typed or scanned. Raises SheetIncomplete, SheetGroupOdd."""
    digits = re.sub(r"\D", "", text)
    if len(digits) != GROUPS * _DIGITS:
        raise SheetIncomplete(found=len(digits))
    secret = b""
    for place in range(1, GROUPS + 1):
        number = int(digits[(place - 1) * _DIGITS : place * _DIGITS])
        word, check = divmod(number - place, _CHECK)
        if check or not 0 <= word <= 0xFFFF:
            raise SheetGroupOdd(group=place)
        secret += word.to_bytes(2, "big")
    return secret
