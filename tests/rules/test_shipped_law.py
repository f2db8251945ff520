"""What ships: procedures with sources, unknowns with reasons, forms, figures and grounds."""

import re
import subprocess
import sys
import time
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from urbgov_desk import assets
from urbgov_desk.domain.procedure import (
    LimitKind,
    PaperRowKind,
    Procedure,
    ProcedureStatus,
    SubmitMode,
    SupplementClock,
)
from urbgov_desk.rules.checker import check
from urbgov_desk.rules.entry import NoRuleInForce, RuleNotYetInForce, begins
from urbgov_desk.rules.law import Law
from urbgov_desk.rules.library import Library

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]
TOOLS, README = ROOT / "resources" / "tools", ROOT / "README.md"


@cache
def _law() -> Law:
    return Law.shipped()


@cache
def _procedures() -> tuple[Procedure, ...]:
    """Every procedure as its newest entry has it, also one that is only coming."""
    library = _law().library
    codes = [path.stem for path in sorted(assets.path("rules", "procedure").glob("*.toml"))]
    newest = [max(map(begins, library.procedure_entries(code))) for code in codes]
    return tuple(
        _law().procedure(code, max(TODAY, on)) for code, on in zip(codes, newest, strict=True)
    )


def test_the_law_files_have_no_fault() -> None:
    assert check(assets.path("rules")) == []


