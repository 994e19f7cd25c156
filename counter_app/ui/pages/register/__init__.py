"""The book of dossiers as a file: its days, and the export that can be stopped."""
