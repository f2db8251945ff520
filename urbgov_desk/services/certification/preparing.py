"""A visit as entered, checked and priced: what may be wrong is told before anything is written."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from urbgov_desk.domain.answer import DueAnswer, FeeAnswer
from urbgov_desk.domain.certification import (
    MOST_COPIES,
    MOST_PAGES,
    CertificationKind,
    Issuer,
    Legalisation,
    LineDetail,
    Signatory,
    Variant,
    sheets_per_copy,
)
from urbgov_desk.domain.certification_rule import CertificationRule
from urbgov_desk.domain.certifying import AskedLine, AskedVisit
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.party import NAME_LIMIT, NameMissing, checked_phone
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import checked_text, folded
from urbgov_desk.services.certification import margin_note
from urbgov_desk.services.certification.detail_check import (
    CONCERNS,
    check_originals,
    checked_detail,
    require_outside,
)
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.reckoning import ReceivedInFuture, check_amount
from urbgov_desk.store.identifier import new_id

MOST_LINES = 60
TITLE_LIMIT = 300
NUMBER_LIMIT = 40
_AUTHORISATION = "giay uy quyen"


class NothingToCertify(Told):
    """A visit has no line yet."""


class TooManyLines(Told):
    """More papers than one visit can carry. Values: count, limit."""


class TitleMissing(Told):
    """A line does not say what the paper is. Values: line."""


class CopiesOdd(Told):
    """Pages or copies outside what a counter can mean. Values: line, pages, copies."""


class LegalisationNeeded(Told):
    """A foreign paper without consular legalisation must be refused. Values: paper."""


class LegalisationNotStated(Told):
    """A foreign or joint paper, and not said whether it is legalised or needs it not.

    Values: paper.
    """


class SignatoryNeeded(Told):
    """Who signs, and by which identity paper, is not entered. Values: paper."""


class KeptPaperMissing(Told):
    """What the office must keep was not confirmed. Values: paper, kept."""


class ReferenceMissing(Told):
    """Which certified transaction this concerns is not entered. Values: paper."""


class LanguagesMissing(Told):
    """A translation says from and into which language. Values: paper."""


class AuthorisationCaseNeeded(Told):
    """A paper of authorisation is certified as a signature only in the lawful cases."""


class WitnessesNeeded(Told):
    """Who cannot read, hear, sign or print a finger needs two witnesses (Điều 36 NĐ 23)."""


class FeeUnknown(Told):
    """The law held gives no fee for this; enter the ward's own. Values: paper."""


class ExemptionUnknown(Told):
    """No such exemption from this fee is in the law held. Values: paper."""


class ProcedureNotOfKind(Told):
    """The procedure does not belong to this kind of certification. Values: procedure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedLine:
    """A line with what the law says of it. Amounts in đồng, `sheets` of one copy."""

    position: int
    asked: AskedLine
    rule: CertificationRule
    procedure: str
    sheets: int
    fee: int
    fee_rules: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedVisit:
    """A visit ready to be written. `due` is the latest of its lines' due dates."""

    id: str
    requester: str
    number: str | None
    phone: str | None
    note: str | None
    at: datetime
    due: DueAnswer
    originals: int
    lines: tuple[PreparedLine, ...]
    draft: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What the counter shows while the clerk types: a line's sheets and fee with its reasons.

    `fee` is None while the law held, or the clerk, has not said enough.
    """

    sheets: int
    fee: int | None
    answer: FeeAnswer
    rule: CertificationRule


def quote(desk: Desk, line: AskedLine, on: date | None = None) -> Quote:
    """A line's sheets and fee. Raises SheetsOdd, CountBelowOne, ProcedureNotOfKind."""
    day = on or desk.now().date()
    rule = desk.law.certification(line.kind, day)
    procedure = _procedure(line, rule)
    answer = desk.law.fee(procedure, day, pages=line.pages, copies=line.copies)
    fee = answer.amount
    if fee is not None and line.exemption is not None:
        shares = {each.key: each.percent for each in desk.law.exemptions(procedure, day)}
        fee = fee * (100 - shares.get(line.exemption, 0)) // 100
    return Quote(
        sheets=sheets_per_copy(line.pages, line.layout),
        fee=fee,
        answer=answer,
        rule=rule,
    )


def prepare(
    desk: Desk,
    visit: AskedVisit,
    *,
    complete: bool = True,
) -> PreparedVisit:
    """Check and price a visit. `complete` False asks less: enough for a refusal.

    Raises NameMissing, NothingToCertify, TooManyLines and the told problem of the first line that
    is not as it must be.
    """
    now = desk.now()
    at = in_hanoi(visit.received_at).replace(microsecond=0) if visit.received_at else now
    if at > now:
        raise ReceivedInFuture()
    requester = checked_text("name", visit.requester, NAME_LIMIT)
    if requester is None:
        raise NameMissing()
    if not visit.lines:
        raise NothingToCertify()
    if len(visit.lines) > MOST_LINES:
        raise TooManyLines(count=len(visit.lines), limit=MOST_LINES)
    if visit.originals is not None:
        check_originals(visit.originals)
    number = checked_text("number", visit.number, NUMBER_LIMIT)
    lines = tuple(
        _line(desk, position, line, at.date(), (requester, number), complete=complete)
        for position, line in enumerate(visit.lines, 1)
    )
    dues = [desk.law.due(line.procedure, at) for line in lines]
    latest = max(dues, key=lambda due: due.due_at or at)
    return PreparedVisit(
        id=new_id(),
        requester=requester,
        number=number,
        phone=checked_phone(visit.phone),
        note=checked_text("note", visit.note, 1000),
        at=at,
        due=latest,
        originals=len(lines) if visit.originals is None else visit.originals,
        lines=lines,
        draft=visit.draft,
    )


