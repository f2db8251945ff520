"""Entering dossiers that were received on paper while the desk stood still.

Every row of the file is its own act: good rows are complete, bad ones leave nothing. What a row
says decides its request, so running the file again, whole or after a crash, enters nothing twice.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from urbgov_desk import documents
from urbgov_desk.documents.typeface import MissingGlyph
from urbgov_desk.domain.act import Intake
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.rules.law import Law
from urbgov_desk.services import entering, office, paper, preparation, reckoning
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk, NobodySignedIn, OwnLaw
from urbgov_desk.services.slip_file import BrokenRow, SlipFile
from urbgov_desk.services.slip_form import Column, SlipRow
from urbgov_desk.services.slip_reading import Problem, content_of, intake_of, moment
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store.engine import Database, DiskFull, FolderReadOnly, StoreUnreadable
from urbgov_desk.store.paper_file import PaperFileDamaged
from urbgov_desk.store.store import ClockSetBack

_COLUMNS = {
    "unknown_procedure": Column.PROCEDURE,
    "rule_not_yet_in_force": Column.RECEIVED_AT,
    "no_rule_in_force": Column.RECEIVED_AT,
    "received_in_future": Column.RECEIVED_AT,
    "office_not_set_up": Column.RECEIVED_AT,
    "limit_needed": Column.LIMIT_DAYS,
    "limit_odd": Column.LIMIT_DAYS,
    "basis_missing": Column.LIMIT_BASIS,
    "amount_odd": Column.FEE_PAID,
    "sets_odd": Column.SETS,
    "count_below_one": Column.PAGES,
    "too_many_papers": Column.PAPERS,
    "paper_count_odd": Column.PAPERS,
    "official_code_taken": Column.OFFICIAL_CODE,
}
_FIELDS = {
    "paper": Column.PAPERS,
    "basis": Column.LIMIT_BASIS,
    "receipt_number": Column.FEE_RECEIPT,
}


class SlipContradictsStore(Told):
    """A slip of this number was entered, and says something else. Values: row_id, dossier_code."""


class SlipContradictsLine(Told):
    """Two rows of the file carry one number and differ. Values: row_id, first_line."""


class ReceiptFolderNotWritable(Told):
    """The folder for the receipts cannot be made or written."""


# What is wrong with the PC and not with a row: the file is put aside until it is right again.
_SURROUNDINGS = (
    DiskFull,
    FolderReadOnly,
    StoreUnreadable,
    ClockSetBack,
    NobodySignedIn,
    ReceiptFolderNotWritable,
    PaperFileDamaged,
)


class Status(StrEnum):
    """What came of a row."""

    RECEIVED = "received"
    ALREADY = "already"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of the file and what came of it. On a rehearsal a new row has no code yet."""

    line: int
    row_id: str | None
    status: Status
    code: str | None = None
    due_at: datetime | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BackEntry:
    """What came of a file. `stopped`: the PC failed there, and the rows after were not tried."""

    entries: tuple[Entry, ...]
    unknown_headings: tuple[str, ...] = ()
    stopped: Told | None = None

    def count(self, status: Status) -> int:
        """How many rows came to this."""
        return sum(entry.status is status for entry in self.entries)


# Stands where the code will be while a receipt is only tried out.
_NO_CODE = "NB00-2000-000000"


class _SupposedLaw(OwnLaw):
    """The ward's law with the limits that a rehearsal would have entered."""

    def __init__(self, shipped: Law, entries: list[Override]) -> None:
        super().__init__(shipped)
        self._supposed = shipped.with_overrides(entries)

    def current(self, db: Database) -> Law:
        return self._supposed


@dataclass(slots=True)
class _Run:
    """What has been met in the file so far."""

    lines: dict[str, int] = field(default_factory=dict)  # row_id -> line it was entered from
    rehearsed: dict[str, Entry] = field(default_factory=dict)  # request -> what would come of it
    codes: set[str] = field(default_factory=set)  # official codes a rehearsal gave away
    limits: list[Override] = field(default_factory=list)


