"""The definitions of the second version's tables: the certification desk and its books."""

PROJECTED = (
    "signing_authority",
    "book",
    "book_volume",
    "book_print",
    "certification",
    "certification_line",
    "certification_charge",
    "certification_payment",
    "book_entry",
    "entry_note",
    "paper_kind",
    "shift",
)

# Texts that are personal, as in `tables.PERSONAL_COLUMNS`. Those of the books lie under the key of
# their book and outlive an erasure: the law keeps the books for ever (Điều 14 NĐ 23/2015/NĐ-CP).
PERSONAL_COLUMNS = {
    "certification": ("requester", "number", "phone", "note", "extended_because", "place"),
    "certification_line": ("title", "detail", "refused_because"),
    "certification_payment": ("reason",),
    "book_entry": ("requester", "signatories", "title", "remark", "detail"),
    "entry_note": ("text",),
}

TABLES = (
    """CREATE TABLE signing_authority (
        id TEXT PRIMARY KEY, officer TEXT NOT NULL REFERENCES officer (id), ground TEXT NOT NULL,
        title TEXT NOT NULL, decision_number TEXT NOT NULL, decision_on TEXT, granted_by TEXT,
        kinds TEXT NOT NULL, issuers TEXT NOT NULL, valid_from TEXT NOT NULL, valid_until TEXT,
        revoked_from TEXT, revoked_because TEXT NOT NULL DEFAULT '', specimen_notified_on TEXT,
        basis TEXT NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT
    ) STRICT""",
    "CREATE INDEX signing_authority_by_officer ON signing_authority (officer, valid_from)",
    """CREATE TABLE book (
        kind TEXT NOT NULL, year INTEGER NOT NULL, symbol TEXT NOT NULL, holder TEXT NOT NULL,
        opening INTEGER NOT NULL, decision TEXT NOT NULL, opened_at TEXT NOT NULL,
        passed_at TEXT, closed_at TEXT, closing TEXT, PRIMARY KEY (kind, year)
    ) STRICT""",
    """CREATE TABLE book_volume (
        kind TEXT NOT NULL, year INTEGER NOT NULL, volume INTEGER NOT NULL,
        first_number INTEGER NOT NULL, opened_on TEXT NOT NULL, closed_on TEXT,
        last_number INTEGER, PRIMARY KEY (kind, year, volume)
    ) STRICT""",
    """CREATE TABLE book_print (
        paper TEXT PRIMARY KEY, kind TEXT NOT NULL, year INTEGER NOT NULL, part TEXT NOT NULL,
        month INTEGER, rows INTEGER NOT NULL, first_page INTEGER NOT NULL, pages INTEGER NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX book_print_by_book ON book_print (kind, year, part, month)",
    """CREATE TABLE certification (
        no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL, requester TEXT NOT NULL, number TEXT, phone TEXT, note TEXT,
        received_at TEXT NOT NULL, due_at TEXT, entered_at TEXT NOT NULL, received_by TEXT,
        compared_by TEXT, counter TEXT, waits_for TEXT, place TEXT NOT NULL,
        originals INTEGER NOT NULL, extended_because TEXT NOT NULL DEFAULT '',
        signed_at TEXT, handed_over_at TEXT, handed_over_by TEXT, sealed_for TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX certification_by_state ON certification (state, received_at)",
    "CREATE INDEX certification_by_received ON certification (received_at)",
    "CREATE INDEX certification_by_number ON certification (number) WHERE number IS NOT NULL",
    """CREATE TABLE certification_line (
        certification TEXT NOT NULL REFERENCES certification (id), position INTEGER NOT NULL,
        kind TEXT NOT NULL, procedure TEXT NOT NULL, title TEXT NOT NULL, issuer TEXT NOT NULL,
        legalisation TEXT NOT NULL, pages INTEGER NOT NULL, copies INTEGER NOT NULL,
        layout TEXT NOT NULL, sheets INTEGER NOT NULL, fee INTEGER, detail TEXT,
        state TEXT NOT NULL, entry TEXT, refused_because TEXT, sealed_for TEXT NOT NULL,
        PRIMARY KEY (certification, position)
    ) STRICT""",
    "CREATE INDEX certification_line_by_state ON certification_line (state) "
    "WHERE state = 'waiting'",
    """CREATE TABLE certification_charge (
        id TEXT PRIMARY KEY, certification TEXT NOT NULL REFERENCES certification (id),
        line INTEGER NOT NULL, kind TEXT NOT NULL, amount INTEGER NOT NULL, rule TEXT NOT NULL,
        exemption TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX certification_charge_by_visit ON certification_charge (certification)",
    """CREATE TABLE certification_payment (
        id TEXT PRIMARY KEY, certification TEXT NOT NULL REFERENCES certification (id),
        kind TEXT NOT NULL, method TEXT NOT NULL, amount INTEGER NOT NULL, tendered INTEGER,
        receipt_series TEXT, receipt_number TEXT, at TEXT NOT NULL, officer TEXT, counter TEXT,
        refers_to TEXT, reason TEXT, sealed_for TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX certification_payment_by_visit ON certification_payment (certification)",
    "CREATE INDEX certification_payment_by_day ON certification_payment (at)",
    # `twin` counts the same number standing twice in an old paper book; the desk gives no double.
    """CREATE TABLE book_entry (
        no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, book TEXT NOT NULL, year INTEGER NOT NULL,
        number INTEGER NOT NULL, twin INTEGER NOT NULL DEFAULT 0, volume INTEGER NOT NULL,
        symbol TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL, certification TEXT,
        line INTEGER, signed_at TEXT NOT NULL, entered_at TEXT NOT NULL, requester TEXT NOT NULL,
        title TEXT NOT NULL, issuer TEXT, signatories TEXT, languages TEXT,
        copies INTEGER NOT NULL, pages INTEGER NOT NULL, sheets INTEGER NOT NULL,
        fee INTEGER NOT NULL, signed_by TEXT, block TEXT NOT NULL, authority TEXT NOT NULL,
        compared_by TEXT, received_by TEXT, remark TEXT, kept TEXT, keep_until TEXT,
        kept_destroyed_on TEXT, inked_at TEXT, sealed_at TEXT, handed_over_at TEXT,
        annulled_at TEXT, sealed_for TEXT NOT NULL, UNIQUE (book, year, number, twin)
    ) STRICT""",
    "CREATE INDEX book_entry_by_visit ON book_entry (certification)",
    "CREATE INDEX book_entry_by_signed ON book_entry (signed_at)",
    "CREATE INDEX book_entry_by_signer ON book_entry (signed_by, signed_at)",
    "CREATE INDEX book_entry_open ON book_entry (handed_over_at) WHERE handed_over_at IS NULL",
    """CREATE TABLE entry_note (
        entry TEXT NOT NULL REFERENCES book_entry (id), position INTEGER NOT NULL,
        at TEXT NOT NULL, officer TEXT, text TEXT NOT NULL, decision TEXT NOT NULL,
        annuls INTEGER NOT NULL, supplementary INTEGER NOT NULL, sealed_for TEXT NOT NULL,
        PRIMARY KEY (entry, position)
    ) STRICT""",
    """CREATE TABLE paper_kind (
        title TEXT NOT NULL, kind TEXT NOT NULL, issuer TEXT NOT NULL, pages INTEGER NOT NULL,
        layout TEXT NOT NULL, uses INTEGER NOT NULL, last_used_at TEXT NOT NULL,
        PRIMARY KEY (kind, title)
    ) STRICT""",
    """CREATE TABLE shift (
        id TEXT PRIMARY KEY, counter TEXT, from_officer TEXT NOT NULL, to_officer TEXT NOT NULL,
        since TEXT, at TEXT NOT NULL, expected INTEGER NOT NULL, counted INTEGER NOT NULL,
        note TEXT NOT NULL
    ) STRICT""",
    # Words and numbers to find a visit and an entry by, as `search` and `mark` are for dossiers.
    """CREATE VIRTUAL TABLE certification_search USING fts5 (
        words, content='', contentless_delete=1, detail='none', prefix='1 2 3 4 5 6 7',
        tokenize="unicode61 remove_diacritics 0"
    )""",
    """CREATE VIRTUAL TABLE entry_search USING fts5 (
        words, content='', contentless_delete=1, detail='none', prefix='1 2 3 4 5 6 7',
        tokenize="unicode61 remove_diacritics 0"
    )""",
    """CREATE TABLE certification_mark (
        certification_no INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (value, certification_no)
    ) STRICT, WITHOUT ROWID""",
    # A job on fed sheets waits for the officer, and may begin again at a named sheet.
    "ALTER TABLE print_job ADD COLUMN sheets INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE print_job ADD COLUMN first_sheet INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE print_job ADD COLUMN fed INTEGER NOT NULL DEFAULT 0",
)
