"""Use cases: one function, one short transaction, no dialog and no request inside."""
