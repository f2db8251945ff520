"""Inking: the attestation of a signed line is made when its sheets are in the tray, and printed.

Making it here and not in the act of signing keeps signing quick and loses nothing: the entry holds
all that is printed, so the paper can be made at any time, and numbers without ink stay in sight.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from urbgov_desk import documents
from urbgov_desk.documents.certification_values import Attestation, CopyMark, SigningMark, Spot
from urbgov_desk.domain.certification import (
    PLAIN,
    AttestationForm,
    CertificationKind,
    Layout,
    LineDetail,
    Variant,
    attestation_form,
)
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certification_visit import Line, Visit
from urbgov_desk.domain.certifying import Ink
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, paper
from urbgov_desk.services.certification.attestation_texts import form_of, own_text
from urbgov_desk.services.certification.entry import EntryStruckOut
from urbgov_desk.services.certification.placing import spot_for
from urbgov_desk.services.certification.signing import EntryUnknown, VisitUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import event_data
from urbgov_desk.store import certification as visits
from urbgov_desk.store import certification_book as books
from urbgov_desk.store import office as offices
from urbgov_desk.store.change import Change

_COPIES = (CertificationKind.COPY, CertificationKind.TRANSACTION_COPY)


class NothingToInk(Told):
    """Every number of this visit has its ink, or none was signed. Values: bundle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inked:
    """What was made: the papers and how many sheets go through the printer in all."""

    papers: tuple[str, ...]
    sheets: int


class _Made(NamedTuple):
    """An attestation just made: whose, on how many sheets in all, and whether they are fed."""

    entry: str
    paper: paper.MadePaper
    sheets: int
    fed: bool


def ink(desk: Desk, request: Ink) -> Inked:
    """Make the attestations of a visit's signed lines and queue them, one for each copy.

    A rubber stamp prints nothing for a copy and only notes the ink. Asked for again under another
    request, a line that has ink is printed only when it is named in `entries` (the same number, the
    same words). Raises VisitUnknown, EntryUnknown, EntryStruckOut, NothingToInk, and the told
    problems of a form (`AttestationTextMissing`, `AttestationDoesNotFit`).
    """
    desk.require(Act.INK)
    with desk.change(request.request_id) as change:
        if done := change.done_before():
            before = event_data(change, done.subject, done.event)
            ids = tuple(row["id"] for row in before.get("issued", ()))
            return Inked(papers=ids, sheets=before["sheets"])
        visit = visits.find_visit(change.db, request.certification)
        if visit is None:
            raise VisitUnknown()
        chosen = _chosen(visit, request.entries)
        way = request.form or AttestationForm(desk.settings()[Setting.ATTESTATION])
        made: list[_Made] = []
        for entry in chosen:
            form = attestation_form(way, entry.kind)
            if form is AttestationForm.RUBBER_STAMP:
                continue
            values = attestation(desk, change, visit, entry, form)
            pdf = documents.make(values)
            kept = paper.keep(
                desk,
                change,
                pdf,
                kind=values.kind,
                form_kind=values.form_kind,
                printed=documents.values_json(values),
                dossier=None,
                subject=visit.id,
                sealed_for=entry.book.sealed_for,
                number=entry.words,
            )
            fed = values.placement is AttestationForm.OVERLAY
            made.append(_Made(entry.id, kept, _originals(entry) * documents.page_count(pdf), fed))
        data: dict[str, Any] = {
            "entries": [entry.id for entry in chosen],
            "column": "inked_at",
            "form": way.value,
            "sheets": sum(each.sheets for each in made),
            "issued": [each.paper.row for each in made],
            "papers": {each.entry: each.paper.id for each in made},
        }
        change.record("certification.inked", visit.id, data)
        for each in made:
            paper.queue(desk, change, [each.paper], sheets=each.sheets, fed=each.fed)
    return Inked(papers=tuple(each.paper.id for each in made), sheets=data["sheets"])


def _chosen(visit: Visit, wanted: tuple[str, ...] | None) -> list[Entry]:
    if wanted is None:
        found = [e for e in visit.entries if e.inked_at is None and not e.struck_out]
        if not found:
            raise NothingToInk(bundle=visit.code)
        return found
    known = {entry.id: entry for entry in visit.entries}
    chosen = []
    for each in dict.fromkeys(wanted):
        if each not in known:
            raise EntryUnknown()
        if known[each].struck_out:
            raise EntryStruckOut(number=known[each].words)
        chosen.append(known[each])
    return chosen


