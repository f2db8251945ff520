"""The looks can be read by everybody and the window fits the office's screens."""

import importlib.util
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QCheckBox

from tests.gui.fitting import cut_words, double_keys, double_mnemonics, too_large, unnamed_inputs
from tests.gui.gallery import parked_visits
from tests.gui.stage import Stage, settle
from urbgov_desk import assets
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.shell import Equipment
from urbgov_desk.gui.style import tokens as style
from urbgov_desk.gui.style.tokens import Look, Tone, contrast_ratio

ROOT = Path(__file__).resolve().parents[2]
READ = [
    ("text", "window"),
    ("text", "card"),
    ("text", "field"),
    ("muted", "window"),
    ("muted", "card"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("on_accent_soft", "accent_soft"),
    ("accent", "card"),
    ("rail_text", "rail"),
    ("rail_text", "rail_hover"),
    ("rail_chosen_text", "rail_chosen"),
    ("on_training", "training"),
    ("rail_text", "training_rail"),
    ("training_rail_chosen_text", "training_rail_chosen"),
]


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize(("letters", "ground"), READ)
def test_letters_stand_out_from_their_ground(look: Look, letters: str, ground: str) -> None:
    t = style.tokens_of(look)
    assert contrast_ratio(getattr(t, letters), getattr(t, ground)) >= 4.5


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("tone", Tone)
def test_chips_can_be_read_in_every_look(look: Look, tone: Tone) -> None:
    t = style.tokens_of(look)
    ink = t.ink(tone)
    assert contrast_ratio(ink.text, ink.ground) >= 4.5
    # Error text stands on the page and on cards without a chip round it.
    assert contrast_ratio(ink.text, t.card) >= 4.5
    assert contrast_ratio(ink.text, t.window) >= 4.5


@pytest.mark.parametrize("look", Look)
def test_borders_of_inputs_and_the_focus_ring_are_visible(look: Look) -> None:
    t = style.tokens_of(look)
    for colour in (t.line_strong, t.focus):
        assert contrast_ratio(colour, t.card) >= 3
        assert contrast_ratio(colour, t.window) >= 3


@pytest.mark.parametrize("look", Look)
def test_a_tick_nobody_may_change_is_still_seen(entered: Stage, look: Look) -> None:
    entered.look(look, Language.vi, 12)
    box = QCheckBox(entered.window)
    box.setEnabled(False)
    box.resize(30, 30)
    box.show()

    def seen() -> QImage:
        settle()
        return box.grab().toImage()

    empty = seen()
    box.setChecked(True)
    ticked = seen()
    changed = [
        contrast_ratio(empty.pixelColor(x, y).name(), ticked.pixelColor(x, y).name()) >= 2.5
        for x in range(ticked.width())
        for y in range(ticked.height())
    ]
    assert sum(changed) > 50
    box.deleteLater()


def test_the_high_contrast_look_leaves_nothing_pale() -> None:
    t = style.CONTRAST
    for tone in Tone:
        assert contrast_ratio(t.ink(tone).text, t.ink(tone).ground) >= 7


@pytest.mark.parametrize("points", [12, 13])
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("look", [Look.light, Look.contrast])
def test_nothing_is_cut_at_the_office_screens_size(
    entered: Stage, look: Look, language: Language, points: int
) -> None:
    entered.look(look, language, points)
    entered.window.resize(1366, 728)
    settle()
    assert too_large(entered.window) == []
    assert cut_words(entered.window) == []


@pytest.mark.parametrize("language", Language)
def test_complaining_signals_and_parked_visits_still_fit(
    entered: Stage, language: Language
) -> None:
    entered.look(Look.light, language, 13)
    entered.window.set_training(True)
    entered.shell.park(parked_visits())
    entered.shell.report(Equipment.scanner, Tone.bad, "Máy quét không trả lời: kiểm tra dây cắm.")
    entered.shell.report(Equipment.printer, Tone.warn, "Máy in hết giấy khay 2")
    entered.shell.report(Equipment.backup, Tone.bad, "Chưa sao lưu 3 ngày")
    entered.window.resize(1366, 728)
    settle()
    assert too_large(entered.window) == []
    assert cut_words(entered.window) == []


@pytest.mark.parametrize("language", Language)
def test_the_sign_in_page_fits(stage: Stage, language: Language) -> None:
    stage.look(Look.light, language, 14)
    stage.window.show()
    stage.window.sign_in.set_problem("Mã PIN không đúng. Còn 3 lần thử rồi phải đợi 5 phút.")
    stage.window.resize(1366, 728)
    settle()
    assert too_large(stage.window) == []
    assert cut_words(stage.window) == []
    assert double_mnemonics(stage.window) == []
    assert unnamed_inputs(stage.window) == []


def test_every_input_has_a_name_for_screen_readers(entered: Stage) -> None:
    assert unnamed_inputs(entered.window) == []


def test_no_key_leads_to_two_things(entered: Stage) -> None:
    assert double_keys(entered.window) == []
    assert double_mnemonics(entered.window) == []


def test_a_cut_label_is_noticed_by_the_check(entered: Stage) -> None:
    label = entered.window.sign_in._form.title
    entered.window.show_sign_in()
    settle()
    assert cut_words(entered.window) == []
    label.setMaximumWidth(40)
    settle()
    assert any("QLabel" in problem for problem in cut_words(entered.window))


def test_the_small_drawings_of_each_look_are_fresh() -> None:
    file = ROOT / "resources" / "tools" / "make_style_icons.py"
    spec = importlib.util.spec_from_file_location("make_style_icons", file)
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    sys.modules["make_style_icons"] = tool
    spec.loader.exec_module(tool)
    assert tool.main(["--check"]) == 0


def test_every_icon_can_be_drawn(stage: Stage) -> None:
    names = [file.stem for file in assets.path("icons").glob("*.svg")]
    assert len(names) > 40
    for name in names:
        drawn: QPixmap = stage.theme.icon(name).pixmap(20, 20)
        assert not drawn.isNull(), name


def test_a_chosen_look_stays_when_the_desk_opens_again(tmp_path: Path) -> None:
    from urbgov_desk.gui.preference import Preferences

    first = Preferences(tmp_path)
    first.change(look=Look.dark, point_size=14, language=Language.en)
    assert Preferences(tmp_path).liking == first.liking


def test_a_damaged_preference_file_gives_the_plain_look(tmp_path: Path) -> None:
    from urbgov_desk.gui.preference import Liking, Preferences

    (tmp_path / "desk.ini").write_text("[General]\nlook=pink\npoint_size=900\nlanguage=xx\n")
    assert Preferences(tmp_path).liking == Liking()


def test_the_training_ward_looks_unmistakably_different(entered: Stage) -> None:
    plain = entered.window.grab().toImage()
    entered.window.set_training(True)
    settle()
    trained = entered.window.grab().toImage()
    assert "TẬP HUẤN" in entered.window._form.band.text()
    assert entered.window._form.band.isVisible()
    rail = entered.window.frame._form.rail.geometry().center()
    assert plain.pixelColor(rail) != trained.pixelColor(rail)
