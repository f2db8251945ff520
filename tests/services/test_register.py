"""The tracking register: every ordinal, in order, with what became of it."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.documents.reading import page_texts
from tests.making import Ward, anh, applicant, intake, make_ward
from tests.services.appraisal import (
    appraised,
    assert_proven,
    printed,
    received,
    record_of,
    sealed_events,
)
from urbgov_desk.domain.act import Correction, Resolve, Return, Stop
from urbgov_desk.domain.dossier import Dossier, ResultKind
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.party import SigningWay
from urbgov_desk.services import correction, handover, paper, register, resolution, stopping
from urbgov_desk.store import register as rows
from urbgov_desk.store.identifier import new_id

CIVIL = "Hộ tịch"
OTHER_FIELD = "2.000815"  # chứng thực bản sao


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def returned(ward: Ward, **changes: object) -> Dossier:
    dossier = appraised(ward)
    resolve = Resolve(
        request_id=new_id(),
        dossier=dossier.id,
        result=ResultKind.GRANTED,
        number="1",
        on=ward.clock.now.date(),
    )
    resolution.resolve(ward.desk, resolve)
    values: dict[str, object] = {"request_id": new_id(), "dossier": dossier.id, **changes}
    handover.give_back(ward.desk, Return(**values))  # type: ignore[arg-type]
    return dossier


def moved(ward: Ward) -> Dossier:
    """A dossier corrected into another field's book."""
    dossier = received(ward)
    right = intake(procedure=OTHER_FIELD, papers=())
    request = Correction(
        request_id=new_id(), dossier=dossier.id, intake=right, reason="Chọn nhầm thủ tục"
    )
    correction.correct(ward.desk, request)
    return dossier


def test_the_book_has_every_dossier_of_its_field_and_year_in_order(ward: Ward) -> None:
    first, second = returned(ward), received(ward)
    book = register.tracking_register(ward.desk, CIVIL, 2026, new_id())
    text = printed(ward, book)
    for words in ("SỔ THEO DÕI HỒ SƠ", "01/STD-TTPVHCC", f"Lĩnh vực: {CIVIL}", "Quyển số 01"):
        assert words in text
    assert text.index(first.code or "-") < text.index(second.code or "-")
    assert "Tổng số: 2 hồ sơ; đã trả kết quả: 1; chưa trả kết quả: 1" in text
    assert "trực tiếp" in text
    assert book in [j.paper for j in paper.list_unprinted(ward.desk)]
    kept = ward.desk.store.db.execute("SELECT kind, retention FROM paper ORDER BY id").fetchall()
    classes = {kind: retention for kind, retention in kept}
    assert (classes["receipt"], classes["tracking_register"], classes["control_slip"]) == (
        "one_stop.receipt",
        "one_stop.register",
        "one_stop.slip",
    )
    assert_proven(ward)


def test_there_is_a_book_for_each_field_and_year(ward: Ward) -> None:
    received(ward)
    received(ward)
    received(ward, procedure=OTHER_FIELD, papers=())
    books = {b.field: b.rows for b in register.fields(ward.desk, 2026)}
    assert books[CIVIL] == 2
    assert sum(books.values()) == 3
    assert register.fields(ward.desk, 2025) == ()
    ward.clock.now = datetime(2027, 1, 4, 9, tzinfo=HANOI)
    late = received(ward)
    assert (late.ordinal, late.volume) == (1, 1)
    assert [(b.field, b.rows) for b in register.fields(ward.desk, 2027)] == [(CIVIL, 1)]


def test_an_ordinal_corrected_into_another_book_stays_struck_out_and_says_where(
    ward: Ward,
) -> None:
    received(ward)
    gone = moved(ward)
    last = received(ward)
    lines = rows.list_rows(ward.desk.store.db, CIVIL, 2026)
    assert [(r.ordinal, r.stands) for r in lines] == [(1, True), (2, False), (3, True)]
    text = printed(ward, register.tracking_register(ward.desk, CIVIL, 2026, new_id()))
    assert f"{gone.code} (gạch bỏ)" in text
    assert "Đã đính chính sang sổ" in text
    assert lines[1].field in text
    assert last.code is not None
    assert last.code in text
    other = lines[1].field
    theirs = printed(ward, register.tracking_register(ward.desk, other, 2026, new_id()))
    assert gone.code is not None
    assert gone.code in theirs
    assert "gạch bỏ" not in theirs
    assert_proven(ward)


