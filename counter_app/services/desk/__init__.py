"""The desk itself: opened, signed in to, checked and kept."""
