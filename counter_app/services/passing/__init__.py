"""Dossiers that go from the counter to the units that resolve them, in batches with a slip."""
