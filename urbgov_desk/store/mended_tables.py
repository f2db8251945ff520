"""What the seventh version adds: lists that left in files; certification's books, money, visits."""

PROJECTED = ("list_export",)

EXPORTS = (
    """CREATE TABLE list_export (
        event TEXT PRIMARY KEY, officer TEXT NOT NULL, second TEXT NOT NULL, at TEXT NOT NULL,
        what TEXT NOT NULL, subject TEXT NOT NULL, rows INTEGER NOT NULL, format TEXT NOT NULL,
        gone_at TEXT, gone_by TEXT
    ) STRICT""",
)

BOOKS: tuple[str, ...] = ()

# Money of numbers taken by hand while a book was on paper; the line's fee is all it is for.
MONEY_PROJECTED = ("paper_payment",)
MONEY_PERSONAL = {"paper_payment": ("reason",)}

MONEY: tuple[str, ...] = (
    # What an entry of money was for, said once and for all; NULL before this version.
    "ALTER TABLE certification_payment ADD COLUMN shares TEXT",
    # Paid and asked are compared for all visits, so both are read off indexes alone.
    "DROP INDEX certification_payment_by_visit",
    "CREATE INDEX certification_payment_by_visit ON certification_payment "
    "(certification, kind, amount, refers_to)",
    "DROP INDEX certification_charge_by_visit",
    "CREATE INDEX certification_charge_by_visit ON certification_charge (certification, amount)",
    """CREATE TABLE paper_payment (
        id TEXT PRIMARY KEY, entry TEXT NOT NULL REFERENCES book_entry (id), kind TEXT NOT NULL,
        method TEXT NOT NULL, amount INTEGER NOT NULL, receipt_series TEXT, receipt_number TEXT,
        at TEXT NOT NULL, officer TEXT, counter TEXT, refers_to TEXT, reason TEXT, tendered INTEGER,
        sealed_for TEXT NOT NULL, shares TEXT
    ) STRICT""",
    # A number taken by hand whose fee nobody paid yet.
    "ALTER TABLE book_entry ADD COLUMN unpaid INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX book_entry_unpaid ON book_entry (signed_at) WHERE unpaid = 1",
    "CREATE INDEX paper_payment_by_entry ON paper_payment (entry)",
    "CREATE INDEX paper_payment_by_day ON paper_payment (at)",
    "CREATE INDEX paper_payment_unreceipted ON paper_payment (at) "
    "WHERE kind = 'paid' AND receipt_number IS NULL",
    # What takes no number of a book is signed, handed over and kept by its own line; `signed_at`
    # is NULL for what has a number, and for all that was signed before this version.
    "ALTER TABLE certification_line ADD COLUMN signed_at TEXT",
    "ALTER TABLE certification_line ADD COLUMN signed_by TEXT",
    "ALTER TABLE certification_line ADD COLUMN handed_over_at TEXT",
    "ALTER TABLE certification_line ADD COLUMN keep_until TEXT",
    "ALTER TABLE certification_line ADD COLUMN kept_destroyed_on TEXT",
    "CREATE INDEX certification_line_unnumbered ON certification_line (signed_at) "
    "WHERE signed_at IS NOT NULL",
    # A visit is over when none of its papers waits to be handed over, not with the first of them.
    "UPDATE certification SET state = 'signed' WHERE state = 'handed_over' AND EXISTS ("
    "SELECT 1 FROM book_entry e WHERE e.certification = certification.id "
    "AND e.handed_over_at IS NULL AND e.annulled_at IS NULL)",
)

VISITS: tuple[str, ...] = (
    # What an attestation prints beside the columns, sealed under the book's key as a whole.
    "ALTER TABLE book_entry ADD COLUMN detail TEXT",
    # How many people brought a paper of this title, before the ward learns it.
    "CREATE INDEX certification_line_by_title ON certification_line (title)",
)

CHANGES = (*EXPORTS, *BOOKS, *MONEY, *VISITS)
