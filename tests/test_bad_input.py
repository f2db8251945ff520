"""Bad input, kind by kind: the desk does not take it, loses nothing, and says what to do instead.

`PROVEN` names for every kind the tests that prove it, here at the whole window and elsewhere.
"""

import ast
import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.journeys.real_desk import ANH, RealDesk, code_on, start_ward
from tests.making import SetClock, Ward, anh, applicant, intake, make_ward
from urbgov_desk import wording
from urbgov_desk.domain.act import HandOver, Resolve
from urbgov_desk.domain.dossier import ResultKind
from urbgov_desk.domain.party import IdentityKind, IdentityPaper
from urbgov_desk.domain.printed_paper import PrintedPaper
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.receive.page import ReceivePage
from urbgov_desk.services import handling, resolution, scan
from urbgov_desk.services import intake as reception
from urbgov_desk.store import place, store

PROVEN = {
    "a wrong or foreign QR": (
        "tests/test_bad_input.py::test_a_wrong_or_foreign_code_opens_nothing_and_is_said",
        "tests/test_bad_input.py::test_a_forged_receipt_at_the_window",
        "tests/services/test_scan.py::test_another_offices_receipt_is_refused",
        "tests/services/test_scan.py::test_a_real_desk_refuses_a_training_receipt_and_the_other_way_round",
        "tests/gui/test_application.py::test_a_foreign_code_is_refused_in_words_and_leads_nowhere",
    ),
    "eleven digits": (
        "tests/test_bad_input.py::test_what_cannot_be_received_is_told_and_nothing_is_recorded",
        "tests/test_bad_input.py::test_bad_fields_at_the_window",
    ),
    "impossible dates": (
        "tests/test_bad_input.py::test_what_cannot_be_received_is_told_and_nothing_is_recorded",
        "tests/test_bad_input.py::test_a_result_signed_tomorrow_is_told",
        "tests/test_bad_input.py::test_bad_fields_at_the_window",
        "tests/gui/test_pieces.py::test_an_impossible_date_is_not_readable",
        "tests/domain/test_paper_code.py::test_a_day_that_does_not_exist_is_no_code",
    ),
    "ten thousand characters": (
        "tests/test_bad_input.py::test_what_cannot_be_received_is_told_and_nothing_is_recorded",
        "tests/test_bad_input.py::test_bad_fields_at_the_window",
    ),
    "control characters": (
        "tests/test_bad_input.py::test_what_cannot_be_received_is_told_and_nothing_is_recorded",
        "tests/documents/test_typeface.py::test_control_and_invisible_characters_never_reach_the_paper",
    ),
    "the clock set back a day": (
        "tests/test_bad_input.py::test_a_clock_set_back_at_the_window",
        "tests/store/test_engine.py::test_a_clock_set_back_a_day_stops_every_act",
        "tests/terminal/test_back_entry.py::test_a_clock_set_back_stops_the_file_and_blames_no_row",
    ),
    "a read-only folder": (
        "tests/test_bad_input.py::test_a_desk_that_cannot_be_opened_says_why_and_what_to_do",
        "tests/store/test_engine.py::test_a_read_only_folder_is_told",
        "tests/terminal/test_commands.py::test_a_read_only_folder_is_said_and_nothing_is_made",
    ),
    "a store replaced by garbage": (
        "tests/test_bad_input.py::test_a_desk_that_cannot_be_opened_says_why_and_what_to_do",
        "tests/store/test_engine.py::test_a_store_replaced_by_garbage_is_told_and_left_alone",
        "tests/terminal/test_verify_command.py::test_a_store_replaced_by_garbage_is_said_to_be_none",
        "tests/e2e/test_real_process.py::test_a_store_replaced_by_garbage_is_refused_in_words_and_left_as_it_is",
    ),
}
ROOT = Path(__file__).resolve().parents[1]
LONG = "A" * 10_000
_LONGEST_SAYING = 400


@pytest.mark.parametrize("named", sorted({name for names in PROVEN.values() for name in names}))
def test_every_proof_named_is_there(named: str) -> None:
    file, _, test = named.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert test in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def assert_advises(text: str) -> None:
    """It is Vietnamese, short, says what to do, and repeats no flood of letters."""
    assert "Hãy" in text or "Đừng" in text, text
    assert len(text) < _LONGEST_SAYING
    assert "{" not in text
    assert text.isprintable()


