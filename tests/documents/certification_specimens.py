"""One specimen of each paper of the certification desk."""

from dataclasses import replace
from datetime import date

from tests.documents.specimens import at, head
from urbgov_desk.documents.certification_values import (
    AppointmentSlip,
    Attestation,
    BundleLine,
    BundleSlip,
    CalibrationSheet,
    CertificationRefusal,
    CopyMark,
    LastNumber,
    OfficeSlip,
    OutsideKit,
    Spot,
)
from urbgov_desk.documents.layouts import LAYOUTS
from urbgov_desk.documents.values import Letterhead, PageSize, Paper
from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.certification import AttestationForm, Signatory

ATTESTATIONS = tuple(kind for kind in LAYOUTS if kind.startswith("attestation_"))
WITHOUT_TEXT = ("attestation_cannot_sign", "attestation_cannot_sign_one_stop")

CHAIRMAN = SignatureBlock(lines=("CHỦ TỊCH",), name="Hoàng Thị Ngọc Hải")
VICE = SignatureBlock(lines=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Trần Văn Hòa")
DELEGATE = SignatureBlock(
    lines=("TUQ. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH"), name="Lê Thị Kim Tuấn"
)

ANH = Signatory(name="Nguyễn Thị Ngọc Ánh", identity="Căn cước số 001190004521", side="Bên A")
PHUONG = Signatory(name="Đặng Hữu Phượng", identity="CCCD số 001085001234", side="Bên B")


def ward(symbol: str = "", *, on: date = date(2026, 11, 23)) -> Letterhead:
    """The ward's own head, for what its Chairman or a delegate signs."""
    return Letterhead(
        parent="Thành phố Hà Nội",
        unit="Ủy ban nhân dân phường Bồ Đề",
        symbol_number=symbol,
        place="Bồ Đề",
        on=on,
    )


def attestation(form: str = "attestation_signature", *, on: date | None = None) -> Attestation:
    """A full-page attestation of any kind."""
    transaction = not form.startswith(("attestation_copy", "attestation_sig", "attestation_fin"))
    return Attestation(
        head=ward(on=on or date(2026, 11, 23)),
        form=form,
        number=7,
        volume="02/2026",
        symbol="SCT/GD" if transaction else "SCT/CK,ĐC",
        place="Trung tâm Phục vụ hành chính công phường Bồ Đề",
        certifier="Trần Văn Hòa",
        certifier_title="Phó Chủ tịch Ủy ban nhân dân phường Bồ Đề, thành phố Hà Nội",
        block=VICE,
        signatories=(ANH, PHUONG),
        receiving_officer="Vũ Thị Ngọc Yến",
        title="Hợp đồng ủy quyền" if transaction else "Giấy ủy quyền",
        originals=3,
        sheets=2,
        pages=4,
        recipients=((ANH.name, 1), (PHUONG.name, 1)),
        kept_at="Ủy ban nhân dân phường Bồ Đề",
        languages=("Việt", "Anh"),
        refers_to="Hợp đồng ủy quyền số 15 quyển số 01/2026 - SCT/GD",
        correction="“Số nhà 12” sửa thành “Số nhà 21”",
        own_text="Tôi: {certifier} chứng thực ông/bà {person} không thể ký, không thể điểm chỉ."
        if form in WITHOUT_TEXT
        else "",
    )


def copy_overlay() -> Attestation:
    """The block fed over the last page of a copy, signed by a delegate."""
    return replace(
        attestation("attestation_copy"),
        block=DELEGATE,
        symbol="SCT/BS",
        number=1234,
        signatories=(),
        placement=AttestationForm.OVERLAY,
        spot=Spot(x=110, y=235),
    )


def full_pages() -> dict[str, Paper]:
    """Every attestation on a page of its own."""
    return {kind: attestation(kind) for kind in ATTESTATIONS}


def blocks() -> dict[str, Attestation]:
    """Attestations printed over a fed sheet or on a label."""
    overlay = copy_overlay()
    return {
        "overlay": overlay,
        "overlay_a5": replace(overlay, page_size=PageSize.a5, spot=Spot(x=55, y=160, width=85)),
        "overlay_marked": replace(overlay, copy_mark=CopyMark.with_attestation),
        "overlay_page_before": replace(overlay, copy_mark=CopyMark.page_before),
        "overlay_signature": replace(
            attestation("attestation_signature_one_stop"),
            placement=AttestationForm.OVERLAY,
            spot=Spot(x=25, y=190, width=165, height=95),
        ),
        "label": replace(overlay, placement=AttestationForm.LABEL, spot=Spot(width=90, height=45)),
    }


def at_the_door() -> Attestation:
    """Signed outside the office, to the minute."""
    return replace(attestation("attestation_signature"), at=at(9, 5))


LINES = (
    BundleLine(title="Căn cước công dân", what="sao y", pages=2, copies=5),
    BundleLine(title="Bằng tốt nghiệp đại học", what="sao y", pages=1, copies=2),
    BundleLine(title="Giấy chứng nhận quyền sử dụng đất", what="sao y", pages=4, copies=1),
    BundleLine(title="Sơ yếu lý lịch", what="chữ ký", pages=3, copies=1),
)
LAST = (
    LastNumber(book="SCT/BS", number="1234"),
    LastNumber(book="SCT/CK,ĐC", number="87"),
)


def bundle_slip() -> BundleSlip:
    return BundleSlip(
        head=head(""),
        qr="B1/261123-S017/ABCDEFGHIJKLMNOP",
        code="S-017",
        requester="Nguyễn Thị Ngọc Ánh",
        lines=LINES,
        originals=4,
        received_at=at(8, 40),
        return_at=at(15, 30),
        last_numbers=LAST,
        waits_for="Phó Chủ tịch Trần Văn Hòa",
        receiver="Vũ Thị Ngọc Yến",
    )


def office_slip(lines: int = 4) -> OfficeSlip:
    whole = (LINES * lines)[:lines]
    text = "\n".join(f"{line.title}|{line.what}|{line.pages}|{line.copies}" for line in whole)
    return OfficeSlip(
        head=head(""),
        code="S-017",
        requester="Nguyễn Thị Ngọc Ánh",
        lines=whole,
        originals=lines,
        received_at=at(8, 40),
        last_numbers=LAST,
        receiver="Vũ Thị Ngọc Yến",
        data=f"UD1|S-017|Nguyễn Thị Ngọc Ánh\n{text}",
    )


def appointment() -> AppointmentSlip:
    return AppointmentSlip(
        head=head("12/PH-TTPVHCC"),
        code="S-017",
        requester="Nguyễn Thị Ngọc Ánh",
        papers=("Căn cước công dân: 1.000 bản sao",),
        received_at=at(9, 15),
        due_at=at(16, day=25),
        reason="số lượng bản sao nhiều, không đáp ứng được trong ngày",
        basis="Điều 21 Nghị định 23/2015/NĐ-CP",
        agreement="đồng ý nhận kết quả vào giờ, ngày hẹn nêu trên",
        return_place="Quầy số 3, Trung tâm Phục vụ hành chính công phường Bồ Đề",
        last_numbers=LAST,
        receiver="Vũ Thị Ngọc Yến",
    )


def refusal() -> CertificationRefusal:
    return CertificationRefusal(
        head=ward("04/TB-UBND"),
        requester="Bà Nguyễn Thị Ngọc Ánh",
        asked="chứng thực bản sao từ bản chính",
        papers=("Bằng tốt nghiệp trung học phổ thông", "Giấy ủy quyền lập ngày 02/11/2026"),
        grounds=(
            "Bản chính bị tẩy xóa, sửa chữa không hợp lệ (Điều 22 khoản 1 NĐ 23/2015/NĐ-CP).",
            "Giấy tờ, văn bản do cá nhân tự lập nhưng không có xác nhận và đóng dấu của cơ quan, "
            "tổ chức có thẩm quyền (Điều 22 khoản 6 Nghị định 23/2015/NĐ-CP).",
        ),
        asked_at=at(9, 30),
        contact="Quầy số 3, số điện thoại 024 3827 1234,",
        block=VICE,
    )


def outside_kit() -> OutsideKit:
    blank = replace(
        attestation("attestation_fingerprint"),
        number=None, by_hand=True, place="", signatories=(replace(ANH, side=""),),
    )  # fmt: skip
    return OutsideKit(
        head=ward(),
        requester="Nguyễn Thị Ngọc Ánh",
        address="Buồng 12, Bệnh viện Tâm Anh",
        reason="Người yêu cầu già yếu, không thể đi lại được",
        papers=("Giấy ủy quyền nhận lương hưu",),
        certifier="Trần Văn Hòa",
        receiving_officer="Vũ Thị Ngọc Yến",
        attestations=(blank,),
    )


def calibration() -> CalibrationSheet:
    return CalibrationSheet(head=head(""), printer="Quầy 3 – khay 2", spot=Spot(x=110, y=235))


def overlays() -> dict[str, Paper]:
    """What is printed over fed sheets."""
    return {name: block for name, block in blocks().items() if name != "label"}


def sheets() -> dict[str, Paper]:
    """Papers that fill sheets of their own, one of each shape."""
    return {
        "attestation_transaction": attestation("attestation_transaction_one_stop"),
        "attestation_translator": attestation("attestation_translator"),
        "bundle_slip": bundle_slip(),
        "office_slip": office_slip(),
        "appointment": appointment(),
        "certification_refusal": refusal(),
        "outside_kit": outside_kit(),
    }


def all_papers() -> dict[str, Paper]:
    """Every paper of the certification desk, by name."""
    return {**full_pages(), **blocks(), **sheets(), "calibration": calibration()}
