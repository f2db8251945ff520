"""The certification desk of the ward where colleagues practise."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import LineState, VisitState
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import opening, proof
from urbgov_desk.services.certification import authority, book, pile, visit
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import book_entry

NOW = datetime(2026, 11, 25, 10, 20, tzinfo=HANOI)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    opened = opening.open_desk(tmp_path_factory.mktemp("training"), clock=lambda: NOW)
    chairman = next(o for o in list_officers(opened) if o.code == "TAP")
    yield opened.with_officer(chairman)
    opened.store.close()


def names(desk: Desk, kind: CertificationKind, issuer: Issuer) -> set[str]:
    return {officer.code for officer in authority.signers(desk, kind, issuer)}


def test_chairman_deputy_and_delegate_sign_what_each_may(desk: Desk) -> None:
    foreign = names(desk, CertificationKind.COPY, Issuer.FOREIGN)
    assert foreign == {"TAP", "KHAI"}
    assert names(desk, CertificationKind.COPY, Issuer.VIETNAMESE) == foreign | {"MAI"}
    assert names(desk, CertificationKind.TRANSACTION, Issuer.VIETNAMESE) == foreign
    chairman = next(o for o in list_officers(desk) if o.code == "TAP")
    assert chairman.name == desk.office().head_name
    assert [r.officer.code for r in authority.reminders(desk) if r.specimen_missing] == ["KHAI"]


def test_the_books_go_on_from_paper_ones_in_volumes(desk: Desk) -> None:
    books = {b.kind: b for b in book.list_books(desk, NOW.year)}
    assert set(books) == set(BookKind)
    copies = books[BookKind.COPIES]
    assert copies.opening > 1000 and copies.decision
    assert len(copies.volumes) == 2
    entries = list(book_entry.list_entries(desk.store.db, BookKind.COPIES, NOW.year))
    assert [e.number for e in entries] == list(range(copies.opening, copies.next))
    assert 150 <= len(entries) <= 400
    assert sum(e.struck_out for e in entries) == 1
    blocks = {e.block.lines[0] for e in entries}
    assert blocks == {"TUQ. CHỦ TỊCH", "KT. CHỦ TỊCH"}


def test_something_waits_something_lies_signed_and_something_was_refused(desk: Desk) -> None:
    standing = visit.list_open(desk)
    assert sum(v.state is VisitState.SIGNED for v in standing) >= 2
    assert sum(v.state is VisitState.WAITING for v in standing) >= 4
    delegate = desk.with_officer(next(o for o in list_officers(desk) if o.code == "MAI"))
    assert {item.allowed for item in pile.list_pile(delegate)} == {True, False}
    assert any(v.extended_because for v in standing)
    refused = desk.store.db.execute(
        "SELECT count(*) FROM certification_line WHERE state = ?", [LineState.REFUSED.value]
    ).fetchone()
    assert refused[0] >= 3


def test_nobody_who_comes_can_be_a_real_person(desk: Desk) -> None:
    rows = desk.store.db.execute("SELECT number, phone FROM certification").fetchall()
    assert all(not number or number.startswith("099") for number, _ in rows)
    assert all(not phone or phone.startswith("0100") for _, phone in rows)


def test_the_record_is_whole(desk: Desk) -> None:
    assert proof.verify(desk).finding is None
