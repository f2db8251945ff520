"""The result of a check of the store on one sheet, for an inspector to take along."""

from urbgov_desk.documents.report_values import (
    Report,
    ReportColumn,
    ReportPlace,
    ReportTable,
    ReportText,
)
from urbgov_desk.domain.chain_head import SignedHead, public_key_words
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.proof import Checked
from urbgov_desk.store import chain_head
from urbgov_desk.store.identifier import new_id

# Kept as long as the registers whose wholeness it tells of.
_RETENTION = "one_stop.register"


def print_result(desk: Desk, checked: Checked, request_id: str, *, said: tuple[str, ...]) -> str:
    """Keep the result as a paper and queue it; the paper's id.

    `said` is what was found, in the office's words. The sheet bears the head of the record as it
    stands now, so that it can be held against the store later. Raises NotAllowed.
    """
    desk.require(Act.VERIFY)
    with desk.change(request_id) as change:
        if done := change.done_before():
            return done.subject
        head = chain_head.sign(change.db, desk.now())
        key = list(chain_head.public_keys(change.db).values())[-1]
        made = paper.make(
            desk,
            change,
            _sheet(desk, checked, said, head, key),
            dossier=None,
            subject=f"kiem-tra-kho-{checked.at:%Y%m%d-%H%M}",
            sealed_for=new_id(),
            retention=_RETENTION,
        )
        change.record("paper.issued", made.id, {"kind": Report.kind, "issued": [made.row]})
        paper.queue(desk, change, [made])
    return made.id


def _sheet(
    desk: Desk, checked: Checked, said: tuple[str, ...], head: SignedHead, public_key: bytes
) -> Report:
    at = checked.at
    return Report(
        head=letter.head(desk.office(), at.date()),
        training=desk.training,
        qr=head.text,
        title="KẾT QUẢ KIỂM TRA KHO DỮ LIỆU",
        subtitle=f"Kiểm tra lúc {at:%H giờ %M} ngày {at:%d/%m/%Y}",
        code=f"Kiểm tra kho {at:%d/%m/%Y}",
        parts=(
            ReportText(text=_verdict(checked), heading=True),
            *(ReportText(text=line) for line in said),
            _looked_at(checked),
            ReportText(
                text="Mã bên cạnh do kho ký lúc in tờ này. Quét lại ở Thiết lập › Kho dữ liệu để "
                "biết về sau kho có bị cắt bớt hay viết lại không."
            ),
            ReportTable(
                title="Để kiểm tra không cần máy này (cách làm: docs/evidence.md)",
                columns=(ReportColumn(heading="Tên"), ReportColumn(heading="Nội dung", width=4)),
                rows=((f"Khoá công khai {head.key_id}", public_key_words(public_key)),),
            ),
        ),
        places=(
            ReportPlace(title="NGƯỜI KIỂM TRA", name=desk.signed_in().name),
            ReportPlace(title="NGƯỜI PHỤ TRÁCH"),
        ),
    )


def _verdict(checked: Checked) -> str:
    if not checked.good:
        return "Có chỗ sai"
    return "Nguyên vẹn" if checked.verified.whole else "Phần mới nguyên vẹn"


def _looked_at(checked: Checked) -> ReportTable:
    done = checked.verified
    named = (
        ("Việc đã ghi", done.events),
        ("Số đã cấp", done.numbers),
        ("Giấy tờ đã lập", done.papers),
        ("Mã khoá ngày", done.heads),
        ("Bản sao lưu khớp", checked.held.right),
    )
    return ReportTable(
        title="Đã kiểm tra",
        columns=tuple(ReportColumn(heading=name, align="center") for name, _ in named),
        rows=(tuple(f"{value:,}".replace(",", ".") for _, value in named),),
    )
