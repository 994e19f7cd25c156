"""The Qt window. Nothing of Qt leaves this package."""
