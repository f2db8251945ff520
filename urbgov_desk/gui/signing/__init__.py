"""Trình ký: what waits for a signature, and numbers that are not over."""
