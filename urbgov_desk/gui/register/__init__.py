"""The place Sổ: the tracking registers as books."""
