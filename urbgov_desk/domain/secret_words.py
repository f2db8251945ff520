"""What somebody may sign in with: a PIN or a passphrase."""

import re

LONGEST = 100
# What argon2id costs for each guess, a quarter of a second of an office PC: passes, KiB, lanes.
# Tests guess cheaply; `tests/services/test_secret_words.py` holds what a started desk takes.
GUESS_PASSES, GUESS_MEMORY, GUESS_LANES = 3, 65_536, 4
_PIN = re.compile(r"[0-9]{4,12}")
_SHORTEST_PASSPHRASE, _FEWEST_LETTERS = 10, 5


def is_good_secret(secret: str) -> bool:
    """A PIN is 4 to 12 digits, not all the same nor in a row; a passphrase 10 letters or more."""
    if not secret.isdecimal():
        length = _SHORTEST_PASSPHRASE <= len(secret) <= LONGEST
        return length and len(set(secret.casefold())) >= _FEWEST_LETTERS
    in_a_row = secret in "01234567890123456789" or secret in "98765432109876543210"
    return bool(_PIN.fullmatch(secret)) and len(set(secret)) > 1 and not in_a_row
