"""Which acts the page offers on a dossier, and which of them is the one expected next."""

from dataclasses import dataclass
from enum import StrEnum

from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.lifecycle import PlainState, State, Step, plain
from urbgov_desk.domain.printed_paper import PrintedPaper
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.dossier.mending import mendings


class Action(StrEnum):
    """What a clerk can do from the page; one action may stand for two lawful steps."""

    HAND_OVER = "hand_over"
    ASK_SUPPLEMENT = "ask_supplement"
    TAKE_SUPPLEMENT = "take_supplement"
    DEMAND_PAYMENT = "demand_payment"
    MEET_OBLIGATION = "meet_obligation"
    CONSULT = "consult"
    EXTEND = "extend"
    STOP = "stop"
    CLOSE_UNANSWERED = "close_unanswered"
    RESOLVE = "resolve"
    MAKE_READY = "make_ready"
    RETURN = "return"
    CORRECT = "correct"
    GO_ON = "go_on"
    """Check and receive, ask for more or refuse: on the page Tiếp nhận."""
    TAKE_MONEY = "take_money"
    MEND_MONEY = "mend_money"
    PRINT_SLIP = "print_slip"
    """The control slip with all its rows to this day."""
    NOTE_CODE = "note_code"
    """The code the official system gave."""
    MERGE = "merge"
    """Two entries are one person."""
    SPLIT = "split"
    """They were two people after all."""
    ERASE = "erase"
    """Erase the data of somebody on an ended dossier."""


ABOUT_MONEY = (Action.TAKE_MONEY, Action.MEND_MONEY)
"""Offered beside the money; they move no dossier."""
ABOUT_PAPERS = (Action.PRINT_SLIP, Action.NOTE_CODE)
"""Offered beneath the papers; they move no dossier."""
ABOUT_PEOPLE = (Action.MERGE, Action.SPLIT, Action.ERASE)
"""Offered beside the people; they move no dossier."""

KEYS = {
    Action.HAND_OVER: "Ctrl+1",
    Action.ASK_SUPPLEMENT: "Ctrl+2",
    Action.TAKE_SUPPLEMENT: "Ctrl+2",
    Action.DEMAND_PAYMENT: "Ctrl+3",
    Action.MEET_OBLIGATION: "Ctrl+3",
    Action.CONSULT: "Ctrl+4",
    Action.EXTEND: "Ctrl+5",
    Action.STOP: "Ctrl+6",
    Action.CLOSE_UNANSWERED: "Ctrl+3",
    Action.RESOLVE: "Ctrl+7",
    Action.MAKE_READY: "Ctrl+8",
    Action.RETURN: "Ctrl+9",
    Action.CORRECT: "Ctrl+0",
    Action.GO_ON: "Ctrl+1",
    Action.TAKE_MONEY: "Ctrl+M",
    Action.MEND_MONEY: "Ctrl+Shift+M",
    Action.PRINT_SLIP: "Ctrl+Shift+P",
    Action.NOTE_CODE: "Ctrl+Shift+H",
    Action.MERGE: "Ctrl+Shift+G",
    Action.SPLIT: "Ctrl+Shift+T",
    Action.ERASE: "Ctrl+Shift+E",
}
"""An action has the same key in every state; two with one key are never lawful together."""

BY_STEP = {
    Step.RECEIVE: Action.GO_ON,
    Step.REFUSE: Action.GO_ON,
    Step.ASK_SUPPLEMENT_FIRST: Action.GO_ON,
    Step.RECEIVE_AND_RETURN: Action.GO_ON,
    Step.HAND_OVER: Action.HAND_OVER,
    Step.ASK_SUPPLEMENT: Action.ASK_SUPPLEMENT,
    Step.TAKE_SUPPLEMENT: Action.TAKE_SUPPLEMENT,
    Step.DEMAND_PAYMENT: Action.DEMAND_PAYMENT,
    Step.MEET_OBLIGATION: Action.MEET_OBLIGATION,
    Step.CONSULT: Action.CONSULT,
    Step.EXTEND: Action.EXTEND,
    Step.REQUEST_STOP: Action.STOP,
    Step.STOP: Action.STOP,
    Step.CLOSE_UNANSWERED: Action.CLOSE_UNANSWERED,
    Step.RESOLVE_GRANTED: Action.RESOLVE,
    Step.RESOLVE_REFUSED: Action.RESOLVE,
    Step.MAKE_READY: Action.MAKE_READY,
    Step.RETURN: Action.RETURN,
}
"""The act a lawful step is done by."""

