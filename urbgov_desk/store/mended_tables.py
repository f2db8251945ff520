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

MONEY: tuple[str, ...] = ()

VISITS: tuple[str, ...] = ()

CHANGES = (*EXPORTS, *BOOKS, *MONEY, *VISITS)
