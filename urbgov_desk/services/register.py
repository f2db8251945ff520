"""The tracking register (Mẫu 07): one book for each field and year, every ordinal in it."""

from dataclasses import dataclass

from urbgov_desk.documents import values as printed
from urbgov_desk.domain.dossier import ReturnWay
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.party import SigningWay
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, outcome, paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import register as rows
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.register import RegisterLine

_WAYS = {
    ReturnWay.COUNTER: "trực tiếp",
    ReturnWay.POST: "bưu chính",
    ReturnWay.ELECTRONIC: "trực tuyến",
}
_SIGNED = {
    SigningWay.SIGNS: "",
    SigningWay.FINGERPRINT: " (điểm chỉ)",
    SigningWay.CANNOT_SIGN: " (không ký được)",
}
# Said where the day of return stands, for a dossier that ended without one.
_ENDED = {State.STOPPED: "dừng giải quyết"}


class RegisterEmpty(Told):
    """No dossier stands in this book. Values: book, year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterBook:
    """A book there is: its field and how many ordinals it has."""

    field: str
    year: int
    rows: int


def fields(desk: Desk, year: int) -> tuple[RegisterBook, ...]:
    """The books of a year."""
    desk.require(Act.READ_BOOKS)
    found = rows.list_fields(desk.store.db, year)
    return tuple(RegisterBook(field=field, year=year, rows=count) for field, count in found)


def tracking_register(
    desk: Desk, field: str, year: int, request_id: str, progress: Progress | None = None
) -> str:
    """Make the book's pages as they stand now; returns the paper's id. Raises RegisterEmpty.

    Called off by `progress` it leaves nothing, not even a number, and raises WorkCalledOff.

    It is kept like any paper, but sealed for the book and not for one person: the statutory books
    are what the law excepts from erasure.
    """
    desk.require(Act.PRINT_BOOK, field=field)
    now = desk.now()
    with desk.change(request_id) as change:
        if done := change.done_before():
            data = outcome.event_data(change, done.subject, done.event)
            return str(data["issued"][0]["id"])
        lines = rows.list_rows(change.db, field, year)
        if not lines:
            raise RegisterEmpty(book=field, year=str(year))
        number = letter.form_number(desk, change, printed.TrackingRegister.kind, now)
        subject = new_id()
        volumes = sorted({r.volume for r in lines if r.volume and r.stands})
        made = paper.make(
            desk,
            change,
            printed.TrackingRegister(
                head=letter.head(desk.office(now), now.date(), number),
                training=desk.training,
                field=field,
                year=year,
                volume=", ".join(f"{v:02d}" for v in volumes),
                rows=tuple(_row(r) for r in lines),
            ),
            dossier=None,
            subject=subject,
            sealed_for=subject,
            number=number,
            progress=progress,
        )
        data = {
            "kind": printed.TrackingRegister.kind,
            "field": field,
            "year": year,
            "rows": len(lines),
            "issued": [made.row],
        }
        change.record("paper.issued", subject, data)
        paper.queue(desk, change, [made])
    return made.id


def _row(line: RegisterLine) -> printed.RegisterRow:
    if not line.stands:
        return _moved(line)
    way, signed = "", ""
    if line.returned_at:
        way = _WAYS[ReturnWay(line.return_way or ReturnWay.COUNTER.value)]
    if line.returned_at and line.collector:
        signing = SigningWay(line.return_signing or SigningWay.SIGNS.value)
        signed = line.collector + _SIGNED[signing]
    return printed.RegisterRow(
        ordinal=line.ordinal,
        code=line.code,
        procedure=line.procedure,
        applicant=line.applicant,
        address_phone="; ".join(part for part in (line.address, line.phone) if part),
        resolving_body=line.competent_body,
        received_at=line.received_at,
        due_at=line.due_at,
        returned_at=line.returned_at,
        return_way=way or _ENDED.get(line.state, ""),
        signed=signed,
    )


def _moved(line: RegisterLine) -> printed.RegisterRow:
    """An ordinal whose dossier was corrected into another book: kept, and saying where it went."""
    return printed.RegisterRow(
        ordinal=line.ordinal,
        code=f"{line.code} (gạch bỏ)",
        procedure=f"Đã đính chính sang sổ {line.field}, số thứ tự {line.own_ordinal}",
        applicant="",
        address_phone="",
        resolving_body="",
        received_at=line.received_at,
        due_at=line.due_at,
    )
