"""Administrative procedures: how long they take, what they cost, what is brought along."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from urbgov_desk.domain.confidence import Confidence


class Channel(StrEnum):
    """The way a dossier is filed (hình thức nộp); the values are the portal's own."""

    in_person = "truc_tiep"
    online = "truc_tuyen"
    post = "buu_chinh"


class LimitKind(StrEnum):
    """What a time limit is counted in; `unknown` never becomes a number of days."""

    same_day = "same_day"
    working = "working"
    calendar = "calendar"
    hour = "hour"
    unknown = "unknown"


class SupplementClock(StrEnum):
    """What asking for more papers does to the limit: from zero again, or it stands still."""

    restart = "restart"
    pause = "pause"


class ProcedureStatus(StrEnum):
    """Whether the procedure is still offered; a repealed one is kept for old dossiers."""

    listed = "listed"
    repealed = "repealed"


class FeeStatus(StrEnum):
    """What the source says of a charge; only `free` and `amount` are figures."""

    free = "free"
    amount = "amount"
    not_stated = "not_stated"
    provincial_council = "provincial_council"
    by_instrument = "by_instrument"


class ChargeKind(StrEnum):
    """Phí (a service), lệ phí (a State act) or chi phí (printing, copying, post)."""

    phi = "phi"
    le_phi = "le_phi"
    chi_phi = "chi_phi"


class SubmitMode(StrEnum):
    """Whether a paper is handed in, only shown, or either."""

    submit = "nop"
    show = "xuat_trinh"
    submit_or_show = "nop_hoac_xuat_trinh"


class PaperRowKind(StrEnum):
    """What a row of the portal's paper list really is."""

    paper = "paper"
    note = "note"
    note_or_conditional = "note_or_conditional"
    heading = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A time limit: `value` counts days (or working hours); an unknown one has a `reason`.

    `value` is 0 for `same_day`, positive for the other kinds and None for `unknown`.
    `cutoff`: what is received after the same-day cut-off counts from the next working day; a
    same-day limit always has it. `condition` says when this limit applies instead of another
    one ("trường hợp phải xác minh").
    """

    kind: LimitKind
    value: int | None = None
    reason: str | None = None
    cutoff: bool = False
    condition: str = ""
    note: str = ""
    source: str
    confidence: Confidence
    rule: str = ""

    def __post_init__(self) -> None:
        if self.kind is LimitKind.unknown:
            if self.value is not None or not self.reason:
                raise ValueError("an unknown limit has a reason and no value")
        elif self.kind is LimitKind.same_day:
            if self.value != 0:
                raise ValueError("a same-day limit has the value 0")
        elif self.value is None or self.value <= 0:
            raise ValueError("a counted limit has a positive value")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelLimit:
    """The limit for one way of filing, and the other limits the source names for other cases."""

    channel: Channel
    limit: Limit
    alternatives: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """One charge as the source states it; `amount` is integer đồng, None unless free (0) or stated.

    `channel` None means every way of filing. `reason` says why an amount is not known.
    """

    kind: ChargeKind
    name: str
    status: FeeStatus
    amount: int | None
    reason: str | None = None
    channel: Channel | None = None
    note: str = ""
    source: str
    confidence: Confidence
    rule: str = ""

    def __post_init__(self) -> None:
        known = self.status in (FeeStatus.free, FeeStatus.amount)
        if known != (self.amount is not None):
            raise ValueError("an amount stands exactly where the source states one")
        if self.status is FeeStatus.free and self.amount != 0:
            raise ValueError("free is 0 đồng")
        if self.amount is not None and self.amount < 0:
            raise ValueError("no charge is below 0 đồng")
        if not known and not self.reason:
            raise ValueError("an unknown charge has a reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredPaper:
    """A row of the published paper list, in the portal's full words; counts None = not stated."""

    seq: int
    case: str
    condition: str
    name: str
    originals: int | None
    copies: int | None
    kind: PaperRowKind
    submit_mode: SubmitMode
    submit_mode_stated: bool
    form_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """One line a clerk ticks in a second; `note` is what the portal says, folded beneath.

    `required` False reads "nếu có". `papers` are the `seq` of the published rows behind the line.
    """

    key: str
    text: str
    required: bool
    originals: int | None
    copies: int | None
    submit_mode: SubmitMode
    note: str = ""
    papers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One situation of a procedure ("không có giấy chứng sinh") and the lines to tick in it."""

    key: str
    name: str
    lines: tuple[CheckLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureLine:
    """A procedure as lists show it; `verified` False is shown as "chưa kiểm chứng".

    `limit_known` and `fee_known` False: the clerk enters the figure with its basis at reception.
    """

    code: str
    name: str
    short_name: str
    field: str
    desk_rank: int | None
    status: ProcedureStatus
    verified: bool = True
    limit_known: bool = True
    fee_known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """A procedure with all that the desk needs of it on one day.

    `papers_reason` says why there is no paper list; `checklist_reviewed` is False where the
    lines to tick were only shortened from the published rows. `seen_on` is when the source was
    read. `fees` are as the portal states them; what is to be paid, `Law.fee` says.
    """

    code: str
    name: str
    short_name: str
    field: str
    status: ProcedureStatus
    desk_rank: int | None
    channels: tuple[Channel, ...]
    limits: tuple[ChannelLimit, ...]
    fees: tuple[Fee, ...]
    cases: tuple[Case, ...]
    papers: tuple[RequiredPaper, ...]
    results: tuple[str, ...]
    competent_body: str
    supplement_clock: SupplementClock
    supplement_source: str
    supplement_confidence: Confidence
    conditions: str = ""
    legal_bases: tuple[str, ...] = ()
    decision: str = ""
    papers_reason: str | None = None
    checklist_reviewed: bool = False
    valid_from: date
    valid_until: date | None = None
    seen_on: date
    source: str
    confidence: Confidence

    def channel_limit(self, channel: Channel = Channel.in_person) -> ChannelLimit | None:
        """The limit stated for this way of filing, or None where the source names none."""
        return next((each for each in self.limits if each.channel is channel), None)

    def channel_fees(self, channel: Channel = Channel.in_person) -> tuple[Fee, ...]:
        """The charges stated for this way of filing."""
        return tuple(fee for fee in self.fees if fee.channel in (None, channel))
