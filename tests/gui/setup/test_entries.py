"""What is typed into the set-up becomes a request, or a fault beside its field; no Qt."""

from datetime import date

import pytest

from urbgov_desk.domain.calendar import DayKind
from urbgov_desk.domain.office import SETTING_DEFAULTS, Setting
from urbgov_desk.domain.procedure import ChargeKind, LimitKind
from urbgov_desk.gui.setup import (
    office_entry,
    officer_entry,
    own_rule_entry,
    paper_entry,
    series_entry,
)
from urbgov_desk.gui.setup.entry import Fault
from urbgov_desk.gui.setup.office_entry import OfficeEntry
from urbgov_desk.gui.setup.officer_entry import OfficerEntry
from urbgov_desk.gui.setup.own_rule_entry import DayEntry, FeeEntry, HoursEntry, LimitEntry, Term
from urbgov_desk.gui.setup.paper_entry import PaperEntry
from urbgov_desk.gui.setup.series_entry import SeriesEntry
from urbgov_desk.rules import overlay

TODAY = date(2026, 11, 23)
TERM = Term(valid_from=TODAY, basis="QĐ 12/QĐ-UBND")


def office(**changes: object) -> OfficeEntry:
    values: dict[str, object] = {
        "valid_from": TODAY,
        "name": "UBND phường Bồ Đề",
        "parent": "UBND PHƯỜNG BỒ ĐỀ",
        "desk_name": "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        "symbol": "TTPVHCC",
        "place": "Bồ Đề",
    }
    values.update(changes)
    return OfficeEntry(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "name", "parent", "place"),
    [
        ("phường Bồ Đề", "UBND phường Bồ Đề", "UBND PHƯỜNG BỒ ĐỀ", "Bồ Đề"),
        ("Phường Bồ Đề", "UBND phường Bồ Đề", "UBND PHƯỜNG BỒ ĐỀ", "Bồ Đề"),
        ("UBND xã Phù Đổng", "UBND xã Phù Đổng", "UBND XÃ PHÙ ĐỔNG", "Phù Đổng"),
        ("đặc khu Côn Đảo", "UBND đặc khu Côn Đảo", "UBND ĐẶC KHU CÔN ĐẢO", "Côn Đảo"),
        ("", "", "", ""),
    ],
)
def test_the_name_of_a_ward_fills_the_rest_in(
    typed: str, name: str, parent: str, place: str
) -> None:
    guess = office_entry.suggested(typed)
    assert (guess.name, guess.parent, guess.place) == (name, parent, place)


def test_both_usual_desk_names_have_their_symbol() -> None:
    assert office_entry.symbol_of("Trung tâm Phục vụ hành chính công") == "TTPVHCC"
    assert office_entry.symbol_of("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ") == "BPTNTKQ"
    assert office_entry.symbol_of("Bộ phận Một cửa") == "BPMC"


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"name": " "}, "name", "needed"),
        ({"symbol": "TT/PV"}, "symbol", "symbol_odd"),
        ({"phone": "gọi sau"}, "phone", "phone_odd"),
        ({"code_prefix": "H2678"}, "code_prefix", "prefix_odd"),
        ({"valid_from": None}, "valid_from", "day_needed"),
        ({"code_block_start": 0}, "code_block_start", "count_odd"),
        ({"address": "x" * 201}, "address", "too_long"),
    ],
)
def test_a_bad_office_is_told_beside_its_field(
    changes: dict[str, object], field: str, code: str
) -> None:
    reading = office_entry.read(office(**changes))
    assert reading.value is None
    assert {name: fault.code for name, fault in reading.faults.items()} == {field: code}
    assert reading.faults[field].words("vi") != reading.faults[field].words("en")


def test_a_good_office_becomes_the_office() -> None:
    read = office_entry.read(office(code_prefix="h26.78", phone="024 3756 1234")).value
    assert read is not None
    assert (read.code_prefix, read.resolving_body) == ("H26.78", "UBND phường Bồ Đề")
    assert office_entry.read(office_entry.shown(read, read.valid_from)).value == read


def test_a_sign_in_code_is_suggested_from_the_last_name() -> None:
    assert officer_entry.suggested_code("Lê Thị Hoà") == "HOA"
    assert officer_entry.suggested_code("Đặng Đức") == "DUC"


