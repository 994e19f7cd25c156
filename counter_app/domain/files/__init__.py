"""What a file from outside is and holds, by its bytes alone."""
