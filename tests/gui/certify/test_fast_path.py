"""The five visits a counter lives by, each in no more keys than were promised."""

from collections.abc import Callable

import pytest

from tests.gui.certify.window import ANH, CertifyWindow
from urbgov_desk.domain.certification import Issuer, Layout
from urbgov_desk.domain.certification_visit import Visit, VisitState
from urbgov_desk.domain.paper_code import PaperCodeKind
from urbgov_desk.services import paper

WAYS = ("rubber_stamp", "overlay")


def into_ink(window: CertifyWindow) -> None:
    """Enter: the sheets are in the tray. A rubber-stamp desk leaves it out."""
    opened = window.page.view.visit.opened
    assert opened is not None
    if opened.uninked:
        window.press("Return")


def settled(window: CertifyWindow, *, amount: int, numbers: int) -> Visit:
    """The only visit, handed over and paid to the đồng."""
    visit = window.only_visit()
    assert visit.state is VisitState.HANDED_OVER
    assert (visit.asked, visit.paid) == (amount, amount)
    assert [e.number for e in visit.entries] == list(range(412, 412 + numbers))
    assert all(e.inked_at is not None and e.handed_over_at is not None for e in visit.entries)
    return visit


@pytest.mark.parametrize("way", WAYS)
def test_an_identity_card_five_times(open_window: Callable[..., CertifyWindow], way: str) -> None:
    desk = open_window(attestation=way)
    desk.scan(ANH)
    desk.type("5")
    assert desk.page.view.side.total.text() == "20.000 đ"
    desk.press("F9")
    into_ink(desk)
    desk.press("Space")
    assert desk.keys <= 1 + (4 if way == "overlay" else 3)
    visit = settled(desk, amount=20_000, numbers=1)
    (line,) = visit.lines
    assert (line.pages, line.copies, line.sheets) == (2, 5, 1)
    assert line.layout is Layout.TWO_FACES
    assert visit.requester == "Nguyễn Thị Hồng Ánh"


@pytest.mark.parametrize("way", WAYS)
def test_three_papers_of_one_visitor(open_window: Callable[..., CertifyWindow], way: str) -> None:
    desk = open_window(attestation=way)
    desk.scan(ANH)
    desk.type("3")
    desk.press("Return")
    desk.type("bt")
    desk.press("Return")
    desk.type("2")
    desk.press("Return")
    desk.type("sd")
    desk.press("Return", "Return", "F9")
    into_ink(desk)
    desk.press("Space")
    assert desk.keys <= 1 + (14 if way == "overlay" else 13)
    visit = settled(desk, amount=22_000, numbers=3)
    assert [(x.title, x.pages, x.copies) for x in visit.lines] == [
        ("Căn cước", 2, 3),
        ("Bằng tốt nghiệp", 1, 2),
        ("Giấy chứng nhận quyền sử dụng đất", 4, 1),
    ]


@pytest.mark.parametrize("way", WAYS)
def test_a_signature_under_a_curriculum_vitae(
    open_window: Callable[..., CertifyWindow], way: str
) -> None:
    desk = open_window(attestation=way)
    desk.press("Alt+2")
    desk.scan(ANH)
    desk.type("ly")
    desk.press("Return", "Space", "F9")
    into_ink(desk)
    desk.press("Space")
    assert desk.keys <= 1 + 8
    visit = settled(desk, amount=10_000, numbers=1)
    (entry,) = visit.entries
    assert [(p.name, p.identity) for p in entry.signatories] == [
        ("Nguyễn Thị Hồng Ánh", "Căn cước công dân số 001195004321")
    ]
    assert entry.kept is not None


@pytest.mark.parametrize("way", WAYS)
def test_a_thousand_copies_for_another_day(
    open_window: Callable[..., CertifyWindow], way: str
) -> None:
    desk = open_window(attestation=way)
    desk.scan(ANH)
    desk.type("1000")
    desk.press("Return", "F6")
    assert desk.keys <= 1 + 6
    waiting = desk.only_visit()
    assert waiting.state is VisitState.WAITING
    assert waiting.due_at is not None and waiting.due_at.day == 26  # 24/11 is a day off
    slip = slip_of(desk, waiting)

    desk.press("Escape")
    desk.keys = 0
    desk.scan(slip)
    desk.press("F9")
    into_ink(desk)
    desk.press("Space")
    assert desk.keys <= 1 + (3 if way == "overlay" else 2)
    settled(desk, amount=4_000_000, numbers=1)


@pytest.mark.parametrize("way", WAYS)
def test_a_foreign_passport_and_an_english_diploma(
    open_window: Callable[..., CertifyWindow], way: str
) -> None:
    desk = open_window(attestation=way)
    desk.type("John Smith")
    desk.press("Return")
    desk.type("hc")
    desk.press("Return")
    desk.type("6")
    desk.press("Return", "Return")
    desk.type("bn")
    desk.press("Return")
    desk.type("2")
    desk.press("Return", "F9")
    into_ink(desk)
    desk.press("Space")
    assert desk.keys <= (25 if way == "overlay" else 24)
    visit = settled(desk, amount=12_000, numbers=2)
    assert {line.issuer for line in visit.lines} == {Issuer.FOREIGN}


def slip_of(desk: CertifyWindow, visit: Visit) -> str:
    """What the scanner reads from the bundle's slip."""
    return desk.ask(
        lambda opened: paper.qr_text(
            opened, code=visit.code, revision=0, at=opened.now(), kind=PaperCodeKind.BUNDLE
        )
    )
