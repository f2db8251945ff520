"""Set up, start and test the desk from a checkout: `python3 run.py` (Windows: `py -3.11 run.py`).

    run.py                  open the desk; without a display, play a sample day into ./demo-out
    run.py desk ARGS...     any urbgov-desk command, e.g. `run.py desk scan -- TEXT`
    run.py test [ARGS...]   the tests (ARGS go to pytest)
    run.py check            style, types, import contracts, freshness of generated files
    run.py generate         make the generated files anew (forms, translations, law index)
    run.py bench | shots    measurements | a picture of every screen (ARGS are handed on)

It needs Python and its standard library only. Everything it installs goes into ./.venv, from a
lock file with hashes. What it says about setting up goes to standard error.
"""

# Old Pythons must be able to read this file far enough to be told what to do.
from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "urbgov-desk.json"
OLDEST, NEWEST = (3, 11), (3, 13)  # as requires-python in pyproject.toml

# Shared library -> Debian package, found by starting Qt on a bare Debian. Even off-screen Qt needs
# the first six; a window on X11 needs the others too.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class SetUpError(Exception):
    """The machine lacks something; the text says what to do about it."""


def say(text: str) -> None:
    print("run.py: " + text, file=sys.stderr, flush=True)


# --- Python ---------------------------------------------------------------------------------------


def fits(version: tuple[int, int]) -> bool:
    """Whether the desk runs on this Python."""
    return OLDEST <= version <= NEWEST


def find_python() -> list[str] | None:
    """The command of a Python on this machine that fits, or None."""
    for minor in range(OLDEST[1], NEWEST[1] + 1):
        name = f"python3.{minor}"
        command = ["py", f"-3.{minor}"] if sys.platform == "win32" else [name]
        if shutil.which(command[0]) is None:
            continue
        asked = subprocess.run(  # a pyenv shim or `py` may be there and lead nowhere
            [*command, "-c", f"import sys; print(sys.version_info[:2] == (3, {minor}))"],
            capture_output=True,
            text=True,
            check=False,
        )
        if asked.stdout.strip() == "True":
            return command
    return None


def wrong_python(version: tuple[int, int]) -> str:
    """What to do when no Python fits."""
    have = f"{version[0]}.{version[1]}"
    want = f"3.{OLDEST[1]} to 3.{NEWEST[1]}"
    if sys.platform == "win32":
        how = "install Python 3.11 from python.org, then `py -3.11 run.py`"
    elif shutil.which("apt-get"):
        how = "`sudo apt-get install python3.11 python3.11-venv`, then `python3.11 run.py`"
    else:
        how = "install Python 3.11 with your system's packages, then `python3.11 run.py`"
    return f"this is Python {have}; the desk needs {want}: {how}"


# --- System packages ------------------------------------------------------------------------------


def missing_libraries(wanted: dict[str, str]) -> list[str]:
    """The shared libraries that cannot be loaded, in the order given."""
    missing = []
    for library in wanted:
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(library)
    return missing


def os_release() -> dict[str, str]:
    """What /etc/os-release says, or nothing."""
    file = Path("/etc/os-release")
    if not file.is_file():
        return {}
    pairs = (line.partition("=") for line in file.read_text(encoding="utf-8").splitlines())
    return {key: value.strip('"') for key, _, value in pairs}


def packages_for(libraries: list[str], release: dict[str, str]) -> list[str]:
    """The Debian or Ubuntu packages that bring these libraries."""
    known = {**LIBRARIES, **WINDOW_LIBRARIES}
    packages = [known[library] for library in libraries]
    try:
        version = float(release.get("VERSION_ID", "0"))
    except ValueError:
        version = 0.0
    # Debian 13 and Ubuntu 24.04 renamed it for 64-bit time.
    if version >= {"debian": 13, "ubuntu": 24.04}.get(release.get("ID", ""), float("inf")):
        packages = ["libglib2.0-0t64" if p == "libglib2.0-0" else p for p in packages]
    return packages


def apt_line(packages: list[str]) -> str:
    """The line a person types to install these packages."""
    return "sudo apt-get install --no-install-recommends " + " ".join(packages)


