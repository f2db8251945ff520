"""A ward with a backup stick and a sheet in the safe, whose PC may be lost."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from tests.documents import reading
from tests.making import PIN, SetClock
from tests.services.test_keys import as_head
from urbgov_desk.domain.office import SignIn
from urbgov_desk.services import backup, opening, restore, shut
from urbgov_desk.services import paper as papers
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import backup as copies
from urbgov_desk.store.backup import Copy
from urbgov_desk.store.identifier import new_id


@dataclass
class House:
    """A ward with a backup stick and a sheet in the safe."""

    data: Path
    stick: Path
    clock: SetClock
    desk: Desk
    keeper: backup.Keeper
    sheet: str
    opened: list[Desk] = field(default_factory=list)

    def minute(self) -> None:
        self.clock.forward(minutes=1)
        self.keeper.tick()

    def chest(self) -> Path:
        (found,) = copies.chests_in(self.stick)
        return found

    def newest(self) -> Copy:
        return copies.copies_in(self.chest())[0]

    def spoil_newest(self) -> None:
        (self.newest().folder / copies.COPY_FILE).write_bytes(b"no store")

    def close(self) -> None:
        self.keeper.close()
        self.desk.store.close()

    def lose_the_pc(self) -> None:
        self.close()
        shutil.rmtree(self.data)

    def restored(self, data: Path, secret: str | None = None) -> Desk:
        prepared = restore.prepare(data, self.stick, secret=secret or self.sheet, clock=self.clock)
        first, second = people(prepared)
        restore.finish(prepared, first, second, clock=self.clock)
        opened = opening.open_desk(data, clock=self.clock, secret=secret or self.sheet)
        self.opened.append(opened)
        return as_head(opened)


def people(prepared: restore.Prepared) -> tuple[SignIn, SignIn]:
    officers = prepared.outlook.officers
    head = next(o for o in officers if o.may_set_up)
    clerk = next(o for o in officers if not o.may_set_up)
    return SignIn(officer_id=head.id, pin=PIN), SignIn(officer_id=clerk.id, pin=PIN)


def confirm(desk: Desk, kind: str, last: int) -> None:
    line = next(s for s in shut.list_shut(desk) if s.kind == kind)
    shut.confirm(
        desk,
        kind=kind,
        scope=line.scope,
        period=line.period,
        last=last,
        request_id=new_id(),
    )


def qr_of(desk: Desk, paper_id: str) -> str:
    """The code on a paper as a scanner reads it."""
    (code,) = reading.read_codes(reading.picture(papers.read(desk, paper_id)))
    return str(code)
