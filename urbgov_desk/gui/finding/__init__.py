"""Finding anything while it is typed, on the search thread."""