def install_packages(what: str, packages: list[str]) -> None:
    """Install Debian packages when this is root; else say how."""
    if shutil.which("apt-get") is None:
        raise SetUpError(f"{what}. Install it with your system's packages and run this again")
    if sys.platform == "win32" or os.geteuid() != 0:
        raise SetUpError(f"{what}. Please run:\n    {apt_line(packages)}\nand then this again")
    say(f"{what}; installing {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-q"], install):
        if subprocess.run(command, stdout=sys.stderr, env=quiet, check=False).returncode != 0:
            raise SetUpError(f"{what}, and `{' '.join(command)}` failed (its reason is above)")


def need_libraries(*, window: bool) -> None:
    """See to it that Qt can start; only Linux lacks what it needs."""
    if not sys.platform.startswith("linux"):
        return
    wanted = {**LIBRARIES, **(WINDOW_LIBRARIES if window else {})}
    missing = missing_libraries(wanted)
    if missing:
        what = "Qt needs system libraries that are not here: " + ", ".join(missing)
        install_packages(what, packages_for(missing, os_release()))
        if missing_libraries(wanted):
            raise SetUpError("still missing: " + ", ".join(missing_libraries(wanted)))


def has_display(platform: str, environment: dict[str, str]) -> bool:
    """Whether a window can be shown."""
    if not platform.startswith("linux"):
        return True
    if environment.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False  # a desk nobody can see would wait for ever
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


# --- The virtual environment ----------------------------------------------------------------------


def venv_python() -> Path:
    """The Python of the checkout's own environment."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def stamp_of(lock: str) -> str:
    """What identifies a lock file's contents (line ends do not count)."""
    text = (ROOT / ".lock" / f"{lock}.txt").read_text(encoding="utf-8")
    return hashlib.sha256(text.encode()).hexdigest()


