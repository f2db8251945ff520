"""The forms' wording is dated data: complete, with sources, and checked before it is printed."""

from datetime import date

import pytest

from urbgov_desk import assets
from urbgov_desk.documents.form import (
    FormFaulty,
    NoFormInForce,
    UnknownPlaceholder,
    check,
    in_force,
    read_forms,
    shipped,
)
from urbgov_desk.documents.layouts import LAYOUTS
from urbgov_desk.rules.library import Library

FORM = """
[[form]]
code = "Mẫu số 02"
title = "PHIẾU"
set = "thử"
from = 2025-09-15
source = "Thông tư"
confidence = "high"
[[form.block]]
text = "Hồ sơ của: {applicant}"
"""
SLOTS = LAYOUTS["supplement_request"].slots


def changed(old: str, new: str) -> str:
    assert old in FORM
    return FORM.replace(old, new)


@pytest.mark.parametrize("kind", LAYOUTS)
def test_every_shipped_form_is_complete_and_asks_only_for_what_there_is(kind: str) -> None:
    for form in shipped(kind):
        check(form, LAYOUTS[kind].slots)
        assert form.source
        assert form.title == form.title.upper()


def test_every_shipped_form_belongs_to_a_paper() -> None:
    assert {path.stem for path in assets.path("forms").glob("*.toml")} == set(LAYOUTS)


def test_every_wording_stands_in_the_law_under_the_same_title_from_the_same_day() -> None:
    """The wording is in resources/forms, its place in the law in resources/rules/form.toml."""
    rows = Library.shipped().table("form")
    in_law = {(row["kind"], row["from"], row["title"].upper()) for row in rows}
    worded = {(f.kind, f.valid_from.isoformat(), f.title) for k in LAYOUTS for f in shipped(k)}
    assert in_law == worded


def test_the_later_wording_holds_from_its_day_on() -> None:
    forms = shipped("receipt")
    assert in_force(forms, date(2025, 9, 14)).set == "TT 01/2018/TT-VPCP"
    assert in_force(forms, date(2025, 9, 15)).set == "TT 03/2025/TT-VPCP"
    with pytest.raises(NoFormInForce):
        in_force(forms, date(2019, 1, 5))


@pytest.mark.parametrize("text", ["{aplicant}", "{applicant", "{Applicant}", "applicant}"])
def test_an_unknown_or_broken_placeholder_is_refused(text: str) -> None:
    [form] = read_forms("supplement_request", changed("{applicant}", text))
    with pytest.raises(UnknownPlaceholder):
        check(form, SLOTS)


@pytest.mark.parametrize("line", ['each = "things"', 'part = "papers"', 'when = "weather"'])
def test_a_list_part_or_condition_that_does_not_exist_is_refused(line: str) -> None:
    [form] = read_forms("supplement_request", f"{FORM}{line}\n")
    with pytest.raises(UnknownPlaceholder):
        check(form, SLOTS)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('title = "PHIẾU"', ""),
        ('title = "PHIẾU"', 'titel = "PHIẾU"'),
        ('source = "Thông tư"', 'source = ""'),
        ('confidence = "high"', 'confidence = "sure"'),
        ("from = 2025-09-15", 'from = "2025-09-15"'),
        ("from = 2025-09-15", ""),
        ('text = "Hồ', 'style = "loud"\ntext = "Hồ'),
        ("[[form.block]]", "[[form.blok]]"),
        ("[[form]]", "[[form"),
    ],
)
def test_a_faulty_entry_is_told(old: str, new: str) -> None:
    with pytest.raises(FormFaulty):
        read_forms("supplement_request", changed(old, new))


def test_words_and_columns_a_paper_needs_must_be_there() -> None:
    [form] = read_forms("receipt", FORM)
    with pytest.raises(FormFaulty):
        check(form, LAYOUTS["receipt"].slots)
