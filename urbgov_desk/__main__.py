"""The way in: no arguments open the desk, arguments do one of its acts from a terminal."""

import sys


def main() -> int:
    """Open the desk or run one command; returns the exit code."""
    # Each way in imports only what it needs: a terminal command never loads Qt, and the window
    # never loads the command line.
    arguments = sys.argv[1:]
    if arguments:
        from urbgov_desk import cli

        return cli.main(arguments)
    from urbgov_desk.gui import application

    return application.main()


if __name__ == "__main__":
    raise SystemExit(main())
