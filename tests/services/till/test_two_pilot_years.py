"""7,116 numbers of two pilot years balance in book, counts and ledger."""

from datetime import date
from pathlib import Path

from tests.services.till import pilot_years
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.counting import Period, Wanted, half_year, whole_year
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.services.certification import book
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import counting, ledger, shift, work_sheets

TWO_YEARS = Period(first=pilot_years.FIRST, last=pilot_years.LAST)


def test_two_pilot_years_balance_in_book_counts_and_ledger(tmp_path: Path) -> None:
    ward = pilot_years.pilot_ward(tmp_path)
    # What is tested is arithmetic, and a disk that is waited for 4,000 times would take minutes.
    ward.desk.store.db.execute("PRAGMA synchronous = OFF")
    # Every number is signed; one visit in four is handed over, to keep the test within seconds.
    tally = pilot_years.live(ward, pilot_years.WHOLE, hand_over_one_in=4)
    assert_balanced(ward.desk, tally)


def assert_balanced(desk: Desk, tally: pilot_years.Tally) -> None:
    """What was counted beside the desk is what its books, counts and ledger say."""
    assert sum(tally.numbers.values()) == pilot_years.WHOLE
    totals = {year: book.totals(desk.store.db, BookKind.COPIES, year) for year in tally.numbers}
    # The book: unbroken from 01 in each year.
    assert {year: (found.entries, found.first, found.last) for year, found in totals.items()} == {
        year: (count, 1, count) for year, count in tally.numbers.items()
    }
    struck = len(tally.annulled)
    assert struck > 0
    book_fee = sum(found.fee for found in totals.values())
    assert book_fee == tally.fees["asked"] - sum(tally.annulled)
    assert sum(found.annulled for found in totals.values()) == struck
    # The counts: one officer, one kind, the same figures in the whole and in the half-years.
    (count,) = counting.count(desk, TWO_YEARS)
    assert desk.officer is not None
    assert (count.officer, count.kind, count.issuer) == (
        desk.officer.id,
        CertificationKind.COPY,
        Issuer.VIETNAMESE,
    )
    assert (count.numbers, count.annulled, count.fee) == (
        pilot_years.WHOLE - struck,
        struck,
        book_fee,
    )
    assert count.copies == sum(found.copies for found in totals.values())
    halves = [half_year(year, half) for year in (2021, 2022, 2023) for half in (1, 2)]
    parts = [each for half in halves for each in counting.count(desk, half)]
    assert sum(each.numbers + each.annulled for each in parts) == pilot_years.WHOLE
    assert sum(each.fee for each in parts) == book_fee
    # A count opens into its numbers.
    opened = counting.rows_of(desk, Wanted(period=TWO_YEARS, officer=count.officer))
    assert len(opened) == pilot_years.WHOLE
    assert len(counting.annulments(desk, TWO_YEARS)) == struck
    # The ledger and the till.
    whole = ledger.read(desk, TWO_YEARS.first, TWO_YEARS.last)
    assert whole.sums.rows == tally.handed_over
    assert (whole.sums.fee, whole.sums.photocopy) == (tally.fees["paid"], tally.photocopy)
    assert whole.sums.cash == tally.by_method[PaymentMethod.CASH]
    assert whole.sums.transfer == tally.by_method[PaymentMethod.TRANSFER]
    assert sum(line.sums.total for line in whole.lines) == whole.sums.total
    assert shift.till_now(desk).expected == whole.sums.cash
    months = [date(y, m, 1) for y in (2021, 2022, 2023) for m in range(1, 13)]
    # What the upper level is told of the year is what the book says.
    statistics = work_sheets.statistics_sheet(desk, whole_year(2022)).tables[0].total
    assert statistics[1] == totals[2022].entries - totals[2022].annulled
    assert statistics[4] == totals[2022].fee
    due = sum(ledger.month_due(desk, f"{month:%Y-%m}").fee for month in months)
    assert due == whole.sums.fee
