"""Text made fit to be stored, compared and written out in words."""
