"""Where the things lie that are shipped beside the code: law, fonts, icons, translations."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    # Asking beside this file, not importlib.resources, is right in all four cases: a wheel and a
    # PyInstaller bundle carry `_resources` in the package; a checkout and an editable install have
    # none here (hatchling leaves an ageing copy in site-packages, which must not be read).
    carried = _PACKAGE / "_resources"
    return carried if carried.is_dir() else _PACKAGE.parent / "resources"


def path(*parts: str) -> Path:
    """Where a shipped file or folder is; it need not exist. `path("fonts", "Tinos.ttf")`."""
    return _root().joinpath(*parts)


def read_text(*parts: str) -> str:
    """A shipped text, UTF-8. Raises FileNotFoundError when it is not shipped."""
    return path(*parts).read_text(encoding="utf-8")


def read_bytes(*parts: str) -> bytes:
    """A shipped file as it is. Raises FileNotFoundError when it is not shipped."""
    return path(*parts).read_bytes()
