"""Why something is refused, held or remarked on: one row a reason, and one registry of them."""
