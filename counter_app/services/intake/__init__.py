"""Receiving a dossier, from the draft to the code that may be printed."""
