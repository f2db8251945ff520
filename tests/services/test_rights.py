"""Who may do what: every cell of the matrix is played, and no service stands without its guard."""

import ast
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.certifying import certifying_ward, sign
from tests.making import MONDAY, PIN, Ward, bo_de, intake, second_of
from urbgov_desk.domain import act as acts
from urbgov_desk.domain import book_act, certifying, till_act
from urbgov_desk.domain.authority import NotifySpecimen
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.closing import CloseDay
from urbgov_desk.domain.counting import Period
from urbgov_desk.domain.dossier import CallList, ContactOutcome, PaymentMethod
from urbgov_desk.domain.export import Exported
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.office import Counter, NewOfficer, SetUp
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import MATRIX, SECONDS, WORKING, Act, OfficerRole, Second
from urbgov_desk.services import (
    back_entry,
    backup,
    book,
    clock,
    closing,
    contact,
    courier,
    exporting,
    handling,
    handover,
    inspection,
    keys,
    money,
    office,
    officer,
    official_code,
    paper,
    privacy,
    proof,
    refusal,
    register,
    scan,
    second,
    slip_file,
    supplement,
    worklist,
)
from urbgov_desk.services import correction as correcting
from urbgov_desk.services import intake as reception
from urbgov_desk.services.certification import (
    authority,
    entry,
    paper_book,
    paper_money,
    pile,
    printing_book,
    reprinting,
    sealing,
    signing,
    visit,
)
from urbgov_desk.services.certification import book as certification_book
from urbgov_desk.services.certification import handover as certification_handover
from urbgov_desk.services.desk import Desk, FieldNotYours, NobodySignedIn, NotAllowed
from urbgov_desk.services.till import counting, giving_back, ledger, shift
from urbgov_desk.store.identifier import new_id

SERVICES = Path(officer.__file__).parent
BOOK = BookKind(next(iter(BookKind)))
NOBODY = "00000000-0000-0000-0000-000000000000"
Call = Callable[[Desk], object]


def past_day(desk: Desk, by: Second | None = None) -> None:
    """A day off entered for a day that is over."""
    day = Override(
        id="",
        kind=OverrideKind.calendar_day,
        subject="2026-11-20",
        valid_from=date(2026, 11, 20),
        value={"kind": "swapped_off", "name": "Nghỉ"},
        basis="Quyết định 5/QĐ-UBND",
    )
    office.override(desk, day, new_id(), by)


def notified(desk: Desk) -> None:
    authority.notify_specimen(
        desk, NotifySpecimen(request_id=new_id(), grant=NOBODY, on=date(2026, 11, 23))
    )


def annul(desk: Desk, entry_id: str = NOBODY, by: Second | None = None) -> object:
    request = book_act.AnnulEntry(
        request_id=new_id(),
        entry=entry_id,
        reason="Cấp sai",
        decision="QĐ 9/QĐ-UBND",
        second=by,
    )
    return entry.annul(desk, request)


def export(desk: Desk, by: Second | None = None) -> None:
    """A list of residents into a file of a folder that is only there for this."""
    with TemporaryDirectory() as folder:
        exporting.write(
            desk.with_second(by) if by else desk,
            Path(folder) / "so.csv",
            lambda: b"",
            what=Exported.LIST,
            subject="so",
            count=0,
        )


