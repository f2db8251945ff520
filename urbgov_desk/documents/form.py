"""The fixed wording of each form: dated data that a ward can edit, checked before it is printed."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from urbgov_desk import assets
from urbgov_desk.documents.paragraph import SLOT
from urbgov_desk.documents.words import short_day
from urbgov_desk.domain.problem import Told


class NoFormInForce(Told):
    """No wording of this form is known for that day."""


class UnknownPlaceholder(Told):
    """A form's wording asks for a value that this paper does not have."""


class AttestationTextMissing(Told):
    """No official wording of this attestation is known, and the ward has not entered its own."""


class AttestationDoesNotFit(Told):
    """The attestation is too long for the place on the sheet, or the place lies off the sheet."""


class CodeTooLong(Told):
    """More lines than one printed code can carry. Values: most and given, in bytes."""


class FormFaulty(Told):
    """A form's entry is not as it must be: something is missing, misspelt or of the wrong kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph (`text`) or one drawn part (`part`) of a form.

    `when` names a value without which the block is left out; `each` a list it is repeated over;
    `style` is one of `STYLES`; `foot` stands below the signatures. `page` begins a new page.
    """

    text: str = ""
    part: str = ""
    when: str = ""
    each: str = ""
    style: str = "line"
    page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One place to sign: whose, how, and the name printed below; `when` as in a block."""

    side: str
    title: str
    hint: str = ""
    name: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a form's table; neighbours with the same `group` share a heading above."""

    heading: str
    width: float
    align: str = "left"
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The wording of one form from one day on, with where it was found and how sure that is."""

    kind: str
    code: str
    title: str
    set: str
    valid_from: date
    source: str
    confidence: str
    blocks: tuple[Block, ...]
    signatures: tuple[Signature, ...]
    columns: tuple[Column, ...]
    words: Mapping[str, str]

    @property
    def verified(self) -> bool:
        return self.confidence != "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """What a paper can fill in: single texts, lists with their own texts, drawn parts, words."""

    texts: frozenset[str]
    lists: Mapping[str, frozenset[str]]
    parts: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    columns: int = 0


def names(words: str) -> frozenset[str]:
    """The names of slots, written as one line."""
    return frozenset(words.split())


CONFIDENCES = ("high", "medium", "low", "unverified")
STYLES = ("line", "paragraph", "item", "center", "note", "foot")
SIDES = ("left", "center", "right")


def in_force(forms: Iterable[Form], on: date) -> Form:
    """The wording that held on that day. Raises NoFormInForce before the first."""
    best: Form | None = None
    title = ""
    for form in forms:
        title = form.title
        if form.valid_from <= on and (best is None or form.valid_from > best.valid_from):
            best = form
    if best is None:
        raise NoFormInForce(title=title, on=short_day(on))
    return best


@cache
def shipped(kind: str) -> tuple[Form, ...]:
    """All shipped wordings of one kind of paper."""
    return read_forms(kind, assets.read_text("forms", f"{kind}.toml"))


def read_forms(kind: str, text: str) -> tuple[Form, ...]:
    """Wordings written as TOML. Raises FormFaulty."""
    try:
        entries = tomllib.loads(text)["form"]
        return tuple(_form(kind, entry) for entry in entries)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as fault:
        raise FormFaulty(kind=kind, fault=str(fault)) from fault


def _form(kind: str, entry: Mapping[str, Any]) -> Form:
    known = dict(entry)
    form = Form(
        kind=kind,
        valid_from=known.pop("from"),
        blocks=tuple(Block(**part) for part in known.pop("block", ())),
        signatures=tuple(Signature(**part) for part in known.pop("signature", ())),
        columns=tuple(Column(**part) for part in known.pop("column", ())),
        words=known.pop("word", {}),
        **known,
    )
    wrong = [block.style for block in form.blocks if block.style not in STYLES]
    wrong += [place.side for place in form.signatures if place.side not in SIDES]
    wrong += [form.confidence] * (form.confidence not in CONFIDENCES)
    if wrong or not form.source or type(form.valid_from) is not date:
        raise TypeError(wrong[0] if wrong else "source, from")
    return form


def check(form: Form, slots: Slots) -> None:
    """Refuse a wording that asks for what the paper does not have, or lacks what it needs."""
    for block in form.blocks:
        if block.each and block.each not in slots.lists:
            raise UnknownPlaceholder(title=form.title, name=block.each)
        if block.part and block.part not in slots.parts:
            raise UnknownPlaceholder(title=form.title, name=block.part)
        own = slots.lists[block.each] if block.each else frozenset()
        _check_text(form, block.text, slots.texts | own)
        if block.when and block.when not in slots.texts | frozenset(slots.lists):
            raise UnknownPlaceholder(title=form.title, name=block.when)
    for place in form.signatures:
        for text in (place.title, place.hint, place.name):
            _check_text(form, text, slots.texts)
        if place.when and place.when not in slots.texts:
            raise UnknownPlaceholder(title=form.title, name=place.when)
    if set(form.words) != slots.words or len(form.columns) != slots.columns:
        raise FormFaulty(kind=form.kind, fault="word, column")


def _check_text(form: Form, text: str, known: frozenset[str]) -> None:
    for name in SLOT.findall(text):
        if name not in known:
            raise UnknownPlaceholder(title=form.title, name=name)
    if "{" in SLOT.sub("", text) or "}" in SLOT.sub("", text):
        raise UnknownPlaceholder(title=form.title, name=text)
