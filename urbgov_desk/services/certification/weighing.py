"""What the counter shows while the clerk types: sheets, fees, who may sign, when it is due."""

from dataclasses import dataclass
from datetime import datetime

from urbgov_desk.domain.answer import DueAnswer, Exemption, Reason
from urbgov_desk.domain.certification import CertificationKind, Issuer, cross_seals
from urbgov_desk.domain.certification_rule import CertificationRule
from urbgov_desk.domain.certifying import AskedLine
from urbgov_desk.domain.office import OfficerLine, Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.services.certification import authority, preparing, visit
from urbgov_desk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedLine:
    """One line as the law sees it. `sheets` and `seals` are those of one copy.

    `problem` is why there is no fee yet; `allowed` whether the officer signed in may sign it, with
    the `reasons` if not.
    """

    rule: CertificationRule
    sheets: int
    seals: int
    fee: int | None
    problem: Told | None
    allowed: bool
    reasons: tuple[Reason, ...]
    exemptions: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A visit as it stands on the page. `total` is None while a fee is not known.

    `due_at` is the latest hour of the law; `promise` the latest the office may add to it by
    itself (F6). `signers` may sign every line; `block` heads the signature.
    """

    now: datetime
    lines: tuple[WeighedLine, ...]
    total: int | None
    due_at: datetime | None
    promise: datetime | None
    signers: tuple[OfficerLine, ...]
    conflict_question: bool

    @property
    def may_sign(self) -> bool:
        """Whether the officer signed in may sign all of it."""
        return bool(self.lines) and all(line.allowed for line in self.lines)

    @property
    def may_extend(self) -> bool:
        """Whether the office may add time by itself."""
        return bool(self.promise and self.due_at and self.promise > self.due_at)


def weigh(desk: Desk, lines: tuple[AskedLine, ...], received_at: datetime | None = None) -> Weighed:
    """Weigh lines as typed. A line that is not complete has its own problem and stops nothing."""
    now = desk.now()
    at = received_at or now
    weighed = tuple(_line(desk, line, at) for line in lines)
    fees = [line.fee for line in weighed]
    photocopies = sum(line.photocopy for line in lines)
    dues = [
        desk.law.due(_procedure(line, w.rule), at) for line, w in zip(lines, weighed, strict=True)
    ]
    due_at = _latest(dues)
    kinds = [line.kind for line in lines]
    return Weighed(
        now=now,
        lines=weighed,
        total=sum(fee or 0 for fee in fees) + photocopies if None not in fees else None,
        due_at=due_at,
        promise=visit.latest_extension(desk, kinds, due_at) if due_at else None,
        signers=_signers(desk, lines),
        conflict_question=any(line.rule.conflict_question for line in weighed),
    )


def photocopy_cost(desk: Desk, pages: int, copies: int) -> int:
    """Đồng for copies the office makes itself, at the ward's own rate for a page."""
    return pages * copies * int(desk.settings()[Setting.PHOTOCOPY_RATE])


def _line(desk: Desk, line: AskedLine, at: datetime) -> WeighedLine:
    on = at.date()
    rule = desk.law.certification(line.kind, on)
    me = desk.signed_in()
    answer = authority.judge(desk, me, line.kind, line.issuer, desk.now().date())
    sheets, fee, problem = 0, None, None
    try:
        quote = preparing.quote(desk, line, on)
        sheets, fee = quote.sheets, quote.fee
    except Told as told:
        problem = told
    return WeighedLine(
        rule=rule,
        sheets=sheets,
        seals=cross_seals(sheets) if sheets else 0,
        fee=fee,
        problem=problem,
        allowed=answer.allowed,
        reasons=() if answer.allowed else answer.reasons,
        exemptions=desk.law.exemptions(_procedure(line, rule), on),
    )


def _procedure(line: AskedLine, rule: CertificationRule) -> str:
    return line.procedure or rule.procedure


def _latest(dues: list[DueAnswer]) -> datetime | None:
    moments = [due.due_at for due in dues if due.due_at is not None]
    return max(moments, default=None)


def _signers(desk: Desk, lines: tuple[AskedLine, ...]) -> tuple[OfficerLine, ...]:
    """Who may sign all of it today."""
    wanted = {(line.kind, line.issuer) for line in lines}
    found: dict[str, OfficerLine] = {}
    common: set[str] | None = None
    for kind, issuer in wanted:
        able = authority.signers(desk, CertificationKind(kind), Issuer(issuer))
        found |= {officer.id: officer for officer in able}
        ids = {officer.id for officer in able}
        common = ids if common is None else common & ids
    return tuple(officer for key, officer in found.items() if key in (common or set()))
