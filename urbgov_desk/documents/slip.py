"""Mẫu 02–05 and the notices beside them: slips and letters whose text is all in their forms."""

from collections.abc import Iterable

from urbgov_desk.documents.form import Form, Slots, names
from urbgov_desk.documents.head import draw_nation, draw_title
from urbgov_desk.documents.layout import Filling
from urbgov_desk.documents.receipt import amount_of, number_of, total_of
from urbgov_desk.documents.sheet import Sheet
from urbgov_desk.documents.table import Row, Table
from urbgov_desk.documents.values import (
    Apology,
    Authorisation,
    ClosingNotice,
    FinancialNotice,
    MissingPapersNote,
    Refusal,
    SigningWay,
    StopNotice,
    SupplementRequest,
)
from urbgov_desk.documents.words import day_words, moment_words, money
from urbgov_desk.domain.moment import in_hanoi


def _slots(texts: str, *lists: str, words: frozenset[str] = frozenset()) -> Slots:
    numbered = {name: frozenset({"n", "item"}) for name in lists}
    return Slots(texts=names(texts), lists=numbered, words=words)


def _numbered(items: Iterable[str]) -> list[dict[str, str]]:
    return [{"n": str(n), "item": item} for n, item in enumerate(items, start=1)]


SUPPLEMENT_SLOTS = _slots(
    "code applicant number content address phone email reason answer_by contact contact_phone "
    "guide",
    "items",
)


def fill_supplement(paper: SupplementRequest, form: Form) -> Filling:
    """What must be added or put right."""
    return Filling(
        texts={
            "code": paper.code,
            "applicant": paper.applicant.name,
            "number": number_of(paper.applicant, ""),
            "content": paper.content,
            "address": paper.applicant.address,
            "phone": paper.applicant.phone,
            "email": paper.applicant.email,
            "reason": paper.reason,
            "answer_by": day_words(paper.answer_by) if paper.answer_by else "",
            "contact": paper.contact,
            "contact_phone": paper.contact_phone,
            "guide": paper.guide,
        },
        lists={"items": _numbered(paper.items)},
        code=paper.code,
    )


REFUSAL_SLOTS = _slots(
    "unit_line applicant number address phone email code content submitter signing receiver",
    "reasons",
    words=frozenset({*(way.value for way in SigningWay), "khong_co"}),
)


def fill_refusal(paper: Refusal, form: Form) -> Filling:
    """Why the dossier is not received."""
    return Filling(
        texts={
            "unit_line": paper.unit_line,
            "applicant": paper.applicant.name,
            "number": number_of(paper.applicant, form.words["khong_co"]),
            "address": paper.applicant.address,
            "phone": paper.applicant.phone,
            "email": paper.applicant.email,
            "code": paper.code,
            "content": paper.content,
            "submitter": paper.submitter,
            "signing": form.words[paper.signing_way.value],
            "receiver": paper.receiver,
        },
        lists={"reasons": _numbered(paper.reasons)},
        code=paper.code,
    )


APOLOGY_SLOTS = _slots(
    "addressee received_on body procedure number code due_hour due_minute due_on reason "
    "new_due_on signer_title signer"
)


def fill_apology(paper: Apology, form: Form) -> Filling:
    """The excuse and the new day."""
    due = in_hanoi(paper.due_at)
    received = day_words(in_hanoi(paper.received_at))
    return Filling(
        texts={
            "addressee": paper.addressee,
            "received_on": received[0].upper() + received[1:],
            "body": paper.body,
            "procedure": paper.procedure,
            "number": paper.number,
            "code": paper.code,
            "due_hour": f"{due:%H}",
            "due_minute": f"{due:%M}",
            "due_on": day_words(due),
            "reason": paper.reason,
            "new_due_on": day_words(in_hanoi(paper.new_due_at)),
            "signer_title": paper.signer_title,
            "signer": paper.signer,
        },
        code=paper.code,
    )


STOP_SLOTS = _slots(
    "addressee number code procedure asked_at reason state returned_money signer_title signer",
    "returned_papers",
)


