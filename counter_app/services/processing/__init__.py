"""What officers do to a received dossier until its result is back: a use case a file."""
