"""CUPS as the desk sees it: `lp`, `lpstat`, `lpoptions` and `cancel` as one real program.

Its state lies in the folder FAKE_CUPS: `printers` (a name a line), `calls` (one JSON line a call),
`jobs.json`, and the switches `refuse` (lp says its text and fails), `stuck` (jobs stay waiting)
and `abort` (jobs end as aborted).
"""

import json
import os
import stat
import sys
from pathlib import Path

COMMANDS = ("lp", "lpstat", "lpoptions", "cancel")


def install(folder: Path, *printers: str) -> "FakeCups":
    """Put the commands into `folder`/bin; the caller puts that first on PATH."""
    bin_folder = folder / "bin"
    bin_folder.mkdir(parents=True)
    for name in COMMANDS:
        script = bin_folder / name
        script.write_text(
            f"#!{sys.executable}\nimport runpy, sys\n"
            f"sys.exit(runpy.run_path({__file__!r})['main']({name!r}, sys.argv[1:]))\n",
            encoding="utf-8",
        )
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
    state = folder / "state"
    state.mkdir()
    (state / "printers").write_text("\n".join(printers), encoding="utf-8")
    return FakeCups(bin_folder, state)


class FakeCups:
    """The test's hand on it."""

    def __init__(self, bin_folder: Path, state: Path) -> None:
        self.bin = bin_folder
        self.state = state

    def calls(self, command: str) -> list[list[str]]:
        """The arguments of every call of one command."""
        file = self.state / "calls"
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        found = [json.loads(line) for line in lines]
        return [arguments[1:] for arguments in found if arguments[0] == command]

    def printed(self) -> list[bytes]:
        """What came in through the pipe, in order."""
        return [file.read_bytes() for file in sorted(self.state.glob("*.pdf"))]

    def switch(self, name: str, text: str = "") -> None:
        """Turn a switch on."""
        (self.state / name).write_text(text, encoding="utf-8")

    def switch_off(self, name: str) -> None:
        """Turn a switch off."""
        (self.state / name).unlink()


def main(command: str, arguments: list[str]) -> int:
    """Be one of the commands."""
    state = Path(os.environ["FAKE_CUPS"])
    with (state / "calls").open("a", encoding="utf-8") as calls:
        calls.write(json.dumps([command, *arguments]) + "\n")
    printers = (state / "printers").read_text(encoding="utf-8").split()
    jobs_file = state / "jobs.json"
    jobs = json.loads(jobs_file.read_text()) if jobs_file.exists() else []
    if command == "lp":
        data = sys.stdin.buffer.read()
        printer = arguments[arguments.index("-d") + 1]
        if (state / "refuse").exists():
            print((state / "refuse").read_text(encoding="utf-8"), file=sys.stderr)
            return 1
        if printer not in printers:
            print("lp: The printer or class does not exist.", file=sys.stderr)
            return 1
        job = f"{printer}-{len(jobs) + 1}"
        jobs.append(job)
        jobs_file.write_text(json.dumps(jobs))
        (state / f"{len(jobs):04d}.pdf").write_bytes(data)
        print(f"request id is {job} (0 file(s))")
    elif command == "lpstat" and "-e" in arguments:
        print("\n".join(printers))
    elif command == "lpstat" and "-p" in arguments:
        if (state / "stuck").exists():
            print("printer Quay1 disabled since Sun 22 Nov 2026 -\n\tOut of paper")
        else:
            print("printer Quay1 is idle.  enabled since Sun 22 Nov 2026")
    elif command == "lpstat":
        stuck = (state / "stuck").exists()
        if ("not-completed" in arguments) == stuck:
            alert = "aborted-by-system" if (state / "abort").exists() else "job-completed"
            for job in jobs:
                print(f"{job}  hoa  1024  Sun 22 Nov 2026\n\tStatus: \n\tAlerts: {alert}")
    elif command == "lpoptions":
        print("PageSize/Media Size: A4 *A5\nInputSlot/Media Source: *Auto Khay1 Khay2")
    return 0
