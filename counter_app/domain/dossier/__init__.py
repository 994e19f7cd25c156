"""A dossier: its state, its code, its papers and fees, and the events that made it what it is."""
