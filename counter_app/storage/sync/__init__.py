"""How far the portal has what this desk did, and what it said of it."""
