"""What the record says of the ways to the key: which of those in a header were taken away.

A header of before is valid under the same key. Laid back over the present one it would bring ways
back into force, and a change of key, which is what ends them, would seal the new key for them.
"""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlite_utils import Database

from urbgov_desk.store.key_slot import KeyPlace, Slot

# A slot is made some moments before the act that puts it in is recorded.
_BETWEEN = timedelta(minutes=1)


def taken_away(db: Database, slots: Iterable[Slot]) -> frozenset[str]:
    """The ids of slots the record knows as removed, or as replaced by one made later.

    What it does not know stays: a header may be newer than the record of a restored store.
    """
    removed: set[str] = set()
    newest: dict[str, tuple[str, datetime]] = {}
    rows = db.execute(
        "SELECT at, data FROM event WHERE kind = 'key.slot_changed' ORDER BY epoch, seq"
    ).fetchall()
    for at, text in rows:
        data = json.loads(text)
        slot, moment = data["slot"], datetime.fromisoformat(at)
        if data["act"] == "removed":
            removed.add(slot)
            continue
        removed.discard(slot)
        # There is one sheet at a time; a passphrase is replaced in its own slot.
        series = KeyPlace.SHEET.value if data["kind"] == KeyPlace.SHEET.value else slot
        newest[series] = (slot, moment)
    return frozenset(
        slot.id
        for slot in slots
        if not slot.daily and (slot.id in removed or _is_replaced(slot, newest))
    )


def _is_replaced(slot: Slot, newest: dict[str, tuple[str, datetime]]) -> bool:
    series = KeyPlace.SHEET.value if slot.kind is KeyPlace.SHEET else slot.id
    if series not in newest or not slot.made_at:
        return False
    known, moment = newest[series]
    made = datetime.fromisoformat(slot.made_at)
    if slot.kind is KeyPlace.SHEET:
        return slot.id != known and made <= moment
    return moment - made > _BETWEEN
