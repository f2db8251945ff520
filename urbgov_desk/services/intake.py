"""Receiving a dossier: number, record, receipt, in one transaction."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from urbgov_desk.documents import values as printed
from urbgov_desk.domain import stopped_clock
from urbgov_desk.domain.act import CourierPlace, Intake, TakenMoney
from urbgov_desk.domain.answer import DueAnswer
from urbgov_desk.domain.dossier import Dossier, PaperAnswer, PaymentKind, SubmittedPaper
from urbgov_desk.domain.lifecycle import State, Step, transition
from urbgov_desk.domain.office import Office, Setting
from urbgov_desk.domain.party import checked_text
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import LimitKind, Procedure
from urbgov_desk.services import letter, paper, reckoning
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import done_before
from urbgov_desk.services.party import (
    Holder,
    checked_holders,
    party_rows,
    role_rows,
    search_marks,
    search_words,
)
from urbgov_desk.store import courier as couriers
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import draft, search
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

CONTENT_LIMIT = 2000
_MOST_PAPERS = 200


class SetsOdd(Told):
    """The number of sets is not between 1 and 99. Values: sets."""


class TooManyPapers(Told):
    """More papers than a receipt can list. Values: count."""


class PaperCountOdd(Told):
    """Originals or copies of a paper are below none or beyond belief."""


class RequiredPaperMissing(Told):
    """A required paper has the answer "missing": ask for a supplement instead. Values: paper."""


class OfficialCodeTaken(Told):
    """Another dossier carries this official code."""


class RowIdTaken(Told):
    """This paper slip was entered already. Values: row_id."""


class DossierUnknown(Told):
    """No such dossier in this store."""


class CourierLineTaken(Told):
    """This line of the courier's list was already checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What came of a reception. A repeated request gives the same answer, and no second number."""

    dossier: str
    code: str
    due_at: datetime | None
    papers: tuple[str, ...]
    change_due: int | None = None
    repeated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A checked intake, ready to be recorded."""

    dossier: str
    intake: Intake
    at: datetime
    holders: list[Holder]
    procedure: Procedure
    office: Office
    due: DueAnswer
    papers: tuple[SubmittedPaper, ...]
    content: str

    @property
    def sealed_for(self) -> str:
        """The party whose erasure takes the dossier's free texts with it: the first applicant."""
        return next(h.party_id for h in self.holders if h.role.value == "applicant")

    @property
    def elsewhere(self) -> bool:
        """Whether another body resolves the dossier."""
        body = self.intake.competent_body
        return bool(body) and body != self.office.name


def prepare(desk: Desk, intake: Intake, *, limit_needed: bool = True) -> Prepared:
    """Check everything a person may have got wrong. Raises the told problem of the first.

    `limit_needed` False where no clock is going to run: an unknown limit may then stay unknown.
    """
    at = reckoning.received_at(desk, intake)
    procedure = desk.law.procedure(intake.procedure, at.date())
    holders = checked_holders(desk.store.db, intake.holders, at.date())
    if not 1 <= intake.sets <= 99:
        raise SetsOdd(sets=intake.sets)
    due = reckoning.due_answer(desk, intake, at)
    if limit_needed and due.limit.kind is LimitKind.unknown:
        raise reckoning.LimitNeeded()
    office = desk.office(at)
    prepared = Prepared(
        dossier=intake.dossier or new_id(),
        intake=intake,
        at=at,
        holders=holders,
        procedure=procedure,
        office=office,
        due=due,
        papers=checked_papers(intake.papers),
        content=checked_text("content", intake.content, CONTENT_LIMIT) or procedure.name,
    )
    if prepared.elsewhere:
        due = reckoning.with_limit_words(due, intake.competent_body or "")
        prepared = _replaced(prepared, due)
    return prepared


def _replaced(prepared: Prepared, due: DueAnswer) -> Prepared:
    from dataclasses import replace

    return replace(prepared, due=due)


