"""Lives of dossiers: drawn by chance from public figures, played through the real services."""
