"""Where the desk's store lies and where its key is kept, for the people who look after the PC."""

from dataclasses import dataclass
from pathlib import Path

from urbgov_desk.services.desk import Desk
from urbgov_desk.store import place
from urbgov_desk.store.key_slot import DAILY, KeyPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class StorePlace:
    """The folder, how large it is, and whether its key lies in the open or is asked for."""

    folder: Path
    key_in_file: bool
    asks_secret: bool
    training: bool
    made_at: str
    size: int


def where(desk: Desk) -> StorePlace:
    """Raises KeyHeaderDamaged, StoreDescriptionDamaged."""
    folder = desk.store.folder
    described = place.is_store(folder)
    slots = place.find_header(folder).slots if described else ()
    kinds = {slot.kind for slot in slots}
    return StorePlace(
        folder=folder,
        key_in_file=KeyPlace.FILE in kinds,
        asks_secret=described and kinds.isdisjoint(DAILY),
        training=desk.training,
        made_at=desk.store.info.made_at,
        size=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
    )
