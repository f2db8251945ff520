"""The fourth version's tables: restores, and the series confirmed after each of them."""

PROJECTED = ("restoration", "series_confirmed")

TABLES = (
    # `at`: series of a period that had begun by then stay shut until they are confirmed.
    """CREATE TABLE restoration (
        desk TEXT NOT NULL, epoch INTEGER NOT NULL, at TEXT NOT NULL, last_at TEXT NOT NULL,
        officer TEXT, second TEXT NOT NULL, PRIMARY KEY (desk, epoch)
    ) STRICT""",
    """CREATE TABLE series_confirmed (
        epoch INTEGER NOT NULL, kind TEXT NOT NULL, scope TEXT NOT NULL, period TEXT NOT NULL,
        last INTEGER NOT NULL, at TEXT NOT NULL, officer TEXT,
        PRIMARY KEY (epoch, kind, scope, period)
    ) STRICT""",
)
