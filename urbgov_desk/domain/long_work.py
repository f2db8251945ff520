"""Work that takes longer than a breath: how far it is, and calling it off."""

from collections.abc import Callable

from urbgov_desk.domain.problem import Told

Progress = Callable[[int, int], bool]
"""Told how many parts of how many are done; False calls the work off."""


class WorkCalledOff(Told):
    """Somebody called a long work off; nothing of it was kept."""


class Gauge:
    """Counts the parts of one long work and asks at each whether to go on."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        """Without `progress` nobody listens, and the work goes to its end."""
        self._progress = progress
        self._total = max(total, 1)
        self._done = 0
        self.step(0)

    def step(self, parts: int = 1) -> None:
        """So many parts more are done. Raises WorkCalledOff."""
        self._done = min(self._done + parts, self._total)
        if self._progress is not None and not self._progress(self._done, self._total):
            raise WorkCalledOff()
