"""The operating system's keyring, where the store key lies for daily work."""

from urbgov_desk.store.identifier import new_id

_SERVICE = "urbgov-desk"


def put(name: str, key: bytes) -> str:
    """The name the key is kept under, never one that holds another store's key; empty if none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        if keyring.get_password(_SERVICE, name):
            name = f"{name}#{new_id()}"
        keyring.set_password(_SERVICE, name, key.hex())
        return name if keyring.get_password(_SERVICE, name) == key.hex() else ""
    except (KeyringError, RuntimeError, OSError):
        return ""  # no keyring on this PC: the caller falls back on another slot


def get(name: str) -> bytes | None:
    """The key kept under a name; None when it is not there or there is no keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        text = keyring.get_password(_SERVICE, name)
        return bytes.fromhex(text) if text else None
    except (KeyringError, RuntimeError, OSError, ValueError):
        return None


def forget(name: str) -> None:
    """Take a key that opens nothing any more out of the keyring."""
    import contextlib

    import keyring
    from keyring.errors import KeyringError

    with contextlib.suppress(KeyringError, RuntimeError, OSError, NotImplementedError):
        keyring.delete_password(_SERVICE, name)
