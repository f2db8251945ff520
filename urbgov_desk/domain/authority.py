"""Authority to certify: who may sign what, on which ground, and the block that follows from it.

The Chairman by office, Vice Chairmen by assignment (phân công), officials by written delegation
(uỷ quyền): NĐ 280/2025/NĐ-CP, Luật 72/2025/QH15 Điều 14 khoản 1, NĐ 30/2020/NĐ-CP Điều 13 khoản 3.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from urbgov_desk.domain.answer import Reason
from urbgov_desk.domain.certification import CertificationKind, Issuer


class Ground(StrEnum):
    """On what somebody's authority rests."""

    OFFICE = "office"
    ASSIGNMENT = "assignment"
    DELEGATION = "delegation"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """What stands above the signature: `CHỦ TỊCH`, or `TUQ. CHỦ TỊCH` over the signer's title."""

    lines: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One recorded authority: of whom, by which decision, for what, from when to when.

    `title` is what the block prints for a delegate ("CÔNG CHỨC TƯ PHÁP - HỘ TỊCH"). `kinds` and
    `issuers` are what the decision names; the Chairman's own office names all. `revoked_from` is
    the first day it no longer holds. `basis` is the province's resolution a delegation rests on.
    """

    id: str
    officer: str
    ground: Ground
    title: str
    decision_number: str = ""
    decision_on: date | None = None
    granted_by: str | None = None
    kinds: frozenset[CertificationKind] = frozenset(CertificationKind)
    issuers: frozenset[Issuer] = frozenset(Issuer)
    valid_from: date
    valid_until: date | None = None
    revoked_from: date | None = None
    revoked_because: str = ""
    specimen_notified_on: date | None = None
    basis: str = ""

    def holds(self, on: date) -> bool:
        """Whether the grant is in force on this day (both its days included)."""
        if on < self.valid_from or (self.valid_until is not None and on > self.valid_until):
            return False
        return self.revoked_from is None or on < self.revoked_from


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityAnswer:
    """Whether an officer may sign, with the block that follows and every reason with its source.

    `grant` is the grant that decided; None where none does.
    """

    allowed: bool
    block: SignatureBlock | None
    reasons: tuple[Reason, ...]
    sources: tuple[str, ...]
    grant: Grant | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordGrant:
    """Record an authority to sign: the Chairman's office, an assignment, a delegation."""

    request_id: str
    officer: str
    ground: Ground
    title: str
    valid_from: date
    valid_until: date | None = None
    decision_number: str = ""
    decision_on: date | None = None
    granted_by: str | None = None
    kinds: frozenset[CertificationKind] = frozenset(CertificationKind)
    issuers: frozenset[Issuer] = frozenset(Issuer)
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeGrant:
    """End an authority; `from_day` is the first day it no longer holds."""

    request_id: str
    grant: str
    from_day: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotifySpecimen:
    """The signer's specimen signature went to Sở Tư pháp on this day (Điều 43 NĐ 23)."""

    request_id: str
    grant: str
    on: date
