"""The printed values as data, kept beside each paper."""

from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum

from urbgov_desk.documents.values import Paper


def values_json(paper: Paper) -> dict[str, object]:
    """The printed values as JSON-ready data, with `kind` first, to be kept beside the paper."""
    return {"kind": paper.kind, **_plain_fields(paper)}


def _plain_fields(value: object) -> dict[str, object]:
    assert is_dataclass(value)
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        return _plain_fields(value)
    return value
