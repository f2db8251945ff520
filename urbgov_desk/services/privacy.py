"""What a person may ask about their data: to erase them, to see two entries as one person.

The chain keeps that an act was done; what it said about the person is sealed under the person's
own key, and erasing throws that key away. Open dossiers and the statutory books are the exception.
"""

from typing import Any

from urbgov_desk.domain.certification import PLAIN
from urbgov_desk.domain.certification_visit import LineState, Visit, VisitState
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act, Second
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.services.second import confirmed
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import book_entry
from urbgov_desk.store import certification as visits
from urbgov_desk.store import certification_search as visit_search
from urbgov_desk.store import party as rows
from urbgov_desk.store.seal import Personal

_ERASED_BEFORE = "đã xoá trước khi khôi phục"


class PartyHasOpenDossiers(Told):
    """The person still has dossiers that are not returned or ended. Values: count."""


class VisitNotOver(Told):
    """A certification visit whose papers are not all handed over or annulled. Values: bundle."""


class SameParty(Told):
    """A person cannot be put together with themselves."""


class NotMerged(Told):
    """The two entries were not put together."""


def erase(
    desk: Desk, party_id: str, reason: str, request_id: str, second: Second | None = None
) -> None:
    """Erase a person's data for good: fields, sealed texts, kept papers. It cannot be undone.

    `party_id` is a person's, or the id of a certification visit: then it is the person of that
    visit. A person's other entries and the certification visits of their number go too, each by an
    act of its own; repeated after a crash it goes on where it was. The statutory books keep their
    lines (Điều 14 NĐ 23). It takes two persons.
    Raises PartyHasOpenDossiers, VisitNotOver, NotAllowed, SecondNeeded.
    """
    desk.require(Act.ERASE)
    text = required_reason(reason)
    db = desk.store.db
    visit = visits.find_visit(db, party_id)
    if visit is not None:
        _require_over(visit)
        witness = confirmed(desk, Act.ERASE, second)
        _erase_visit(desk, visit.id, text, f"{request_id}/{visit.id}", witness)
        return
    if rows.find_party(db, party_id) is None:
        raise DossierUnknown()
    entries = rows.same_person(db, party_id)
    count = sum(rows.open_dossier_count(db, entry) for entry in entries)
    if count:
        raise PartyHasOpenDossiers(count=count)
    certified = _visits_of(desk, entries)
    for each in certified:
        _require_over(each)
    witness = confirmed(desk, Act.ERASE, second)
    # The visits are found by the person's numbers, so those go last.
    for each in certified:
        _erase_visit(desk, each.id, text, f"{request_id}/{each.id}", witness)
    for entry in entries:
        _erase(desk, entry, text, f"{request_id}/{entry}", witness)


def is_over(visit: Visit) -> bool:
    """Whether nothing of a certification visit waits: all handed over, refused or annulled."""
    if visit.state in (VisitState.HANDED_OVER, VisitState.CLOSED):
        return True
    waits = any(line.state is LineState.WAITING for line in visit.lines)
    return bool(visit.entries) and not waits and all(e.struck_out for e in visit.entries)


def may_erase(desk: Desk, visit: Visit) -> bool:
    """Whether the officer signed in may erase the person of a visit that is over."""
    return (
        Act.ERASE in desk.signed_in().acts
        and is_over(visit)
        and not rows.is_erased(desk.store.db, visit.id)
    )


def _require_over(visit: Visit) -> None:
    if not is_over(visit):
        raise VisitNotOver(bundle=visit.code)


def _visits_of(desk: Desk, parties: list[str]) -> list[Visit]:
    """The certification visits of a person's identity numbers, the oldest first."""
    db = desk.store.db
    found = []
    for party_id in parties:
        party = rows.find_party(db, party_id)
        for paper in party.identity if party else ():
            found += visits.ids_of_number(db, paper.number)
    known = (visits.find_visit(db, each) for each in dict.fromkeys(found))
    return [visit for visit in known if visit is not None and not rows.is_erased(db, visit.id)]


def erase_again(desk: Desk, parties: frozenset[str]) -> None:
    """After a restore: who had been erased by then stays erased, open dossiers or not.

    Also whose acts came back without their key, the act of erasing itself being lost.
    """
    db = desk.store.db
    for party in sorted(parties | rows.keys_gone(db)):
        if rows.is_erasure_recorded(db, party):
            continue
        if rows.find_party(db, party) is not None:
            _erase(desk, party, _ERASED_BEFORE, f"erased-again/{party}", "")
        elif visits.find_visit(db, party) is not None:
            _erase_visit(desk, party, _ERASED_BEFORE, f"erased-again/{party}", "")


def _erase(desk: Desk, party_id: str, text: str, request_id: str, witness: str) -> None:
    with desk.change(request_id) as change:
        if change.done_before():
            return
        papers = rows.paper_files_of(change.db, party_id)
        data = {"reason": text, "second": witness, "papers": [paper for paper, _ in papers]}
        change.record("party.erased", party_id, data)
        rows.forget_key(change.db, party_id)
        rows.forget_search(change.db, party_id)
    # After the commit: a crash in between leaves files no living row names, and those are swept.
    for _, file in papers:
        desk.store.papers.forget(file)


def _erase_visit(desk: Desk, visit_id: str, text: str, request_id: str, witness: str) -> None:
    with desk.change(request_id) as change:
        if change.done_before() or rows.is_erasure_recorded(change.db, visit_id):
            return
        visit = visits.find_visit(change.db, visit_id)
        assert visit is not None
        papers = rows.paper_files_of(change.db, visit_id)
        data = {
            "reason": text,
            "second": witness,
            "papers": [paper for paper, _ in papers],
            "details": _details(visit),
        }
        change.record("certification.erased", visit_id, data)
        rows.forget_key(change.db, visit_id)
        number = visits.row_number(change.db, visit_id)
        visit_search.index_visit(change.db, number, [], [visit.code])
    for _, file in papers:
        desk.store.papers.forget(file)


def _details(visit: Visit) -> list[list[Any]]:
    """What the visit alone holds of its lines in the books, signed before they held it all."""
    found: list[list[Any]] = []
    details = {line.position: line.detail for line in visit.lines}
    for entry in visit.entries:
        detail = details.get(entry.line or 0, PLAIN)
        text = book_entry.printed_json(detail) if entry.detail == PLAIN else None
        if text:
            found.append([entry.id, Personal(entry.book.sealed_for, text)])
    return found


def merge(desk: Desk, kept: str, duplicate: str, reason: str, request_id: str) -> None:
    """Two entries are one person; the kept one answers for both from now on. Raises SameParty."""
    desk.require(Act.JOIN_PERSONS)
    text = required_reason(reason)
    with desk.change(request_id) as change:
        if change.done_before():
            return
        known = [rows.find_party(change.db, p) for p in (kept, duplicate)]
        if None in known:
            raise DossierUnknown()
        kept, duplicate = (rows.kept_as(change.db, p) for p in (kept, duplicate))
        if kept == duplicate:
            raise SameParty()
        data = {"duplicate": duplicate, "reason": Personal(kept, text)}
        change.record("party.merged", kept, data)


def undo_merge(desk: Desk, kept: str, duplicate: str, reason: str, request_id: str) -> None:
    """They were two people after all. Raises NotMerged."""
    desk.require(Act.JOIN_PERSONS)
    text = required_reason(reason)
    with desk.change(request_id) as change:
        if not change.done_before():
            if rows.merged_into(change.db, duplicate) != kept:
                raise NotMerged()
            data = {"duplicate": duplicate, "reason": Personal(kept, text)}
            change.record("party.merge_undone", kept, data)