def _procedure(line: AskedLine, rule: CertificationRule) -> str:
    procedure = line.procedure or rule.procedure
    if procedure not in rule.procedures:
        raise ProcedureNotOfKind(procedure=procedure[:40])
    return procedure


def _line(
    desk: Desk,
    position: int,
    asked: AskedLine,
    on: date,
    requester: tuple[str, str | None],
    *,
    complete: bool,
) -> PreparedLine:
    rule = desk.law.certification(asked.kind, on)
    procedure = _procedure(asked, rule)
    title = checked_text("paper_title", asked.title, TITLE_LIMIT)
    if title is None:
        raise TitleMissing(line=position)
    if not 1 <= asked.pages <= MOST_PAGES or not 1 <= asked.copies <= MOST_COPIES:
        raise CopiesOdd(line=position, pages=asked.pages, copies=asked.copies)
    check_amount(asked.photocopy)
    asked = replace(
        asked,
        title=title,
        legalisation=_legalisation(asked),
        detail=_signed_by(asked, rule, requester),
    )
    if complete:
        _require(desk, asked, rule, on)
    fee, rules = fee_of(
        desk,
        procedure,
        on,
        pages=asked.pages,
        copies=asked.copies,
        exemption=asked.exemption,
        title=asked.title,
        complete=complete,
    )
    return PreparedLine(
        position=position,
        asked=asked,
        rule=rule,
        procedure=procedure,
        sheets=sheets_per_copy(asked.pages, asked.layout),
        fee=fee,
        fee_rules=rules,
    )


def _legalisation(asked: AskedLine) -> Legalisation | None:
    """Only a copy of a foreign or joint paper asks for it (Điều 22 khoản 5 NĐ 23)."""
    foreign = asked.kind is CertificationKind.COPY and asked.issuer is not Issuer.VIETNAMESE
    if asked.legalisation is None and not foreign:
        return Legalisation.NOT_NEEDED
    return asked.legalisation


def _signed_by(
    asked: AskedLine, rule: CertificationRule, requester: tuple[str, str | None]
) -> LineDetail:
    """The requester signs, unless others were entered; several people have their own wording."""
    detail = checked_detail(asked.kind, asked.detail)
    if rule.identity and not detail.signatories:
        name, number = requester
        detail = replace(detail, signatories=(Signatory(name=name, identity=number or ""),))
    variant = detail.variant
    if variant is Variant.ONE_PERSON and len(detail.signatories) > 1:
        variant = Variant.SEVERAL_PEOPLE
    return replace(detail, variant=variant)


def _require(desk: Desk, asked: AskedLine, rule: CertificationRule, on: date) -> None:
    """What a line needs before it can be signed."""
    detail = asked.detail
    if asked.legalisation is Legalisation.MISSING:
        raise LegalisationNeeded(paper=asked.title)
    if asked.legalisation is None:
        raise LegalisationNotStated(paper=asked.title)
    if rule.identity and not all(p.name and p.identity for p in detail.signatories):
        raise SignatoryNeeded(paper=asked.title)
    if rule.kept and detail.kept is None:
        # It stands within a sentence there.
        raise KeptPaperMissing(paper=asked.title, kept=rule.kept[0].lower() + rule.kept[1:])
    if asked.kind is CertificationKind.TRANSLATOR_SIGNATURE and not detail.languages:
        raise LanguagesMissing(paper=asked.title)
    if asked.kind in CONCERNS and not (detail.refers_to or detail.refers_to_entry):
        raise ReferenceMissing(paper=asked.title)
    if detail.refers_to_entry:
        margin_note.concerned(desk.store.db, detail.refers_to_entry)
    if detail.outside is not None:
        require_outside(asked.kind, asked.title, detail.outside)
    if asked.kind is CertificationKind.SIGNATURE and folded(asked.title).startswith(_AUTHORISATION):
        cases = {case.key for case in desk.law.authorisation_cases(on)}
        if detail.authorisation_case not in cases:
            raise AuthorisationCaseNeeded()
    if (
        detail.variant is Variant.CANNOT_SIGN
        and asked.kind is not CertificationKind.SIGNATURE
        and len(detail.witnesses) < 2
    ):
        raise WitnessesNeeded()


def fee_of(
    desk: Desk,
    procedure: str,
    on: date,
    *,
    pages: int,
    copies: int,
    exemption: str | None,
    title: str,
    complete: bool = True,
) -> tuple[int, str]:
    """The fee by the law of a day, less its exemption, with the rules it follows from.

    Raises ExemptionUnknown; while the line is `complete`, FeeUnknown.
    """
    answer = desk.law.fee(procedure, on, pages=pages, copies=copies)
    rules = ", ".join(answer.rules)
    if exemption is not None:
        known = {each.key: each for each in desk.law.exemptions(procedure, on)}
        if exemption not in known:
            raise ExemptionUnknown(paper=title)
        if answer.amount is None:
            return 0, rules
        return answer.amount * (100 - known[exemption].percent) // 100, rules
    if answer.amount is None:
        if complete:
            raise FeeUnknown(paper=title)
        return 0, rules
    return answer.amount, rules
