"""A signed line opened as a story, and what may be done with its book."""

from pathlib import Path

import pytest

from tests.certifying import certifying_ward, sign, signature_line
from tests.making import MONDAY, Ward
from urbgov_desk import wording
from urbgov_desk.domain.book_act import AnnulEntry, CorrectEntry, PassToPaper
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certifying import HandOver, Taken
from urbgov_desk.services.certification import (
    book,
    book_acts,
    entry,
    handover,
    line_story,
    reading_book,
)
from urbgov_desk.services.certification.book_acts import BookAct
from urbgov_desk.store.identifier import new_id

COPIES, YEAR = BookKind.COPIES, MONDAY.year


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def sentences(story: line_story.LineStory) -> list[str]:
    return [wording.say("book_story", told.key, "vi", **told.values) for told in story.told]


def acts(ward: Ward) -> dict[BookAct, str]:
    outline = reading_book.outline(ward.desk, COPIES, YEAR)
    return {each.act: each.refused for each in book_acts.possible(ward.desk, outline)}


def test_the_story_says_who_signed_on_which_authority_and_what_came_after(ward: Ward) -> None:
    made = sign(ward.desk, signature_line())
    signed = made.lines[0].entry
    entry.correct(
        ward.desk,
        CorrectEntry(request_id=new_id(), entry=signed.id, reason="Gõ nhầm", title="Đơn xin việc"),
    )
    ward.clock.forward(minutes=5)
    handover.hand_over(
        ward.desk,
        HandOver(
            request_id=new_id(),
            certification=made.visits[0].id,
            money=(Taken(amount=10_000),),
        ),
    )
    entry.annul(
        ward.desk,
        AnnulEntry(request_id=new_id(), entry=signed.id, reason="Giả mạo", decision="7/QĐ-UBND"),
    )
    story = line_story.story_of(ward.desk, signed.id)
    told = "\n".join(sentences(story))
    assert "Ký theo uỷ quyền tại quyết định số 15/QĐ-UBND ngày 29/12/2025." in told
    assert "Sửa trước khi trao: Gõ nhầm" in told
    assert "Lưu: Một bản chụp; hộp Hộp 3, số thứ tự 12." in told
    assert "Giữ đến hết ngày 31/12/2028." in told
    assert sentences(story)[-1] == "Huỷ giá trị chứng thực theo 7/QĐ-UBND: Giả mạo"
    assert not story.may_correct
    assert not story.may_annul


def test_a_book_offers_what_may_be_done_now_and_says_why_not(ward: Ward) -> None:
    sign(ward.desk)
    now = acts(ward)
    assert now[BookAct.NEXT_VOLUME] == ""
    assert now[BookAct.ENTER_LINES] == "at_desk"
    assert now[BookAct.PRINT_MONTH] == "no_month"
    assert now[BookAct.CLOSE_YEAR] == "year_running"
    book.pass_to_paper(ward.desk, PassToPaper(request_id=new_id(), book=COPIES, year=YEAR))
    assert acts(ward)[BookAct.ENTER_LINES] == ""
    assert acts(ward)[BookAct.NEXT_VOLUME] == "on_paper"
    ward.clock.forward(days=10)
    due = book_acts.month_due(ward.desk, book.find(ward.desk.store.db, COPIES, YEAR))
    assert due == 11


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_act_has_words(language: str) -> None:
    for act in BookAct:
        assert wording.say("book_act", act, language)
        assert wording.say("book_act_detail", act, language)
