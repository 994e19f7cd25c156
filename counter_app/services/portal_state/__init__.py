"""What this desk knows of its portal, and what it asks it for an officer."""
