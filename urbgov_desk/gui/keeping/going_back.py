"""The moment of a restore: the worker lets the present store go and goes on with the restored."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.domain.office import SignIn
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.worker import Worker

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.restore import Prepared


def go_back(
    worker: Worker,
    prepared: "Prepared",
    people: tuple[SignIn, SignIn],
    secret: str,
    *,
    release: Callable[[], None],
    done: "Callable[[Desk], None]",
    failed: Callable[[Told], None],
    owner: QObject,
) -> None:
    """Restore between two acts; when it is refused the desk goes on where it was.

    `release` waits, on the worker's thread, until nobody else reads the store.
    """
    refused: list[Told] = []

    def swap(desk: "Desk") -> "Desk":
        release()
        return _swap(desk, prepared, people, secret, refused)

    worker.adopt(swap)

    def ended(desk: "Desk") -> None:
        if refused:
            failed(refused[0])
        else:
            done(desk)

    worker.run(lambda desk: desk, ended, failed, owner=owner)


def _swap(
    desk: "Desk",
    prepared: "Prepared",
    people: tuple[SignIn, SignIn],
    secret: str,
    refused: list[Told],
) -> "Desk":
    from urbgov_desk.services import opening, restore

    desk.store.close()
    try:
        restore.finish(prepared, *people, clock=desk.clock)
    except Told as told:
        refused.append(told)
        # Not by the backup's secret: it need not open the store that is here.
        return opening.reopen(desk)
    return opening.open_desk(prepared.data, clock=desk.clock, secret=secret or None)
