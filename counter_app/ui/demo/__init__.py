"""Keys and scans played into the window."""
