"""What screens send of a visit is checked before anything is written."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.certifying import asked, certifying_ward, copy_line, pin_session, sign, signature_line
from tests.making import Ward
from urbgov_desk.domain.book_act import AnnulEntry
from urbgov_desk.domain.certification import (
    CertificationKind,
    Issuer,
    KeptPaper,
    Legalisation,
    LineDetail,
    OutsideOffice,
    Signatory,
    Variant,
)
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certifying import (
    AskedLine,
    HandOver,
    PileLine,
    SignPile,
    SignVisit,
    Submit,
    Taken,
)
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.text import FieldHasControls, FieldTooLong
from urbgov_desk.services.certification import (
    detail_check,
    entry,
    handover,
    margin_note,
    outside,
    preparing,
    signing,
    visit,
)
from urbgov_desk.services.certification.session import SessionNeeded
from urbgov_desk.services.reckoning import AmountOdd
from urbgov_desk.store.identifier import new_id

PARTY = (Signatory(name="Nguyễn Thị Hồng Ánh", identity="Căn cước số 001195004321"),)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def with_detail(line: AskedLine, **changes: object) -> AskedLine:
    return replace(line, detail=replace(line.detail, **changes))  # type: ignore[arg-type]


def deed(kind: CertificationKind = CertificationKind.TRANSACTION, **changes: object) -> AskedLine:
    detail = LineDetail(signatories=PARTY, kept=KeptPaper(what="Một bản gốc"))
    return with_detail(AskedLine(kind=kind, title="Hợp đồng tặng cho", detail=detail), **changes)


def transaction(ward: Ward) -> Entry:
    return sign(ward.as_officer("TRUONG"), deed()).lines[0].entry


# -- texts and counts ----------------------------------------------------------------------------


def test_two_blank_witnesses_are_no_witnesses(ward: Ward) -> None:
    will = deed(CertificationKind.WILL, variant=Variant.CANNOT_SIGN, witnesses=("", " "))
    with pytest.raises(preparing.WitnessesNeeded):
        sign(ward.as_officer("TRUONG"), will)


def test_keeping_nothing_is_not_keeping(ward: Ward) -> None:
    with pytest.raises(preparing.KeptPaperMissing):
        sign(ward.desk, with_detail(signature_line(), kept=KeptPaper(what=" ", box="3")))


@pytest.mark.parametrize("text", ["a\x00b", "\x1f", "\u202e", "\ud800"])
def test_letters_nobody_typed_are_told(ward: Ward, text: str) -> None:
    for changes in (
        {"interpreter": text},
        {"witnesses": (text,)},
        {"refers_to": text},
        {"correction": text},
        {"recipients": ((text, 1),)},
        {"languages": (text, "vi")},
        {"kept": KeptPaper(what="Một bản chụp", box=text)},
    ):
        with pytest.raises(FieldHasControls):
            sign(ward.desk, with_detail(signature_line(), **changes))


def test_a_text_longer_than_its_place_is_told(ward: Ward) -> None:
    for changes in ({"refers_to": "z" * 10**6}, {"kept": KeptPaper(what="x" * 10_000)}):
        with pytest.raises(FieldTooLong):
            sign(ward.desk, with_detail(signature_line(), **changes))


@pytest.mark.parametrize("count", [-3, 10**12])
def test_originals_are_a_count(ward: Ward, count: int) -> None:
    request = SignVisit(
        request_id=new_id(), session=pin_session(ward.desk), visit=asked(originals=count)
    )
    with pytest.raises(detail_check.OriginalsOdd):
        signing.sign_visit(ward.desk, request)
    with pytest.raises(detail_check.OriginalsOdd):
        sign(ward.as_officer("TRUONG"), deed(originals=count))


def test_money_beyond_belief_is_told(ward: Ward) -> None:
    own = sign(ward.desk).visits[0]
    money = (Taken(amount=own.asked, tendered=10**19),)
    with pytest.raises(AmountOdd):
        handover.hand_over(
            ward.desk, HandOver(request_id=new_id(), certification=own.id, money=money)
        )


# -- outside the office --------------------------------------------------------------------------


def there(ward: Ward, **changes: str) -> OutsideOffice:
    place = OutsideOffice(at=ward.clock.now, place="Số 5 ngõ 2", reason="Già yếu")
    return replace(place, **changes)  # type: ignore[arg-type]


def test_copies_are_certified_at_the_office_only(ward: Ward) -> None:
    with pytest.raises(detail_check.OutsideNotLawful):
        sign(ward.desk, with_detail(copy_line(), outside=there(ward)))
    with pytest.raises(detail_check.OutsideNotLawful):
        outside.print_kit(ward.desk, asked(copy_line()), new_id())


@pytest.mark.parametrize("lacking", ["place", "reason"])
def test_outside_says_where_and_why(ward: Ward, lacking: str) -> None:
    with pytest.raises(detail_check.OutsideIncomplete):
        sign(ward.desk, with_detail(signature_line(), outside=there(ward, **{lacking: " "})))


# -- what a paper concerns -----------------------------------------------------------------------


CONCERNED = (
    CertificationKind.AMENDMENT,
    CertificationKind.CORRECTION,
    CertificationKind.TRANSACTION_COPY,
)


def concerning(kind: CertificationKind, entry_id: str) -> AskedLine:
    return deed(kind, refers_to_entry=entry_id, correction="Sửa năm sinh")


@pytest.mark.parametrize("kind", CONCERNED)
def test_what_a_paper_concerns_is_a_transaction_that_stands(
    ward: Ward, kind: CertificationKind
) -> None:
    chairman = ward.as_officer("TRUONG")
    with pytest.raises(margin_note.EntryUnknown):
        sign(chairman, concerning(kind, "nothing"))
    with pytest.raises(margin_note.NotATransaction):
        sign(chairman, concerning(kind, sign(chairman).lines[0].entry.id))
    deal = transaction(ward)
    assert sign(chairman, concerning(kind, deal.id)).visits
    entry.annul(
        chairman, AnnulEntry(request_id=new_id(), entry=deal.id, reason="Sai", decision="1")
    )
    with pytest.raises(margin_note.EntryStruckOut):
        sign(chairman, concerning(kind, deal.id))


def test_a_transaction_annulled_while_its_copy_waits_is_not_copied(ward: Ward) -> None:
    chairman, deal = ward.as_officer("TRUONG"), transaction(ward)
    line = concerning(CertificationKind.TRANSACTION_COPY, deal.id)
    sent = visit.submit(ward.desk, Submit(request_id=new_id(), visit=asked(line), slip=False))
    entry.annul(
        chairman, AnnulEntry(request_id=new_id(), entry=deal.id, reason="Sai", decision="1")
    )
    request = SignPile(
        request_id=new_id(),
        session=pin_session(chairman),
        lines=(PileLine(certification=sent.id, position=1),),
    )
    with pytest.raises(margin_note.EntryStruckOut):
        signing.sign_pile(chairman, request)


def test_a_signature_writes_nothing_beside_another_line(ward: Ward) -> None:
    copied = sign(ward.desk).lines[0].entry
    sign(ward.desk, with_detail(signature_line(), refers_to_entry=copied.id))
    assert entry.find(ward.desk, copied.id).notes == ()


# -- legalisation --------------------------------------------------------------------------------


@pytest.mark.parametrize("issuer", [Issuer.FOREIGN, Issuer.JOINT])
def test_whether_a_foreign_paper_is_legalised_must_be_said(ward: Ward, issuer: Issuer) -> None:
    chairman = ward.as_officer("TRUONG")
    with pytest.raises(preparing.LegalisationNotStated):
        sign(chairman, copy_line(issuer=issuer, legalisation=None))
    for said in (Legalisation.DONE, Legalisation.NOT_NEEDED):
        assert sign(chairman, copy_line(issuer=issuer, legalisation=said)).lines


# -- the signing session -------------------------------------------------------------------------


def sign_in(ward: Ward, opened: object) -> object:
    request = SignVisit(request_id=new_id(), session=opened, visit=asked())  # type: ignore[arg-type]
    return signing.sign_visit(ward.desk, request)


def test_a_session_of_yesterday_signs_nothing(ward: Ward) -> None:
    opened = pin_session(ward.desk)
    ward.clock.now = datetime(2026, 11, 24, 8, 0, tzinfo=HANOI)
    with pytest.raises(SessionNeeded):
        sign_in(ward, opened)
    with pytest.raises(SessionNeeded):
        sign_in(ward, replace(opened, used_at=ward.clock.now))


def test_a_request_repeated_after_its_session_shows_what_it_did(ward: Ward) -> None:
    request = SignVisit(request_id=new_id(), session=pin_session(ward.desk), visit=asked())
    first = signing.sign_visit(ward.desk, request)
    ward.clock.forward(days=1)
    again = signing.sign_visit(ward.desk, request)
    assert again.repeated
    assert again.lines == first.lines


def test_a_session_ends_when_its_officer_did_nothing_for_as_long_as_the_desk_waits(
    ward: Ward,
) -> None:
    opened = pin_session(ward.desk)
    for _ in range(3):
        ward.clock.forward(minutes=9)
        assert sign_in(ward, opened)
    ward.clock.forward(minutes=11)
    with pytest.raises(SessionNeeded):
        sign_in(ward, opened)
    # A screen that saw its officer says so.
    assert sign_in(ward, replace(opened, used_at=ward.clock.now))
