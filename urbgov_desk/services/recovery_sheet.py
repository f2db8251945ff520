"""The recovery sheet on paper: made once, printed, and kept by nobody but its holder."""

from collections.abc import Callable
from pathlib import Path

from urbgov_desk import documents
from urbgov_desk.documents.report_values import Report, ReportColumn, ReportTable, ReportText
from urbgov_desk.domain.problem import Told
from urbgov_desk.services import keys, letter
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.keys import Sheet
from urbgov_desk.store import key_header
from urbgov_desk.store.engine import FolderReadOnly

_PLACE = (
    "Cất phiếu này trong két hoặc tủ có khoá của cơ quan, khác phòng với máy tính và khác nơi để "
    "USB sao lưu. Ai có phiếu này và một bản sao lưu là đọc được mọi hồ sơ của phường."
)
_USE = (
    "Khi mất máy, hỏng máy: cài phần mềm trên máy mới, cắm USB sao lưu. Không lập kho mới: đăng "
    "nhập phường tập huấn bằng người có vai trò Quản trị (mã PIN ghi trên màn hình), vào Thiết "
    "lập, mục Sao lưu, bấm F10, rồi quét mã bên phải hoặc gõ tám nhóm số dưới đây. Quên mật khẩu: "
    "mở phần mềm, quét hay gõ đúng như vậy vào ô hỏi mật khẩu."
)
_CHECK = (
    "Mỗi nhóm tự kiểm tra: gõ sai một chữ số, đổi chỗ hai chữ số hay đổi chỗ hai nhóm đều được báo "
    "ngay nhóm nào sai. Phần mềm không giữ bản nào của phiếu này."
)
_LOST = (
    "Mất phiếu hoặc nghi bị lộ: vào Thiết lập, mục Khoá, in phiếu mới (phiếu này hết hiệu lực với "
    "kho đang dùng), rồi đổi khoá của kho. Bản sao lưu lập trước đó vẫn mở được bằng phiếu này."
)


class RecoverySheetNotWritten(Told):
    """The file of the sheet could not be written; the sheet before stays good."""


def pdf(desk: Desk, sheet: Sheet) -> bytes:
    """The sheet as it is printed."""
    half = len(sheet.groups) // 2
    rows = tuple(
        (f"{place + 1}", sheet.groups[place], f"{place + half + 1}", sheet.groups[place + half])
        for place in range(half)
    )
    table = ReportTable(
        columns=(
            ReportColumn(heading="Nhóm", width=0.5, align="center"),
            ReportColumn(heading="Sáu chữ số", width=1.5, align="center"),
            ReportColumn(heading="Nhóm", width=0.5, align="center"),
            ReportColumn(heading="Sáu chữ số", width=1.5, align="center"),
        ),
        rows=rows,
    )
    paper = Report(
        head=letter.head(desk.office(sheet.made_at), sheet.made_at.date()),
        qr=sheet.qr,
        title="PHIẾU KHÔI PHỤC KHO DỮ LIỆU",
        subtitle=f"Phiếu số {sheet.number} – kho {sheet.store_id[-12:]}",
        parts=(
            ReportText(text=_USE),
            table,
            ReportText(text=_CHECK),
            ReportText(text="Cất ở đâu", heading=True),
            ReportText(text=_PLACE),
            ReportText(text="Nơi cất: ………………………………………   Người giữ: ………………………………………"),
            ReportText(text="Khi mất phiếu", heading=True),
            ReportText(text=_LOST),
        ),
    )
    return documents.make(paper)


def make(desk: Desk, request_id: str, bring: Callable[[bytes], None]) -> None:
    """A new sheet, brought onto paper by `bring`; only then the one before loses its force.

    What `bring` raises leaves the sheet before good. Raises NotAllowed.
    """
    keys.make_sheet(desk, request_id=request_id, keep=lambda sheet: bring(pdf(desk, sheet)))


def write(desk: Desk, path: Path, request_id: str) -> None:
    """A new sheet, into a file only its owner reads.

    Raises NotAllowed, RecoverySheetNotWritten.
    """

    def keep(sheet: Sheet) -> None:
        try:
            key_header.write_whole(path.expanduser().absolute(), pdf(desk, sheet))
        except (OSError, FolderReadOnly):
            raise RecoverySheetNotWritten() from None

    keys.make_sheet(desk, request_id=request_id, keep=keep)
