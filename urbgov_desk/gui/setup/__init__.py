"""The place Thiết lập: the office, its people, its own rules, its printers and its store."""
