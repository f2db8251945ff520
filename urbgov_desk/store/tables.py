"""The definitions of the first version's tables, and what is known of all tables.

Three sorts: the record (`event`, append-only), the state that replaying the record gives
(`PROJECTED`), and what belongs to this PC's running alone (drafts, printing, keys, search).
"""

from urbgov_desk.store import (
    certification_tables,
    head_tables,
    mended_tables,
    restore_tables,
    right_tables,
    till_tables,
)

APPEND_ONLY = ("event", "number_taken")

PROJECTED = (
    "series",
    "number_taken",
    "office",
    "setting",
    "counter",
    "officer",
    "officer_title",
    "override_entry",
    "party",
    "identity_paper",
    "address",
    "dossier",
    "dossier_party",
    "dossier_paper",
    "supplement",
    "extension",
    "hop",
    "consultation",
    "charge",
    "payment",
    "contact",
    "collection_attempt",
    "courier_list",
    "courier_item",
    "paper",
    *certification_tables.PROJECTED,
    *till_tables.PROJECTED,
    *head_tables.PROJECTED,
    *restore_tables.PROJECTED,
    *right_tables.PROJECTED,
    *mended_tables.PROJECTED,
)

# Tables whose search row number each file gives for itself, and by what a row is known instead.
ROW_NUMBERED = {"dossier": "id", "certification": "id", "book_entry": "id"}

# (table, columns): texts that are personal, each row telling in `sealed_for` whose they are.
# Erasing a party writes ERASED over those that hold something.
PERSONAL_COLUMNS = {
    "party": ("name", "born", "sex", "phone", "email"),
    "identity_paper": ("number", "issued_on", "expires_on"),
    "address": ("text", "ward_code", "as_of"),
    "dossier": ("content", "note", "return_place", "result_reason", "stop_reason"),
    "dossier_party": ("authority",),
    "dossier_paper": ("name", "source"),
    "supplement": ("items", "reason", "approval_reason"),
    "extension": ("reason", "approval_reason"),
    "hop": ("note",),
    "consultation": ("matter",),
    "charge": ("exemption", "reason"),
    "payment": ("reason",),
    "contact": ("note",),
    "collection_attempt": ("collector", "missing"),
    "courier_list": ("carrier", "phone"),
    "courier_item": ("name",),
    "paper": ("printed",),
    **certification_tables.PERSONAL_COLUMNS,
}

