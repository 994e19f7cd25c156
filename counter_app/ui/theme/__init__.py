"""Colours, type, icons and painted shapes."""
