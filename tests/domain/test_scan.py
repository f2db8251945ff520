"""What a scanned text is, and that no text whatever makes reading fail."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from urbgov_desk.domain import paper_code
from urbgov_desk.domain.paper_code import PaperCodeKind
from urbgov_desk.domain.party import Sex
from urbgov_desk.domain.scan import Scan, ScanKind, ScannedPerson, ScanWarning, read

VECTORS = Path(__file__).parents[1] / "vectors" / "scans.tsv"
OLDER = (
    "001195004321|201845611|Nguyễn Thị Hồng Ánh|17041995|Nữ|"
    "Số 12 ngõ 99 Nguyễn Văn Cừ, Bồ Đề, Long Biên, Hà Nội|05062021"
)
NEWER = (
    "001195004321|Nguyễn Thị Hồng Ánh|Nữ|17041995|Bồ Đề, Hà Nội|05062024|201845611|"
    "001195004329|Nguyễn Văn Cha|Trần Thị Mẹ"
)


def _person(scan: Scan) -> ScannedPerson:
    assert scan.person is not None
    return scan.person


def _vector_rows() -> list[list[str]]:
    lines = VECTORS.read_text(encoding="utf-8").splitlines()[1:]
    return [(line + "\t" * 5).split("\t")[:6] for line in lines if line]


@pytest.mark.parametrize("row", _vector_rows())
def test_scans_agree_with_the_independent_reckoning(row: list[str]) -> None:
    text, kind, number, name, born_on, warns = row
    plain = text.encode("raw_unicode_escape").decode("unicode_escape") if "\\u" in text else text
    scan = read(plain.replace("\\n", "\n").replace("\\t", "\t"))
    assert scan.kind == kind
    if number:
        person = _person(scan)
        assert person.number == number
        assert person.name == name
        assert person.born_on == date.fromisoformat(born_on)
        assert bool(scan.warnings) == (warns == "yes")


def test_the_older_card_gives_every_field() -> None:
    scan = read(OLDER)
    assert _person(scan) == ScannedPerson(
        number="001195004321",
        name="Nguyễn Thị Hồng Ánh",
        born_on=date(1995, 4, 17),
        birth_year=1995,
        sex=Sex.FEMALE,
        address="Số 12 ngõ 99 Nguyễn Văn Cừ, Bồ Đề, Long Biên, Hà Nội",
        issued_on=date(2021, 6, 5),
        old_number="201845611",
    )
    assert scan.warnings == ()


@pytest.mark.parametrize("swapped", [False, True])
def test_the_card_of_2024_is_known_by_its_second_field(swapped: bool) -> None:
    text = NEWER.replace("Nữ|17041995", "17041995|Nữ") if swapped else NEWER
    person = _person(read(text))
    assert person.name == "Nguyễn Thị Hồng Ánh"
    assert person.born_on == date(1995, 4, 17)
    assert person.sex is Sex.FEMALE
    assert person.address == "Bồ Đề, Hà Nội"
    assert person.issued_on == date(2024, 6, 5)
    assert person.old_number == "201845611"
    assert person.cancelled_number == "001195004329"
    assert person.extras == ("Nguyễn Văn Cha", "Trần Thị Mẹ")


def test_a_small_childs_card_without_address_does_not_take_the_parents_for_one() -> None:
    person = _person(read("001324000011|Lê Bình An|02032024|Nữ||05062024|||Lê Văn A|Trần Thị B"))
    assert person.address is None
    assert person.extras == ("Lê Văn A", "Trần Thị B")


@pytest.mark.parametrize(
    "wrapping", ["]Q1{}", "\ufeff{}\r\n", "]Q3\ufeff{}\n", "\x02{}\x03\r", " {} "]
)
def test_what_a_scanner_puts_round_the_text_does_not_matter(wrapping: str) -> None:
    assert read(wrapping.format(OLDER)) == read(OLDER)


def test_decomposed_letters_come_out_composed() -> None:
    import unicodedata

    assert read(unicodedata.normalize("NFD", OLDER)).person == read(OLDER).person


@pytest.mark.parametrize("page", ["cp1252", "latin-1"])
def test_letters_read_in_the_wrong_code_page_are_mended(page: str) -> None:
    broken = "".join(
        bytes([byte]).decode(page, errors="ignore") or chr(byte) for byte in OLDER.encode()
    )
    assert broken != OLDER
    scan = read(broken)
    assert scan.person == read(OLDER).person
    assert scan.warnings == (ScanWarning.letters_mended,)


def test_lost_letters_leave_the_name_to_the_clerk() -> None:
    scan = read("001195004321||Nguy?n Th? H?ng|17041995|N?|H? N?i|05062021")
    person = _person(scan)
    assert (person.name, person.address, person.sex) == (None, None, None)
    assert person.born_on == date(1995, 4, 17)
    assert {ScanWarning.name_unreadable, ScanWarning.address_unreadable} <= set(scan.warnings)


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (OLDER.replace("17041995", "17041996"), ScanWarning.number_year_differs),
        (OLDER.replace("|Nữ|", "|Nam|"), ScanWarning.number_sex_differs),
        (OLDER.replace("001195004321", "003195004321"), ScanWarning.number_place_unknown),
        (OLDER.replace("17041995", "31021995"), ScanWarning.birth_date_unreadable),
        (OLDER.replace("17041995", "1995"), ScanWarning.birth_year_only),
    ],
)
def test_what_does_not_fit_is_a_warning_and_nothing_is_refused(
    text: str, warning: ScanWarning
) -> None:
    scan = read(text)
    assert scan.kind is ScanKind.identity_card
    assert warning in scan.warnings


def test_a_health_card_is_read_from_its_hexadecimal_letters() -> None:
    name, place = "Lê Thị Hòa".encode().hex(), "Đà Nẵng".encode().hex().upper()
    scan = read(f"DN4480120012345|{name}|02/11/1990|2|{place}|48 - 001|01/01/2026|-|$")
    assert scan.kind is ScanKind.health_card
    person = _person(scan)
    assert (person.name, person.address, person.sex) == ("Lê Thị Hòa", "Đà Nẵng", Sex.FEMALE)
    assert (person.number, person.card_code) == (None, "DN4480120012345")


@pytest.mark.parametrize(
    ("paper_kind", "kind", "warnings"),
    [
        (PaperCodeKind.RECEIPT, ScanKind.receipt, ()),
        (PaperCodeKind.TRAINING_RECEIPT, ScanKind.receipt, (ScanWarning.training_paper,)),
        (PaperCodeKind.COURIER_LIST, ScanKind.courier_list, ()),
    ],
)
def test_our_own_papers_are_known(
    paper_kind: PaperCodeKind, kind: ScanKind, warnings: tuple[ScanWarning, ...]
) -> None:
    text = paper_code.make(
        b"k" * 32,
        kind=paper_kind,
        key_id="K1",
        code="NB-2026-000123",
        revision=1,
        printed_on=date(2026, 11, 23),
    )
    scan = read(f"]Q1{text}\r\n")
    assert (scan.kind, scan.warnings) == (kind, warnings)
    assert scan.paper is not None
    assert scan.paper.code == "NB-2026-000123"


def test_two_cards_at_once_give_the_first_and_say_so() -> None:
    scan = read(f"{OLDER}\r\n{NEWER}\r\n")
    assert _person(scan) == read(OLDER).person
    assert ScanWarning.several_texts in scan.warnings


ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300)
CARD_LIKE = st.lists(
    st.one_of(
        st.sampled_from(["001195004321", "", "17041995", "Nữ", "00000000", "2026-99-99", "٣" * 12]),
        ANY_TEXT,
    ),
    min_size=1,
    max_size=12,
).map("|".join)


@given(st.one_of(ANY_TEXT, CARD_LIKE))
@example("\x00")
@example("\ud800|" * 8)
@example("001195004321|" + "\udfff" * 5 + "|||||")
@example("|" * 100_000)
@example("x" * 1_000_000)
@example("٠٠١١٩٥٠٠٤٣٢١||Nguyễn|17041995|Nữ|Hà Nội|05062021")
@example("0" * 12 + "|" * 6)
@example("DN4480120012345|ff|x|9|zz|")
def test_reading_never_fails(text: str) -> None:
    scan = read(text)
    assert scan.kind in ScanKind
    assert (scan.person is None) == (
        scan.kind not in (ScanKind.identity_card, ScanKind.health_card)
    )
