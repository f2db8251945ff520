"""A ward after busy days, with rows in nearly every table, for what looks at all of them."""

from datetime import date
from pathlib import Path
from random import Random

from tests.certifying import (
    card_line,
    copy_line,
    let_certify,
    save_book,
    sign,
    signature_line,
)
from tests.making import MONDAY, PIN, Ward, intake, make_ward, second_of
from urbgov_desk.domain import act
from urbgov_desk.domain.act import Consult, Contact
from urbgov_desk.domain.book_act import (
    AnnulEntry,
    EnterPaperLine,
    NoteEntry,
    OpenVolume,
    PassToPaper,
)
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certifying import GiveBack, HandOver, Taken
from urbgov_desk.domain.closing import CloseDay
from urbgov_desk.domain.dossier import CallList, ContactOutcome
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.till_act import HandOverShift, NotePaidIn
from urbgov_desk.services import clock, closing, contact, handling, office
from urbgov_desk.services import intake as reception
from urbgov_desk.services.certification import book, entry, handover, paper_book
from urbgov_desk.services.practice import demo as demonstration
from urbgov_desk.services.practice import demo_day
from urbgov_desk.services.practice.demo_record import Day
from urbgov_desk.services.practice.life import MovedClock
from urbgov_desk.services.practice.made_up import Crowd
from urbgov_desk.services.till import ledger, shift
from urbgov_desk.store.identifier import new_id


def busy_ward(folder: Path) -> Ward:
    """The sample day, two days of certification, both closed, and an epoch after a wrong clock."""
    opening = MovedClock(demonstration._OPENING)
    ward = make_ward(folder / "ward", at=opening.now)
    rng = Random(7)
    out = folder / "out"
    out.mkdir()
    day_desk = ward.desk
    day = Day(desk=day_desk, clock=opening, crowd=Crowd(rng), rng=rng, out=out)
    object.__setattr__(day_desk, "clock", opening)
    # Without its certification, which has officers of its own.
    slow, unclear = demo_day._days_before(day)
    first = demo_day._morning(day, slow, unclear)
    demo_day._afternoon(day, first, unclear)
    ward.clock.now = MONDAY
    object.__setattr__(day_desk, "clock", ward.clock)
    _more_of_dossiers(ward)
    let_certify(ward, opening=512)
    _certify(ward)
    _hand_over_the_till(ward)
    _close(ward)
    ward.clock.forward(days=1)
    _books(ward)
    _take_along(ward, out)
    _wrong_clock(ward)
    _close(ward)
    reception.receive(ward.desk, intake())
    return ward


def _take_along(ward: Ward, out: Path) -> None:
    """Two persons save a book as a workbook."""
    both = ward.as_officer("TRUONG").with_second(second_of(ward))
    file = out / "so.xlsx"
    save_book(both, BookKind.COPIES, MONDAY.year, file)


def _close(ward: Ward) -> None:
    closing.close_day(ward.desk, CloseDay(request_id=new_id(), reason="Khách hẹn mai"))


def _more_of_dossiers(ward: Ward) -> None:
    found = reception.receive(ward.desk, intake()).dossier
    handed = act.HandOver(request_id=new_id(), dossier=found, to_unit="Văn phòng")
    handling.hand_over(ward.desk, handed)
    handling.consult(
        ward.desk,
        Consult(request_id=new_id(), dossier=found, body="Công an phường", matter="Cư trú"),
    )
    call = Contact(
        request_id=new_id(), dossier=found, list=CallList.READY, outcome=ContactOutcome.TOLD
    )
    contact.record(ward.desk, call)
    own = Override(
        id=new_id(),
        kind=OverrideKind.calendar_day,
        subject="2026-12-24",
        valid_from=date(2026, 11, 1),
        value={"kind": "ordinary", "name": "Ngày thường"},
        basis="TB 1/TB-UBND",
    )
    office.override(ward.as_officer("TRUONG"), own, new_id())
    office.change_settings(ward.as_officer("TRUONG"), {Setting.STAMP: "0"}, new_id())


def _certify(ward: Ward) -> None:
    signed = sign(ward.desk, copy_line(), card_line(copies=3)).visits[0]
    asked = sum(charge.amount for charge in signed.charges)
    handover.hand_over(
        ward.desk,
        HandOver(request_id=new_id(), certification=signed.id, money=(Taken(amount=asked),)),
    )
    paid = handover._read(ward.desk, signed.id).payments[0].id
    handover.give_back(
        ward.desk,
        GiveBack(
            request_id=new_id(), certification=signed.id, payment=paid, reason="Gõ nhầm", void=True
        ),
    )
    other = sign(ward.desk, signature_line()).visits[0]
    noted = NoteEntry(request_id=new_id(), entry=other.entries[0].id, text="Ghi chú")
    entry.note(ward.desk, noted)
    third = sign(ward.desk, copy_line("Giấy khai sinh")).visits[0]
    annulled = AnnulEntry(
        request_id=new_id(), entry=third.entries[0].id, reason="Sai", decision="1/QĐ-UBND"
    )
    entry.annul(ward.as_officer("TRUONG"), annulled)


def _hand_over_the_till(ward: Ward) -> None:
    taker = ward.as_officer("TRUONG").officer
    assert taker is not None
    expected = shift.till_now(ward.desk).expected
    over = HandOverShift(
        request_id=new_id(), counted=expected, to_officer=taker.id, to_pin=PIN, stays=expected
    )
    shift.hand_over(ward.desk, over)
    month = MONDAY.date().isoformat()[:7]
    paid_in = NotePaidIn(
        request_id=new_id(), month=month, on=MONDAY.date(), amount=1_000, document="GNT 0012"
    )
    ledger.note_paid_in(ward.desk, paid_in)


def _books(ward: Ward) -> None:
    year = MONDAY.year
    book.open_volume(ward.desk, OpenVolume(request_id=new_id(), book=BookKind.COPIES, year=year))
    book.pass_to_paper(
        ward.desk, PassToPaper(request_id=new_id(), book=BookKind.SIGNATURES, year=year)
    )
    assert ward.desk.officer is not None
    kept = book.find(ward.desk.store.db, BookKind.SIGNATURES, year)
    paper_book.enter_line(
        ward.desk,
        EnterPaperLine(
            request_id=new_id(),
            book=BookKind.SIGNATURES,
            year=year,
            number=kept.next,
            signed_at=ward.clock.now,
            signer=ward.desk.officer.id,
            requester="Trần Văn Tay",
            kind=signature_line().kind,
            title="Sơ yếu lý lịch",
        ),
    )


def _wrong_clock(ward: Ward) -> None:
    ward.clock.forward(hours=3)
    reception.receive(ward.desk, intake())
    ward.clock.forward(hours=-2)
    assert clock.accept(ward.as_officer("TRUONG"), "Pin đồng hồ hết") is not None
