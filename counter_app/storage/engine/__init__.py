"""The encrypted database itself: keys, writers, schema, migrations and what can go wrong."""
