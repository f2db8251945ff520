"""Everything that is checked besides the tests: style, types, import contracts, fresh files."""

import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sys.executable
LINT_IMPORTS = shutil.which("lint-imports", path=str(Path(PYTHON).parent)) or "lint-imports"

CHECKS = {
    "style": [PYTHON, "-m", "ruff", "check", "."],
    "layout": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "types": [PYTHON, "-m", "mypy", "--strict"],
    # Its own cache: mypy would throw the other platform's away each time.
    "types on Windows": [
        *[PYTHON, "-m", "mypy", "--strict", "--platform", "win32"],
        *["--cache-dir", ".mypy_cache/win32"],
    ],
    "import contracts": [LINT_IMPORTS, "--no-cache"],
    "generated files": [PYTHON, "resources/tools/generate.py", "--check"],
}


def run(name: str) -> tuple[str, subprocess.CompletedProcess[str], float]:
    """Run one check to its end, keeping what it says."""
    start = time.perf_counter()
    command = CHECKS[name]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return name, done, time.perf_counter() - start


def main() -> int:
    """Run all checks, also after one failed; 0 when all passed."""
    failed = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for name, done, seconds in pool.map(run, CHECKS):
            passed = done.returncode == 0
            print(f"{'ok    ' if passed else 'FAILED'} {name} ({seconds:.1f} s)", flush=True)
            if not passed:
                failed.append(name)
                print(done.stdout + done.stderr, flush=True)
    print("all checks passed" if not failed else "failed: " + ", ".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
