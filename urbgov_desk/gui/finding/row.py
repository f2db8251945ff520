"""What a row of the find field says, and where it leads: a dossier, a visit, a line of a book."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from urbgov_desk import wording
from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.found import FoundEntry, FoundVisit
from urbgov_desk.gui.dossier.said import procedure_words, state_chip
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import OpenDossier, OpenEntry, OpenVisit

if TYPE_CHECKING:
    from urbgov_desk.services.finding_anything import Found

_VISIT_TONES = {
    VisitState.WAITING: Tone.warn,
    VisitState.SIGNED: Tone.info,
    VisitState.HANDED_OVER: Tone.good,
    VisitState.CLOSED: Tone.plain,
}


def name(found: "Found") -> str:
    """Whose it is; a number spoilt by hand has nobody."""
    who = found.applicant if isinstance(found, DossierLine) else found.requester
    return who or QCoreApplication.translate("Finding", "(số bỏ)")


def detail(found: "Found") -> str:
    """What it is: its number and what it is about."""
    translate = QCoreApplication.translate
    if isinstance(found, DossierLine):
        about = procedure_words(found.procedure_name)
        return f"{found.code} · {about}" if found.code else about
    if isinstance(found, FoundEntry):
        number = translate("Finding", "Số {number}").format(number=found.number)
        return f"{number} · {found.title}" if found.title else number
    parts = [translate("Finding", "Túi {code}").format(code=found.code), found.title]
    if found.papers > 1:
        more = translate("Finding", "và {n} giấy tờ khác").format(n=found.papers - 1)
        parts[1] = f"{found.title} {more}"
    if found.place and found.state is VisitState.WAITING:
        parts.append(found.place)
    return " · ".join(parts)


def aside(found: "Found", language: str) -> tuple[str, Tone]:
    """Where it stands, or in which book."""
    if isinstance(found, DossierLine):
        return state_chip(found.state, language, laid=bool(found.shelf))
    if isinstance(found, FoundVisit):
        return wording.name_of(found.state, language), _VISIT_TONES[found.state]
    if found.struck_out:
        return QCoreApplication.translate("Finding", "Đã huỷ"), Tone.bad
    return wording.name_of(found.book, language), Tone.plain


def way(found: "Found") -> tuple[str, object]:
    """The place it opens at, and the subject to go there with."""
    if isinstance(found, DossierLine):
        return "dossier", OpenDossier(dossier_id=found.id)
    if isinstance(found, FoundVisit):
        return "certify", OpenVisit(certification=found.id)
    return "register", OpenEntry(entry_id=found.id)
