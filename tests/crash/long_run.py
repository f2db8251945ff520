"""Many kills in a row, for the record: `python -m tests.crash.long_run [KILLS]`; prints figures."""

import json
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.certifying import certifying_ward
from tests.crash.certifying import ACTS, look_at_the_books
from tests.crash.killing import lives_of_one_ward

WARDS = 2
_INSIDE = "killed inside an act"


def run(kills: int) -> dict[str, object]:
    """Kill the certification desk so many times; raises where anything was lost or doubled."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as temp:
        folders = [Path(temp) / str(n) for n in range(WARDS)]
        for folder in folders:
            certifying_ward(folder, opening=512).desk.store.close()

        def lives(number: int) -> Counter[str]:
            seeds = range(10_000 * number, 10_000 * number + kills // WARDS)
            return lives_of_one_ward(
                "tests.crash.certifying", folders[number], seeds, look_at_the_books
            )

        with ThreadPoolExecutor(WARDS) as pool:
            seen = sum(pool.map(lives, range(WARDS)), Counter[str]())
    return {
        "kills": kills // WARDS * WARDS,
        _INSIDE: seen.pop(_INSIDE),
        "acts acknowledged": seen.total(),
        "acts never done": sorted(ACTS.keys() - seen.keys()),
        "acts": dict(sorted(seen.items())),
        "lost, doubled, half": 0,
        "minutes": round((time.monotonic() - began) / 60, 1),
    }


if __name__ == "__main__":
    figures = run(int(sys.argv[1]) if len(sys.argv) > 1 else 320)
    print(json.dumps(figures, ensure_ascii=False, indent=2))
