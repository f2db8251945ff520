"""A desk that lives: it does act after act on a real store until somebody kills it.

Run as `python -m tests.crash.living FOLDER SEED`. Before an act it prints a line "begin", after it
"done", each with the act's request id; the one who kills knows what was acknowledged from these.
"""

import json
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial
from pathlib import Path

from tests.documents import specimens
from tests.making import KEY, SetClock, anh, applicant, intake
from urbgov_desk import documents
from urbgov_desk.domain import act
from urbgov_desk.domain.dossier import (
    CallList,
    ContactOutcome,
    Dossier,
    PaperAnswer,
    PaymentMethod,
    ResultKind,
    SubmittedPaper,
)
from urbgov_desk.domain.lifecycle import State, Step, lawful_steps
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.rules.law import Law
from urbgov_desk.services import (
    contact,
    correction,
    courier,
    draft,
    extension,
    handling,
    handover,
    intake_and_return,
    money,
    paper,
    refusal,
    resolution,
    stopping,
    supplement,
)
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk, OwnLaw
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import record, store, worklist
from urbgov_desk.store.identifier import new_id

Act = Callable[["Living", str], None]
MONEY = act.TakenMoney(method=PaymentMethod.CASH, amount=10_000, tendered=50_000)


class Living:
    """Acts on whatever dossier is ready for them."""

    def __init__(self, desk: Desk, clock: SetClock, dice: random.Random) -> None:
        self.desk = desk
        self.clock = clock
        self.dice = dice
        self.chief = next(o.id for o in list_officers(desk) if o.may_approve)

    def one(self, step: Step, fits: Callable[[Dossier], bool] = lambda _: True) -> Dossier:
        """A dossier for which the step is lawful now; LookupError when there is none."""
        states = [
            s for s in State if any(step in lawful_steps(s, accepted=a) for a in (True, False))
        ]
        lines = worklist.list_open(self.desk.store.db, states)[:60]
        self.dice.shuffle(lines)
        for line in lines:
            found = dossiers.find_dossier(self.desk.store.db, line.id)
            if found and step in found.steps and fits(found):
                return found
        raise LookupError(step)

    def later(self, **by: float) -> datetime:
        """A moment after now at which a counter is open."""
        return self.desk.law.calendar.next_opening(self.clock.now + timedelta(**by))

    def receive(self, request: str) -> None:
        charge = act.EnteredCharge(
            kind=ChargeKind.le_phi, name="Lệ phí", amount=8_000, basis="Nghị quyết 1"
        )
        reception.receive(self.desk, intake(request_id=request, charges=(charge,)))

    def receive_from_list(self, request: str) -> None:
        for each in courier.open_lists(self.desk):
            for line in courier.lines(self.desk, each.id):
                if line.dossier is None:
                    place = act.CourierPlace(list_id=each.id, position=line.position)
                    reception.receive(self.desk, intake(request_id=request, courier=place))
                    return
        raise LookupError

    def receive_after_supplement(self, request: str) -> None:
        found = self.one(Step.RECEIVE)
        reception.receive(self.desk, intake(request_id=request, dossier=found.id))

    def ask_first(self, request: str) -> None:
        lacking = (SubmittedPaper(name="Tờ khai", answer=PaperAnswer.MISSING),)
        supplement.ask_first(
            self.desk,
            act.AskSupplementFirst(
                request_id=request,
                intake=intake(request_id=request, papers=lacking),
                items=("Tờ khai",),
                reason="Chưa có tờ khai",
            ),
        )

    def refuse(self, request: str) -> None:
        refusal.refuse(
            self.desk,
            act.Refuse(
                request_id=request,
                intake=intake(request_id=request),
                grounds=(),
                words="Không thuộc thẩm quyền",
            ),
        )

    def receive_and_return(self, request: str) -> None:
        # The charge entered at the first reception is kept for every later one.
        owed = self.desk.law.fee(intake().procedure, self.clock.now.date()).amount
        money = (replace(MONEY, amount=owed),) if owed else ()
        intake_and_return.receive_and_return(
            self.desk,
            intake(request_id=request, money=money),
            act.ResultGiven(number="15/XN-UBND", on=self.clock.now.date()),
        )

    def list_courier(self, request: str) -> None:
        courier.list_dossiers(
            self.desk,
            act.ListCourier(
                request_id=request,
                carrier=anh(name="Bưu tá Minh", identity=()),
                dossiers=tuple(act.CourierDossier(name=f"Hồ sơ {n}") for n in range(1, 4)),
                return_at=self.later(hours=3),
            ),
        )

    def correct(self, request: str) -> None:
        found = self.one(Step.REQUEST_STOP)
        other = anh(name="Nguyễn Thị Hồng Ánh", phone="0987654321")
        correction.correct(
            self.desk,
            act.Correction(
                request_id=request,
                dossier=found.id,
                intake=intake(request_id=request, holders=(applicant(other),)),
                reason="Ghi nhầm số điện thoại",
            ),
        )

    def hand_over(self, request: str) -> None:
        found = self.one(Step.HAND_OVER)
        handling.hand_over(
            self.desk,
            act.HandOver(request_id=request, dossier=found.id, to_unit="Phòng Văn hóa - Xã hội"),
        )

    def ask_supplement(self, request: str) -> None:
        found = self.one(Step.ASK_SUPPLEMENT)
        supplement.ask(
            self.desk,
            act.AskSupplement(
                request_id=request,
                dossier=found.id,
                items=("Bản sao Giấy khai sinh",),
                reason="Thiếu giấy khai sinh",
                approved_by=self.chief,
                approval_reason="Đồng ý",
            ),
        )

    def take_supplement(self, request: str) -> None:
        found = self.one(Step.TAKE_SUPPLEMENT)
        papers = (
            SubmittedPaper(name="Bản sao Giấy khai sinh", answer=PaperAnswer.COPY_KEPT, copies=1),
        )
        supplement.take(
            self.desk,
            act.TakeSupplement(request_id=request, dossier=found.id, papers=papers),
        )

    def consult(self, request: str) -> None:
        found = self.one(Step.CONSULT)
        handling.consult(
            self.desk,
            act.Consult(
                request_id=request, dossier=found.id, body="Công an phường", matter="Xác minh"
            ),
        )

    def demand_payment(self, request: str) -> None:
        found = self.one(Step.DEMAND_PAYMENT)
        charge = act.EnteredCharge(
            kind=ChargeKind.le_phi, name="Lệ phí", amount=10_000, basis="Nghị quyết 1"
        )
        handling.demand_payment(
            self.desk,
            act.DemandPayment(
                request_id=request, dossier=found.id, charges=(charge,), basis="NQ 1"
            ),
        )

    def meet_obligation(self, request: str) -> None:
        found = self.one(Step.MEET_OBLIGATION)
        handling.meet_obligation(
            self.desk,
            act.MeetObligation(request_id=request, dossier=found.id, money=(MONEY,)),
        )

    def extend(self, request: str) -> None:
        found = self.one(Step.EXTEND)
        due = max(found.due_at or self.clock.now, self.clock.now) + timedelta(days=3)
        day = self.desk.law.calendar.working_day_from(due.date())
        extension.extend(
            self.desk,
            act.Extend(
                request_id=request,
                dossier=found.id,
                reason="Chờ xác minh",
                due_at=self.desk.law.calendar.closes_at(day),
                approved_by=self.chief,
                approval_reason="Đồng ý",
            ),
        )

    def stop(self, request: str) -> None:
        found = self.one(Step.REQUEST_STOP)
        stopping.stop(
            self.desk, act.Stop(request_id=request, dossier=found.id, reason="Xin rút hồ sơ")
        )

    def close_unanswered(self, request: str) -> None:
        found = self.one(Step.CLOSE_UNANSWERED)
        answer_by = found.supplements[-1].answer_by
        assert answer_by is not None
        late = datetime.combine(answer_by + timedelta(days=1), time(9), self.clock.now.tzinfo)
        self.clock.now = max(self.clock.now, late)
        stopping.close_unanswered(
            self.desk, act.CloseUnanswered(request_id=request, dossier=found.id)
        )

    def resolve(self, request: str) -> None:
        found = self.one(Step.RESOLVE_GRANTED)
        result = self.dice.choice(list(ResultKind))
        resolution.resolve(
            self.desk,
            act.Resolve(
                request_id=request,
                dossier=found.id,
                result=result,
                number="25/QĐ-UBND",
                on=self.clock.now.date(),
                reason="Không đủ điều kiện" if result is ResultKind.REFUSED else "",
            ),
        )

    def make_ready(self, request: str) -> None:
        found = self.one(Step.MAKE_READY)
        resolution.make_ready(
            self.desk, act.MakeReady(request_id=request, dossier=found.id, shelf="A1")
        )

    def give_back(self, request: str) -> None:
        found = self.one(Step.RETURN)
        taken: tuple[act.TakenMoney, ...] = ()
        if found.money_due > 0:
            due = found.money_due
            taken = (replace(MONEY, amount=due, tendered=due),)
        handover.give_back(self.desk, act.Return(request_id=request, dossier=found.id, money=taken))

    def attempt(self, request: str) -> None:
        found = self.one(Step.RETURN)
        handover.attempt(
            self.desk,
            act.AttemptCollection(
                request_id=request,
                dossier=found.id,
                collector=anh(name="Cháu Nam", identity=()),
                missing=("Giấy uỷ quyền",),
            ),
        )

    def call(self, request: str) -> None:
        found = self.one(Step.RETURN)
        contact.record(
            self.desk,
            act.Contact(
                request_id=request,
                dossier=found.id,
                list=CallList.READY,
                outcome=self.dice.choice(list(ContactOutcome)),
            ),
        )

    def pay(self, request: str) -> None:
        found = self.one(Step.REQUEST_STOP, lambda d: d.accepted and d.money_due > 0)
        owed = found.money_due
        money.record(
            self.desk,
            act.RecordPayment(
                request_id=request,
                dossier=found.id,
                money=replace(MONEY, amount=owed, tendered=owed),
            ),
        )

    def reprint(self, request: str) -> None:
        found = self.one(Step.REQUEST_STOP, lambda d: bool(d.issued))
        paper.reprint(self.desk, act.ReprintPaper(request_id=request, paper=found.issued[-1].id))


