"""What the law says of each kind of certification on a day, as the desk asks it."""

from collections.abc import Mapping
from dataclasses import dataclass

from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout, Variant
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.confidence import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationRule:
    """One kind of certification as it is on a day.

    `procedures` are its codes, the usual one first; limit, fee and refusal grounds are asked by
    that code. `book` None: the act takes no number (a note on the entry it concerns, or nothing).
    `conflict_question`: Điều 9 khoản 3 NĐ 23. `extension_days` are the working days the office may
    add by itself (0 = only by written agreement, None = no extension). `retention` is the key of
    the class kept, `kept` what is kept in words ("" = nothing). `identity` says whether the book's
    form has a column for the identity paper. `attestations` maps (variant, at the one-stop desk)
    to the kind of form that is printed.
    """

    kind: CertificationKind
    name: str
    name_en: str
    procedures: tuple[str, ...]
    book: BookKind | None
    conflict_question: bool
    extension_days: int | None
    retention: str
    kept: str
    identity: bool
    attestations: Mapping[tuple[Variant, bool], str]
    source: str
    confidence: Confidence

    @property
    def procedure(self) -> str:
        """The usual procedure's code."""
        return self.procedures[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookForm:
    """A statutory book's symbol and form on a day ("SCT/GD", Mẫu số 22)."""

    book: BookKind
    symbol: str
    title: str
    title_en: str
    code: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """A kind of paper people bring: found by two letters, with what it usually is.

    `pages` None where they vary and are asked for. `legalised`: whether a foreign one needs
    consular legalisation. `uses` counts how often this ward certified it.
    """

    key: str
    title: str
    letters: str
    kind: CertificationKind
    issuer: Issuer
    pages: int | None
    layout: Layout
    legalised: bool
    uses: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorisationCase:
    """One of the lawful cases in which a paper of authorisation is certified as a signature."""

    key: str
    text_vi: str
    text_en: str
    source: str