@pytest.mark.parametrize(
    ("pin", "again", "field"),
    [
        ("123", "123", "pin"),
        ("1234", "1234", "pin"),
        ("4444", "4444", "pin"),
        ("48x6", "48x6", "pin"),
        ("", "", "pin"),
        ("4826", "4862", "pin_again"),
    ],
)
def test_a_simple_or_mistyped_pin_is_refused(pin: str, again: str, field: str) -> None:
    entry = OfficerEntry(name="Lê Thị Hoà", code="HOA", pin=pin, pin_again=again)
    assert set(officer_entry.read_new(entry, request_id="r").faults) == {field}


def test_a_code_that_is_taken_is_refused() -> None:
    entry = OfficerEntry(name="Lê Thị Hoà", code="hoa", pin="4826", pin_again="4826")
    faults = officer_entry.read_new(entry, request_id="r", taken=frozenset({"HOA"})).faults
    assert faults["code"] == Fault(code="code_taken", values={"code": "HOA"})


def test_every_own_rule_that_is_read_can_be_applied() -> None:
    readings = (
        own_rule_entry.read_limit(
            LimitEntry(kind=LimitKind.working, value=3, channel="truc_tiep", term=TERM),
            code="1.004873",
            new_id="a",
        ),
        own_rule_entry.read_limit(
            LimitEntry(kind=LimitKind.same_day, term=TERM), code="1.004873", new_id="b"
        ),
        own_rule_entry.read_fee(
            FeeEntry(kind=ChargeKind.le_phi, name="Lệ phí", amount=0, term=TERM),
            code="1.004873",
            new_id="c",
        ),
        own_rule_entry.read_day(
            DayEntry(on=TODAY, kind=DayKind.swapped_off, name="Mất điện", basis="QĐ 1"), new_id="d"
        ),
        own_rule_entry.read_hours(
            HoursEntry(sessions="7:30-11:30, 13h30-16h30", term=TERM), new_id="e"
        ),
    )
    for reading in readings:
        assert reading.faults == {}
        assert reading.value is not None
        overlay.check(reading.value)


def test_a_rule_without_basis_or_ending_before_it_begins_is_refused() -> None:
    term = Term(valid_from=TODAY, until=date(2026, 11, 1), basis="  ")
    entry = LimitEntry(kind=LimitKind.working, value=3, term=term)
    reading = own_rule_entry.read_limit(entry, code="x", new_id="a")
    assert {name: fault.code for name, fault in reading.faults.items()} == {
        "basis": "needed",
        "until": "until_before",
    }


def test_an_empty_amount_is_not_free() -> None:
    entry = FeeEntry(kind=ChargeKind.phi, name="Phí", amount=None, term=TERM)
    reading = own_rule_entry.read_fee(entry, code="x", new_id="a")
    assert set(reading.faults) == {"amount"}


@pytest.mark.parametrize(
    "text", ["", "7-11", "11:30-07:30", "07:30-11:30, 11:00-17:00", "25:00-26:00"]
)
def test_hours_that_do_not_run_forward_are_refused(text: str) -> None:
    assert own_rule_entry.read_sessions(text) is None


def test_settings_survive_the_form() -> None:
    settings = dict(SETTING_DEFAULTS)
    codes = frozenset(settings[Setting.FAVOURITES].split(","))
    read = paper_entry.read(paper_entry.shown(settings), known=codes).value
    assert read is not None
    # The scanner, the certification desk and the backup have forms of their own.
    elsewhere = {Setting.SCANNER_PORT, Setting.FED_TRAY, Setting.ATTESTATION_PLACES}
    elsewhere |= {Setting.BACKUP_PLACES}
    elsewhere |= {Setting.ATTESTATION, Setting.SEAL_STEP, Setting.COPY_MARK, Setting.PHOTOCOPY_RATE}
    assert read == {k: v for k, v in settings.items() if k not in elsewhere}


def test_an_unknown_favourite_and_odd_minutes_are_refused() -> None:
    entry = PaperEntry(favourites="9.999999", idle_minutes="0")
    faults = paper_entry.read(entry, known=frozenset({"1.004873"})).faults
    assert set(faults) == {"favourites", "idle_minutes"}
    assert "9.999999" in faults["favourites"].words("vi")


def test_a_series_goes_on_after_the_last_number_of_the_book() -> None:
    read = series_entry.read(SeriesEntry(kind="PBS", last=41, volume=2), year=2026).value
    assert read is not None
    assert (read.period, read.last, read.volume) == ("2026", 41, 2)
    assert set(series_entry.read(SeriesEntry(volume=0), year=2026).faults) == {
        "kind",
        "last",
        "volume",
    }
