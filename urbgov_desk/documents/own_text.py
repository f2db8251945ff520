"""A ward's own wording of an attestation: plain lines with the form's `{places}`, checked.

One line is one paragraph. A line that names a value of each signatory or recipient
(`{each_person}`, `{recipient}`) is repeated for all of them. Before the words may stand: `= `
centred; `?name ` only if there is such a value; `!name` a drawn place. `**bold**` and `*italic*`
as in the shipped forms.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from urbgov_desk.documents.form import (
    AttestationTextMissing,
    Block,
    Form,
    Slots,
    check,
    in_force,
    names,
    shipped,
)
from urbgov_desk.documents.paragraph import SLOT

OWN = "mẫu của đơn vị"
_WHEN = re.compile(r"\?([a-z_]+)\s+(.*)")

SLOTS = Slots(
    texts=names(
        "number volume symbol date_words day_in_words month_in_words year_in_words place "
        "certifier certifier_title block_title block_name officer person people identity signing "
        "title originals sheets pages all_sheets all_pages kept_at language_from language_to "
        "signed_here specimen finger witnesses interpreter refers_to correction"
    ),
    lists={
        "signatories": names("each_number each_person each_identity each_side"),
        "recipients": names("recipient recipient_originals"),
    },
    parts=frozenset({"translator_signs"}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttestationText:
    """A wording as a ward may edit it, with where it comes from; empty when none is known."""

    title: str
    code: str
    text: str
    source: str
    verified: bool
    valid_from: date
    places: tuple[str, ...]


def shipped_text(kind: str, on: date) -> AttestationText:
    """The shipped wording of an attestation on that day, to start the ward's own from."""
    form = in_force(shipped(kind), on)
    places = SLOTS.texts.union(*SLOTS.lists.values())
    return AttestationText(
        title=form.title,
        code=f"{form.code} ({form.set})",
        text="\n".join(_line(block) for block in form.blocks),
        source=form.source,
        verified=form.verified,
        valid_from=form.valid_from,
        places=tuple(sorted(places)),
    )


def check_own_text(kind: str, text: str, on: date) -> None:
    """Refuse a ward's wording that could not be printed. Raises UnknownPlaceholder and others."""
    check(with_own_text(in_force(shipped(kind), on), text), SLOTS)


def with_own_text(form: Form, text: str) -> Form:
    """The form with the ward's wording for its own. Raises AttestationTextMissing for neither."""
    if not text.strip():
        if not form.blocks:
            raise AttestationTextMissing(title=form.title)
        return form
    blocks = tuple(_block(line.strip()) for line in text.splitlines() if line.strip())
    return replace(form, blocks=blocks, set=OWN, confidence="high")


def _line(block: Block) -> str:
    line = f"!{block.part}" if block.part else block.text
    line = f"= {line}" if block.style == "center" else line
    return f"?{block.when} {line}" if block.when else line


def _block(line: str) -> Block:
    when = ""
    if match := _WHEN.match(line):
        when, line = match.group(1), match.group(2)
    if line.startswith("!"):
        return Block(part=line[1:].strip(), when=when)
    centred = line.startswith("=")
    text = line[1:].strip() if centred else line
    named = set(SLOT.findall(text))
    each = next((name for name, own in SLOTS.lists.items() if named & own), "")
    style = "center" if centred else ("item" if each else "paragraph")
    return Block(text=text, when=when, each=each, style=style)
