"""What run.py decides before anything is installed."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import run

BARE_DEBIAN_12 = {"ID": "debian", "VERSION_ID": "12"}


def test_a_missing_library_gives_the_exact_line_to_type() -> None:
    packages = run.packages_for(["libglib-2.0.so.0", "libxcb-cursor.so.0"], BARE_DEBIAN_12)
    assert run.apt_line(packages) == (
        "sudo apt-get install --no-install-recommends libglib2.0-0 libxcb-cursor0"
    )


@pytest.mark.parametrize(
    ("release", "package"),
    [
        (BARE_DEBIAN_12, "libglib2.0-0"),
        ({"ID": "debian", "VERSION_ID": "13"}, "libglib2.0-0t64"),
        ({"ID": "ubuntu", "VERSION_ID": "22.04"}, "libglib2.0-0"),
        ({"ID": "ubuntu", "VERSION_ID": "24.04"}, "libglib2.0-0t64"),
        ({"ID": "debian", "VERSION_ID": "not a number"}, "libglib2.0-0"),
        ({}, "libglib2.0-0"),
    ],
)
def test_the_renamed_package_is_asked_for_where_it_was_renamed(
    release: dict[str, str], package: str
) -> None:
    assert run.packages_for(["libglib-2.0.so.0"], release) == [package]


def test_a_library_that_cannot_be_loaded_is_named() -> None:
    wanted = {"libno-such-thing.so.9": "libno-such-thing9"}
    assert run.missing_libraries(wanted) == ["libno-such-thing.so.9"]


def test_nobody_but_root_gets_packages_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    with pytest.raises(run.SetUpError, match=r"sudo apt-get install .* libgl1\n"):
        run.install_packages("Qt needs libGL", ["libgl1"])


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_only_linux_can_lack_a_display(
    platform: str, environment: dict[str, str], expected: bool
) -> None:
    assert run.has_display(platform, environment) is expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["demo"], True),
        (["demo", "--headless", "--out", "x"], False),
        (["scan", "--", "demo"], False),
        (["desk"], True),
        (["--training"], True),
        (["--data", "verify", "desk"], True),
        (["--lang=en", "--data", "x"], True),
        (["--data", "x", "verify"], False),
        (["--training", "demo", "--headless"], False),
        (["--help"], False),
        (["desk", "--help"], False),
    ],
)
def test_only_commands_with_a_window_need_its_libraries(
    arguments: list[str], expected: bool
) -> None:
    assert run.opens_window(arguments) is expected


def test_programs_speak_utf8_and_only_tools_go_without_windows() -> None:
    plain = run.environment_of({}, tool=False)
    assert plain["PYTHONUTF8"] == "1"
    assert "QT_QPA_PLATFORM" not in plain
    assert run.environment_of({}, tool=True)["QT_QPA_PLATFORM"] == "offscreen"
    assert run.environment_of({"QT_QPA_PLATFORM": "xcb"}, tool=True)["QT_QPA_PLATFORM"] == "xcb"
    assert run.environment_of({"LC_ALL": "vi_VN.UTF-8"}, tool=False).get("LANG") is None


def test_an_environment_is_made_anew_for_another_lock_or_another_python() -> None:
    stamp = {"python": "3.11", "desk": "aa"}
    assert run.is_current(stamp, "desk", "aa", "3.11")
    assert not run.is_current(stamp, "desk", "bb", "3.11")
    assert not run.is_current(stamp, "desk", "aa", "3.12")
    assert not run.is_current(stamp, "dev", "aa", "3.11")
    assert not run.is_current({}, "desk", "aa", "3.11")


@pytest.mark.parametrize("text", ["", "not json", "[]", "null"])
def test_a_damaged_stamp_means_installing_again(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp = tmp_path / "stamp.json"
    stamp.write_text(text, encoding="utf-8")
    monkeypatch.setattr(run, "STAMP", stamp)
    assert run.read_stamp() == {}
    stamp.write_text(json.dumps({"desk": "aa"}), encoding="utf-8")
    assert run.read_stamp() == {"desk": "aa"}


def test_a_python_that_is_too_old_or_too_new_is_refused_with_advice() -> None:
    assert [run.fits((3, minor)) for minor in (10, 11, 12, 13, 14)] == [
        *(False, True, True, True, False)
    ]
    assert "this is Python 3.9; the desk needs 3.11 to 3.13" in run.wrong_python((3, 9))


def test_an_old_python_can_read_far_enough_to_give_the_advice() -> None:
    tree = ast.parse((run.ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = {
        name.name for node in tree.body if isinstance(node, ast.Import) for name in node.names
    }
    assert imported <= {"ctypes", "hashlib", "json", "os", "shutil", "subprocess", "sys"}


@pytest.mark.skipif(os.name == "nt", reason="the Pythons are played by shell scripts")
def test_the_python_that_fits_is_found_and_none_when_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "python3.11"
    broken.write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run.find_python() is None
    (tmp_path / "python3.12").write_text("#!/bin/sh\necho True\n", encoding="utf-8")
    (tmp_path / "python3.12").chmod(0o755)
    assert run.find_python() == ["python3.12"]


def test_run_agrees_with_pyproject_about_the_pythons() -> None:
    text = (run.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (oldest, low), (newest, high) = run.OLDEST, run.NEWEST
    assert f'requires-python = ">={oldest}.{low},<{newest}.{high + 1}"' in text


def test_an_unknown_command_is_refused_and_the_known_ones_are_shown() -> None:
    done = subprocess.run(
        [sys.executable, str(run.ROOT / "run.py"), "tset"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no command 'tset'" in done.stderr
    assert all(f"{command}" in done.stderr for command in run.COMMANDS)


@pytest.mark.parametrize("name", ["desk", "dev"])
def test_a_lock_file_pins_and_hashes_everything_and_names_no_index(name: str) -> None:
    text = (run.ROOT / ".lock" / f"{name}.txt").read_text(encoding="utf-8")
    logical = text.replace("\\\n", " ").splitlines()
    entries = [line for line in logical if line.strip() and not line.startswith("#")]
    assert entries
    assert all("==" in line and "--hash=sha256:" in line for line in entries)
    assert "://" not in text
    assert "index" not in text
    assert "find-links" not in text


def test_the_development_lock_contains_the_desk_lock() -> None:
    def pins(name: str) -> set[str]:
        lines = (run.ROOT / ".lock" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        return {line.rstrip("\\ ") for line in lines if "==" in line}

    assert pins("desk") < pins("dev")
