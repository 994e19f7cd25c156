"""What the citizen is told: messages filled from the dossier, and who was told."""
