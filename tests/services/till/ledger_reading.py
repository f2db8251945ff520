"""Short ways of making money at a desk, for the tests of the till."""

from tests.certifying import asked, sign
from tests.making import Ward, intake
from urbgov_desk.domain.act import RecordPayment, TakenMoney
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import AskedLine, HandOver, Submit, Taken
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.till import Ledger
from urbgov_desk.services import intake as reception
from urbgov_desk.services import money
from urbgov_desk.services.certification import handover, visit
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import ledger
from urbgov_desk.store.identifier import new_id

# Cấp bản sao trích lục hộ tịch: 8,000 đồng a copy, paid at the desk.
CHARGED = "2.000635"


def paid_visit(desk: Desk, *lines: AskedLine, method: PaymentMethod = PaymentMethod.CASH) -> Visit:
    """A visit signed, paid and handed over."""
    signed = sign(desk, *lines).visits[0]
    return hand_over(desk, signed, method)


def hand_over(desk: Desk, found: Visit, method: PaymentMethod = PaymentMethod.CASH) -> Visit:
    """All that is asked, paid at once."""
    due = found.asked - found.paid
    money = (Taken(amount=due, method=method),) if due else ()
    return handover.hand_over(
        desk, HandOver(request_id=new_id(), certification=found.id, money=money)
    )


def waiting_visit(desk: Desk, *lines: AskedLine) -> Visit:
    """A visit in the signing pile."""
    return visit.submit(desk, Submit(request_id=new_id(), visit=asked(*lines)))


def paid_dossier(desk: Desk, amount: int = 8_000) -> str:
    """A dossier with money taken on it; its id."""
    done = reception.receive(desk, intake(request_id=new_id(), procedure=CHARGED))
    taken = TakenMoney(amount=amount, method=PaymentMethod.CASH)
    money.record(desk, RecordPayment(request_id=new_id(), dossier=done.dossier, money=taken))
    return done.dossier


def today(ward: Ward) -> Ledger:
    """The ledger of the day."""
    on = ward.clock.now.date()
    return ledger.read(ward.desk, on, on)
