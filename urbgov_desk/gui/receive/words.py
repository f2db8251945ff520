"""The words of the reception page for what the domain names."""

from PySide6.QtCore import QCoreApplication

from urbgov_desk import wording
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod
from urbgov_desk.domain.party import Role, SigningWay
from urbgov_desk.domain.procedure import Channel, LimitKind
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.receive.form import Shown

# Where a paper may be looked up instead of asked for: these stand on the papers, which are
# Vietnamese whatever the screen speaks.
LOOKUP_SOURCES = (
    "CSDL quốc gia về dân cư",
    "VNeID",
    "CSDL hộ tịch điện tử",
    "CSDL đất đai",
    "CSDL bảo hiểm",
    "CSDL đăng ký kinh doanh",
)


def role_words(role: Role | None, language: Language) -> str:
    """What a party is to the dossier, in the words of the papers."""
    if role is None:
        return QCoreApplication.translate("ReceiveWords", "chưa rõ vai trò")
    return wording.name_of(role, language.value)


def shown_words(shown: Shown) -> str:
    """What was laid on the counter."""
    return {
        Shown.IDENTITY_CARD: QCoreApplication.translate("ReceiveWords", "Căn cước"),
        Shown.PASSPORT: QCoreApplication.translate("ReceiveWords", "Hộ chiếu"),
        Shown.OLD_IDENTITY_CARD: QCoreApplication.translate("ReceiveWords", "CMND 9 số"),
        Shown.BIRTH_CERTIFICATE: QCoreApplication.translate("ReceiveWords", "Giấy khai sinh"),
        Shown.OTHER: QCoreApplication.translate("ReceiveWords", "Giấy tờ khác"),
        Shown.CHILD: QCoreApplication.translate("ReceiveWords", "Không số: trẻ em"),
        Shown.LOST: QCoreApplication.translate("ReceiveWords", "Không số: mất giấy tờ"),
        Shown.NOT_SHOWN: QCoreApplication.translate("ReceiveWords", "Không số: không xuất trình"),
        Shown.FOREIGNER: QCoreApplication.translate("ReceiveWords", "Không số: người nước ngoài"),
    }[shown]


def signing_words(way: SigningWay) -> str:
    """How the one at the counter signs."""
    return {
        SigningWay.SIGNS: QCoreApplication.translate("ReceiveWords", "Ký"),
        SigningWay.FINGERPRINT: QCoreApplication.translate("ReceiveWords", "Điểm chỉ"),
        SigningWay.CANNOT_SIGN: QCoreApplication.translate("ReceiveWords", "Không ký được"),
    }[way]


def channel_words(channel: Channel) -> str:
    """The way of filing."""
    return {
        Channel.in_person: QCoreApplication.translate("ReceiveWords", "Trực tiếp"),
        Channel.online: QCoreApplication.translate("ReceiveWords", "Trực tuyến"),
        Channel.post: QCoreApplication.translate("ReceiveWords", "Bưu chính"),
    }[channel]


def method_words(method: PaymentMethod | None) -> str:
    """How money comes."""
    return {
        None: QCoreApplication.translate("ReceiveWords", "Chưa thu"),
        PaymentMethod.CASH: QCoreApplication.translate("ReceiveWords", "Tiền mặt"),
        PaymentMethod.TRANSFER: QCoreApplication.translate("ReceiveWords", "Chuyển khoản"),
        PaymentMethod.CARD: QCoreApplication.translate("ReceiveWords", "Thẻ"),
        PaymentMethod.PORTAL: QCoreApplication.translate("ReceiveWords", "Cổng dịch vụ công"),
        PaymentMethod.ELSEWHERE: QCoreApplication.translate("ReceiveWords", "Nộp nơi khác"),
    }[method]


def limit_words(kind: LimitKind) -> str:
    """What a limit is counted in."""
    return {
        LimitKind.same_day: QCoreApplication.translate("ReceiveWords", "trong ngày"),
        LimitKind.working: QCoreApplication.translate("ReceiveWords", "ngày làm việc"),
        LimitKind.calendar: QCoreApplication.translate("ReceiveWords", "ngày"),
        LimitKind.hour: QCoreApplication.translate("ReceiveWords", "giờ làm việc"),
        LimitKind.unknown: QCoreApplication.translate("ReceiveWords", "chưa rõ"),
    }[kind]


def answer_words(answer: PaperAnswer | None) -> str:
    """An answer to a required paper, in two words."""
    return {
        PaperAnswer.ORIGINAL_SEEN: QCoreApplication.translate("ReceiveWords", "Đã xem"),
        PaperAnswer.COPY_KEPT: QCoreApplication.translate("ReceiveWords", "Đã nộp"),
        PaperAnswer.LOOKED_UP: QCoreApplication.translate("ReceiveWords", "Tra cứu"),
        PaperAnswer.MISSING: QCoreApplication.translate("ReceiveWords", "Thiếu"),
        None: "",
    }[answer]


def counts_words(originals: int, copies: int) -> str:
    """How many originals and copies were handed in."""
    parts = []
    if originals:
        parts.append(
            QCoreApplication.translate("ReceiveWords", "{count} chính").format(count=originals)
        )
    if copies:
        text = QCoreApplication.translate("ReceiveWords", "{count} sao")
        parts.append(text.format(count=copies))
    return ", ".join(parts)
