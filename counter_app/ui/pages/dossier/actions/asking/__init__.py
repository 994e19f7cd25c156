"""What the citizen, another body or the tax office is asked for, and what comes of it."""
