"""The demo's profile, made through the real services."""
