"""From a row of the form to an intake: every field checked, every problem named with its column."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from urbgov_desk.domain.act import EnteredLimit, Intake, TakenMoney
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod, SubmittedPaper
from urbgov_desk.domain.moment import HANOI, parse_moment
from urbgov_desk.domain.party import (
    Address,
    IdentityKind,
    IdentityPaper,
    Party,
    PartyKind,
    Role,
    RoleHolder,
    Sex,
    checked_born,
    checked_identity,
    checked_party,
)
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import Channel, LimitKind
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.preparation import SetsOdd
from urbgov_desk.services.slip_form import Column, SlipRow, plain, shown

_Value = TypeVar("_Value")
_Word = TypeVar("_Word", bound=StrEnum)
_LIMITS = {Column.ROW_ID: 40, Column.OFFICIAL_CODE: 60, Column.RETURN_PLACE: 300}
_LONG = 2000
_TIME = r"(?P<hour>\d{1,2})\s*(?::|h|giờ)\s*(?P<minute>\d{2})?\s*(?:phút|:\d{2})?"
_DAY = r"(?:ngày\s*)?(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})[/.\-](?P<year>\d{4})"
_MOMENTS = (
    re.compile(rf"{_DAY}[\s,]+(?:lúc\s*)?{_TIME}", re.IGNORECASE),
    re.compile(rf"(?:lúc\s*)?{_TIME}[\s,]+{_DAY}", re.IGNORECASE),
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*")
_DAY_ONLY = re.compile(rf"{_DAY}|\d{{4}}-\d{{2}}-\d{{2}}")
_SPOILT = re.compile(r"\d+([.,]\d+)?E\+?\d+", re.IGNORECASE)
_PAPER_COUNT = re.compile(
    r"(?P<count>\d{1,4})\s*(?P<kind>bản chính|bản gốc|bản sao|bản chụp)", re.I
)

_SEX = {Sex.MALE: ("nam", "male", "m"), Sex.FEMALE: ("nữ", "female", "f")}
_PARTY_KIND = {
    PartyKind.PERSON: ("cá nhân", "person"),
    PartyKind.ORGANISATION: ("tổ chức", "organisation", "organization", "doanh nghiệp"),
}
_CHANNEL = {
    Channel.in_person: ("trực tiếp", "in person", "truc tiep", "1"),
    Channel.online: ("trực tuyến", "online", "2"),
    Channel.post: ("bưu chính", "post", "bưu điện", "3"),
}
_LIMIT_KIND = {
    LimitKind.working: ("ngày làm việc", "working", "working days"),
    LimitKind.calendar: ("ngày", "calendar", "days"),
    LimitKind.hour: ("giờ", "giờ làm việc", "hour", "hours"),
    LimitKind.same_day: ("trong ngày", "ngay trong ngày", "same day"),
}
_METHOD = {
    PaymentMethod.CASH: ("tiền mặt", "cash"),
    PaymentMethod.TRANSFER: ("chuyển khoản", "transfer"),
    PaymentMethod.CARD: ("thẻ", "card"),
    PaymentMethod.PORTAL: ("cổng dịch vụ công", "portal", "trực tuyến"),
}
_NUMBER_KIND = {
    IdentityKind.IDENTITY_CARD: ("căn cước", "cccd", "số định danh", "identity card"),
    IdentityKind.OLD_IDENTITY_CARD: ("cmnd", "old identity card"),
    IdentityKind.PASSPORT: ("hộ chiếu", "passport"),
    IdentityKind.BIRTH_CERTIFICATE: ("giấy khai sinh", "birth certificate"),
    IdentityKind.ORGANISATION_CODE: ("mã số thuế", "mã số tổ chức", "organisation code"),
    IdentityKind.OTHER: ("khác", "other"),
}


class SlipFieldMissing(Told):
    """A required field of the slip is empty. Values: column."""


class SlipMomentOdd(Told):
    """A moment nobody can read, or that does not exist."""


class SlipHourMissing(Told):
    """The day of reception is there, the hour is not; the clock needs it."""


class SlipDayOdd(Told):
    """A day nobody can read, or that does not exist."""


class SlipChoiceUnknown(Told):
    """A field that takes one of a few words has another. Values: column, choices."""


class SlipFigureOdd(Told):
    """A field that takes a whole number has something else. Values: column."""


class SlipNumberSpoilt(Told):
    """A spreadsheet turned a long number into 1,2E+11."""


class SlipPaperOdd(Told):
    """A line of papers whose counts cannot be read."""


class SlipLimitHalf(Told):
    """Only one of limit and basis is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with a row and where; `column` None is the row as a whole."""

    column: Column | None
    told: Told


@dataclass(slots=True)
class _Fields:
    """The texts of a row, with the problems met while reading them."""

    row: SlipRow
    problems: list[Problem] = field(default_factory=list)

    def take(self, column: Column, read: Callable[[str], _Value]) -> _Value | None:
        """The field read, None when empty or wrong; what is wrong is kept."""
        text = self.row.texts.get(column)
        if text is None:
            return None
        try:
            return read(text)
        except Told as told:
            self.problems.append(Problem(column=column, told=told))
            return None

    def text(self, column: Column, limit: int = _LONG) -> str:
        """A plain text, tidied."""
        return self.take(column, lambda t: checked_text(column.value, t, limit)) or ""

    def figure(self, column: Column) -> int | None:
        """A whole number, thousands separated or not, đồng or not."""
        return self.take(column, lambda t: figure(t, column))

    def blame(self, column: Column, told: Told) -> None:
        self.problems.append(Problem(column=column, told=told))


def intake_of(row: SlipRow, request_id: str, today: date) -> tuple[Intake | None, list[Problem]]:
    """The intake a row asks for, or all that is wrong with its fields."""
    fields = _Fields(row)
    for column in (Column.ROW_ID, Column.RECEIVED_AT, Column.PROCEDURE, Column.NAME):
        if column not in row.texts:
            fields.blame(column, SlipFieldMissing(column=shown(column)))
    row_id = fields.text(Column.ROW_ID, _LIMITS[Column.ROW_ID])
    received_at = fields.take(Column.RECEIVED_AT, moment)
    papers = fields.take(Column.PAPERS, paper_lines) or ()
    intake = Intake(
        request_id=request_id,
        row_id=row_id,
        received_at=received_at,
        procedure=fields.text(Column.PROCEDURE, 40),
        holders=_holders(fields, today),
        channel=_choice(fields, Column.CHANNEL, _CHANNEL) or Channel.in_person,
        content=fields.text(Column.CONTENT),
        note=fields.text(Column.NOTE),
        papers=papers,
        sets=_sets(fields),
        pages=fields.figure(Column.PAGES),
        copies=fields.figure(Column.COPIES),
        limit=_limit(fields),
        money=_money(fields),
        official_code=fields.text(Column.OFFICIAL_CODE, _LIMITS[Column.OFFICIAL_CODE]) or None,
        return_place=fields.text(Column.RETURN_PLACE, _LIMITS[Column.RETURN_PLACE]),
    )
    return (None if fields.problems else intake), fields.problems


def content_of(row: SlipRow) -> dict[str, str]:
    """What a row says, spelt one way: dates ISO, spaces single. Equal rows are the same slip."""
    said = {column.value: " ".join(text.split()) for column, text in sorted(row.texts.items())}
    for column, read in ((Column.RECEIVED_AT, moment), (Column.BORN, born)):
        if column in row.texts:
            try:
                value = read(row.texts[column])
            except Told:
                continue
            said[column.value] = value.isoformat() if isinstance(value, datetime) else value
    return said


def moment(text: str) -> datetime:
    """`2026-11-20T08:15`, `20/11/2026 08:15`, `8h15 20/11/2026`. Raises a told problem."""
    text = " ".join(text.split())
    try:
        if _ISO.fullmatch(text):
            return parse_moment(text).replace(microsecond=0)
        for pattern in _MOMENTS:
            if found := pattern.fullmatch(text):
                part = {k: int(v or 0) for k, v in found.groupdict().items()}
                return datetime(**part, tzinfo=HANOI)
    except (ValueError, OverflowError):
        raise SlipMomentOdd() from None
    raise SlipHourMissing() if _DAY_ONLY.fullmatch(text) else SlipMomentOdd()


def born(text: str) -> str:
    """An ISO day or a bare year, from `05/11/1951`, `1951-11-05` or `1951`. Raises SlipDayOdd."""
    if re.fullmatch(r"\d{4}", text):
        return text
    try:
        if found := re.fullmatch(_DAY, text, re.IGNORECASE):
            return date(**{k: int(v) for k, v in found.groupdict().items()}).isoformat()
        return date.fromisoformat(text).isoformat()
    except (ValueError, OverflowError):
        raise SlipDayOdd() from None


def figure(text: str, column: Column) -> int:
    """A whole number: `3`, `8.000`, `8,000 đ`. Raises SlipFigureOdd."""
    digits = re.sub(r"\s*(đồng|đ|vnđ|vnd)$", "", text.strip(), flags=re.IGNORECASE)
    if re.fullmatch(r"\d{1,3}([., ]\d{3})+", digits):
        digits = re.sub(r"[., ]", "", digits)
    if not re.fullmatch(r"[0-9]{1,12}", digits):
        raise SlipFigureOdd(column=shown(column))
    return int(digits)


def paper_lines(text: str) -> tuple[SubmittedPaper, ...]:
    """`Tờ khai|1 bản chính; Giấy tờ tuỳ thân|2 bản sao`; no count is one original.

    Raises SlipPaperOdd.
    """
    return tuple(_paper(part) for part in re.split(r"[;\n]", text) if part.strip())


def _paper(part: str) -> SubmittedPaper:
    name, bar, counts = (piece.strip() for piece in part.partition("|"))
    originals = copies = 0
    for found in _PAPER_COUNT.finditer(counts):
        if found["kind"].lower() in ("bản chính", "bản gốc"):
            originals += int(found["count"])
        else:
            copies += int(found["count"])
    rest = re.sub(r"[\s,+]|và", "", _PAPER_COUNT.sub("", counts))
    if not name or rest or (bar and not originals + copies):
        raise SlipPaperOdd()
    return SubmittedPaper(
        name=name,
        answer=PaperAnswer.COPY_KEPT,
        originals=originals if bar else 1,
        copies=copies,
    )


def _or(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value


def _choice(
    fields: _Fields, column: Column, words: Mapping[_Word, tuple[str, ...]]
) -> _Word | None:
    def read(text: str) -> _Word:
        wanted = plain(text)
        for value, names in words.items():
            if wanted in (plain(value.value), *map(plain, names)):
                return value
        choices = ", ".join(names[0] for names in words.values())
        raise SlipChoiceUnknown(column=shown(column), choices=choices)

    return fields.take(column, read)


def _sets(fields: _Fields) -> int:
    sets = _or(fields.figure(Column.SETS), 1)
    if not 1 <= sets <= 99:
        fields.blame(Column.SETS, SetsOdd(sets=sets))
    return sets


def _holders(fields: _Fields, today: date) -> tuple[RoleHolder, ...]:
    kind = _choice(fields, Column.KIND, _PARTY_KIND) or PartyKind.PERSON
    number_kind = _choice(fields, Column.NUMBER_KIND, _NUMBER_KIND)
    number = fields.take(Column.NUMBER, lambda t: _identity(t, kind, number_kind))
    address = fields.take(Column.ADDRESS, lambda t: _checked(addresses=(Address(text=t),)))
    phone = fields.take(Column.PHONE, lambda t: _checked(phone=t))
    email = fields.take(Column.EMAIL, lambda t: _checked(email=t))
    first = Party(
        name=_name(fields, Column.NAME),
        kind=kind,
        born=fields.take(Column.BORN, lambda t: checked_born(born(t), today)),
        sex=_choice(fields, Column.SEX, _SEX),
        phone=phone.phone if phone else None,
        email=email.email if email else None,
        identity=(number,) if number else (),
        addresses=address.addresses if address else (),
    )
    holders = [RoleHolder(role=Role.APPLICANT, party=first)]
    number_2 = fields.take(Column.NUMBER_2, lambda t: _identity(t, PartyKind.PERSON, None))
    if name_2 := _name(fields, Column.NAME_2):
        second = Party(name=name_2, identity=(number_2,) if number_2 else ())
        holders.append(RoleHolder(role=Role.APPLICANT, party=second))
    elif Column.NUMBER_2 in fields.row.texts:
        fields.blame(Column.NAME_2, SlipFieldMissing(column=shown(Column.NAME_2)))
    if submitter := _name(fields, Column.SUBMITTER):
        holders.append(RoleHolder(role=Role.SUBMITTER, party=Party(name=submitter)))
    return tuple(holders)


def _name(fields: _Fields, column: Column) -> str:
    party = fields.take(column, lambda t: checked_party(Party(name=t.replace("\n", " ")), date.max))
    return party.name if party else ""


def _checked(**values: object) -> Party:
    """The party rules' own check of one field; the name is only there because they want one."""
    return checked_party(Party(name="x", **values), date.max)  # type: ignore[arg-type]


