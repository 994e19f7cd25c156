"""What is done to an online dossier that waits for the office's answer, one file an action."""
