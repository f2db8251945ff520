"""Words and figures the lists of the page share."""

from PySide6.QtCore import QCoreApplication

_HOUR, _DAY = 60, 24 * 60


def money(amount: int) -> str:
    """Đồng with points, the unit left to the heading."""
    return f"{amount:,}".replace(",", ".")


def waited(minutes: int) -> str:
    """How long somebody has waited, as one says it."""
    translate = QCoreApplication.translate
    if minutes < _HOUR:
        return translate("Signing", "{n} phút").format(n=minutes)
    if minutes < _DAY:
        return translate("Signing", "{n} giờ {m:02d}").format(n=minutes // _HOUR, m=minutes % _HOUR)
    return translate("Signing", "{n} ngày").format(n=minutes // _DAY)
