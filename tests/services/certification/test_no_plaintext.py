"""After a busy day nobody can be read in any file of the store, nor in the record itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.certifying import asked, certifying_ward, copy_line, pin_session, signature_line
from tests.making import Ward
from urbgov_desk.domain.book_act import (
    AnnulEntry,
    CorrectEntry,
    EnterPaperLine,
    NoteEntry,
    PassToPaper,
)
from urbgov_desk.domain.certification import (
    AttestationForm,
    CertificationKind,
    KeptPaper,
    OutsideOffice,
    Signatory,
)
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certifying import (
    AskedLine,
    AskedVisit,
    ExtendVisit,
    GiveBack,
    HandOver,
    Ink,
    RefuseLines,
    RefuseVisit,
    SignVisit,
    Submit,
    Taken,
    WithdrawLines,
)
from urbgov_desk.services import draft
from urbgov_desk.services.certification import (
    attesting,
    book,
    entry,
    handover,
    paper_book,
    signing,
    visit,
)
from urbgov_desk.store.identifier import new_id

# One word of its own in every text that tells of somebody.
NAME, PHONE, NUMBER = "Xuyenquế Zorbina", "0988777333", "001195777444"
WORDS = ("Zorbina", "Xuyenquế", "Quexwitness", "Quexparty", "Quexnote", PHONE, NUMBER)


def visit_of(*lines: AskedLine) -> AskedVisit:
    return asked(
        *(lines or (copy_line(),)), requester=NAME, phone=PHONE, number=NUMBER, note="Quexnote gấp"
    )


def contract() -> AskedLine:
    """A gift of land signed at home before witnesses."""
    line = signature_line("Hợp đồng tặng cho")
    detail = replace(
        line.detail,
        signatories=(
            Signatory(name=NAME, identity=f"Căn cước số {NUMBER}", side="Bên A"),
            Signatory(name="Quexparty Hai", identity="Hộ chiếu số Quexparty", side="Bên B"),
        ),
        witnesses=("Quexwitness Một", "Quexwitness Hai"),
        kept=KeptPaper(what="Một bản chính"),
    )
    return replace(line, kind=CertificationKind.TRANSACTION, pages=4, detail=detail)


def outside(ward: Ward) -> AskedLine:
    """A signature certified at somebody's sickbed."""
    place = OutsideOffice(
        place=f"Nhà bà {NAME}", at=ward.clock.now, reason="Quexnote ốm", witnesses=("Quexwitness",)
    )
    line = signature_line()
    return replace(line, detail=replace(line.detail, outside=place, signatories=()))


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    """The ward after a day on which every act met this person."""
    made = certifying_ward(tmp_path)
    desk, chairman = made.desk, made.as_officer("TRUONG")
    draft.save(desk, place="certify", label=NAME, content={"name": NAME, "number": NUMBER})
    request = SignVisit(
        request_id=new_id(),
        session=pin_session(chairman),
        visit=visit_of(copy_line(), contract(), outside(made)),
        no_conflict=True,
    )
    signed = signing.sign_visit(chairman, request)
    bundle, first = signed.visits[0], signed.lines[0].entry
    attesting.ink(
        desk,
        Ink(request_id=new_id(), certification=bundle.id, form=AttestationForm.FULL_PAGE),
    )
    correction = CorrectEntry(
        request_id=new_id(), entry=first.id, reason=f"Quexnote {NAME}", requester=f"{NAME} Hai"
    )
    entry.correct(desk, correction)
    money = (Taken(amount=bundle.asked, receipt_number="12"),)
    after = handover.hand_over(
        desk,
        HandOver(request_id=new_id(), certification=bundle.id, money=money, collector=NAME),
    )
    refund = GiveBack(
        request_id=new_id(),
        certification=bundle.id,
        payment=after.payments[0].id,
        reason=f"Quexnote {NAME}",
        amount=2_000,
    )
    handover.give_back(desk, refund)
    entry.note(desk, NoteEntry(request_id=new_id(), entry=first.id, text=f"Quexnote {NAME}"))
    annulment = AnnulEntry(
        request_id=new_id(), entry=first.id, reason=f"Quexnote {NAME}", decision="20/QĐ-UBND"
    )
    entry.annul(chairman, annulment)
    waiting = visit.submit(
        desk, Submit(request_id=new_id(), visit=visit_of(copy_line(), copy_line()))
    )
    key = {"request_id": new_id(), "certification": waiting.id, "reason": f"Quexnote {NAME}"}
    visit.refuse(desk, RefuseLines(positions=(1,), grounds=(), **key))
    key["request_id"] = new_id()
    visit.withdraw(desk, WithdrawLines(positions=(2,), **key))
    refused = RefuseVisit(
        request_id=new_id(), visit=visit_of(), grounds=(), reason=f"Quexnote {NAME}"
    )
    visit.refuse_visit(desk, refused)
    _promised_and_by_hand(made)
    return made


def _promised_and_by_hand(ward: Ward) -> None:
    day = ward.clock.now + timedelta(days=1)
    promise = ExtendVisit(
        request_id=new_id(),
        due_at=ward.desk.law.calendar.closes_at(
            ward.desk.law.calendar.working_day_from(day.date())
        ),
        reason=f"Quexnote {NAME} xin nhiều bản",
        agreement=f"Quexnote {NAME} đồng ý",
        visit=visit_of(copy_line(copies=500)),
    )
    visit.extend(ward.desk, promise)
    key = {"book": BookKind.COPIES, "year": 2026}
    book.pass_to_paper(ward.desk, PassToPaper(request_id=new_id(), **key))  # type: ignore[arg-type]
    line = EnterPaperLine(
        request_id=new_id(),
        number=book.find(ward.desk.store.db, BookKind.COPIES, 2026).next,
        signed_at=ward.clock.now,
        signer=ward.as_officer("TRUONG").signed_in().id,
        requester=NAME,
        kind=CertificationKind.COPY,
        title="Giấy khai sinh",
        remark=f"Quexnote {NAME}",
        **key,  # type: ignore[arg-type]
    )
    paper_book.enter_line(ward.desk, line)


def spellings(word: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        for text in (word, word.lower(), word.upper()):
            yield text.encode(encoding)


def test_no_file_shows_anybody(ward: Ward) -> None:
    files = [path for path in ward.folder.rglob("*") if path.is_file()]
    assert {"desk.db", "desk.db-wal"} <= {path.name for path in files}
    assert sum("papers" in path.parts for path in files) >= 4
    for path in files:
        content = path.read_bytes()
        for word in WORDS:
            assert not any(each in content for each in spellings(word)), (path.name, word)
            assert word.lower() not in path.name.lower()


@pytest.mark.parametrize("word", WORDS)
def test_the_record_itself_holds_everybody_sealed(ward: Ward, word: str) -> None:
    rows = ward.desk.store.db.execute("SELECT kind, data FROM event").fetchall()
    assert len(rows) > 12
    shown = [kind for kind, data in rows if word.lower() in data.lower()]
    assert shown == []


def test_words_in_the_search_index_are_only_names_and_titles(ward: Ward) -> None:
    # The index lies in the same encrypted file; nothing else about a person is put into it.
    for word in ("Quexnote", "Quexwitness"):
        assert visit.search_visits(ward.desk, word) == ()
        assert entry.search_entries(ward.desk, word) == ()
