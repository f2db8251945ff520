"""The ward's own entries: a province's fee, a shorter limit, a local day off, its opening hours."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OverrideKind(StrEnum):
    """What a ward may lay over the shipped law.

    The `value` of each kind (plain JSON):
    limit: {"kind": "working", "value": 3, "channel": "truc_tiep" (absent = every channel)};
    fee: {"name": "Lệ phí", "kind": "le_phi", "amount": 8000, "channel": …,
    "per": "dossier" | "copy"};
    calendar_day: {"kind": "public_holiday" | "in_lieu" | "swapped_off" | "made_up_working" |
    "ordinary", "name": "…"}, subject is the ISO date;
    office_hours: {"sessions": [["07:30", "11:30"], ["13:30", "17:00"]],
    "weekdays": [0, 1, 2, 3, 4]};
    refusal_ground: {"text": "…"}, subject is a procedure code or "*";
    parameter: {"value": …}, subject is the parameter's name;
    attestation: {"text": "…"}, subject is the kind of form (`attestation_will`).
    """

    limit = "limit"
    fee = "fee"
    calendar_day = "calendar_day"
    office_hours = "office_hours"
    refusal_ground = "refusal_ground"
    parameter = "parameter"
    attestation = "attestation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One entry of the ward with the paper it rests on (`basis`); it never edits shipped law.

    In force from `valid_from` to `until` (both days included; None = until further notice).
    """

    id: str
    kind: OverrideKind
    subject: str
    valid_from: date
    until: date | None = None
    value: Mapping[str, object]
    basis: str

    def in_force(self, on: date) -> bool:
        """Whether the entry holds on this day."""
        return self.valid_from <= on and (self.until is None or on <= self.until)