def enter(
    desk: Desk, file: SlipFile, *, dry_run: bool = False, receipts: Path | None = None
) -> BackEntry:
    """Enter the slips of a file (`slip_file.read`); with `dry_run` record nothing, say the same.

    `receipts` is a folder for the receipts, each named by its dossier's code.
    Raises NobodySignedIn and ReceiptFolderNotWritable.
    """
    desk.require(Act.BACK_ENTER)
    if receipts is not None and not dry_run:
        _make_folder(receipts)
    entries: list[Entry] = []
    run = _Run()
    try:
        for row in file.rows:
            entry = _entry(desk, row, run, dry_run=dry_run)
            entries.append(entry)
            if receipts is not None and entry.code and not dry_run:
                _write_receipt(desk, entry, receipts)
    except _SURROUNDINGS as told:
        return _outcome(entries, file, told)
    return _outcome(entries, file, None)


def _outcome(entries: Iterable[Entry], file: SlipFile, stopped: Told | None) -> BackEntry:
    return BackEntry(
        entries=tuple(entries), unknown_headings=file.unknown_headings, stopped=stopped
    )


def _entry(desk: Desk, row: SlipRow | BrokenRow, run: _Run, *, dry_run: bool) -> Entry:
    if isinstance(row, BrokenRow):
        problem = Problem(column=None, told=row.problem)
        return Entry(line=row.line, row_id=None, status=Status.BAD, problems=(problem,))
    row_id = row.texts.get(Column.ROW_ID)
    request_id = _request_id(desk, row)
    intake, problems = intake_of(row, request_id, desk.now().date())
    if intake is None:
        problems += _law_problems(desk, row, problems)
        return Entry(line=row.line, row_id=row_id, status=Status.BAD, problems=tuple(problems))
    try:
        entry = _rehearse(desk, row, intake, run) if dry_run else _receive(desk, row, intake)
    except _SURROUNDINGS:
        raise
    except preparation.RowIdTaken:
        problem = Problem(column=Column.ROW_ID, told=_contradiction(desk, intake, run))
        return Entry(line=row.line, row_id=row_id, status=Status.BAD, problems=(problem,))
    except Told as told:
        problem = Problem(column=_column(told, row), told=told)
        return Entry(line=row.line, row_id=row_id, status=Status.BAD, problems=(problem,))
    run.lines.setdefault(intake.row_id or "", row.line)
    return entry


def _law_problems(desk: Desk, row: SlipRow, known: list[Problem]) -> list[Problem]:
    """What the law says of a row that is wrong anyway, so that it is put right in one go."""
    now = desk.now()
    columns = {problem.column for problem in known}
    at, found = now, []
    if Column.RECEIVED_AT not in columns:
        at = moment(row.texts[Column.RECEIVED_AT])
        if at > now:
            told = reckoning.ReceivedInFuture()
            found.append(Problem(column=Column.RECEIVED_AT, told=told))
            at = now
    if Column.PROCEDURE not in columns:
        try:
            desk.law.procedure(row.texts[Column.PROCEDURE], at.date())
        except Told as told:
            found.append(Problem(column=_column(told, row), told=told))
    return found


def _request_id(desk: Desk, row: SlipRow) -> str:
    said = json.dumps(
        [desk.store.info.store_id, content_of(row)], ensure_ascii=False, sort_keys=True
    )
    return f"slip/{hashlib.sha256(said.encode()).hexdigest()}"


def _receive(desk: Desk, row: SlipRow, intake: Intake) -> Entry:
    received = reception.receive(desk, _needed(desk, intake))
    return Entry(
        line=row.line,
        row_id=intake.row_id,
        status=Status.ALREADY if received.repeated else Status.RECEIVED,
        code=received.code,
        due_at=received.due_at,
    )


def _needed(desk: Desk, intake: Intake) -> Intake:
    """Without the limit where the law already says the same: it is no entry of the ward's own."""
    if intake.limit is None:
        return intake
    at = reckoning.received_at(desk, intake)
    known = desk.law.due(intake.procedure, at, intake.channel).limit
    entered = reckoning.entered_limit(intake.limit)
    same = (known.kind, known.value) == (entered.kind, entered.value)
    return replace(intake, limit=None) if same else intake


