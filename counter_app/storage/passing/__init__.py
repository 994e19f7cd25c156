"""Dossiers on their way through units, as this desk knows it."""