def test_who_collected_stands_in_the_book_and_how_they_signed(ward: Ward) -> None:
    returned(
        ward,
        collector=anh(name="Lê Văn Lương", identity=()),
        authorisation="UQ số 1",
        signing=SigningWay.FINGERPRINT,
    )
    text = printed(ward, register.tracking_register(ward.desk, CIVIL, 2026, new_id()))
    assert "Lê Văn Lương (điểm chỉ)" in text


def test_one_that_was_stopped_says_so(ward: Ward) -> None:
    dossier = received(ward)
    stopping.stop(ward.desk, Stop(request_id=new_id(), dossier=dossier.id, reason="Rút"))
    text = printed(ward, register.tracking_register(ward.desk, CIVIL, 2026, new_id()))
    assert "dừng giải quyết" in text


def test_a_couple_stands_in_one_row_with_address_and_phone(ward: Ward) -> None:
    husband = anh(name="Lê Văn Lương", identity=(), phone=None)
    received(ward, holders=(applicant(), applicant(husband)))
    (line,) = rows.list_rows(ward.desk.store.db, CIVIL, 2026)
    assert line.applicant == "Nguyễn Thị Hồng Ánh, Lê Văn Lương"
    assert (line.address, line.phone) == ("Số 12 ngõ 99 phố Thử, phường Bồ Đề", "0912345678")


def test_an_empty_book_is_not_printed(ward: Ward) -> None:
    before = record_of(ward)
    with pytest.raises(register.RegisterEmpty):
        register.tracking_register(ward.desk, CIVIL, 2026, new_id())
    assert record_of(ward) == before


def test_the_same_request_prints_one_book(ward: Ward) -> None:
    received(ward)
    request = new_id()
    first = register.tracking_register(ward.desk, CIVIL, 2026, request)
    before = record_of(ward)
    assert register.tracking_register(ward.desk, CIVIL, 2026, request) == first
    assert record_of(ward) == before
    second = register.tracking_register(ward.desk, CIVIL, 2026, new_id())
    assert "02/STD-TTPVHCC" in printed(ward, second)


def test_nobodys_name_lies_open_in_the_record(ward: Ward) -> None:
    received(ward)
    register.tracking_register(ward.desk, CIVIL, 2026, new_id())
    assert not any("Hồng Ánh" in data for data in sealed_events(ward))


def test_a_long_book_runs_over_pages(ward: Ward) -> None:
    for _ in range(25):
        received(ward)
    book = register.tracking_register(ward.desk, CIVIL, 2026, new_id())
    pages = page_texts(paper.read(ward.desk, book))
    assert len(pages) > 1
    assert "NB01-2026-000025" in pages[-1]


def test_a_book_says_how_far_it_is_and_called_off_leaves_nothing(ward: Ward) -> None:
    for _ in range(30):
        received(ward, receipt=False)
    before, files = record_of(ward), sorted((ward.folder / "papers").rglob("*.*"))
    heard: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> bool:
        heard.append((done, total))
        return stop_at is None or done < stop_at

    stop_at: int | None = None
    for stop_at in (0, 7, 45):
        with pytest.raises(WorkCalledOff):
            register.tracking_register(ward.desk, CIVIL, 2026, "one request", hear)
        assert heard[-1][0] >= stop_at
        assert record_of(ward) == before
        assert sorted((ward.folder / "papers").rglob("*.*")) == files
    stop_at = None
    made = register.tracking_register(ward.desk, CIVIL, 2026, "one request", hear)
    assert heard[-1] == (60, 60)
    assert "01/STD" in printed(ward, made)
    assert_proven(ward)
