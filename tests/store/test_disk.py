"""Large files go to the disk in steps, so that a commit beside them waits for one step at most."""

import io
import os
import threading
import time
from pathlib import Path

import pytest

from urbgov_desk.store import disk

MEGABYTE = bytes(1 << 20)


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How large the file was at each sync."""
    sizes: list[int] = []
    real = os.fsync

    def sync(file: int) -> None:
        real(file)
        sizes.append(os.fstat(file).st_size)

    monkeypatch.setattr(os, "fsync", sync)
    return sizes


def test_a_copy_never_leaves_more_than_one_step_to_the_disk(
    tmp_path: Path, synced: list[int]
) -> None:
    content = os.urandom(11 * len(MEGABYTE) + 17)
    with (tmp_path / "copy").open("wb") as target:
        disk.copy_in_steps(io.BytesIO(content), target)
    assert (tmp_path / "copy").read_bytes() == content
    steps = [now - before for before, now in zip([0, *synced], synced, strict=False)]
    assert max(steps) <= disk.STEP_BYTES
    assert synced[-1] == len(content)


def test_a_file_another_library_writes_is_synced_before_it_is_whole(
    tmp_path: Path, synced: list[int]
) -> None:
    path = tmp_path / "grows"
    with disk.synced_as_it_grows(path), path.open("wb") as file:
        for _ in range(8):
            file.write(MEGABYTE)
        file.flush()
        for _ in range(500):
            if synced:
                break
            time.sleep(0.01)
        assert synced


def test_nothing_is_left_over_when_the_file_never_came_or_the_writer_failed(
    tmp_path: Path,
) -> None:
    before = threading.active_count()
    with disk.synced_as_it_grows(tmp_path / "never"):
        pass
    with pytest.raises(KeyError), disk.synced_as_it_grows(tmp_path / "failed"):
        raise KeyError
    assert threading.active_count() == before
    assert list(tmp_path.iterdir()) == []
