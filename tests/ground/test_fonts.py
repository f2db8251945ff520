"""Every shipped face has every letter a Vietnamese name, law or sum is written with."""

import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from urbgov_desk import assets

FACES = sorted(assets.path("fonts").glob("*.ttf"))
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưy"


def vietnamese_letters() -> set[str]:
    """The vowels in every tone, and đ, in both cases, each as its one composed character."""
    lower = {unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES}
    lower |= set("bcdđghklmnpqrstvxfjwz")
    return lower | {letter.upper() for letter in lower}


def characters_of(face: Path) -> set[str]:
    """The characters a face has a glyph for."""
    with TTFont(face) as font:
        return {chr(code) for code in font.getBestCmap()}


def test_there_are_134_letters_with_marks_and_each_is_one_character() -> None:
    marked = {letter for letter in vietnamese_letters() if not letter.isascii()}
    assert len(marked) == 134
    assert all(len(letter) == 1 for letter in marked)


def test_four_faces_for_papers_and_four_for_screens_are_shipped() -> None:
    assert [face.stem for face in FACES] == [
        *("BeVietnamPro-Bold", "BeVietnamPro-Medium", "BeVietnamPro-Regular"),
        *("BeVietnamPro-SemiBold", "Tinos-Bold", "Tinos-BoldItalic", "Tinos-Italic"),
        "Tinos-Regular",
    ]


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_a_face_has_every_vietnamese_letter_digit_and_sign(face: Path) -> None:
    signs = "!\"#%&'()*+,-./:;<=>?@[]_`{|}~–—…“”‘’•·°×÷±§«»©₫½¼²³\u00a0"
    needed = vietnamese_letters() | set("0123456789 ") | set(signs)
    assert sorted(needed - characters_of(face)) == []


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_a_face_has_the_letters_of_foreign_names(face: Path) -> None:
    foreign = set("ÄÖÜäöüßÅåÆæØøÇçÑñŁłŚśŽžČčŠšĆćĐđŐőŰűÏïËëÿĞğİıŞş")
    assert sorted(foreign - characters_of(face)) == []


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_no_letter_is_an_empty_box(face: Path) -> None:
    with TTFont(face) as font:
        names, outlines = font.getBestCmap(), font["glyf"]
        empty = [
            letter
            for letter in sorted(vietnamese_letters())
            if names[ord(letter)] == ".notdef" or not outlines[names[ord(letter)]].numberOfContours
        ]
    assert empty == []


def test_papers_have_the_number_sign_and_the_arrow() -> None:
    papers = [face for face in FACES if face.stem.startswith("Tinos")]
    assert all({"№", "→", "™"} <= characters_of(face) for face in papers)


def test_the_licence_of_each_family_travels_with_it() -> None:
    for family in {face.stem.partition("-")[0] for face in FACES}:
        assert "SIL OPEN FONT LICENSE" in assets.read_text("fonts", f"OFL-{family}.txt")
