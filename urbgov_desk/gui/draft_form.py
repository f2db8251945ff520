"""A page's form as JSON and back: what a draft keeps of frozen values made of plain ones."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from enum import StrEnum
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


def write_form(form: Any, version: int) -> dict[str, Any]:
    """The form as a draft keeps it."""
    return {"version": version, **asdict(form)}


def read_form(kind: type[T], content: Mapping[str, Any], version: int) -> T | None:
    """The form as a draft kept it; None for one that another version wrote."""
    if content.get("version") != version:
        return None
    try:
        made = _read(kind, content)
    except (KeyError, TypeError, ValueError):
        return None
    return made if isinstance(made, kind) else None


def _read(kind: Any, value: Any) -> Any:
    """A value of JSON as the type it came from. Raises TypeError, ValueError, KeyError."""
    if value is None:
        return None
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], each) for each in value)
    for each in get_args(kind):
        if each is not type(None):
            return _read(each, value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    if isinstance(kind, type) and hasattr(kind, "__dataclass_fields__"):
        hints = get_type_hints(kind)
        # A field that came later is not in an older draft: its default stands.
        held = [f.name for f in fields(kind) if f.name in value]
        return kind(**{name: _read(hints[name], value[name]) for name in held})
    if not isinstance(value, kind):
        raise TypeError(f"{kind} expected")
    return value
