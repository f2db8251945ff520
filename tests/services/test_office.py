"""Setting up the office, its officers and its own entries of law."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.making import PIN, Ward, bo_de, intake, make_ward, set_up_request
from urbgov_desk import wording
from urbgov_desk.domain.office import (
    ChangedOfficer,
    Counter,
    NewOfficer,
    OfficeNotSetUp,
    Setting,
    SignIn,
)
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.right import WORKING, OfficerRole
from urbgov_desk.domain.text import FieldTooLong
from urbgov_desk.services import intake as reception
from urbgov_desk.services import office, officer, reckoning, secret_words
from urbgov_desk.services.desk import Desk, NotAllowed
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


@pytest.fixture
def chief(ward: Ward) -> Desk:
    return ward.as_officer("TRUONG")


def new_officer(**changes: object) -> NewOfficer:
    values: dict[str, object] = {
        "request_id": new_id(),
        "code": "MINH",
        "name": "Đỗ Văn Minh",
        "title": "Công chức Tư pháp - Hộ tịch",
        "pin": "7391",
    }
    values.update(changes)
    return NewOfficer(**values)  # type: ignore[arg-type]


def test_a_new_name_holds_from_its_day_and_old_papers_keep_the_old_one(
    ward: Ward, chief: Desk
) -> None:
    received = reception.receive(ward.desk, intake())
    later = bo_de(valid_from=date(2026, 12, 1), name="UBND phường Bồ Đề mới")
    office.change_office(chief, later, new_id())
    assert ward.desk.office().name == "UBND phường Bồ Đề"
    ward.clock.now += timedelta(days=10)
    assert ward.desk.office().name == "UBND phường Bồ Đề mới"
    assert reception.find(ward.desk, received.dossier).receiving_body == "UBND phường Bồ Đề"
    with pytest.raises(OfficeNotSetUp):
        ward.desk.office(ward.clock.now.replace(year=2020))


def test_only_one_who_may_sets_up(ward: Ward) -> None:
    for act in (
        lambda: office.change_office(ward.desk, bo_de(), new_id()),
        lambda: office.change_settings(ward.desk, {Setting.STAMP: "0"}, new_id()),
        lambda: officer.add_officer(ward.desk, new_officer()),
        lambda: office.change_counter(ward.desk, Counter(id="", code="2", name="Quầy 2"), "r"),
    ):
        with pytest.raises(NotAllowed):
            act()


@pytest.mark.parametrize("field", ["parent", "name", "desk_name", "symbol", "place"])
def test_a_field_papers_need_must_be_there(chief: Desk, field: str) -> None:
    with pytest.raises(office.OfficeFieldMissing) as told:
        office.change_office(chief, bo_de(**{field: "  "}), new_id())
    assert told.value.values == {"field": field}
    with pytest.raises(FieldTooLong):
        office.change_office(chief, bo_de(**{field: "x" * 10_000}), new_id())


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (Setting.STAMP, "yes"),
        (Setting.RECEIPT_SIZE, "A3"),
        (Setting.RECEIPT_COPIES, "0"),
        (Setting.IDLE_MINUTES, "soon"),
        (Setting.IDLE_MINUTES, "0"),
    ],
)
def test_an_odd_setting_is_told(chief: Desk, setting: Setting, value: str) -> None:
    with pytest.raises(office.SettingOdd):
        office.change_settings(chief, {setting: value}, new_id())


def test_settings_are_kept(ward: Ward, chief: Desk) -> None:
    office.change_settings(chief, {Setting.STAMP: "0", Setting.PRINTER: "HP"}, new_id())
    office.change_settings(chief, {Setting.PRINTER: "Canon"}, new_id())
    kept = ward.desk.settings()
    assert (kept[Setting.STAMP], kept[Setting.PRINTER]) == ("0", "Canon")
    assert kept[Setting.RECEIPT_SIZE] == "A5"
    assert verify(ward.desk.store).finding is None


def test_the_wards_own_limit_changes_the_date_and_is_taken_back_with_a_reason(
    ward: Ward, chief: Desk
) -> None:
    before = reckoning.preview(ward.desk, intake()).due.due_at
    own = Override(
        id="",
        kind=OverrideKind.limit,
        subject="1.004873",
        valid_from=date(2026, 1, 1),
        value={"kind": "working", "value": 1},
        basis="Quyết định 5/QĐ-UBND",
    )
    office.override(chief, own, new_id())
    faster = reckoning.preview(ward.desk, intake()).due.due_at
    assert before is not None
    assert faster is not None
    assert faster < before
    office.end_override(chief, office.list_overrides(ward.desk)[0].id, "Bãi bỏ", new_id())
    assert reckoning.preview(ward.desk, intake()).due.due_at == before
    assert verify(ward.desk.store).finding is None


def test_an_own_entry_needs_its_basis_and_a_value_the_law_understands(chief: Desk) -> None:
    own = Override(
        id="",
        kind=OverrideKind.limit,
        subject="1.004873",
        valid_from=date(2026, 1, 1),
        value={"kind": "working", "value": 1},
        basis=" ",
    )
    with pytest.raises(office.BasisMissing):
        office.override(chief, own, new_id())
    broken = replace(own, basis="QĐ 5", value={"kind": "soon"})
    with pytest.raises(Exception, match="override_not_understood"):
        office.override(chief, broken, new_id())
    assert office.list_overrides(chief) == ()


def test_a_series_goes_on_from_the_paper_book_once(ward: Ward, chief: Desk) -> None:
    office.open_series(
        chief, kind="dossier", scope="01", period="2026", last=1203, volume=1, request_id="s"
    )
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-001204"
    with pytest.raises(office.SeriesInUse):
        office.open_series(
            chief, kind="dossier", scope="01", period="2026", last=2000, volume=1, request_id="t"
        )
    assert verify(ward.desk.store).finding is None


def test_the_right_pin_signs_in_and_a_wrong_one_says_how_many_are_left(ward: Ward) -> None:
    hoa = next(o for o in officer.list_officers(ward.desk) if o.code == "HOA")
    assert officer.sign_in(ward.desk, SignIn(officer_id=hoa.id, pin=PIN)).officer == hoa
    with pytest.raises(officer.WrongPin) as told:
        officer.sign_in(ward.desk, SignIn(officer_id=hoa.id, pin="0000"))
    assert told.value.values == {"left": 7}


def wrong(ward: Ward, officer_id: str) -> None:
    with pytest.raises(officer.WrongPin):
        officer.sign_in(ward.desk, SignIn(officer_id=officer_id, pin="0000"))


def test_wrong_pins_make_the_next_try_wait_longer_each_time(ward: Ward) -> None:
    hoa = ward.desk.signed_in().id
    waits = []
    for _ in range(officer.TRIES - 2):
        wrong(ward, hoa)
        try:
            officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin="0000"))
        except officer.TooManyTries as told:
            waits.append(told.values["minutes"])
            with pytest.raises(officer.TooManyTries):
                officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin=PIN))
            ward.clock.forward(minutes=int(str(told.values["minutes"])))
        except officer.WrongPin:
            waits.append(0)
    assert waits == [0, 1, 2, 5, 15, 30]


def test_the_wrong_pin_that_makes_one_wait_says_how_long(ward: Ward) -> None:
    """Told "enter it again", a clerk enters the right one, and cannot know why it is refused."""
    hoa = ward.desk.signed_in().id
    said: list[dict[str, object]] = []
    for _ in range(officer.TRIES):
        with pytest.raises(officer.WrongPin) as told:
            officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin="0000"))
        said.append(told.value.values)
        words = wording.problem(told.value)
        minutes = int(str(told.value.values.get("minutes", 0)))
        assert ("Hãy gõ lại" in words) is (not minutes and told.value.values["left"] != 0)
        assert f"đợi {minutes} phút" in words or not minutes
        if minutes:  # exactly so long is the right one refused
            ward.clock.forward(minutes=minutes - 1)
            with pytest.raises(officer.TooManyTries):
                officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin=PIN))
            ward.clock.forward(minutes=1)
    assert [each.get("minutes") for each in said] == [None, None, 1, 2, 5, 15, 30, None]
    assert said[-1] == {"left": 0, "hours": 12}
    with pytest.raises(officer.SignInLocked):
        officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin=PIN))


def locked_out(ward: Ward, officer_id: str) -> None:
    for _ in range(officer.TRIES):
        wrong(ward, officer_id)
        ward.clock.forward(minutes=31)


def test_after_too_many_an_administrator_unlocks(ward: Ward, chief: Desk) -> None:
    hoa = ward.desk.signed_in().id
    locked_out(ward, hoa)
    with pytest.raises(officer.SignInLocked):
        officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin=PIN))
    assert officer.list_locked(ward.desk) == {hoa}
    with pytest.raises(NotAllowed):
        officer.unlock(ward.desk, hoa, new_id())
    officer.unlock(chief, hoa, new_id())
    assert officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin=PIN)).officer.id == hoa
    assert officer.list_locked(ward.desk) == frozenset()
    assert verify(ward.desk.store).finding is None


def test_half_a_day_unlocks_too_and_a_clock_put_back_does_not_lengthen_it(ward: Ward) -> None:
    hoa = ward.desk.signed_in().id
    locked_out(ward, hoa)
    ward.clock.forward(days=-3)
    with pytest.raises(officer.SignInLocked) as told:
        officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin=PIN))
    assert told.value.values == {"hours": 12}
    ward.clock.forward(days=3, hours=12)
    assert officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin=PIN)).officer.id == hoa


def test_a_passphrase_signs_in_as_a_pin_does(ward: Ward, chief: Desk) -> None:
    hoa = ward.desk.signed_in().id
    phrase = "hoa sua pho Thu 99"
    officer.change_pin(ward.desk, hoa, phrase, new_id(), present=PIN)
    assert officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin=phrase)).officer.id == hoa
    wrong(ward, hoa)
    for weak in ("ngan thoi", "aaaaaaaaaaaa", "x" * 101):
        with pytest.raises(secret_words.PinTooSimple):
            officer.change_pin(ward.desk, hoa, weak, new_id())


def test_ones_own_pin_is_changed_by_who_knows_it(ward: Ward, chief: Desk) -> None:
    """A desk left open for a moment is not enough to take somebody's name over."""
    hoa = ward.desk.signed_in().id
    for present in ("", "7391"):
        with pytest.raises(officer.WrongPin):
            officer.change_pin(ward.desk, hoa, "7391", new_id(), present=present)
    request = new_id()
    for _ in range(2):  # the same press again finds it done
        officer.change_pin(ward.desk, hoa, "7391", request, present=PIN)
    assert officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin="7391")).officer.id == hoa
    officer.change_pin(chief, hoa, PIN, new_id())
    assert officer.sign_in(ward.desk, SignIn(officer_id=hoa, pin=PIN)).officer.id == hoa


