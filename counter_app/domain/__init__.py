"""What a dossier is and what may happen to it: pure values and functions, no files, clock or network."""
