"""Attached files, encrypted, and how they travel."""
