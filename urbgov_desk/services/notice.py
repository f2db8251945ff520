"""What the desk's letters and slips have in common: to whom, in whose name, when it is open."""

from itertools import groupby

from urbgov_desk.documents import values as printed
from urbgov_desk.domain.calendar import OfficeHours
from urbgov_desk.domain.dossier import Dossier, Hop, Timeliness
from urbgov_desk.domain.office import Office
from urbgov_desk.domain.party import Party, PartyKind, Sex
from urbgov_desk.services import letter

_FORMS_OF_ADDRESS = {Sex.MALE: "Ông", Sex.FEMALE: "Bà"}
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
TIMELINESS = {
    Timeliness.EARLY: "trước hạn",
    Timeliness.ON_TIME: "đúng hạn",
    Timeliness.LATE: "quá hạn",
}


def addressee(dossier: Dossier) -> str:
    """Those the dossier is from, as a letter addresses them: `Bà Nguyễn Thị A, Ông Lê Văn B`."""
    return ", ".join(_addressed(p.party) for p in dossier.applicants)


def _addressed(party: Party) -> str:
    if party.kind is PartyKind.ORGANISATION:
        return party.name
    form = _FORMS_OF_ADDRESS.get(party.sex, "Ông/Bà") if party.sex else "Ông/Bà"
    return f"{form} {party.name}"


def identity_number(dossier: Dossier) -> str:
    """The number of the first applicant, with the kind of paper where it is no personal number."""
    person = letter.applicant(dossier.applicants[0].party)
    return f"{person.number_kind} {person.number}".strip() or person.number_note


def is_ours(dossier: Dossier, office: Office) -> bool:
    """Whether this office itself resolves the dossier."""
    return dossier.competent_body == office.name


def hop(row: Hop) -> printed.Hop:
    """A row of the control slip as printed."""
    return printed.Hop(
        giver_unit=row.from_unit,
        receiver_unit=row.to_unit,
        at=row.at,
        giver=row.given_by,
        receiver=row.taken_by or "",
        result=TIMELINESS[Timeliness(row.timeliness)] if row.timeliness else "",
        note=row.note or "",
    )


def opening_words(hours: OfficeHours) -> str:
    """`07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu`."""
    times = " và ".join(f"{s.opens:%H:%M}–{s.closes:%H:%M}" for s in hours.sessions)
    runs = []
    # Days in a row keep the same distance to their place in the list.
    for _, group in groupby(enumerate(sorted(hours.weekdays)), lambda pair: pair[1] - pair[0]):
        days = [day for _, day in group]
        first, last = _WEEKDAYS[days[0]], _WEEKDAYS[days[-1]]
        runs.append(first if len(days) == 1 else f"{first} đến {last}")
    return f"{times}, {', '.join(runs)}"
