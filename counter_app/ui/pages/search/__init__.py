"""The page Tra cứu: dossiers found while one types."""
