"""Make every generated file anew, or with --check say which ones are not what they should be.

Runs each `make_*.py` of this folder. Generators that need sources from outside the checkout (the
fonts) have another name and are run by hand.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """0 when every generator succeeded, 1 when one did not."""
    failed = []
    for generator in sorted(HERE.glob("make_*.py")):
        command = [sys.executable, str(generator), *arguments]
        if subprocess.run(command, check=False).returncode != 0:
            failed.append(generator.name)
    if failed:
        print("failed:", ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
