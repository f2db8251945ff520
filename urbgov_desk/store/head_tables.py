"""The definitions of the tables about proof: days closed, and how far a clean check came."""

PROJECTED = ("closed_day",)

TABLES = (
    """CREATE TABLE closed_day (
        id TEXT PRIMARY KEY, day TEXT NOT NULL, at TEXT NOT NULL, officer TEXT, head TEXT NOT NULL,
        counts TEXT NOT NULL, paper TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX closed_day_by_day ON closed_day (day, at)",
    # No part of the record: where the last clean check of a desk's chain ended.
    """CREATE TABLE check_mark (
        desk TEXT PRIMARY KEY, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
)
