"""Urbgov Desk: the one-stop reception desk of a Vietnamese ward."""

__version__ = "0.1.0"
