"""One dossier at this desk: opened, added to, and what happened to it."""
