"""The books as the screen shows them: line by line, moved lines, prints, years."""

from pathlib import Path

import pytest

from tests.making import Ward, anh, intake, make_ward
from urbgov_desk.domain.act import Correction
from urbgov_desk.services import book, correction, paper, register
from urbgov_desk.services import intake as reception
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.store.identifier import new_id

CIVIL = "Hộ tịch"
OTHER_FIELD = "2.000815"  # chứng thực bản sao


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def test_a_book_has_every_ordinal_and_the_totals_of_its_paper(ward: Ward) -> None:
    for _ in range(3):
        reception.receive(ward.desk, intake())
    opened = book.read(ward.desk, CIVIL, 2026)
    assert [line.ordinal for line in opened.lines] == [1, 2, 3]
    assert opened.lines[0].applicant == anh().name
    assert opened.volumes == (1,)
    assert (opened.returned, opened.open) == (0, 3)
    assert opened.missing == ()
    assert opened.prints == ()


def test_a_dossier_corrected_into_another_book_leaves_its_line_without_its_person(
    ward: Ward,
) -> None:
    done = reception.receive(ward.desk, intake())
    correction.correct(
        ward.desk,
        Correction(
            request_id=new_id(),
            dossier=done.dossier,
            reason="nhầm thủ tục",
            intake=intake(procedure=OTHER_FIELD),
        ),
    )
    left = book.read(ward.desk, CIVIL, 2026).lines[0]
    (other,) = [b for b in book.shelf(ward.desk).books if b.field != CIVIL]
    assert left.moved_to == (other.field, 1)
    assert (left.applicant, left.address, left.phone) == ("", "", "")
    (moved,) = book.read(ward.desk, other.field, 2026).lines
    assert moved.moved_to is None
    assert moved.applicant == anh().name


def test_every_print_of_a_book_is_listed_newest_first_with_the_rows_it_had(ward: Ward) -> None:
    reception.receive(ward.desk, intake())
    first = register.tracking_register(ward.desk, CIVIL, 2026, "first")
    ward.clock.forward(hours=1)
    reception.receive(ward.desk, intake())
    second = register.tracking_register(ward.desk, CIVIL, 2026, "second")
    assert register.tracking_register(ward.desk, CIVIL, 2026, "second") == second
    prints = book.read(ward.desk, CIVIL, 2026).prints
    assert [(p.id, p.rows) for p in prints] == [(second, 2), (first, 1)]
    assert all(paper.read(ward.desk, p.id).startswith(b"%PDF") for p in prints)
    assert book.read(ward.desk, CIVIL, 2025).prints == ()
    assert book.read(ward.desk, "Đất đai", 2026).prints == ()


def test_the_shelf_has_this_year_even_when_it_has_no_book(ward: Ward) -> None:
    assert book.shelf(ward.desk).years == (2026,)
    assert book.shelf(ward.desk).books == ()
    reception.receive(ward.desk, intake())
    ward.clock.forward(days=60)
    assert book.shelf(ward.desk).years == (2027, 2026)
    assert book.shelf(ward.desk).year == 2027
    assert [b.rows for b in book.shelf(ward.desk, 2026).books] == [1]


def test_a_line_leads_to_its_dossier_by_the_code(ward: Ward) -> None:
    done = reception.receive(ward.desk, intake())
    (line,) = book.read(ward.desk, CIVIL, 2026).lines
    assert book.dossier_of(ward.desk, line.code) == done.dossier
    with pytest.raises(DossierUnknown):
        book.dossier_of(ward.desk, "khong-co")