def read_stamp() -> dict[str, str]:
    """Which locks were installed completely, and for which Python."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_current(stamp: dict[str, str], lock: str, digest: str, version: str) -> bool:
    """Whether nothing needs installing: the same lock, on the same Python."""
    return stamp.get(lock) == digest and stamp.get("python") == version


def need_environment(lock: str) -> None:
    """See to it that .venv holds what `.lock/<lock>.txt` lists; quick when it does already."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    stamp, digest = read_stamp(), stamp_of(lock)
    if is_current(stamp, lock, digest, version) and venv_python().exists():
        return
    make_environment(version)
    say(f"installing the packages of .lock/{lock}.txt (once; about 250 MB)")
    STAMP.unlink(missing_ok=True)  # a half-done installation must not look whole
    pip = [str(venv_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    exact = [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "-r",
        str(ROOT / ".lock" / f"{lock}.txt"),
    ]
    if subprocess.run([*pip, *exact], stdout=sys.stderr, check=False).returncode != 0:
        raise SetUpError("the packages could not be installed (pip's reason is above)")
    show = [str(venv_python()), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = subprocess.run(show, capture_output=True, text=True, check=True).stdout.strip()
    # So that `python -m urbgov_desk` is this checkout, whatever folder it is started in.
    (Path(packages) / "urbgov_desk_checkout.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    # The development lock contains the desk's own, so one installation serves both.
    locks = ("desk", "dev") if lock == "dev" else ("desk",)
    done = {"python": version, **{name: stamp_of(name) for name in locks}}
    STAMP.write_text(json.dumps(done) + "\n", encoding="utf-8")


def make_environment(version: str) -> None:
    """Create .venv with pip in it, unless a working one for this Python is there."""
    probe = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    if venv_python().exists():
        asked = subprocess.run(
            [str(venv_python()), "-c", probe], capture_output=True, text=True, check=False
        )
        if asked.stdout.strip() == version:
            return
    if subprocess.run(
        [sys.executable, "-c", "import venv, ensurepip"], capture_output=True, check=False
    ).returncode:
        install_packages("this Python lacks venv or ensurepip", [f"python{version}-venv"])
    say("making .venv")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], stdout=sys.stderr, check=False
    )
    if made.returncode != 0:
        raise SetUpError(f"`{sys.executable} -m venv {VENV}` failed (its reason is above)")


# --- What was asked for ---------------------------------------------------------------------------


def environment_of(environment: dict[str, str], *, tool: bool) -> dict[str, str]:
    """What a started program finds: UTF-8 throughout, and for a tool no windows."""
    changed = {**environment, "PYTHONUTF8": "1"}
    if sys.platform != "win32" and not any(map(changed.get, ("LC_ALL", "LC_CTYPE", "LANG"))):
        changed["LANG"] = "C.UTF-8"  # Qt warns about any other
    if tool:
        changed.setdefault("QT_QPA_PLATFORM", "offscreen")
    return changed


def hand_over(*arguments: str, tool: bool = False) -> int:
    """Become the checkout's Python with these arguments; returns its exit code on Windows only."""
    command = [str(venv_python()), *arguments]
    if tool:
        os.chdir(ROOT)
    environment = environment_of(dict(os.environ), tool=tool)
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform != "win32":  # there exec would return to the prompt at once
        os.execve(command[0], command, environment)
    return subprocess.run(command, env=environment, check=False).returncode


def open_desk() -> int:
    """The desk in a window, or without a display the same main job on paper."""
    if has_display(sys.platform, dict(os.environ)):
        need_libraries(window=True)
        need_environment("desk")
        return hand_over("-m", "urbgov_desk")
    need_environment("desk")
    say("no window: there is no screen (DISPLAY and WAYLAND_DISPLAY are unset, or Qt is offscreen)")
    say("playing a sample day at the counter instead; its papers go to ./demo-out")
    return hand_over("-m", "urbgov_desk", "demo", "--headless", "--out", "demo-out")


def opens_window(arguments: list[str]) -> bool:
    """Whether this urbgov-desk command shows a window: `desk`, `demo`, or none named at all."""
    if any(each in ("-h", "--help", "--version") for each in arguments):
        return False
    valued = ("--data", "--lang", "--secret-fd")  # the next word is theirs, and no command
    words = [
        word
        for word, before in zip(arguments, ["", *arguments], strict=False)
        if not word.startswith("-") and before not in valued
    ]
    command = words[0] if words else "desk"
    return command == "desk" or (command == "demo" and "--headless" not in arguments)


def run(command: str, arguments: list[str]) -> int:
    """Do one of the commands listed at the top; returns the exit code."""
    if command == "desk":
        if opens_window(arguments):
            need_libraries(window=has_display(sys.platform, dict(os.environ)))
        need_environment("desk")
        return hand_over("-m", "urbgov_desk", *arguments)
    if command == "test" and not arguments:
        # Everything, on every core; a file's tests stay together, as they share what they make.
        arguments = ["-n", "auto", "--dist", "loadfile"]
    tool = {
        "test": ["-m", "pytest"],
        "check": ["resources/tools/check.py"],
        "generate": ["resources/tools/generate.py"],
        "bench": ["resources/tools/bench.py"],
        "shots": ["tests/shots.py"],
    }[command]
    need_libraries(window=False)
    need_environment("dev")
    return hand_over(*tool, *arguments, tool=True)


COMMANDS = ("desk", "test", "check", "generate", "bench", "shots")


def main(arguments: list[str]) -> int:
    """Do what was asked; returns the exit code."""
    if arguments and arguments[0] in ("-h", "--help", "help"):
        print(__doc__)
        return 0
    if arguments and arguments[0] not in COMMANDS:
        say(f"there is no command {arguments[0]!r}")
        print(__doc__, file=sys.stderr)
        return 2
    version = (sys.version_info[0], sys.version_info[1])
    if not fits(version):
        other = find_python()
        if other is None:
            say(wrong_python(version))
            return 1
        return subprocess.run([*other, str(ROOT / "run.py"), *arguments], check=False).returncode
    try:
        return run(arguments[0], arguments[1:]) if arguments else open_desk()
    except SetUpError as problem:
        say(str(problem))
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
