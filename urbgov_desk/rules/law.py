"""The law as the desk asks it: what held on a day, when a result is due, what it costs, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import cache

from urbgov_desk.domain.answer import (
    ChannelEntry,
    DueAnswer,
    Exemption,
    FeeAnswer,
    FormEntry,
    Parameter,
    Reason,
    RefusalGround,
    Retention,
    UnverifiedEntry,
)
from urbgov_desk.domain.authority import AuthorityAnswer, Grant, Ground
from urbgov_desk.domain.calendar import Calendar
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_rule import (
    AuthorisationCase,
    BookForm,
    CertificationRule,
    PaperKind,
)
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import (
    Channel,
    Limit,
    Procedure,
    ProcedureLine,
    ProcedureStatus,
)
from urbgov_desk.rules import authority, certifying, charge, overlay, reading, shelf
from urbgov_desk.rules import entry as dated
from urbgov_desk.rules.due import CutOff, other_limits, reckon, seen_later, stated_limit
from urbgov_desk.rules.entry import national_code
from urbgov_desk.rules.library import Library

# A desk asks for a few dozen procedures a day; entering a year of paper slips asks for many days.
_MOST_OPENED = 400
# Tables whose unchecked entries the set-up page shows; procedures carry their own mark.
_SHOWN_UNVERIFIED = (
    *("parameter", "form", "refusal", "exemption", "retention", "limit", "fee"),
    *("certification", "competence", "book", "authority", "authorisation_case"),
)


class UnknownProcedure(Told):
    """No procedure of this code is in the data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """The shipped law with the ward's own entries laid over it; it changes nothing and asks nobody.

    Procedures are read from their files when first asked for and kept for the life of this value.
    """

    library: Library
    calendar: Calendar
    overrides: tuple[Override, ...] = ()
    _lines: dict[str, ProcedureLine] = field(default_factory=dict, repr=False, compare=False)
    _opened: dict[tuple[str, date], Procedure] = field(
        default_factory=dict, repr=False, compare=False
    )

    @classmethod
    @cache
    def shipped(cls) -> "Law":
        """The law as it comes with the product; read once in a process, and shared."""
        return cls.of(Library.shipped())

    @classmethod
    def of(cls, library: Library) -> "Law":
        """The law of a library, without entries of a ward."""
        lines = [reading.procedure_line(each) for each in library.table("procedure")]
        return cls(
            library=library,
            calendar=_calendar(library),
            _lines={line.code: line for line in lines},
        )

    def with_overrides(self, overrides: Iterable[Override]) -> "Law":
        """The shipped law with these entries of the ward, which replace any laid over before.

        Raises OverrideNotUnderstood.
        """
        overrides = tuple(overrides)
        for each in overrides:
            overlay.check(each)
        calendar = overlay.calendar(_calendar(self.library), overrides)
        return replace(self, calendar=calendar, overrides=overrides, _opened={})

    def procedures(self, on: date) -> tuple[ProcedureLine, ...]:
        """The procedures offered on this day, the most used first, then by name."""
        offered = [
            overlay.line(line, self.library, self.overrides, on)
            for each in self.library.table("procedure")
            if dated.holds(each, on)
            and (line := self._lines[each["code"]]).status is ProcedureStatus.listed
        ]
        return tuple(sorted(offered, key=lambda each: (each.desk_rank or 999, each.short_name)))

    def procedure(self, code: str, on: date) -> Procedure:
        """The procedure as it is on this day, the ward's own limits laid over it.

        Raises UnknownProcedure and RuleNotYetInForce.
        """
        code = national_code(code)
        if code not in self._lines:
            raise UnknownProcedure(procedure=code)
        key = (code, on)
        found = self._opened.get(key)  # asked once: another thread may clear what is opened
        if found is None:
            shipped = shelf.procedure(self.library, code, on)
            limits = overlay.limits(shipped.limits, self.overrides, code, on)
            found = replace(shipped, limits=limits)
            if len(self._opened) >= _MOST_OPENED:
                self._opened.clear()
            self._opened[key] = found
        return found

    def due(
        self,
        code: str,
        received_at: datetime,
        channel: Channel = Channel.in_person,
        limit: Limit | None = None,
    ) -> DueAnswer:
        """When a dossier received at this moment is due, with every step and source.

        `limit` is what the clerk chose or entered instead of the stated one. The moment without
        offset is Hanoi time. Raises UnknownProcedure and RuleNotYetInForce.
        """
        received_at = in_hanoi(received_at)
        on = received_at.date()
        procedure = self.procedure(code, on)
        doubts = self._doubts(procedure, on)
        if limit is None:
            stated, missing = stated_limit(procedure, channel)
            limit = stated.limit
            doubts += missing
            if limit.rule.startswith("procedure/") and on < procedure.seen_on:
                doubts += (seen_later(procedure),)
            other = other_limits(stated)
        else:
            other = ()
        answer = reckon(self.calendar, limit, received_at, self._cut_off(on), doubts=doubts)
        return replace(answer, reasons=answer.reasons + other)

    def due_under(self, limit: Limit, received_at: datetime) -> DueAnswer:
        """When something received at this moment is due under a limit of no procedure."""
        received_at = in_hanoi(received_at)
        return reckon(self.calendar, limit, received_at, self._cut_off(received_at.date()))

    def fee(
        self,
        code: str,
        on: date,
        channel: Channel = Channel.in_person,
        pages: int | None = None,
        copies: int | None = None,
    ) -> FeeAnswer:
        """What is to be paid, with every step and source; unknown is None, never 0.

        `pages` are those of the original, `copies` what is asked for.
        Raises UnknownProcedure, RuleNotYetInForce and CountBelowOne.
        """
        procedure = self.procedure(code, on)
        code = procedure.code
        local = overlay.charges(self.overrides, code, on, channel, copies)
        if local:
            return charge.answer([line for line, _ in local], [reason for _, reason in local])
        entries = [
            each
            for each in self.library.table("fee")
            if dated.concerns(each, code, procedure.field) and dated.holds(each, on)
        ]
        main = [each for each in entries if not each.get("optional", False)]
        asked = [each for each in entries if each.get("optional", False) and copies is not None]
        if main:
            found = [charge.by_rule(main[-1], charge.rule_id(main[-1], code), pages, copies)]
        else:
            stated = charge.by_portal(procedure.channel_fees(channel))
            found = [stated or charge.not_stated(code)]
        found += [charge.by_rule(each, charge.rule_id(each, code), pages, copies) for each in asked]
        own = overlay.charges_in_place(self.overrides, code, on, channel, copies)
        found = [
            (own[line.name_vi][0], [own[line.name_vi][1]]) if line.name_vi in own else (line, steps)
            for line, steps in found
        ]
        reasons = [reason for _, steps in found for reason in steps]
        return charge.answer([line for line, _ in found], reasons)

    def exemptions(self, code: str, on: date) -> tuple[Exemption, ...]:
        """Why somebody may pay less or nothing for this procedure."""
        line = self.procedure(code, on)
        return tuple(
            reading.exemption(each)
            for each in self.library.table("exemption")
            if dated.concerns(each, line.code, line.field) and dated.holds(each, on)
        )

    def refusal_grounds(self, code: str, on: date) -> tuple[RefusalGround, ...]:
        """The lawful grounds to refuse this dossier: the procedure's own, general, the ward's."""
        procedure = self.procedure(code, on)
        entries = [
            each
            for each in self.library.table("refusal")
            if dated.concerns(each, procedure.code, procedure.field) and dated.holds(each, on)
        ]
        entries.sort(key=dated.is_general)
        shipped = [
            reading.refusal_ground(each, f"refusal/{each['key']}@{dated.begins(each).isoformat()}")
            for each in entries
        ]
        local = [
            overlay.refusal_ground(each)
            for each in self.overrides
            if each.kind is OverrideKind.refusal_ground
            and each.subject in (procedure.code, overlay.EVERYWHERE)
            and each.in_force(on)
        ]
        return (*shipped, *local)

    def parameter(self, name: str, on: date, code: str | None = None) -> Parameter:
        """A dated figure; with `code` the procedure's own figure goes before the general one.

        Raises NoRuleInForce for an unknown name and RuleNotYetInForce.
        """
        override = overlay.newest(self.overrides, OverrideKind.parameter, name, on)
        if override is not None:
            return overlay.parameter(override)
        entries = [each for each in self.library.table("parameter") if each["name"] == name]
        own = [
            each
            for each in entries
            if code and national_code(code) in each.get("codes", ()) and dated.holds(each, on)
        ]
        general = [each for each in entries if dated.is_general(each)]
        entry = own[-1] if own else dated.in_force(general, on, subject=name)
        return reading.parameter(entry, f"parameter/{name}@{dated.begins(entry).isoformat()}")

    def form(self, kind: str, on: date) -> FormEntry:
        """The form of this kind in force on this day. Raises NoRuleInForce, RuleNotYetInForce."""
        entries = [each for each in self.library.table("form") if each["kind"] == kind]
        return reading.form(dated.in_force(entries, on, subject=kind))

    def forms(self, on: date) -> tuple[FormEntry, ...]:
        """The whole set of forms in force on this day, in the order of their numbers."""
        found = [reading.form(each) for each in self.library.table("form") if dated.holds(each, on)]
        return tuple(sorted(found, key=lambda each: each.code))

    def channels(self, on: date) -> tuple[ChannelEntry, ...]:
        """The ways of filing a dossier on this day."""
        entries = self.library.table("channel")
        return tuple(reading.channel_entry(each) for each in entries if dated.holds(each, on))

    def retention(self, key: str, on: date) -> Retention:
        """How long papers of a class are kept. Raises NoRuleInForce and RuleNotYetInForce."""
        entries = [each for each in self.library.table("retention") if each["key"] == key]
        return reading.retention(dated.in_force(entries, on, subject=key))

    def certification(self, kind: CertificationKind, on: date) -> CertificationRule:
        """A kind of certification on this day. Raises NoRuleInForce and RuleNotYetInForce."""
        return certifying.certification(self.library, kind, on)

    def certifications(self, on: date) -> tuple[CertificationRule, ...]:
        """Every kind a ward certified on this day."""
        return certifying.certifications(self.library, on)

    def book(self, book_kind: BookKind, on: date) -> BookForm:
        """A statutory book's symbol and form. Raises NoRuleInForce and RuleNotYetInForce."""
        return certifying.book(self.library, self.overrides, book_kind, on)

    def own_attestation(self, kind: str, on: date) -> Override | None:
        """The ward's own words for a kind of attestation, where it entered some."""
        return overlay.newest(self.overrides, OverrideKind.attestation, kind, on)

    def paper_kinds(self, on: date) -> tuple[PaperKind, ...]:
        """The kinds of paper people usually bring to be certified."""
        return certifying.paper_kinds(self.library, on)

    def authorisation_cases(self, on: date) -> tuple[AuthorisationCase, ...]:
        """The lawful cases of a paper of authorisation certified as a signature."""
        return certifying.authorisation_cases(self.library, on)

    def authority(
        self,
        grants: Sequence[Grant],
        *,
        officer_name: str,
        kind: CertificationKind,
        issuer: Issuer,
        on: date,
    ) -> AuthorityAnswer:
        """Whether the officer of these grants may sign this on this day, and every reason why."""
        return authority.judge(
            self.library, grants, officer_name=officer_name, kind=kind, issuer=issuer, on=on
        )

    def authority_needs(self, ground: Ground, on: date) -> tuple[str, ...]:
        """What the record of a decision must hold: names of fields of a grant."""
        return authority.needs(self.library, ground, on)

    def unverified(self, on: date) -> tuple[UnverifiedEntry, ...]:
        """The shipped entries in force on this day that nobody has checked with the original."""
        return tuple(
            reading.unverified_entry(table, each)
            for table in _SHOWN_UNVERIFIED
            for each in self.library.table(table)
            if dated.holds(each, on) and not reading.confidence(each).is_verified
        )

    def _cut_off(self, on: date) -> CutOff:
        parameter = self.parameter("same_day.cutoff", on)
        return CutOff(
            at=time.fromisoformat(str(parameter.value)),
            source=parameter.source,
            rule=parameter.rule,
        )

    def _doubts(self, procedure: Procedure, on: date) -> tuple[Reason, ...]:
        doubts = [
            Reason(text_vi=f"{each['text_vi']}.", text_en=each["text_en"], source=each["source"])
            for each in self.library.table("change")
            if dated.concerns(each, procedure.code, procedure.field) and dated.holds(each, on)
        ]
        if procedure.status is ProcedureStatus.repealed:
            doubts.append(
                Reason(
                    text_vi="Thủ tục này đã bị bãi bỏ.",
                    text_en="This procedure was repealed.",
                    source=procedure.source,
                )
            )
        return tuple(doubts)


def _calendar(library: Library) -> Calendar:
    days = [reading.calendar_day(each) for each in library.table("day")]
    hours = [
        reading.office_hours(each, f"office_hours@{dated.begins(each).isoformat()}")
        for each in library.table("office_hours")
    ]
    years = sorted({day.on.year for day in days})
    return Calendar(
        days={day.on: day for day in days},
        hours=tuple(sorted(hours, key=lambda each: each.valid_from)),
        undecided=tuple(reading.undecided(each) for each in library.table("undecided")),
        first_day=date(years[0], 1, 1),
        last_day=date(years[-1], 12, 31),
    )
