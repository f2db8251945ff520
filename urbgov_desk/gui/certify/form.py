"""What stands on the certification page, as plain values a draft can keep. No Qt, no services."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from urbgov_desk.domain.certification import (
    CertificationKind,
    Issuer,
    Layout,
    Legalisation,
    Variant,
)
from urbgov_desk.gui.draft_form import read_form, write_form

DRAFT_VERSION = 1


class Group(StrEnum):
    """What people come for, on Alt+1…5."""

    COPIES = "copies"
    SIGNATURES = "signatures"
    TRANSLATORS = "translators"
    TRANSACTIONS = "transactions"
    OTHERS = "others"


KINDS: Mapping[Group, tuple[CertificationKind, ...]] = MappingProxyType(
    {
        Group.COPIES: (CertificationKind.COPY,),
        Group.SIGNATURES: (CertificationKind.SIGNATURE,),
        Group.TRANSLATORS: (CertificationKind.TRANSLATOR_SIGNATURE,),
        Group.TRANSACTIONS: (
            CertificationKind.TRANSACTION,
            CertificationKind.WILL,
            CertificationKind.REFUSAL_OF_INHERITANCE,
            CertificationKind.DIVISION_OF_INHERITANCE,
        ),
        Group.OTHERS: (
            CertificationKind.REGISTER_COPY,
            CertificationKind.TRANSACTION_COPY,
            CertificationKind.AMENDMENT,
            CertificationKind.CORRECTION,
        ),
    }
)
"""The kinds of each group, the usual one first."""


NAMES_RECIPIENTS = frozenset(
    (
        CertificationKind.TRANSACTION,
        CertificationKind.WILL,
        CertificationKind.REFUSAL_OF_INHERITANCE,
        CertificationKind.DIVISION_OF_INHERITANCE,
        CertificationKind.AMENDMENT,
    )
)
"""Whose attestation says who gets how many originals, and that one stays here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Who signs: as the attestation and the book name them."""

    name: str = ""
    identity: str = ""
    side: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing is entered."""
        return not (self.name or self.identity)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineForm:
    """One paper. `offered`: the scanned card itself, proposed and not yet touched.

    `pages` and `copies` None: the field is empty. `legalisation` None: a foreign paper of which it
    is not said. `seen`: identity seen, signed before the officer, what must be kept is kept.
    `copied_here`: the office copies it at its own rate, unless `photocopy` says what is asked for
    it. Lists are lines of text, as typed.
    """

    kind: CertificationKind = CertificationKind.COPY
    title: str = ""
    issuer: Issuer = Issuer.VIETNAMESE
    legalisation: Legalisation | None = Legalisation.NOT_NEEDED
    pages: int | None = 1
    copies: int | None = 1
    layout: Layout = Layout.ONE_SIDED
    offered: bool = False
    copied_here: bool = False
    photocopy: int | None = None
    exemption: str = ""
    procedure: str = ""
    seen: bool = False
    people: tuple[PersonLine, ...] = ()
    variant: Variant = Variant.ONE_PERSON
    one_stop: bool = False
    authorisation_case: str = ""
    language_from: str = ""
    language_to: str = ""
    originals: int | None = None
    recipients: str = ""
    witnesses: str = ""
    interpreter: str = ""
    refers_to: str = ""
    refers_to_entry: str = ""
    correction: str = ""
    box: str = ""
    order: str = ""
    outside: bool = False
    outside_place: str = ""
    outside_at: str = ""
    outside_reason: str = ""
    outside_finger: str = ""
    outside_witnesses: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifyForm:
    """The whole page. `identity` is how the attestation names the requester's identity paper."""

    request_id: str
    draft_id: str
    group: Group = Group.COPIES
    requester: str = ""
    number: str = ""
    identity: str = ""
    phone: str = ""
    originals: int | None = None
    lines: tuple[LineForm, ...] = ()
    current: int = 0
    officer: str = ""
    """At whose hands it stands: what they saw and kept is not another's to sign for."""
    carried: bool = False
    """Brought by an office-only slip from a counter without the book; Enter takes it in."""

    @property
    def blank(self) -> bool:
        """Whether there is nothing worth keeping."""
        return not (self.requester.strip() or self.number or self.phone or self.lines)

    @property
    def label(self) -> str:
        """What a parked visit is called by."""
        return self.requester

    @property
    def numbers(self) -> tuple[str, ...]:
        """The number of the card that brings it back."""
        return (self.number,) if self.number else ()


def form_json(form: CertifyForm) -> dict[str, Any]:
    """The page as a draft keeps it."""
    return write_form(form, DRAFT_VERSION)


def form_of_json(content: Mapping[str, Any]) -> CertifyForm | None:
    """The page as a draft kept it; None for one that an unknown version wrote."""
    return read_form(CertifyForm, content, DRAFT_VERSION)
