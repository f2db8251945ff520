"""Everything that can happen or go wrong has words, in both languages, with the same values."""

import importlib
import pkgutil
import string
import tomllib
from enum import Enum
from pathlib import Path

import pytest

import urbgov_desk
from urbgov_desk import assets, wording
from urbgov_desk.domain import (
    authority,
    certification,
    certification_book,
    certification_visit,
    chain_head,
    dossier,
    export,
    inspection,
    lifecycle,
    party,
    printed_paper,
    procedure,
    right,
)
from urbgov_desk.domain.problem import Told
from urbgov_desk.store.projection.registry import PROJECTIONS

NAMED = (
    lifecycle.State,
    lifecycle.PlainState,
    lifecycle.Step,
    lifecycle.Clock,
    dossier.PaperAnswer,
    dossier.ResultKind,
    dossier.Timeliness,
    dossier.ReturnWay,
    dossier.ContactOutcome,
    dossier.CallList,
    dossier.PaymentKind,
    dossier.PaymentMethod,
    printed_paper.PrintedPaper,
    dossier.PrintState,
    party.Role,
    party.PartyKind,
    party.IdentityKind,
    party.Sex,
    party.SigningWay,
    party.NumberMissingBecause,
    procedure.Channel,
    procedure.ChargeKind,
    certification.CertificationKind,
    certification.Issuer,
    certification.Legalisation,
    certification.Layout,
    certification.Variant,
    certification_visit.LineState,
    certification_visit.VisitState,
    certification.AttestationForm,
    certification_book.EntrySource,
    certification_book.BookKind,
    certification_book.BookHolder,
    authority.Ground,
    chain_head.HeadAnswer,
    right.OfficerRole,
    right.Act,
    inspection.Looked,
    export.Exported,
)


def holes(sentence: str) -> set[str]:
    """The placeholders of a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def all_problems() -> set[type[Told]]:
    """Every problem the product can tell of, wherever it is defined."""
    for module in pkgutil.walk_packages(urbgov_desk.__path__, "urbgov_desk."):
        importlib.import_module(module.name)
    found: set[type[Told]] = set()
    waiting = list(Told.__subclasses__())
    while waiting:
        problem = waiting.pop()
        if problem.__module__.startswith("urbgov_desk."):
            found.add(problem)
        waiting += problem.__subclasses__()
    return found


def kind_of(key: str) -> str:
    """The event an entry is for: itself, or the part before its variant."""
    return key if key in PROJECTIONS else key.rpartition(".")[0]


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_problem_says_what_to_do(language: str) -> None:
    words = wording.words(language)["problem"]
    problems = all_problems()
    assert len(problems) > 50
    assert sorted(f"{p.__module__}.{p.__name__}" for p in problems if p.code not in words) == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_event_has_a_sentence(language: str) -> None:
    words = wording.words(language)["event"]
    assert sorted(set(PROJECTIONS) - words.keys()) == []
    assert sorted(k for k in words if kind_of(k) not in PROJECTIONS) == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize("kind", NAMED, ids=lambda kind: kind.__name__)
def test_everything_with_a_name_is_called_by_it(kind: type[Enum], language: str) -> None:
    words = wording.words(language)[wording.table_of(kind)]
    values = {str(member.value) for member in kind}
    assert values - words.keys() == set()
    # Beside the members: no dossier yet, and what may be done to a dossier that is no step of it.
    if kind not in (lifecycle.State, lifecycle.Step):
        assert words.keys() - values == set()
    assert all(words[value].strip() for value in values)


def test_both_languages_say_the_same_things() -> None:
    vietnamese, english = (wording.words(language) for language in wording.LANGUAGES)
    assert vietnamese.keys() == english.keys()
    for table, entries in vietnamese.items():
        assert sorted(entries.keys() ^ english[table].keys()) == [], table


def test_both_languages_ask_for_the_same_values() -> None:
    vietnamese, english = (wording.words(language) for language in wording.LANGUAGES)
    different = [
        f"{table}.{key}"
        for table, entries in vietnamese.items()
        for key, sentence in entries.items()
        if holes(sentence) != holes(english.get(table, {}).get(key, sentence))
    ]
    assert different == []


def test_no_sentence_stands_twice() -> None:
    for language in wording.LANGUAGES:
        seen: dict[tuple[str, str], str] = {}
        for file in sorted(assets.path("wording", language).glob("*.toml")):
            for table, entries in tomllib.loads(file.read_text(encoding="utf-8")).items():
                for key in entries:
                    assert (table, key) not in seen, f"{key}: {seen[table, key]}, {file.name}"
                    seen[table, key] = file.name


def test_an_entry_that_stands_twice_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text('[problem]\nsame = "x"\n', encoding="utf-8")
    monkeypatch.setattr(assets, "path", lambda *parts: tmp_path)
    wording.words.cache_clear()
    try:
        with pytest.raises(wording.WordMissing):
            wording.words("vi")
    finally:
        wording.words.cache_clear()


def test_values_are_said_as_people_read_them() -> None:
    assert wording.event(
        "payment.recorded", "vi", amount=1_250_000, method=dossier.PaymentMethod.CASH
    ) == ("Thu 1.250.000 đồng, tiền mặt.")
    told = lifecycle.StepNotLawful(step="return", state=2)
    assert "Trả kết quả" in wording.problem(told)
    assert "Được tiếp nhận" in wording.problem(told)


def test_a_thing_without_words_is_a_bug() -> None:
    with pytest.raises(wording.WordMissing):
        wording.event("dossier.eaten")
