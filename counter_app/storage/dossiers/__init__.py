"""What is projected from events: rows of dossiers, lists, search, and drafts before them."""
