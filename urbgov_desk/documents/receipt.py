"""Mẫu 01, the receipt: the values of one reception as the form asks for them."""

from collections.abc import Mapping, Sequence

from urbgov_desk.documents.form import Form, Slots, names
from urbgov_desk.documents.layout import Between, Filling
from urbgov_desk.documents.sheet import Sheet
from urbgov_desk.documents.stamp import ReceptionStamp
from urbgov_desk.documents.table import Row, Table
from urbgov_desk.documents.values import Applicant, FeeLine, PaperAnswer, Receipt, SigningWay
from urbgov_desk.documents.words import moment_words, money

SLOTS = Slots(
    texts=names(
        "code unit_line applicant number address phone email principal principal_address "
        "principal_number principal_phone principal_email authorisation content sets limit "
        "received_at due_at return_place volume ordinal fees submitter signing receiver"
    ),
    lists={},
    parts=frozenset({"papers"}),
    words=frozenset(
        {
            *(answer.value for answer in PaperAnswer),
            *(way.value for way in SigningWay),
            "khong_co",
            "chua_xac_dinh",
            "tong_cong",
            "sua_doi",
        }
    ),
    columns=5,
)


def fill(paper: Receipt, form: Form) -> Filling:
    """The receipt's values in the words of its form."""
    words = form.words
    people = paper.applicants
    behalf = paper.on_behalf
    stamp = ReceptionStamp(
        office=paper.stamp_office or paper.unit_line,
        moment=moment_words(paper.received_at),
        code=paper.code,
    )
    return Filling(
        texts={
            "code": paper.code,
            "unit_line": paper.unit_line,
            "applicant": enumerated([_named(person) for person in people]),
            "number": enumerated([number_of(person, words["khong_co"]) for person in people]),
            "address": once([person.address for person in people]),
            "phone": once([person.phone for person in people]),
            "email": once([person.email for person in people]),
            "principal": behalf.name if behalf else "",
            "principal_address": behalf.address if behalf else "",
            "principal_number": behalf.number if behalf else "",
            "principal_phone": behalf.phone if behalf else "",
            "principal_email": behalf.email if behalf else "",
            "authorisation": behalf.authorisation if behalf else "",
            "content": paper.content,
            "sets": f"{paper.sets:02d}",
            "limit": paper.limit,
            "received_at": moment_words(paper.received_at),
            "due_at": (
                moment_words(paper.due_at)
                if paper.due_at
                else paper.due_note or words["chua_xac_dinh"]
            ),
            "return_place": paper.return_place,
            "volume": paper.volume,
            "ordinal": "" if paper.ordinal is None else str(paper.ordinal),
            "fees": fees_in_line(paper.fees, words),
            "submitter": paper.submitter,
            "signing": words[paper.signing_way.value],
            "receiver": paper.receiver,
        },
        parts={"papers": lambda sheet: _papers(sheet, paper, form)},
        under_title=_revision(paper, words),
        between_signatures=_stamped(stamp) if paper.stamp else None,
        code=paper.code,
        labels=paper.copy_labels,
    )


def enumerated(texts: Sequence[str]) -> str:
    """One text as it is, several as `1) …; 2) …`."""
    if len(texts) == 1:
        return texts[0]
    return "; ".join(f"{n}) {text}" for n, text in enumerate(texts, start=1))


def once(texts: Sequence[str]) -> str:
    """What all share is said once; otherwise each has its own, under the number of its person."""
    if len(set(texts)) == 1:
        return texts[0]
    return "; ".join(f"{n}) {text}" for n, text in enumerate(texts, start=1) if text)


def number_of(person: Applicant, none: str) -> str:
    """The identity number with what kind it is, or why there is none."""
    if not person.number:
        return person.number_note or none
    return f"{person.number_kind} {person.number}".strip()


def fees_in_line(fees: Sequence[FeeLine], words: Mapping[str, str]) -> str:
    """Every charge with its amount, and the sum when there are several and all are known."""
    parts = [
        f"{fee.name}: {amount_of(fee, words)}" + (f" ({fee.note})" if fee.note else "")
        for fee in fees
    ]
    total = total_of(fees)
    if len(fees) > 1 and total is not None:
        parts.append(f"{words['tong_cong']}: {money(total)}")
    return "; ".join(parts)


def amount_of(fee: FeeLine, words: Mapping[str, str]) -> str:
    """The amount in đồng, or that it is not determined."""
    return words["chua_xac_dinh"] if fee.amount is None else money(fee.amount)


def total_of(fees: Sequence[FeeLine]) -> int | None:
    """The sum, or None while any part of it is unknown."""
    amounts = [fee.amount for fee in fees if fee.amount is not None]
    return sum(amounts) if len(amounts) == len(fees) else None


def _named(person: Applicant) -> str:
    return f"{person.name} ({person.born})" if person.born else person.name


def _revision(paper: Receipt, words: Mapping[str, str]) -> tuple[str, ...]:
    if paper.revision <= 1:
        return ()
    note = f"{words['sua_doi']} {paper.revision - 1}"
    return (f"({note} – {paper.replaces})" if paper.replaces else f"({note})",)


def _papers(sheet: Sheet, paper: Receipt, form: Form) -> None:
    size = sheet.measure.body * 0.92
    rows = (
        Row(
            cells=(
                str(n),
                line.name,
                str(line.originals or "–"),
                str(line.copies or "–"),
                form.words[line.answer.value] + (f" ({line.note})" if line.note else ""),
            )
        )
        for n, line in enumerate(paper.papers, start=1)
    )
    Table(sheet, form.columns, size).draw(rows)


def _stamped(stamp: ReceptionStamp) -> Between:
    def draw(sheet: Sheet, left: float, foot: float, right: float, top: float) -> None:
        # Between what stands above and the names; the hands sign left and right of it.
        middle = (top + foot) / 2
        sheet.page.ink.append(stamp.drawing((left + right) / 2, middle))

    return draw
