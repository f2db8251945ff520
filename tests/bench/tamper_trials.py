"""Random tampering, more than a thousand times: how much of it the check notices.

    .venv/bin/python tests/bench/tamper_trials.py [TRIALS [SEED]]

One thing at a time is done to a busy ward's store, with its key, behind the desk's back, and taken
back afterwards. What is not noticed is printed with what was done; 1 when there is any.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.tampering import Tampering

TRIALS = 1200


def main(arguments: list[str]) -> int:
    """Make the trials, kinds in turn, and print how many of each were noticed."""
    trials = int(arguments[0]) if arguments else TRIALS
    seed = int(arguments[1]) if len(arguments) > 1 else int.from_bytes(os.urandom(4), "big")
    done: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    missed = []
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as temp:
        tampering = Tampering(Path(temp), seed)
        assert tampering.whole() is None
        # Rows are what is tampered with first: twice as often as the rest.
        kinds = [*tampering.kinds, *[kind for kind in tampering.kinds if "row" in kind.split()[0]]]
        for number in range(trials):
            trial = tampering.trial(kinds[number % len(kinds)])
            done[trial.kind] += 1
            noticed[trial.kind] += trial.noticed
            if not trial.noticed:
                missed.append(trial)
                print(f"NOT NOTICED {trial}", flush=True)
        assert tampering.whole() is None
        tampering.store.close()
    print(f"seed {seed}, {time.perf_counter() - begin:.0f} s")
    for kind, count in done.items():
        print(f"{kind:36} {noticed[kind]:5} of {count:5} noticed")
    print(f"{'all':36} {sum(noticed.values()):5} of {sum(done.values()):5} noticed")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
