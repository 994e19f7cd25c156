"""Receiving many dossiers from one file of rows."""
