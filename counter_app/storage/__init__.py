"""The desk's encrypted store: the journal and what is projected from it."""