FIRST_TABLES = (
    """CREATE TABLE store_info (
        name TEXT PRIMARY KEY, value TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE secret (
        id TEXT PRIMARY KEY, purpose TEXT NOT NULL, material BLOB NOT NULL,
        made_at TEXT NOT NULL, retired_at TEXT
    ) STRICT""",
    """CREATE TABLE epoch (
        number INTEGER NOT NULL, desk TEXT NOT NULL, opened_at TEXT NOT NULL, reason TEXT NOT NULL,
        first_hash TEXT NOT NULL, PRIMARY KEY (desk, number)
    ) STRICT""",
    """CREATE TABLE event (
        id TEXT PRIMARY KEY, desk TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL,
        at TEXT NOT NULL, officer TEXT, kind TEXT NOT NULL, subject TEXT NOT NULL,
        data TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
        UNIQUE (desk, epoch, seq)
    ) STRICT""",
    "CREATE INDEX event_by_subject ON event (subject, id)",
    "CREATE TABLE party_key (party TEXT PRIMARY KEY, key BLOB) STRICT",
    """CREATE TABLE request (
        id TEXT PRIMARY KEY, event TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE series (
        kind TEXT NOT NULL, scope TEXT NOT NULL, period TEXT NOT NULL, last INTEGER NOT NULL,
        volume INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (kind, scope, period)
    ) STRICT""",
    """CREATE TABLE number_taken (
        kind TEXT NOT NULL, scope TEXT NOT NULL, period TEXT NOT NULL, value INTEGER NOT NULL,
        event TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (kind, scope, period, value)
    ) STRICT""",
    """CREATE TABLE office (
        id TEXT PRIMARY KEY, valid_from TEXT NOT NULL, parent TEXT NOT NULL, name TEXT NOT NULL,
        desk_name TEXT NOT NULL, symbol TEXT NOT NULL, place TEXT NOT NULL, address TEXT NOT NULL,
        phone TEXT NOT NULL, head_title TEXT NOT NULL, head_name TEXT NOT NULL,
        code_prefix TEXT, code_block_start INTEGER NOT NULL, resolving_body TEXT NOT NULL
    ) STRICT""",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE counter (
        id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, active INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE officer (
        id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, pin_hash TEXT NOT NULL,
        may_approve INTEGER NOT NULL, may_set_up INTEGER NOT NULL, active INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE officer_title (
        officer TEXT NOT NULL REFERENCES officer (id), valid_from TEXT NOT NULL,
        title TEXT NOT NULL, unit TEXT NOT NULL, PRIMARY KEY (officer, valid_from)
    ) STRICT""",
    """CREATE TABLE override_entry (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, valid_from TEXT NOT NULL,
        until TEXT, value TEXT NOT NULL, basis TEXT NOT NULL, entered_by TEXT,
        entered_at TEXT NOT NULL, ended_at TEXT, ended_reason TEXT
    ) STRICT""",
    """CREATE TABLE party (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, born TEXT, sex TEXT,
        phone TEXT, email TEXT, number_missing TEXT, merged_into TEXT, erased_at TEXT,
        sealed_for TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE identity_paper (
        party TEXT NOT NULL REFERENCES party (id), position INTEGER NOT NULL, kind TEXT NOT NULL,
        number TEXT NOT NULL, country TEXT NOT NULL, issued_on TEXT, expires_on TEXT,
        sealed_for TEXT NOT NULL, PRIMARY KEY (party, position)
    ) STRICT""",
    "CREATE INDEX identity_by_number ON identity_paper (number)",
    """CREATE TABLE address (
        party TEXT NOT NULL REFERENCES party (id), position INTEGER NOT NULL, text TEXT NOT NULL,
        ward_code TEXT, as_of TEXT, sealed_for TEXT NOT NULL, PRIMARY KEY (party, position)
    ) STRICT""",
    """CREATE TABLE dossier (
        no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT UNIQUE,
        official_code TEXT UNIQUE, row_id TEXT UNIQUE,
        procedure TEXT NOT NULL, procedure_name TEXT NOT NULL, field TEXT NOT NULL,
        state INTEGER NOT NULL, accepted INTEGER NOT NULL, channel TEXT NOT NULL,
        content TEXT NOT NULL, note TEXT, sets INTEGER NOT NULL,
        supporting_body TEXT NOT NULL, receiving_body TEXT NOT NULL, competent_body TEXT NOT NULL,
        volume INTEGER, ordinal INTEGER,
        received_at TEXT, clock_started_at TEXT, entered_at TEXT NOT NULL, due_at TEXT,
        limit_words TEXT NOT NULL, limit_basis TEXT, rules TEXT NOT NULL,
        supplement_clock TEXT NOT NULL, time_limit TEXT, clock_left TEXT,
        finished_at TEXT, returned_at TEXT, ready_at TEXT, shelf TEXT, assigned_to TEXT, unit TEXT,
        counter TEXT, received_by TEXT, revision INTEGER NOT NULL, return_place TEXT NOT NULL,
        result TEXT, result_number TEXT, result_on TEXT, result_reason TEXT,
        signing TEXT NOT NULL, stop_reason TEXT, return_way TEXT, return_signing TEXT,
        consulting INTEGER NOT NULL DEFAULT 0, sealed_for TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX dossier_by_state ON dossier (state, due_at)",
    "CREATE INDEX dossier_by_received ON dossier (received_at)",
    "CREATE INDEX dossier_by_field ON dossier (field, received_at)",
    """CREATE TABLE dossier_party (
        dossier TEXT NOT NULL REFERENCES dossier (id), position INTEGER NOT NULL,
        role TEXT NOT NULL, party TEXT NOT NULL REFERENCES party (id), authority TEXT,
        sealed_for TEXT NOT NULL, PRIMARY KEY (dossier, position)
    ) STRICT""",
    "CREATE INDEX dossier_party_by_party ON dossier_party (party)",
    """CREATE TABLE dossier_paper (
        dossier TEXT NOT NULL REFERENCES dossier (id), position INTEGER NOT NULL,
        name TEXT NOT NULL, required INTEGER NOT NULL, answer TEXT NOT NULL,
        originals INTEGER NOT NULL, copies INTEGER NOT NULL, source TEXT, looked_up_by TEXT,
        looked_up_at TEXT, sealed_for TEXT NOT NULL, PRIMARY KEY (dossier, position)
    ) STRICT""",
    """CREATE TABLE supplement (
        id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), number TEXT NOT NULL,
        before_acceptance INTEGER NOT NULL, items TEXT NOT NULL, reason TEXT NOT NULL,
        requested_at TEXT NOT NULL, answer_by TEXT, answered_at TEXT, approved_by TEXT,
        approval_reason TEXT, sealed_for TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX supplement_by_dossier ON supplement (dossier)",
    """CREATE TABLE extension (
        id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), number TEXT NOT NULL,
        reason TEXT NOT NULL, previous_due_at TEXT NOT NULL, due_at TEXT NOT NULL,
        issued_at TEXT NOT NULL, late INTEGER NOT NULL, approved_by TEXT, approval_reason TEXT,
        sealed_for TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX extension_by_dossier ON extension (dossier)",
    """CREATE TABLE hop (
        dossier TEXT NOT NULL REFERENCES dossier (id), position INTEGER NOT NULL,
        from_unit TEXT NOT NULL, to_unit TEXT NOT NULL, given_by TEXT NOT NULL, taken_by TEXT,
        at TEXT NOT NULL, timeliness TEXT, note TEXT, sealed_for TEXT NOT NULL,
        PRIMARY KEY (dossier, position)
    ) STRICT""",
    """CREATE TABLE consultation (
        id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), body TEXT NOT NULL,
        matter TEXT NOT NULL, document TEXT, asked_at TEXT NOT NULL, sealed_for TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE charge (
        id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), kind TEXT NOT NULL,
        name TEXT NOT NULL, amount INTEGER, rule TEXT, exemption TEXT, reason TEXT,
        sealed_for TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX charge_by_dossier ON charge (dossier)",
    """CREATE TABLE payment (
        id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), kind TEXT NOT NULL,
        method TEXT NOT NULL, amount INTEGER NOT NULL, tendered INTEGER, receipt_series TEXT,
        receipt_number TEXT, at TEXT NOT NULL, officer TEXT, refers_to TEXT, reason TEXT,
        sealed_for TEXT
    ) STRICT""",
    "CREATE INDEX payment_by_dossier ON payment (dossier)",
    """CREATE TABLE contact (
        id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), list TEXT NOT NULL,
        outcome TEXT NOT NULL, at TEXT NOT NULL, officer TEXT, note TEXT, sealed_for TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX contact_by_dossier ON contact (dossier)",
    """CREATE TABLE collection_attempt (
        id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), at TEXT NOT NULL,
        officer TEXT, collector TEXT NOT NULL, missing TEXT NOT NULL, sealed_for TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE courier_list (
        id TEXT PRIMARY KEY, number TEXT NOT NULL, carrier TEXT NOT NULL, phone TEXT,
        carrier_party TEXT NOT NULL, brought_at TEXT NOT NULL, return_at TEXT NOT NULL,
        taken_by TEXT, sealed_for TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE courier_item (
        list TEXT NOT NULL REFERENCES courier_list (id), position INTEGER NOT NULL,
        name TEXT NOT NULL, procedure TEXT, dossier TEXT, sealed_for TEXT NOT NULL,
        PRIMARY KEY (list, position)
    ) STRICT""",
    """CREATE TABLE paper (
        id TEXT PRIMARY KEY, dossier TEXT, subject TEXT NOT NULL, kind TEXT NOT NULL,
        form_code TEXT NOT NULL, form_version TEXT NOT NULL, number TEXT, revision INTEGER NOT NULL,
        issued_at TEXT NOT NULL, sha256 TEXT NOT NULL, file TEXT NOT NULL, printed TEXT NOT NULL,
        retention TEXT NOT NULL, reprints INTEGER NOT NULL DEFAULT 0, destroyed_at TEXT,
        sealed_for TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX paper_by_dossier ON paper (dossier)",
    """CREATE TABLE print_job (
        id TEXT PRIMARY KEY, paper TEXT NOT NULL, state TEXT NOT NULL, times INTEGER NOT NULL,
        made_at TEXT NOT NULL, sent_at TEXT, settled_at TEXT, printer TEXT, job TEXT, error TEXT,
        counter TEXT
    ) STRICT""",
    "CREATE INDEX print_job_by_state ON print_job (state, made_at)",
    "CREATE INDEX print_job_by_paper ON print_job (paper)",
    """CREATE TABLE draft (
        id TEXT PRIMARY KEY, officer TEXT NOT NULL, counter TEXT, place TEXT NOT NULL,
        label TEXT NOT NULL, content TEXT NOT NULL, parked INTEGER NOT NULL, made_at TEXT NOT NULL,
        saved_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE sign_in_failure (
        officer TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT""",
    # Contentless: the words are folded by us, the rows live in `dossier`. Prefix 1-7 because no
    # Vietnamese syllable is longer, so every prefix typed is one lookup.
    """CREATE VIRTUAL TABLE search USING fts5 (
        words, content='', contentless_delete=1, detail='none', prefix='1 2 3 4 5 6 7',
        tokenize="unicode61 remove_diacritics 0"
    )""",
    """CREATE TABLE mark (
        dossier_no INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (value, dossier_no)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX mark_by_dossier ON mark (dossier_no)",
)
