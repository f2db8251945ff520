"""What the documents say is there: pictures, links, keys, names of buttons, commands."""

import ast
import re
import sys
from fnmatch import fnmatch
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from urbgov_desk.gui.dossier.step import KEYS as STEP_KEYS
from urbgov_desk.gui.places import PLACES
from urbgov_desk.gui.scanner import PREFIX_KEY

ROOT = Path(__file__).resolve().parents[1]
GUI = ROOT / "urbgov_desk" / "gui"
GUIDE = ROOT / "docs" / "huong-dan.md"
PICTURES = ROOT / "docs" / "pictures"
DOCUMENTS = tuple(
    sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")], key=lambda file: file.as_posix())
)
LARGEST_FOLDER = 2_500_000
# Keys of Qt's own widgets and of lists, which stand in no shortcut of ours.
PLAIN_KEYS = {
    "Ctrl+A",
    "Enter",
    "Tab",
    "Space",
    "Delete",
    "Esc",
    "F12",
    "+",
    "-",
    "0",
    "1",
    "2",
    "3",
    "5",
}


def identity(file: Path) -> str:
    """A document's name in a test's name."""
    return file.relative_to(ROOT).as_posix()


def load(path: str) -> ModuleType:
    """A script that is no part of a package."""
    name = Path(path).stem
    spec = spec_from_file_location(f"docs_of_{name}", ROOT / path)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    # Data classes look their module up by its name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def named_pictures(file: Path) -> list[tuple[str, Path]]:
    """Each picture a document shows: its words and its file."""
    text = file.read_text(encoding="utf-8")
    found = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)
    return [(words, (file.parent / target).resolve()) for words, target in found]


# -- pictures and links --------------------------------------------------------------------------


@pytest.mark.parametrize("file", DOCUMENTS, ids=identity)
def test_every_picture_a_document_shows_is_there_and_has_words(file: Path) -> None:
    for words, picture in named_pictures(file):
        assert words.strip(), picture.name
        assert picture.is_file(), picture.name


def test_every_picture_is_shown_somewhere_and_taken_by_the_script() -> None:
    there = {file.stem for file in PICTURES.iterdir()}
    shown = {picture.stem for file in DOCUMENTS for _, picture in named_pictures(file)}
    assert shown == there
    assert set(load("resources/tools/take_pictures.py").names()) == there


def test_every_scene_a_picture_is_taken_of_exists() -> None:
    scenes = {scene.name for scene in import_module("tests.shots").collect()}
    assert set(load("resources/tools/take_pictures.py").SCENES.values()) <= scenes


def test_the_pictures_stay_small() -> None:
    assert sum(file.stat().st_size for file in PICTURES.iterdir()) < LARGEST_FOLDER


