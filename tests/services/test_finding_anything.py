"""One search over the whole desk: dossiers, certification visits, lines of the books."""

from pathlib import Path

import pytest

from tests.certifying import asked, certifying_ward, copy_line, pin_session, signature_line
from tests.making import Ward, anh, applicant, intake
from urbgov_desk.domain.book_act import AnnulEntry
from urbgov_desk.domain.certifying import SignVisit, Submit
from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.found import FoundEntry, FoundVisit
from urbgov_desk.services import finding_anything
from urbgov_desk.services import intake as reception
from urbgov_desk.services.certification import entry, signing, visit
from urbgov_desk.services.finding_anything import Found
from urbgov_desk.store.identifier import new_id

NAME, PHONE, NUMBER = "Trịnh Thị Quỳ", "0912000111", "001195000777"


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    """Two signed papers and a waiting one of one person, who also has a dossier."""
    made = certifying_ward(tmp_path, opening=512)
    who = {"requester": NAME, "phone": PHONE, "number": NUMBER}
    signing.sign_visit(
        made.desk,
        SignVisit(
            request_id=new_id(),
            session=pin_session(made.desk),
            visit=asked(copy_line(), signature_line(), **who),
            no_conflict=True,
        ),
    )
    visit.submit(made.desk, Submit(request_id=new_id(), visit=asked(copy_line("Học bạ"), **who)))
    reception.receive(made.desk, intake(holders=(applicant(anh(name=NAME)),)))
    return made


def found(ward: Ward, text: str) -> tuple[Found, ...]:
    return finding_anything.found(ward.desk.store.db, text)


@pytest.mark.parametrize("text", [NAME, "trinh thi quy", "Quỳ"])
def test_a_name_finds_dossier_visits_and_lines(ward: Ward, text: str) -> None:
    kinds = [type(each) for each in found(ward, text)]
    assert kinds == [DossierLine, FoundVisit, FoundVisit, FoundEntry, FoundEntry]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("513/BS", ["513 quyển số 01/2026 - SCT/BS"]),
        ("513 bs", ["513 quyển số 01/2026 - SCT/BS"]),
        ("số 513 quyển số 01/2026 - SCT/BS", ["513 quyển số 01/2026 - SCT/BS"]),
        ("513/ckđc", ["513 quyển số 01/2026 - SCT/CK,ĐC"]),
        ("513 SCT/CK,ĐC", ["513 quyển số 01/2026 - SCT/CK,ĐC"]),
    ],
)
def test_a_number_as_it_is_printed_finds_its_line_first(
    ward: Ward, text: str, numbers: list[str]
) -> None:
    lines = [each.number for each in found(ward, text) if isinstance(each, FoundEntry)]
    assert lines == numbers
    assert isinstance(found(ward, text)[0], FoundEntry)


@pytest.mark.parametrize("text", ["513", "513 quyển 01/2026", "513 quyen 1", "513/2026"])
def test_without_a_symbol_every_book_has_its_line(ward: Ward, text: str) -> None:
    lines = [each for each in found(ward, text) if isinstance(each, FoundEntry)]
    assert {line.number.split()[0] for line in lines} == {"513"}
    assert len(lines) == 2


@pytest.mark.parametrize("text", ["513 quyển 02/2026", "513/2025", "999/BS", "513/GD", "0", "/BS"])
def test_a_number_nobody_has_finds_no_line(ward: Ward, text: str) -> None:
    assert not [each for each in found(ward, text) if isinstance(each, FoundEntry)]


@pytest.mark.parametrize("text", [PHONE, NUMBER, "0777", "CT01-261123-001", "1"])
def test_a_visits_numbers_find_it(ward: Ward, text: str) -> None:
    assert [each for each in found(ward, text) if isinstance(each, FoundVisit)]


def test_a_row_says_what_it_is_and_how_it_stands(ward: Ward) -> None:
    waiting, signed = (e for e in found(ward, PHONE) if isinstance(e, FoundVisit))
    assert (waiting.title, waiting.papers, waiting.state.value) == ("Học bạ", 1, "waiting")
    assert (signed.papers, signed.state.value, signed.requester) == (2, "signed", NAME)
    line = found(ward, "513/bs")[0]
    assert isinstance(line, FoundEntry)
    request = AnnulEntry(request_id=new_id(), entry=line.id, reason="Giả", decision="20/QĐ")
    entry.annul(ward.desk, request)
    again = found(ward, "513/bs")[0]
    assert isinstance(again, FoundEntry)
    assert again.struck_out


@pytest.mark.parametrize("text", ['"', "*", "a AND", "513/;DROP", "  ", "\x00", "'"])
def test_any_text_is_safe(ward: Ward, text: str) -> None:
    found(ward, text)
