"""Entering a reception in the books: its numbers, its rows, its receipt."""

import json
from datetime import datetime
from typing import Any

from urbgov_desk.documents import values as printed
from urbgov_desk.domain import stopped_clock
from urbgov_desk.domain.act import CourierPlace, TakenMoney
from urbgov_desk.domain.dossier import PaymentKind, SubmittedPaper
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import letter, receipt, reckoning
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.party import (
    party_rows,
    role_rows,
    search_marks,
    search_words,
)
from urbgov_desk.services.preparation import (
    CONTENT_LIMIT,
    Prepared,
)
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import search
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal


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
        "official_code": intake.official_code,
        "row_id": intake.row_id,
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
        "return_place": Personal(own, return_place(prepared)),
        "signing": intake.signing.value,
        "sealed_for": own,
    }


def return_place(prepared: Prepared) -> str:
    """Where the result is to be collected (Mẫu 01 item 15)."""
    asked = checked_text("return_place", prepared.intake.return_place, 300)
    return asked or prepared.settings[Setting.RETURN_PLACE] or prepared.office.desk_name


def intake_data(desk: Desk, prepared: Prepared, row: dict[str, Any]) -> dict[str, Any]:
    """The common data of every event that brings a dossier in."""
    data: dict[str, Any] = {
        "dossier": row,
        "parties": party_rows(prepared.holders),
        "roles": role_rows(prepared.holders),
        "papers": [submitted_row(p, prepared.sealed_for) for p in prepared.papers],
        "reasons": [r.text_vi for r in prepared.due.reasons],
    }
    if override := reckoning.limit_override(prepared.intake, prepared.at):
        data["override"] = override
    if fee := reckoning.fee_override(prepared.law, prepared.intake, prepared.at):
        data["fee_override"] = fee
    if prepared.intake.courier:
        data["courier"] = courier_key(prepared.intake.courier)
    return data


def courier_key(place: CourierPlace) -> dict[str, Any]:
    """The courier's line as its table knows it."""
    return {"list": place.list_id, "position": place.position}


def submitted_row(line: SubmittedPaper, own: str) -> dict[str, Any]:
    """A paper handed in, as the record keeps it; its name may say whose it is."""
    return {
        "name": Personal(own, line.name),
        "required": int(line.required),
        "answer": line.answer.value,
        "originals": line.originals,
        "copies": line.copies,
        "source": Personal(own, line.source) if line.source else None,
        "looked_up_by": line.looked_up_by,
        "looked_up_at": line.looked_up_at.isoformat() if line.looked_up_at else None,
        "sealed_for": own,
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
    due_note = ""
    if prepared.elsewhere:
        due_note = f"tính từ khi {prepared.intake.competent_body} nhận được hồ sơ"
    facts = receipt.ReceiptFacts(
        code=row["code"],
        revision=int(row["revision"]),
        volume=row["volume"],
        ordinal=row["ordinal"],
        holders=prepared.holders,
        content=prepared.content,
        papers=prepared.papers,
        sets=prepared.intake.sets,
        limit_words=row["limit_words"],
        received_at=prepared.at,
        due_at=prepared.due.due_at,
        due_note=due_note,
        return_place=return_place(prepared),
        fees=receipt.fees(charges),
        signing=prepared.intake.signing,
    )
    return receipt.values(
        desk,
        facts,
        law=prepared.law,
        office=prepared.office,
        settings=prepared.settings,
        replaces=replaces,
    )
