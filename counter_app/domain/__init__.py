"""What a dossier is and what may happen to it: pure, no files, clock or network."""
