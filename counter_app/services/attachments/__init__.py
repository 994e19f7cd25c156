"""Scanned files of a dossier."""
