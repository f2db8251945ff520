"""What the certification page says in more than one place."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from urbgov_desk import wording
from urbgov_desk.domain.answer import Reason
from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certification_visit import Line
from urbgov_desk.gui.certify.form import Group
from urbgov_desk.gui.widgets.money_edit import write_money


def group_words(group: Group) -> str:
    """A group as its button names it."""
    return {
        Group.COPIES: QCoreApplication.translate("Certify", "Bản sao"),
        Group.SIGNATURES: QCoreApplication.translate("Certify", "Chữ ký"),
        Group.TRANSLATORS: QCoreApplication.translate("Certify", "Người dịch"),
        Group.TRANSACTIONS: QCoreApplication.translate("Certify", "Giao dịch"),
        Group.OTHERS: QCoreApplication.translate("Certify", "Việc khác"),
    }[group]


def dong(amount: int) -> str:
    """12000 as 12.000 đ."""
    return QCoreApplication.translate("Certify", "{amount} đ").format(amount=write_money(amount))


def hour_words(moment: datetime) -> str:
    """An hour and day, short."""
    return f"{moment:%H:%M %d/%m}"


def short_number(code: str) -> str:
    """The bundle number of the day, as it is said and printed large."""
    return code.rpartition("-")[2]


def kind_words(kind: CertificationKind, language: str) -> str:
    """A kind of certification."""
    return wording.say("certification_kind", kind.value, language)


def issuer_words(issuer: Issuer, language: str) -> str:
    """Whose the original is."""
    return wording.say("issuer", issuer.value, language)


def layout_words(layout: Layout, language: str) -> str:
    """How the pages lie on the sheets."""
    return wording.say("layout", layout.value, language)


def reason_words(reasons: tuple[Reason, ...], language: str) -> str:
    """Why somebody may not sign."""
    return " ".join(each.text_en if language == "en" else each.text_vi for each in reasons)


def line_words(line: Line) -> str:
    """A recorded paper with its counts."""
    return QCoreApplication.translate("Certify", "{title} · {pages} trang × {copies} bản").format(
        title=line.title, pages=line.pages, copies=line.copies
    )


def book_words(entry: Entry) -> str:
    """Volume and book of an entry as the stamp wants them."""
    return f"{entry.volume:02d}/{entry.year} - {entry.symbol}"
