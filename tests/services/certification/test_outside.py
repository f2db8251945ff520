"""Outside the office: a kit goes along without number; on return the moment of signing counts."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.certifying import asked, certifying_ward, copy_line, sign, signature_line
from tests.documents.reading import page_texts
from tests.making import Ward
from urbgov_desk import documents
from urbgov_desk.domain.authority import RevokeGrant
from urbgov_desk.domain.certification import Issuer, OutsideOffice
from urbgov_desk.domain.certification_book import EntrySource
from urbgov_desk.domain.certifying import AskedLine
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import paper
from urbgov_desk.services.certification import attestation_texts, authority, outside, signing
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def at_home(at: datetime) -> AskedLine:
    line = signature_line()
    there = OutsideOffice(place="Số 5 ngõ 2", at=at, reason="Người già yếu", finger="ngón trỏ phải")
    return replace(line, detail=replace(line.detail, outside=there))


def test_the_kit_has_blanks_and_takes_no_number(ward: Ward) -> None:
    made = outside.print_kit(ward.desk, asked(signature_line()), new_id())
    words = " ".join(page_texts(paper.read(ward.desk, made)))
    assert "Sơ yếu lý lịch" in words and "Lê Thị Hoà" in words
    assert "là Công chức tư pháp - hộ tịch UBND phường Bồ Đề" in words
    assert sign(ward.desk, signature_line()).lines[0].entry.number == 1


def test_the_blanks_carry_the_words_the_ward_entered_itself(ward: Ward) -> None:
    kind, valid_from = "attestation_signature", date(2026, 11, 1)
    shipped = documents.shipped_text(kind, valid_from).text
    attestation_texts.keep_text(
        ward.as_officer("TRUONG"),
        kind=kind,
        text=f"{shipped}\nTheo lời văn của phường.",
        basis="Công văn số 5/STP",
        valid_from=valid_from,
        request_id=new_id(),
    )
    made = outside.print_kit(ward.desk, asked(signature_line()), new_id())
    assert "Theo lời văn của phường." in " ".join(page_texts(paper.read(ward.desk, made)))


def test_no_kit_is_made_for_who_may_not_sign(ward: Ward) -> None:
    with pytest.raises(outside.NobodyMaySign):
        outside.print_kit(ward.desk, asked(copy_line(issuer=Issuer.FOREIGN)), new_id())


def test_on_return_the_authority_of_the_moment_of_signing_counts(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG")
    me = ward.desk.signed_in()
    grant = next(g for g in authority.list_grants(ward.desk) if g.officer == me.id)
    authority.revoke(
        chairman,
        RevokeGrant(
            request_id=new_id(), grant=grant.id, from_day=date(2026, 11, 20), reason="Thôi uỷ quyền"
        ),
    )
    with pytest.raises(signing.MayNotSign):
        sign(ward.desk, signature_line())
    signed_at = datetime(2026, 11, 19, 15, 40, tzinfo=HANOI)
    entry = sign(ward.desk, at_home(signed_at)).lines[0].entry
    assert (entry.signed_at, entry.source) == (signed_at, EntrySource.OUTSIDE)
    assert entry.entered_at == ward.clock.now
    assert verify(ward.desk.store).finding is None


def test_a_moment_to_come_is_refused(ward: Ward) -> None:
    with pytest.raises(signing.OutsideMomentOdd):
        sign(ward.desk, at_home(ward.clock.now + timedelta(hours=1)))
    with pytest.raises(signing.OutsideMomentOdd):
        sign(ward.as_officer("TRUONG"), at_home(datetime(2025, 12, 30, 9, 0, tzinfo=HANOI)))
