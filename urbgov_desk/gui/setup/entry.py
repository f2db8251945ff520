"""What was typed into a form of the set-up, read or found faulty; no Qt in here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from urbgov_desk import wording
from urbgov_desk.domain.problem import Told

T = TypeVar("T")

FIELD_OF_CODE = {
    "officer_code_odd": "code",
    "passphrase_too_short": "passphrase",
    "passphrase_taken": "passphrase",
    "secret_wrong": "secret",
    "secret_needed": "secret",
    "backup_place_odd": "place",
    "backup_place_twice": "place",
    "officer_code_taken": "code",
    "name_missing": "name",
    "pin_too_simple": "pin",
    "wrong_pin": "present",
    "wrong_pin_waits": "present",
    "wrong_pin_locks": "present",
    "too_many_tries": "present",
    "sign_in_locked": "present",
    "basis_missing": "basis",
    "series_in_use": "kind",
    "override_not_understood": "value",
    "last_set_up_officer": "roles",
    "no_officers": "roles",
    "role_missing": "roles",
    "grant_officer_unknown": "officer",
    "decision_missing": "decision_number",
    "grant_term_odd": "valid_until",
    "grant_title_missing": "title",
    "grant_kinds_missing": "kinds",
    "no_sub_delegation": "granted_by",
    "grant_before_decision": "valid_from",
    "chairman_already": "valid_from",
    "specimen_in_future": "on",
    "grant_end_odd": "from_day",
    "reason_missing": "reason",
    "book_opening_odd": "last",
    "paper_lines_missing": "last",
    "attestation_text_missing": "text",
    "unknown_placeholder": "text",
    "form_faulty": "text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with one field; its words stand in the table [setup_fault]."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    def words(self, language: str) -> str:
        """What to do about it."""
        return wording.say("setup_fault", self.code, language, **self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[T]):
    """A form as read: the request it makes, or the faults by field (never both)."""

    value: T | None = None
    faults: Mapping[str, Fault] = field(default_factory=dict)


def needed(**texts: str) -> dict[str, Fault]:
    """A fault for each text that is empty."""
    return {name: Fault(code="needed") for name, text in texts.items() if not text.strip()}


def field_of(told: Told) -> str:
    """Beside which field of the form a told problem belongs; empty when beside none."""
    return str(told.values.get("field") or FIELD_OF_CODE.get(told.code, ""))
