"""What only some kinds of certification have, tidied: every text and number a screen may send."""

from dataclasses import replace

from urbgov_desk.domain.certification import (
    CertificationKind,
    KeptPaper,
    LineDetail,
    OutsideOffice,
    Signatory,
)
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.party import NAME_LIMIT
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import checked_text

CONCERNS = (
    CertificationKind.AMENDMENT,
    CertificationKind.CORRECTION,
    CertificationKind.TRANSACTION_COPY,
)
"""The kinds that concern a certified transaction."""
_AT_THE_OFFICE = (
    CertificationKind.COPY,
    CertificationKind.REGISTER_COPY,
    CertificationKind.TRANSACTION_COPY,
)
_MOST_PEOPLE = 50
_MOST_ORIGINALS = 999
_ID = 64


class TooManyPeople(Told):
    """More people than a paper can name. Values: count, limit."""


class OriginalsOdd(Told):
    """A count of originals that cannot be. Values: count."""


class OutsideNotLawful(Told):
    """Copies are certified at the office only (Điều 10 NĐ 23). Values: paper."""


class OutsideIncomplete(Told):
    """Signed outside the office without saying where and why (Điều 10 NĐ 23). Values: paper."""


def checked_people(people: tuple[Signatory, ...]) -> tuple[Signatory, ...]:
    """Who signs, every text tidied. Raises TooManyPeople and the told problem of a bad field."""
    _few(len(people))
    return tuple(
        Signatory(
            name=checked_text("name", p.name, NAME_LIMIT) or "",
            identity=checked_text("number", p.identity, 200) or "",
            side=checked_text("side", p.side, 60) or "",
        )
        for p in people
    )


def checked_detail(kind: CertificationKind, detail: LineDetail) -> LineDetail:
    """A line's detail with every text tidied; what says nothing is left out.

    Raises TooManyPeople, OriginalsOdd and the told problem of a bad field.
    """
    check_originals(detail.originals, least=1)
    kept, outside = detail.kept, detail.outside
    return replace(
        detail,
        signatories=checked_people(detail.signatories),
        languages=_languages(detail.languages),
        refers_to=checked_text("refers_to", detail.refers_to, 200) or "",
        refers_to_entry=_id(detail.refers_to_entry) if kind in CONCERNS else None,
        authorisation_case=_id(detail.authorisation_case),
        witnesses=_names(detail.witnesses),
        interpreter=checked_text("name", detail.interpreter, NAME_LIMIT) or "",
        recipients=_recipients(detail.recipients),
        kept=_kept(kept) if kept else None,
        outside=_outside(outside) if outside else None,
        correction=checked_text("correction", detail.correction, 1000) or "",
    )


def check_originals(count: int, *, least: int = 0) -> None:
    """Raise OriginalsOdd for a count nobody can mean."""
    if not least <= count <= _MOST_ORIGINALS:
        raise OriginalsOdd(count=count)


def require_outside(kind: CertificationKind, title: str, outside: OutsideOffice) -> None:
    """What a signature outside the office needs. Raises OutsideNotLawful, OutsideIncomplete."""
    require_at_home(kind, title)
    if not outside.place or not outside.reason:
        raise OutsideIncomplete(paper=title)


def require_at_home(kind: CertificationKind, title: str) -> None:
    """Whether such a thing is certified outside the office at all. Raises OutsideNotLawful."""
    if kind in _AT_THE_OFFICE:
        raise OutsideNotLawful(paper=title)


def _few(count: int) -> None:
    if count > _MOST_PEOPLE:
        raise TooManyPeople(count=count, limit=_MOST_PEOPLE)


def _id(text: str | None) -> str | None:
    return checked_text("reference", text, _ID)


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    _few(len(names))
    tidy = (checked_text("name", name, NAME_LIMIT) for name in names)
    return tuple(name for name in tidy if name)


def _languages(languages: tuple[str, str] | None) -> tuple[str, str] | None:
    if languages is None:
        return None
    first, second = (checked_text("language", each, 60) for each in languages)
    return (first, second) if first and second else None


def _recipients(recipients: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    _few(len(recipients))
    found = []
    for name, count in recipients:
        check_originals(count, least=1)
        if tidy := checked_text("name", name, NAME_LIMIT):
            found.append((tidy, count))
    return tuple(found)


def _kept(kept: KeptPaper) -> KeptPaper | None:
    what = checked_text("kept", kept.what, 200)
    box = checked_text("box", kept.box, 40) or ""
    order = checked_text("order", kept.order, 40) or ""
    return KeptPaper(what=what, box=box, order=order) if what else None


def _outside(outside: OutsideOffice) -> OutsideOffice:
    return OutsideOffice(
        place=checked_text("place", outside.place, 200) or "",
        at=in_hanoi(outside.at),
        reason=checked_text("reason", outside.reason, 300) or "",
        finger=checked_text("finger", outside.finger, 60) or "",
        witnesses=_names(outside.witnesses),
    )
