"""The window around the pages: navigation, header, status bar, keys."""
