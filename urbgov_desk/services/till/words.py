"""The words of the desk's own lists and reports, and of what stands in their rows."""

from datetime import date

from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.counting import Period
from urbgov_desk.domain.day import DayGroup
from urbgov_desk.domain.dossier import PaymentKind, PaymentMethod
from urbgov_desk.domain.till import MoneyRow, MoneySource
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import counting

ISSUERS = {
    Issuer.VIETNAMESE: "giấy tờ Việt Nam",
    Issuer.FOREIGN: "giấy tờ nước ngoài",
    Issuer.JOINT: "giấy tờ liên kết",
}
METHODS = {
    PaymentMethod.CASH: "tiền mặt",
    PaymentMethod.TRANSFER: "chuyển khoản",
    PaymentMethod.CARD: "thẻ",
    PaymentMethod.PORTAL: "Cổng Dịch vụ công",
    PaymentMethod.ELSEWHERE: "nộp nơi khác",
}
GROUPS = {
    DayGroup.PARKED: "Lượt đang tạm gác",
    DayGroup.UNSIGNED: "Chờ ký",
    DayGroup.WITHOUT_INK: "Đã lấy số, chưa in hoặc đóng lời chứng",
    DayGroup.UNSEALED: "Chờ đóng dấu",
    DayGroup.NOT_HANDED_OVER: "Đã ký, chưa trao",
    DayGroup.BOOK_ON_PAPER: "Sổ đang ghi tay",
    DayGroup.UNPRINTED: "Giấy tờ chưa in ra",
    DayGroup.TO_GIVE_BACK: "Phải hoàn tiền",
    DayGroup.TO_COLLECT: "Đã trao, còn phải thu",
    DayGroup.TO_CALL: "Cần gọi điện",
    DayGroup.UNRECEIPTED: "Chưa có biên lai",
}


class Words:
    """Names of officers and kinds as they stand today, read once for a sheet."""

    def __init__(self, desk: Desk) -> None:
        self._officers = counting.officers(desk)
        # The newest names: a ward whose clock stands years back still reports on every kind.
        self._kinds = {
            kind.value: desk.law.certification(kind, date.max).name for kind in CertificationKind
        }

    def officer(self, officer: str) -> str:
        """An officer's name."""
        found = self._officers.get(officer)
        return found.name if found else "—"

    def title(self, officer: str) -> str:
        """An officer's title of today."""
        found = self._officers.get(officer)
        return found.title if found else ""

    def kind(self, kind: str, issuer: Issuer | None = None) -> str:
        """A certification kind; of copies with whose paper."""
        name = self._kinds.get(kind, kind or "Khác")
        return f"{name}, {ISSUERS[issuer]}" if issuer else name

    def money(self, source: MoneySource, kind: str) -> str:
        """What money was for."""
        if source is MoneySource.PAPER_LINE:
            return f"{self.kind(kind)} (số ghi tay)"
        if source is MoneySource.CERTIFICATION:
            return self.kind(kind)
        return f"Hồ sơ {kind}" if kind else "Hồ sơ"

    def row(self, row: MoneyRow) -> str:
        """What an entry of money was for, and what it is."""
        said = ", ".join(self.money(row.source, share.kind) for share in row.shares)
        if row.struck_out:
            return "Gạch bỏ"
        if row.kind is PaymentKind.VOID:
            return f"Gạch bỏ khoản ngày trước: {said}"
        return f"Hoàn: {said}" if row.kind is PaymentKind.REFUND else said


def period_words(period: Period) -> str:
    """A period as a report's heading has it."""
    if period.first == period.last:
        return f"Ngày {day_words(period.first)}"
    return f"Từ ngày {day_words(period.first)} đến ngày {day_words(period.last)}"


def day_words(day: date) -> str:
    """A day as it is written."""
    return f"{day:%d/%m/%Y}"
