"""Parts of a dossier's screen that several pages show."""
