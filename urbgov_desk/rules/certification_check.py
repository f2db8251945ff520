"""Looks through the law of certification before it ships: kinds, books, grounds, papers."""

import string
from collections import defaultdict
from collections.abc import Iterable, Iterator

from urbgov_desk.domain.authority import Ground
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.rules import certifying
from urbgov_desk.rules.authority import LACKING
from urbgov_desk.rules.entry import Entry

_ATTESTATION = "attestation_"

Placed = tuple[str, str, Entry]
"""The file, the table and the entry."""
Fault = tuple[str, Entry, str]
"""The file, the entry and what is wrong with it."""


def faults(entries: Iterable[Placed], codes: set[str]) -> Iterator[Fault]:
    """Everything wrong in the tables of the certification desk."""
    entries = list(entries)
    retained = {str(each.get("key")) for _, table, each in entries if table == "retention"}
    forms = {str(each.get("kind")) for _, table, each in entries if table == "form"}
    attested = {each for each in forms if each.startswith(_ATTESTATION)}
    for file, table, entry in entries:
        try:
            found = list(_of_table(table, entry, codes, retained, attested))
        except (KeyError, TypeError, ValueError) as fault:
            found = [f"not readable: {type(fault).__name__} {fault}"]
        for each in found:
            yield file, entry, each
    yield from _kinds_without(entries)
    yield from _same_letters(entries)


def _of_table(
    table: str, entry: Entry, codes: set[str], retained: set[str], attested: set[str]
) -> Iterator[str]:
    if table == "certification":
        yield from _certification_faults(entry, codes, retained, attested)
    elif table == "competence":
        CertificationKind(entry["kind"])
        _issuers(entry)
    elif table == "book":
        certifying.book_of(entry)
    elif table == "authorisation_case":
        certifying.authorisation_case_of(entry)
    elif table == "paper_kind":
        yield from _paper_kind_faults(entry)
    elif table == "authority":
        yield from _authority_faults(entry)


def _certification_faults(
    entry: Entry, codes: set[str], retained: set[str], attested: set[str]
) -> Iterator[str]:
    rule = certifying.rule_of(entry)
    for code in rule.procedures:
        if code not in codes:
            yield f"unknown procedure {code}"
    if not rule.procedures:
        yield "no procedure"
    if rule.retention not in retained:
        yield f"unknown retention {rule.retention}"
    for form in sorted(set(rule.attestations.values())):
        if not form.startswith(_ATTESTATION) or (attested and form not in attested):
            yield f"unknown form {form}"


def _paper_kind_faults(entry: Entry) -> Iterator[str]:
    kind = certifying.paper_kind_of(entry)
    if not (len(kind.letters) == 2 and kind.letters.isascii() and kind.letters.islower()):
        yield "letters are two plain small letters"
    if kind.pages is not None and kind.pages < 1:
        yield "pages below one"
    if kind.legalised and kind.issuer is Issuer.VIETNAMESE:
        yield "a Vietnamese paper needs no legalisation"


def _authority_faults(entry: Entry) -> Iterator[str]:
    Ground(entry["ground"])
    _issuers(entry)
    for kind in entry.get("kinds", ()):
        CertificationKind(kind)
    for name in entry.get("needs", ()):
        if name not in LACKING:
            yield f"unknown need {name}"
    for line in entry["block"]:
        for _, placeholder, _, _ in string.Formatter().parse(line):
            if placeholder not in (None, "title"):
                yield f"unknown placeholder {{{placeholder}}}"


def _issuers(entry: Entry) -> None:
    for issuer in entry.get("issuers", ()):
        Issuer(issuer)


def _kinds_without(entries: Iterable[Placed]) -> Iterator[Fault]:
    """A kind somebody may ask for that no entry says anything of."""
    for wanted in ("certification", "competence"):
        mine = [(file, entry) for file, table, entry in entries if table == wanted]
        known = {entry.get("kind") for _, entry in mine}
        for kind in CertificationKind if mine else ():
            if kind not in known:
                yield mine[0][0], {}, f"{wanted}: nothing on {kind.value}"


def _same_letters(entries: Iterable[Placed]) -> Iterator[Fault]:
    """Two papers under the same letters: only the same paper of another issuer may share them."""
    mine = [(file, entry) for file, table, entry in entries if table == "paper_kind"]
    keys: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, entry in mine:
        of = str(entry.get("letters")), str(entry.get("issuer", Issuer.VIETNAMESE.value))
        keys[of].add(str(entry.get("key")))
    for (letters, _), sharing in keys.items():
        if len(sharing) > 1:
            yield mine[0][0], {"key": letters}, f"letters shared by {', '.join(sorted(sharing))}"
