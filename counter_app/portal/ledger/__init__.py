"""The append-only file beside the database: what must outlive it."""
