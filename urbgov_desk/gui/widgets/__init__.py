"""Pieces that the pages are made of."""
