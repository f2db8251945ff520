"""What several tests of services begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lost_pc import House
from tests.making import SetClock, set_up_request
from tests.services.test_keys import WORDS, as_head
from urbgov_desk.domain.authority import Ground, RecordGrant
from urbgov_desk.domain.book_act import OpenBook
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.services import backup, keys, opening
from urbgov_desk.services.certification import authority, book
from urbgov_desk.store.identifier import new_id


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    clock = SetClock()
    desk = as_head(
        opening.start_ward(
            tmp_path / "pc", set_up_request(), clock=clock, use_keyring=False, passphrase=WORDS
        )
    )
    assert desk.officer is not None
    grant = RecordGrant(
        request_id=new_id(),
        officer=desk.officer.id,
        ground=Ground.OFFICE,
        title="Chủ tịch",
        valid_from=clock.now.date().replace(month=1, day=1),
    )
    authority.record(desk, grant)
    for kind in BookKind:
        book.open_book(desk, OpenBook(request_id=new_id(), book=kind, year=clock.now.year))
    stick = tmp_path / "stick"
    stick.mkdir()
    backup.add_place(desk, str(stick), new_id())
    sheet = keys.make_sheet(desk, request_id=new_id())
    keeper = backup.Keeper(desk.store, clock=clock)
    made = House(
        data=tmp_path / "pc",
        stick=stick,
        clock=clock,
        desk=desk,
        keeper=keeper,
        sheet=" ".join(sheet.groups),
    )
    keeper.tick()
    yield made
    keeper.close()
    desk.store.close()
    for each in made.opened:
        each.store.close()
