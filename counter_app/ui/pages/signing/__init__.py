"""The page of whoever signs."""
