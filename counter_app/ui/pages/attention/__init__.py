"""Cần xử lý: what a person must settle, and how."""
