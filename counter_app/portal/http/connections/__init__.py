"""Connections taken in, counted, limited and served."""
