"""What the law answers, with its reasons: due dates, charges, forms, refusal grounds."""

from dataclasses import dataclass
from datetime import date, datetime

from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.procedure import Channel, ChargeKind, Limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One step of an answer in the office's words, in Vietnamese and English, with its source."""

    text_vi: str
    text_en: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueAnswer:
    """When a result is due: `due_at` is an aware moment, or None with the reason why not.

    `clock_started_at` is when counting began; `doubts` are what may still move the date;
    `rules` are the ids of the entries that decided.
    """

    due_at: datetime | None
    limit: Limit
    clock_started_at: datetime | None
    reasons: tuple[Reason, ...]
    sources: tuple[str, ...]
    doubts: tuple[Reason, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeLine:
    """One charge in đồng; `amount` None with a `reason` where no source gives it."""

    kind: ChargeKind
    name_vi: str
    amount: int | None
    rule: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeAnswer:
    """What is to be paid: `amount` in đồng sums the lines, None when any line is unknown."""

    amount: int | None
    lines: tuple[ChargeLine, ...]
    reasons: tuple[Reason, ...]
    sources: tuple[str, ...]
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A dated figure of the rules ("supplement.answer_within_working_days" = 15)."""

    name: str
    value: int | str | bool
    source: str
    confidence: Confidence
    valid_from: date
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormEntry:
    """A statutory form: `code` "Mẫu 02", `symbol` "PBS" (empty where the form bears none).

    `verified` False: the wording is a template not checked against the official annex.
    """

    kind: str
    code: str
    title: str
    symbol: str
    set: str
    copies: int
    verified: bool
    source: str
    confidence: Confidence
    valid_from: date
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalGround:
    """A lawful reason to refuse a dossier at the counter."""

    key: str
    text_vi: str
    text_en: str
    source: str
    confidence: Confidence
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A lawful reason why somebody pays less or nothing; `percent` is the part not paid."""

    key: str
    text_vi: str
    text_en: str
    percent: int
    source: str
    confidence: Confidence
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long papers of a class stay: `years` None with `permanent` False = not known yet."""

    key: str
    text_vi: str
    text_en: str
    permanent: bool
    years: int | None
    source: str
    confidence: Confidence
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelEntry:
    """A way of filing in the office's words, with the number official reports use for it."""

    channel: Channel
    text_vi: str
    text_en: str
    report_code: int
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class UnverifiedEntry:
    """An entry of the shipped law nobody has checked yet, for the set-up page to show."""

    table: str
    subject: str
    text: str
    source: str
    confidence: Confidence
