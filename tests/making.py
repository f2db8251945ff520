"""A ward to test with: a real store, the shipped law, officers who can sign in, a clock we set."""

import atexit
import shutil
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp

from urbgov_desk.domain.act import Intake
from urbgov_desk.domain.dossier import PaperAnswer, SubmittedPaper
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.office import NewOfficer, Office, SetUp
from urbgov_desk.domain.party import (
    Address,
    IdentityKind,
    IdentityPaper,
    Party,
    Role,
    RoleHolder,
    Sex,
)
from urbgov_desk.domain.right import WORKING, OfficerRole, Second
from urbgov_desk.rules.law import Law
from urbgov_desk.services import office
from urbgov_desk.services.desk import Desk, OwnLaw
from urbgov_desk.services.officer import add_officer, list_officers
from urbgov_desk.store import store as stores
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.store import Store

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=HANOI)
PIN = "4826"
LEADING = WORKING | {OfficerRole.HEAD, OfficerRole.ADMINISTRATOR}
KEY = bytes(range(32))


@dataclass
class SetClock:
    """A clock that stands until it is moved."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Ward:
    """A desk and the clock on its wall."""

    desk: Desk
    clock: SetClock
    folder: Path
    key: bytes = field(repr=False, default=b"")

    def as_officer(self, code: str) -> Desk:
        officer = next(o for o in list_officers(self.desk) if o.code == code)
        return self.desk.with_officer(officer)


def second_of(ward: Ward) -> Second:
    """A vice chairwoman of the ward and her PIN: the second person of acts that take two."""
    return second_for(ward.as_officer("TRUONG"))


def second_for(head: Desk) -> Second:
    """The same at a desk whose officer may add officers."""
    known = next((o for o in list_officers(head) if o.code == "PHO"), None)
    found = known.id if known else None
    if found is None:
        new = NewOfficer(
            request_id=new_id(),
            code="PHO",
            name="Đỗ Thị Phó",
            title="Phó Chủ tịch",
            pin=PIN,
            roles=frozenset({OfficerRole.VICE_CHAIRMAN}),
        )
        found = add_officer(head, new)
    return Second(officer=found, secret=PIN)


def bo_de(**changes: object) -> Office:
    values: dict[str, object] = {
        "valid_from": date(2025, 7, 1),
        "parent": "UBND PHƯỜNG BỒ ĐỀ",
        "name": "UBND phường Bồ Đề",
        "desk_name": "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        "symbol": "TTPVHCC",
        "place": "Bồ Đề",
        "address": "Số 1 phố Thử, phường Bồ Đề",
        "phone": "02400000000",
        "head_title": "CHỦ TỊCH",
        "head_name": "Trần Văn Chủ",
        "resolving_body": "UBND phường Bồ Đề",
    }
    values.update(changes)
    return Office(**values)  # type: ignore[arg-type]


def set_up_request(the_office: Office | None = None) -> SetUp:
    return SetUp(
        request_id=new_id(),
        office=the_office or bo_de(),
        counter_name="Quầy 1",
        officers=(
            NewOfficer(
                request_id=new_id(),
                code="HOA",
                name="Lê Thị Hoà",
                title="Chuyên viên",
                pin=PIN,
            ),
            NewOfficer(
                request_id=new_id(),
                code="TRUONG",
                name="Phạm Văn Trưởng",
                title="Giám đốc Trung tâm",
                pin=PIN,
                roles=LEADING,
            ),
        ),
    )


def make_ward(
    folder: Path,
    *,
    at: datetime = MONDAY,
    training: bool = False,
    in_memory: bool = False,
    the_office: Office | None = None,
) -> Ward:
    """A ward set up and signed in as the clerk HOA, in a store of its own in `folder`."""
    made = TEMPLATES.copy(folder, at=at, training=training, the_office=the_office or bo_de())
    clock = SetClock(at)
    desk = Desk(store=made, own_law=OwnLaw(Law.shipped()), clock=clock)
    ward = Ward(desk=desk, clock=clock, folder=folder, key=KEY)
    hoa = ward.as_officer("HOA").officer
    ward.desk = desk.with_officer(hoa, counter=office.list_counters(desk)[0])
    return ward


class Templates:
    """Wards made once and copied: hashing two PINs for every test would take most of its time."""

    def __init__(self) -> None:
        self._root = Path(mkdtemp(prefix="urbgov-desk-templates-"))
        atexit.register(shutil.rmtree, self._root, ignore_errors=True)
        self._folders: dict[object, Path] = {}
        self._open: list[Store] = []

    def copy(self, folder: Path, *, at: datetime, training: bool, the_office: Office) -> Store:
        key = (at, training, the_office)
        if key not in self._folders:
            template = self._root / str(len(self._folders))
            self._make(template, at, training, the_office)
            self._folders[key] = template
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(self._folders[key] / stores.FILE_NAME, folder / stores.FILE_NAME)
        self._open.append(stores.open_existing(folder, KEY))
        return self._open[-1]

    def close_all(self) -> None:
        """Close the wards of a test that is over."""
        while self._open:
            self._open.pop().close()

    def _make(self, folder: Path, at: datetime, training: bool, the_office: Office) -> None:
        made = stores.make(folder, KEY, desk="01", training=training, at=at)
        desk = Desk(store=made, own_law=OwnLaw(Law.shipped()), clock=SetClock(at))
        office.set_up(desk, set_up_request(the_office))
        made.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        made.close()


TEMPLATES = Templates()


def anh(**changes: object) -> Party:
    values: dict[str, object] = {
        "name": "Nguyễn Thị Hồng Ánh",
        "born": "1995-04-17",
        "sex": Sex.FEMALE,
        "phone": "0912345678",
        "identity": (IdentityPaper(kind=IdentityKind.IDENTITY_CARD, number="001195004321"),),
        "addresses": (Address(text="Số 12 ngõ 99 phố Thử, phường Bồ Đề"),),
    }
    values.update(changes)
    return Party(**values)  # type: ignore[arg-type]


def applicant(party: Party | None = None) -> RoleHolder:
    return RoleHolder(role=Role.APPLICANT, party=party or anh())


def intake(**changes: object) -> Intake:
    """Xác nhận tình trạng hôn nhân: three working days, one form handed in."""
    values: dict[str, object] = {
        "request_id": new_id(),
        "procedure": "1.004873",
        "holders": (applicant(),),
        "papers": (
            SubmittedPaper(
                name="Tờ khai cấp Giấy xác nhận tình trạng hôn nhân",
                answer=PaperAnswer.COPY_KEPT,
                originals=1,
            ),
        ),
    }
    values.update(changes)
    return Intake(**values)  # type: ignore[arg-type]
