"""A book's volumes: the one being written is never moved by a part entered from paper."""

from datetime import date, datetime

from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind, Volume
from urbgov_desk.domain.moment import HANOI


def volume(number: int, first: int, *, closed: bool = False) -> Volume:
    day = date(2026, 5, 4)
    return Volume(
        volume=number,
        first_number=first,
        opened_on=day,
        closed_on=day if closed else None,
        last_number=None,
    )


def book(*volumes: Volume, opening: int = 1, own: bool = True) -> Book:
    return Book(
        kind=BookKind.COPIES,
        year=2026,
        symbol="SCT/BS",
        holder=BookHolder.DESK,
        own=own,
        opening=opening,
        last=900,
        decision="",
        opened_at=datetime(2026, 11, 23, 9, 0, tzinfo=HANOI),
        passed_at=None,
        closed_at=None,
        volumes=volumes,
    )


def test_an_old_part_entered_under_a_wrong_volume_does_not_become_the_live_one() -> None:
    # Stores of before may hold it: 22 was typed for 2.
    found = book(volume(2, 513), volume(22, 1, closed=True), opening=513)
    assert (found.volume, found.opening_volume, found.next_volume) == (2, 2, 3)


def test_a_closed_book_stands_in_its_last_volume() -> None:
    found = book(volume(1, 1, closed=True), volume(2, 300, closed=True))
    assert (found.volume, found.opening_volume) == (2, 1)
    assert book(volume(1, 1, closed=True), volume(2, 300, closed=True), own=False).volume == 2


def test_the_next_volume_is_one_nobody_has() -> None:
    found = book(volume(2, 513), volume(3, 1, closed=True), opening=513)
    assert found.next_volume == 4
