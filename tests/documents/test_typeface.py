"""Every Vietnamese letter comes out as itself, however it was typed; what cannot be is refused."""

import unicodedata
from dataclasses import replace

import pytest

from tests.documents import specimens
from tests.documents.reading import picture, whole_text
from urbgov_desk import documents
from urbgov_desk.documents.typeface import Face, MissingGlyph, printable, width

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LOWER = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES] + ["đ"]
LETTERS = LOWER + [letter.upper() for letter in LOWER]


def test_the_alphabet_has_its_134_marked_and_plain_letters() -> None:
    assert all(len(letter) == 1 for letter in LETTERS)
    marked = [letter for letter in LETTERS if letter not in "aeiouyAEIOUY"]
    assert len(marked) == 134


@pytest.mark.parametrize("face", list(Face))
def test_every_face_has_every_vietnamese_letter_and_sign(face: Face) -> None:
    for letter in [*LETTERS, *"abcdefghijklmnopqrstuvwxyz0123456789.,;:!?()[]/-–—…“”‘’%&@#+=*₫№"]:
        assert width(letter, face, 10) > 0


def test_every_vietnamese_letter_can_be_copied_out_of_the_paper() -> None:
    words = " ".join(LETTERS)
    text = whole_text(documents.make(replace(specimens.supplement(), reason=words)))
    assert words in text


def test_decomposed_text_gives_the_same_bytes_as_composed() -> None:
    words = "Nguyễn Thị Ngọc Ánh, ngõ Hậu Khuông, phường Bồ Đề, ƯỠN ẸO " + " ".join(LETTERS)
    composed = replace(specimens.supplement(), reason=unicodedata.normalize("NFC", words))
    decomposed = replace(specimens.supplement(), reason=unicodedata.normalize("NFD", words))
    assert decomposed.reason != composed.reason
    assert documents.make(decomposed) == documents.make(composed)


def test_marks_stand_on_their_letters() -> None:
    """Text extraction cannot see a mark beside its letter; the widths of what is inked can."""
    plain = replace(specimens.supplement(), reason="aaaaaaaaaaaaaaaaaaaa")
    marked = replace(specimens.supplement(), reason=unicodedata.normalize("NFD", "ấ" * 20))
    assert width(printable(marked.reason), Face.regular, 10) == width("a" * 20, Face.regular, 10)
    assert picture(documents.make(plain)).tobytes() != picture(documents.make(marked)).tobytes()


@pytest.mark.parametrize("letter", ["王", "Ж", "☑", "\U0001f600"])
def test_a_letter_that_cannot_be_printed_is_told_by_name(letter: str) -> None:
    for paper in (
        replace(specimens.supplement(), reason=f"Ông {letter}"),
        replace(specimens.receipt(), stamp_office=letter),
        replace(specimens.receipt(), receiver=letter),
        replace(
            specimens.control_slip(),
            hops=(replace(specimens.control_slip().hops[0], giver=letter),),
        ),
    ):
        with pytest.raises(MissingGlyph) as told:
            documents.make(paper)
        assert told.value.values == {"character": letter, "code": f"U+{ord(letter):04X}"}


def test_a_mark_without_a_letter_of_its_own_is_told_with_the_letter_before_it() -> None:
    with pytest.raises(MissingGlyph) as told:
        documents.make(replace(specimens.supplement(), reason="q\u0303"))
    assert told.value.values == {"character": "q\u0303", "code": "U+0303"}


def test_control_and_invisible_characters_never_reach_the_paper() -> None:
    typed = "Số\x00 12\x07 ngõ\u200b 99\u202e đường\ufeff Cừ\x1b[31m"
    text = whole_text(documents.make(replace(specimens.supplement(), reason=typed)))
    assert "Lý do: Số 12 ngõ 99 đường Cừ[31m" in text


def test_braces_and_stars_in_a_value_are_only_text() -> None:
    typed = "**Ánh** {code} *x*"
    text = whole_text(documents.make(replace(specimens.supplement(), reason=typed)))
    assert f"Lý do: {typed}" in text


def test_foreign_names_in_latin_letters_are_printed() -> None:
    name = "Łukasz Jiří Čapek-Ørsted Müller d'Été Ñandú İnönü"
    assert name in whole_text(documents.make(replace(specimens.refusal(), submitter=name)))
