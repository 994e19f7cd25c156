"""What the citizen is told of a dossier, and says of it."""
