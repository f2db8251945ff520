"""Colours, sizes and icons of the screens, in one place."""
