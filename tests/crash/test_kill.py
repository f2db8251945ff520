"""Kill -9 at any moment: what was acknowledged is there, nothing is half, no number is lost."""

import json
import os
import random
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.crash.living import ACTS
from tests.making import KEY, make_ward
from urbgov_desk.store import draft, store, verify
from urbgov_desk.store.chain_check import ChainWalk

LIVES = int(os.environ.get("URBGOV_DESK_KILLS", "44"))
WARDS = 2


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


def live_and_die(folder: Path, seed: int) -> Life:
    """Start a desk, let it work a random while, kill it without warning."""
    life = Life()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.crash.living", str(folder), str(seed)],
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


def lives_of_one_ward(folder: Path, first_seed: int) -> Counter[str]:
    """Many lives on one store, each looked at by the next desk that opens it."""
    seen: Counter[str] = Counter()
    for seed in range(first_seed, first_seed + LIVES // WARDS):
        life = live_and_die(folder, seed)
        assert life.begun, life.errors
        again = store.open_existing(folder, KEY)
        try:
            kept = {row[0] for row in again.db.execute("SELECT id FROM request").fetchall()}
            lost = {life.done[r] for r in life.done.keys() - kept}
            assert not lost, f"acknowledged and lost: {lost}"
            assert not (kept & life.nothing), "a refused act left something"
            assert ChainWalk(again.db).first_wrong() is None
            assert verify.number_finding(again.db) is None
            if life.draft:
                content = json.loads(draft.list_drafts(again.db, "receive")[0].content)
                assert (content["seed"], content["n"]) >= life.draft
            seen.update(life.done.values())
            seen["killed inside an act"] += life.cut_off is not None
        finally:
            again.close()
    whole = store.open_existing(folder, KEY)
    done = verify.verify(whole)
    assert done.finding is None, done.finding
    codes = [row[0] for row in whole.db.execute("SELECT code FROM dossier WHERE code NOT NULL")]
    assert len(codes) == len(set(codes)) > 0
    for year in {code[:10] for code in codes}:  # NB01-2026-: unbroken from 1 in each year
        numbers = sorted(int(code[10:]) for code in codes if code.startswith(year))
        assert numbers == list(range(1, len(numbers) + 1))
    whole.close()
    return seen


@pytest.mark.timeout(600)
def test_no_moment_of_any_act_loses_or_doubles_anything(tmp_path: Path) -> None:
    folders = [tmp_path / str(n) for n in range(WARDS)]
    for folder in folders:
        make_ward(folder).desk.store.close()
    with ThreadPoolExecutor(WARDS) as pool:
        wards = [pool.submit(lives_of_one_ward, f, 1000 * n) for n, f in enumerate(folders)]
        seen = sum((ward.result() for ward in wards), Counter[str]())
    for more in range(WARDS):  # a busy PC does fewer acts in a life; the rare ones then come later
        if ACTS.keys() - seen.keys():
            seen += lives_of_one_ward(folders[more], 1000 * (WARDS + more))
    print(dict(seen))
    assert seen["killed inside an act"] >= LIVES // 4
    never = ACTS.keys() - seen.keys()
    assert not never, f"never done: {never}"
