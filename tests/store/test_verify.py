"""The store proves that it is what its record says, and names the first thing that is not."""

import hashlib
from pathlib import Path

import pytest

from tests.certifying import certifying_ward, copy_line, sign
from tests.making import Ward, intake, make_ward
from urbgov_desk import wording
from urbgov_desk.domain.closing import CloseDay
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.services import closing
from urbgov_desk.services import intake as reception
from urbgov_desk.store import record, secret
from urbgov_desk.store.chain_check import ChainWalk
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import canonical
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
        ("UPDATE epoch SET number = 2", "chain", "01/1"),
        ("UPDATE epoch SET first_hash = hex(zeroblob(32)) || 'x'", "chain", "01/1"),
        ("INSERT INTO epoch SELECT 2, desk, opened_at, reason, first_hash FROM epoch", "", "01/2"),
        ("DELETE FROM event WHERE seq = (SELECT MAX(seq) FROM event)", "sequence", "request"),
    ],
)
def test_what_was_tampered_with_is_named(
    ward: Ward, statement: str, check: str, where: str
) -> None:
    assert verify(ward.desk.store).finding is None
    _tamper(ward, statement)
    finding = verify(ward.desk.store).finding
    assert finding is not None
    assert finding.check == check or not check
    assert where in finding.where


@pytest.mark.parametrize(
    ("statement", "detail"),
    [
        ("UPDATE book SET opening = 5 WHERE kind = 'copies'", "5 missing"),
        ("DELETE FROM book_entry WHERE number = 8", "8 without line"),
        ("UPDATE book_entry SET number = 9 WHERE number = 8", "8 without line"),
        ("INSERT INTO book_entry (no, id, book, year, number, twin, volume, symbol, kind, source, "
         "certification, line, signed_at, entered_at, requester, title, issuer, signatories, "
         "languages, copies, pages, sheets, fee, signed_by, block, authority, compared_by, "
         "received_by, remark, kept, keep_until, kept_destroyed_on, inked_at, sealed_at, "
         "handed_over_at, annulled_at, sealed_for) "
         "SELECT no + 1, 'x', book, year, number + 2, twin, volume, "
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


def test_an_event_is_hashed_as_its_canonical_json() -> None:
    """The quick spelling of the check is the slow one of the standard."""
    for text in ("", "Nguyễn Thị Ánh", 'a"b\\c/d', "\x00\x1f\x7f\n\t", "😀\u2028", "</script>"):
        for officer in (None, text):
            row = (text, "01", 1, 2, "t", officer, "k", text, "{}", "0" * 64)
            columns = canonical([row[9], *row[:8]])
            expected = hashlib.sha256(f"{columns}\n{{}}".encode()).hexdigest()
            assert record.row_hash(row) == expected


def test_an_epoch_may_follow_with_a_number_left_out(ward: Ward) -> None:
    """After a restore the new epoch stands beyond all there were on the PC that was lost."""
    store = ward.desk.store
    with store.new_epoch(officer="x", at=ward.clock.now, reason="clock") as change:
        change.record("epoch.opened", store.info.store_id, {"reason": "Thử", "last_at": ""})
    for trigger in ("event_no_update", "event_no_delete"):
        store.db.execute(f"DROP TRIGGER {trigger}")
    row = list(store.db.execute("SELECT * FROM event WHERE epoch = 2").fetchone())
    row[2] = 5
    store.db.execute("UPDATE epoch SET number = 5 WHERE number = 2")
    store.db.execute("UPDATE event SET epoch = 5, hash = ? WHERE epoch = 2", [record.row_hash(row)])
    assert ChainWalk(store.db).first_wrong() is None
    store.db.execute("UPDATE epoch SET first_hash = ? WHERE number = 5", [record.GENESIS])
    finding = ChainWalk(store.db).first_wrong()
    assert finding is not None
    assert (finding.check, finding.where) == ("chain", "01/5")


def test_triggers_taken_away_are_named(ward: Ward) -> None:
    ward.desk.store.db.execute("DROP TRIGGER event_no_delete")
    finding = verify(ward.desk.store).finding
    assert finding is not None
    assert (finding.check, finding.where) == ("schema", "event_no_delete")


def test_a_head_signed_with_another_key_is_named(ward: Ward) -> None:
    closing.close_day(ward.desk, CloseDay(request_id=new_id(), reason="Khách hẹn mai"))
    db = ward.desk.store.db
    db.execute("UPDATE secret SET material = randomblob(32) WHERE purpose = ?", [secret.HEAD])
    finding = verify(ward.desk.store).finding
    assert finding is not None
    assert (finding.check, finding.where) == ("head", "2026-11-23")


def test_a_later_check_may_go_on_from_the_last_clean_one(ward: Ward) -> None:
    store, now = ward.desk.store, ward.clock.now
    whole = verify(store, at=now)
    assert whole.whole
    reception.receive(ward.desk, intake())
    since = verify(store, at=now, since_last=True)
    assert (since.finding, since.whole, since.events) == (None, False, 1)
    assert since.since == f"01/1/{whole.events}"
    assert verify(store, at=now, since_last=True).events == 0


def test_without_a_clean_check_the_whole_is_checked(ward: Ward) -> None:
    assert verify(ward.desk.store, since_last=True).whole


@pytest.mark.parametrize("seq", [8, 9, 10])
def test_what_is_new_and_the_mark_itself_are_checked(ward: Ward, seq: int) -> None:
    store, now = ward.desk.store, ward.clock.now
    assert verify(store, at=now).events == 8
    for _ in range(2):
        reception.receive(ward.desk, intake())
    _tamper(ward, f"UPDATE event SET officer = 'x', hash = hash || 'x' WHERE seq = {seq}")
    finding = verify(store, at=now, since_last=True).finding
    assert finding is not None
    assert (finding.check, finding.where) == ("chain", f"01/1/{seq}")


def test_a_check_called_off_is_gone_on_with(ward: Ward) -> None:
    store, now = ward.desk.store, ward.clock.now
    with pytest.raises(WorkCalledOff):
        verify(store, lambda done, _total: done < 6, at=now)
    since = verify(store, at=now, since_last=True)
    assert (since.finding, since.whole) == (None, False)
    assert 0 < since.events < 8
    whole = verify(store, at=now)
    assert (whole.finding, whole.events, whole.whole) == (None, 8, True)


def test_a_check_that_found_something_moves_no_mark(ward: Ward) -> None:
    store, now = ward.desk.store, ward.clock.now
    _tamper(ward, "UPDATE event SET officer = 'x' WHERE seq = 5")
    verify(store, at=now)
    assert store.db.execute("SELECT count(*) FROM check_mark").fetchone()[0] == 0
