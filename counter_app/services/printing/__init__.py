"""Forms issued from a stored dossier, and the record that they went out."""
