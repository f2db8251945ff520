"""The PC is lost: a new PC, the backup stick and the sheet, and the desk works again."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.certifying import asked, sign
from tests.lost_pc import House, confirm, people, qr_of
from tests.making import anh, applicant, intake, second_for
from tests.services.test_keys import WORDS
from urbgov_desk.domain.book_act import EnterPaperLine, TakeBack
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import BookHolder, BookKind
from urbgov_desk.domain.certifying import RefuseVisit
from urbgov_desk.domain.office import SignIn
from urbgov_desk.services import backup, find, keys, opening, privacy, proof, restore, scan, shut
from urbgov_desk.services import intake as reception
from urbgov_desk.services.certification import book, paper_book, visit
from urbgov_desk.services.desk import NotAllowed
from urbgov_desk.services.officer import WrongPin, list_officers
from urbgov_desk.store import backup as copies
from urbgov_desk.store import manifest, place, restoring, shut_series
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.lock import DeskAlreadyOpen


def test_the_pc_is_lost_and_a_new_one_goes_on_with_stick_and_sheet(
    house: House, tmp_path: Path
) -> None:
    first = reception.receive(house.desk, intake())
    sign(house.desk)
    house.minute()
    reception.receive(house.desk, intake(holders=(applicant(anh(name="Trần Văn Mới")),)))
    sign(house.desk)
    house.minute()
    events = house.desk.store.db.execute("SELECT count(*) FROM event").fetchone()[0]
    code = qr_of(house.desk, first.papers[0])
    house.lose_the_pc()
    desk = house.restored(tmp_path / "new")
    # Everything is there, with its papers, and goes on in a new stretch of the chain.
    assert desk.store.db.execute("SELECT count(*) FROM event").fetchone()[0] == events + 1
    assert desk.store.db.execute("SELECT max(epoch) FROM event").fetchone()[0] == 2
    assert proof.verify(desk).finding is None
    assert len(find.finder(desk)().find("tran van moi")) == 1
    # A code on paper that was printed before stays genuine.
    read = scan.read(desk, code)
    assert read.problem is None
    assert read.dossier is not None
    assert read.dossier.id == first.dossier
    # Numbers go on after they were confirmed.
    with pytest.raises(shut_series.SeriesShut):
        reception.receive(desk, intake())
    with pytest.raises(shut_series.SeriesShut):
        sign(desk)
    confirm(desk, "book.copies", 2)
    shut.confirm_rest(desk, new_id())
    signed = sign(desk)
    assert [line.entry.number for line in signed.lines] == [3]
    received = reception.receive(desk, intake())
    assert received.code == "NB01-2026-000003"
    for each in BookKind:
        if each.series != "book.copies":
            confirm(desk, each.series, 0)
    assert shut.list_shut(desk) == ()
    assert proof.verify(desk).finding is None


def test_what_would_be_lost_is_said_in_figures_before_anything_is_done(house: House) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    reception.receive(house.desk, intake())
    reception.receive(house.desk, intake())
    prepared = restore.prepare(house.data, house.stick, secret=WORDS, clock=house.clock)
    outlook = prepared.outlook
    assert (outlook.lost, outlook.papers, outlook.missing_papers) == (2, 1, 0)
    codes = next(s for s in outlook.series if s.kind == "dossier")
    assert (codes.restored, codes.here) == (1, 3)
    restore.discard(prepared)
    assert sorted(path.name for path in house.data.iterdir()) == [place.WARD]


def test_the_store_before_is_kept_and_an_open_desk_is_not_pulled_away(house: House) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    prepared = restore.prepare(house.data, house.stick, secret=WORDS, clock=house.clock)
    with pytest.raises(DeskAlreadyOpen):
        restore.finish(prepared, *people(prepared), clock=house.clock)
    house.keeper.close()
    house.desk.store.close()
    restore.finish(prepared, *people(prepared), clock=house.clock)
    (before,) = house.data.glob("ward-before-*")
    assert (before / "desk.db").is_file()
    desk = opening.open_desk(house.data, clock=house.clock, secret=WORDS)
    house.opened.append(desk)
    assert proof.verify(desk).finding is None


def test_two_different_officers_with_their_pins_and_the_right(house: House) -> None:
    prepared = restore.prepare(house.data, house.stick, secret=WORDS, clock=house.clock)
    first, second = people(prepared)
    house.keeper.close()
    house.desk.store.close()
    with pytest.raises(restore.TwoPersonsNeeded):
        restore.finish(prepared, first, first, clock=house.clock)
    wrong = SignIn(officer_id=second.officer_id, pin="9999")
    with pytest.raises(WrongPin) as told:
        restore.finish(prepared, first, wrong, clock=house.clock)
    assert told.value.values["officer"] == second.officer_id
    with pytest.raises(NotAllowed):
        restore.finish(prepared, second, first, clock=house.clock)
    assert (house.data / place.WARD / "desk.db").is_file()
    assert not list(house.data.glob("ward-before-*"))
    restore.finish(prepared, first, second, clock=house.clock)
    assert list(house.data.glob("ward-before-*"))


def test_a_sheet_or_passphrase_opens_the_backup_and_nothing_else_does(
    house: House, tmp_path: Path
) -> None:
    for secret in (house.sheet, WORDS):
        assert restore.drill(house.stick, data=tmp_path / "x", secret=secret).good
    with pytest.raises(place.SecretNeeded):
        restore.drill(house.stick, data=tmp_path / "x")
    with pytest.raises(place.SecretWrong):
        restore.drill(house.stick, data=tmp_path / "x", secret="một mật khẩu sai")
    with pytest.raises(restoring.NoBackupFound):
        restore.drill(tmp_path, data=tmp_path / "x", secret=WORDS)


def test_a_book_whose_lines_are_lost_goes_to_paper_until_they_are_entered(
    house: House, tmp_path: Path
) -> None:
    sign(house.desk)
    house.minute()
    sign(house.desk)
    sign(house.desk)  # numbers 2 and 3 are on paper and in no backup
    house.lose_the_pc()
    desk = house.restored(tmp_path / "new")
    with pytest.raises(shut.LastNumberBehind):
        confirm(desk, "book.copies", 0)
    confirm(desk, "book.copies", 3)
    here = next(b for b in book.list_books(desk) if b.kind is BookKind.COPIES)
    assert here.holder is BookHolder.PAPER
    shut.confirm_rest(desk, new_id())
    with pytest.raises(book.BookOnPaper):
        sign(desk)
    assert desk.officer is not None
    for number in (2, 3):
        line = EnterPaperLine(
            request_id=new_id(),
            book=BookKind.COPIES,
            year=house.clock.now.year,
            number=number,
            kind=CertificationKind.COPY,
            requester="Nguyễn Thị Hồng Ánh",
            title="Bằng tốt nghiệp",
            signed_at=house.clock.now,
            signer=desk.officer.id,
        )
        paper_book.enter_line(desk, line)
    back = TakeBack(
        request_id=new_id(), book=BookKind.COPIES, year=house.clock.now.year, last_number=3
    )
    paper_book.take_back(desk, back)
    assert [line.entry.number for line in sign(desk).lines] == [4]
    assert proof.verify(desk).finding is None


def test_lost_codes_are_never_given_again_and_leave_no_gap(house: House, tmp_path: Path) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    for _ in range(3):
        reception.receive(house.desk, intake())
    house.lose_the_pc()
    desk = house.restored(tmp_path / "new")
    confirm(desk, "dossier", 4)
    shut.confirm_rest(desk, new_id())
    assert reception.receive(desk, intake()).code == "NB01-2026-000005"
    assert proof.verify(desk).finding is None
    with pytest.raises(shut.SeriesNotShut):
        shut.confirm(desk, kind="dossier", scope="01", period="2026", last=5, request_id=new_id())


def test_who_was_erased_after_the_copy_stays_erased(house: House, tmp_path: Path) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    old = tmp_path / "old stick"
    shutil.copytree(house.stick, old)  # a second stick, put away before the erasure
    house.clock.forward(hours=2)
    party = house.desk.store.db.execute("SELECT id FROM party").fetchone()[0]
    house.desk.store.db.execute("UPDATE dossier SET state = 10")
    privacy.erase(house.desk, party, "theo đơn", new_id(), second_for(house.desk))
    house.desk.store.db.execute("UPDATE dossier SET state = 2")
    prepared = restore.prepare(house.data, old, secret=WORDS, clock=house.clock)
    house.keeper.close()
    house.desk.store.close()
    restore.finish(prepared, *people(prepared), clock=house.clock)
    desk = opening.open_desk(house.data, clock=house.clock, secret=WORDS)
    house.opened.append(desk)
    desk = desk.with_officer(list_officers(desk)[0])
    name = desk.store.db.execute("SELECT name FROM party WHERE id = ?", [party]).fetchone()[0]
    key = desk.store.db.execute("SELECT key FROM party_key WHERE party = ?", [party]).fetchone()[0]
    assert (name, key) == ("đã xoá", None)
    assert list((house.data / place.WARD / "papers").rglob("*.paper")) == []
    assert find.find(desk, "hong anh") == ()
    assert proof.verify(desk).finding is None


def test_the_person_of_a_certification_visit_stays_erased_too(house: House, tmp_path: Path) -> None:
    done = visit.refuse_visit(
        house.desk, RefuseVisit(request_id=new_id(), visit=asked(), grounds=(), reason="Mờ")
    )
    house.minute()
    old = tmp_path / "old stick"
    shutil.copytree(house.stick, old)
    house.clock.forward(hours=2)
    privacy.erase(house.desk, done.id, "theo đơn", new_id(), second_for(house.desk))
    house.minute()
    prepared = restore.prepare(house.data, old, secret=WORDS, clock=house.clock)
    house.keeper.close()
    house.desk.store.close()
    restore.finish(prepared, *people(prepared), clock=house.clock)
    desk = opening.open_desk(house.data, clock=house.clock, secret=WORDS)
    house.opened.append(desk)
    desk = desk.with_officer(list_officers(desk)[0])
    found = visit.find_code(desk, done.code)
    assert (found.requester, found.lines[0].title) == ("đã xoá", "đã xoá")
    assert visit.search_visits(desk, "hong anh") == ()
    assert proof.verify(desk).finding is None


def test_a_damaged_newest_copy_gives_way_to_the_one_before_and_loses_nothing(
    house: House, tmp_path: Path
) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    house.clock.forward(hours=2)
    backup.at_closing(house.desk)
    reception.receive(house.desk, intake())
    house.minute()
    (chest,) = copies.chests_in(house.stick)
    newest = copies.copies_in(chest)[0].folder / "desk.db"
    content = bytearray(newest.read_bytes())
    content[5000] ^= 1
    newest.write_bytes(content)
    drilled = restore.drill(house.stick, data=tmp_path / "x", secret=house.sheet)
    assert len(drilled.damaged) == 1
    assert not drilled.good
    events = house.desk.store.db.execute("SELECT count(*) FROM event").fetchone()[0]
    assert drilled.events == events
    with pytest.raises(manifest.BackupDamaged):
        restore.drill(newest.parent, data=tmp_path / "x", secret=house.sheet)


def test_a_paper_that_was_altered_at_the_place_is_found_by_the_drill(
    house: House, tmp_path: Path
) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    assert restore.drill(house.stick, data=tmp_path / "x", secret=house.sheet).good
    (paper,) = house.stick.rglob("*.paper")
    paper.write_bytes(paper.read_bytes()[:-1] + b"?")
    drilled = restore.drill(house.stick, data=tmp_path / "x", secret=house.sheet)
    assert drilled.finding is not None
    assert drilled.finding.check == "file"
    # Restoring on the same PC takes the good file that lies there.
    prepared = restore.prepare(house.data, house.stick, secret=WORDS, clock=house.clock)
    assert prepared.outlook.missing_papers == 0
    restore.discard(prepared)


@pytest.mark.parametrize(("file", "check"), [("evidence", "evidence"), ("head", "copy_head")])
def test_a_copy_whose_head_or_evidence_is_not_its_own_is_found_by_the_drill(
    house: House, tmp_path: Path, file: str, check: str
) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    (chest,) = copies.chests_in(house.stick)
    copy = copies.copies_in(chest)[0]
    if file == "evidence":
        (copy.folder / copies.EVIDENCE_FILE).unlink()
    else:
        reception.receive(house.desk, intake())  # what the place has not seen
        forged = replace(copy.manifest, signed_head=proof.signed_head_text(house.desk))
        text = forged.guarded(house.desk.store.key).text()
        (copy.folder / manifest.MANIFEST_NAME).write_text(text, encoding="utf-8")
    drilled = restore.drill(house.stick, data=tmp_path / "x", secret=house.sheet)
    assert drilled.finding is not None
    assert drilled.finding.check == check
    assert not drilled.good
    # The store in it is whole: who has nothing else can still restore from it.
    house.lose_the_pc()
    desk = house.restored(tmp_path / "new")
    assert proof.verify(desk).finding is None


def test_backups_that_know_what_a_restore_gave_up_are_not_held_against_the_store(
    house: House, tmp_path: Path
) -> None:
    reception.receive(house.desk, intake())
    house.clock.forward(hours=1)
    (early,) = backup.at_closing(house.desk).copies
    house.clock.forward(hours=1)
    reception.receive(house.desk, intake())
    backup.at_closing(house.desk)
    aside = house.stick / "aside"
    (chest,) = copies.chests_in(house.stick)
    newest = copies.copies_in(chest)[0].folder
    shutil.move(newest, aside)  # not at hand when the PC is lost
    for path in (chest / "events").iterdir():
        path.unlink()
    house.lose_the_pc()
    desk = house.restored(tmp_path / "new")
    shutil.move(aside, newest)
    assert early.manifest.signed_head
    held = proof.hold_against_backups(desk)
    assert held.right >= 1
    assert held.wrong == ()


def test_a_drill_leaves_everything_as_it_was(house: House, tmp_path: Path) -> None:
    reception.receive(house.desk, intake())
    house.minute()

    def all_files() -> dict[Path, bytes]:
        return {p: p.read_bytes() for p in house.stick.rglob("*") if p.is_file()}

    before = all_files()
    assert restore.drill(house.stick, data=tmp_path / "x", secret=house.sheet).good
    assert all_files() == before


def test_cut_off_between_the_two_renames_the_next_start_goes_on(house: House) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    prepared = restore.prepare(house.data, house.stick, secret=WORDS, clock=house.clock)
    house.keeper.close()
    house.desk.store.close()
    restore.finish(prepared, *people(prepared), clock=house.clock)
    (house.data / place.WARD).rename(house.data / "restored")  # as a power cut would leave it
    assert opening.look(house.data).ward
    desk = opening.open_desk(house.data, clock=house.clock, secret=WORDS)
    house.opened.append(desk)
    assert desk.store.db.execute("SELECT count(*) FROM restoration").fetchone()[0] == 1


def test_a_second_restore_begins_a_stretch_nobody_has_seen(house: House, tmp_path: Path) -> None:
    reception.receive(house.desk, intake())
    house.minute()
    house.keeper.close()
    house.desk.store.close()
    for wanted in (2, 3):
        prepared = restore.prepare(house.data, house.stick, secret=WORDS, clock=house.clock)
        restore.finish(prepared, *people(prepared), clock=house.clock)
        desk = opening.open_desk(house.data, clock=house.clock, secret=WORDS)
        assert desk.store.db.execute("SELECT max(epoch) FROM event").fetchone()[0] == wanted
        assert proof.verify(desk).finding is None
        desk.store.close()
        house.clock.forward(minutes=1)


def test_nothing_written_by_the_desk_holds_personal_data_in_the_open(
    house: House, tmp_path: Path
) -> None:
    person = anh(name="Đặng Thị Bí Mật")
    for _ in range(3):
        reception.receive(house.desk, intake(holders=(applicant(person),)))
        sign(house.desk)
        house.minute()
    keys.rotate(house.desk, request_id=new_id())
    house.minute()
    secrets = ("Bí Mật", "Hồng Ánh", person.number or "", person.phone or "", WORDS, house.sheet)
    wanted = [text.encode(code) for text in secrets for code in ("utf-8", "utf-16-le")]
    seen = 0
    for root in (house.data, house.stick):
        for path in root.rglob("*"):
            if path.is_file():
                content = path.read_bytes()
                seen += 1
                assert not [text for text in wanted if text and text in content], path
                assert not [text for text in secrets if text and text in path.name], path
    assert seen > 10
