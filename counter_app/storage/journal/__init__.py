"""The desk's journal and its second copy."""
