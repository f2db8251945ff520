"""Closing the day: one sheet with its totals and the signed head of everything before it."""

import json
import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.certifying import card_line, certifying_ward, copy_line, sign, signature_line
from tests.documents.reading import picture, read_codes, whole_text
from tests.making import Ward, intake, make_ward
from tests.services.till.ledger_reading import hand_over
from urbgov_desk.domain import chain_head
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.domain.chain_head import HeadAnswer
from urbgov_desk.domain.closing import CloseDay, ClosedDay
from urbgov_desk.domain.day import DayGroup
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.services import backup, clock, closing, paper, proof, proof_sheet
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import NobodySignedIn, NotAllowed
from urbgov_desk.services.till import ledger
from urbgov_desk.store import certification as rows
from urbgov_desk.store import place
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.key_header import KeyHeader
from urbgov_desk.store.verify import verify

LEFT = "Khách hẹn sáng mai đến lấy"


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    """Three dossiers received, three numbers signed."""
    made = certifying_ward(tmp_path)
    for _ in range(3):
        reception.receive(made.desk, intake())
    sign(made.desk, copy_line(), card_line(copies=3))
    sign(made.desk, signature_line())
    return made


def close(ward: Ward) -> ClosedDay:
    return closing.close_day(ward.desk, CloseDay(request_id=new_id(), reason=LEFT))


def test_the_totals_are_what_the_day_came_to(ward: Ward) -> None:
    totals = closing.total(ward.desk)
    assert (totals.received, totals.returned, totals.annulled) == (3, 0, 0)
    counted = {each.kind: (each.entries, each.copies) for each in totals.certified}
    assert counted == {CertificationKind.COPY: (2, 4), CertificationKind.SIGNATURE: (1, 1)}
    assert totals.open[DayGroup.WITHOUT_INK] == 3
    assert totals.open[DayGroup.UNPRINTED] == 3
    assert totals.money == ledger.read(ward.desk, totals.on, totals.on).sums


def test_the_head_names_the_last_act_before_the_closing(ward: Ward) -> None:
    events = verify(ward.desk.store).events
    closed = close(ward)
    head = chain_head.read(closed.head)
    assert isinstance(head, chain_head.SignedHead)
    assert (head.head.seq, head.head.store_id) == (events, ward.desk.store.info.store_id)
    assert proof.hold_against(ward.desk, closed.head) is HeadAnswer.RIGHT
    done = verify(ward.desk.store)
    assert (done.finding, done.heads, done.events) == (None, 1, events + 1)


def test_a_head_stays_right_however_much_follows(ward: Ward) -> None:
    first = close(ward)
    reception.receive(ward.desk, intake())
    ward.clock.forward(days=1)
    second = close(ward)
    for each in (first, second):
        assert proof.hold_against(ward.desk, each.head) is HeadAnswer.RIGHT
    assert closing.last_closed(ward.desk) == second


def test_the_sheet_bears_totals_key_and_a_code_any_scanner_reads(ward: Ward) -> None:
    closed = close(ward)
    pdf = paper.read(ward.desk, closed.paper)
    text = " ".join(whole_text(pdf).split())
    assert "TỜ KHOÁ NGÀY" in text
    assert proof.public_key_words(ward.desk)[:19] in text
    assert read_codes(picture(pdf)) == [closed.head]
    assert len(closed.head) <= 262  # what an alphanumeric code of version 9 holds at level M
    waiting = [job.paper for job in paper.list_unprinted(ward.desk)]
    assert closed.paper in waiting


def test_a_day_is_not_closed_twice_for_nothing(ward: Ward) -> None:
    close(ward)
    with pytest.raises(closing.DayClosedAlready):
        close(ward)
    reception.receive(ward.desk, intake())
    again = close(ward)
    assert "lần 2" in whole_text(paper.read(ward.desk, again.paper))


def test_the_same_request_closes_once(ward: Ward) -> None:
    request = CloseDay(request_id=new_id(), reason=LEFT)
    first = closing.close_day(ward.desk, request)
    assert closing.close_day(ward.desk, request) == first
    assert verify(ward.desk.store).heads == 1


