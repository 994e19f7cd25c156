"""The officer's piles, and finding a dossier."""
