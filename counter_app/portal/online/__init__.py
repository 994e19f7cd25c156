"""What citizens file, pay and add through the online service."""
