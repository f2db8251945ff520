"""What stands beside the replayed tables is checked too: keys, requests, epochs, the store."""

from pathlib import Path

import pytest

from tests.making import Ward, intake, make_ward, second_of
from urbgov_desk.services import intake as reception
from urbgov_desk.services import privacy
from urbgov_desk.store import seal
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.tables import PERSONAL_COLUMNS
from urbgov_desk.store.verify import Finding, verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    made = make_ward(tmp_path)
    reception.receive(made.desk, intake())
    return made


def found(ward: Ward) -> tuple[str, str]:
    finding = verify(ward.desk.store).finding
    assert finding is not None
    return finding.check, finding.where


def person(ward: Ward) -> str:
    return str(ward.desk.store.db.execute("SELECT id FROM party").fetchone()[0])


def erase(ward: Ward) -> str:
    db, party = ward.desk.store.db, person(ward)
    db.execute("UPDATE dossier SET state = 10")
    privacy.erase(ward.as_officer("TRUONG"), party, "Theo đơn", new_id(), second_of(ward))
    db.execute("UPDATE dossier SET state = 2")
    assert verify(ward.desk.store).finding is None
    return party


def forget_by_hand(ward: Ward) -> None:
    db, party = ward.desk.store.db, person(ward)
    db.execute("UPDATE party_key SET key = NULL WHERE party = ?", [party])
    for table, columns in PERSONAL_COLUMNS.items():
        for column in columns:
            db.execute(
                f"UPDATE {table} SET {column} = ? WHERE sealed_for = ? AND {column} IS NOT NULL",
                [seal.ERASED, party],
            )


def test_a_person_erased_behind_the_desks_back_is_named(ward: Ward) -> None:
    """Key gone and texts overwritten agree with each other; only the record has no erasure."""
    forget_by_hand(ward)
    assert found(ward) == ("replay", "party_key")


def test_a_restore_records_an_erasure_of_which_only_the_key_is_gone(ward: Ward) -> None:
    """The acts before an erasure came back without the key, the act of erasing was cut off."""
    forget_by_hand(ward)
    chief = ward.as_officer("TRUONG")
    privacy.erase_again(chief, frozenset())
    privacy.erase_again(chief, frozenset({person(ward)}))
    assert verify(ward.desk.store).finding is None
    kinds = ward.desk.store.db.execute("SELECT kind FROM event WHERE kind LIKE '%erased'")
    assert kinds.fetchall() == [("party.erased",)]


def test_a_key_put_back_after_an_erasure_is_named(ward: Ward) -> None:
    query = "SELECT key FROM party_key WHERE party = ?"
    key = ward.desk.store.db.execute(query, [person(ward)]).fetchone()[0]
    party = erase(ward)
    ward.desk.store.db.execute("UPDATE party_key SET key = ? WHERE party = ?", [key, party])
    assert found(ward) == ("replay", "party_key")


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE request SET subject = 'x' WHERE kind = 'dossier.received'", "request"),
        ("UPDATE request SET kind = 'x' WHERE kind = 'dossier.received'", "request"),
        ("UPDATE epoch SET opened_at = '2020-01-01T00:00:00+07:00'", "epoch"),
        ("UPDATE epoch SET reason = 'clock'", "epoch"),
        ("UPDATE store_info SET value = '2020-01-01' WHERE name = 'made_at'", "store_info"),
        ("UPDATE store_info SET value = '02' WHERE name = 'desk'", "store_info"),
        ("DELETE FROM store_info WHERE name = 'made_at'", "store_info"),
        ("INSERT INTO store_info VALUES ('ward', 'Khác')", "store_info"),
        ("DELETE FROM secret WHERE purpose = 'qr'", "secret"),
        ("DELETE FROM secret WHERE purpose = 'head'", "secret"),
        ("UPDATE secret SET retired_at = made_at WHERE purpose = 'qr'", "secret"),
    ],
)
def test_what_no_replay_gives_is_named(ward: Ward, statement: str, where: str) -> None:
    assert verify(ward.desk.store).finding is None
    assert ward.desk.store.db.execute(statement).rowcount > 0
    assert found(ward)[1] == where


TRIGGER = "CREATE TRIGGER {} AFTER INSERT ON payment BEGIN DELETE FROM draft; END"


@pytest.mark.parametrize(
    ("making", "name"),
    [
        *(
            (making, name)
            for making in (TRIGGER, "CREATE VIEW {} AS SELECT 1", "CREATE INDEX {} ON payment (at)")
            for name in ("search_x", "research_x", "sqliteXx", "plain_one")
        ),
        (TRIGGER, "_sqlite_migrations"),
        (TRIGGER, "search_data"),
    ],
)
def test_nothing_is_put_in_whatever_its_name(ward: Ward, making: str, name: str) -> None:
    """The search's own tables vary with SQLite and are left out by name; nothing else is."""
    ward.desk.store.db.execute(making.format(name))
    assert verify(ward.desk.store).finding == Finding(check="schema", where=name)


def test_a_mark_that_stands_nowhere_is_named(ward: Ward) -> None:
    """Where the last clean check ended in an epoch that was cut off since."""
    store = ward.desk.store
    with store.new_epoch(officer="x", at=ward.clock.now, reason="clock") as change:
        change.record("epoch.opened", store.info.store_id, {"reason": "Thử", "last_at": ""})
    verify(store, at=ward.clock.now)
    assert verify(store, since_last=True).finding is None
    store.db.execute("DROP TRIGGER event_no_delete")
    store.db.execute("DELETE FROM event WHERE epoch = 2")
    store.db.execute("DELETE FROM epoch WHERE number = 2")
    finding = verify(store, since_last=True).finding
    assert finding == Finding(check="chain", where="01/2/1", detail="mark")
