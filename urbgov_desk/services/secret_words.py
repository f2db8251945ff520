"""What an officer signs in with: a PIN or a passphrase. Only its argon2id hash is kept."""

from urbgov_desk.domain import secret_words
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import nfc


class PinTooSimple(Told):
    """A PIN is 4 to 12 digits and not all the same or in a row; a passphrase 10 letters or more."""


def check(secret: str) -> None:
    """Raise PinTooSimple unless somebody may sign in with it."""
    if not secret_words.is_good_secret(secret):
        raise PinTooSimple()


def hashed(secret: str) -> str:
    """The argon2id hash that is kept."""
    from argon2 import PasswordHasher

    hasher = PasswordHasher(
        time_cost=secret_words.GUESS_PASSES,
        memory_cost=secret_words.GUESS_MEMORY,
        parallelism=secret_words.GUESS_LANES,
    )
    return hasher.hash(nfc(secret))


def is_right(kept: str, secret: str) -> bool:
    """Whether this is the secret the hash was made of."""
    from argon2 import PasswordHasher
    from argon2.exceptions import VerifyMismatchError

    try:
        return PasswordHasher().verify(kept, nfc(secret[: secret_words.LONGEST]))
    except VerifyMismatchError:
        return False
