"""Sheets that tell the way of one dossier, and the register of many."""
