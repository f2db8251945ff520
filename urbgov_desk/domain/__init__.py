"""What things are and what may be done with them. Standard library only: no clock, no files."""
