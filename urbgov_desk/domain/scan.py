"""Says what a scanned text is: an identity or health card, one of our papers, or nothing known.

Reading never fails: what cannot be made out is left empty with a warning and the clerk types it.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from urbgov_desk.domain import identity_number, paper_code
from urbgov_desk.domain.mojibake import mended
from urbgov_desk.domain.paper_code import PaperCode, PaperCodeKind
from urbgov_desk.domain.party import Sex
from urbgov_desk.domain.text import clean

_LONGEST = 4000
_LINE_ENDS = re.compile(r"[\r\n]+")
# A symbology mark some scanners put before the text: `]Q1`, `]d2`.
_AIM_PREFIX = re.compile(r"^\][A-Za-z][0-9A-Fa-f]")
# Terminals and logs hand on line ends as they were typed.
_TYPED_LINE_END = re.compile(r"(?:\\[rnt])+$")
_DAY_FIRST = re.compile(r"([0-9]{2})[/.\-]?([0-9]{2})[/.\-]?([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_YEAR_ONLY = re.compile(r"(?:0{4}|00/00/)?([12][0-9]{3})")
_LOST_LETTER = re.compile(r"[?\ufffd]")
_HEALTH_CODE = re.compile(r"[A-Z]{2}[0-9]{13}|[0-9]{10}")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}){2,}")
_SEXES = {"nam": Sex.MALE, "nữ": Sex.FEMALE, "nu": Sex.FEMALE, "male": Sex.MALE}
_SEXES |= {"female": Sex.FEMALE}
_HEALTH_SEXES = {"1": Sex.MALE, "2": Sex.FEMALE}
_FEWEST_FIELDS = 5


class ScanKind(StrEnum):
    """What a scanned text is."""

    identity_card = "identity_card"
    health_card = "health_card"
    receipt = "receipt"
    courier_list = "courier_list"
    bundle = "bundle"  # the slip on a bundle of papers to be certified
    carried_visit = "carried_visit"  # an office-only slip's lines, for the PC with the book
    unknown = "unknown"


class ScanWarning(StrEnum):
    """What the clerk should look at before taking over what was read."""

    number_place_unknown = "number_place_unknown"
    number_sex_differs = "number_sex_differs"
    number_year_differs = "number_year_differs"
    birth_date_unreadable = "birth_date_unreadable"
    birth_year_only = "birth_year_only"
    sex_unreadable = "sex_unreadable"
    name_unreadable = "name_unreadable"
    address_unreadable = "address_unreadable"
    letters_mended = "letters_mended"
    training_paper = "training_paper"
    several_texts = "several_texts"
    too_long = "too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedPerson:
    """A person as the card prints them; None where the card does not say or cannot be read.

    `number` is None on a health card. `old_number` is the former nine digits, `cancelled_number` a
    cancelled personal number; `extras` are the fields nobody has explained (parents' names), kept
    word for word.
    """

    number: str | None
    name: str | None
    born_on: date | None = None
    birth_year: int | None = None
    sex: Sex | None = None
    address: str | None = None
    issued_on: date | None = None
    old_number: str | None = None
    cancelled_number: str | None = None
    card_code: str | None = None
    extras: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A scanned text and what it is; `text` is cleaned, `paper` is not yet proven genuine."""

    kind: ScanKind
    text: str
    person: ScannedPerson | None = None
    paper: PaperCode | None = None
    warnings: tuple[ScanWarning, ...] = ()


def read(text: str) -> Scan:
    """What a scanned text is. Never raises, whatever the text."""
    if len(text) > _LONGEST:
        return Scan(kind=ScanKind.unknown, text="", warnings=(ScanWarning.too_long,))
    better = mended(text)
    lines = [line for line in map(_bare, _LINE_ENDS.split(better)) if line]
    first = Scan(kind=ScanKind.unknown, text=lines[0] if lines else "")
    for line in lines:
        scan = _read_line(line)
        if scan.kind is not ScanKind.unknown:
            first = scan
            break
    more = []
    if better != text and first.person is not None:
        more.append(ScanWarning.letters_mended)
    if len(lines) > 1 and first.kind is not ScanKind.unknown:
        more.append(ScanWarning.several_texts)
    return _with_warnings(first, more)


def _with_warnings(scan: Scan, more: list[ScanWarning]) -> Scan:
    warnings = tuple(dict.fromkeys((*scan.warnings, *more)))
    return Scan(
        kind=scan.kind, text=scan.text, person=scan.person, paper=scan.paper, warnings=warnings
    )


def _bare(line: str) -> str:
    line = clean(line.replace("\ufeff", ""))
    line = _TYPED_LINE_END.sub("", line).strip()
    return _AIM_PREFIX.sub("", line, count=1).strip()


def _read_line(line: str) -> Scan:
    paper = paper_code.parse(line)
    if paper is not None:
        return _paper(line, paper)
    fields = [field.strip() for field in line.split("|")]
    if len(fields) >= _FEWEST_FIELDS:
        if identity_number.is_identity_number(fields[0]):
            return _identity_card(line, fields)
        if _HEALTH_CODE.fullmatch(fields[0].upper()) and _hex_text(fields[1]):
            return _health_card(line, fields)
    return Scan(kind=ScanKind.unknown, text=line)


_PAPERS = {
    PaperCodeKind.RECEIPT: ScanKind.receipt,
    PaperCodeKind.COURIER_LIST: ScanKind.courier_list,
    PaperCodeKind.BUNDLE: ScanKind.bundle,
}


def _paper(line: str, paper: PaperCode) -> Scan:
    if paper.kind not in list(PaperCodeKind):
        return Scan(kind=ScanKind.unknown, text=line)
    kind = PaperCodeKind(paper.kind)
    return Scan(
        kind=_PAPERS[kind.real],
        text=line,
        paper=paper,
        warnings=(ScanWarning.training_paper,) if kind.is_training else (),
    )


def _identity_card(line: str, fields: list[str]) -> Scan:
    """Both cards by the type of the second field: digits or empty = 2021, letters = 2024.

    2021: number|old number|name|born|sex|address|issued. 2024 (TT 16/2024/TT-BCA names the
    contents, not the order): number|name|born and sex in either order|address|issued|old
    number|cancelled number|parents.
    """
    number = fields[0]
    is_older = fields[1] == "" or fields[1].isdigit()
    name_at = 2 if is_older else 1
    rest = [*fields[name_at + 1 :], "", "", ""]
    name, name_warning = _letters(fields[name_at], ScanWarning.name_unreadable)
    born_text, sex_text = (rest[1], rest[0]) if _sex(rest[0]) else (rest[0], rest[1])
    address, address_warning = _letters(rest[2], None, ScanWarning.address_unreadable)
    born_on, birth_year, warnings = _birth(born_text)
    sex = _sex(sex_text)
    if sex is None:
        warnings.append(ScanWarning.sex_unreadable)
    issued_on: date | None = None
    numbers = {9: fields[1] if is_older and identity_number.is_old_number(fields[1]) else None}
    extras = [fields[1]] if is_older and fields[1] and numbers[9] is None else []
    for field in (each for each in rest[3:] if each):
        day = _day(field)
        if day is not None and issued_on is None:
            issued_on = day
        elif field.isdigit() and len(field) in (9, 12) and numbers.get(len(field)) is None:
            numbers[len(field)] = field
        else:
            extras.append(field)
    doubts = identity_number.doubts(number, sex=sex, birth_year=birth_year)
    warnings += [ScanWarning(f"number_{doubt.value}") for doubt in doubts]
    person = ScannedPerson(
        number=number,
        name=name,
        born_on=born_on,
        birth_year=birth_year,
        sex=sex,
        address=address,
        issued_on=issued_on,
        old_number=numbers[9],
        cancelled_number=numbers.get(12),
        extras=tuple(extras),
    )
    found = [name_warning, address_warning, *warnings]
    return Scan(
        kind=ScanKind.identity_card,
        text=line,
        person=person,
        warnings=tuple(each for each in found if each is not None),
    )


def _health_card(line: str, fields: list[str]) -> Scan:
    """Health insurance card: code|name in hex|born|sex 1 or 2|address in hex|…"""
    name, name_warning = _letters(_hex_text(fields[1]) or "", ScanWarning.name_unreadable)
    born_on, birth_year, warnings = _birth(fields[2])
    sex = _HEALTH_SEXES.get(fields[3])
    if sex is None:
        warnings.append(ScanWarning.sex_unreadable)
    address_text = _hex_text(fields[4]) or ""
    address, address_warning = _letters(address_text, None, ScanWarning.address_unreadable)
    person = ScannedPerson(
        number=None,
        name=name,
        born_on=born_on,
        birth_year=birth_year,
        sex=sex,
        address=address,
        card_code=fields[0].upper(),
        extras=tuple(each for each in fields[5:] if each),
    )
    found = [name_warning, address_warning, *warnings]
    return Scan(
        kind=ScanKind.health_card,
        text=line,
        person=person,
        warnings=tuple(each for each in found if each is not None),
    )


def _letters(
    text: str, when_empty: ScanWarning | None, when_lost: ScanWarning | None = None
) -> tuple[str | None, ScanWarning | None]:
    if not text:
        return None, when_empty
    if _LOST_LETTER.search(text):
        # A lost letter cannot be guessed back; half a name on a certificate is worse than none.
        return None, when_lost or when_empty
    return text, None


def _birth(text: str) -> tuple[date | None, int | None, list[ScanWarning]]:
    born_on = _day(text)
    if born_on is not None:
        return born_on, born_on.year, []
    year = _YEAR_ONLY.fullmatch(text)
    if year is not None:
        return None, int(year[1]), [ScanWarning.birth_year_only]
    return None, None, [ScanWarning.birth_date_unreadable]


def _day(text: str) -> date | None:
    match = _DAY_FIRST.fullmatch(text)
    parts = (match[3], match[2], match[1]) if match else ()
    if not parts:
        match = _YEAR_FIRST.fullmatch(text)
        parts = (match[1], match[2], match[3]) if match else ()
    if not parts:
        return None
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None


def _sex(text: str) -> Sex | None:
    return _SEXES.get(text.lower())


def _hex_text(text: str) -> str | None:
    if not _HEX.fullmatch(text):
        return None
    try:
        return clean(bytes.fromhex(text).decode("utf-8")) or None
    except UnicodeDecodeError:
        return None
