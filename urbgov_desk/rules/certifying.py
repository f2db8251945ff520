"""What a ward certifies on a day: each kind's rule, the books, the papers people bring."""

from collections.abc import Iterable, Mapping
from datetime import date

from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout, Variant
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_rule import (
    AuthorisationCase,
    BookForm,
    CertificationRule,
    PaperKind,
)
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.rules import entry as dated
from urbgov_desk.rules import overlay, reading
from urbgov_desk.rules.entry import Entry
from urbgov_desk.rules.library import Library

_EVERY_WAY = "any"


def certification(library: Library, kind: CertificationKind, on: date) -> CertificationRule:
    """One kind's rule on this day. Raises NoRuleInForce and RuleNotYetInForce."""
    entries = [each for each in library.table("certification") if each["kind"] == kind]
    return rule_of(dated.in_force(entries, on, subject=kind.value))


def certifications(library: Library, on: date) -> tuple[CertificationRule, ...]:
    """The kinds a ward certified on this day, in the order of `CertificationKind`."""
    entries = [each for each in library.table("certification") if dated.holds(each, on)]
    order = list(CertificationKind)
    return tuple(sorted(map(rule_of, entries), key=lambda each: order.index(each.kind)))


def book(
    library: Library, overrides: Iterable[Override], book_kind: BookKind, on: date
) -> BookForm:
    """A book's symbol and form on this day; the ward's own symbol goes before the shipped one.

    Raises NoRuleInForce and RuleNotYetInForce.
    """
    entries = [each for each in library.table("book") if each["book"] == book_kind]
    entry = dated.in_force(entries, on, subject=f"book.{book_kind.value}")
    own = overlay.newest(overrides, OverrideKind.parameter, f"book.symbol.{book_kind.value}", on)
    symbol = "" if own is None else str(own.value["value"]).strip()
    if own is None or not symbol:
        return book_of(entry)
    laid_over = {"symbol": symbol, "source": own.basis, "confidence": Confidence.ward}
    return book_of({**entry, **laid_over})


def paper_kinds(library: Library, on: date) -> tuple[PaperKind, ...]:
    """The kinds of paper people usually bring, in the order of their file."""
    return tuple(
        paper_kind_of(each) for each in library.table("paper_kind") if dated.holds(each, on)
    )


def authorisation_cases(library: Library, on: date) -> tuple[AuthorisationCase, ...]:
    """The lawful cases of a paper of authorisation certified as a signature."""
    return tuple(
        authorisation_case_of(each)
        for each in library.table("authorisation_case")
        if dated.holds(each, on)
    )


def rule_of(entry: Entry) -> CertificationRule:
    """An entry of the table `certification`. Raises KeyError and ValueError."""
    return CertificationRule(
        kind=CertificationKind(entry["kind"]),
        name=entry["name"],
        name_en=entry["name_en"],
        procedures=tuple(entry["procedures"]),
        book=BookKind(entry["book"]) if "book" in entry else None,
        conflict_question=entry["conflict_question"],
        extension_days=entry.get("extension_days"),
        retention=entry["retention"],
        kept=entry["kept"],
        identity=entry["identity"],
        attestations=_attestations(entry["attestation"]),
        source=entry["source"],
        confidence=reading.confidence(entry),
    )


def _attestations(
    forms: Mapping[str, Iterable[str]],
) -> Mapping[tuple[Variant, bool], str]:
    found = {}
    for name, pair in forms.items():
        before_certifier, one_stop = pair
        for variant in tuple(Variant) if name == _EVERY_WAY else (Variant(name),):
            found[(variant, False)] = before_certifier
            found[(variant, True)] = one_stop
    return found


def book_of(entry: Entry) -> BookForm:
    """An entry of the table `book`. Raises KeyError and ValueError."""
    return BookForm(
        book=BookKind(entry["book"]),
        symbol=entry["symbol"],
        title=entry["title"],
        title_en=entry["title_en"],
        code=entry["code"],
        source=entry["source"],
        confidence=reading.confidence(entry),
    )


def paper_kind_of(entry: Entry) -> PaperKind:
    """An entry of the table `paper_kind`. Raises KeyError and ValueError."""
    return PaperKind(
        key=entry["key"],
        title=entry["title"],
        letters=entry["letters"],
        kind=CertificationKind(entry.get("kind", CertificationKind.COPY)),
        issuer=Issuer(entry.get("issuer", Issuer.VIETNAMESE)),
        pages=entry.get("pages"),
        layout=Layout(entry.get("layout", Layout.ONE_SIDED)),
        legalised=entry.get("legalised", False),
    )


def authorisation_case_of(entry: Entry) -> AuthorisationCase:
    """An entry of the table `authorisation_case`. Raises KeyError."""
    return AuthorisationCase(
        key=entry["key"],
        text_vi=entry["text_vi"],
        text_en=entry["text_en"],
        source=entry["source"],
    )