CALLS: dict[Act, Call] = {
    Act.SET_UP: lambda desk: office.change_counter(
        desk, Counter(id="", code="9", name="Quầy 9"), new_id()
    ),
    Act.RIGHTS: lambda desk: officer.unlock(desk, NOBODY, new_id()),
    Act.OWN_LAW: lambda desk: office.end_override(desk, NOBODY, "", new_id()),
    Act.PAST_CALENDAR: past_day,
    Act.GRANTS: notified,
    Act.CLOCK: lambda desk: clock.accept(desk, "Pin máy tính hỏng"),
    Act.RECEIVE: lambda desk: reception.receive(desk, intake(procedure="0.000000")),
    Act.BACK_ENTER: lambda desk: back_entry.enter(
        desk, slip_file.SlipFile(rows=(), unknown_headings=()), dry_run=True
    ),
    Act.REFUSE: lambda desk: refusal.refuse(
        desk, acts.Refuse(request_id=new_id(), intake=intake(), grounds=())
    ),
    Act.ASK_SUPPLEMENT: lambda desk: supplement.ask_first(
        desk,
        acts.AskSupplementFirst(request_id=new_id(), intake=intake(), items=(), reason=""),
    ),
    Act.TAKE_SUPPLEMENT: lambda desk: supplement.take(
        desk, acts.TakeSupplement(request_id=new_id(), dossier=NOBODY, papers=())
    ),
    Act.HAND_OVER: lambda desk: handling.hand_over(
        desk, acts.HandOver(request_id=new_id(), dossier=NOBODY, to_unit="Phòng")
    ),
    Act.CORRECT: lambda desk: official_code.note(
        desk, acts.NoteOfficialCode(request_id=new_id(), dossier=NOBODY, code="odd")
    ),
    Act.PROCESS: lambda desk: handling.consult(
        desk, acts.Consult(request_id=new_id(), dossier=NOBODY, body="Công an", matter="Hỏi")
    ),
    Act.RETURN: lambda desk: handover.give_back(
        desk, acts.Return(request_id=new_id(), dossier=NOBODY)
    ),
    Act.COURIER: lambda desk: courier.drop(desk, NOBODY, 1, "Không có", new_id()),
    Act.CONTACT: lambda desk: contact.record(
        desk,
        acts.Contact(
            request_id=new_id(), dossier=NOBODY, list=CallList.READY, outcome=ContactOutcome.TOLD
        ),
    ),
    Act.JOIN_PERSONS: lambda desk: privacy.merge(desk, NOBODY, "other", "Một người", new_id()),
    Act.MONEY: lambda desk: money.note_receipt(
        desk,
        acts.NoteReceipt(
            request_id=new_id(), dossier=NOBODY, payment=NOBODY, series="1C", number="1"
        ),
    ),
    Act.REFUND: lambda desk: certification_handover.give_back(
        desk,
        certifying.GiveBack(
            request_id=new_id(), certification=NOBODY, payment=NOBODY, reason="Nhầm"
        ),
    ),
    Act.CERTIFY_RECEIVE: lambda desk: visit.withdraw(
        desk, certifying.WithdrawLines(request_id=new_id(), certification=NOBODY, positions=())
    ),
    Act.SEAL: lambda desk: sealing.seal(
        desk, certifying.SealEntries(request_id=new_id(), entries=(NOBODY,))
    ),
    Act.SHIFT: lambda desk: shift.hand_over(
        desk,
        till_act.HandOverShift(request_id=new_id(), counted=-1, to_officer=NOBODY, to_pin=PIN),
    ),
    Act.REPORTS: lambda desk: counting.count(desk, Period(first=MONDAY.date(), last=MONDAY.date())),
    Act.CERTIFY_RETURN: lambda desk: certification_handover.hand_over(
        desk, certifying.HandOver(request_id=new_id(), certification=NOBODY)
    ),
    Act.SIGN: lambda desk: signing.sign_pile(
        desk,
        certifying.SignPile(
            request_id=new_id(),
            session=certifying.SigningSession(officer=NOBODY, opened_at=desk.now()),
            lines=(),
        ),
    ),
    Act.INK: lambda desk: reprinting.resume(
        desk, certifying.ResumePrinting(request_id=new_id(), paper=NOBODY, first_sheet=1)
    ),
    Act.CORRECT_ENTRY: lambda desk: entry.correct(
        desk, book_act.CorrectEntry(request_id=new_id(), entry=NOBODY, reason="Sai tên")
    ),
    Act.NOTE_ENTRY: lambda desk: entry.note(
        desk, book_act.NoteEntry(request_id=new_id(), entry=NOBODY, text="Ghi chú")
    ),
    Act.ANNUL: annul,
    Act.OPEN_BOOK: lambda desk: certification_book.open_volume(
        desk, book_act.OpenVolume(request_id=new_id(), book=BOOK, year=1999)
    ),
    Act.CLOSE_BOOK: lambda desk: certification_book.close_year(
        desk, book_act.CloseYear(request_id=new_id(), book=BOOK, year=1999)
    ),
    Act.IMPORT_BOOK: lambda desk: paper_book.enter_line(
        desk,
        book_act.EnterPaperLine(
            request_id=new_id(),
            book=BOOK,
            year=1999,
            number=1,
            signed_at=desk.now(),
            signer=NOBODY,
            requester="Lê Văn Lương",
            kind=CertificationKind.COPY,
            title="Bằng lái xe",
        ),
    ),
    Act.READ_DOSSIERS: worklist.work_list,
    Act.READ_CERTIFICATIONS: pile.list_pile,
    Act.READ_BOOKS: book.shelf,
    Act.READ_MONEY: lambda desk: ledger.read(desk, desk.now().date(), desk.now().date()),
    Act.READ_PAPERS: lambda desk: paper.read(desk, NOBODY),
    Act.PRINT_BOOK: lambda desk: register.tracking_register(desk, "Không có", 1999, new_id()),
    Act.BIND_BOOK: lambda desk: printing_book.bind_month(
        desk, book_act.PrintMonth(request_id=new_id(), book=BOOK, year=1999, month=1)
    ),
    Act.REPRINT: lambda desk: paper.reprint(
        desk, acts.ReprintPaper(request_id=new_id(), paper=NOBODY)
    ),
    Act.READ_LOOKS: inspection.list_looks,
    Act.ERASE: lambda desk: privacy.erase(desk, NOBODY, "Theo đơn", new_id()),
    Act.READ_EXPORTS: exporting.list_exports,
    Act.EXPORT_PERSONAL: lambda desk: export(desk),
    Act.VERIFY: proof.verify,
    Act.CLOSE_DAY: lambda desk: closing.close_day(desk, CloseDay(request_id=new_id())),
    Act.BACKUP: lambda desk: backup.add_place(desk, "", new_id()),
    Act.KEYS: lambda desk: keys.remove_slot(desk, NOBODY, request_id=new_id()),
}
"""A smallest real call of a service for each act; what it is about need not exist."""

