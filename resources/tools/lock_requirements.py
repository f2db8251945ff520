"""Write the lock files anew from pyproject.toml: `lock_requirements.py [--upgrade]`.

Needs `uv` on the PATH. One lock serves Windows and Linux and every Python the desk runs on. Without
--upgrade, versions that are locked already stay as they are.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEADER = "# Made by resources/tools/lock_requirements.py; read by run.py. Do not edit.\n"


def lock(name: str, *, options: list[str]) -> None:
    """Write `.lock/<name>.txt`: every package with its version and the hashes of its files."""
    target = ROOT / ".lock" / f"{name}.txt"
    # No index in the file: whoever installs uses the one configured on that machine.
    fixed = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"]
    silent = ["--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--quiet"]
    command = ["uv", "pip", "compile", "pyproject.toml", *fixed, *silent, *options]
    subprocess.run([*command, "--output-file", str(target)], cwd=ROOT, check=True)
    target.write_text(HEADER + target.read_text(encoding="utf-8"), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """The desk's own packages first; the development lock holds the same versions of them."""
    lock("desk", options=arguments)
    lock("dev", options=["--extra", "dev", "--constraint", ".lock/desk.txt", *arguments])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
