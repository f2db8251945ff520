"""Certification (chứng thực): what is certified, in which form and on how many sheets.

NĐ 23/2015/NĐ-CP as amended by NĐ 07/2025 and NĐ 280/2025; TT 01/2020/TT-BTP.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from urbgov_desk.domain.problem import Told

_SHEETS_PER_CROSS_SEAL = 5
"""One impression reaches at most five sheets (NĐ 30/2020/NĐ-CP, Phụ lục I)."""
MOST_PAGES = 9999
MOST_COPIES = 10_000
MANY_COPIES = 100
"""More copies of one paper than this are asked about once before they are signed."""


class SheetsOdd(Told):
    """Pages or copies outside what a counter can mean. Values: pages, copies."""


class CertificationKind(StrEnum):
    """What a ward certifies."""

    COPY = "copy"
    SIGNATURE = "signature"
    TRANSLATOR_SIGNATURE = "translator_signature"
    TRANSACTION = "transaction"
    WILL = "will"
    REFUSAL_OF_INHERITANCE = "refusal_of_inheritance"
    DIVISION_OF_INHERITANCE = "division_of_inheritance"
    AMENDMENT = "amendment"
    CORRECTION = "correction"
    REGISTER_COPY = "register_copy"
    TRANSACTION_COPY = "transaction_copy"


class Issuer(StrEnum):
    """Whose the original is; it decides who may certify a copy of it."""

    VIETNAMESE = "vietnamese"
    FOREIGN = "foreign"
    JOINT = "joint"


class Legalisation(StrEnum):
    """Consular legalisation of a foreign paper (Điều 22 khoản 5 NĐ 23; Điều 6 TT 01/2020)."""

    NOT_NEEDED = "not_needed"
    DONE = "done"
    MISSING = "missing"


class Layout(StrEnum):
    """How the pages of the original lie on the sheets of one copy."""

    ONE_SIDED = "one_sided"
    DUPLEX = "duplex"
    TWO_FACES = "two_faces"  # both faces of a card on one side of one sheet


class Variant(StrEnum):
    """Who signed and how; it picks the wording of the attestation."""

    ONE_PERSON = "one_person"
    SEVERAL_PEOPLE = "several_people"
    FINGERPRINT = "fingerprint"
    CANNOT_SIGN = "cannot_sign"


class AttestationForm(StrEnum):
    """How the attestation comes onto the paper."""

    FULL_PAGE = "full_page"
    OVERLAY = "overlay"
    LABEL = "label"
    RUBBER_STAMP = "rubber_stamp"  # nothing is printed; number and date are shown large


_COPIES = frozenset(
    (
        CertificationKind.COPY,
        CertificationKind.REGISTER_COPY,
        CertificationKind.TRANSACTION_COPY,
    )
)


def attestation_form(way: AttestationForm, kind: CertificationKind) -> AttestationForm:
    """How one paper gets its attestation where the office's way with copies is `way`.

    A rubber stamp serves copies alone: the attestation of a signature or a transaction is a text
    of its own, and is printed on a page.
    """
    if way is AttestationForm.RUBBER_STAMP and kind not in _COPIES:
        return AttestationForm.FULL_PAGE
    return way


def sheets_per_copy(pages: int, layout: Layout) -> int:
    """Sheets of paper one copy takes. `pages` are those of the original. Raises SheetsOdd."""
    if not 1 <= pages <= 9999:
        raise SheetsOdd(pages=pages, copies=1)
    return pages if layout is Layout.ONE_SIDED else (pages + 1) // 2


def cross_seals(sheets: int) -> int:
    """Impressions of the cross-seal one copy needs: none on a single sheet, else ⌈sheets/5⌉."""
    return 0 if sheets < 2 else -(-sheets // _SHEETS_PER_CROSS_SEAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """A person whose signature is certified, or a party of a transaction.

    `side` names the party of a transaction ("Bên A"); `identity` is the kind and number of the
    paper shown ("Căn cước số 001…"), as the attestation and the book's column print it.
    """

    name: str
    identity: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideOffice:
    """Signed outside the office (Điều 10 NĐ 23): where, when to the minute, why, before whom.

    `finger` is which finger of which hand was printed, where somebody could not sign.
    """

    place: str
    at: datetime
    reason: str
    finger: str = ""
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPaper:
    """What the office keeps of a certification, and where: box and place in it (Điều 14 NĐ 23)."""

    what: str
    box: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDetail:
    """What only some kinds need; empty for a plain copy.

    `originals` counts the originals of a transaction; `languages` are from and into which a
    translation goes; `refers_to` is the certified transaction an amendment, a correction or a copy
    concerns (an entry's id, or its number and office in words); `authorisation_case` names the
    lawful case of a paper of authorisation (Điều 14 TT 01/2020); `witnesses` and `interpreter`
    sign with those who cannot read, hear or sign (Điều 36 NĐ 23).
    """

    signatories: tuple[Signatory, ...] = ()
    variant: Variant = Variant.ONE_PERSON
    one_stop: bool = False
    originals: int = 1
    languages: tuple[str, str] | None = None
    refers_to: str = ""
    refers_to_entry: str | None = None
    authorisation_case: str | None = None
    witnesses: tuple[str, ...] = ()
    interpreter: str = ""
    recipients: tuple[tuple[str, int], ...] = ()
    kept: KeptPaper | None = None
    outside: OutsideOffice | None = None
    correction: str = ""


PLAIN = LineDetail()
"""Nothing beyond what every line has."""
