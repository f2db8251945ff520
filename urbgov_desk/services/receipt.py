"""Mẫu 01 as it is printed: for an intake, and anew for a dossier that has one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from urbgov_desk.documents import values as printed
from urbgov_desk.domain.dossier import Dossier, SubmittedPaper
from urbgov_desk.domain.office import Office, Setting
from urbgov_desk.domain.party import SigningWay
from urbgov_desk.rules.law import Law
from urbgov_desk.services import letter, paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.party import Holder


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptFacts:
    """What one receipt says, whoever it is read from."""

    code: str
    revision: int
    volume: int
    ordinal: int
    holders: list[Holder]
    content: str
    papers: tuple[SubmittedPaper, ...]
    sets: int
    limit_words: str
    received_at: datetime
    due_at: datetime | None
    due_note: str
    return_place: str
    fees: tuple[printed.FeeLine, ...]
    signing: SigningWay


def values(
    desk: Desk,
    facts: ReceiptFacts,
    *,
    law: Law,
    office: Office,
    settings: dict[Setting, str],
    replaces: str = "",
) -> printed.Receipt:
    """The receipt with the office's head and choices, in the name of who sits at the desk."""
    form = law.form(printed.Receipt.kind, facts.received_at.date())
    symbol = f"{form.symbol}-{office.symbol}" if form.symbol else office.symbol
    return printed.Receipt(
        head=letter.head(office, desk.now().date(), f"{facts.ordinal:02d}/{symbol}"),
        training=desk.training,
        page_size=letter.page_size(settings),
        qr=paper.qr_text(desk, code=facts.code, revision=facts.revision, at=desk.now()),
        code=facts.code,
        unit_line=office.desk_name,
        applicants=letter.applicants(facts.holders),
        on_behalf=letter.on_behalf(facts.holders),
        content=facts.content,
        papers=letter.paper_lines(facts.papers),
        sets=facts.sets,
        limit=facts.limit_words,
        received_at=facts.received_at,
        due_at=facts.due_at,
        due_note=facts.due_note,
        return_place=facts.return_place,
        volume=f"{facts.volume:02d}",
        ordinal=facts.ordinal,
        fees=facts.fees,
        stamp=settings[Setting.STAMP] == "1",
        stamp_office=office.desk_name,
        revision=facts.revision,
        replaces=replaces,
        receiver=desk.signed_in().name,
        submitter=letter.submitter(facts.holders),
        signing_way=letter.signing(facts.signing),
        copy_labels=letter.copy_labels(settings),
    )


def fees(charges: Iterable[Mapping[str, Any]]) -> tuple[printed.FeeLine, ...]:
    """The charges as a receipt lists them."""
    return tuple(
        printed.FeeLine(
            name=c["name"],
            amount=0 if c["exemption"] else c["amount"],
            note=c["exemption"] or "",
        )
        for c in charges
    )


def anew(
    desk: Desk, found: Dossier, holders: list[Holder], *, due_at: datetime | None
) -> printed.Receipt:
    """The next revision of a received dossier's receipt, with the date it has from now on."""
    assert found.received_at is not None  # only what was received has a receipt
    assert found.ordinal is not None
    facts = ReceiptFacts(
        code=found.code or "",
        revision=found.revision + 1,
        volume=found.volume or 1,
        ordinal=found.ordinal,
        holders=holders,
        content=found.content,
        papers=found.papers,
        sets=found.sets,
        limit_words=found.limit_words,
        received_at=found.received_at,
        due_at=due_at,
        due_note="",
        return_place=found.return_place,
        fees=fees(
            {"name": c.name, "amount": c.amount, "exemption": c.exemption} for c in found.charges
        ),
        signing=SigningWay(found.signing),
    )
    return values(
        desk,
        facts,
        law=desk.law,
        office=desk.office(found.received_at),
        settings=desk.settings(),
        replaces=replaced_words(found),
    )


def replaced_words(before: Dossier) -> str:
    """Which receipt a new one takes the place of; empty when none was printed."""
    receipts = [p for p in before.issued if p.kind == printed.Receipt.kind]
    if not receipts:
        return ""
    at: datetime = receipts[-1].issued_at
    return f"Thay thế Giấy tiếp nhận lập lúc {at:%H:%M} ngày {at:%d/%m/%Y}"
