"""From what stands on the certification page to what the office is asked. No Qt, no services."""

import re
from datetime import date, datetime

from urbgov_desk.domain.certification import (
    CertificationKind,
    Issuer,
    KeptPaper,
    Layout,
    Legalisation,
    LineDetail,
    OutsideOffice,
    Signatory,
)
from urbgov_desk.domain.certification_rule import CertificationRule, PaperKind
from urbgov_desk.domain.certifying import AskedLine, AskedVisit
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.certify.form import NAMES_RECIPIENTS, CertifyForm, LineForm, PersonLine

_CARD_LAW = date(2024, 7, 1)
_MOMENT = re.compile(r"(\d{1,2})[:hg.](\d{2})\s+(\d{1,2})/(\d{1,2})/(\d{4})")


def identity_words(number: str, issued_on: date | None) -> str:
    """A scanned card as an attestation names it. "" without a number.

    Thẻ căn cước since 01/07/2024 (Luật Căn cước 26/2023/QH15), before that the citizen's card.
    """
    if not number:
        return ""
    # It stands on the paper, which is Vietnamese whatever the screen speaks.
    kind = "Căn cước" if issued_on is None or issued_on >= _CARD_LAW else "Căn cước công dân"
    return f"{kind} số {number}"


def line_of_kind(kind: PaperKind) -> LineForm:
    """A paper of a known kind. Pages that vary stay open and are asked for."""
    return LineForm(
        kind=kind.kind,
        title=kind.title,
        issuer=kind.issuer,
        legalisation=None if kind.legalised else Legalisation.NOT_NEEDED,
        pages=kind.pages,
        layout=kind.layout,
    )


def line_of_asked(asked: AskedLine) -> LineForm:
    """A paper of last time, to be had once more."""
    return LineForm(
        kind=asked.kind,
        title=asked.title,
        issuer=asked.issuer,
        legalisation=asked.legalisation or _unsaid(asked),
        pages=asked.pages,
        copies=asked.copies,
        layout=asked.layout,
    )


def _unsaid(asked: AskedLine) -> Legalisation | None:
    foreign = asked.kind is CertificationKind.COPY and asked.issuer is not Issuer.VIETNAMESE
    return None if foreign else Legalisation.NOT_NEEDED


def card_line(kind: PaperKind | None) -> LineForm:
    """The card just scanned, both faces on one sheet."""
    if kind is not None:
        made = line_of_kind(kind)
        return LineForm(
            kind=made.kind, title=made.title, pages=2, layout=Layout.TWO_FACES, offered=True
        )
    return LineForm(title="Căn cước", pages=2, layout=Layout.TWO_FACES, offered=True)


def read_moment(text: str) -> datetime | None:
    """`14:30 26/11/2026` as a moment in Hà Nội; None when it is none."""
    found = _MOMENT.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    hour, minute, day, month, year = (int(part) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute, tzinfo=HANOI)
    except ValueError:
        return None


def write_moment(moment: datetime) -> str:
    """A moment as it is typed."""
    return f"{moment:%H:%M %d/%m/%Y}"


def names_of(text: str) -> tuple[str, ...]:
    """Names typed one after the other, with commas, semicolons or lines between."""
    return tuple(name for part in re.split(r"[;,\n]", text) if (name := " ".join(part.split())))


def recipients_of(text: str) -> tuple[tuple[str, int], ...]:
    """Who gets how many originals: `Ông A 1; Bà B 2`. Without a count it is one."""
    found = []
    for name in names_of(text):
        counted = re.fullmatch(r"(.+?)\s+(\d{1,3})", name)
        found.append((counted[1], int(counted[2])) if counted else (name, 1))
    return tuple(found)


def originals_of(line: LineForm) -> int:
    """How many originals there are: those given out, and the one that stays here."""
    if line.kind not in NAMES_RECIPIENTS:
        return 1
    return sum(count for _, count in recipients_of(line.recipients)) + 1


def asked_line(line: LineForm, form: CertifyForm, rule: CertificationRule) -> AskedLine:
    """One paper as asked for. An empty count is zero, which the office tells."""
    return AskedLine(
        kind=line.kind,
        title=line.title,
        issuer=line.issuer,
        legalisation=line.legalisation,
        pages=line.pages or 0,
        copies=line.copies or 0,
        layout=line.layout,
        photocopy=line.photocopy or 0,
        exemption=line.exemption or None,
        procedure=line.procedure or None,
        detail=_detail(line, form, rule),
    )


def asked_visit(form: CertifyForm, lines: tuple[AskedLine, ...]) -> AskedVisit:
    """The visit as asked for."""
    return AskedVisit(
        requester=form.requester,
        lines=lines,
        number=form.number,
        phone=form.phone,
        originals=form.originals,
        draft=form.draft_id,
    )


def _detail(line: LineForm, form: CertifyForm, rule: CertificationRule) -> LineDetail:
    people = tuple(person for person in line.people if not person.blank)
    if rule.identity and not people:
        people = (PersonLine(name=form.requester, identity=form.identity),)
    kept = None
    if rule.kept and line.seen:
        kept = KeptPaper(what=rule.kept, box=line.box, order=line.order)
    languages = None
    if line.language_from.strip() and line.language_to.strip():
        languages = (line.language_from.strip(), line.language_to.strip())
    return LineDetail(
        signatories=tuple(
            Signatory(name=p.name.strip(), identity=p.identity.strip(), side=p.side.strip())
            for p in people
        ),
        variant=line.variant,
        one_stop=line.one_stop,
        originals=line.originals or originals_of(line),
        languages=languages,
        refers_to=line.refers_to,
        refers_to_entry=line.refers_to_entry or None,
        authorisation_case=line.authorisation_case or None,
        witnesses=names_of(line.witnesses),
        interpreter=line.interpreter,
        recipients=recipients_of(line.recipients),
        kept=kept,
        outside=_outside(line),
        correction=line.correction,
    )


def _outside(line: LineForm) -> OutsideOffice | None:
    at = read_moment(line.outside_at)
    if not line.outside or at is None:
        return None
    return OutsideOffice(
        place=line.outside_place,
        at=at,
        reason=line.outside_reason,
        finger=line.outside_finger,
        witnesses=names_of(line.outside_witnesses),
    )
