"""From the store's values to what is printed: heads, applicants, papers, limits in words."""

from dataclasses import replace
from datetime import date, datetime

from urbgov_desk.documents import values as printed
from urbgov_desk.domain.dossier import PaperAnswer, SubmittedPaper
from urbgov_desk.domain.office import Office, Setting
from urbgov_desk.domain.party import (
    IdentityKind,
    NumberMissingBecause,
    Party,
    PartyKind,
    Role,
    SigningWay,
)
from urbgov_desk.domain.procedure import Limit, LimitKind
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.party import Holder, number_of
from urbgov_desk.store.change import Change

_ANSWERS = {
    PaperAnswer.ORIGINAL_SEEN: printed.PaperAnswer.original_seen,
    PaperAnswer.COPY_KEPT: printed.PaperAnswer.copy_kept,
    PaperAnswer.MISSING: printed.PaperAnswer.missing,
}
_SIGNING = {
    SigningWay.SIGNS: printed.SigningWay.signed,
    SigningWay.FINGERPRINT: printed.SigningWay.fingerprint,
    SigningWay.CANNOT_SIGN: printed.SigningWay.cannot_sign,
}
_NUMBER_KINDS = {
    IdentityKind.PASSPORT: "Hộ chiếu số",
    IdentityKind.BIRTH_CERTIFICATE: "Giấy khai sinh số",
    IdentityKind.ORGANISATION_CODE: "Mã số tổ chức",
    IdentityKind.OTHER: "Giấy tờ số",
}
_NUMBER_NOTES = {
    NumberMissingBecause.CHILD: "(trẻ em, chưa có số định danh)",
    NumberMissingBecause.LOST: "(mất giấy tờ)",
    NumberMissingBecause.NOT_SHOWN: "(không xuất trình)",
    NumberMissingBecause.FOREIGNER: "(người nước ngoài)",
}


def head(office: Office, on: date, number: str = "") -> printed.Letterhead:
    """The head of a paper as the office is named that day."""
    return printed.Letterhead(
        parent=office.parent,
        unit=office.desk_name,
        symbol_number=number,
        place=office.place,
        on=on,
    )


def form_number(desk: Desk, change: Change, kind: str, at: datetime) -> str:
    """The next number of a form's own series of the year: `12/PBS-TTPVHCC`."""
    form = desk.law.form(kind, at.date())
    number = change.number(form.symbol or kind, period=str(at.year))
    symbol = f"{form.symbol}-{desk.office(at).symbol}" if form.symbol else desk.office(at).symbol
    return f"{number:02d}/{symbol}"


def applicant(party: Party) -> printed.Applicant:
    """A person or organisation as printed; what is unknown stays empty or is said in words."""
    paper = number_of(party)
    born = ""
    if party.kind is PartyKind.PERSON and party.born:
        born = born_words(party.born) if not (paper and len(paper.number) == 12) else ""
    note = _NUMBER_NOTES.get(party.number_missing, "") if party.number_missing else ""
    number_kind = _NUMBER_KINDS.get(paper.kind, "") if paper else ""
    if paper and paper.kind is IdentityKind.PASSPORT and paper.country != "VN":
        number_kind = f"Hộ chiếu ({paper.country}) số"
    return printed.Applicant(
        name=party.name,
        born=born,
        number=paper.number if paper else "",
        number_kind=number_kind,
        number_note="" if paper else note,
        address=party.address or "",
        phone=party.phone or "",
        email=party.email or "",
    )


def born_words(born: str) -> str:
    """`sinh ngày 05/11/1951`, or `sinh năm 1951` when the paper says no more."""
    if len(born) == 4:
        return f"sinh năm {born}"
    return f"sinh ngày {date.fromisoformat(born):%d/%m/%Y}"


def applicants(holders: list[Holder]) -> tuple[printed.Applicant, ...]:
    """Those the dossier is received from."""
    return tuple(applicant(h.party) for h in holders if h.role is Role.APPLICANT)


def one_applicant(holders: list[Holder]) -> printed.Applicant:
    """The applicants on one line of a slip: every name, and the particulars of the first."""
    people = applicants(holders)
    return replace(people[0], name=", ".join(p.name for p in people))


