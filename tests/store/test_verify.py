"""The store proves that it is what its record says, and names the first thing that is not."""

from pathlib import Path

import pytest

from tests.certifying import certifying_ward, copy_line, sign
from tests.making import Ward, intake, make_ward
from urbgov_desk import wording
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.services import intake as reception
from urbgov_desk.store.verify import book_finding, number_finding, verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    made = make_ward(tmp_path, in_memory=True)
    for _ in range(3):
        reception.receive(made.desk, intake())
    return made


def _tamper(ward: Ward, statement: str) -> None:
    db = ward.desk.store.db
    for trigger in ("event_no_update", "event_no_delete", "number_taken_no_delete"):
        db.execute(f"DROP TRIGGER {trigger}")
    assert db.execute(statement).rowcount > 0


@pytest.mark.parametrize(
    ("statement", "check", "where"),
    [
        ("UPDATE store_info SET value = '1' WHERE name = 'training'", "chain", "store_info"),
        ("UPDATE event SET officer = 'x' WHERE seq = 5", "chain", "01/1/5"),
        ("UPDATE event SET data = '{}' WHERE seq = 6", "chain", "01/1/6"),
        ("DELETE FROM event WHERE seq = 5", "sequence", "01/1/6"),
        ("UPDATE dossier SET due_at = '2026-12-31T17:00:00+07:00' WHERE no = 2", "replay", ""),
        ("DELETE FROM dossier_paper", "replay", "dossier_paper"),
        ("UPDATE party SET name = 'Khác'", "replay", "party"),
        ("UPDATE party_key SET key = zeroblob(32)", "replay", "party_key"),
        ("UPDATE series SET last = 99 WHERE kind = 'dossier'", "replay", "series"),
        ("DELETE FROM number_taken WHERE value = 2", "replay", "number_taken"),
    ],
)
def test_what_was_tampered_with_is_named(
    ward: Ward, statement: str, check: str, where: str
) -> None:
    assert verify(ward.desk.store).finding is None
    _tamper(ward, statement)
    finding = verify(ward.desk.store).finding
    assert finding is not None
    assert finding.check == check
    assert where in finding.where


@pytest.mark.parametrize(
    ("statement", "detail"),
    [
        ("UPDATE book SET opening = 5 WHERE kind = 'copies'", "5 missing"),
        ("DELETE FROM book_entry WHERE number = 8", "8 without line"),
        ("UPDATE book_entry SET number = 9 WHERE number = 8", "8 without line"),
        ("INSERT INTO book_entry SELECT no + 1, 'x', book, year, number + 2, twin, volume, "
         "symbol, kind, source, NULL, NULL, signed_at, entered_at, requester, title, issuer, "
         "signatories, languages, copies, pages, sheets, fee, signed_by, block, authority, "
         "compared_by, received_by, remark, kept, keep_until, kept_destroyed_on, inked_at, "
         "sealed_at, handed_over_at, annulled_at, sealed_for FROM book_entry WHERE number = 8",
         "10 without number"),
    ],
)  # fmt: skip
def test_a_book_whose_lines_are_not_its_numbers_is_named(
    tmp_path: Path, statement: str, detail: str
) -> None:
    ward = certifying_ward(tmp_path, opening=6)
    sign(ward.desk, copy_line(), copy_line())
    db = ward.desk.store.db
    assert number_finding(db) is None
    db.execute(statement)
    finding = number_finding(db)
    assert finding is not None
    assert finding.detail == detail


def test_replay_gives_the_tables_whatever_row_numbers_the_search_has(ward: Ward) -> None:
    db = ward.desk.store.db
    db.execute("UPDATE dossier SET no = no + 1000")
    assert verify(ward.desk.store).finding is None


def test_a_check_says_how_far_it_is_up_to_its_end(ward: Ward) -> None:
    heard: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> bool:
        heard.append((done, total))
        return True

    assert verify(ward.desk.store, hear).finding is None
    assert heard == sorted(heard)
    assert {total for _, total in heard} == {heard[-1][0]}
    assert heard[0][0] == 0


@pytest.mark.parametrize("part", [0, 1, 12, 30])
def test_a_check_called_off_ends_there_and_can_be_made_again(ward: Ward, part: int) -> None:
    heard: list[int] = []

    def hear(done: int, _total: int) -> bool:
        heard.append(done)
        return done < part

    with pytest.raises(WorkCalledOff):
        verify(ward.desk.store, hear)
    assert heard[-1] == part
    assert verify(ward.desk.store).finding is None


@pytest.fixture
def certified(tmp_path: Path) -> Ward:
    made = certifying_ward(tmp_path, opening=512)
    sign(made.desk, copy_line(), copy_line(), copy_line())
    return made


@pytest.mark.parametrize(
    ("statement", "detail"),
    [
        ("DELETE FROM book_entry WHERE number = 514", "514 without line"),
        (
            "DELETE FROM number_taken WHERE value = 515 AND kind = 'book.copies'",
            "515 without number",
        ),
        ("UPDATE book_entry SET number = 600 WHERE number = 515", "515 without line"),
        ("UPDATE book_entry SET number = 514, twin = 1 WHERE number = 515", "515 without line"),
        ("UPDATE book SET opening = 511 WHERE kind = 'copies'", "511 missing"),
        ("UPDATE book_entry SET source = 'old_book' WHERE number = 513", "513 without line"),
    ],
)
def test_a_book_whose_lines_and_numbers_part_is_named(
    certified: Ward, statement: str, detail: str
) -> None:
    db = certified.desk.store.db
    assert book_finding(db) is None
    _tamper(certified, statement)
    finding = book_finding(db)
    assert finding is not None
    assert (finding.check, finding.where, finding.detail) == ("book", "SCT/BS 2026", detail)
    whole = verify(certified.desk.store).finding
    assert whole is not None
    assert wording.say("finding", "book", "vi", where=finding.where, detail=finding.detail)