def fill_stop(paper: StopNotice, form: Form) -> Filling:
    """That handling stops, as asked."""
    return Filling(
        texts={
            "addressee": paper.addressee,
            "number": paper.number,
            "code": paper.code,
            "procedure": paper.procedure,
            "asked_at": moment_words(paper.asked_at),
            "reason": paper.reason,
            "state": paper.state,
            "returned_money": paper.returned_money,
            "signer_title": paper.signer_title,
            "signer": paper.signer,
        },
        lists={"returned_papers": _numbered(paper.returned_papers)},
        code=paper.code,
    )


CLOSING_SLOTS = _slots(
    "addressee number code procedure requested_on request_number answer_by reason "
    "signer_title signer",
    "returned_papers",
)


def fill_closing(paper: ClosingNotice, form: Form) -> Filling:
    """That the dossier is closed because the supplement never came."""
    return Filling(
        texts={
            "addressee": paper.addressee,
            "number": paper.number,
            "code": paper.code,
            "procedure": paper.procedure,
            "requested_on": day_words(in_hanoi(paper.requested_at)),
            "request_number": paper.request_number,
            "answer_by": day_words(paper.answer_by),
            "reason": paper.reason,
            "signer_title": paper.signer_title,
            "signer": paper.signer,
        },
        lists={"returned_papers": _numbered(paper.returned_papers)},
        code=paper.code,
    )


FINANCIAL_SLOTS = Slots(
    texts=names(
        "addressee number code procedure basis total pay_at pay_by contact contact_phone "
        "signer_title signer"
    ),
    lists={},
    parts=frozenset({"fees"}),
    words=frozenset({"chua_xac_dinh"}),
    columns=4,
)


def fill_financial(paper: FinancialNotice, form: Form) -> Filling:
    """What is to be paid, where and until when."""
    total = total_of(paper.fees)
    rows = [
        Row(cells=(str(n), fee.name, amount_of(fee, form.words), fee.note))
        for n, fee in enumerate(paper.fees, start=1)
    ]
    return Filling(
        texts={
            "addressee": paper.addressee,
            "number": paper.number,
            "code": paper.code,
            "procedure": paper.procedure,
            "basis": paper.basis,
            "total": form.words["chua_xac_dinh"] if total is None else money(total),
            "pay_at": paper.pay_at,
            "pay_by": day_words(paper.pay_by) if paper.pay_by else "",
            "contact": paper.contact,
            "contact_phone": paper.contact_phone,
            "signer_title": paper.signer_title,
            "signer": paper.signer,
        },
        parts={
            "fees": lambda sheet: Table(sheet, form.columns, sheet.measure.body * 0.92).draw(rows)
        },
        code=paper.code,
    )


MISSING_SLOTS = _slots(
    "code procedure collector asked_at office_hours contact contact_phone receiver", "missing"
)


def fill_missing(paper: MissingPapersNote, form: Form) -> Filling:
    """What the collector must bring."""
    return Filling(
        texts={
            "code": paper.code,
            "procedure": paper.procedure,
            "collector": paper.collector,
            "asked_at": moment_words(paper.asked_at),
            "office_hours": paper.office_hours,
            "contact": paper.contact,
            "contact_phone": paper.contact_phone,
            "receiver": paper.receiver,
        },
        lists={"missing": _numbered(paper.missing)},
        code=paper.code,
        enclosed=(paper.authorisation,) if paper.authorisation else (),
    )


AUTHORISATION_SLOTS = _slots(
    "principal principal_number principal_address principal_phone agent agent_number "
    "agent_address agent_phone code procedure office"
)


def fill_authorisation(paper: Authorisation, form: Form) -> Filling:
    """The authorisation to collect, ready to be completed and signed."""
    principal, agent = paper.principal, paper.agent
    return Filling(
        texts={
            "principal": principal.name,
            "principal_number": number_of(principal, ""),
            "principal_address": principal.address,
            "principal_phone": principal.phone,
            "agent": agent.name,
            "agent_number": number_of(agent, ""),
            "agent_address": agent.address,
            "agent_phone": agent.phone,
            "code": paper.code,
            "procedure": paper.procedure,
            "office": paper.office,
        },
        code=paper.code,
        heading=lambda sheet: _private_heading(sheet, form),
    )


def _private_heading(sheet: Sheet, form: Form) -> None:
    draw_nation(sheet)
    draw_title(sheet, form.title, verified=form.verified)
