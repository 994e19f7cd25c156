"""Files that travel beside the events, and who may have them."""
