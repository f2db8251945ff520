"""`explain authority` beside the ward's own store, as a terminal would ask."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.terminal.ward_process import Ran, run
from urbgov_desk.domain.authority import Ground, NotifySpecimen, RecordGrant
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.services import opening
from urbgov_desk.services.certification import authority
from urbgov_desk.services.officer import list_officers


def record_delegation(data: Path) -> None:
    """TRUONG is Chairman and delegates copies and signatures to HOA, Vietnamese papers only."""
    desk = opening.open_desk(data)
    codes = {officer.code: officer for officer in list_officers(desk)}
    chairman = desk.with_officer(codes["TRUONG"])
    authority.record(
        chairman,
        RecordGrant(
            request_id="office",
            officer=codes["TRUONG"].id,
            ground=Ground.OFFICE,
            title="Chủ tịch",
            valid_from=date(2025, 7, 1),
        ),
    )
    authority.record(
        chairman,
        RecordGrant(
            request_id="delegation",
            officer=codes["HOA"].id,
            ground=Ground.DELEGATION,
            title="Công chức tư pháp - hộ tịch",
            valid_from=date(2026, 1, 1),
            valid_until=date(2026, 12, 31),
            decision_number="15/QĐ-UBND",
            decision_on=date(2025, 12, 29),
            granted_by=codes["TRUONG"].id,
            kinds=frozenset({CertificationKind.COPY, CertificationKind.SIGNATURE}),
            issuers=frozenset({Issuer.VIETNAMESE}),
            basis="Nghị quyết 01/2025/NQ-HĐND",
        ),
    )
    desk.store.close()


@pytest.fixture(scope="module")
def delegated(new_ward: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ward's folder in which the two authorities are recorded."""
    data = Path(shutil.copytree(new_ward, tmp_path_factory.mktemp("delegated") / "data"))
    record_delegation(data)
    return data


def ask(data: Path, *arguments: str) -> Ran:
    return run(data, "explain", "authority", *arguments, "--json")


def test_a_delegate_may_sign_a_vietnamese_copy_under_the_block_of_the_decision(
    delegated: Path,
) -> None:
    ran = ask(delegated, "copy", "--officer", "hoa", "--on", "2026-11-23")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["allowed"] is True
    assert ran.json["signature_block"] == "TUQ. CHỦ TỊCH\nCÔNG CHỨC TƯ PHÁP - HỘ TỊCH"
    assert any("15/QĐ-UBND" in reason for reason in ran.json["reasons"])
    assert ran.json["sources"]
    assert ran.json["training"] is False


def test_a_foreign_paper_outside_the_decision_is_not_the_delegates_to_sign(delegated: Path) -> None:
    ran = ask(delegated, "copy", "--officer", "HOA", "--on", "2026-11-23", "--issuer", "foreign")
    assert ran.code == 0
    assert ran.json["allowed"] is False
    assert ran.json["signature_block"] is None
    assert any("nước ngoài" in reason for reason in ran.json["reasons"])


def test_the_chairman_signs_a_transaction_and_a_delegation_that_ended_gives_nothing(
    delegated: Path,
) -> None:
    chairman = ask(delegated, "transaction", "--officer", "TRUONG", "--on", "2026-11-23")
    assert chairman.json["signature_block"] == "CHỦ TỊCH"
    ended = ask(delegated, "copy", "--officer", "HOA", "--on", "2027-01-01")
    assert (ended.code, ended.json["allowed"]) == (0, False)
    assert any("hết hiệu lực" in reason for reason in ended.json["reasons"])


def test_an_unknown_officer_and_a_pc_without_a_store_may_sign_nothing(
    delegated: Path, tmp_path: Path
) -> None:
    unknown = ask(delegated, "copy", "--officer", "AI", "--on", "2026-11-23")
    assert (unknown.code, unknown.json["allowed"], unknown.json["officer"]) == (0, False, None)
    assert "AI" in unknown.json["reasons"][0]
    nowhere = ask(tmp_path / "none", "copy", "--officer", "HOA", "--on", "2026-11-23")
    assert (nowhere.code, nowhere.json["allowed"], nowhere.json["training"]) == (0, False, None)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ("marriage", "--officer", "HOA"),
        ("copy", "--officer", "HOA", "--on", "31/02/2026"),
        ("copy", "--officer", "HOA", "--issuer", "moon"),
    ],
)
def test_a_wrong_question_is_said_in_words(delegated: Path, wrong: tuple[str, ...]) -> None:
    ran = ask(delegated, *wrong)
    assert ran.code == 2
    assert ran.json["allowed"] is False
    assert ran.err.strip() == ran.json["reasons"][0]


def test_a_desk_that_is_open_keeps_its_store_and_is_read_beside(
    delegated: Path, tmp_path: Path
) -> None:
    data = Path(shutil.copytree(delegated, tmp_path / "data"))
    desk = opening.open_desk(data)
    try:
        ran = run(tmp_path, "--data", data, "explain", "authority", "copy", "--officer", "HOA",
                  "--on", "2026-11-23", "--json")  # fmt: skip
        assert (ran.code, ran.json["allowed"]) == (0, True)
        chairman = desk.with_officer(next(o for o in list_officers(desk) if o.code == "TRUONG"))
        grant = next(g for g in authority.list_grants(desk) if g.ground is Ground.DELEGATION)
        authority.notify_specimen(
            chairman, NotifySpecimen(request_id="sent", grant=grant.id, on=date(2026, 1, 5))
        )
    finally:
        desk.store.close()


def test_words_are_said_without_json(delegated: Path) -> None:
    ran = run(
        delegated, "explain", "authority", "copy", "--officer", "HOA", "--on", "2026-11-23",
        "--lang", "en",
    )  # fmt: skip
    assert ran.code == 0
    assert "MAY SIGN" in ran.out
    assert "TUQ. CHỦ TỊCH" in ran.out
    assert "[" in ran.out
