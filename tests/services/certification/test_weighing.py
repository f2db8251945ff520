"""What the counter shows while the clerk types, and the papers it offers."""

from pathlib import Path

import pytest

from tests.certifying import (
    asked,
    card_line,
    certifying_ward,
    copy_line,
    pin_session,
    sign,
    signature_line,
)
from tests.making import Ward
from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout
from urbgov_desk.domain.certifying import AskedLine, PileLine, SignPile, Submit
from urbgov_desk.services.certification import paper_kinds, signing, visit, weighing
from urbgov_desk.store.identifier import new_id


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def test_a_visit_is_weighed_line_by_line_and_as_a_whole(ward: Ward) -> None:
    lines = (
        card_line(3),
        copy_line(copies=2),
        copy_line("Giấy chứng nhận quyền sử dụng đất", pages=4, layout=Layout.DUPLEX),
    )
    weighed = weighing.weigh(ward.desk, lines)
    assert [line.fee for line in weighed.lines] == [12_000, 4_000, 6_000]
    assert [(line.sheets, line.seals) for line in weighed.lines] == [(1, 0), (1, 0), (2, 1)]
    assert weighed.total == 22_000
    assert weighed.may_sign
    assert weighed.may_extend
    assert weighed.due_at is not None and weighed.promise is not None


def test_a_line_half_typed_stops_nothing(ward: Ward) -> None:
    weighed = weighing.weigh(ward.desk, (copy_line(pages=0), copy_line()))
    assert [line.fee for line in weighed.lines] == [None, 2_000]
    assert weighed.lines[0].problem is not None
    assert weighed.total is None


def test_it_says_who_may_sign_instead(ward: Ward) -> None:
    weighed = weighing.weigh(ward.desk, (copy_line(issuer=Issuer.FOREIGN),))
    assert not weighed.may_sign
    assert weighed.lines[0].reasons
    assert [signer.code for signer in weighed.signers] == ["TRUONG"]


def test_only_signatures_and_transactions_ask_about_interests(ward: Ward) -> None:
    assert not weighing.weigh(ward.desk, (copy_line(),)).conflict_question
    weighed = weighing.weigh(ward.desk, (signature_line(),))
    assert weighed.conflict_question
    assert not weighed.may_extend


def test_photocopies_are_in_the_sum(ward: Ward) -> None:
    assert weighing.weigh(ward.desk, (copy_line(photocopy=1_500),)).total == 3_500


def test_an_exempt_mortgage_costs_nothing(ward: Ward) -> None:
    line = AskedLine(kind=CertificationKind.TRANSACTION, title="Hợp đồng thế chấp")
    (weighed,) = weighing.weigh(ward.desk, (line,)).lines
    assert weighed.fee == 50_000
    for exemption in weighed.exemptions:
        exempt = AskedLine(kind=line.kind, title=line.title, exemption=exemption.key)
        (anew,) = weighing.weigh(ward.desk, (exempt,)).lines
        assert anew.fee == 50_000 * (100 - exemption.percent) // 100


def test_the_papers_brought_most_come_first(ward: Ward) -> None:
    before = paper_kinds.list_kinds(ward.desk)
    assert before[0].title == "Căn cước"
    assert {kind.uses for kind in before} == {0}
    for n in range(3):
        bring(ward, f"Người thứ {n}", copy_line("Bằng lái tàu", pages=3))
    sign(ward.desk, copy_line("Học bạ", pages=12))
    sign(ward.desk, copy_line("Học bạ", pages=14))
    after = paper_kinds.list_kinds(ward.desk)
    assert [(kind.title, kind.uses) for kind in after[:2]] == [("Học bạ", 2), ("Bằng lái tàu", 1)]
    # Pages that vary are asked for again; a title of the ward's own comes as it last did.
    assert [kind.pages for kind in after[:2]] == [None, 3]
    assert after[1].letters == "bl"
    assert len(after) == len(before) + 1


def bring(ward: Ward, name: str, line: AskedLine) -> None:
    """Somebody brings a paper, which is signed from the pile."""
    visit_of = visit.submit(
        ward.desk,
        Submit(request_id=new_id(), visit=asked(line, requester=name), slip=False),
    )
    lines = (PileLine(certification=visit_of.id, position=1),)
    wanted = SignPile(request_id=new_id(), session=pin_session(ward.desk), lines=lines)
    signing.sign_pile(ward.desk, wanted)


def test_a_title_only_one_person_ever_brought_is_not_learnt(ward: Ward) -> None:
    before = paper_kinds.list_kinds(ward.desk)
    title = "Giấy khai sinh của cháu Trần Bảo Ngọc"
    for _ in range(4):
        bring(ward, "Trần Văn Bảo", copy_line(title))
    assert len(paper_kinds.list_kinds(ward.desk)) == len(before)
    data = ward.desk.store.db.execute("SELECT data FROM event").fetchall()
    assert not any("Bảo Ngọc" in text for (text,) in data)


def test_a_ward_that_signs_from_the_pile_learns_too(ward: Ward) -> None:
    bring(ward, "Lê Thị Bình", copy_line("Học bạ", pages=9))
    first = paper_kinds.list_kinds(ward.desk)[0]
    assert (first.title, first.uses) == ("Học bạ", 1)


def test_asked_lines_are_what_is_priced(ward: Ward) -> None:
    lines = asked(card_line()).lines
    assert weighing.weigh(ward.desk, lines).total == 20_000
