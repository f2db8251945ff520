"""The words of the reception page for what the domain names."""

from PySide6.QtCore import QCoreApplication

from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod
from urbgov_desk.domain.party import Role, SigningWay
from urbgov_desk.domain.procedure import Channel, LimitKind
from urbgov_desk.gui.receive.form import Shown


def role_words(role: Role | None) -> str:
    """What a party is to the dossier."""
    tr = QCoreApplication.translate
    return {
        Role.APPLICANT: tr("ReceiveWords", "Người đề nghị"),
        Role.PRINCIPAL: tr("ReceiveWords", "Người được đại diện"),
        Role.REPRESENTATIVE_BY_LAW: tr("ReceiveWords", "Đại diện theo pháp luật"),
        Role.REPRESENTATIVE_BY_AUTHORISATION: tr("ReceiveWords", "Đại diện theo uỷ quyền"),
        Role.SUBMITTER: tr("ReceiveWords", "Người nộp thay"),
        Role.COLLECTOR: tr("ReceiveWords", "Người nhận kết quả"),
        None: tr("ReceiveWords", "chưa rõ vai trò"),
    }[role]


def shown_words(shown: Shown) -> str:
    """What was laid on the counter."""
    tr = QCoreApplication.translate
    return {
        Shown.IDENTITY_CARD: tr("ReceiveWords", "Căn cước"),
        Shown.PASSPORT: tr("ReceiveWords", "Hộ chiếu"),
        Shown.OLD_IDENTITY_CARD: tr("ReceiveWords", "CMND 9 số"),
        Shown.BIRTH_CERTIFICATE: tr("ReceiveWords", "Giấy khai sinh"),
        Shown.OTHER: tr("ReceiveWords", "Giấy tờ khác"),
        Shown.CHILD: tr("ReceiveWords", "Không số: trẻ em"),
        Shown.LOST: tr("ReceiveWords", "Không số: mất giấy tờ"),
        Shown.NOT_SHOWN: tr("ReceiveWords", "Không số: không xuất trình"),
        Shown.FOREIGNER: tr("ReceiveWords", "Không số: người nước ngoài"),
    }[shown]


def signing_words(way: SigningWay) -> str:
    """How the one at the counter signs."""
    tr = QCoreApplication.translate
    return {
        SigningWay.SIGNS: tr("ReceiveWords", "Ký"),
        SigningWay.FINGERPRINT: tr("ReceiveWords", "Điểm chỉ"),
        SigningWay.CANNOT_SIGN: tr("ReceiveWords", "Không ký được"),
    }[way]


def channel_words(channel: Channel) -> str:
    """The way of filing."""
    tr = QCoreApplication.translate
    return {
        Channel.in_person: tr("ReceiveWords", "Trực tiếp"),
        Channel.online: tr("ReceiveWords", "Trực tuyến"),
        Channel.post: tr("ReceiveWords", "Bưu chính"),
    }[channel]


def method_words(method: PaymentMethod | None) -> str:
    """How money comes."""
    tr = QCoreApplication.translate
    return {
        None: tr("ReceiveWords", "Chưa thu"),
        PaymentMethod.CASH: tr("ReceiveWords", "Tiền mặt"),
        PaymentMethod.TRANSFER: tr("ReceiveWords", "Chuyển khoản"),
        PaymentMethod.CARD: tr("ReceiveWords", "Thẻ"),
        PaymentMethod.PORTAL: tr("ReceiveWords", "Cổng dịch vụ công"),
        PaymentMethod.ELSEWHERE: tr("ReceiveWords", "Nộp nơi khác"),
    }[method]


def limit_words(kind: LimitKind) -> str:
    """What a limit is counted in."""
    tr = QCoreApplication.translate
    return {
        LimitKind.same_day: tr("ReceiveWords", "trong ngày"),
        LimitKind.working: tr("ReceiveWords", "ngày làm việc"),
        LimitKind.calendar: tr("ReceiveWords", "ngày"),
        LimitKind.hour: tr("ReceiveWords", "giờ làm việc"),
        LimitKind.unknown: tr("ReceiveWords", "chưa rõ"),
    }[kind]


def answer_words(answer: PaperAnswer | None) -> str:
    """An answer to a required paper, in two words."""
    tr = QCoreApplication.translate
    return {
        PaperAnswer.ORIGINAL_SEEN: tr("ReceiveWords", "Đã xem"),
        PaperAnswer.COPY_KEPT: tr("ReceiveWords", "Đã nộp"),
        PaperAnswer.LOOKED_UP: tr("ReceiveWords", "Tra cứu"),
        PaperAnswer.MISSING: tr("ReceiveWords", "Thiếu"),
        None: "",
    }[answer]


def counts_words(originals: int, copies: int) -> str:
    """How many originals and copies were handed in."""
    tr = QCoreApplication.translate
    parts = []
    if originals:
        parts.append(tr("ReceiveWords", "{count} chính").format(count=originals))
    if copies:
        parts.append(tr("ReceiveWords", "{count} sao").format(count=copies))
    return ", ".join(parts)


def lookup_sources() -> tuple[str, ...]:
    """Where a paper may be looked up instead of asked for."""
    tr = QCoreApplication.translate
    return (
        tr("ReceiveWords", "CSDL quốc gia về dân cư"),
        "VNeID",
        tr("ReceiveWords", "CSDL hộ tịch điện tử"),
        tr("ReceiveWords", "CSDL đất đai"),
        tr("ReceiveWords", "CSDL bảo hiểm"),
        tr("ReceiveWords", "CSDL đăng ký kinh doanh"),
    )
