"""The assistant that makes a ward's own store: from nothing to the first receipt in minutes."""
