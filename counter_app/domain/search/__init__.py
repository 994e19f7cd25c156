"""What a dossier is found by, and how well a found one fits."""
