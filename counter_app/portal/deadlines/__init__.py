"""Appointed moments counted again by the law that a dossier names."""
