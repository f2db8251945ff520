"""Numbers as contracted post staff see them: enough to compare, too little to carry away."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from urbgov_desk.domain.party import IdentityPaper, Party

T = TypeVar("T")
_SHOWN = 4
# An identity or telephone number in a text. Codes of dossiers and keys of rows have hyphens too,
# but no three groups of three or four digits behind one of two to four.
_NUMBER = re.compile(r"(?<![\w-])\+?(?:\d(?:[ .]?\d){8,13}|\d{2,4}(?:-\d{3,4}){2,3})(?![\w-])")
_WITH_AREA = re.compile(r"(\(0\d{1,3}\) ?)(\d(?:[ .]?\d){6,8})(?![\w-])")
_KEYS = frozenset({"id", "party_id", "code", "official_code", "dossier", "procedure"})


def masked(number: str) -> str:
    """A number of which only the end is shown: …4321."""
    return f"…{number[-_SHOWN:]}" if len(number) > _SHOWN + 2 else number


def masked_text(text: str) -> str:
    """A text with every identity and telephone number in it masked."""
    text = _WITH_AREA.sub(lambda found: found[1] + masked(found[2]), text)
    return _NUMBER.sub(lambda found: masked(found[0]), text)


def masked_value(value: T) -> T:
    """A value of the office with every number that is somebody's own masked, however deep."""
    return _masked(value)  # type: ignore[no-any-return]


def _masked(value: Any) -> Any:
    if type(value) is str:
        return masked_text(value)
    if isinstance(value, tuple):
        return tuple(_masked(each) for each in value)
    if isinstance(value, dict):
        return {name: _masked(each) for name, each in value.items()}
    if isinstance(value, IdentityPaper):
        return replace(value, number=masked(value.number))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    names = [each.name for each in fields(value) if each.init and each.name not in _KEYS]
    shown = {name: _masked(getattr(value, name)) for name in names}
    if isinstance(value, Party) and value.email:
        shown["email"] = masked(value.email)
    return replace(value, **shown)
