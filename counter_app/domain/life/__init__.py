"""The life of a dossier after reception: its raw facts, and what follows from all of them."""