ACTS: dict[str, Act] = {
    name: function
    for name, function in vars(Living).items()
    if callable(function) and name not in ("__init__", "one", "later")
}


def main(folder: Path, seed: int) -> None:
    """Live until killed."""
    desk, clock = open_desk(folder)
    desk = desk.with_officer(list_officers(desk)[0])
    living = Living(desk, clock, random.Random(seed))
    live(desk, clock, seed, {name: partial(act, living) for name, act in ACTS.items()})


def open_desk(folder: Path) -> tuple[Desk, SetClock]:
    """The desk of a folder, its clock where the record ends."""
    documents.make(specimens.receipt())  # a busy PC is slow to make the first; no kill lies there
    opened = store.open_existing(folder, KEY)
    last = record.head(opened.db, "01").at
    assert last is not None
    clock = SetClock(datetime.fromisoformat(last))
    return Desk(store=opened, own_law=OwnLaw(Law.shipped()), clock=clock), clock


def live(desk: Desk, clock: SetClock, seed: int, acts: dict[str, Callable[[str], None]]) -> None:
    """Do act after act until killed, saying what begins and what is done."""
    dice = random.Random(seed)
    count = 0
    names: list[str] = []
    while True:
        clock.forward(hours=7)
        if not names:  # every act once in each round, so that the rare ones come too
            names = dice.sample(list(acts), len(acts))
        name = names.pop()
        request = new_id()
        count += 1
        _say("begin", act=name, request=request)
        try:
            acts[name](request)
        except (LookupError, Told) as told:
            _say("nothing", act=name, request=request, told=type(told).__name__)
            continue
        _say("done", act=name, request=request)
        draft.save(
            desk, place="receive", label="Khách", content={"seed": seed, "n": count}, draft_id="d"
        )
        _say("draft", seed=seed, n=count)


def _say(what: str, **values: object) -> None:
    print(json.dumps({"what": what, **values}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
