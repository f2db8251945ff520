"""The statutory books as objects: opened, passed to paper and back, bound, closed, printed."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.certification_book import BookHolder, BookKind
from urbgov_desk.store.projection.certification import write_entry
from urbgov_desk.store.projection.registry import insert, on, update
from urbgov_desk.store.record import Event

_Data = dict[str, Any]


@on("book.opened")
def _opened(db: Database, event: Event, data: _Data) -> None:
    insert(db, "book", data["book"])
    insert(db, "book_volume", data["volume"])
    db.execute(
        "INSERT INTO series (kind, scope, period, last, volume) VALUES (?, '', ?, ?, ?)",
        [
            BookKind(data["book"]["kind"]).series,
            str(data["book"]["year"]),
            data["book"]["opening"] - 1,
            data["volume"]["volume"],
        ],
    )


@on("book.volume_opened")
def _volume_opened(db: Database, event: Event, data: _Data) -> None:
    update(db, "book_volume", data["closed"], data["closing"])
    insert(db, "book_volume", data["volume"])


@on("book.passed_to_paper")
def _passed(db: Database, event: Event, data: _Data) -> None:
    passed = {"holder": BookHolder.PAPER.value, "passed_at": event.at}
    update(db, "book", data["key"], passed)


@on("book.paper_line_entered")
def _paper_line(db: Database, event: Event, data: _Data) -> None:
    write_entry(db, data["entry"])
    if data.get("note"):
        key = {"entry": data["entry"]["id"], "at": event.at, "officer": event.officer}
        insert(db, "entry_note", {**key, **data["note"]})
        update(db, "book_entry", {"id": data["entry"]["id"]}, {"annulled_at": event.at})


@on("book.taken_back")
def _taken_back(db: Database, event: Event, data: _Data) -> None:
    update(db, "book", data["key"], {"holder": BookHolder.DESK.value, "passed_at": None})


@on("book.year_closed")
def _year_closed(db: Database, event: Event, data: _Data) -> None:
    update(db, "book", data["key"], {"closed_at": event.at, "closing": data["closing"]})
    if data["volume"]:
        update(db, "book_volume", data["volume"], data["volume_closing"])


@on("book.printed")
def _printed(db: Database, event: Event, data: _Data) -> None:
    insert(db, "book_print", {"at": event.at, **data["print"]})


@on("book.imported")
def _imported(db: Database, event: Event, data: _Data) -> None:
    """An old paper book entered whole: its years, its volumes, its lines."""
    for book in data["books"]:
        insert(db, "book", book)
    for volume in data["volumes"]:
        insert(db, "book_volume", volume)
    for entry in data["entries"]:
        write_entry(db, entry)
    for note in data["notes"]:
        insert(db, "entry_note", {"at": event.at, "officer": event.officer, **note})


@on("authority.recorded")
def _recorded(db: Database, event: Event, data: _Data) -> None:
    row = {"id": event.subject, "recorded_at": event.at, "recorded_by": event.officer}
    insert(db, "signing_authority", {**row, **data["grant"]})


@on("authority.revoked")
@on("authority.specimen_notified")
def _changed(db: Database, event: Event, data: _Data) -> None:
    update(db, "signing_authority", {"id": event.subject}, data["grant"])
