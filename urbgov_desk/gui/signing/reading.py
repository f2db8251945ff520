"""What the page asks the services for, each called inside an act."""

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from urbgov_desk.domain.book_act import AnnulEntry
from urbgov_desk.domain.certification import AttestationForm, CertificationKind
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import (
    AskedLine,
    HandOver,
    Ink,
    OpenSession,
    PileLine,
    RefuseLines,
    SealEntries,
    SendToSigner,
    SigningSession,
    SignPile,
    Taken,
    WithdrawLines,
)
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.office import Setting

if TYPE_CHECKING:
    from urbgov_desk.domain.answer import RefusalGround
    from urbgov_desk.domain.long_work import Progress
    from urbgov_desk.domain.problem import Told
    from urbgov_desk.domain.settling import Unsettled
    from urbgov_desk.services.certification.pile import PileItem
    from urbgov_desk.services.certification.signing import Signed
    from urbgov_desk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class PileSeen:
    """The pile and what is not over, as they stand; `form` is how the ward inks."""

    items: "tuple[PileItem, ...]"
    unsettled: "tuple[Unsettled, ...]"
    form: AttestationForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A bundle's slip as scanned: whose it is, or why it is not to be trusted."""

    code: str
    problem: "Told | None"


def new_id() -> str:
    """The key of one request, made once by the screen that asks."""
    return str(uuid.uuid4())


def read_pile(desk: "Desk") -> PileSeen:
    """All that waits, and all that is not over."""
    from urbgov_desk.services.certification import pile, sealing

    return PileSeen(
        items=pile.list_pile(desk),
        unsettled=sealing.list_unsettled(desk),
        form=AttestationForm(desk.settings()[Setting.ATTESTATION]),
    )


def read_slip(desk: "Desk", text: str) -> Slip:
    """Which bundle a scanned slip lies on; a forged or a training slip is told."""
    from urbgov_desk.services import scan
    from urbgov_desk.services.certification import visit

    read = scan.read(desk, text)
    code = visit.find(desk, read.certification).code if read.certification else ""
    return Slip(code=code, problem=read.problem)


def search(desk: "Desk", text: str) -> tuple[Visit, ...]:
    """Where bundles lie that are not in the pile."""
    from urbgov_desk.services.certification import visit

    return visit.search_visits(desk, text)


def open_session(desk: "Desk", pin: str) -> SigningSession:
    """One PIN for all that is signed until lock, switch or idleness."""
    from urbgov_desk.services.certification import session

    return session.open_session(desk, OpenSession(pin=pin))


def sign(desk: "Desk", request: SignPile, progress: "Progress | None") -> "Signed":
    """Sign what is ticked, in one act."""
    from urbgov_desk.services.certification import signing

    # The key that brought us here was just pressed: the officer is at the desk.
    seen = replace(request, session=replace(request.session, used_at=desk.now()))
    return signing.sign_pile(desk, seen, progress)


def refusal_grounds(
    desk: "Desk", kind: CertificationKind, procedure: str
) -> "tuple[RefusalGround, ...]":
    """The lawful grounds for refusing such a paper."""
    from urbgov_desk.services.certification import visit

    return visit.refusal_grounds(desk, AskedLine(kind=kind, title="", procedure=procedure))


def refuse(desk: "Desk", request: RefuseLines) -> Visit:
    """Refuse papers in writing."""
    from urbgov_desk.services.certification import visit

    return visit.refuse(desk, request)


def send_on(desk: "Desk", certification: str, signer: str) -> Visit:
    """Send a bundle on to a signer who may."""
    from urbgov_desk.services.certification import pile

    request = SendToSigner(request_id=new_id(), certification=certification, signer=signer)
    return pile.send_on(desk, request)


def withdraw(desk: "Desk", lines: tuple[PileLine, ...]) -> Visit:
    """The visitor takes papers of one bundle back."""
    from urbgov_desk.services.certification import visit

    positions = tuple(line.position for line in lines)
    certification = lines[0].certification
    request = WithdrawLines(request_id=new_id(), certification=certification, positions=positions)
    return visit.withdraw(desk, request)


def ink(desk: "Desk", certifications: tuple[str, ...]) -> int:
    """Make the attestations of these bundles; how many sheets go through the printer."""
    from urbgov_desk.services.certification import attesting

    sheets = 0
    for certification in certifications:
        request = Ink(request_id=new_id(), certification=certification)
        try:
            sheets += attesting.ink(desk, request).sheets
        except attesting.NothingToInk:
            # Inked meanwhile at another counter's wish, or a paper that takes no number.
            continue
    return sheets


def seal(desk: "Desk", entries: tuple[str, ...]) -> int:
    """The keeper sealed these numbers' papers; how many they are."""
    from urbgov_desk.services.certification import sealing

    return len(sealing.seal(desk, SealEntries(request_id=new_id(), entries=entries)))


def hand_over(desk: "Desk", certification: str, due: int, method: PaymentMethod) -> Visit:
    """Paid what was due, originals back, handed over."""
    from urbgov_desk.services.certification import handover

    money = (Taken(amount=due, method=method),) if due else ()
    request = HandOver(request_id=new_id(), certification=certification, money=money)
    return handover.hand_over(desk, request)


def annul(desk: "Desk", request: AnnulEntry) -> str:
    """Strike a number out by a decision; the number as papers bear it."""
    from urbgov_desk.services.certification import entry

    return entry.annul(desk, request).entry.words
