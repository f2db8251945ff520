"""Checking: how long a writer at the counter waits while the whole store is checked.

A store of some thousand receptions; more of them one after the other with a breath between, first
alone, then while another thread checks the store again and again from its first act to its last,
with a replay. Aim, the backup's: no reception waits more than 150 ms longer than the slowest alone.
"""

import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.bench.bench_backup import IDLE, judged, receptions
from tests.making import intake, make_ward
from urbgov_desk.services import intake as reception
from urbgov_desk.services import proof

BEFORE = 1_500
CHECKS = 3


def main() -> int:
    """Print the waits; 1 when the aim is missed."""
    sys.setswitchinterval(0.0005)  # as the window does
    with tempfile.TemporaryDirectory() as name:
        ward = make_ward(Path(name) / "ward")
        desk, store = ward.desk, ward.desk.store
        for _ in range(BEFORE):
            reception.receive(desk, intake())
        idle = receptions(desk, threading.Event(), IDLE)
        ended = threading.Event()
        looked: list[tuple[int, float]] = []

        def check() -> None:
            try:
                for _ in range(CHECKS):
                    began = time.perf_counter()
                    checked = proof.check(desk)
                    if not checked.good:
                        raise RuntimeError(f"the store is not whole: {checked.verified.finding}")
                    looked.append((checked.verified.events, time.perf_counter() - began))
            finally:
                ended.set()

        thread = threading.Thread(target=check)
        thread.start()
        busy = receptions(desk, ended, 100_000)
        thread.join()
        store.close()
    said = ", ".join(f"{events} acts {took:.1f} s" for events, took in looked)
    print(f"checks took {said}")
    return judged(idle, busy, "during a check")


if __name__ == "__main__":
    sys.exit(main())
