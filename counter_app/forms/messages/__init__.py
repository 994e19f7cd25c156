"""What a citizen is told at each step, as data files: read, checked, filled."""
