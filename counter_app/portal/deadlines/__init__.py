"""Due dates computed again by the law that a dossier names."""