def _identity(text: str, of: PartyKind, kind: IdentityKind | None) -> IdentityPaper:
    number = "".join(text.split())
    if _SPOILT.fullmatch(number):
        raise SlipNumberSpoilt()
    if kind is None:
        kind = IdentityKind.PASSPORT
        if of is PartyKind.ORGANISATION:
            kind = IdentityKind.ORGANISATION_CODE
        elif re.fullmatch(r"[0-9]{9}", number):
            kind = IdentityKind.OLD_IDENTITY_CARD
        elif re.fullmatch(r"[0-9.\-]+", number):
            kind = IdentityKind.IDENTITY_CARD
    return checked_identity(IdentityPaper(kind=kind, number=number))


def _limit(fields: _Fields) -> EnteredLimit | None:
    kind = _choice(fields, Column.LIMIT_KIND, _LIMIT_KIND)
    days = fields.figure(Column.LIMIT_DAYS)
    basis = fields.text(Column.LIMIT_BASIS, 500)
    asked = days is not None or kind is LimitKind.same_day
    if not asked and not basis:
        return None
    if not asked or not basis:
        fields.blame(Column.LIMIT_BASIS if asked else Column.LIMIT_DAYS, SlipLimitHalf())
        return None
    return EnteredLimit(kind=kind or LimitKind.working, value=_or(days, 0), basis=basis)


def _money(fields: _Fields) -> tuple[TakenMoney, ...]:
    method = _choice(fields, Column.FEE_METHOD, _METHOD) or PaymentMethod.CASH
    number = fields.text(Column.FEE_RECEIPT, 30)
    amount = fields.figure(Column.FEE_PAID)
    if not amount:
        return ()
    return (TakenMoney(method=method, amount=amount, receipt_number=number or None),)
