"""The print queue on the screen's side: what must come out, what came out, what did not and why."""
