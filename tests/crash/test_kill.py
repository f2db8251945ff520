"""Kill -9 at any moment: what was acknowledged is there, nothing is half, no number is lost."""

import os
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.certifying import certifying_ward
from tests.crash import certifying, living
from tests.crash.certifying import look_at_the_books
from tests.crash.killing import Look, lives_of_one_ward
from tests.making import make_ward
from urbgov_desk.store import store

LIVES = int(os.environ.get("URBGOV_DESK_KILLS", "44"))
WARDS = 2


def look_at_the_dossiers(whole: store.Store) -> None:
    """The codes of dossiers are unbroken from 1 in each year."""
    codes = [row[0] for row in whole.db.execute("SELECT code FROM dossier WHERE code NOT NULL")]
    assert len(codes) == len(set(codes)) > 0
    for year in {code[:10] for code in codes}:  # NB01-2026-
        numbers = sorted(int(code[10:]) for code in codes if code.startswith(year))
        assert numbers == list(range(1, len(numbers) + 1))


def kill_many(module: str, acts: set[str], folders: list[Path], look: Look) -> None:
    """Lives of several wards at once, until every act was done at least once."""

    def lives(folder: Path, first: int) -> Counter[str]:
        return lives_of_one_ward(module, folder, range(first, first + LIVES // WARDS), look)

    with ThreadPoolExecutor(WARDS) as pool:
        wards = [pool.submit(lives, folder, 1000 * n) for n, folder in enumerate(folders)]
        seen = sum((ward.result() for ward in wards), Counter[str]())
    for more in range(
        2 * WARDS
    ):  # a busy PC does fewer acts in a life; the rare ones then come later
        if acts - seen.keys():
            seen += lives(folders[more % WARDS], 1000 * (WARDS + more))
    print(dict(seen))
    assert seen["killed inside an act"] >= LIVES // 4
    never = acts - seen.keys()
    assert not never, f"never done: {never}"


def made(folder: Path, make: Callable[[Path], object]) -> list[Path]:
    """Folders of wards that are set up and closed."""
    folders = [folder / str(n) for n in range(WARDS)]
    for each in folders:
        ward = make(each)
        ward.desk.store.close()  # type: ignore[attr-defined]
    return folders


@pytest.mark.timeout(600)
def test_no_moment_of_any_act_loses_or_doubles_anything(tmp_path: Path) -> None:
    folders = made(tmp_path, make_ward)
    kill_many("tests.crash.living", set(living.ACTS), folders, look_at_the_dossiers)


@pytest.mark.timeout(600)
def test_no_moment_of_certifying_loses_or_doubles_a_number(tmp_path: Path) -> None:
    folders = made(tmp_path, lambda each: certifying_ward(each, opening=512))
    kill_many("tests.crash.certifying", set(certifying.ACTS), folders, look_at_the_books)
