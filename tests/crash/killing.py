"""Kill -9 at any moment, and what must hold when the next desk opens the store."""

import json
import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.making import KEY
from urbgov_desk.store import draft, store, verify
from urbgov_desk.store.chain_check import ChainWalk

Look = Callable[[store.Store], None]


@dataclass
class Life:
    """What one process said before it was killed."""

    begun: dict[str, str] = field(default_factory=dict)
    done: dict[str, str] = field(default_factory=dict)
    nothing: set[str] = field(default_factory=set)
    draft: tuple[int, int] | None = None
    errors: str = ""

    def heard(self, line: str) -> None:
        said = json.loads(line)
        if said["what"] == "draft":
            self.draft = (said["seed"], said["n"])
            return
        kept = {"begin": self.begun, "done": self.done}.get(said["what"])
        if kept is not None:
            kept[said["request"]] = said["act"]
        else:
            self.nothing.add(said["request"])

    @property
    def cut_off(self) -> str | None:
        """The request that was begun and of which nothing more was heard."""
        open_ones = self.begun.keys() - self.done.keys() - self.nothing
        return next(iter(open_ones), None)


def live_and_die(module: str, folder: Path, seed: int) -> Life:
    """Start a desk that lives as the module does, and kill it without warning."""
    life = Life()
    process = subprocess.Popen(
        [sys.executable, "-m", module, str(folder), str(seed)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert process.stdout is not None
    assert process.stderr is not None
    first = process.stdout.readline()  # the store is open and the first act begins
    if first:
        life.heard(first)
    killer = threading.Timer(random.Random(seed).uniform(0.0, 1.0), process.kill)
    killer.start()
    for line in process.stdout:
        if line.endswith("\n"):
            life.heard(line)
    process.wait()
    killer.cancel()
    life.errors = process.stderr.read()
    process.stdout.close()
    process.stderr.close()
    return life


def lives_of_one_ward(module: str, folder: Path, seeds: range, look: Look) -> Counter[str]:
    """Many lives on one store, each looked at by the next desk that opens it; `look` at the end.

    Counts the acts done, and under "killed inside an act" the lives that ended in the midst of one.
    """
    seen: Counter[str] = Counter()
    for seed in seeds:
        life = live_and_die(module, folder, seed)
        assert life.begun, life.errors
        again = store.open_existing(folder, KEY)
        try:
            _after(again, life)
            seen.update(life.done.values())
            seen["killed inside an act"] += life.cut_off is not None
        finally:
            again.close()
    whole = store.open_existing(folder, KEY)
    try:
        done = verify.verify(whole)
        assert done.finding is None, done.finding
        look(whole)
    finally:
        whole.close()
    return seen


def _after(again: store.Store, life: Life) -> None:
    kept = {row[0] for row in again.db.execute("SELECT id FROM request").fetchall()}
    lost = {life.done[r] for r in life.done.keys() - kept}
    assert not lost, f"acknowledged and lost: {lost}"
    assert not (kept & life.nothing), "a refused act left something"
    assert ChainWalk(again.db).first_wrong() is None
    assert verify.number_finding(again.db) is None
    if life.draft:
        content = json.loads(draft.list_drafts(again.db, "receive")[0].content)
        assert (content["seed"], content["n"]) >= life.draft
