"""Run the measurements of tests/bench one after the other: `bench.py [NAME...]`.

Each is a script that prints its ratios and fails when one is beyond its aim; only ratios of one run
mean anything, so nothing else should run meanwhile.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main(names: list[str]) -> int:
    """0 when every measurement ran and kept its aim; names choose by the script's name."""
    scripts = sorted((ROOT / "tests" / "bench").glob("[a-z]*.py"))  # _shared.py is no measurement
    chosen = [s for s in scripts if not names or any(name in s.stem for name in names)]
    if not chosen:
        print("no such measurement in tests/bench", file=sys.stderr)
        return 1
    failed = []
    for script in chosen:
        print(f"== {script.stem}", flush=True)
        if subprocess.run([sys.executable, str(script)], cwd=ROOT, check=False).returncode != 0:
            failed.append(script.stem)
    if failed:
        print("beyond its aim or failed:", ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
