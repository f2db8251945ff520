"""What may be done with a dossier, and when: the one table of lawful steps.

The rows are those of the office's practice under NĐ 118/2025 as amended by NĐ 309/2026; each
carries its source and how sure it is. Screens offer only lawful steps; services refuse others.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from urbgov_desk.domain.problem import Told


class State(IntEnum):
    """The ten official states reported to the provincial and national systems."""

    REGISTERED = 1  # Mới đăng ký
    RECEIVED = 2  # Được tiếp nhận
    NOT_ACCEPTED = 3  # Không được tiếp nhận
    PROCESSING = 4  # Đang xử lý
    SUPPLEMENT_REQUESTED = 5  # Yêu cầu bổ sung giấy tờ
    PAYMENT_REQUESTED = 6  # Yêu cầu thực hiện nghĩa vụ tài chính
    STOP_REQUESTED = 7  # Công dân yêu cầu rút hồ sơ
    STOPPED = 8  # Dừng xử lý
    RESOLVED = 9  # Đã xử lý xong
    RETURNED = 10  # Đã trả kết quả


class PlainState(StrEnum):
    """The five states the counter speaks of."""

    IN_HAND = "in_hand"
    WAITING_FOR_CITIZEN = "waiting_for_citizen"
    READY = "ready"
    RETURNED = "returned"
    ENDED = "ended"


_PLAIN = {
    State.REGISTERED: PlainState.IN_HAND,
    State.RECEIVED: PlainState.IN_HAND,
    State.NOT_ACCEPTED: PlainState.ENDED,
    State.PROCESSING: PlainState.IN_HAND,
    State.SUPPLEMENT_REQUESTED: PlainState.WAITING_FOR_CITIZEN,
    State.PAYMENT_REQUESTED: PlainState.WAITING_FOR_CITIZEN,
    State.STOP_REQUESTED: PlainState.IN_HAND,
    State.STOPPED: PlainState.ENDED,
    State.RESOLVED: PlainState.READY,
    State.RETURNED: PlainState.RETURNED,
}


def plain(state: State) -> PlainState:
    """The counter's word for an official state."""
    return _PLAIN[state]


class Step(StrEnum):
    """The acts that move a dossier; the stored value is stable."""

    REGISTER = "register"  # a courier's pile, or an online submission: not yet checked
    RECEIVE = "receive"
    ASK_SUPPLEMENT_FIRST = "ask_supplement_first"  # before acceptance
    REFUSE = "refuse"
    HAND_OVER = "hand_over"
    ASK_SUPPLEMENT = "ask_supplement"  # during appraisal
    TAKE_SUPPLEMENT = "take_supplement"
    DEMAND_PAYMENT = "demand_payment"
    MEET_OBLIGATION = "meet_obligation"
    CONSULT = "consult"
    EXTEND = "extend"
    REQUEST_STOP = "request_stop"
    STOP = "stop"
    CLOSE_UNANSWERED = "close_unanswered"
    RESOLVE_GRANTED = "resolve_granted"
    RESOLVE_REFUSED = "resolve_refused"
    MAKE_READY = "make_ready"
    RETURN = "return"
    RECEIVE_AND_RETURN = "receive_and_return"


class Clock(StrEnum):
    """What a step does to the clock of the time limit."""

    NOT_STARTED = "not_started"
    STARTS = "starts"
    RUNS = "runs"
    STOPS = "stops"
    RESUMES = "resumes"  # restarts or goes on, as the procedure says
    ENDS = "ends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One row of the table. `before` None means: there is no dossier yet."""

    step: Step
    before: State | None
    after: State
    clock: Clock
    form: str | None = None
    accepted: bool | None = None  # None: either; else the dossier must (not) have been accepted
    source: str
    confidence: str


def _rows(
    step: Step,
    before: Iterable[State | None],
    after: State,
    clock: Clock,
    source: str,
    confidence: str,
    *,
    form: str | None = None,
    accepted: bool | None = None,
) -> tuple[Transition, ...]:
    return tuple(
        Transition(
            step=step,
            before=state,
            after=after,
            clock=clock,
            form=form,
            accepted=accepted,
            source=source,
            confidence=confidence,
        )
        for state in before
    )