@pytest.mark.parametrize("pin", ["123", "1111", "1234", "9876", "12a4", "1" * 13, ""])
def test_a_simple_pin_is_refused(chief: Desk, pin: str) -> None:
    with pytest.raises(secret_words.PinTooSimple):
        officer.add_officer(chief, new_officer(pin=pin))


def test_no_pin_stands_in_the_record(ward: Ward, chief: Desk) -> None:
    officer.add_officer(chief, new_officer(pin="739158"))
    rows = ward.desk.store.db.execute("SELECT data FROM event").fetchall()
    assert all("739158" not in row[0] for row in rows)
    assert any("$argon2id$" in row[0] for row in rows)


def test_two_officers_never_share_a_code(chief: Desk) -> None:
    officer.add_officer(chief, new_officer())
    with pytest.raises(officer.OfficerCodeTaken):
        officer.add_officer(chief, new_officer(code="minh"))


def test_an_officer_who_left_signs_in_no_more_and_the_last_who_may_set_up_stays(
    ward: Ward, chief: Desk
) -> None:
    minh = officer.add_officer(chief, new_officer())
    gone = ChangedOfficer(
        request_id=new_id(),
        officer=minh,
        name="Đỗ Văn Minh",
        title="",
        unit="",
        valid_from=date(2026, 11, 23),
        roles=WORKING,
        active=False,
    )
    officer.change_officer(chief, gone)
    with pytest.raises(officer.OfficerNotActive):
        officer.sign_in(ward.desk, SignIn(officer_id=minh, pin="7391"))
    last = chief.signed_in().id
    with pytest.raises(officer.LastSetUpOfficer):
        officer.change_officer(chief, replace(gone, request_id=new_id(), officer=last))