@pytest.mark.parametrize("file", DOCUMENTS, ids=identity)
def test_every_link_leads_somewhere(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for target in re.findall(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        if path.startswith(("http:", "https:")):
            continue
        led = (file.parent / path).resolve() if path else file
        assert led.exists(), target
        if anchor:
            assert anchor in anchors(led), target


def anchors(file: Path) -> set[str]:
    """The anchors of a document's headings, as the site that shows it makes them."""
    text = file.read_text(encoding="utf-8")
    found = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w\s-]", "", head.lower()).strip().replace(" ", "-") for head in found}


@pytest.mark.parametrize("file", DOCUMENTS, ids=identity)
def test_no_document_knows_the_folders_of_a_particular_pc(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"(?<![\w.])/(work|tmp|root|home|Users)/|[A-Z]:\\", text)


# -- keys ----------------------------------------------------------------------------------------


@cache
def keys_in_the_code() -> frozenset[str]:
    """Every key a shortcut, a button or a constant of the screens has."""
    found = {place.key for place in PLACES} | set(STEP_KEYS.values()) | {"F12"}
    for file in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if (
                    re.fullmatch(
                        r"((Ctrl|Shift|Alt)\+)*(F\d\d?|[A-Z0-9]|PgUp|PgDown|Return|Enter)"
                        r"|Esc",
                        node.value,
                    )
                    and len(node.value) > 1
                ):
                    found.add(node.value.replace("Return", "Enter"))
            elif isinstance(node, ast.JoinedStr):
                # f"Alt+{place + 1}": a row of digits
                first = node.values[0]
                if isinstance(first, ast.Constant) and first.value == "Alt+":
                    found |= {f"Alt+{digit}" for digit in range(10)}
    for letter in re.findall(r"&([A-Za-z])", words_of_the_screens()):
        found.add(f"Alt+{letter.upper()}")
    return frozenset(found)


@cache
def words_of_the_screens() -> str:
    """Every text the screens, the wording and the training ward hold, with their mnemonics."""
    files = [
        *(ROOT / "ui").glob("*.ui"),
        *GUI.rglob("*.py"),
        *(ROOT / "resources" / "wording" / "vi").glob("*.toml"),
        *(ROOT / "resources" / "training").glob("*.toml"),
        *(ROOT / "resources" / "rules" / "checklist").glob("*.toml"),
    ]
    texts = [f.read_text(encoding="utf-8") for f in files if f.parent.name != "forms"]
    # A text over two lines of code is one text on the screen.
    return re.sub(r'"\s*\n\s*"', "", "\n".join(texts)).replace("&amp;", "&")


def guide() -> str:
    return GUIDE.read_text(encoding="utf-8")


def keys_named_in(text: str) -> set[str]:
    """The keys in bold and in the first columns of tables, spelt as Qt spells them."""
    spoken = re.findall(r"\*\*([^*]+)\*\*", text)
    for row in re.findall(r"^\|(.+)\|$", text, flags=re.MULTILINE):
        spoken += [cell.strip() for cell in row.split("|")[:2]]
    found: set[str] = set()
    for words in spoken:
        for key in re.split(r",? (?:và|hoặc|đến) |, ", words):
            if "…" in key:
                first, _, last = key.partition("…")
                if re.fullmatch(r"((Ctrl|Alt)\+)?\d", first) and re.fullmatch(r"\d?", last):
                    ends = int(first[-1]), int(last or first[-1])
                    found |= {f"{first[:-1]}{n}" for n in range(ends[0], ends[1] + 1)}
            elif re.fullmatch(r"((Ctrl|Shift|Alt)\+)*(F\d\d?|[A-Z0-9]|PgUp|PgDown|Enter)|Esc", key):
                found.add(key)
    return {key for key in found if len(key) > 1}


def test_every_key_the_guide_names_exists() -> None:
    assert keys_named_in(guide()) - PLAIN_KEYS - keys_in_the_code() == set()


def test_every_key_of_the_screens_is_in_the_guides_table() -> None:
    table = guide().partition("# 8. Bảng phím")[2]
    mnemonics = {key for key in keys_in_the_code() if re.fullmatch(r"Alt\+[A-Z]", key)}
    steps = set(STEP_KEYS.values())
    told = keys_named_in(table) | keys_named_in(guide().partition("# 3. Hồ sơ")[2])
    assert steps <= told
    assert keys_in_the_code() - mnemonics - told == set()


def test_the_scanners_key_is_the_one_the_guide_warns_of() -> None:
    assert PREFIX_KEY.name == "Key_F12"
    assert "F12 ở đầu" in guide()


# -- words ---------------------------------------------------------------------------------------


def spoken_labels() -> list[str]:
    """The labels the guide sets in italics, cut where it leaves something out."""
    text = re.sub(r"^ *\* ", "", guide(), flags=re.MULTILINE)
    found = re.findall(r"(?<!\*)\*(?!\*)([^*\n]+)(?<!\*)\*(?!\*)", text)
    return [part.strip(" :,.") for label in found for part in re.split(r"…", label)]


def test_every_label_the_guide_quotes_stands_on_a_screen() -> None:
    screens = words_of_the_screens().replace("&", "").lower()
    missing = [label for label in spoken_labels() if label.lower() not in screens]
    assert missing == []


def test_the_guide_quotes_many_labels() -> None:
    assert len(spoken_labels()) > 60


# -- the map ----------------------------------------------------------------------------------


def test_the_map_has_a_row_for_every_module_of_the_services() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = text.partition("## Where an act stands")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    named = re.findall(r"`([a-z_/*]+)`", " ".join(cells))
    services = ROOT / "urbgov_desk" / "services"
    here = [each for each in services.iterdir() if not each.name.startswith("_")]
    stand = {f"{each.name}/" if each.is_dir() else each.stem for each in here}
    assert [name for name in sorted(stand) if not any(fnmatch(name, n) for n in named)] == []
    assert [n for n in named if not any(fnmatch(name, n) for name in stand)] == []


# -- commands ------------------------------------------------------------------------------------


def test_every_command_the_readme_names_exists() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"run\.py ([a-z]+)", text))
    assert {"test", "desk"} <= named
    assert named <= set(load("run.py").COMMANDS)
    commands = set(re.findall(r"run\.py desk ([a-z]+)", text))
    terminal = (ROOT / "docs" / "terminal.md").read_text(encoding="utf-8")
    # terminal.md is held against the commands themselves by its own tests.
    assert commands <= set(re.findall(r"^### `urbgov-desk ([a-z]+)", terminal, re.MULTILINE))