def test_somebody_answers_for_closing_the_day(ward: Ward) -> None:
    with pytest.raises(NobodySignedIn):
        closing.close_day(ward.desk.with_officer(None), CloseDay(request_id=new_id()))


def test_a_head_of_a_training_ward_is_of_another_store(ward: Ward, tmp_path: Path) -> None:
    other = make_ward(tmp_path / "other", training=True)
    assert proof.hold_against(ward.desk, close(other).head) is HeadAnswer.ANOTHER_STORE


def test_the_foot_of_a_book_can_be_held_against_the_store(ward: Ward) -> None:
    with ward.desk.change(None) as change:
        foot = change.chain_head
    assert foot == proof.current_head_text(ward.desk)
    assert len(foot) <= 90  # what the small code on a page holds at its present size
    reception.receive(ward.desk, intake())
    assert proof.hold_against(ward.desk, foot) is HeadAnswer.RIGHT


def test_the_sheet_says_how_it_stands_with_the_backups(ward: Ward, tmp_path: Path) -> None:
    without = whole_text(paper.read(ward.desk, close(ward).paper))
    assert "chưa chọn nơi sao lưu" in without
    store, stick = ward.desk.store, tmp_path.with_name(f"{tmp_path.name}-stick")
    stick.mkdir()
    slot = place.file_slot(store.folder, store.key)
    place.write_slots(store.folder, KeyHeader(file=store.file, slots=(slot,)), store.key)
    with_all_roles = replace(ward.desk.signed_in(), roles=frozenset(OfficerRole))
    backup.add_place(ward.desk.with_officer(with_all_roles), str(stick), new_id())
    backup.copy_now(ward.desk)
    ward.clock.forward(hours=1)
    text = " ".join(whole_text(paper.read(ward.desk, close(ward).paper)).split())
    assert "bản gần nhất đã kiểm tra lúc 09 giờ 00 ngày 23/11/2026." in text
    shutil.rmtree(stick)
    backup.Keeper(store, clock=ward.clock).tick()
    ward.clock.forward(days=2)
    text = " ".join(whole_text(paper.read(ward.desk, close(ward).paper)).split())
    assert "đã quá một ngày; không ghi được vào" in text


def test_the_result_of_a_check_is_printed_with_a_head_to_hold_later(ward: Ward) -> None:
    checked = proof.check(ward.desk)
    request = new_id()
    made = proof_sheet.print_result(ward.desk, checked, request, said=())
    assert proof_sheet.print_result(ward.desk, checked, request, said=()) == made
    (waits,) = [job for job in paper.list_unprinted(ward.desk) if job.paper == made]
    assert waits.subject == f"kiem-tra-kho-{checked.at:%Y%m%d-%H%M}"
    pdf = paper.read(ward.desk, made)
    text = " ".join(whole_text(pdf).split())
    assert "KẾT QUẢ KIỂM TRA KHO DỮ LIỆU" in text
    assert "Nguyên vẹn" in text
    assert "Giấy tờ đã lập" in text  # none of them was printed yet
    assert f"{checked.verified.events} " in text
    (head,) = read_codes(picture(pdf))
    reception.receive(ward.desk, intake())
    assert proof.hold_against(ward.desk, head) is HeadAnswer.RIGHT
    assert made in [job.paper for job in paper.list_unprinted(ward.desk)]


def test_a_printed_result_names_what_is_wrong(ward: Ward) -> None:
    ward.desk.store.db.execute("UPDATE officer SET name = 'Khác'")
    made = proof_sheet.print_result(
        ward.desk, proof.check(ward.desk), new_id(), said=("Bảng cán bộ bị sửa.",)
    )
    text = " ".join(whole_text(paper.read(ward.desk, made)).split())
    assert "Có chỗ sai" in text
    assert "bị sửa" in text
    assert "Nguyên vẹn" not in text