# -- below the screen ---------------------------------------------------------------------------


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path / "ward")


def card(number: str) -> tuple[IdentityPaper, ...]:
    return (IdentityPaper(kind=IdentityKind.IDENTITY_CARD, number=number),)


REFUSED: dict[str, tuple[dict[str, object], str]] = {
    "eleven digits": (dict(identity=card("00119500432")), "number_not_twelve_digits"),
    "letters for a number": (dict(identity=card("00119500432X")), "number_not_twelve_digits"),
    "30 February": (dict(born="1990-02-30"), "birth_date_odd"),
    "born tomorrow": (dict(born="2026-11-24"), "birth_date_odd"),
    "a long name": (dict(name=LONG), "field_too_long"),
    "a long email": (dict(email=f"{LONG}@a.vn"), "field_too_long"),
    "a null in a name": (dict(name="Nguyễn\x00Ánh"), "field_has_controls"),
    "an escape in a name": (dict(name="Nguyễn\x1b[31mÁnh"), "field_has_controls"),
    "text turned round": (dict(name="Nguyễn \u202eÁnh"), "field_has_controls"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_received_is_told_and_nothing_is_recorded(ward: Ward, kind: str) -> None:
    changes, code = REFUSED[kind]
    with pytest.raises(Told) as told:
        reception.receive(ward.desk, intake(holders=(applicant(anh(**changes)),)))
    assert told.value.code == code
    assert_advises(wording.problem(told.value))
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-000001"


def test_what_nobody_sees_of_a_text_pasted_from_a_page_is_left_out(ward: Ward) -> None:
    pasted = anh(name="Nguyễn\u200b Thị\ufeff Hồng\u00ad Ánh")
    done = reception.receive(ward.desk, intake(holders=(applicant(pasted),)))
    kept = reception.find(ward.desk, done.dossier)
    assert kept.applicants[0].party.name == "Nguyễn Thị Hồng Ánh"


def test_a_letter_among_the_digits_is_not_said_to_be_a_matter_of_their_number(ward: Ward) -> None:
    with pytest.raises(Told) as told:
        reception.receive(
            ward.desk, intake(holders=(applicant(anh(identity=card("00119500432X"))),))
        )
    assert "không có chữ cái" in wording.problem(told.value)


@pytest.mark.parametrize("field", ["content", "note", "return_place"])
@pytest.mark.parametrize("text", [LONG, "Trả ở\x07 quầy 2"], ids=["long", "control"])
def test_every_free_text_of_a_dossier_is_checked(ward: Ward, field: str, text: str) -> None:
    with pytest.raises(Told) as told:
        reception.receive(ward.desk, intake(**{field: text}))
    assert told.value.code in ("field_too_long", "field_has_controls")
    assert_advises(wording.problem(told.value))


def test_a_result_signed_tomorrow_is_told(ward: Ward) -> None:
    done = reception.receive(ward.desk, intake())
    handling.hand_over(ward.desk, HandOver(request_id="go", dossier=done.dossier, to_unit="VP"))
    for day in (date(2026, 11, 24), date(1026, 11, 23)):
        result = Resolve(
            request_id=f"result-{day}",
            dossier=done.dossier,
            result=ResultKind.GRANTED,
            number="1",
            on=day,
        )
        with pytest.raises(Told) as told:
            resolution.resolve(ward.desk, result)
        assert_advises(wording.problem(told.value))


@pytest.mark.parametrize(
    "text",
    [
        "8936036020052",
        "https://example.vn/?id=1",
        "00119500432|",
        LONG,
        "\x00\x01\x02\x03\x04\x05\x06",
        "|" * 500,
        "RAAAA/NB01-2026-000001-1/231126/AAAAAAAAAAAAAAAA",
    ],
)
def test_a_wrong_or_foreign_code_opens_nothing_and_is_said(ward: Ward, text: str) -> None:
    read = scan.read(ward.desk, text)
    assert (read.dossier, read.party) == (None, None)
    assert read.problem is not None
    assert_advises(wording.problem(read.problem))


# -- at the window ------------------------------------------------------------------------------


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[RealDesk]:
    """The real desk, an officer signed in."""
    clock = SetClock()
    start_ward(tmp_path / "data", clock)
    made = RealDesk(qapp, tmp_path / "data", clock, monkeypatch)
    qtbot.waitActive(made.window)
    made.sign_in()
    yield made
    made.close()


def problem(desk: RealDesk) -> str:
    page = desk.page()
    assert isinstance(page, ReceivePage)
    return page.view.problem()


def paste(desk: RealDesk, text: str) -> None:
    """Over what stands in the field, as somebody does who copies from elsewhere."""
    QGuiApplication.clipboard().setText(text)
    desk.press("Ctrl+A", "Ctrl+V")


BAD_FIELDS = {
    "eleven digits": ("number", "00119500432"),
    "31 February": ("born", "31/02/1990"),
    "a flood of letters": ("name", LONG),
}


def test_bad_fields_at_the_window(desk: RealDesk) -> None:
    desk.scan(ANH)
    desk.press("Alt+5", "Ctrl+T")
    for name, typed in BAD_FIELDS.values():
        field = desk.field(name)
        good = field.text()
        desk.tab_to(field)
        paste(desk, typed)
        desk.press("F9")
        assert_advises(problem(desk))
        assert desk.focus() is field
        assert desk.found("hong anh") == 0
        paste(desk, good)
    desk.press("F9")
    assert desk.dossier_of("hong anh").code == "NB01-2026-000001"
    desk.assert_whole()


def test_a_forged_receipt_at_the_window(desk: RealDesk) -> None:
    desk.scan(ANH)
    desk.press("Alt+5", "Ctrl+T", "F9")
    genuine = code_on(desk.paper_of(desk.dossier_of("hong anh"), PrintedPaper.RECEIPT))
    desk.scan(genuine[:-1] + ("A" if genuine[-1] != "A" else "B"))
    assert isinstance(desk.page(), ReceivePage)
    assert_advises(desk.said())
    desk.scan(genuine)
    assert not isinstance(desk.page(), ReceivePage)


def test_a_clock_set_back_at_the_window(desk: RealDesk) -> None:
    desk.scan(ANH)
    desk.press("Alt+5", "Ctrl+T", "F9")
    desk.clock.now -= timedelta(days=1)
    desk.scan(ANH)
    desk.press("Alt+5", "Ctrl+T", "F9")
    assert "09:00 23/11/2026" in problem(desk)
    assert_advises(problem(desk))
    assert desk.found("hong anh") == 1
    desk.clock.now += timedelta(days=1)
    desk.press("F9")
    assert desk.found("hong anh") == 2
    desk.assert_whole()


def read_only(data: Path, patch: pytest.MonkeyPatch) -> None:
    # As root every folder can be written, so the answer of the system is given here.
    patch.setattr(os, "access", lambda *_: False)


def garbage(data: Path, patch: pytest.MonkeyPatch) -> None:
    (data / place.WARD / store.FILE_NAME).write_bytes(b"garbage" * 4000)


def no_key(data: Path, patch: pytest.MonkeyPatch) -> None:
    (data / place.WARD / "store.key").unlink()


def torn_description(data: Path, patch: pytest.MonkeyPatch) -> None:
    (data / place.WARD / "store.json").write_text("{", encoding="utf-8")


@pytest.mark.parametrize("harm", [read_only, garbage, no_key, torn_description])
def test_a_desk_that_cannot_be_opened_says_why_and_what_to_do(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    harm: Callable[[Path, pytest.MonkeyPatch], None],
) -> None:
    clock = SetClock()
    start_ward(tmp_path, clock)
    file = tmp_path / place.WARD / store.FILE_NAME
    harm(tmp_path, monkeypatch)
    before = file.read_bytes()
    desk = RealDesk(qapp, tmp_path, clock, monkeypatch)
    try:
        qtbot.waitUntil(lambda: bool(desk.window.findChildren(QMessageBox)), timeout=20_000)
        (box,) = desk.window.findChildren(QMessageBox)
        assert_advises(box.text())
        box.reject()
        qtbot.waitUntil(lambda: not desk.window.isVisible(), timeout=5000)
        assert desk.application.exit_code == 1
    finally:
        desk.close()
    assert file.read_bytes() == before
