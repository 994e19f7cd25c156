"""What happens to a received dossier until its result is there, one file an action."""