def test_an_inspector_checks_and_prints_and_changes_nothing_else(ward: Ward) -> None:
    me = replace(ward.desk.signed_in(), roles=frozenset({OfficerRole.INSPECTOR}))
    desk = ward.desk.with_officer(me)
    made = proof_sheet.print_result(desk, proof.check(desk), new_id(), said=())
    kinds = desk.store.db.execute("SELECT kind FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    assert (kinds[0], proof.check(desk).good) == ("paper.issued", True)
    assert made
    checked = proof.check(desk)
    post = desk.with_officer(replace(me, roles=frozenset({OfficerRole.POST})))
    with pytest.raises(NotAllowed):
        proof_sheet.print_result(post, checked, new_id(), said=())


def test_a_day_closes_over_unsettled_numbers_only_with_a_reason_that_its_sheet_bears(
    ward: Ward,
) -> None:
    before = verify(ward.desk.store).events
    with pytest.raises(closing.NumbersUnsettled) as told:
        closing.close_day(ward.desk, CloseDay(request_id=new_id(), reason="  "))
    assert told.value.values["count"] == 3
    assert "01 quyển số 01/2026 - SCT/BS" in str(told.value.values["numbers"])
    assert verify(ward.desk.store).events == before
    closed = close(ward)
    text = " ".join(whole_text(paper.read(ward.desk, closed.paper)).split())
    assert "chưa in hoặc đóng lời chứng: 01 quyển số 01/2026 - SCT/BS; " in text
    assert f"Lý do để lại: {LEFT}" in text
    (kept,) = ward.desk.store.db.execute(
        "SELECT data FROM event WHERE kind = 'day.closed'"
    ).fetchone()
    # The numbers stand open in the record; the words may name somebody and are sealed.
    assert ["without_ink", "02 quyển số 01/2026 - SCT/BS"] in json.loads(kept)["left_open"][
        "numbers"
    ]
    assert LEFT not in kept
    assert verify(ward.desk.store).finding is None


def test_a_day_whose_numbers_are_settled_closes_without_a_question(ward: Ward) -> None:
    for found in rows.list_visits(ward.desk.store.db, (VisitState.SIGNED,)):
        hand_over(ward.desk, found)
    closed = closing.close_day(ward.desk, CloseDay(request_id=new_id()))
    assert "Lý do để lại" not in whole_text(paper.read(ward.desk, closed.paper))


def test_at_midnight_the_sheet_has_the_figures_of_one_day(ward: Ward) -> None:
    before = ward.clock.now.replace(hour=23, minute=59, second=59)
    asked = iter([before])

    def ticking() -> datetime:
        return next(asked, before + timedelta(seconds=2))

    desk = replace(ward.desk, clock=ticking)
    closing.close_day(desk, CloseDay(request_id=new_id(), reason="Khách hẹn mai"))
    kind = "SELECT data FROM event WHERE kind = 'day.closed'"
    data = json.loads(ward.desk.store.db.execute(kind).fetchone()[0])
    assert (data["day"], data["totals"]["received"]) == (f"{before:%Y-%m-%d}", 3)


def test_after_a_clock_that_ran_ahead_the_newest_closing_is_the_last_one_made(ward: Ward) -> None:
    """A closing dated a year on is not asked about nor gone by once the clock was put right."""
    ward.clock.forward(days=365)
    closing.close_day(ward.desk, CloseDay(request_id=new_id(), reason="Khách hẹn mai"))
    ward.clock.forward(days=-365, minutes=30)
    clock.accept(ward.as_officer("TRUONG"), "Pin máy tính hỏng")
    closed = closing.close_day(ward.desk, CloseDay(request_id=new_id(), reason="Khách hẹn mai"))
    assert closing.last_closed(ward.desk) == closed
    with pytest.raises(closing.DayClosedAlready):
        closing.close_day(ward.desk, CloseDay(request_id=new_id(), reason="Khách hẹn mai"))


def test_a_books_foot_of_another_desk_accuses_this_store_of_nothing(ward: Ward) -> None:
    """A short head names no store, but a desk: where that has no chain here, nothing was cut."""
    digest = "A" * 64
    answers = {
        text: proof.hold_against(ward.desk, text)
        for text in (f"HS/99/1/1/{digest}", f"HS/01/9/1/{digest}", f"HS/01/1/1/{digest}")
    }
    assert list(answers.values()) == [
        HeadAnswer.ANOTHER_STORE,
        HeadAnswer.SHORTER,
        HeadAnswer.ANOTHER_HISTORY,
    ]
