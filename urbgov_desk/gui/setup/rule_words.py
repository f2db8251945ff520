"""Limits, fees and confidence in the words of the set-up page."""

from PySide6.QtCore import QCoreApplication

from urbgov_desk import wording
from urbgov_desk.domain.answer import UnverifiedEntry
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.procedure import Channel, ChargeKind, Limit, LimitKind
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.date_edit import write_date
from urbgov_desk.gui.widgets.money_edit import write_money


def limit_words(kind: LimitKind, value: int | None) -> str:
    """`3 ngày làm việc`, `trong ngày`, `chưa rõ`."""
    if kind is LimitKind.same_day:
        return QCoreApplication.translate("RuleWords", "trong ngày")
    words = {
        LimitKind.working: QCoreApplication.translate("RuleWords", "{count} ngày làm việc"),
        LimitKind.calendar: QCoreApplication.translate("RuleWords", "{count} ngày"),
        LimitKind.hour: QCoreApplication.translate("RuleWords", "{count} giờ làm việc"),
    }.get(kind)
    if words is None or value is None:
        return QCoreApplication.translate("RuleWords", "chưa rõ")
    return words.format(count=value)


def of_limit(limit: Limit) -> str:
    """A limit of the law."""
    return limit_words(limit.kind, limit.value)


def channel_words(channel: Channel | str) -> str:
    """A way of filing; empty is every way."""
    return {
        Channel.in_person.value: QCoreApplication.translate("RuleWords", "Trực tiếp"),
        Channel.online.value: QCoreApplication.translate("RuleWords", "Trực tuyến"),
        Channel.post.value: QCoreApplication.translate("RuleWords", "Bưu chính"),
    }.get(str(channel), QCoreApplication.translate("RuleWords", "Mọi hình thức nộp"))


def charge_words(kind: ChargeKind) -> str:
    """Phí, lệ phí, chi phí."""
    return {
        ChargeKind.phi: QCoreApplication.translate("RuleWords", "Phí"),
        ChargeKind.le_phi: QCoreApplication.translate("RuleWords", "Lệ phí"),
        ChargeKind.chi_phi: QCoreApplication.translate("RuleWords", "Chi phí"),
    }[kind]


def money_words(amount: int | None) -> str:
    """`8.000 đồng`, `miễn phí`, `chưa rõ`."""
    if amount is None:
        return QCoreApplication.translate("RuleWords", "chưa rõ")
    if amount == 0:
        return QCoreApplication.translate("RuleWords", "miễn phí")
    return QCoreApplication.translate("RuleWords", "{amount} đồng").format(
        amount=write_money(amount)
    )


def confidence_words(confidence: Confidence) -> tuple[str, Tone]:
    """How sure an entry is, as a chip."""
    if confidence is Confidence.ward:
        return QCoreApplication.translate("RuleWords", "Quy định riêng"), Tone.info
    if confidence.is_verified:
        return QCoreApplication.translate("RuleWords", "Đã kiểm chứng"), Tone.good
    return QCoreApplication.translate("RuleWords", "Chưa kiểm chứng"), Tone.warn


def table_words(table: str) -> str:
    """What kind of entry a table of the law holds."""
    return {
        "parameter": QCoreApplication.translate("RuleWords", "Tham số"),
        "form": QCoreApplication.translate("RuleWords", "Mẫu giấy tờ"),
        "refusal": QCoreApplication.translate("RuleWords", "Lý do từ chối"),
        "exemption": QCoreApplication.translate("RuleWords", "Miễn, giảm"),
        "retention": QCoreApplication.translate("RuleWords", "Thời hạn lưu"),
        "limit": QCoreApplication.translate("RuleWords", "Thời hạn theo luật"),
        "fee": QCoreApplication.translate("RuleWords", "Mức thu theo luật"),
    }.get(table, table)


def doubt_title(entry: UnverifiedEntry, language: str) -> str:
    """What an unverified entry is; a bare figure gets the name of what it counts."""
    names = wording.words(language).get("parameter_name", {})
    name = names.get(entry.subject, entry.subject)
    return f"{name}: {entry.text}" if entry.table == "parameter" else entry.text


def own_title(override: Override) -> str:
    """What an own limit or fee says: `Thời hạn: 3 ngày làm việc · Trực tiếp`."""
    value = override.value
    channel = channel_words(str(value.get("channel", "")))
    if override.kind is OverrideKind.limit:
        number = value.get("value")
        said = limit_words(LimitKind(str(value["kind"])), number if isinstance(number, int) else 0)
        head = QCoreApplication.translate("RuleWords", "Thời hạn: {said}").format(said=said)
    else:
        amount = value.get("amount")
        said = money_words(amount if isinstance(amount, int) else None)
        if value.get("per") == "copy":
            said += QCoreApplication.translate("RuleWords", " mỗi bản")
        head = f"{value.get('name', '')}: {said}"
    return f"{head} · {channel}"


def term_words(override: Override) -> str:
    """From when until when, and the basis."""
    since = write_date(override.valid_from)
    if override.until is None:
        said = QCoreApplication.translate("RuleWords", "từ {since}").format(since=since)
    else:
        said = QCoreApplication.translate("RuleWords", "{since} đến {until}").format(
            since=since, until=write_date(override.until)
        )
    return f"{said} · {override.basis}"


def day_words(kind: str) -> str:
    """What a special day is."""
    return {
        "public_holiday": QCoreApplication.translate("RuleWords", "Ngày lễ"),
        "in_lieu": QCoreApplication.translate("RuleWords", "Nghỉ bù"),
        "swapped_off": QCoreApplication.translate("RuleWords", "Nghỉ"),
        "made_up_working": QCoreApplication.translate("RuleWords", "Làm bù"),
        "ordinary": QCoreApplication.translate("RuleWords", "Như ngày thường"),
    }.get(kind, kind)


def own_day(override: Override) -> str:
    """What an own day or own hours say."""
    value = override.value
    if override.kind is OverrideKind.calendar_day:
        on = write_date(override.valid_from)
        parts = (on, day_words(str(value["kind"])), str(value.get("name", "")))
        return " · ".join(part for part in parts if part)
    sessions = value.get("sessions")
    pairs = sessions if isinstance(sessions, list) else []
    said = ", ".join(f"{opens}-{closes}" for opens, closes in pairs)
    return QCoreApplication.translate("RuleWords", "Giờ làm việc {hours}").format(hours=said)
