"""Make the store file of the present version: `python -m tests.store.versions.make`.

Done once, when a version is finished; a file that is there is never made anew.
"""

import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from tests.certifying import asked, card_line, certifying_ward, copy_line, sign, signature_line
from tests.making import PIN, Ward, intake
from urbgov_desk.domain.book_act import AnnulEntry, CorrectEntry, NoteEntry, OpenVolume
from urbgov_desk.domain.certifying import HandOver, RefuseLines, Submit, Taken
from urbgov_desk.domain.closing import CloseDay
from urbgov_desk.domain.till_act import HandOverShift, NotePaidIn
from urbgov_desk.services import closing
from urbgov_desk.services import intake as reception
from urbgov_desk.services.certification import book, entry, handover, visit
from urbgov_desk.services.till import ledger, shift
from urbgov_desk.store import schema, store
from urbgov_desk.store.identifier import new_id


def main() -> int:
    """Write `version-N.db` beside this file; 1 when it is there already."""
    target = Path(__file__).parent / f"version-{schema.SCHEMA_VERSION}.db"
    if target.exists():
        print(f"{target.name} is there already", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        ward = certifying_ward(Path(folder), opening=512)
        for _ in range(2):
            reception.receive(ward.desk, intake())
        certify(ward)
        close_the_day(ward)
        ward.desk.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        ward.desk.store.close()
        shutil.copy(Path(folder) / store.FILE_NAME, target)
    return 0


def certify(ward: Ward) -> None:
    """Something of everything: lines put right, noted, annulled, paid, handed over, in the pile."""
    first = sign(ward.desk, card_line(), signature_line())
    card = first.lines[0].entry
    correction = CorrectEntry(request_id=new_id(), entry=card.id, reason="Đếm nhầm", copies=6)
    entry.correct(ward.desk, correction)
    handed_over = HandOver(
        request_id=new_id(),
        certification=first.visits[0].id,
        money=(Taken(amount=34_000, tendered=50_000),),
    )
    handover.hand_over(ward.desk, handed_over)
    note = NoteEntry(request_id=new_id(), entry=card.id, text="Sai tên đệm", decision="")
    entry.note(ward.desk, note)
    book.open_volume(ward.desk, OpenVolume(request_id=new_id(), book=card.book, year=card.year))
    spoilt = sign(ward.desk, copy_line()).lines[0].entry
    annulment = AnnulEntry(
        request_id=new_id(), entry=spoilt.id, reason="Bản chính giả", decision="20/QĐ-UBND"
    )
    entry.annul(ward.desk, annulment)
    submission = Submit(request_id=new_id(), visit=asked(copy_line(), copy_line("Học bạ")))
    waiting = visit.submit(ward.desk, replace(submission, slip=False))
    refusal = RefuseLines(
        request_id=new_id(),
        certification=waiting.id,
        positions=(2,),
        grounds=(),
        reason="Bản chính mờ",
    )
    visit.refuse(ward.desk, refusal)


def close_the_day(ward: Ward) -> None:
    """The till handed over, money paid in at the Treasury, the day closed with its head."""
    taker = ward.as_officer("TRUONG").officer
    assert taker is not None
    over = HandOverShift(
        request_id=new_id(), counted=34_000, to_officer=taker.id, to_pin=PIN, stays=4_000
    )
    shift.hand_over(ward.desk, over)
    paid_in = NotePaidIn(
        request_id=new_id(),
        month="2026-11",
        on=ward.clock.now.date(),
        amount=30_000,
        document="GNT 0012",
    )
    ledger.note_paid_in(ward.desk, paid_in)
    closing.close_day(ward.desk, CloseDay(request_id=new_id()))


if __name__ == "__main__":
    sys.exit(main())