def test_titles_are_dated(ward: Ward, chief: Desk) -> None:
    minh = officer.add_officer(chief, new_officer())
    officer.change_officer(
        chief,
        ChangedOfficer(
            request_id=new_id(),
            officer=minh,
            name="Đỗ Văn Minh",
            title="Phó Giám đốc",
            unit="",
            valid_from=date(2026, 12, 1),
            roles=WORKING | {OfficerRole.HEAD},
            active=True,
        ),
    )

    def title() -> str:
        return next(o.title for o in officer.list_officers(ward.desk) if o.id == minh)

    assert title() == "Công chức Tư pháp - Hộ tịch"
    ward.clock.now += timedelta(days=10)
    assert title() == "Phó Giám đốc"
    assert verify(ward.desk.store).finding is None


@pytest.mark.parametrize("prefix", ["H26/78", "Đ26.78", "H26 78", "H26.", "H" * 60])
def test_a_unit_code_no_qr_could_carry_is_refused(chief: Desk, prefix: str) -> None:
    with pytest.raises(office.UnitCodeOdd) as told:
        office.change_office(chief, bo_de(code_prefix=prefix), new_id())
    assert told.value.values == {"field": "code_prefix"}


def test_a_block_of_codes_begins_at_one_or_on(chief: Desk) -> None:
    for start in (-5, 0, 10**30):
        with pytest.raises(office.UnitCodeOdd):
            office.change_office(
                chief, bo_de(code_prefix="H26.78", code_block_start=start), new_id()
            )


