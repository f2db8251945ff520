"""The way in: no arguments open the desk, arguments do one of its acts from a terminal."""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from urbgov_desk.gui.application import Application

_INTERRUPTED = 130


def main(began: "Callable[[Application], None] | None" = None) -> int:
    """Open the desk or run one command; returns the exit code.

    `began` is given the application just before it shows anything (measurements).
    """
    # Each way in imports only what it needs: a terminal command never loads Qt, and the window
    # never loads the command line.
    arguments = sys.argv[1:]
    if arguments:
        try:
            from urbgov_desk import cli

            return cli.main(arguments)
        except KeyboardInterrupt:  # before it could say anything
            return _INTERRUPTED
    # While Qt is made known to Python it would look for unreachable objects a hundred times, and
    # in vain: a twentieth of the start. The window turns this on again when it stands.
    gc.disable()
    from urbgov_desk.gui import application

    return application.main(began=began)


if __name__ == "__main__":
    raise SystemExit(main())
