"""Syncing with the portal: what a desk and the portal tell each other, on any link."""
