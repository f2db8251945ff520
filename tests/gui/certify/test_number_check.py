"""A number typed by hand is looked at twice, and nobody is held up."""

import pytest

from tests.gui.certify.window import ANH, CertifyWindow
from urbgov_desk.domain.identity_number import has_known_form
from urbgov_desk.gui.style.tokens import Tone


def typed(desk: CertifyWindow, name: str, number: str) -> list[str]:
    """What is warned of once name and number were typed."""
    said: list[str] = []

    def take(text: str, tone: str) -> None:
        if tone == Tone.warn.value:
            said.append(text)

    desk.stage.shell.said.connect(take)
    desk.page.view.requester.setText(name)
    desk.page.view.number.setFocus()
    desk.page.view.number.setText(number)
    desk.press("Return")
    desk.stage.shell.said.disconnect(take)
    return said


def test_a_number_that_is_no_identity_papers_is_warned_of(counter: CertifyWindow) -> None:
    (warning,) = typed(counter, "Tran Van Binh", "abc-1")
    assert "abc-1" in warning and "12 số" in warning
    counter.type("bt")
    counter.press("Return", "F9")
    opened = counter.page.view.visit.opened
    assert opened is not None


def test_one_number_under_two_names_is_warned_of(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.press("F9", "Space")
    (warning,) = typed(counter, "Tran Van Binh", "001195004321")
    assert "Nguyễn Thị Hồng Ánh" in warning
    counter.page.drop()
    assert typed(counter, "nguyễn thị hồng ánh", "001195004321") == []


@pytest.mark.parametrize(
    ("number", "known"),
    [
        ("001195004321", True),
        ("012345678", True),
        ("C1234567", True),
        ("YA 1234567", True),
        ("99999 @@@", False),
        ("abc-1", False),
        ("12", False),
    ],
)
def test_cards_and_passports_of_every_country_have_a_known_form(number: str, known: bool) -> None:
    assert has_known_form(number) is known
