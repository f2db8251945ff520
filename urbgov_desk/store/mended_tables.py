"""What the seventh version adds: columns and tables the strict look at certification asked for."""

BOOKS: tuple[str, ...] = ()

MONEY: tuple[str, ...] = ()

VISITS: tuple[str, ...] = ()

CHANGES = (*BOOKS, *MONEY, *VISITS)
