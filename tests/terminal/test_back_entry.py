"""Entering paper slips: good rows complete, bad ones named, nothing twice."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.making import Ward, make_ward
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.party import Role
from urbgov_desk.domain.problem import Told
from urbgov_desk.services import back_entry, intake, proof, slip_file
from urbgov_desk.services.back_entry import BackEntry, Status
from urbgov_desk.services.slip_form import template
from urbgov_desk.services.slip_reading import born, moment, paper_lines
from urbgov_desk.store import record

HEAD = "row_id;received_at;procedure;name"
GOOD = {"row_id": "1", "received_at": "20/11/2026 08:15", "procedure": "1.004873", "name": "Hoà"}


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


def file_of(*rows: dict[str, str]) -> str:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = [";".join(f'"{row.get(column, "")}"' for column in columns) for row in rows]
    return "\n".join([";".join(columns), *lines, ""])


def enter(ward: Ward, *rows: dict[str, str], dry_run: bool = False) -> BackEntry:
    return back_entry.enter(ward.desk, slip_file.read(file_of(*rows).encode()), dry_run=dry_run)


def only_dossier(ward: Ward) -> Dossier:
    (row,) = ward.desk.store.db.execute("SELECT id FROM dossier").fetchall()
    return intake.find(ward.desk, row[0])


def problems(done: BackEntry) -> list[tuple[str | None, str]]:
    return [
        (problem.column.value if problem.column else None, problem.told.code)
        for entry in done.entries
        for problem in entry.problems
    ]


def test_the_clock_uses_the_slips_moment_and_the_record_says_when_it_was_entered(
    ward: Ward,
) -> None:
    done = enter(ward, GOOD)
    entry = done.entries[0]
    assert entry.status is Status.RECEIVED
    # Three working days from Friday 20/11; 24/11 is a holiday.
    assert entry.due_at == datetime(2026, 11, 26, 17, 0, tzinfo=HANOI)
    found = intake.find(
        ward.desk, ward.desk.store.db.execute("SELECT id FROM dossier").fetchone()[0]
    )
    assert found.received_at == datetime(2026, 11, 20, 8, 15, tzinfo=HANOI)
    assert found.entered_at == ward.clock.now
    event = record.events_of(ward.desk.store.db, found.id)[0]
    assert datetime.fromisoformat(event.at) == ward.clock.now


def test_everything_on_the_slip_is_kept(ward: Ward) -> None:
    row = GOOD | {
        "name": "Nguyễn Thị Hoà",
        "number": "001195004321",
        "born": "05/11/1951",
        "sex": "Nữ",
        "phone": "0912 345 678",
        "email": "hoa@example.vn",
        "address": "Số 1",
        "name_2": "Lê Văn Lương",
        "submitter": "Trần Cháu",
        "channel": "bưu chính",
        "content": "Nội dung",
        "papers": "Tờ khai|1 bản chính; Sổ|2 bản sao",
        "sets": "2",
        "fee_paid": "8.000 đ",
        "fee_method": "chuyển khoản",
        "fee_receipt": "0000123",
        "official_code": "H26.78-261120-0001",
        "note": "Mất điện",
    }
    done = enter(ward, row)
    assert problems(done) == []
    found = intake.find(
        ward.desk, ward.desk.store.db.execute("SELECT id FROM dossier").fetchone()[0]
    )
    assert [(p.role, p.party.name) for p in found.parties] == [
        (Role.APPLICANT, "Nguyễn Thị Hoà"),
        (Role.APPLICANT, "Lê Văn Lương"),
        (Role.SUBMITTER, "Trần Cháu"),
    ]
    first = found.parties[0].party
    assert (first.number, first.born, first.phone) == ("001195004321", "1951-11-05", "0912345678")
    assert [(p.name, p.originals, p.copies) for p in found.papers] == [
        ("Tờ khai", 1, 0),
        ("Sổ", 0, 2),
    ]
    assert [(p.method.value, p.amount, p.receipt_number) for p in found.payments] == [
        ("transfer", 8000, "0000123")
    ]
    assert (found.channel, found.sets, found.note) == ("buu_chinh", 2, "Mất điện")
    assert found.official_code == "H26.78-261120-0001"


@pytest.mark.parametrize(
    ("change", "column", "code"),
    [
        ({"row_id": ""}, "row_id", "slip_field_missing"),
        ({"name": ""}, "name", "slip_field_missing"),
        ({"number": "00119500432"}, "number", "number_not_twelve_digits"),
        ({"number": "1,19504E+11"}, "number", "slip_number_spoilt"),
        ({"received_at": "31/02/2026 08:15"}, "received_at", "slip_moment_odd"),
        ({"received_at": "20/11/2026 25:15"}, "received_at", "slip_moment_odd"),
        ({"received_at": "hôm qua"}, "received_at", "slip_moment_odd"),
        ({"received_at": "20/11/2026"}, "received_at", "slip_hour_missing"),
        ({"received_at": "2026-11-20"}, "received_at", "slip_hour_missing"),
        ({"received_at": "24/11/2026 08:15"}, "received_at", "received_in_future"),
        ({"received_at": "20/11/2015 08:15"}, "received_at", "rule_not_yet_in_force"),
        ({"born": "31/02/1990"}, "born", "slip_day_odd"),
        ({"born": "2031"}, "born", "birth_date_odd"),
        ({"procedure": "9.999999"}, "procedure", "unknown_procedure"),
        ({"procedure": "1.001776"}, "limit_days", "limit_needed"),
        ({"limit_days": "3"}, "limit_basis", "slip_limit_half"),
        ({"name": "x" * 10_000}, "name", "field_too_long"),
        ({"content": "x" * 10_000}, "content", "field_too_long"),
        ({"papers": "x" * 10_000}, "papers", "field_too_long"),
        ({"name": "Ho\x07à"}, "name", "field_has_controls"),
        ({"note": "a\x00b"}, "note", "field_has_controls"),
        ({"row_id": "x" * 41}, "row_id", "field_too_long"),
        ({"name": "Hoà 😀"}, "name", "missing_glyph"),
        ({"phone": "12"}, "phone", "phone_odd"),
        ({"email": "hoa"}, "email", "email_odd"),
        ({"sex": "khác"}, "sex", "slip_choice_unknown"),
        ({"channel": "bồ câu"}, "channel", "slip_choice_unknown"),
        ({"sets": "0"}, "sets", "sets_odd"),
        ({"sets": "hai"}, "sets", "slip_figure_odd"),
        ({"fee_paid": "-5"}, "fee_paid", "slip_figure_odd"),
        ({"papers": "Tờ khai|nhiều"}, "papers", "slip_paper_odd"),
        ({"number_2": "001195004321"}, "name_2", "slip_field_missing"),
    ],
)
def test_a_bad_row_is_named_with_its_column_and_leaves_nothing(
    ward: Ward, change: dict[str, str], column: str, code: str
) -> None:
    for dry_run in (True, False):
        done = enter(ward, GOOD | change, dry_run=dry_run)
        assert done.entries[0].line == 2
        assert done.entries[0].status is Status.BAD
        assert problems(done) == [(column, code)]
    db = ward.desk.store.db
    assert db.execute("SELECT count(*) FROM dossier").fetchone()[0] == 0
    assert db.execute("SELECT count(*) FROM number_taken").fetchone()[0] == 0


def test_all_that_is_wrong_with_a_row_is_said_at_once(ward: Ward) -> None:
    done = enter(ward, GOOD | {"procedure": "9.9", "number": "1", "received_at": "x", "sex": "?"})
    assert sorted(problems(done), key=str) == [
        ("number", "number_not_twelve_digits"),
        ("procedure", "unknown_procedure"),
        ("received_at", "slip_moment_odd"),
        ("sex", "slip_choice_unknown"),
    ]


def test_running_a_file_again_enters_nothing_twice(ward: Ward) -> None:
    second = GOOD | {"row_id": "2", "name": "Lan"}
    first_run = enter(ward, GOOD, second)
    again = enter(ward, GOOD, second)
    assert [e.status for e in again.entries] == [Status.ALREADY, Status.ALREADY]
    assert [e.code for e in again.entries] == [e.code for e in first_run.entries]
    assert proof.verify(ward.desk).finding is None


def test_the_same_slip_spelt_differently_is_the_same_slip(ward: Ward) -> None:
    enter(ward, GOOD)
    again = enter(
        ward, GOOD | {"received_at": "2026-11-20T08:15", "name": " Hoa\u0300 ", "note": ""}
    )
    assert again.entries[0].status is Status.ALREADY


def test_the_same_number_with_other_contents_is_a_contradiction(ward: Ward) -> None:
    code = enter(ward, GOOD).entries[0].code
    for dry_run in (True, False):
        done = enter(ward, GOOD | {"name": "Lan"}, dry_run=dry_run)
        assert problems(done) == [("row_id", "slip_contradicts_store")]
        assert done.entries[0].problems[0].told.values == {"row_id": "1", "dossier_code": code}


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_number_twice_in_one_file_is_named_with_the_first_line(ward: Ward, dry_run: bool) -> None:
    done = enter(ward, GOOD, GOOD, GOOD | {"name": "Lan"}, dry_run=dry_run)
    assert [e.status for e in done.entries] == [Status.RECEIVED, Status.ALREADY, Status.BAD]
    assert done.entries[2].problems[0].told.values == {"row_id": "1", "first_line": 2}


def test_good_rows_among_bad_ones_are_complete_with_their_receipt(
    ward: Ward, tmp_path: Path
) -> None:
    rows = [GOOD, GOOD | {"row_id": "2", "number": "1"}, GOOD | {"row_id": "3", "name": "Lan"}]
    folder = tmp_path / "receipts"
    done = back_entry.enter(ward.desk, slip_file.read(file_of(*rows).encode()), receipts=folder)
    assert [e.status for e in done.entries] == [Status.RECEIVED, Status.BAD, Status.RECEIVED]
    codes = sorted(e.code for e in done.entries if e.code)
    assert sorted(f.name for f in folder.iterdir()) == [f"{code}.pdf" for code in codes]
    assert all(f.read_bytes().startswith(b"%PDF") for f in folder.iterdir())


def test_a_receipt_lost_between_record_and_folder_comes_with_the_next_run(
    ward: Ward, tmp_path: Path
) -> None:
    code = enter(ward, GOOD).entries[0].code
    back_entry.enter(ward.desk, slip_file.read(file_of(GOOD).encode()), receipts=tmp_path / "r")
    assert [f.name for f in (tmp_path / "r").iterdir()] == [f"{code}.pdf"]


def test_a_rehearsal_says_what_the_real_run_then_does_and_records_nothing(ward: Ward) -> None:
    rows = [
        GOOD,
        GOOD | {"row_id": "2", "procedure": "1.001776"},
        GOOD | {
            "row_id": "3", "procedure": "1.001776", "limit_days": "10", "limit_basis": "QĐ 12",
        },
        GOOD | {"row_id": "4", "procedure": "1.001776", "name": "Lan"},
        GOOD | {"row_id": "5", "official_code": "H26-261120-0001"},
        GOOD | {"row_id": "6", "official_code": "H26-261120-0001"},
    ]  # fmt: skip
    before = record.head(ward.desk.store.db, "01")
    rehearsed = enter(ward, *rows, dry_run=True)
    assert record.head(ward.desk.store.db, "01") == before
    real = enter(ward, *rows)
    assert [replace(e, code=None) for e in real.entries] == [
        replace(e, code=None, problems=r.problems)
        for e, r in zip(rehearsed.entries, real.entries, strict=True)
    ]
    assert (
        problems(rehearsed)
        == problems(real)
        == [
            ("limit_days", "limit_needed"),
            ("official_code", "official_code_taken"),
        ]
    )


def test_a_limit_is_entered_as_the_wards_own_only_once(ward: Ward) -> None:
    limit = {"procedure": "1.001776", "limit_days": "10", "limit_basis": "QĐ 12/QĐ-UBND"}
    rows = [GOOD | limit | {"row_id": str(n)} for n in range(4)]
    assert problems(enter(ward, *rows)) == []
    count = ward.desk.store.db.execute("SELECT count(*) FROM override_entry").fetchone()[0]
    assert count == 1


def test_a_clock_set_back_stops_the_file_and_blames_no_row(ward: Ward) -> None:
    enter(ward, GOOD)
    ward.clock.forward(days=-1)
    done = enter(ward, GOOD | {"row_id": "2"}, GOOD | {"row_id": "3"})
    assert isinstance(done.stopped, Told)
    assert done.stopped.code == "clock_set_back"
    assert done.entries == ()


def test_nobody_signed_in_enters_nothing(ward: Ward) -> None:
    with pytest.raises(Told) as told:
        back_entry.enter(replace(ward.desk, officer=None), slip_file.read(file_of(GOOD).encode()))
    assert told.value.code == "nobody_signed_in"


def test_the_forms_example_is_accepted_that_day_and_later(ward: Ward) -> None:
    form = slip_file.read(template(ward.clock.now).encode("utf-8-sig"))
    ward.clock.forward(days=40)
    done = back_entry.enter(ward.desk, form)
    assert [e.status for e in done.entries] == [Status.RECEIVED]
    assert form.unknown_headings == ()


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20T08:15",
        "2026-11-20 08:15",
        "2026-11-20T08:15:00+07:00",
        "2026-11-20T01:15:00Z",
        "20/11/2026 08:15",
        "20/11/2026 8:15",
        "20/11/2026 08:15:30",
        "20-11-2026 8h15",
        "20.11.2026, 8 giờ 15 phút",
        "8h15 20/11/2026",
        "8 giờ 15 phút, ngày 20/11/2026",
    ],
)
def test_a_moment_is_read_as_people_write_it(text: str) -> None:
    assert abs(moment(text) - datetime(2026, 11, 20, 8, 15, tzinfo=HANOI)) < timedelta(minutes=1)


def test_births_are_read_as_a_day_or_a_year() -> None:
    assert [born(t) for t in ("05/11/1951", "5-11-1951", "1951-11-05", "1951")] == [
        "1951-11-05",
        "1951-11-05",
        "1951-11-05",
        "1951",
    ]


def test_papers_are_read_with_both_counts() -> None:
    found = paper_lines("Tờ khai; Ảnh|1 bản chính, 2 bản sao\nSổ|3 bản chụp")
    assert [(p.name, p.originals, p.copies) for p in found] == [
        ("Tờ khai", 1, 0),
        ("Ảnh", 1, 2),
        ("Sổ", 0, 3),
    ]
