"""What a command does where nobody hears it, or somebody stops it before it began."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.making import PIN
from tests.terminal.test_keep_commands import WORDS, locked, told
from tests.terminal.ward_process import ROOT, command, environment, run
from urbgov_desk.cli_speech import INTERRUPTED, REFUSED, UNHEARD

__all__ = ["locked"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and files of POSIX")

DUE = ("explain", "due", "1.004873", "--received", "2026-11-23T15:10")
FORM = ("receive", "--template")


def into(stdout: int, data: Path, *arguments: str) -> tuple[int, str]:
    """A command's exit code and what it says, where its result goes into this file."""
    done = subprocess.run(
        command(*arguments),
        cwd=ROOT,
        env=environment(data, URBGOV_DESK_LANG="en"),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize("arguments", [DUE, (*DUE, "--json"), FORM, ("scan", "--", "x")])
def test_a_pipe_that_nobody_reads_is_no_verdict_and_no_traceback(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        code, said = into(write, tmp_path, *arguments)
    finally:
        os.close(write)
    assert code == UNHEARD
    assert "Traceback" not in said
    assert "result could not be written" in said


@pytest.mark.parametrize("arguments", [DUE, FORM])
def test_a_full_disk_is_told(arguments: tuple[str, ...], tmp_path: Path) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        code, said = into(full, tmp_path, *arguments)
    finally:
        os.close(full)
    assert code == UNHEARD
    assert "Traceback" not in said


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_ends_no_command_with_a_traceback(closed: str, tmp_path: Path) -> None:
    shell = ["sh", "-c", f'exec "$@" {closed}', "sh", *command(*DUE)]
    done = subprocess.run(
        shell, cwd=ROOT, env=environment(tmp_path), capture_output=True, check=False
    )
    assert done.returncode == (0 if closed == "2>&-" else UNHEARD)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("number", ["-1", "99", "99999999999999999999"])
def test_a_descriptor_that_is_none_is_told(number: str, tmp_path: Path) -> None:
    done = run(tmp_path, "drill", tmp_path, "--secret-fd", number)
    assert done.code == REFUSED
    assert "--secret-fd" in done.err


def test_a_pin_is_never_taken_for_the_new_passphrase(locked: Path) -> None:
    before = told(locked, WORDS, "keys", "list", "--json").json["slots"]
    refused = told(
        locked, f"{WORDS}\n{PIN}\n", "keys", "add", "--label", "X", "--officer", "TRUONG"
    )
    assert refused.code == REFUSED
    assert "--secret-fd" in refused.err
    assert told(locked, WORDS, "keys", "list", "--json").json["slots"] == before


def test_ctrl_c_ends_a_command_that_has_hardly_begun(tmp_path: Path) -> None:
    # Where the tests run in the background of a shell, their children are deaf to Ctrl+C.
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    code += "import time, urbgov_desk.__main__ as m, sys; sys.argv[1:] = ['scan', '--', 'x']\n"
    slow = "import importlib.abc\nclass Slow(importlib.abc.MetaPathFinder):\n" + (
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'urbgov_desk.cli':\n"
        "            print('importing', flush=True); time.sleep(20)\n"
        "sys.meta_path.insert(0, Slow())\n"
    )
    started = subprocess.Popen(
        [sys.executable, "-c", f"{code}{slow}sys.exit(m.main())"],
        cwd=ROOT,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert started.stdout is not None
    assert started.stdout.readline()
    time.sleep(0.2)
    started.send_signal(signal.SIGINT)
    _, said = started.communicate(timeout=20)
    assert started.returncode == INTERRUPTED
    assert b"Traceback" not in said
