"""The place Trong ngày: what is open, the desk's money, counts and reports."""
