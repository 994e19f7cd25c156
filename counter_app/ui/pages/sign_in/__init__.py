"""Sign-in and lock: who works here, on which day."""
