"""An authority to sign is recorded as the law of its first day wants it, or it is told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.certifying import DELEGATED, certifying_ward
from tests.making import Ward, second_of
from urbgov_desk.domain.authority import Ground, NotifySpecimen, RecordGrant, RevokeGrant
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.services.certification import authority
from urbgov_desk.services.office import BasisMissing
from urbgov_desk.store.identifier import new_id


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def delegation(ward: Ward, **changes: object) -> RecordGrant:
    wanted = RecordGrant(
        request_id=new_id(),
        officer=ward.desk.signed_in().id,
        ground=Ground.DELEGATION,
        title="Chuyên viên",
        valid_from=date(2026, 11, 20),
        valid_until=date(2026, 12, 31),
        decision_number="99/QĐ-UBND",
        decision_on=date(2026, 11, 20),
        granted_by=ward.as_officer("TRUONG").signed_in().id,
        kinds=DELEGATED,
        issuers=frozenset(Issuer),
        basis="Nghị quyết 01/2025/NQ-HĐND",
    )
    return replace(wanted, **changes)  # type: ignore[arg-type]


def record(ward: Ward, request: RecordGrant) -> str:
    return authority.record(ward.as_officer("TRUONG"), request)


def test_a_decision_has_no_effect_before_its_day(ward: Ward) -> None:
    for ground in (Ground.DELEGATION, Ground.ASSIGNMENT):
        early = delegation(ward, ground=ground, valid_from=date(2026, 1, 1))
        with pytest.raises(authority.GrantBeforeDecision):
            record(ward, early)
        assert record(ward, replace(early, request_id=new_id(), valid_from=date(2026, 11, 20)))


def test_an_assignment_is_given_by_the_chairman_and_not_by_who_gets_it(ward: Ward) -> None:
    own = ward.desk.signed_in().id
    for giver in (own, None, second_of(ward).officer):
        wanted = delegation(ward, ground=Ground.ASSIGNMENT, granted_by=giver)
        with pytest.raises(authority.NoSubDelegation):
            record(ward, wanted)


def test_a_ward_has_one_chairman_at_a_time(ward: Ward) -> None:
    second = RecordGrant(
        request_id=new_id(),
        officer=second_of(ward).officer,
        ground=Ground.OFFICE,
        title="Chủ tịch",
        valid_from=date(2026, 12, 1),
    )
    with pytest.raises(authority.ChairmanAlready) as told:
        record(ward, second)
    assert told.value.values["name"] == "Phạm Văn Trưởng"
    chairman = ward.as_officer("TRUONG")
    (office,) = [g for g in authority.list_grants(ward.desk) if g.ground is Ground.OFFICE]
    ending = RevokeGrant(
        request_id=new_id(), grant=office.id, from_day=date(2026, 12, 1), reason="Nghỉ hưu"
    )
    authority.revoke(chairman, ending)
    assert record(ward, second)


def test_a_specimen_is_not_sent_tomorrow(ward: Ward) -> None:
    grant = authority.list_grants(ward.desk)[0].id
    chairman = ward.as_officer("TRUONG")
    with pytest.raises(authority.SpecimenInFuture):
        authority.notify_specimen(
            chairman, NotifySpecimen(request_id=new_id(), grant=grant, on=date(2050, 1, 1))
        )


def test_a_delegation_of_the_pilots_needs_what_the_pilots_needed(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG").signed_in().id
    before = RecordGrant(
        request_id=new_id(),
        officer=chairman,
        ground=Ground.OFFICE,
        title="Chủ tịch",
        valid_from=date(2021, 1, 1),
        valid_until=date(2025, 6, 30),
    )
    record(ward, before)
    pilot = delegation(
        ward,
        title="Công chức tư pháp - hộ tịch",
        valid_from=date(2021, 7, 1),
        valid_until=None,
        decision_on=date(2021, 6, 30),
        kinds=frozenset({CertificationKind.COPY}),
        issuers=frozenset({Issuer.VIETNAMESE}),
        basis="",
    )
    assert record(ward, pilot)
    with pytest.raises(authority.GrantTitleMissing):
        record(ward, replace(pilot, request_id=new_id(), title=""))


def test_a_delegation_of_today_needs_an_end_and_its_resolution(ward: Ward) -> None:
    with pytest.raises(authority.GrantTermOdd):
        record(ward, delegation(ward, valid_until=None))
    with pytest.raises(BasisMissing):
        record(ward, delegation(ward, basis=" "))