def on_behalf(holders: list[Holder]) -> printed.OnBehalf | None:
    """The one who gave the authority, when somebody acts for another (Mẫu 01, item 8)."""
    deputies = [h for h in holders if h.role is Role.REPRESENTATIVE_BY_AUTHORISATION]
    if not deputies:
        return None
    givers = [h for h in holders if h.role is Role.PRINCIPAL] or [
        h for h in holders if h.role is Role.APPLICANT
    ]
    party = givers[0].party
    paper = number_of(party)
    return printed.OnBehalf(
        name=party.name,
        address=party.address or "",
        number=paper.number if paper else "",
        phone=party.phone or "",
        email=party.email or "",
        authorisation=deputies[0].authority or "",
    )


def submitter(holders: list[Holder]) -> str:
    """Who stands at the counter and signs as NGƯỜI NỘP HỒ SƠ."""
    order = (
        Role.SUBMITTER,
        Role.REPRESENTATIVE_BY_AUTHORISATION,
        Role.REPRESENTATIVE_BY_LAW,
        Role.APPLICANT,
    )
    for role in order:
        for holder in holders:
            if holder.role is role:
                return holder.party.name
    return ""


def signing(way: SigningWay) -> printed.SigningWay:
    """The way of signing as the receipt prints it."""
    return _SIGNING[way]


def paper_lines(papers: tuple[SubmittedPaper, ...]) -> tuple[printed.PaperLine, ...]:
    """The papers handed in; one that is missing is not on a receipt of what was handed in."""
    return tuple(_paper_line(p) for p in papers if p.answer is not PaperAnswer.MISSING)


def _paper_line(paper: SubmittedPaper) -> printed.PaperLine:
    if paper.answer is PaperAnswer.LOOKED_UP:
        vneid = "vneid" in (paper.source or "").lower()
        answer = (
            printed.PaperAnswer.looked_up_vneid if vneid else printed.PaperAnswer.looked_up_database
        )
        seen = f"{paper.looked_up_at:%H:%M %d/%m/%Y}" if paper.looked_up_at else ""
        note = ", ".join(x for x in (paper.looked_up_by or "", seen) if x)
    elif paper.answer is PaperAnswer.COPY_KEPT and paper.originals:
        answer, note = printed.PaperAnswer.original_kept, ""  # an original stays at the office
    else:
        answer, note = _ANSWERS[paper.answer], ""
    # Only what stays at the office is counted; a paper seen or looked up went home again.
    kept = paper.answer is PaperAnswer.COPY_KEPT
    return printed.PaperLine(
        name=paper.name,
        originals=paper.originals if kept else 0,
        copies=paper.copies if kept else 0,
        answer=answer,
        note=note,
    )


def procedure_words(name: str) -> str:
    """A procedure's name after the words "thủ tục", which many names begin with themselves."""
    rest = name.removeprefix("Thủ tục ")
    return rest if rest == name or rest[:2].isupper() else rest[:1].lower() + rest[1:]


def limit_words(limit: Limit) -> str:
    """The limit as Mẫu 01 item 12 prints it."""
    if limit.kind is LimitKind.same_day:
        return "trong ngày làm việc"
    if limit.value is None:
        return f"chưa xác định – {limit.reason}" if limit.reason else "chưa xác định"
    unit = {
        LimitKind.working: "ngày làm việc",
        LimitKind.calendar: "ngày",
        LimitKind.hour: "giờ làm việc",
    }[limit.kind]
    return f"{limit.value:02d} {unit}"


def page_size(settings: dict[Setting, str]) -> printed.PageSize:
    """The sheet receipts are printed on."""
    return printed.PageSize(settings[Setting.RECEIPT_SIZE])


def slip_size(settings: dict[Setting, str]) -> printed.PageSize:
    """The sheet slips are printed on: small where the receipts are, else the one the tray holds."""
    small = settings[Setting.RECEIPT_SIZE] == printed.PageSize.a5.value
    return printed.PageSize.a5 if small else printed.PageSize.a4


def copy_labels(settings: dict[Setting, str]) -> tuple[str, ...]:
    """The labels of a receipt's copies (liên)."""
    labels = ("Liên 1: Lưu", "Liên 2: Giao người nộp", "Liên 3: Giao người nộp")
    count = int(settings[Setting.RECEIPT_COPIES])
    return labels[:count] if count > 1 else labels[1:2]
