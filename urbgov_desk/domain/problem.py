"""Told problems: what an officer can act on. Everything else that goes wrong is a bug."""

import re
from typing import ClassVar

_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


class Told(Exception):  # noqa: N818  (named by what it is to the officer, not by what it is in code)
    """A problem the officer is told about and can do something about.

    It carries plain values and no sentence: `urbgov_desk.wording` puts them in words.
    Values never hold personal data that the officer did not just type.
    """

    code: ClassVar[str] = "told"

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.code = _WORD_START.sub("_", cls.__name__).lower()

    def __init__(self, **values: object) -> None:
        super().__init__(self.code)
        self.values = values