_S = State
TRANSITIONS: tuple[Transition, ...] = (
    *_rows(Step.REGISTER, [None], _S.REGISTERED, Clock.NOT_STARTED,
           "NĐ 118/2025 Đ17; mã trạng thái 1", "found"),
    *_rows(Step.RECEIVE, [None, _S.REGISTERED], _S.RECEIVED, Clock.STARTS,
           "NĐ 118/2025 Đ17 k3 (sửa bởi NĐ 309/2026 Đ8)", "found", form="receipt"),
    *_rows(Step.RECEIVE, [_S.SUPPLEMENT_REQUESTED], _S.RECEIVED, Clock.STARTS,
           "NĐ 118/2025 Đ17 k3 (sửa bởi NĐ 309/2026 Đ8)", "found", form="receipt",
           accepted=False),
    *_rows(Step.ASK_SUPPLEMENT_FIRST, [None, _S.REGISTERED], _S.SUPPLEMENT_REQUESTED,
           Clock.NOT_STARTED, "TT 03/2025/TT-VPCP Mẫu 02; NĐ 61/2018 Đ17", "found",
           form="supplement_request"),
    *_rows(Step.REFUSE, [None, _S.REGISTERED], _S.NOT_ACCEPTED, Clock.NOT_STARTED,
           "TT 03/2025/TT-VPCP Mẫu 03", "found", form="refusal"),
    *_rows(Step.REFUSE, [_S.SUPPLEMENT_REQUESTED], _S.NOT_ACCEPTED, Clock.NOT_STARTED,
           "TT 03/2025/TT-VPCP Mẫu 03", "found", form="refusal", accepted=False),
    *_rows(Step.HAND_OVER, [_S.RECEIVED, _S.PROCESSING], _S.PROCESSING, Clock.RUNS,
           "NĐ 118/2025 Đ18 (sửa bởi NĐ 309/2026 Đ9)", "found", form="control_slip"),
    *_rows(Step.ASK_SUPPLEMENT, [_S.PROCESSING], _S.SUPPLEMENT_REQUESTED, Clock.STOPS,
           "NĐ 61/2018 Đ19 k4; chưa thấy trong NĐ 118/2025", "medium",
           form="supplement_request"),
    *_rows(Step.TAKE_SUPPLEMENT, [_S.SUPPLEMENT_REQUESTED], _S.PROCESSING, Clock.RESUMES,
           "NĐ 61/2018 Đ19 k4; NĐ 301/2026 Đ4 k7", "medium", accepted=True),
    *_rows(Step.DEMAND_PAYMENT, [_S.PROCESSING], _S.PAYMENT_REQUESTED, Clock.RUNS,
           "mã trạng thái 6; luật chuyên ngành", "medium", form="financial_notice"),
    *_rows(Step.MEET_OBLIGATION, [_S.PAYMENT_REQUESTED], _S.PROCESSING, Clock.RUNS,
           "mã trạng thái 6; luật chuyên ngành", "medium"),
    *_rows(Step.CONSULT, [_S.PROCESSING], _S.PROCESSING, Clock.RUNS,
           "NĐ 61/2018 Đ19 k5", "medium"),
    *_rows(Step.EXTEND, [_S.RECEIVED, _S.PROCESSING], _S.PROCESSING, Clock.RUNS,
           "NĐ 61/2018 Đ19 k9; TT 03/2025/TT-VPCP Mẫu 04", "found", form="apology"),
    *_rows(Step.REQUEST_STOP,
           [_S.REGISTERED, _S.RECEIVED, _S.PROCESSING, _S.SUPPLEMENT_REQUESTED],
           _S.STOP_REQUESTED, Clock.STOPS, "TT 03/2025/TT-VPCP Đ7; NĐ 118/2025 Đ21", "found"),
    *_rows(Step.STOP, [_S.STOP_REQUESTED], _S.STOPPED, Clock.ENDS,
           "TT 03/2025/TT-VPCP Đ7, Mẫu 05; NĐ 118/2025 Đ21", "found", form="stop_notice"),
    *_rows(Step.CLOSE_UNANSWERED, [_S.SUPPLEMENT_REQUESTED], _S.STOPPED, Clock.ENDS,
           "nghị định liên thông 2025: 15 ngày làm việc không bổ sung", "medium",
           form="closing_notice"),
    *_rows(Step.RESOLVE_GRANTED, [_S.PROCESSING], _S.RESOLVED, Clock.ENDS,
           "mã trạng thái 9", "found"),
    *_rows(Step.RESOLVE_REFUSED, [_S.PROCESSING], _S.RESOLVED, Clock.ENDS,
           "NĐ 61/2018 Đ19 k8", "found"),
    *_rows(Step.MAKE_READY, [_S.RESOLVED], _S.RESOLVED, Clock.ENDS,
           "NĐ 118/2025 Đ22", "medium"),
    *_rows(Step.RETURN, [_S.RESOLVED], _S.RETURNED, Clock.ENDS,
           "NĐ 118/2025 Đ5, Đ6, Đ22", "found"),
    *_rows(Step.RECEIVE_AND_RETURN, [None, _S.REGISTERED], _S.RETURNED, Clock.ENDS,
           "NĐ 61/2018 Đ17 k4", "found", form="receipt"),
)  # fmt: skip


class StepNotLawful(Told):
    """The step may not be done in the dossier's present state. Values: step, state."""


def transition(step: Step, before: State | None, *, accepted: bool) -> Transition:
    """The row for a step. Raises StepNotLawful."""
    for row in TRANSITIONS:
        if row.step is step and row.before == before and row.accepted in (None, accepted):
            return row
    raise StepNotLawful(step=step.value, state=int(before) if before else 0)


def lawful_steps(before: State | None, *, accepted: bool) -> tuple[Step, ...]:
    """The steps a screen may offer now, in the table's order."""
    steps: dict[Step, None] = {}
    for row in TRANSITIONS:
        if row.before == before and row.accepted in (None, accepted):
            steps[row.step] = None
    return tuple(steps)
