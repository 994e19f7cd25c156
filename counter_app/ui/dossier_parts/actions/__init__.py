"""What officers do to a dossier, one file an action; the pages list them."""
