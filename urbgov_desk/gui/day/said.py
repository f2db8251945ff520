"""The words of the place for what services give."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from urbgov_desk import wording
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.day import DayGroup
from urbgov_desk.domain.dossier import PaymentKind
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.till import MoneyRow, MoneySource
from urbgov_desk.gui.widgets.money_edit import write_money


def group_words(group: DayGroup) -> str:
    """What a group of open things is called."""
    translate = QCoreApplication.translate
    return {
        DayGroup.PARKED: translate("Day", "Đang tạm gác"),
        DayGroup.UNSIGNED: translate("Day", "Chờ ký"),
        DayGroup.WITHOUT_INK: translate("Day", "Chưa có lời chứng"),
        DayGroup.UNSEALED: translate("Day", "Chờ đóng dấu"),
        DayGroup.NOT_HANDED_OVER: translate("Day", "Chưa trao"),
        DayGroup.BOOK_ON_PAPER: translate("Day", "Sổ đang ghi tay"),
        DayGroup.UNPRINTED: translate("Day", "Giấy chưa in"),
        DayGroup.TO_GIVE_BACK: translate("Day", "Phải hoàn tiền"),
        DayGroup.TO_COLLECT: translate("Day", "Còn phải thu"),
        DayGroup.TO_CALL: translate("Day", "Cần gọi điện"),
        DayGroup.UNRECEIPTED: translate("Day", "Chưa có biên lai"),
    }[group]


def money(amount: int) -> str:
    """An amount with dots, below nothing with its sign."""
    return f"-{write_money(-amount)}" if amount < 0 else write_money(amount)


def moment(at: datetime | None) -> str:
    """Hour and day."""
    return f"{in_hanoi(at):%H:%M %d/%m/%Y}" if at is not None else ""


def hour(at: datetime) -> str:
    """The hour of a day that is named elsewhere."""
    return f"{in_hanoi(at):%H:%M}"


def day(on: date | None) -> str:
    """A day."""
    return f"{on:%d/%m/%Y}" if on is not None else ""


def kind_words(kind: str, issuer: Issuer | None, language: str) -> str:
    """A certification kind, of copies with whose paper."""
    name = wording.name_of(CertificationKind(kind), language)
    return f"{name} ({wording.name_of(issuer, language)})" if issuer else name


def money_words(source: MoneySource, kind: str, language: str) -> str:
    """What money was for."""
    if source is MoneySource.CERTIFICATION and kind:
        return kind_words(kind, None, language)
    if source is MoneySource.PAPER_LINE and kind:
        return f"{kind_words(kind, None, language)} ({wording.name_of(source, language)})"
    if not kind:
        return wording.name_of(source, language)
    return f"{wording.name_of(source, language)}: {kind}"


def row_words(row: MoneyRow, language: str) -> str:
    """What an entry of money was for."""
    if row.kind is PaymentKind.VOID:
        said = QCoreApplication.translate("Day", "gạch bỏ khoản ngày trước")
        return f"{said}: {_kinds_of(row, language)}"
    return _kinds_of(row, language)


def _kinds_of(row: MoneyRow, language: str) -> str:
    return ", ".join(money_words(row.source, share.kind, language) for share in row.shares)


def receipt_words(row: MoneyRow) -> str:
    """An e-receipt's series and number."""
    return " ".join(part for part in (row.receipt_series, row.receipt_number) if part)
