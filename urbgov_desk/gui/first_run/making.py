"""Making the ward's store from what the assistant asked; on the worker's thread, all or nothing."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from urbgov_desk.domain.office import OfficerLine, Setting, SetUp

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperBook:
    """A series that goes on from paper: the next number is `last` + 1. Local codes: `dossier`."""

    kind: str
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Everything the assistant asked."""

    set_up: SetUp
    settings: dict[Setting, str]
    books: tuple[PaperBook, ...] = ()
    use_keyring: bool = True
    passphrase: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The new ward's desk with its first officer signed in, and where its key lies."""

    desk: "Desk"
    officer: OfficerLine
    folder: Path
    key_in_file: bool
    asks_secret: bool = False


def make(data: Path | None, wanted: Wanted) -> Made:
    """Make the store, then its settings and books, in the name of the first officer.

    Raises WardStoreExists, OfficeFieldMissing, NoOfficers, PinTooSimple, FolderReadOnly,
    PassphraseTooShort.
    """
    from urbgov_desk.services import office, officer, opening

    first = next(o for o in wanted.set_up.officers if o.may_set_up)
    desk = opening.start_ward(
        data,
        wanted.set_up,
        use_keyring=wanted.use_keyring,
        passphrase=wanted.passphrase,
    )
    try:
        signed_in = next(o for o in officer.list_officers(desk) if o.code == first.code.upper())
        desk = desk.with_officer(signed_in, office.list_counters(desk)[0])
        request = wanted.set_up.request_id
        if wanted.settings:
            office.change_settings(desk, wanted.settings, f"{request}/settings")
        year = str(desk.now().year)
        for book in wanted.books:
            office.open_series(
                desk,
                kind=book.kind,
                scope=desk.store.info.desk if book.kind == "dossier" else "",
                period=year,
                last=book.last,
                volume=1,
                request_id=f"{request}/{book.kind}",
            )
    except BaseException:
        desk.store.close()
        raise
    return Made(
        desk=desk,
        officer=signed_in,
        folder=desk.store.folder,
        key_in_file=opening.key_in_file(data),
        asks_secret=opening.asks_secret(data),
    )
