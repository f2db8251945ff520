"""Papers that are tables: control slip (Mẫu 06), tracking register (07), a courier's list."""

from collections.abc import Iterator

from urbgov_desk.documents.form import Form, Slots, names
from urbgov_desk.documents.layout import Filling, Part
from urbgov_desk.documents.measure import A4_LANDSCAPE
from urbgov_desk.documents.table import Row, Table
from urbgov_desk.documents.values import ControlSlip, CourierList, Hop, TrackingRegister
from urbgov_desk.documents.words import day_words, moment_words, short_day, short_moment
from urbgov_desk.domain.moment import in_hanoi

# The form repeats its row for each hand-over, at least four times; unused rows stay blank.
_LEAST_HOPS = 4

CONTROL_SLOTS = Slots(
    texts=names("code resolving_body coordinating_body received_on due_at"),
    lists={},
    parts=frozenset({"hops"}),
    words=frozenset({"giao", "nhan", "luc", "chua_xac_dinh"}),
    columns=5,
)


def fill_control(paper: ControlSlip, form: Form) -> Filling:
    """The dossier's hand-overs."""
    return Filling(
        texts={
            "code": paper.code,
            "resolving_body": paper.resolving_body,
            "coordinating_body": paper.coordinating_body,
            "received_on": day_words(in_hanoi(paper.received_at)),
            "due_at": moment_words(paper.due_at) if paper.due_at else form.words["chua_xac_dinh"],
        },
        parts={"hops": _hops(paper, form)},
        code=paper.code,
    )


def _hops(paper: ControlSlip, form: Form) -> Part:
    blank = Hop(giver_unit="", receiver_unit="")
    hops = [*paper.hops, *[blank] * max(_LEAST_HOPS - len(paper.hops), 0)]
    return lambda sheet: Table(sheet, form.columns, sheet.measure.body * 0.85).draw(
        _hop_row(hop, form, sheet.measure.body * 6) for hop in hops
    )


def _hop_row(hop: Hop, form: Form, least: float) -> Row:
    units = f"{form.words['giao']} {hop.giver_unit}\n{form.words['nhan']} {hop.receiver_unit}"
    if hop.at is None:
        moment = form.words["luc"]
    else:
        here = in_hanoi(hop.at)
        moment = f"{here:%H} giờ {here:%M} phút, ngày {short_day(here)}"
    return Row(
        cells=(units, hop.giver, hop.receiver, hop.result, hop.note),
        banner=moment,
        least_height=least,
    )


REGISTER_SLOTS = Slots(
    texts=names("field year volume total returned open"),
    lists={},
    parts=frozenset({"rows"}),
    words=frozenset({"chua_xac_dinh"}),
    columns=11,
)


def fill_register(paper: TrackingRegister, form: Form) -> Filling:
    """The book of one field and year, with its totals."""
    returned = sum(1 for row in paper.rows if row.returned_at is not None)
    return Filling(
        texts={
            "field": paper.field,
            "year": str(paper.year),
            "volume": paper.volume,
            "total": str(len(paper.rows)),
            "returned": str(returned),
            "open": str(len(paper.rows) - returned),
        },
        parts={
            "rows": lambda sheet: Table(
                sheet, form.columns, sheet.measure.body, number_row=True
            ).draw(_register_rows(paper, form))
        },
        measures=(A4_LANDSCAPE,),
        first_page=paper.first_page,
    )


def _register_rows(paper: TrackingRegister, form: Form) -> Iterator[Row]:
    for row in paper.rows:
        yield Row(
            cells=(
                str(row.ordinal),
                row.code,
                row.procedure,
                row.applicant,
                row.address_phone,
                row.resolving_body,
                short_moment(row.received_at),
                short_moment(row.due_at) if row.due_at else form.words["chua_xac_dinh"],
                short_moment(row.returned_at) if row.returned_at else "",
                row.return_way,
                row.signed,
            )
        )


COURIER_SLOTS = Slots(
    texts=names("courier courier_office handed_at return_at total receiver"),
    lists={},
    parts=frozenset({"rows"}),
    words=frozenset({"chua_kiem"}),
    columns=5,
)


def fill_courier(paper: CourierList, form: Form) -> Filling:
    """The bundle as it was handed over, every dossier marked as not yet checked."""
    unchecked = form.words["chua_kiem"]
    rows = [
        Row(
            cells=(
                str(n),
                row.applicant,
                row.procedure,
                row.reference,
                f"{unchecked}; {row.note}" if row.note else unchecked,
            ),
        )
        for n, row in enumerate(paper.rows, start=1)
    ]
    return Filling(
        texts={
            "courier": paper.courier,
            "courier_office": paper.courier_office,
            "handed_at": moment_words(paper.handed_at),
            "return_at": moment_words(paper.return_at),
            "total": f"{len(paper.rows):02d}",
            "receiver": paper.receiver,
        },
        parts={
            "rows": lambda sheet: Table(sheet, form.columns, sheet.measure.body * 0.88).draw(rows)
        },
    )
