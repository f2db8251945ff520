"""Every event that a service records is known where it has to be."""

import ast
import string
from pathlib import Path

from urbgov_desk import services, store, wording
from urbgov_desk.services import story
from urbgov_desk.store.projection.registry import PROJECTIONS

ROOMS = [Path(room.__path__[0]) for room in (services, store)]


def recorded() -> set[str]:
    """The kinds that stand in `change.record("…")` anywhere."""
    found = set()
    for room in ROOMS:
        for file in room.rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr == "record"
                    and node.args
                ):
                    kind = node.args[0]
                    # Either of two; a kind put together from parts is met by its own tests.
                    either = [kind.body, kind.orelse] if isinstance(kind, ast.IfExp) else [kind]
                    found |= {str(each.value) for each in either if isinstance(each, ast.Constant)}
    return found


def test_every_event_a_service_records_is_turned_into_rows() -> None:
    assert len(recorded()) > 60
    assert recorded() - PROJECTIONS.keys() == set()


def test_every_event_of_a_dossier_fills_its_own_sentence() -> None:
    """A dossier's story says each act in words; `story` picks the values the words ask for."""
    empty = []
    for kind, sentence in wording.words("vi")["event"].items():
        asked = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
        if kind.startswith("dossier.") and kind in PROJECTIONS and asked:
            described = kind in story._DESCRIBE or kind == "dossier.returned"
            empty += [] if described else [kind]
    assert empty == []
