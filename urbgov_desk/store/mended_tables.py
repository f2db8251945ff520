"""What the seventh version adds: columns and tables the strict look at certification asked for."""

BOOKS: tuple[str, ...] = ()

MONEY: tuple[str, ...] = ()

VISITS: tuple[str, ...] = (
    # What an attestation prints beside the columns, sealed under the book's key as a whole.
    "ALTER TABLE book_entry ADD COLUMN detail TEXT",
    # How many people brought a paper of this title, before the ward learns it.
    "CREATE INDEX certification_line_by_title ON certification_line (title)",
)

CHANGES = (*BOOKS, *MONEY, *VISITS)
