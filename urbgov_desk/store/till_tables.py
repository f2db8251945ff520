"""The definitions of the third version's tables: the till, the Treasury, quick counts."""

PROJECTED = ("treasury_payment",)

# Money not struck out has no receipt yet while it waits here; `kind` is told in the question too.
_UNRECEIPTED = "WHERE kind = 'paid' AND receipt_number IS NULL"

TABLES = (
    """CREATE TABLE treasury_payment (
        id TEXT PRIMARY KEY, month TEXT NOT NULL, on_day TEXT NOT NULL, amount INTEGER NOT NULL,
        document TEXT NOT NULL, at TEXT NOT NULL, officer TEXT NOT NULL, struck_at TEXT,
        struck_because TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX treasury_payment_by_month ON treasury_payment (month)",
    # Cash that stayed in the till for the one who took it over.
    "ALTER TABLE shift ADD COLUMN stays INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX shift_by_moment ON shift (at)",
    "CREATE INDEX payment_by_day ON payment (at)",
    f"CREATE INDEX payment_unreceipted ON payment (at) {_UNRECEIPTED}",
    f"CREATE INDEX certification_payment_unreceipted ON certification_payment (at) {_UNRECEIPTED}",
    # All that counts ask for, so that a year of 75,000 numbers is counted without its rows.
    "CREATE INDEX book_entry_counts ON book_entry (signed_at, signed_by, kind, issuer, "
    "certification, copies, fee, annulled_at)",
    "CREATE INDEX certification_line_turned ON certification_line (certification) "
    "WHERE state IN ('refused', 'withdrawn')",
    # Refusals and annulments are few among the events; reports ask for them by month.
    "CREATE INDEX event_of_reports ON event (at, kind, officer) "
    "WHERE kind IN ('certification.refused', 'entry.annulled')",
)
