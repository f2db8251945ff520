"""Mends Vietnamese that was sent as UTF-8 and read as a one-byte Windows code page."""

import unicodedata

# Bytes that cp1252 leaves undefined come through scanners as the control of the same number.
_PAGES = ("cp1252", "cp1258")
_ROUNDS = 2
_MARKED = frozenset("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ")


def mended(text: str) -> str:
    """The text, read again as UTF-8 if that makes better Vietnamese of it; never raises."""
    for _ in range(_ROUNDS):
        candidates = [better for page in _PAGES if (better := _read_again(text, page)) is not None]
        best = max(candidates, key=vietnamese_score, default=text)
        if vietnamese_score(best) <= vietnamese_score(text):
            return text
        text = best
    return text


def vietnamese_score(text: str) -> int:
    """How Vietnamese a text looks: marked letters count for it, odd signs against it."""
    score = 0
    for letter in unicodedata.normalize("NFC", text):
        if letter.lower() in _MARKED:
            score += 1
        elif not letter.isascii():
            score -= 2
    return score


def _read_again(text: str, page: str) -> str | None:
    raw = bytearray()
    for letter in text:
        try:
            raw += letter.encode(page)
        except UnicodeEncodeError:
            if not 0x80 <= ord(letter) <= 0x9F:
                return None
            raw.append(ord(letter))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
