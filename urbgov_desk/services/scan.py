"""Scan anything anywhere: what it is, whose it is, and where it belongs."""

from dataclasses import dataclass

from urbgov_desk.domain import carried_visit, paper_code, recovery_secret
from urbgov_desk.domain import scan as reading
from urbgov_desk.domain.certifying import AskedVisit
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.inspection import Looked
from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.domain.paper_code import PaperCode, PaperCodeKind
from urbgov_desk.domain.party import Address, IdentityKind, IdentityPaper, Party
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.scan import Scan, ScanKind, ScannedPerson
from urbgov_desk.services import inspection
from urbgov_desk.services.desk import Desk, NotAllowed
from urbgov_desk.services.sight import shown
from urbgov_desk.store import certification as certifications
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import party as parties
from urbgov_desk.store import secret


class TrainingPaper(Told):
    """The paper was printed by a training ward and has no value here."""


class RealPaperInTraining(Told):
    """A real receipt was scanned in the training ward."""


class PaperOfAnotherOffice(Told):
    """The code is in our form, but no key of this office made it."""


class PaperForged(Told):
    """The code names a key of this office, and that key did not make it."""


class PaperReplaced(Told):
    """A newer revision of this receipt was issued. Values: revision, newest."""


class RecoverySheetScanned(Told):
    """Somebody scanned the recovery sheet where it has no business; it is shown nowhere."""


class ScanUnknown(Told):
    """The scanned text is nothing this desk knows. Values: text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a scan is and where it belongs.

    A card: `party` as the card prints it, `known` the ids it is known by. A receipt: `dossier` and
    the `step` that is next for it. A bundle's slip: `certification` is its visit; an office-only
    slip: `carried`, the visit to be taken in. `problem` is what is wrong; an old revision still
    opens its dossier.
    """

    scan: Scan
    party: Party | None = None
    known: tuple[str, ...] = ()
    dossier: Dossier | None = None
    step: Step | None = None
    courier_list: str | None = None
    certification: str | None = None
    carried: AskedVisit | None = None
    problem: Told | None = None


def read(desk: Desk, text: str) -> Reading:
    """Read any scanned text; never raises for what the text is."""
    if carried_visit.is_carried(text):
        return _carried(text)
    if recovery_secret.is_scanned(text):
        blank = Scan(kind=ScanKind.unknown, text="")
        return Reading(scan=blank, problem=RecoverySheetScanned())
    scan = reading.read(text)
    if scan.person is not None:
        party = party_of(scan.person)
        number = party.number
        known = parties.find_by_number(desk.store.db, number) if number else []
        return Reading(scan=scan, party=party, known=tuple(known))
    if scan.paper is not None:
        return _read_paper(desk, scan, scan.paper)
    dossier_id = dossiers.find_dossier_id(desk.store.db, code=scan.text.strip().upper())
    if dossier_id:
        return _opened(desk, scan, dossier_id)
    return Reading(scan=scan, problem=ScanUnknown(text=scan.text[:40]))


def _carried(text: str) -> Reading:
    """The lines of an office-only slip, to be taken in where the book is."""
    scan = Scan(kind=ScanKind.carried_visit, text=text)
    try:
        return Reading(scan=scan, carried=carried_visit.read(text))
    except carried_visit.CarriedVisitDamaged as told:
        return Reading(scan=scan, problem=told)


def party_of(person: ScannedPerson) -> Party:
    """The person as the card prints them."""
    identity = []
    if person.number:
        identity.append(
            IdentityPaper(
                kind=IdentityKind.IDENTITY_CARD, number=person.number, issued_on=person.issued_on
            )
        )
    if person.old_number:
        identity.append(
            IdentityPaper(kind=IdentityKind.OLD_IDENTITY_CARD, number=person.old_number)
        )
    born = person.born_on.isoformat() if person.born_on else None
    if born is None and person.birth_year:
        born = str(person.birth_year)
    return Party(
        name=person.name or "",
        born=born,
        sex=person.sex,
        identity=tuple(identity),
        addresses=(Address(text=person.address),) if person.address else (),
    )


def check_genuine(desk: Desk, paper: PaperCode) -> None:
    """Raise the told problem of a code that is not this office's own."""
    training = paper.kind in {k.value for k in PaperCodeKind if k.is_training}
    if training and not desk.training:
        raise TrainingPaper()
    if desk.training and not training:
        raise RealPaperInTraining()
    key = secret.find(desk.store.db, secret.QR, paper.key_id)
    if key is None:
        raise PaperOfAnotherOffice()
    if not paper_code.is_genuine(key.material, paper):
        raise PaperForged()


def _read_paper(desk: Desk, scan: Scan, paper: PaperCode) -> Reading:
    try:
        check_genuine(desk, paper)
    except Told as told:
        return Reading(scan=scan, problem=told)
    if scan.kind is ScanKind.courier_list:
        found = dossiers.find_courier_list(desk.store.db, paper.code)
        problem = None if found else PaperOfAnotherOffice()
        return Reading(scan=scan, courier_list=found, problem=problem)
    if scan.kind is ScanKind.bundle:
        found = certifications.find_id(desk.store.db, paper.code)
        problem = None if found else PaperOfAnotherOffice()
        return Reading(scan=scan, certification=found, problem=problem)
    dossier_id = dossiers.find_dossier_id(desk.store.db, code=paper.code)
    if dossier_id is None:
        return Reading(scan=scan, problem=PaperOfAnotherOffice())
    opened = _opened(desk, scan, dossier_id)
    newest = opened.dossier.revision if opened.dossier else paper.revision
    if paper.revision != newest:
        replaced = PaperReplaced(revision=paper.revision, newest=newest)
        return Reading(scan=scan, dossier=opened.dossier, step=opened.step, problem=replaced)
    return opened


_NEXT = (Step.RETURN, Step.TAKE_SUPPLEMENT, Step.RECEIVE, Step.MEET_OBLIGATION, Step.HAND_OVER)


def _opened(desk: Desk, scan: Scan, dossier_id: str) -> Reading:
    if desk.officer is None or Act.READ_DOSSIERS not in desk.officer.acts:
        return Reading(scan=scan, problem=NotAllowed(right=Act.READ_DOSSIERS.value))
    dossier = shown(desk, dossiers.find_dossier(desk.store.db, dossier_id))
    assert dossier is not None
    inspection.note(desk, Looked.DOSSIER, dossier.id, dossier.code)
    step = next((s for s in _NEXT if s in dossier.steps), None)
    return Reading(scan=scan, dossier=dossier, step=step)
