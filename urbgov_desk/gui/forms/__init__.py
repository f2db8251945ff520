"""Screens as drawn in Designer, generated from ui/: never edited here."""