def _originals(entry: Entry) -> int:
    """One attestation for each copy; a signed paper or a transaction has one for each original."""
    return entry.copies


def attestation(
    desk: Desk, change: Change, visit: Visit, entry: Entry, form: AttestationForm
) -> Attestation:
    """What is printed for a line: its own words, as it was signed."""
    on = entry.signed_at.date()
    office = desk.office(entry.signed_at)
    detail = _detail(visit, entry)
    rule = desk.law.certification(entry.kind, on)
    kind = form_of(rule, detail.variant, one_stop=detail.one_stop)
    placement, spot = _placed(desk, entry, form)
    settings = desk.settings()
    return Attestation(
        head=letter.head(office, on),
        training=desk.training,
        form=kind,
        own_text=own_text(desk, kind, on),
        number=entry.number,
        volume=f"{entry.volume:02d}/{entry.year}",
        symbol=entry.symbol,
        at=detail.outside.at if detail.outside else None,
        place=detail.outside.place if detail.outside else office.name,
        certifier=entry.block.name,
        certifier_title=f"{_title(change, entry)} {office.name}".strip(),
        block=entry.block,
        signatories=entry.signatories,
        signing=_mark(detail),
        receiving_officer=_officer(change, entry.received_by, entry.signed_at),
        title=entry.title,
        originals=detail.originals,
        sheets=entry.sheets,
        pages=entry.pages,
        recipients=detail.recipients,
        kept_at=office.name,
        languages=entry.languages,
        finger=detail.outside.finger if detail.outside else "",
        witnesses=detail.witnesses,
        interpreter=detail.interpreter,
        refers_to=detail.refers_to,
        correction=detail.correction,
        placement=placement,
        spot=spot,
        copy_mark=_copy_mark(settings, entry, _line(visit, entry), placement),
    )


def _line(visit: Visit, entry: Entry) -> Line | None:
    return next((row for row in visit.lines if row.position == entry.line), None)


def _detail(visit: Visit, entry: Entry) -> LineDetail:
    """What the entry holds; lines signed before it held everything still ask their visit."""
    line = _line(visit, entry)
    if entry.detail != PLAIN or line is None:
        return entry.detail
    return line.detail


def _placed(desk: Desk, entry: Entry, form: AttestationForm) -> tuple[AttestationForm, Spot]:
    """A long attestation goes on a fed sheet or a label only where its own place was chosen."""
    settings = desk.settings()
    # The place for every paper is measured for a copy's few lines; no other words fit there.
    spot = spot_for(settings, entry.title, its_own=entry.kind not in _COPIES)
    small = form in (AttestationForm.OVERLAY, AttestationForm.LABEL)
    if small and entry.kind not in _COPIES and spot is None:
        return AttestationForm.FULL_PAGE, Spot()
    return form, spot or Spot(x=110.0, y=240.0)


def first_page_is_fed(
    settings: Mapping[Setting, str], entry: Entry, line: Line | None, form: AttestationForm
) -> bool:
    """Whether each copy is laid into the tray twice: its first page for BẢN SAO, then its last."""
    return _copy_mark(settings, entry, line, form) is CopyMark.page_before


def _copy_mark(
    settings: Mapping[Setting, str], entry: Entry, line: Line | None, form: AttestationForm
) -> CopyMark:
    if settings[Setting.COPY_MARK] != "1" or entry.kind not in _COPIES:
        return CopyMark.none
    # Both faces of a card stand on one side, so its first page is the attested one.
    one_side = entry.pages == 1 or (line is not None and line.layout is Layout.TWO_FACES)
    if form is AttestationForm.OVERLAY and not one_side:
        return CopyMark.page_before
    return CopyMark.with_attestation


def _mark(detail: LineDetail) -> SigningMark:
    if detail.variant is Variant.FINGERPRINT:
        return SigningMark.fingerprint
    return SigningMark.signed


def _title(change: Change, entry: Entry) -> str:
    """The certifier's title as the grant named it at the signature, else as the officer's own."""
    if kept := str(entry.authority.get("title") or ""):
        return kept
    grant = books.find_grant(change.db, str(entry.authority.get("grant", "")))
    if grant is not None and grant.title:
        return grant.title
    officer = offices.find_officer(change.db, entry.signed_by or "", entry.signed_at.date())
    return officer.title if officer else ""


def _officer(change: Change, officer_id: str | None, at: datetime) -> str:
    officer = offices.find_officer(change.db, officer_id, at.date()) if officer_id else None
    return officer.name if officer else ""
