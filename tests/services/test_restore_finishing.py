"""The moment of a restore: nobody works meanwhile, nobody else restores, two who may."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.lost_pc import House, people
from tests.making import PIN, intake, second_for
from tests.services.test_keys import WORDS
from urbgov_desk.domain.office import NewOfficer, OfficerLine, SignIn
from urbgov_desk.domain.right import MATRIX, Act, OfficerRole
from urbgov_desk.services import intake as reception
from urbgov_desk.services import opening, proof, restore
from urbgov_desk.services.desk import NotAllowed
from urbgov_desk.services.officer import add_officer
from urbgov_desk.services.present_store import StoreWentOn
from urbgov_desk.services.second import SecondNotAllowed
from urbgov_desk.store import place
from urbgov_desk.store.engine import FolderReadOnly
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.lock import DeskAlreadyOpen
from urbgov_desk.store.store import ClockSetBack


def prepare(house: House) -> restore.Prepared:
    return restore.prepare(house.data, house.stick, secret=WORDS, clock=house.clock)


def finish(house: House, prepared: restore.Prepared) -> None:
    restore.finish(prepared, *people(prepared), clock=house.clock)


def test_what_was_done_after_looking_is_not_lost_unsaid(house: House) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    prepared = prepare(house)
    assert prepared.outlook.lost == 0
    reception.receive(house.desk, intake())
    house.close()
    with pytest.raises(StoreWentOn):
        finish(house, prepared)
    restore.discard(prepared)
    again = prepare(house)
    assert again.outlook.lost == 1
    finish(house, again)


def test_no_desk_opens_the_store_while_it_is_put_aside(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    prepared = prepare(house)
    house.close()
    real = place.take_over

    def beside(data: Path, made: Path, moment: str) -> None:
        with pytest.raises(DeskAlreadyOpen):
            opening.open_desk(house.data, clock=house.clock, secret=WORDS)
        real(data, made, moment)

    monkeypatch.setattr(place, "take_over", beside)
    finish(house, prepared)
    names = sorted(path.name for path in (house.data / place.WARD).iterdir())
    assert "restoring.lock" not in names


def test_a_second_restore_leaves_the_first_ones_store_alone(house: House) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    left = house.data / "restoring-of a sudden end"
    left.mkdir()
    one, other = prepare(house), prepare(house)
    assert not left.exists()
    house.close()
    finish(house, one)
    with pytest.raises(StoreWentOn):  # the other was looked at beside the store before
        finish(house, other)
    restore.discard(other)
    assert not list(house.data.glob("restoring-*"))
    desk = opening.open_desk(house.data, clock=house.clock, secret=WORDS)
    house.opened.append(desk)
    assert proof.verify(desk).finding is None


def test_a_store_that_cannot_be_put_aside_can_be_tried_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    prepared = prepare(house)
    house.close()
    real = Path.rename

    def held(self: Path, target: Path) -> Path:
        if self.name == place.WARD:
            raise PermissionError(13, "held by another program")
        return real(self, target)

    with monkeypatch.context() as patch, pytest.raises(FolderReadOnly):
        patch.setattr(Path, "rename", held)
        finish(house, prepared)
    assert (house.data / place.WARD / "desk.db").is_file()
    finish(house, prepared)
    desk = opening.open_desk(house.data, clock=house.clock, secret=WORDS)
    house.opened.append(desk)
    assert proof.verify(desk).finding is None


def test_a_clock_before_the_backups_last_act_is_put_right_first(
    house: House, tmp_path: Path
) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    prepared = prepare(house)
    house.close()
    right = house.clock.now
    house.clock.now = datetime(2020, 1, 1, 8, 0, tzinfo=right.tzinfo)  # an empty battery
    with pytest.raises(ClockSetBack):
        finish(house, prepared)
    with pytest.raises(ClockSetBack):
        restore.prepare(tmp_path / "new", house.stick, secret=WORDS, clock=house.clock)
    house.clock.now = right
    finish(house, prepared)


def test_the_second_is_one_who_may_where_the_backup_knows_anybody(house: House) -> None:
    clerk = next(o for o in prepared_officers(house) if not o.may_set_up)
    post = NewOfficer(
        request_id=new_id(),
        code="BUUTA",
        name="Ngô Văn Thư",
        title="Bưu tá",
        pin=PIN,
        roles=frozenset({OfficerRole.POST}),
    )
    third = add_officer(house.desk, post)
    vice = second_for(house.desk)
    house.minute()
    prepared = prepare(house)
    head = people(prepared)[0]
    house.close()
    for wrong in (clerk.id, third):
        with pytest.raises(SecondNotAllowed):
            restore.finish(prepared, head, SignIn(officer_id=wrong, pin=PIN), clock=house.clock)
    restore.finish(prepared, head, SignIn(officer_id=vice.officer, pin=PIN), clock=house.clock)


def test_only_whose_role_may_restore_is_the_first(house: House) -> None:
    roles = [role for role in OfficerRole if Act.RESTORE not in MATRIX[role]]
    others = [
        add_officer(
            house.desk,
            NewOfficer(
                request_id=new_id(),
                code=f"R{number}",
                name="Ngô Văn Thư",
                title="Cán bộ",
                pin=PIN,
                roles=frozenset({role}),
            ),
        )
        for number, role in enumerate(roles)
    ]
    house.minute()
    prepared = prepare(house)
    head = people(prepared)[0]
    house.close()
    for officer in others:
        with pytest.raises(NotAllowed):
            restore.finish(prepared, SignIn(officer_id=officer, pin=PIN), head, clock=house.clock)
    restore.discard(prepared)
    assert not list(house.data.glob("ward-before-*"))


def prepared_officers(house: House) -> tuple[OfficerLine, ...]:
    prepared = prepare(house)
    restore.discard(prepared)
    return prepared.outlook.officers
