"""What a person may ask about their data: to erase them, to see two entries as one person.

The chain keeps that an act was done; what it said about the person is sealed under the person's
own key, and erasing throws that key away. Open dossiers and the statutory books are the exception.
"""

from urbgov_desk.domain.problem import Told
from urbgov_desk.services.desk import Desk, NotAllowed
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import party as rows
from urbgov_desk.store.seal import Personal

_ERASED_BEFORE = "đã xoá trước khi khôi phục"


class PartyHasOpenDossiers(Told):
    """The person still has dossiers that are not returned or ended. Values: count."""


class SameParty(Told):
    """A person cannot be put together with themselves."""


class NotMerged(Told):
    """The two entries were not put together."""


def erase(desk: Desk, party_id: str, reason: str, request_id: str) -> None:
    """Erase a person's data for good: fields, sealed texts, kept papers. It cannot be undone.

    Entries put together with theirs go too, each by an act of its own; repeated after a crash it
    goes on where it was. Raises PartyHasOpenDossiers, NotAllowed.
    """
    if not desk.signed_in().may_approve:
        raise NotAllowed(right="approve")
    text = required_reason(reason)
    db = desk.store.db
    if rows.find_party(db, party_id) is None:
        raise DossierUnknown()
    entries = rows.same_person(db, party_id)
    count = sum(rows.open_dossier_count(db, entry) for entry in entries)
    if count:
        raise PartyHasOpenDossiers(count=count)
    for entry in entries:
        _erase(desk, entry, text, f"{request_id}/{entry}")


def erase_again(desk: Desk, parties: frozenset[str]) -> None:
    """After a restore: who had been erased by then stays erased, open dossiers or not."""
    db = desk.store.db
    for party in sorted(parties):
        if rows.find_party(db, party) is not None and not rows.is_erased(db, party):
            _erase(desk, party, _ERASED_BEFORE, f"erased-again/{party}")


def _erase(desk: Desk, party_id: str, text: str, request_id: str) -> None:
    with desk.change(request_id) as change:
        if change.done_before():
            return
        papers = rows.paper_files_of(change.db, party_id)
        data = {"reason": text, "papers": [paper for paper, _ in papers]}
        change.record("party.erased", party_id, data)
        rows.forget_key(change.db, party_id)
        rows.forget_search(change.db, party_id)
    # After the commit: a crash in between leaves files no living row names, and those are swept.
    for _, file in papers:
        desk.store.papers.forget(file)


def merge(desk: Desk, kept: str, duplicate: str, reason: str, request_id: str) -> None:
    """Two entries are one person; the kept one answers for both from now on. Raises SameParty."""
    desk.signed_in()
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
    desk.signed_in()
    text = required_reason(reason)
    with desk.change(request_id) as change:
        if not change.done_before():
            if rows.merged_into(change.db, duplicate) != kept:
                raise NotMerged()
            data = {"duplicate": duplicate, "reason": Personal(kept, text)}
            change.record("party.merge_undone", kept, data)