def checked_papers(papers: tuple[SubmittedPaper, ...]) -> tuple[SubmittedPaper, ...]:
    """The papers with tidied names. Raises TooManyPapers, PaperCountOdd."""
    if len(papers) > _MOST_PAPERS:
        raise TooManyPapers(count=len(papers))
    found = []
    for line in papers:
        if not (0 <= line.originals <= 9999 and 0 <= line.copies <= 9999):
            raise PaperCountOdd()
        name = checked_text("paper", line.name, 500)
        if name:
            found.append(
                SubmittedPaper(
                    name=name,
                    answer=line.answer,
                    required=line.required,
                    originals=line.originals,
                    copies=line.copies,
                    source=checked_text("source", line.source, 200),
                    looked_up_by=checked_text("looked_up_by", line.looked_up_by, 100),
                    looked_up_at=line.looked_up_at,
                )
            )
    return tuple(found)


def require_papers(papers: tuple[SubmittedPaper, ...]) -> None:
    """Raise RequiredPaperMissing for the first required paper that is not there."""
    for line in papers:
        if line.required and line.answer is PaperAnswer.MISSING:
            raise RequiredPaperMissing(paper=line.name)


def receive(desk: Desk, intake: Intake) -> Received:
    """Receive a complete dossier: the clock starts, Mẫu 01 is made (NĐ 118/2025 Đ17).

    Raises RequiredPaperMissing, LimitNeeded, StepNotLawful and the told of a bad field. On any
    error nothing is kept, not even a number.
    """
    desk.signed_in()
    if done := _done(desk, intake):
        return done
    prepared = prepare(desk, intake)
    require_papers(prepared.papers)
    with desk.change(intake.request_id) as change:
        require_lawful(change, prepared, Step.RECEIVE)
        code = take_code(desk, change, prepared)
        volume, ordinal = take_ordinal(change, prepared)
        row = dossier_row(desk, prepared, State.RECEIVED, code=code)
        row |= {"accepted": 1, "volume": volume, "ordinal": ordinal, "revision": 1}
        data = intake_data(desk, prepared, row)
        charges = reckoning.charge_rows(desk, intake, prepared.dossier, prepared.at)
        data["charges"] = charges
        data["payments"] = [payment_row(m, prepared.dossier, desk.now()) for m in intake.money]
        made = []
        if intake.receipt:
            values = receipt_values(desk, prepared, row, charges)
            made.append(
                paper.make(
                    desk,
                    change,
                    values,
                    dossier=prepared.dossier,
                    subject=prepared.dossier,
                    sealed_for=prepared.sealed_for,
                    number=code,
                )
            )
        data["issued"] = [m.row for m in made]
        change.record("dossier.received", prepared.dossier, data)
        paper.queue(desk, change, made)
        index(change, prepared, code)
        if intake.draft:
            draft.drop_draft(change.db, intake.draft)
    return Received(
        dossier=prepared.dossier,
        code=code,
        due_at=prepared.due.due_at,
        papers=tuple(m.id for m in made),
        change_due=change_due(intake.money),
    )


def _done(desk: Desk, intake: Intake) -> Received | None:
    """What the same request did before, so that a retry shows it instead of doing it again."""
    done = done_before(desk, intake.request_id)
    if done is None:
        return None
    return Received(
        dossier=done.dossier,
        code=done.code or "",
        due_at=done.due_at,
        papers=done.papers,
        change_due=change_due(intake.money),
        repeated=True,
    )


def require_lawful(change: Change, prepared: Prepared, step: Step) -> None:
    """Raise what forbids the step now: the dossier's state, or a mark another dossier carries."""
    before = None
    if prepared.intake.dossier:
        found = dossiers.find_dossier(change.db, prepared.intake.dossier)
        if found is None:
            raise DossierUnknown()
        transition(step, found.state, accepted=found.accepted)
        before = found.state
    transition(step, before, accepted=False)
    require_free_marks(change, prepared)


def require_free_marks(change: Change, prepared: Prepared) -> None:
    """Raise RowIdTaken, OfficialCodeTaken or CourierLineTaken when another dossier has the mark."""
    intake = prepared.intake
    if intake.row_id:
        other = dossiers.find_by_row_id(change.db, intake.row_id)
        if other not in (None, prepared.dossier):
            raise RowIdTaken(row_id=intake.row_id)
    if intake.official_code:
        other = dossiers.find_dossier_id(change.db, code=intake.official_code)
        if other not in (None, prepared.dossier):
            raise OfficialCodeTaken()
    if intake.courier:
        line = couriers.find_line(change.db, intake.courier.list_id, intake.courier.position)
        # A dossier that waited for a supplement is received from the line it already stands on.
        if line is None or line.dropped or line.dossier not in (None, prepared.dossier):
            raise CourierLineTaken()


