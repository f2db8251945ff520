"""What lists and headers say of a dossier, in the language of the screen."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from urbgov_desk import wording
from urbgov_desk.domain.dossier import (
    CallList,
    DossierLine,
    PaperAnswer,
)
from urbgov_desk.domain.lifecycle import PlainState, State, plain
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.gui.dossier.remaining import Left, Remaining, is_whole_day, remaining
from urbgov_desk.gui.dossier.step import Action
from urbgov_desk.gui.style.tokens import Tone

TONES = {
    Left.NO_DATE: Tone.plain,
    Left.OVERDUE_HOURS: Tone.bad,
    Left.OVERDUE_DAYS: Tone.bad,
    Left.TODAY: Tone.warn,
    Left.TOMORROW: Tone.info,
    Left.DAYS: Tone.plain,
    Left.WAITING: Tone.info,
    Left.RESOLVED: Tone.info,
    Left.READY: Tone.good,
    Left.RETURNED: Tone.plain,
    Left.ENDED: Tone.plain,
}
STATE_TONES = {
    PlainState.IN_HAND: Tone.info,
    PlainState.WAITING_FOR_CITIZEN: Tone.warn,
    PlainState.READY: Tone.good,
    PlainState.RETURNED: Tone.plain,
    PlainState.ENDED: Tone.plain,
}


def day(at: datetime) -> str:
    """A day as lists write it."""
    return f"{in_hanoi(at):%d/%m/%Y}"


def moment(at: datetime) -> str:
    """A moment as headers write it."""
    return f"{in_hanoi(at):%H:%M %d/%m/%Y}"


def short_moment(at: datetime) -> str:
    """A moment without its year."""
    return f"{in_hanoi(at):%d/%m %H:%M}"


def state_chip(state: State, language: str, *, laid: bool = True) -> tuple[str, Tone]:
    """One of the five plain states; a result on no shelf yet (`laid` False) is not called ready."""
    known = plain(state)
    if known is PlainState.READY and not laid:
        return QCoreApplication.translate("Dossier", "Có kết quả"), Tone.info
    return wording.say("plain_state", known, language), STATE_TONES[known]


def left_words(left: Remaining) -> str:
    """The time left in two or three words."""
    translate = QCoreApplication.translate
    at = in_hanoi(left.at) if left.at else None
    if left.left is Left.OVERDUE_HOURS:
        return translate("Dossier", "quá hạn {n} giờ").format(n=left.count)
    if left.left is Left.OVERDUE_DAYS:
        return translate("Dossier", "quá hạn {n} ngày").format(n=left.count)
    if left.left is Left.TODAY and at is not None:
        if is_whole_day(at):
            return translate("Dossier", "hôm nay")
        return translate("Dossier", "hôm nay {at}").format(at=f"{at:%H:%M}")
    if left.left is Left.DAYS and at is not None:
        return translate("Dossier", "còn {n} ngày").format(n=left.count)
    if left.left is Left.RETURNED and at is not None:
        return translate("Dossier", "đã trả {at}").format(at=f"{at:%d/%m}")
    return {
        Left.NO_DATE: translate("Dossier", "chưa có hạn"),
        Left.TOMORROW: translate("Dossier", "ngày mai"),
        Left.WAITING: translate("Dossier", "chờ người dân"),
        Left.READY: translate("Dossier", "sẵn sàng trả"),
        Left.RESOLVED: translate("Dossier", "có kết quả"),
        Left.RETURNED: translate("Dossier", "đã trả"),
        Left.ENDED: translate("Dossier", "kết thúc"),
    }.get(left.left, "")


def left_of_line(line: DossierLine, now: datetime) -> Remaining:
    """The time left of a dossier in a list."""
    return remaining(
        line.state, line.due_at, now, returned_at=line.returned_at, laid=bool(line.shelf)
    )


def action_words(action: Action) -> str:
    """What stands on the button of an act."""
    translate = QCoreApplication.translate
    return {
        Action.HAND_OVER: translate("Dossier", "Chuyển xử lý"),
        Action.ASK_SUPPLEMENT: translate("Dossier", "Yêu cầu bổ sung"),
        Action.TAKE_SUPPLEMENT: translate("Dossier", "Nhận bổ sung"),
        Action.DEMAND_PAYMENT: translate("Dossier", "Nghĩa vụ tài chính"),
        Action.MEET_OBLIGATION: translate("Dossier", "Đã nộp tiền"),
        Action.CONSULT: translate("Dossier", "Lấy ý kiến"),
        Action.EXTEND: translate("Dossier", "Gia hạn"),
        Action.STOP: translate("Dossier", "Dừng theo yêu cầu"),
        Action.CLOSE_UNANSWERED: translate("Dossier", "Đóng, không bổ sung"),
        Action.RESOLVE: translate("Dossier", "Có kết quả"),
        Action.MAKE_READY: translate("Dossier", "Sẵn sàng trả"),
        Action.RETURN: translate("Dossier", "Trả kết quả"),
        Action.CORRECT: translate("Dossier", "Sửa tiếp nhận"),
        Action.GO_ON: translate("Dossier", "Kiểm tra, tiếp nhận"),
        Action.TAKE_MONEY: translate("Dossier", "Thu tiền"),
        Action.MEND_MONEY: translate("Dossier", "Sửa khoản tiền"),
        Action.PRINT_SLIP: translate("Dossier", "Phiếu kiểm soát mới"),
        Action.NOTE_CODE: translate("Dossier", "Mã hệ thống"),
        Action.MERGE: translate("Dossier", "Ghép hai mục một người…"),
        Action.SPLIT: translate("Dossier", "Tách lại…"),
        Action.ERASE: translate("Dossier", "Xoá dữ liệu cá nhân…"),
    }[action]


def answer_words(answer: PaperAnswer, language: str) -> str:
    """One of the four answers to a required paper, as a choice begins."""
    return capital(wording.name_of(answer, language))


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def call_words(calls: CallList) -> str:
    """The three lists people are called from."""
    translate = QCoreApplication.translate
    return {
        CallList.READY: translate("Dossier", "Có kết quả"),
        CallList.LATE: translate("Dossier", "Trễ hẹn"),
        CallList.SUPPLEMENT: translate("Dossier", "Bổ sung"),
    }[calls]


def procedure_words(name: str) -> str:
    """A procedure's name without the word every one of them begins with."""
    rest = name.removeprefix("Thủ tục ")
    return capital(rest)


def money(amount: int) -> str:
    """An amount with its unit."""
    return f"{amount:,}".replace(",", ".") + " đ"


def phone(number: str) -> str:
    """A telephone number in groups that can be read out: 0912 345 678."""
    if not number.isdigit() or len(number) < 9:
        return number
    head = len(number) - 6
    return f"{number[:head]} {number[head : head + 3]} {number[head + 3 :]}"