def test_two_counters_never_share_a_code(chief: Desk) -> None:
    (first,) = office.list_counters(chief)
    with pytest.raises(office.CounterCodeTaken):
        office.change_counter(chief, replace(first, id="", name="Quầy khác"), new_id())
    office.change_counter(chief, replace(first, name="Quầy Một"), new_id())
    assert [c.name for c in office.list_counters(chief)] == ["Quầy Một"]


def test_a_set_up_with_one_code_for_two_officers_is_refused_before_a_store_is_made() -> None:
    asked = set_up_request()
    twins = tuple(
        replace(o, code=code) for o, code in zip(asked.officers, ("Hoa", "HOA"), strict=True)
    )
    with pytest.raises(officer.OfficerCodeTaken):
        office.check_set_up(replace(asked, officers=twins), date(2026, 11, 23))


@pytest.mark.parametrize(("last", "volume"), [(-1, 1), (10**30, 1), (0, 0), (0, 10**30)])
def test_a_series_goes_on_from_a_number_a_book_can_have(
    chief: Desk, last: int, volume: int
) -> None:
    with pytest.raises(office.SettingOdd):
        office.open_series(
            chief,
            kind="PBS",
            scope="",
            period="2026",
            last=last,
            volume=volume,
            request_id=new_id(),
        )