def take_code(desk: Desk, change: Change, prepared: Prepared) -> str:
    """The dossier's code: clearly local (`NB01-2026-000123`), or in the office's own block.

    With a unit code the form is `H26.78-261123-0001` (TT 01/2018 Đ19; NĐ 309/2026 leaves the rules
    to Bộ Công an, so the prefix is the office's setting).
    """
    office, at = prepared.office, prepared.at
    if office.code_prefix:
        day = f"{at:%y%m%d}"
        number = change.number(
            "dossier", scope=office.code_prefix, period=day, start=office.code_block_start
        )
        return f"{office.code_prefix}-{day}-{number:04d}"
    number = change.number("dossier", scope=desk.store.info.desk, period=str(at.year))
    return f"NB{desk.store.info.desk}-{at.year}-{number:06d}"


def take_ordinal(change: Change, prepared: Prepared) -> tuple[int, int]:
    """Volume and ordinal in the tracking register of the field and year (Mẫu 01 item 16)."""
    field, period = prepared.procedure.field, str(prepared.at.year)
    volume = change.volume("tracking", scope=field, period=period)
    return volume, change.number("tracking", scope=field, period=period)


def dossier_row(
    desk: Desk, prepared: Prepared, state: State, *, code: str | None
) -> dict[str, Any]:
    """The dossier's columns as an intake gives them."""
    intake, due = prepared.intake, prepared.due
    note = checked_text("note", intake.note, CONTENT_LIMIT)
    own = prepared.sealed_for
    competent = intake.competent_body or prepared.office.name
    return {
        "code": code,
        "official_code": checked_text("official_code", intake.official_code, 60),
        "row_id": checked_text("row_id", intake.row_id, 40),
        "procedure": prepared.procedure.code,
        "procedure_name": prepared.procedure.name,
        "field": prepared.procedure.field,
        "state": int(state),
        "accepted": 0,
        "channel": intake.channel.value,
        "content": Personal(own, prepared.content),
        "note": Personal(own, note) if note else None,
        "sets": intake.sets,
        "supporting_body": prepared.office.name,
        "receiving_body": intake.receiving_body or prepared.office.name,
        "competent_body": competent,
        "volume": None,
        "ordinal": None,
        "received_at": prepared.at.isoformat(),
        "clock_started_at": due.clock_started_at.isoformat() if due.clock_started_at else None,
        "entered_at": desk.now().isoformat(),
        "due_at": due.due_at.isoformat() if due.due_at else None,
        "limit_words": letter.limit_words(due.limit),
        "limit_basis": intake.limit.basis if intake.limit else due.limit.source,
        "rules": json.dumps(list(due.rules)),
        "time_limit": stopped_clock.kept(due.limit),
        "supplement_clock": prepared.procedure.supplement_clock.value,
        "counter": desk.counter.id if desk.counter else None,
        "received_by": desk.officer.id if desk.officer else None,
        "revision": 0,
        "return_place": return_place(desk, prepared),
        "signing": intake.signing.value,
        "sealed_for": own,
    }


def return_place(desk: Desk, prepared: Prepared) -> str:
    """Where the result is to be collected (Mẫu 01 item 15)."""
    asked = checked_text("return_place", prepared.intake.return_place, 300)
    return asked or desk.settings()[Setting.RETURN_PLACE] or prepared.office.desk_name


def intake_data(desk: Desk, prepared: Prepared, row: dict[str, Any]) -> dict[str, Any]:
    """The common data of every event that brings a dossier in."""
    data: dict[str, Any] = {
        "dossier": row,
        "parties": party_rows(prepared.holders),
        "roles": role_rows(prepared.holders),
        "papers": [submitted_row(p) for p in prepared.papers],
        "reasons": [r.text_vi for r in prepared.due.reasons],
    }
    if override := reckoning.limit_override(prepared.intake, prepared.at):
        data["override"] = override
    if prepared.intake.courier:
        data["courier"] = courier_key(prepared.intake.courier)
    return data


