"""Who may sign a certification, judged by the law of the day of signing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from urbgov_desk.domain.authority import AuthorityAnswer, Grant, Ground
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.rules.law import Law

TODAY = date(2026, 11, 23)
COPY = CertificationKind.COPY
PILOT_DAY = date(2023, 5, 8)

CHAIRMAN = Grant(
    id="g1",
    officer="o1",
    ground=Ground.OFFICE,
    title="Chủ tịch UBND phường",
    valid_from=date(2016, 6, 1),
)
VICE = Grant(
    id="g2",
    officer="o2",
    ground=Ground.ASSIGNMENT,
    title="Phó Chủ tịch UBND phường",
    decision_number="05/QĐ-UBND",
    decision_on=date(2025, 7, 1),
    valid_from=date(2025, 7, 1),
)
DELEGATE = Grant(
    id="g3",
    officer="o3",
    ground=Ground.DELEGATION,
    title="Chuyên viên Trung tâm Phục vụ hành chính công",
    decision_number="128/QĐ-UBND",
    decision_on=date(2025, 8, 29),
    granted_by="o1",
    kinds=frozenset({COPY, CertificationKind.SIGNATURE, CertificationKind.TRANSLATOR_SIGNATURE}),
    valid_from=date(2025, 8, 29),
    valid_until=date(2026, 12, 31),
    basis="NQ 29/2025/NQ-HĐND ngày 28/8/2025",
)
PILOT = Grant(
    id="g4",
    officer="o4",
    ground=Ground.DELEGATION,
    title="Công chức Tư pháp – Hộ tịch",
    decision_number="31/QĐ-UBND",
    decision_on=date(2021, 7, 1),
    valid_from=date(2021, 7, 1),
    valid_until=date(2025, 6, 30),
)


@cache
def _law() -> Law:
    return Law.shipped()


def _ask(
    grants: Sequence[Grant],
    kind: CertificationKind = COPY,
    on: date = TODAY,
    issuer: Issuer = Issuer.VIETNAMESE,
) -> AuthorityAnswer:
    return _law().authority(grants, officer_name="Trần Thị Mai", kind=kind, issuer=issuer, on=on)


def _said(answer: AuthorityAnswer) -> str:
    assert not answer.allowed
    assert answer.block is None
    return " ".join(reason.text_vi for reason in answer.reasons)


@pytest.mark.parametrize(
    ("grant", "lines"),
    [
        (CHAIRMAN, ("CHỦ TỊCH",)),
        (VICE, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        (DELEGATE, ("TUQ. CHỦ TỊCH", "CHUYÊN VIÊN TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")),
    ],
)
def test_the_block_follows_from_the_ground(grant: Grant, lines: tuple[str, ...]) -> None:
    answer = _ask([grant])
    assert answer.allowed
    assert answer.block is not None
    assert (answer.block.lines, answer.block.name) == (lines, "Trần Thị Mai")
    assert answer.grant == grant
    assert answer.rule == f"authority/{grant.ground}@2025-11-01"
    assert any("280/2025" in source for source in answer.sources)
    assert all(reason.text_vi and reason.text_en for reason in answer.reasons)


def test_the_decision_is_named_with_its_basis() -> None:
    said = " ".join(reason.text_vi for reason in _ask([DELEGATE]).reasons)
    assert "Quyết định uỷ quyền số 128/QĐ-UBND ngày 29/08/2025" in said
    assert "từ ngày 29/08/2025 đến 31/12/2026" in said
    assert "căn cứ NQ 29/2025/NQ-HĐND" in said


@pytest.mark.parametrize("kind", list(CertificationKind))
def test_the_chairman_signs_every_kind_today(kind: CertificationKind) -> None:
    assert _ask([CHAIRMAN], kind, issuer=Issuer.FOREIGN).allowed


def test_the_strongest_ground_that_holds_decides() -> None:
    as_chairman = replace(CHAIRMAN, officer="o3", valid_from=date(2026, 12, 1))
    answer = _ask([DELEGATE, as_chairman])
    assert answer.grant == DELEGATE
    answer = _ask([DELEGATE, as_chairman], on=date(2026, 12, 1))
    assert answer.grant == as_chairman


def test_of_two_delegations_the_one_that_names_the_kind_decides() -> None:
    copies = replace(DELEGATE, id="g5", kinds=frozenset({COPY}))
    signatures = replace(
        DELEGATE, id="g6", kinds=frozenset({CertificationKind.SIGNATURE}), valid_from=TODAY
    )
    assert _ask([copies, signatures]).grant == copies
    assert _ask([copies, signatures], CertificationKind.SIGNATURE).grant == signatures


def test_without_any_grant_the_answer_says_so() -> None:
    assert "Chưa ghi nhận" in _said(_ask([]))


@pytest.mark.parametrize(
    ("changes", "on", "words"),
    [
        ({}, date(2025, 8, 28), "chỉ có hiệu lực từ ngày 29/08/2025"),
        ({}, date(2027, 1, 1), "đã hết hiệu lực từ sau ngày 31/12/2026"),
        ({"revoked_from": date(2026, 3, 2)}, date(2026, 3, 2), "đã bị thu hồi từ ngày 02/03/2026"),
        ({"decision_number": ""}, TODAY, "chưa ghi số quyết định"),
        ({"valid_until": None}, TODAY, "chưa ghi ngày hết hiệu lực"),
        ({"basis": ""}, TODAY, "nghị quyết của HĐND"),
        ({"title": ""}, TODAY, "Chưa ghi chức danh"),
    ],
)
def test_a_delegation_that_does_not_hold_says_why(
    changes: dict[str, object], on: date, words: str
) -> None:
    assert words in _said(_ask([replace(DELEGATE, **changes)], on=on))  # type: ignore[arg-type]


@pytest.mark.parametrize("on", [date(2025, 8, 29), date(2026, 12, 31)])
def test_both_days_of_a_delegation_belong_to_it(on: date) -> None:
    assert _ask([DELEGATE], on=on).allowed


def test_the_day_before_a_revocation_still_counts() -> None:
    assert _ask([replace(DELEGATE, revoked_from=TODAY)], on=date(2026, 11, 22)).allowed


def test_a_kind_the_decision_does_not_name_is_not_signed() -> None:
    said = _said(_ask([DELEGATE], CertificationKind.WILL))
    assert "128/QĐ-UBND" in said
    assert "không nêu việc chứng thực di chúc" in said


@pytest.mark.parametrize("issuer", [Issuer.FOREIGN, Issuer.JOINT])
def test_foreign_papers_need_to_be_in_the_decision(issuer: Issuer) -> None:
    only_ours = replace(DELEGATE, issuers=frozenset({Issuer.VIETNAMESE}))
    assert "không gồm giấy tờ" in _said(_ask([only_ours], issuer=issuer))
    assert _ask([only_ours]).allowed
    assert _ask([only_ours], CertificationKind.SIGNATURE, issuer=issuer).allowed


class TestTheLawOfTheDay:
    def test_a_pilot_delegate_signs_copies_of_vietnamese_papers(self) -> None:
        answer = _ask([PILOT], on=PILOT_DAY)
        assert answer.allowed
        assert answer.block is not None
        assert answer.block.lines == ("TUQ. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP – HỘ TỊCH")
        assert any("NĐ 34/2021" in source for source in answer.sources)

    @pytest.mark.parametrize(
        "title", ["CÔNG CHỨC TƯ PHÁP - HỘ TỊCH", "cong chuc tu phap ho tich", "Tư pháp – hộ tịch"]
    )
    def test_the_pilots_title_is_known_however_it_is_written(self, title: str) -> None:
        assert _ask([replace(PILOT, title=title)], on=PILOT_DAY).allowed

    @pytest.mark.parametrize("title", ["Chuyên viên", "Văn phòng - thống kê", "Tư pháp"])
    def test_another_title_did_not_sign_in_the_pilots(self, title: str) -> None:
        said = _said(_ask([replace(PILOT, title=title)], on=PILOT_DAY))
        assert f"“{title}” không phải chức danh" in said

    @pytest.mark.parametrize(
        "kind", [each for each in CertificationKind if each is not CertificationKind.COPY]
    )
    def test_the_pilots_were_for_copies_only(self, kind: CertificationKind) -> None:
        answer = _ask([PILOT], kind, on=PILOT_DAY)
        assert "không được uỷ quyền" in _said(answer)
        assert any("2021" in source for source in answer.sources)

    def test_the_pilots_were_for_vietnamese_papers_only(self) -> None:
        last_day = date(2025, 6, 30)
        assert _ask([CHAIRMAN], on=last_day, issuer=Issuer.FOREIGN).allowed
        assert "không được uỷ quyền" in _said(_ask([PILOT], on=last_day, issuer=Issuer.JOINT))

    def test_before_the_pilots_nobody_was_delegated(self) -> None:
        early = replace(PILOT, valid_from=date(2020, 1, 1))
        assert "trước thí điểm (01/07/2021)" in _said(_ask([early], on=date(2021, 6, 30)))
        assert _ask([early], on=date(2021, 7, 1)).allowed

    @pytest.mark.parametrize(
        ("on", "rule"),
        [
            (date(2025, 6, 30), "authority/delegation@2021-07-01"),
            (date(2025, 7, 1), "authority/delegation@2025-07-01"),
            (date(2025, 10, 31), "authority/delegation@2025-07-01"),
            (date(2025, 11, 1), "authority/delegation@2025-11-01"),
        ],
    )
    def test_each_day_is_judged_by_its_own_rule(self, on: date, rule: str) -> None:
        grant = replace(PILOT, valid_until=date(2026, 12, 31), basis="NQ 12/2025/NQ-HĐND")
        assert _ask([grant], on=on).rule == rule

    def test_any_title_may_be_delegated_since_july_2025(self) -> None:
        assert _ask([DELEGATE], on=date(2025, 10, 31)).allowed

    @pytest.mark.parametrize(
        ("kind", "issuer", "first"),
        [
            (COPY, Issuer.FOREIGN, date(2025, 1, 9)),
            (COPY, Issuer.JOINT, date(2025, 1, 9)),
            (CertificationKind.TRANSLATOR_SIGNATURE, Issuer.FOREIGN, date(2025, 7, 1)),
        ],
    )
    def test_even_the_chairman_waits_for_the_wards_competence(
        self, kind: CertificationKind, issuer: Issuer, first: date
    ) -> None:
        before = date.fromordinal(first.toordinal() - 1)
        assert "chưa thuộc thẩm quyền cấp xã" in _said(_ask([CHAIRMAN], kind, before, issuer))
        assert _ask([CHAIRMAN], kind, first, issuer).allowed

    def test_days_before_the_data_are_not_guessed_at(self) -> None:
        grant = replace(CHAIRMAN, valid_from=date(2008, 1, 1))
        assert "Dữ liệu luật chưa có" in _said(_ask([grant], on=date(2010, 5, 4)))
