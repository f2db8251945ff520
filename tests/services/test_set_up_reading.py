"""What the set-up page reads: series still to be opened, procedures with doubts, the store."""

from pathlib import Path

from tests.making import intake, make_ward
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.services import intake as acts
from urbgov_desk.services import office, procedure_list, series, store_place


def test_a_series_that_was_used_can_no_longer_be_opened(tmp_path: Path) -> None:
    ward = make_ward(tmp_path)
    before = {(c.kind, c.scope) for c in series.list_series(ward.desk).choices}
    assert {("PBS", ""), ("PTC", ""), ("PXL", ""), ("TB", ""), ("dossier", "01")} <= before
    acts.receive(ward.desk, intake())
    after = series.list_series(ward.desk)
    assert ("dossier", "01") not in {(c.kind, c.scope) for c in after.choices}
    assert {line.kind: line.last for line in after.lines}["dossier"] == 1
    assert all(line.used for line in after.lines)


def test_a_series_opened_from_a_paper_book_is_listed_and_still_open(tmp_path: Path) -> None:
    ward = make_ward(tmp_path)
    boss = ward.as_officer("TRUONG")
    office.open_series(boss, kind="PBS", scope="", period="2026", last=41, volume=1, request_id="r")
    (line,) = series.list_series(boss).lines
    assert (line.kind, line.last, line.used) == ("PBS", 41, False)


def test_a_fee_by_the_page_is_told_for_one_page(tmp_path: Path) -> None:
    facts = procedure_list.facts(make_ward(tmp_path).desk, "2.000815")
    assert facts.fee_of_one_page
    assert facts.fee.amount == 2_000
    assert facts.fee_confidence.is_verified


def test_an_unknown_limit_stays_unknown_and_unverified(tmp_path: Path) -> None:
    facts = procedure_list.facts(make_ward(tmp_path).desk, "1.001776")
    assert facts.due.due_at is None
    assert not facts.due.limit.confidence.is_verified


def test_a_charge_nobody_states_is_never_called_verified(tmp_path: Path) -> None:
    desk = make_ward(tmp_path).desk
    lines = procedure_list.list_procedures(desk).lines
    unknown = next(line for line in lines if not line.fee_known)
    facts = procedure_list.facts(desk, unknown.code)
    assert facts.fee.amount is None
    assert facts.fee_confidence is Confidence.unverified


def test_the_list_shows_what_nobody_has_verified(tmp_path: Path) -> None:
    found = procedure_list.list_procedures(make_ward(tmp_path).desk)
    assert found.unverified
    assert any(not line.verified for line in found.lines)
    assert found.own == frozenset()


def test_the_store_says_where_it_lies_and_how_large_it_is(tmp_path: Path) -> None:
    where = store_place.where(make_ward(tmp_path).desk)
    assert where.folder == tmp_path
    assert where.size > 0
    assert not where.training
