"""What a citizen is asked about the service, as data files: read, checked, chosen by day."""
