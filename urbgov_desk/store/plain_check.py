"""Tables no replay gives, held against the record: requests, epochs, keys, what the store is."""

import json

from sqlite_utils import Database

from urbgov_desk.store import record, secret
from urbgov_desk.store.finding import Finding

_NAMES = frozenset({"store_id", "desk", "training", "made_at"})
# By which act a stretch of the chain begins, for the reason its row gives.
_BEGUN_BY = {"made": "store.opened", "clock": "epoch.opened", "restored": "store.restored"}


def first_wrong(db: Database) -> Finding | None:
    """The first row that says something else than the record; people's keys are checked apart."""
    return _store_finding(db) or _epoch_finding(db) or _request_finding(db) or _secret_finding(db)


def key_finding(db: Database) -> Finding | None:
    """A person's key is gone if they were erased by an act, and only then.

    A key destroyed by hand, with the texts overwritten, agrees with itself; a key put back from an
    old copy makes an erased person readable. Neither differs from a replay, which uses the keys.
    """
    holes = ",".join("?" * len(record.ERASURES))
    erased = f"SELECT subject FROM event WHERE kind IN ({holes})"
    for fault, condition in (
        ("missing", f"key IS NULL AND party NOT IN ({erased})"),
        ("extra", f"key IS NOT NULL AND party IN ({erased})"),
    ):
        row = db.execute(
            f"SELECT party FROM party_key WHERE {condition} ORDER BY party LIMIT 1",
            list(record.ERASURES),
        ).fetchone()
        if row:
            return _differs("party_key", row[0], fault)
    return None


def _store_finding(db: Database) -> Finding | None:
    """Whether the store says of itself what its first event says."""
    wrong = Finding(check="chain", where="store_info", detail="store.opened")
    info = dict(db.execute("SELECT name, value FROM store_info").fetchall())
    if info.keys() != _NAMES:
        return wrong
    row = db.execute(
        "SELECT kind, subject, at, data FROM event WHERE desk = ? AND epoch = 1 AND seq = 1",
        [info["desk"]],
    ).fetchone()
    if row is None or row[:3] != ("store.opened", info["store_id"], info["made_at"]):
        return wrong
    said = "1" if json.loads(row[3])["training"] is True else "0"
    return None if said == info["training"] else wrong


def _epoch_finding(db: Database) -> Finding | None:
    rows = db.execute(
        "SELECT p.desk, p.number, p.opened_at, p.reason, e.at, e.kind FROM epoch p "
        "JOIN event e ON e.desk = p.desk AND e.epoch = p.number AND e.seq = 1 ORDER BY 1, 2"
    ).fetchall()
    for desk, number, opened_at, reason, at, kind in rows:
        if opened_at != at or _BEGUN_BY.get(reason) != kind:
            return _differs("epoch", f"{desk}/{number}", "altered")
    return None


def _request_finding(db: Database) -> Finding | None:
    """A request whose act is gone (the record was cut off), or that answers for another."""
    row = db.execute(
        "SELECT r.id, r.kind, e.id FROM request r LEFT JOIN event e ON e.id = r.event "
        "WHERE e.id IS NULL OR e.kind <> r.kind OR e.subject <> r.subject LIMIT 1"
    ).fetchone()
    if row is None:
        return None
    if row[2] is None:
        return Finding(check="sequence", where="request", detail=row[1])
    return _differs("request", row[0], "altered")


def _secret_finding(db: Database) -> Finding | None:
    """Papers, codes and heads are made with one key each; which it is, no act says."""
    found = db.execute("SELECT purpose FROM secret WHERE retired_at IS NULL").fetchall()
    for purpose in secret.PURPOSES:
        if (purpose,) not in found:
            return _differs("secret", purpose, "missing")
    return None


def _differs(table: str, row: str, fault: str) -> Finding:
    return Finding(check="replay", where=table, detail=f"{row} {fault}")
