"""Where a store lies: no key and no store is ever written over, whatever the folder lost."""

import shutil
from datetime import timedelta
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from tests.making import KEY, MONDAY, intake, set_up_request
from urbgov_desk.services import intake as reception
from urbgov_desk.services import opening
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import place, store
from urbgov_desk.store.lock import DeskAlreadyOpen


def _ward(data: Path, *, use_keyring: bool = False) -> None:
    desk = opening.start_ward(data, set_up_request(), clock=lambda: MONDAY, use_keyring=use_keyring)
    reception.receive(desk.with_officer(list_officers(desk)[0]), intake())
    desk.store.close()


def test_a_store_that_lost_its_description_goes_aside_whole_with_key_and_papers(
    tmp_path: Path,
) -> None:
    _ward(tmp_path)
    description = (tmp_path / "ward" / "store.json").read_text()
    (tmp_path / "ward" / "store.json").unlink()
    opening.start_ward(
        tmp_path, set_up_request(), clock=lambda: MONDAY, use_keyring=False
    ).store.close()
    opening.open_desk(tmp_path, clock=lambda: MONDAY).store.close()  # sweeps what no row names
    (aside,) = (tmp_path / "ward").glob("unfinished-*")
    (aside / "store.json").write_text(description)
    saved = tmp_path / "saved"
    saved.mkdir()
    shutil.move(aside, saved / "ward")
    desk = opening.open_desk(saved, clock=lambda: MONDAY)
    assert reception.find(desk, desk.store.db.execute("SELECT id FROM dossier").fetchone()[0])
    assert len(list((saved / "ward" / "papers").rglob("*.paper"))) == 1
    desk.store.close()


def test_nothing_is_put_aside_under_a_desk_that_works_there(tmp_path: Path) -> None:
    desk = opening.start_ward(tmp_path, set_up_request(), clock=lambda: MONDAY, use_keyring=False)
    (tmp_path / "ward" / "store.json").unlink()
    key = (tmp_path / "ward" / "store.key").read_text()
    with pytest.raises(DeskAlreadyOpen):
        opening.start_ward(tmp_path, set_up_request(), clock=lambda: MONDAY, use_keyring=False)
    assert (tmp_path / "ward" / "store.key").read_text() == key
    desk.store.close()


class _Keyring(KeyringBackend):
    """A keyring of this test alone."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


def test_a_second_ward_in_the_same_place_leaves_the_first_ones_key_in_the_keyring(
    tmp_path: Path,
) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(_Keyring())
    try:
        _ward(tmp_path, use_keyring=True)
        shutil.move(tmp_path / "ward", tmp_path / "old" / "ward")
        _ward(tmp_path, use_keyring=True)
        assert not (tmp_path / "ward" / "store.key").exists()
        for data in (tmp_path, tmp_path / "old"):
            desk = opening.open_desk(data, clock=lambda: MONDAY + timedelta(days=1))
            assert not desk.training
            desk.store.close()
        assert place.find_key(tmp_path / "ward") != place.find_key(tmp_path / "old" / "ward")
    finally:
        keyring.set_keyring(before)


def test_a_store_is_not_made_over_another(tmp_path: Path) -> None:
    store.make(tmp_path, KEY, desk="01", training=False, at=MONDAY).close()
    with pytest.raises(store.StoreHere):
        store.make(tmp_path, KEY, desk="01", training=False, at=MONDAY)
    store.open_existing(tmp_path, KEY).close()


def test_a_making_that_failed_lets_the_next_one_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr(store, "_found", cut_off)
        with pytest.raises(RuntimeError) as kept:
            opening.start_ward(tmp_path, set_up_request(), use_keyring=False)
    opening.start_ward(tmp_path, set_up_request(), use_keyring=False).store.close()
    assert kept.value.args == ("power cut",)  # the error lives on, as a window keeps it


@pytest.mark.parametrize("training", [True, False])
def test_a_folder_under_the_other_ones_name_is_refused(tmp_path: Path, training: bool) -> None:
    mine, other = (place.TRAINING, place.WARD) if training else (place.WARD, place.TRAINING)
    kept = place.make_key(tmp_path / mine, training=training, use_keyring=False)
    store.make(tmp_path / mine, kept.key, desk="01", training=training, at=MONDAY).close()
    place.describe(tmp_path / mine, training=not training)  # whatever the file beside it says
    (tmp_path / mine).rename(tmp_path / other)
    for _ in range(2):  # refused each time, and no lock left behind
        with pytest.raises(opening.StoreMisplaced):
            opening.open_desk(tmp_path, training=not training, clock=lambda: MONDAY)