_NEXT = {
    State.REGISTERED: (Action.GO_ON,),
    State.RECEIVED: (Action.HAND_OVER,),
    State.PROCESSING: (Action.RESOLVE,),
    State.SUPPLEMENT_REQUESTED: (Action.TAKE_SUPPLEMENT, Action.GO_ON),
    State.PAYMENT_REQUESTED: (Action.MEET_OBLIGATION,),
    State.STOP_REQUESTED: (Action.STOP,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One act offered; the one expected next is the page's primary button."""

    action: Action
    key: str
    primary: bool


RIGHTS = {
    Action.HAND_OVER: Act.HAND_OVER,
    Action.ASK_SUPPLEMENT: Act.ASK_SUPPLEMENT,
    Action.TAKE_SUPPLEMENT: Act.TAKE_SUPPLEMENT,
    Action.DEMAND_PAYMENT: Act.PROCESS,
    Action.MEET_OBLIGATION: Act.MONEY,
    Action.CONSULT: Act.PROCESS,
    Action.EXTEND: Act.PROCESS,
    Action.STOP: Act.PROCESS,
    Action.CLOSE_UNANSWERED: Act.PROCESS,
    Action.RESOLVE: Act.PROCESS,
    Action.MAKE_READY: Act.RETURN,
    Action.RETURN: Act.RETURN,
    Action.CORRECT: Act.CORRECT,
    Action.GO_ON: Act.RECEIVE,
    Action.TAKE_MONEY: Act.MONEY,
    Action.MEND_MONEY: Act.MONEY,
    Action.PRINT_SLIP: Act.HAND_OVER,
    Action.NOTE_CODE: Act.CORRECT,
    Action.MERGE: Act.JOIN_PERSONS,
    Action.SPLIT: Act.JOIN_PERSONS,
    Action.ERASE: Act.ERASE,
}
"""What the service behind an act asks for; nothing is offered that it would refuse."""


def offers(
    dossier: Dossier,
    *,
    correctable: bool,
    about_people: tuple[Action, ...] = (),
    acts: frozenset[Act] | None = None,
) -> tuple[Offer, ...]:
    """The acts lawful now, in the order of a dossier's life.

    `about_people` are those of `ABOUT_PEOPLE` there is somebody for; `acts` are those the officer
    may do, None every one.
    """
    found: dict[Action, None] = {}
    for step in dossier.steps:
        if step in BY_STEP:
            found[BY_STEP[step]] = None
    if correctable:
        found[Action.CORRECT] = None
    # Also with its result on the shelf: what was not known at reception may be known by now.
    open_still = plain(dossier.state) in (
        PlainState.IN_HAND,
        PlainState.WAITING_FOR_CITIZEN,
        PlainState.READY,
    )
    if open_still and _may_owe(dossier) and Action.MEET_OBLIGATION not in found:
        found[Action.TAKE_MONEY] = None
    if mendings(dossier):
        found[Action.MEND_MONEY] = None
    if any(paper.kind == PrintedPaper.CONTROL_SLIP.value for paper in dossier.issued):
        found[Action.PRINT_SLIP] = None
    # Also of one that ended: after an outage the official system may give its code days later.
    found[Action.NOTE_CODE] = None
    found |= dict.fromkeys(about_people)
    if acts is not None:
        found = {action: None for action in found if RIGHTS[action] in acts}
    first = _expected(dossier, found)
    ordered = [action for action in Action if action in found]
    return tuple(Offer(action=a, key=KEYS[a], primary=a is first) for a in ordered)


def _may_owe(dossier: Dossier) -> bool:
    """Whether money is owed, or may be where the law held gives no figure."""
    unknown = any(c.amount is None and c.exemption is None for c in dossier.charges)
    return dossier.accepted and (dossier.money_due > 0 or unknown)


def _expected(dossier: Dossier, found: dict[Action, None]) -> Action | None:
    if dossier.state is State.RESOLVED:
        wanted: tuple[Action, ...] = (
            (Action.RETURN,) if dossier.ready_at else (Action.MAKE_READY, Action.RETURN)
        )
    else:
        wanted = _NEXT.get(dossier.state, ())
    return next((action for action in wanted if action in found), None)
