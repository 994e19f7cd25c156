"""What an officer reads for each stable code."""