def _rehearse(desk: Desk, row: SlipRow, intake: Intake, run: _Run) -> Entry:
    """What receiving this row would come to, everything but the record."""
    if (before := run.rehearsed.get(intake.request_id)) is not None:
        return replace(before, line=row.line, status=Status.ALREADY)
    with desk.change(intake.request_id) as change:
        done = change.done_before()
    if done is not None:
        found = reception.find(desk, done.subject)
        return Entry(
            line=row.line,
            row_id=intake.row_id,
            status=Status.ALREADY,
            code=found.code,
            due_at=found.due_at,
        )
    supposed = _supposing(desk, run.limits)
    intake = _needed(supposed, intake)
    prepared = preparation.prepare(supposed, intake)
    _refuse_taken(desk, intake, run)
    charges = reckoning.charge_rows(prepared.law, intake, prepared.dossier, prepared.at)
    for money in intake.money:
        entering.payment_row(money, prepared.dossier, desk.now())
    columns = entering.dossier_row(supposed, prepared, State.RECEIVED, code=_NO_CODE)
    columns |= {"volume": 1, "ordinal": 1, "revision": 1}
    documents.make(entering.receipt_values(supposed, prepared, columns, charges))
    if intake.limit is not None:
        run.limits.append(_entered_limit(intake, prepared.at))
    if intake.official_code:
        run.codes.add(intake.official_code)
    entry = Entry(
        line=row.line,
        row_id=intake.row_id,
        status=Status.RECEIVED,
        due_at=prepared.due.due_at,
    )
    run.rehearsed[intake.request_id] = entry
    return entry


def _supposing(desk: Desk, limits: list[Override]) -> Desk:
    if not limits:
        return desk
    entries = [*office.list_overrides(desk), *limits]
    return replace(desk, own_law=_SupposedLaw(desk.law, entries))


def _entered_limit(intake: Intake, at: datetime) -> Override:
    assert intake.limit is not None
    limit = reckoning.entered_limit(intake.limit)
    return Override(
        id=intake.request_id,
        kind=OverrideKind.limit,
        subject=intake.procedure,
        valid_from=at.date(),
        value={
            "kind": limit.kind.value,
            "value": limit.value,
            "channel": intake.channel.value,
        },
        basis=intake.limit.basis,
    )


def _refuse_taken(desk: Desk, intake: Intake, run: _Run) -> None:
    db, official = desk.store.db, intake.official_code
    if intake.row_id in run.lines or dossiers.find_by_row_id(db, intake.row_id or ""):
        raise preparation.RowIdTaken(row_id=intake.row_id)
    if official and (official in run.codes or dossiers.find_dossier_id(db, code=official)):
        raise preparation.OfficialCodeTaken()


def _contradiction(desk: Desk, intake: Intake, run: _Run) -> Told:
    line = run.lines.get(intake.row_id or "")
    if line is not None:
        return SlipContradictsLine(row_id=intake.row_id, first_line=line)
    dossier = dossiers.find_by_row_id(desk.store.db, intake.row_id or "")
    code = reception.find(desk, dossier).code if dossier else None
    return SlipContradictsStore(row_id=intake.row_id, dossier_code=code or "–")


def _column(told: Told, row: SlipRow) -> Column | None:
    """The column a service's problem comes from."""
    if isinstance(told, MissingGlyph):
        letter = str(told.values["character"])
        return next((c for c, text in row.texts.items() if letter in text), None)
    field_name = str(told.values.get("field", ""))
    if field_name in _FIELDS:
        return _FIELDS[field_name]
    if field_name in {column.value for column in Column}:
        return Column(field_name)
    return _COLUMNS.get(told.code)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".urbgov-desk"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        raise ReceiptFolderNotWritable() from None


def _write_receipt(desk: Desk, entry: Entry, folder: Path) -> None:
    target = folder / f"{entry.code}.pdf"
    dossier = dossiers.find_dossier_id(desk.store.db, code=entry.code or "")
    if target.exists() or dossier is None:
        return
    issued = reception.find(desk, dossier).issued
    receipts = [each for each in issued if each.kind == "receipt"]
    if not receipts:
        return
    newest = max(receipts, key=lambda each: each.revision)
    part = target.with_suffix(".part")
    try:
        content = paper.read(desk, newest.id)
    except paper.PaperDestroyed:
        return  # its time is over, or the person was erased: there is nothing to write
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError:
        raise ReceiptFolderNotWritable() from None
