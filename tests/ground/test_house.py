"""The house keeps its own rules: who knows whom, what is shipped, what the set-up promises."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from urbgov_desk import assets

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FORBIDDEN_ROOMS = {"utils", "util", "helpers", "helper", "common", "managers", "manager", "base"}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the import contracts of the copy of the desk in a folder."""
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert command is not None
    return subprocess.run(
        [command, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


def copy_of_the_desk(folder: Path) -> Path:
    """The package and its contracts, to be broken."""
    shutil.copytree(ROOT / "urbgov_desk", folder / "urbgov_desk")
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_room_knows_only_the_rooms_it_may() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_contract_that_is_broken_is_noticed(tmp_path: Path) -> None:
    desk = copy_of_the_desk(tmp_path)
    (desk / "urbgov_desk" / "gui" / "sneaky.py").write_text(
        "import sqlite_utils\n\nfrom urbgov_desk import store\n\nprint(sqlite_utils, store)\n",
        encoding="utf-8",
    )
    (desk / "urbgov_desk" / "domain" / "sneaky.py").write_text(
        "import reportlab\nfrom PySide6 import QtCore\n\nfrom urbgov_desk import assets\n"
        "\nprint(reportlab, QtCore, assets)\n",
        encoding="utf-8",
    )
    done = lint_imports(desk)
    broken = [line for line in done.stdout.splitlines() if line.endswith("BROKEN")]
    assert done.returncode == 1
    assert len(broken) == 5, done.stdout


def test_a_new_room_must_be_given_its_place(tmp_path: Path) -> None:
    desk = copy_of_the_desk(tmp_path)
    (desk / "urbgov_desk" / "attic.py").write_text("", encoding="utf-8")
    done = lint_imports(desk)
    assert done.returncode == 1
    assert "attic" in done.stdout


def test_every_folder_of_resources_is_shipped_but_the_tools() -> None:
    shipped = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    folders = {
        f"resources/{file.relative_to(ROOT / 'resources').parts[0]}"
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and file.parent != ROOT / "resources"
    } - {"resources/tools"}
    assert folders == set(shipped)
    assert all(target == f"urbgov_desk/_{source}" for source, target in shipped.items())


def test_no_module_is_a_drawer_for_everything() -> None:
    modules = {path.stem for path in (ROOT / "urbgov_desk").rglob("*.py")}
    rooms = {path.name for path in (ROOT / "urbgov_desk").rglob("*") if path.is_dir()}
    assert (modules | rooms) & FORBIDDEN_ROOMS == set()


def test_an_installed_copy_reads_what_it_carries_and_a_checkout_reads_resources(
    tmp_path: Path,
) -> None:
    assert assets.path("fonts") == ROOT / "resources" / "fonts"
    package = tmp_path / "urbgov_desk"
    (package / "_resources" / "wording").mkdir(parents=True)
    (package / "_resources" / "wording" / "hello.txt").write_text("chào", encoding="utf-8")
    shutil.copy(ROOT / "urbgov_desk" / "assets.py", package)
    (package / "__init__.py").write_text("", encoding="utf-8")
    program = "from urbgov_desk import assets; print(ascii(assets.read_text('wording/hello.txt')))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == r"'ch\xe0o'"


def test_a_terminal_command_never_loads_qt_or_the_store() -> None:
    program = (
        "import sys\nfrom urbgov_desk.__main__ import main\n"
        "sys.argv = ['urbgov-desk', 'scan', '--', 'x']\nmain()\n"
        "heavy = {'PySide6', 'sqlcipher3', 'sqlite_utils', 'reportlab', 'keyring'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip().splitlines()[-1] == "[]"


def test_every_dependency_has_its_line_in_the_decisions() -> None:
    project = PYPROJECT["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=]", requirement)[0] for requirement in wanted}
    text = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    cells = {
        name.strip()
        for line in text.splitlines()
        if line.startswith("|")
        for name in line.split("|")[1].split(",")
    }
    assert sorted(names - cells) == []


def test_nobody_uses_the_standard_librarys_sqlite() -> None:
    """It is older than the fix of the bug that corrupts a store, and knows no key."""
    for path in (ROOT / "urbgov_desk").rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not line.lstrip().startswith(("import sqlite3", "from sqlite3")), path
