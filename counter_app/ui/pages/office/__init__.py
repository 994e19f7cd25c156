"""The office: who signs for whom, and when it could not work."""
