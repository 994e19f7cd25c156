"""Procedures as the catalogue holds them, and finding one by what an officer types."""
