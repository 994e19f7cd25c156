"""Sửa: what was written down wrong, and the receipt that says so."""
