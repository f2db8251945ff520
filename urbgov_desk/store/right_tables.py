"""What the fourth version adds: roles and fields of work, and the looks of inspectors."""

PROJECTED = ("look",)

# An officer recorded before there were roles keeps NULL: `domain.right.former_roles` answers.
CHANGES = (
    "ALTER TABLE officer ADD COLUMN roles TEXT",
    "ALTER TABLE officer ADD COLUMN fields TEXT",
    """CREATE TABLE look (
        event TEXT PRIMARY KEY, officer TEXT NOT NULL, at TEXT NOT NULL, what TEXT NOT NULL,
        subject TEXT NOT NULL, label TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX look_by_officer ON look (officer, subject, at)",
)
