"""What a scanned card does to the page as it stands. No Qt, no services."""

from dataclasses import dataclass, replace

from urbgov_desk.domain.certification_rule import PaperKind
from urbgov_desk.domain.scan import ScannedPerson
from urbgov_desk.gui.certify.conversion import card_line, identity_words
from urbgov_desk.gui.certify.form import CertifyForm, Group, LineForm, PersonLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The page with the card, and whether the requester is new on it."""

    form: CertifyForm
    first: bool


def take_card(form: CertifyForm, person: ScannedPerson, kind: PaperKind | None) -> Taken:
    """A card: the requester if there is none yet, else one more card to copy, one more signer.

    At the copies the card itself is offered, both faces on one sheet.
    """
    number, name = person.number or "", person.name or ""
    identity = identity_words(number, person.issued_on)
    if not form.requester.strip() or (number and form.number == number):
        first = form.number != number or not form.requester.strip()
        named = replace(
            form,
            requester=name or form.requester,
            number=number or form.number,
            identity=identity or form.identity,
        )
        if form.group is Group.COPIES and not form.lines:
            named = _with_line(named, card_line(kind))
        return Taken(form=named, first=first)
    if form.group is Group.COPIES:
        return Taken(form=_with_line(form, card_line(kind)), first=False)
    signer = PersonLine(name=name, identity=identity)
    return Taken(form=_with_signer(form, signer), first=False)


def _with_line(form: CertifyForm, line: LineForm) -> CertifyForm:
    return replace(form, lines=(*form.lines, line), current=len(form.lines))


def _with_signer(form: CertifyForm, signer: PersonLine) -> CertifyForm:
    """The person signs the paper that is worked on, beside the requester."""
    if not form.lines:
        return form
    place = min(form.current, len(form.lines) - 1)
    line = form.lines[place]
    people = line.people or (PersonLine(name=form.requester, identity=form.identity),)
    if any(known.identity == signer.identity for known in people):
        return form
    changed = replace(line, people=(*people, signer))
    lines = (*form.lines[:place], changed, *form.lines[place + 1 :])
    return replace(form, lines=lines)
