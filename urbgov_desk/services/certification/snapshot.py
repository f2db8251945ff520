"""What a line of a book keeps of its signature: why the signer might, how long papers stay."""

from datetime import date
from typing import Any

from urbgov_desk.domain.authority import AuthorityAnswer
from urbgov_desk.domain.certification_rule import CertificationRule
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import office as offices
from urbgov_desk.store.engine import Database


def delegator(db: Database, answer: AuthorityAnswer, on: date) -> str:
    """The name of who gave this authority away, as it was on the day; "" for an office."""
    giver = answer.grant.granted_by if answer.grant else None
    officer = offices.find_officer(db, giver, on) if giver else None
    return officer.name if officer else ""


def snapshot(answer: AuthorityAnswer, delegator: str = "") -> dict[str, Any]:
    """Why this signer might sign, as it stands in the book for ever.

    `delegator` is the name of who gave the authority away.
    """
    grant = answer.grant
    kept: dict[str, Any] = {"rule": answer.rule, "sources": list(answer.sources)}
    if grant is not None:
        kept |= {
            "grant": grant.id,
            "ground": grant.ground.value,
            "decision_number": grant.decision_number,
            "decision_on": _iso(grant.decision_on),
            "title": grant.title,
            "granted_by": grant.granted_by,
            "delegator": delegator,
            "valid_from": _iso(grant.valid_from),
            "valid_until": _iso(grant.valid_until),
            "basis": grant.basis,
        }
    return kept


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def keep_until(desk: Desk, rule: CertificationRule, on: date) -> str | None:
    """The last day what is kept must stay; None where nothing is kept, or it stays for ever."""
    if not rule.kept:
        return None
    retention = desk.law.retention(rule.retention, on)
    if retention.permanent or not retention.years:
        return None
    # The term is counted from the year the work ended (Luật Lưu trữ 33/2024/QH15 Điều 15).
    return date(on.year + retention.years, 12, 31).isoformat()
