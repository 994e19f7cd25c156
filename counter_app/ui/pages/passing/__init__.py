"""The page Bàn giao: dossiers given to units in batches, and taken up by their slips."""