OPEN = {
    "before anybody signs in": {
        "officer.list_officers",
        "officer.list_locked",
        "officer.sign_in",
        "office.set_up",
        "office.list_counters",
        "office.list_offices",
        "changed.take",
        "second.list_seconds",
    },
    "the law and the office's own rules are for everybody": {
        "certification/authority.judge",
        "certification/authority.list_grants",
        "certification/authority.signers",
        "certification/authority.reminders",
        "certification/preparing.quote",
        "certification/signing.may_sign",
        "certification/visit.refusal_grounds",
        "certification/attestation_texts.list_texts",
        "certification/attestation_texts.own_text",
        "certification/line_row.symbol_on",
        "certification/calibrating.place_of",
        "certification/calibrating.sheet",
        "certification/paper_kinds.list_kinds",
        "certification/book_acts.without_book",
        "certification/book_acts.possible",
        "certification/book_acts.month_due",
        "certification/rescue.is_due",
        "certification/readiness.look",
        "certification/sealing.keeps_step",
        "certification/weighing.weigh",
        "till/periods.list_periods",
        "certification/visit.latest_extension",
        "extension.notice_days",
        "handling.transfer_day",
        "money.exemptions",
        "office.list_overrides",
        "procedure_list.list_procedures",
        "procedure_list.facts",
        "procedure_list.list_fields",
        "procedure_list.working_year",
        "reckoning.received_at",
        "refusal.refusal_grounds",
        "series.list_series",
        "stopping.answer_by",
        "store_place.where",
        "worklist.reminder_days",
    },
    "the queue of this PC's own printer": {
        "paper.job_bytes",
        "paper.list_unprinted",
        "paper.job_sent",
        "paper.job_settled",
    },
    "a figure or a name of an officer, and nobody else's": {
        "certification/pile.count",
        "till/counting.officers",
    },
    "asks who is at the desk by itself": {
        "find.finder",
        "forgetting.erasable",
        "inspection.note",
        "scan.read",
        "scan.check_genuine",
        "sight.shown",
    },
    "a part of an act that was guarded at its beginning": {
        "certification/handover.payment_row",
        "certification/paper_money.of_entering",
        "certification/preparing.prepare",
        "certification/preparing.fee_of",
        "certification/correcting.correctable",
        "privacy.may_erase",
        "certification/repeating.done_as",
        "certification/snapshot.keep_until",
        "certification/sealing.require_sealed",
        "certification/line_row.row_of",
        "certification/book_values.empty_pages",
        "certification/book_values.with_rows",
        "certification/book_values.identities",
        "certification/book_values.closing_of",
        "certification/old_book.officers_by_name",
        "certification/old_book.doubts",
        "certification/old_book.event_data",
        "certification/recording.visit_rows",
        "certification/recording.as_visit",
        "till/printing.as_report",
        "certification/weighing.photocopy_cost",
        "till/printing.preview",
        "entering.dossier_row",
        "entering.intake_data",
        "entering.receipt_values",
        "extension.apology_values",
        "handover.note_values",
        "outcome.done_before",
        "paper.qr_text",
        "preparation.prepare",
        "receipt.values",
        "receipt.anew",
        "second.confirmed",
        "settlement.taken",
        "settlement.paid_elsewhere",
        "story.values_of",
        "closing.total",
        "closing_sheet.sheet",
        "keys.sheet_of",
        "privacy.erase_again",
    },
    "this PC keeps its store by itself, whoever sits there": {
        "backup.at_closing",
        "backup.copy_now",
        "backup.list_places",
        "backup.state",
        "keys.has_sheet",
        "keys.list_slots",
        "restore.drill_here",
        "shut.list_shut",
    },
    "a head names the record and nobody in it": {
        "closing.last_closed",
        "proof.current_head_text",
        "proof.hold_against",
        "proof.hold_against_backups",
        "proof.public_key_words",
        "proof.signed_head_text",
    },
    "its one act asks for the right": {
        "recovery_sheet.make",
        "recovery_sheet.pdf",
        "recovery_sheet.write",
        "proof.check",
        "shut.confirm_rest",
    },
    "the training ward, played in the officers' names": {
        "practice/demo.play",
        "practice/certifying.open_book",
        "practice/training.pins",
        "practice/training.fill",
        "practice/training.set_up",
    },
}
"""What asks for no right, and why."""


