"""The way in: no arguments open the desk, arguments do one of its acts from a terminal."""

import gc
import sys

# Python looks for cycles after every 700 new objects, a hundred times while Qt is made known to it
# and in vain: a twentieth of the whole start.
_OBJECTS_BETWEEN_SEARCHES = 20_000


def main() -> int:
    """Open the desk or run one command; returns the exit code."""
    # Each way in imports only what it needs: a terminal command never loads Qt, and the window
    # never loads the command line.
    arguments = sys.argv[1:]
    if arguments:
        from urbgov_desk import cli

        return cli.main(arguments)
    gather_seldom()
    from urbgov_desk.gui import application

    return application.main()


def gather_seldom() -> None:
    """Let Python look for unreachable cycles less often, as a program with a window may."""
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES, *gc.get_threshold()[1:])


if __name__ == "__main__":
    raise SystemExit(main())