def test_the_index_is_fresh() -> None:
    done = subprocess.run(
        [sys.executable, str(TOOLS / "make_law_index.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_readme_says_how_many_procedures_there_are() -> None:
    assert f"{len(_procedures())} procedures" in README.read_text(encoding="utf-8")


def test_every_procedure_has_a_source_and_a_short_name() -> None:
    for procedure in _procedures():
        assert procedure.source, procedure.code
        assert procedure.name, procedure.code
        assert 0 < len(procedure.short_name) <= 110, procedure.code
        assert procedure.supplement_source, procedure.code
    short = [each.short_name for each in _procedures()]
    assert len(set(short)) == len(short)


def test_no_unknown_limit_is_a_number_and_no_number_is_without_unit() -> None:
    kinds = set()
    for procedure in _procedures():
        assert procedure.limits, procedure.code
        for stated in procedure.limits:
            for limit in (stated.limit, *stated.alternatives):
                kinds.add(limit.kind)
                assert limit.source, procedure.code
                if limit.kind is LimitKind.unknown:
                    assert (limit.value, bool(limit.reason)) == (None, True), procedure.code
    assert kinds == set(LimitKind)


@pytest.mark.parametrize(
    ("code", "kind", "value"),
    [
        ("2.000815", LimitKind.same_day, 0),
        ("2.000927", LimitKind.same_day, 0),
        ("2.000908", LimitKind.same_day, 0),
        ("1.000894", LimitKind.same_day, 0),
        ("2.001406", LimitKind.working, 2),
        ("1.004884", LimitKind.working, 5),
        ("1.012812", LimitKind.calendar, 40),
        ("1.005040", LimitKind.hour, 2),
        ("2.000986", LimitKind.working, 3),
        ("1.004478", LimitKind.unknown, None),
        ("1.115148", LimitKind.unknown, None),
    ],
)
def test_limits_picked_by_hand(code: str, kind: LimitKind, value: int | None) -> None:
    stated = _law().procedure(code, TODAY).channel_limit()
    assert stated is not None
    assert (stated.limit.kind, stated.limit.value) == (kind, value)


def test_the_thirty_busiest_have_written_check_lists() -> None:
    ranked = [each for each in _procedures() if each.desk_rank is not None]
    assert sorted(each.desk_rank or 0 for each in ranked) == list(range(1, 31))
    for procedure in ranked:
        assert procedure.checklist_reviewed, procedure.code
        assert procedure.cases, procedure.code
        for case in procedure.cases:
            assert case.lines, (procedure.code, case.name)
            assert any(line.required for line in case.lines), (procedure.code, case.name)


def test_every_line_to_tick_is_one_line_and_every_published_paper_is_behind_one() -> None:
    for procedure in _procedures():
        published = {paper.seq for paper in procedure.papers}
        papers = {paper.seq for paper in procedure.papers if paper.kind is PaperRowKind.paper}
        behind = set()
        for case in procedure.cases:
            keys = [line.key for line in case.lines]
            assert len(set(keys)) == len(keys), (procedure.code, case.name)
            for line in case.lines:
                assert 0 < len(line.text) <= 60, (procedure.code, line.text)
                assert "\n" not in line.text
                behind |= set(line.papers)
        assert behind <= published, procedure.code
        assert papers <= behind, procedure.code


def test_a_birth_has_its_cases_and_the_portals_words_folded_beneath() -> None:
    birth = _law().procedure("1.001193", TODAY)
    assert [case.key for case in birth.cases] == [
        "certificate",
        "witness",
        "pledge",
        "abandoned",
        "surrogacy",
    ]
    lines = {line.key: line for line in birth.cases[0].lines}
    assert lines["form"].text == "Tờ khai đăng ký khai sinh"
    assert lines["identity"].submit_mode is SubmitMode.show
    assert not lines["authorisation"].required
    assert "không phải chứng thực" in lines["authorisation"].note


def test_a_procedure_without_papers_says_why() -> None:
    for procedure in _procedures():
        assert bool(procedure.papers) != bool(procedure.papers_reason), procedure.code


def test_lists_show_what_is_offered_with_the_busiest_first() -> None:
    lines = _law().procedures(TODAY)
    assert len(lines) > 300
    assert [line.desk_rank for line in lines[:30]] == list(range(1, 31))
    assert all(line.status is ProcedureStatus.listed for line in lines)
    assert not any(line.verified for line in lines if line.code == "1.001639")


def test_a_repealed_procedure_is_kept_for_old_dossiers_and_doubtful() -> None:
    from urbgov_desk.domain.moment import parse_moment

    assert _law().procedure("2.001009", TODAY).status is ProcedureStatus.repealed
    answer = _law().due("2.001009", parse_moment("2026-11-23T09:00"))
    assert any("bãi bỏ" in doubt.text_vi for doubt in answer.doubts)


def test_supplements_restart_the_clock_but_for_linked_births() -> None:
    paused = {each.code for each in _procedures() if each.supplement_clock is SupplementClock.pause}
    assert paused == {"2.000986", "2.001023"}


def test_the_forms_of_2025_are_complete_and_only_the_stop_notice_is_unverified() -> None:
    forms = [each for each in _law().forms(TODAY) if each.set == "TT 03/2025"]
    assert [(each.code, each.symbol) for each in forms] == [
        ("Mẫu 01", ""),
        ("Mẫu 02", "PBS"),
        ("Mẫu 03", "PTC"),
        ("Mẫu 04", "PXL"),
        ("Mẫu 05", "TB"),
        ("Mẫu 06", "PKS"),
        ("Mẫu 07", "STD"),
    ]
    assert [each.kind for each in forms if not each.verified] == ["stop_notice"]


def test_older_forms_are_of_the_older_set_and_unverified() -> None:
    form = _law().form("control_slip", date(2024, 5, 6))
    assert (form.code, form.set, form.verified) == ("Mẫu 05", "TT 01/2018", False)
    with pytest.raises(RuleNotYetInForce):
        _law().form("stop_notice", date(2024, 5, 6))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("transfer.cutoff", "15:00"),
        ("same_day.cutoff", "15:00"),
        ("supplement.request_within_working_days", 3),
        ("supplement.answer_within_working_days", 15),
        ("extension.notice_days_before", 1),
        ("extension.times_without_approval", 1),
        ("receipt.copies", 2),
    ],
)
def test_figures_of_the_one_stop_rules(name: str, value: int | str) -> None:
    figure = _law().parameter(name, TODAY)
    assert figure.value == value
    assert figure.source


def test_a_procedure_may_have_its_own_figure() -> None:
    name = "supplement.answer_within_working_days"
    assert _law().parameter(name, TODAY, code="2.000986").value == 7
    assert _law().parameter(name, TODAY, code="2.000815").value == 15
    assert _law().parameter(name, date(2026, 8, 31), code="2.000986").value == 15
    with pytest.raises(NoRuleInForce):
        _law().parameter("no.such.figure", TODAY)


def test_grounds_for_refusal_begin_with_the_procedures_own() -> None:
    keys = [each.key for each in _law().refusal_grounds("2.000815", TODAY)]
    assert keys[0] == "copy.altered"
    assert "not_competent" in keys
    assert not any(key.startswith("signature.") for key in keys)


def test_retention_is_known_only_where_the_law_says_it() -> None:
    assert _law().retention("certification.transaction", TODAY).years == 20
    assert _law().retention("certification.register", TODAY).permanent
    unknown = _law().retention("one_stop.receipt", TODAY)
    assert (unknown.years, unknown.permanent) == (None, False)
    assert not unknown.confidence.is_verified


def test_the_ways_of_filing_carry_the_numbers_of_the_reports() -> None:
    assert [each.report_code for each in _law().channels(TODAY)] == [1, 2, 3]


def test_the_law_opens_quickly_and_reads_one_file_per_procedure() -> None:
    started = time.perf_counter()
    law = Law.of(Library.shipped())  # Law.shipped() keeps what other tests have opened
    assert time.perf_counter() - started < 0.25
    assert law._opened == {}
    law.procedure("2.000815", TODAY)
    assert [code for code, _ in law._opened] == ["2.000815"]


def test_the_law_is_read_once_and_shared() -> None:
    assert Law.shipped() is Law.shipped()
    assert Law.shipped() == Law.of(Library.shipped())


def test_no_law_file_names_a_place_only_its_makers_know() -> None:
    for path in assets.path("rules").rglob("*.toml"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b[0-9a-f]{16}\b", text), path.name
        assert "index id" not in text, path.name


def test_lists_say_which_figures_the_clerk_will_have_to_enter() -> None:
    lines = {line.code: line for line in _law().procedures(TODAY)}
    assert (lines["1.001731"].limit_known, lines["1.001731"].fee_known) == (False, True)
    assert (lines["1.004746"].limit_known, lines["1.004746"].fee_known) == (True, False)
    assert (lines["2.000815"].limit_known, lines["2.000815"].fee_known) == (True, True)
    for line in lines.values():
        stated = _law().procedure(line.code, TODAY).limits[0]
        assert line.limit_known == (stated.limit.kind is not LimitKind.unknown), line.code


def test_unchecked_entries_are_listed_for_the_set_up_page() -> None:
    unchecked = _law().unverified(TODAY)
    assert ("form", "stop_notice") in {(each.table, each.subject) for each in unchecked}
    assert ("retention", "one_stop.receipt") in {(each.table, each.subject) for each in unchecked}
    assert all(each.source and not each.confidence.is_verified for each in unchecked)
