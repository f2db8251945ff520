"""A courier's pile: one list first, each dossier received when it is checked."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.documents.reading import picture, read_codes
from tests.making import Ward, anh, applicant, intake, make_ward
from tests.services.appraisal import assert_proven, found, printed, record_of, sealed_events
from urbgov_desk.domain.act import (
    AskSupplementFirst,
    CourierDossier,
    CourierPlace,
    ListCourier,
    Refuse,
)
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.party import Address, Party
from urbgov_desk.domain.problem import Told
from urbgov_desk.services import courier, paper, preparation, refusal, scan, supplement
from urbgov_desk.services import intake as reception
from urbgov_desk.services.courier import CourierListed
from urbgov_desk.store.identifier import new_id

POSTMAN = Party(
    name="Đỗ Văn Bưu",
    phone="0987654321",
    addresses=(Address(text="Bưu điện Long Biên"),),
)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


def listed(ward: Ward, count: int = 3, **changes: object) -> CourierListed:
    values: dict[str, object] = {
        "request_id": new_id(),
        "carrier": POSTMAN,
        "dossiers": tuple(
            CourierDossier(name=f"Người gửi {n}", procedure="1.004873") for n in range(1, count + 1)
        ),
        "return_at": ward.clock.now + timedelta(hours=5),
    }
    values.update(changes)
    return courier.list_dossiers(ward.desk, ListCourier(**values))  # type: ignore[arg-type]


def checked(ward: Ward, list_id: str, position: int, **changes: object) -> reception.Received:
    place = CourierPlace(list_id=list_id, position=position)
    sender = applicant(anh(name=f"Người gửi {position}", identity=(), phone=None))
    return reception.receive(ward.desk, intake(courier=place, **{"holders": (sender,), **changes}))


def test_a_pile_gets_one_list_with_every_envelope_unchecked(ward: Ward) -> None:
    done = listed(ward)
    assert done.number == "BC01-2026-0001"
    text = printed(ward, done.papers[0])
    for words in (
        "CHƯA KIỂM",
        "Đỗ Văn Bưu",
        "Bưu điện Long Biên",
        "Người gửi 3",
        "Cấp Giấy xác nhận tình trạng hôn nhân",
        "14 giờ 00 phút",
        "Lê Thị Hoà",
    ):
        assert words in text
    lines = courier.lines(ward.desk, done.list_id)
    assert [(line.position, line.waiting) for line in lines] == [(1, True), (2, True), (3, True)]
    assert [j.paper for j in paper.list_unprinted(ward.desk)] == list(done.papers)
    assert_proven(ward)


def test_the_lists_code_leads_back_to_the_list_and_to_nothing_else(ward: Ward) -> None:
    done = listed(ward)
    pdf = paper.read(ward.desk, done.papers[0])
    (code,) = set(read_codes(picture(pdf)))
    assert code.startswith("L+")
    read = scan.read(ward.desk, code)
    assert (read.courier_list, read.dossier, read.problem) == (done.list_id, None, None)


def test_nothing_is_received_by_listing_it(ward: Ward) -> None:
    listed(ward)
    count = ward.desk.store.db.execute("SELECT count(*) FROM dossier").fetchone()[0]
    assert count == 0


def test_each_dossier_counts_as_received_when_it_is_checked(ward: Ward) -> None:
    done = listed(ward)
    ward.clock.forward(hours=2)
    second = checked(ward, done.list_id, 2)
    assert found(ward, second.dossier).received_at == ward.clock.now
    (view,) = courier.open_lists(ward.desk)
    assert (view.total, view.checked, view.dropped, view.waiting) == (3, 1, 0, 2)
    line = courier.lines(ward.desk, done.list_id)[1]
    assert (line.dossier, line.code, line.state) == (second.dossier, second.code, State.RECEIVED)
    assert_proven(ward)


def test_a_line_is_checked_once(ward: Ward) -> None:
    done = listed(ward)
    checked(ward, done.list_id, 1)
    before = record_of(ward)
    for position in (1, 4, 0, -1):
        with pytest.raises(preparation.CourierLineTaken):
            checked(ward, done.list_id, position)
    with pytest.raises(preparation.CourierLineTaken):
        checked(ward, "khong-co", 1)
    assert record_of(ward) == before


def test_a_checked_dossier_may_lack_papers_and_come_in_later_from_its_line(ward: Ward) -> None:
    done = listed(ward, 1)
    place = CourierPlace(list_id=done.list_id, position=1)
    waits = supplement.ask_first(
        ward.desk,
        AskSupplementFirst(
            request_id=new_id(), intake=intake(courier=place), items=("Đơn",), reason="Thiếu"
        ),
    )
    assert courier.lines(ward.desk, done.list_id)[0].state is State.SUPPLEMENT_REQUESTED
    assert courier.open_lists(ward.desk) == ()
    received = reception.receive(ward.desk, intake(courier=place, dossier=waits.dossier))
    assert received.dossier == waits.dossier
    assert courier.lines(ward.desk, done.list_id)[0].code == received.code
    assert_proven(ward)


def test_a_checked_dossier_may_be_refused(ward: Ward) -> None:
    done = listed(ward, 1)
    place = CourierPlace(list_id=done.list_id, position=1)
    refusal.refuse(
        ward.desk,
        Refuse(request_id=new_id(), intake=intake(courier=place), grounds=("not_competent",)),
    )
    assert courier.lines(ward.desk, done.list_id)[0].state is State.NOT_ACCEPTED
    assert_proven(ward)


def test_an_envelope_is_struck_off_with_a_reason_and_not_checked_after(ward: Ward) -> None:
    done = listed(ward)
    request = new_id()
    courier.drop(ward.desk, done.list_id, 3, "Phong bì không có trong túi", request)
    courier.drop(ward.desk, done.list_id, 3, "Phong bì không có trong túi", request)
    (view,) = courier.open_lists(ward.desk)
    assert (view.checked, view.dropped, view.waiting) == (0, 1, 2)
    with pytest.raises(preparation.CourierLineTaken):
        checked(ward, done.list_id, 3)
    with pytest.raises(preparation.CourierLineTaken):
        courier.drop(ward.desk, done.list_id, 3, "Lần nữa", new_id())
    assert_proven(ward)


def test_striking_off_needs_a_reason_and_a_line(ward: Ward) -> None:
    done = listed(ward)
    before = record_of(ward)
    for list_id, position, reason, code in (
        (done.list_id, 1, "", "reason_missing"),
        (done.list_id, 1, "x" * 10_000, "field_too_long"),
        (done.list_id, 1, "a\x00", "field_has_controls"),
        (done.list_id, 9, "Không có", "courier_list_unknown"),
        ("khong-co", 1, "Không có", "courier_list_unknown"),
    ):
        with pytest.raises(Told) as told:
            courier.drop(ward.desk, list_id, position, reason, new_id())
        assert told.value.code == code
    with pytest.raises(courier.CourierListUnknown):
        courier.lines(ward.desk, "khong-co")
    assert record_of(ward) == before


def test_a_list_done_with_is_no_longer_open(ward: Ward) -> None:
    done = listed(ward, 2)
    checked(ward, done.list_id, 1)
    courier.drop(ward.desk, done.list_id, 2, "Trả lại bưu tá", new_id())
    assert courier.open_lists(ward.desk) == ()
    assert len(courier.lines(ward.desk, done.list_id)) == 2


def test_open_lists_come_by_the_hour_promised(ward: Ward) -> None:
    later = listed(ward)
    sooner = listed(ward, return_at=ward.clock.now + timedelta(hours=1))
    assert [v.id for v in courier.open_lists(ward.desk)] == [sooner.list_id, later.list_id]
    assert [v.number for v in courier.open_lists(ward.desk)] == [
        "BC01-2026-0002",
        "BC01-2026-0001",
    ]


def test_forty_dossiers_are_listed_and_each_is_received_in_its_turn(ward: Ward) -> None:
    done = listed(ward, 40)
    text = printed(ward, done.papers[0])
    assert all(f"Người gửi {n}" in text for n in range(1, 41))
    for position in range(1, 41):
        ward.clock.forward(minutes=2)
        checked(ward, done.list_id, position, receipt=False)
        left = [v.waiting for v in courier.open_lists(ward.desk)]
        assert left == ([40 - position] if position < 40 else [])
    codes = [line.code for line in courier.lines(ward.desk, done.list_id)]
    assert codes == [f"NB01-2026-{n:06d}" for n in range(1, 41)]
    assert_proven(ward)


def test_the_same_list_twice_takes_one_number(ward: Ward) -> None:
    request = ListCourier(
        request_id=new_id(),
        carrier=POSTMAN,
        dossiers=(CourierDossier(name="Người gửi"),),
        return_at=ward.clock.now + timedelta(hours=1),
    )
    first = courier.list_dossiers(ward.desk, request)
    ward.clock.forward(hours=3)
    assert courier.list_dossiers(ward.desk, request) == replace(first, repeated=True)


def test_the_same_courier_is_known_again(ward: Ward) -> None:
    card = anh().identity
    first, second = (listed(ward, carrier=replace(POSTMAN, identity=card)) for _ in range(2))
    parties = {
        ward.desk.store.db.execute(
            "SELECT carrier_party FROM courier_list WHERE id = ?", [done.list_id]
        ).fetchone()[0]
        for done in (first, second)
    }
    assert len(parties) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"dossiers": ()}, "courier_list_empty"),
        ({"dossiers": (CourierDossier(name=" "),)}, "name_missing"),
        ({"dossiers": (CourierDossier(name="x" * 10_000),)}, "field_too_long"),
        ({"dossiers": (CourierDossier(name="a\x00"),)}, "field_has_controls"),
        ({"dossiers": (CourierDossier(name="漢字"),)}, "missing_glyph"),
        ({"dossiers": (CourierDossier(name="A"),) * 301}, "courier_list_too_long"),
        (
            {"dossiers": (CourierDossier(name="A", procedure="9.999999"),)},
            "unknown_procedure",
        ),
        ({"carrier": replace(POSTMAN, name="")}, "name_missing"),
        ({"carrier": replace(POSTMAN, name="n" * 10_000)}, "field_too_long"),
        ({"carrier": replace(POSTMAN, phone="12")}, "phone_odd"),
    ],
)
def test_a_bad_list_leaves_nothing(ward: Ward, changes: dict[str, object], code: str) -> None:
    before = record_of(ward)
    with pytest.raises(Told) as told:
        listed(ward, 3, **changes)
    assert told.value.code == code
    assert record_of(ward) == before
    assert listed(ward).number == "BC01-2026-0001"


def test_the_hour_to_come_back_lies_ahead(ward: Ward) -> None:
    with pytest.raises(courier.ReturnHourPassed):
        listed(ward, return_at=ward.clock.now)


def test_names_lie_sealed_in_the_record(ward: Ward) -> None:
    done = listed(ward)
    courier.drop(ward.desk, done.list_id, 1, "Ông Bưu mang về", new_id())
    for data in sealed_events(ward):
        for personal in ("Đỗ Văn Bưu", "Người gửi", "0987654321", "mang về"):
            assert personal not in data


def test_a_training_list_bears_the_training_code(tmp_path: Path) -> None:
    ward = make_ward(tmp_path, in_memory=True, training=True)
    done = listed(ward)
    (code,) = set(read_codes(picture(paper.read(ward.desk, done.papers[0]))))
    assert code.startswith("TL+")
    assert "BẢN TẬP HUẤN" in printed(ward, done.papers[0])
