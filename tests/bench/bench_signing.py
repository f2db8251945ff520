"""Signing at the certification desk against floors measured in the same run.

300 entries signed in one act ÷ 300 rows and one hash written raw on the same keyed store.
One card signed at the counter ÷ write and fdatasync of as many bytes as its commit wrote.
`python -m tests.bench.bench_signing`.
"""

import hashlib
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.reception_commit import _floor, _wal_frames
from tests.certifying import asked, card_line, certifying_ward, copy_line
from tests.making import Ward
from urbgov_desk.domain.certifying import PileLine, SigningSession, SignPile, SignVisit, Submit
from urbgov_desk.services.certification import signing, visit
from urbgov_desk.store import store
from urbgov_desk.store.identifier import new_id

ENTRIES, ROUNDS, CARDS = 300, 5, 200
_LINES = 10
AIM_BATCH, AIM_CARD, NOISE = 10.0, 8.0, 1.5


def session(ward: Ward) -> SigningSession:
    """A session of the officer at the desk, its PIN asked outside what is measured."""
    return SigningSession(officer=ward.desk.signed_in().id, opened_at=ward.clock.now)


def batch(ward: Ward) -> tuple[PileLine, ...]:
    """300 lines of thirty bundles in the pile."""
    lines: list[PileLine] = []
    papers = [copy_line(f"Giấy tờ số {n}", pages=2) for n in range(_LINES)]
    for _ in range(ENTRIES // _LINES):
        made = visit.submit(
            ward.desk, Submit(request_id=new_id(), visit=asked(*papers), slip=False)
        )
        lines += [PileLine(certification=made.id, position=p.position) for p in made.lines]
    return tuple(lines)


def sign_batch(ward: Ward) -> float:
    """Seconds for one act that signs 300 lines."""
    request = SignPile(request_id=new_id(), session=session(ward), lines=batch(ward))
    began = time.perf_counter()
    signed = signing.sign_pile(ward.desk, request)
    spent = time.perf_counter() - began
    assert len(signed.lines) == ENTRIES
    return spent


def raw_batch(ward: Ward) -> float:
    """Seconds for 300 rows of a book and one hash over them, in one transaction, given back."""
    db = ward.desk.store.db.conn
    row = list(db.execute("SELECT * FROM book_entry ORDER BY no DESC LIMIT 1").fetchone())
    holes = ",".join("?" * len(row))
    began = time.perf_counter()
    db.execute("BEGIN IMMEDIATE")
    for number in range(ENTRIES):
        row[0], row[1], row[4] = None, new_id(), 1_000_000 + number
        text = json.dumps(row, ensure_ascii=False)
        row[7] = hashlib.sha256(text.encode()).hexdigest()
        db.execute(f"INSERT INTO book_entry VALUES ({holes})", row)
    db.execute("COMMIT")
    spent = time.perf_counter() - began
    db.execute("DELETE FROM book_entry WHERE number >= 1000000")
    return spent


def sign_cards(ward: Ward, folder: Path) -> tuple[float, float, int]:
    """Median seconds of a card signed at the counter, of its floor, and the bytes it wrote."""
    ward.desk.store.db.conn.execute("PRAGMA wal_autocheckpoint = 0")
    wal = ward.folder / f"{store.FILE_NAME}-wal"
    scratch = os.open(folder / "floor", os.O_CREAT | os.O_WRONLY)
    signed, floor, sizes = [], [], []
    for number in range(CARDS):
        request = SignVisit(request_id=new_id(), session=session(ward), visit=asked(card_line()))
        before = _wal_frames(wal)
        began = time.perf_counter()
        signing.sign_visit(ward.desk, request)
        signed.append(time.perf_counter() - began)
        sizes.append(max(4096, _wal_frames(wal) - before))
        floor.append(_floor(scratch, sizes[-1], number))
    os.close(scratch)
    return statistics.median(signed), statistics.median(floor), int(statistics.median(sizes))


def main() -> int:
    """Measure and print; 1 when an aim is missed by more than the noise of a busy machine."""
    with tempfile.TemporaryDirectory() as temp:
        folder = Path(temp)
        ward = certifying_ward(folder / "ward")
        batches = [(sign_batch(ward), raw_batch(ward)) for _ in range(ROUNDS)]
        ours, raw = (statistics.median(times) for times in zip(*batches, strict=True))
        card, floor, size = sign_cards(ward, folder)
        ward.desk.store.close()
    batch_ratio, card_ratio = ours / raw, card / floor
    print(
        f"300 entries in one act / 300 raw rows with a hash {batch_ratio:6.2f}   (aim {AIM_BATCH})"
    )
    print(f"  one entry of them, ms                           {ours / ENTRIES * 1000:6.2f}")
    print(f"bytes written by the commit of one card (median)  {size:6d}")
    print(f"one card signed / write+fdatasync                 {card_ratio:6.2f}   (aim {AIM_CARD})")
    print(f"  one card, ms                                    {card * 1000:6.2f}")
    kept = batch_ratio <= AIM_BATCH * NOISE and card_ratio <= AIM_CARD * NOISE
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