@pytest.fixture
def own(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def as_roles(ward: Ward, *roles: OfficerRole, fields: frozenset[str] = frozenset()) -> Desk:
    me = ward.desk.signed_in()
    return ward.desk.with_officer(replace(me, roles=frozenset(roles), fields=fields))


def written(ward: Ward) -> list[int]:
    """How many rows every table has."""
    db = ward.desk.store.db
    tables = [t for t in db.table_names() if not t.startswith(("sqlite_", "search", "_"))]
    return [int(db.execute(f"SELECT count(*) FROM {t}").fetchone()[0]) for t in sorted(tables)]


def enforced() -> set[Act]:
    """The acts some service asks for."""
    texts = [file.read_text(encoding="utf-8") for file in SERVICES.rglob("*.py")]
    names = {name for text in texts for name in re.findall(r"\bAct\.([A-Z_]+)", text)}
    return {Act[name] for name in names}


def ask(desk: Desk, act: Act) -> object:
    """The act's own call; of an act no service does yet, the guard it will begin with."""
    return CALLS[act](desk) if act in CALLS else desk.require(act)


def refused(desk: Desk, act: Act) -> str | None:
    """The right that was asked for and is not there; None when the guard let the act through."""
    try:
        ask(desk, act)
    except NotAllowed as told:
        return str(told.values["right"])
    except Told:
        pass  # what the act is about is not there
    return None


@pytest.mark.parametrize("act", Act)
def test_every_cell_of_the_matrix(own: Ward, act: Act) -> None:
    for role in OfficerRole:
        desk, before = as_roles(own, role), written(own)
        told = refused(desk, act)
        if act in MATRIX[role]:
            assert told is None, role
        else:
            assert told == act.value, role
            assert written(own) == before, role


def test_nobody_signed_in_does_nothing(own: Ward) -> None:
    nobody = replace(own.desk, officer=None)
    for act in Act:
        if act is not Act.VERIFY:
            with pytest.raises(NobodySignedIn):
                ask(nobody, act)


def test_every_act_a_service_asks_for_is_played_above() -> None:
    # The first needs a closed year (below), the second is asked of the approver who is named, the
    # third a backup (`test_restore_finishing.py`).
    played_apart = {Act.ANNUL_CLOSED, Act.APPROVE, Act.RESTORE}
    assert enforced() - CALLS.keys() - played_apart == set()
    assert CALLS.keys() - enforced() == set()


def public_functions(file: Path) -> dict[str, bool]:
    """The public functions of a service that begin with a desk, and whether each is guarded."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = {each.name: each for each in tree.body if isinstance(each, ast.FunctionDef)}

    def guarded(name: str, seen: frozenset[str]) -> bool:
        for node in ast.walk(functions[name]):
            if isinstance(node, ast.Attribute) and node.attr == "require":
                return True
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            called = node.func.id
            if called == "require_session":
                return True
            own = called.startswith("_") and called in functions and called not in seen
            if own and guarded(called, seen | {called}):
                return True
        return False

    found = {}
    for name, function in functions.items():
        arguments = [each.arg for each in function.args.args]
        if not name.startswith("_") and arguments[:1] == ["desk"] and "change" not in arguments:
            found[name] = guarded(name, frozenset({name}))
    return found


def test_no_service_stands_without_its_guard() -> None:
    """A new service begins with `desk.require(Act.…)`, or says above why everybody may."""
    bare: set[str] = set()
    every: set[str] = set()
    for file in SERVICES.rglob("*.py"):
        room = file.relative_to(SERVICES).with_suffix("").as_posix()
        for name, guarded in public_functions(file).items():
            every.add(f"{room}.{name}")
            if not guarded:
                bare.add(f"{room}.{name}")
    named = {name for names in OPEN.values() for name in names}
    assert bare - named == set()
    assert named - every == set()


def test_signed_in_alone_guards_no_act() -> None:
    """`desk.signed_in()` only says who; a line that is nothing but it forgot to ask for a right."""
    for file in SERVICES.rglob("*.py"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert not [line for line in lines if line.strip() == "desk.signed_in()"], file.name


# -- fields of work --------------------------------------------------------------------------------


def test_an_officer_acts_in_their_own_fields_only(own: Ward) -> None:
    land = as_roles(own, *WORKING, fields=frozenset({"Đất đai"}))
    status = as_roles(own, *WORKING, fields=frozenset({"Hộ tịch"}))
    before = written(own)
    with pytest.raises(FieldNotYours) as told:
        reception.receive(land, intake())
    assert told.value.values == {"right": "receive", "work_field": "Hộ tịch"}
    with pytest.raises(FieldNotYours):
        sign(land)
    assert written(own) == before
    done = reception.receive(status, intake())
    hand = acts.HandOver(request_id=new_id(), dossier=done.dossier, to_unit="Phòng")
    with pytest.raises(FieldNotYours):
        handling.hand_over(land, hand)
    handling.hand_over(status, hand)
    with pytest.raises(FieldNotYours):
        sign(status)


def test_a_dossier_of_another_field_is_reached_by_no_side_way(own: Ward) -> None:
    """Reprinting, correcting into another book, receiving what another field asked about."""
    land = as_roles(own, *WORKING, fields=frozenset({"Đất đai"}))
    status = as_roles(own, *WORKING, fields=frozenset({"Hộ tịch"}))
    done = reception.receive(status, intake())
    asked = acts.AskSupplementFirst(
        request_id=new_id(), intake=intake(), items=("Tờ khai",), reason="Thiếu"
    )
    waiting = supplement.ask_first(status, asked).dossier
    before = written(own)
    (other, *_) = (p.code for p in own.desk.law.procedures(MONDAY.date()) if p.field == "Đất đai")
    reprint = acts.ReprintPaper(request_id=new_id(), paper=done.papers[0])
    correction = acts.Correction(
        request_id=new_id(), dossier=done.dossier, intake=intake(procedure=other), reason="Nhầm"
    )
    into = intake(procedure=other, dossier=waiting)
    first = replace(asked, request_id=new_id(), intake=into)
    refuse = acts.Refuse(request_id=new_id(), intake=into, grounds=())
    for call in (
        lambda: paper.reprint(land, reprint),
        lambda: correcting.correct(status, correction),
        lambda: reception.receive(land, into),
        lambda: supplement.ask_first(land, first),
        lambda: refusal.refuse(land, refuse),
    ):
        with pytest.raises(FieldNotYours):
            call()
    assert written(own) == before
    paper.reprint(status, reprint)


def test_money_of_the_certification_desk_is_of_its_field(own: Ward) -> None:
    bundle = sign(own.desk).visits[0]
    land = as_roles(own, *WORKING, fields=frozenset({"Đất đai"}))
    taken = (certifying.Taken(amount=bundle.asked, method=PaymentMethod.CASH),)
    back = certifying.GiveBack(
        request_id=new_id(), certification=bundle.id, payment=NOBODY, reason="Nhầm"
    )
    batch = certifying.NoteReceipts(request_id=new_id(), receipts=((NOBODY, "1C", "1"),))
    for call in (
        lambda: certification_handover.pay(land, bundle.id, taken, new_id()),
        lambda: certification_handover.give_back(land, back),
        lambda: certification_handover.note_receipts(land, batch),
        lambda: paper_money.pay(land, NOBODY, PaymentMethod.CASH, new_id()),
        lambda: paper_money.strike_out(land, NOBODY, NOBODY, "Nhầm", new_id()),
        lambda: giving_back.collect(land, bundle.id, PaymentMethod.CASH, new_id()),
    ):
        with pytest.raises(FieldNotYours):
            call()
    certification_handover.pay(own.desk, bundle.id, taken, new_id())


# -- two persons -----------------------------------------------------------------------------------


def closed_entry(own: Ward) -> str:
    """An entry in a book of a year that was closed."""
    done = sign(own.desk)
    bundle = done.visits[0]
    certification_handover.hand_over(
        own.desk,
        certifying.HandOver(
            request_id=new_id(),
            certification=bundle.id,
            money=(certifying.Taken(amount=bundle.asked, method=PaymentMethod.CASH),),
        ),
    )
    own.clock.now = datetime(2026, 12, 31, 16, 0, tzinfo=HANOI)
    closing = book_act.CloseYear(request_id=new_id(), book=BOOK, year=2026)
    certification_book.close_year(own.desk, closing)
    return done.lines[0].entry.id


def person(own: Ward) -> str:
    done = reception.receive(own.desk, intake())
    found = reception.find(own.desk, done.dossier)
    handling.hand_over(
        own.desk, acts.HandOver(request_id=new_id(), dossier=done.dossier, to_unit="Phòng")
    )
    own.desk.store.db.execute("UPDATE dossier SET state = 10")
    return found.parties[0].party_id


TWO: dict[Act, Callable[[Ward], Callable[[Desk, Second | None], object]]] = {
    Act.PAST_CALENDAR: lambda own: past_day,
    Act.ANNUL_CLOSED: lambda own: (lambda entry_id: lambda desk, by: annul(desk, entry_id, by))(
        closed_entry(own)
    ),
    Act.ERASE: lambda own: (
        lambda party: lambda desk, by: privacy.erase(desk, party, "Theo đơn", new_id(), by)
    )(person(own)),
    Act.EXPORT_PERSONAL: lambda own: export,
}


def test_every_act_for_two_that_a_service_does_is_played_below() -> None:
    assert SECONDS.keys() & enforced() - {Act.RESTORE} == TWO.keys()


@pytest.mark.parametrize("act", TWO)
def test_some_acts_take_two_persons(own: Ward, act: Act) -> None:
    own.clock.forward(minutes=1)
    chief = own.as_officer("TRUONG")
    other = second_of(own)
    mine = chief.signed_in().id
    clerk = own.desk.signed_in().id
    do = TWO[act](own)
    before = written(own)
    for by, problem in (
        (None, second.SecondNeeded),
        (Second(officer=mine, secret=PIN), second.SecondIsFirst),
        (Second(officer=clerk, secret=PIN), second.SecondNotAllowed),
        (Second(officer=NOBODY, secret=PIN), second.SecondNotAllowed),
    ):
        with pytest.raises(problem):
            do(chief, by)
    assert written(own) == before
    with pytest.raises(officer.WrongPin):
        do(chief, replace(other, secret="0000"))
    do(chief, other)
    last = own.desk.store.db.execute("SELECT data FROM event ORDER BY seq DESC").fetchone()[0]
    assert f'"second":"{other.officer}"' in last


# -- who sees what ---------------------------------------------------------------------------------


def test_contracted_post_staff_see_numbers_masked(own: Ward) -> None:
    done = reception.receive(own.desk, intake())
    post = as_roles(own, OfficerRole.POST)
    seen = reception.find(post, done.dossier)
    (line,) = worklist.work_list(post).later or worklist.work_list(post).tomorrow
    assert seen.parties[0].party.number == "…4321"
    assert seen.parties[0].party.phone == "…5678"
    assert line.phone == "…5678"
    assert "001195004321" not in repr(seen)
    assert seen.code == done.code
    whole = reception.find(own.desk, done.dossier)
    assert whole.parties[0].party.number == "001195004321"


def test_every_look_of_an_inspector_is_recorded_and_a_reload_is_the_same_look(own: Ward) -> None:
    done = reception.receive(own.desk, intake())
    signed = sign(own.desk)
    inspector = as_roles(own, OfficerRole.INSPECTOR)
    reception.find(inspector, done.dossier)
    reception.find(inspector, done.dossier)
    visit.find(inspector, signed.visits[0].id)
    entry.find(inspector, signed.lines[0].entry.id)
    book.read(inspector, "Hộ tịch", 2026)
    own.clock.forward(minutes=5)
    reception.find(inspector, done.dossier)
    looks = inspection.list_looks(own.as_officer("TRUONG"))
    assert [look.what.value for look in looks] == [
        "dossier",
        "book",
        "entry",
        "certification",
        "dossier",
    ]
    assert looks[0].label == done.code
    reception.find(own.desk, done.dossier)
    assert len(inspection.list_looks(own.as_officer("TRUONG"))) == 5
    assert proof.verify(own.desk).finding is None


def test_looks_are_recorded_after_a_clock_that_ran_ahead(own: Ward) -> None:
    done = reception.receive(own.desk, intake())
    inspector = as_roles(own, OfficerRole.INSPECTOR)
    own.clock.forward(days=365)
    reception.find(inspector, done.dossier)
    own.clock.forward(days=-365, minutes=30)
    clock.accept(own.as_officer("TRUONG"), "Pin máy tính hỏng")
    reception.find(inspector, done.dossier)
    reception.find(inspector, done.dossier)
    assert len(inspection.list_looks(own.as_officer("TRUONG"))) == 2


def test_a_scan_that_shows_a_dossier_is_a_look(own: Ward) -> None:
    done = reception.receive(own.desk, intake())
    seen = scan.read(as_roles(own, OfficerRole.INSPECTOR), done.code)
    assert seen.dossier is not None
    (look,) = inspection.list_looks(own.as_officer("TRUONG"))
    assert (look.what.value, look.label) == ("dossier", done.code)


def test_an_inspector_prints_what_is_bound_and_binds_nothing(own: Ward) -> None:
    """A month on pages for binding closes its lines to corrections: printing it is no reading."""
    sign(own.desk)
    inspector = as_roles(own, OfficerRole.INSPECTOR)
    own.clock.now = datetime(2026, 12, 1, 9, 0, tzinfo=HANOI)
    month = book_act.PrintMonth(request_id=new_id(), book=BOOK, year=2026, month=11)
    with pytest.raises(NotAllowed):
        printing_book.print_month(inspector, month)
    bound = printing_book.print_month(own.desk, month)
    again = printing_book.print_month(inspector, replace(month, request_id=new_id()))
    assert (again.paper, again.kept) == (bound.paper, True)
    looks = inspection.list_looks(own.as_officer("TRUONG"))
    assert [look.what.value for look in looks] == ["paper"]


def test_the_same_bytes_unmarked_are_printed_of_bound_pages_alone(own: Ward) -> None:
    receipt = reception.receive(own.desk, intake()).papers[0]
    for desk in (own.desk, as_roles(own, OfficerRole.INSPECTOR)):
        with pytest.raises(NotAllowed):
            paper.print_same(desk, receipt, new_id())


def test_the_first_set_up_is_open_and_a_second_one_is_not(own: Ward) -> None:
    again = SetUp(
        request_id=new_id(),
        office=bo_de(),
        counter_name="Quầy",
        officers=(
            NewOfficer(
                request_id=new_id(),
                code="LA",
                name="Người lạ",
                title="",
                pin=PIN,
                roles=frozenset({OfficerRole.ADMINISTRATOR}),
            ),
        ),
    )
    with pytest.raises(NotAllowed):
        office.set_up(own.desk, again)


def test_an_administrator_with_roles_of_their_own_reads_no_dossier(own: Ward) -> None:
    done = reception.receive(own.desk, intake())
    with pytest.raises(NotAllowed):
        reception.find(as_roles(own, OfficerRole.ADMINISTRATOR), done.dossier)


def test_roles_and_fields_are_kept_and_replayed(own: Ward) -> None:
    roles = frozenset({OfficerRole.SEAL_KEEPER, OfficerRole.POST})
    new = NewOfficer(
        request_id=new_id(),
        code="DAU",
        name="Vũ Thị Dấu",
        title="Văn thư",
        pin=PIN,
        roles=roles,
        fields=frozenset({"Hộ tịch", "Chứng thực"}),
    )
    officer.add_officer(own.as_officer("TRUONG"), new)
    kept = own.as_officer("DAU").signed_in()
    assert (kept.roles, kept.fields) == (roles, frozenset({"Hộ tịch", "Chứng thực"}))
    assert (kept.may_approve, kept.may_set_up) == (False, False)
    assert proof.verify(own.desk).finding is None
    with pytest.raises(officer.RoleMissing):
        officer.add_officer(own.as_officer("TRUONG"), replace(new, code="X", roles=frozenset()))
