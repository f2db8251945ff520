"""A ward's own checked words take the place of a template nobody could check; places are kept."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.certifying import certifying_ward, sign, signature_line
from tests.making import Ward
from urbgov_desk.documents.form import AttestationTextMissing, UnknownPlaceholder
from urbgov_desk.domain.certification import AttestationForm
from urbgov_desk.domain.certifying import Ink
from urbgov_desk.services import paper
from urbgov_desk.services.certification import attestation_texts, attesting, calibrating
from urbgov_desk.services.desk import NotAllowed
from urbgov_desk.services.office import BasisMissing
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

KIND = "attestation_signature"
OWN = (
    "{date_words}\nTôi **{certifier}**\n= **Chứng thực**\nÔng/bà {person} đã ký trước mặt tôi, "
    "theo mẫu của phường.\nSố {number} quyển {volume} - {symbol}"
)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def keep(
    ward: Ward, text: str = OWN, basis: str = "Công văn 12/STP-HCTP", code: str = "TRUONG"
) -> None:
    attestation_texts.keep_text(
        ward.as_officer(code),
        kind=KIND,
        text=text,
        basis=basis,
        valid_from=date(2026, 11, 1),
        request_id=new_id(),
    )


def printed(ward: Ward, tmp_path: Path) -> str:
    signed = sign(ward.desk, signature_line())
    inked = attesting.ink(
        ward.desk,
        Ink(
            request_id=new_id(),
            certification=signed.visits[0].id,
            form=AttestationForm.FULL_PAGE,
        ),
    )
    file = tmp_path / "printed.pdf"
    file.write_bytes(paper.read(ward.desk, inked.papers[0]))
    return " ".join(PdfReader(file).pages[0].extract_text().split())


def test_every_attestation_is_listed_with_where_its_words_come_from(ward: Ward) -> None:
    texts = {each.kind: each for each in attestation_texts.list_texts(ward.desk)}
    assert {"attestation_copy", "attestation_will", KIND} <= texts.keys()
    assert not texts[KIND].shipped.verified
    assert texts[KIND].shipped.source
    assert texts[KIND].own is None


def test_the_wards_own_words_are_printed_from_their_day_on(ward: Ward, tmp_path: Path) -> None:
    assert "theo mẫu của phường" not in printed(ward, tmp_path)
    keep(ward)
    assert "theo mẫu của phường" in printed(ward, tmp_path)
    texts = {each.kind: each for each in attestation_texts.list_texts(ward.desk)}
    assert texts[KIND].text == OWN
    assert verify(ward.desk.store).finding is None


def test_words_that_could_not_be_printed_are_refused(ward: Ward) -> None:
    with pytest.raises(UnknownPlaceholder):
        keep(ward, "Ông/bà {ten_nguoi_ky} đã ký")
    with pytest.raises(AttestationTextMissing):
        keep(ward, "  \n ")
    with pytest.raises(BasisMissing):
        keep(ward, basis=" ")
    with pytest.raises(NotAllowed):
        keep(ward, code="HOA")


def test_a_place_is_kept_for_a_kind_of_paper_and_drawn_on_a_sheet(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG")
    own = calibrating.SheetPlace(x=20.0, y=200.0, width=90.0, height=40.0)
    calibrating.keep_place(chairman, "Bằng tốt nghiệp", own, new_id())
    assert calibrating.place_of(ward.desk, "bang tot nghiep") == own
    assert calibrating.place_of(ward.desk, "Học bạ") == calibrating.USUAL
    assert calibrating.sheet(ward.desk, own).startswith(b"%PDF")
    with pytest.raises(calibrating.SpotOdd):
        calibrating.keep_place(
            chairman, "", calibrating.SheetPlace(x=150.0, y=20.0, width=90.0), new_id()
        )
