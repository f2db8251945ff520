"""Text as people write it: one form of every letter, and a folded form to search by."""

import unicodedata

from urbgov_desk.domain.problem import Told

_KEPT_CONTROLS = frozenset("\n\t")
_UNSEEN = frozenset(("Cc", "Cf", "Cs"))
# They turn what follows round, so that a name reads otherwise than it is written.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Mirrors the i/y habit of Vietnamese spelling (Lý = Lí, Mỹ = Mĩ): a lone final y reads as i.
_VOWELS_BEFORE_Y = frozenset("aeuo")


class FieldTooLong(Told):
    """A field holds more than its paper can carry. Values: field, length, limit."""


class FieldHasControls(Told):
    """A field holds control characters nobody typed. Values: field."""


def nfc(text: str) -> str:
    """The text with every Vietnamese letter in its single composed form (NFC)."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """NFC, without characters nobody sees, outer space trimmed and inner runs of space made one."""
    kept = nfc(text)
    if not kept.isprintable():  # most texts are, and need no look at each letter
        kept = "".join(
            c for c in kept if c in _KEPT_CONTROLS or unicodedata.category(c) not in _UNSEEN
        )
    return "\n".join(" ".join(line.split()) for line in kept.split("\n")).strip()


def has_controls(text: str) -> bool:
    """Whether the text holds characters nobody can have meant to type."""
    return not text.isprintable() and any(
        c in _TURNING or (c not in _KEPT_CONTROLS and unicodedata.category(c) in ("Cc", "Cs"))
        for c in text
    )


def checked_text(field: str, text: str | None, limit: int) -> str | None:
    """Trimmed NFC text, None when empty. Raises FieldTooLong or FieldHasControls."""
    if text is None:
        return None
    if has_controls(text):
        raise FieldHasControls(field=field)
    text = clean(text)
    if len(text) > limit:
        raise FieldTooLong(field=field, length=len(text), limit=limit)
    return text or None


def without_marks(text: str) -> str:
    """Lower case, without tone and vowel marks, đ as d: `Nguyễn Thị Hoà` -> `nguyen thi hoa`."""
    lowered = text.lower().replace("đ", "d")
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))


def folded(text: str) -> str:
    """The form names are searched by: no marks, words only, and i and y at a word's end equal."""
    words = "".join(c if c.isalnum() else " " for c in without_marks(text)).split()
    return " ".join(_fold_y(word) for word in words)


def _fold_y(word: str) -> str:
    if word.endswith("y") and (len(word) == 1 or word[-2] not in _VOWELS_BEFORE_Y):
        return word[:-1] + "i"
    return word


def in_file_name(words: str) -> str:
    """Words as a file's name bears them: `Sổ chứng thực bản sao` -> `so-chung-thuc-ban-sao`."""
    return "-".join("".join(c if c.isalnum() else " " for c in without_marks(words)).split())
