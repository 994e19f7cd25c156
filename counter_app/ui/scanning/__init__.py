"""Scanners: bursts of keys that belong to no field."""
