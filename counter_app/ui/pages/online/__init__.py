"""The page of an online dossier: what the citizen filed, and the office's answer."""
