"""Panels of several pages, and what they are made of."""