def courier_key(place: CourierPlace) -> dict[str, Any]:
    """The courier's line as its table knows it."""
    return {"list": place.list_id, "position": place.position}


def submitted_row(line: SubmittedPaper) -> dict[str, Any]:
    """A paper handed in, as the record keeps it."""
    return {
        "name": line.name,
        "required": int(line.required),
        "answer": line.answer.value,
        "originals": line.originals,
        "copies": line.copies,
        "source": line.source,
        "looked_up_by": line.looked_up_by,
        "looked_up_at": line.looked_up_at.isoformat() if line.looked_up_at else None,
    }


def payment_row(money: TakenMoney, dossier: str, at: datetime) -> dict[str, Any]:
    """Money taken, as the record keeps it. Raises AmountOdd."""
    reckoning.check_amount(money.amount)
    if money.amount == 0 or (money.tendered is not None and money.tendered < money.amount):
        raise reckoning.AmountOdd(amount=money.tendered or 0)
    return {
        "id": new_id(),
        "dossier": dossier,
        "kind": PaymentKind.PAID.value,
        "method": money.method.value,
        "amount": money.amount,
        "tendered": money.tendered,
        "receipt_series": checked_text("receipt_series", money.receipt_series, 30),
        "receipt_number": checked_text("receipt_number", money.receipt_number, 30),
        "at": at.isoformat(),
        "refers_to": None,
        "reason": None,
    }


def change_due(money: tuple[TakenMoney, ...]) -> int | None:
    """What goes back over the counter, when cash was given."""
    given = [m for m in money if m.tendered is not None]
    return sum((m.tendered or 0) - m.amount for m in given) if given else None


def index(change: Change, prepared: Prepared, code: str | None) -> None:
    """Make the dossier findable by names and numbers."""
    number = dossiers.column(change.db, prepared.dossier, "no")
    marks = [m for m in (code, prepared.intake.official_code, prepared.intake.row_id) if m]
    search.index(
        change.db,
        number,
        search_words(prepared.holders),
        [*marks, *search_marks(prepared.holders)],
    )


def receipt_values(
    desk: Desk,
    prepared: Prepared,
    row: dict[str, Any],
    charges: list[dict[str, Any]],
    *,
    replaces: str = "",
) -> printed.Receipt:
    """Mẫu 01 as it is printed for this intake."""
    settings = desk.settings()
    office, at = prepared.office, prepared.at
    revision = int(row["revision"])
    form = desk.law.form("receipt", at.date())
    symbol = f"{form.symbol}-{office.symbol}" if form.symbol else office.symbol
    due_note = ""
    if prepared.elsewhere:
        due_note = f"tính từ khi {prepared.intake.competent_body} nhận được hồ sơ"
    return printed.Receipt(
        head=letter.head(office, desk.now().date(), f"{row['ordinal']:02d}/{symbol}"),
        training=desk.training,
        page_size=letter.page_size(settings),
        qr=paper.qr_text(desk, code=row["code"], revision=revision, at=desk.now()),
        code=row["code"],
        unit_line=office.desk_name,
        applicants=letter.applicants(prepared.holders),
        on_behalf=letter.on_behalf(prepared.holders),
        content=prepared.content,
        papers=letter.paper_lines(prepared.papers),
        sets=prepared.intake.sets,
        limit=row["limit_words"],
        received_at=at,
        due_at=prepared.due.due_at,
        due_note=due_note,
        return_place=row["return_place"],
        volume=f"{row['volume']:02d}",
        ordinal=row["ordinal"],
        fees=tuple(
            printed.FeeLine(
                name=c["name"],
                amount=0 if c["exemption"] else c["amount"],
                note=c["exemption"] or "",
            )
            for c in charges
        ),
        stamp=settings[Setting.STAMP] == "1",
        stamp_office=office.desk_name,
        revision=revision,
        replaces=replaces,
        receiver=desk.signed_in().name,
        submitter=letter.submitter(prepared.holders),
        signing_way=letter.signing(prepared.intake.signing),
        copy_labels=letter.copy_labels(settings),
    )


def find(desk: Desk, dossier_id: str) -> Dossier:
    """A dossier whole. Raises DossierUnknown."""
    found = dossiers.find_dossier(desk.store.db, dossier_id)
    if found is None:
        raise DossierUnknown()
    return found
