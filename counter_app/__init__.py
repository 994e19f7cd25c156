"""The desk of a Vietnamese one-stop office."""

__version__ = "0.2.0"
